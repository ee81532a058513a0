import type { Words } from '../../words.ts';
import type { routing as english } from '../en/routing.ts';

const list = new Intl.ListFormat('de', { type: 'conjunction' });
const withWhom = (name: string | null) => (name === null ? 'Bei dir' : `Bei ${name}`);

export const routing: Words<typeof english> = {
  routing: {
    said: {
      here: 'Du bist da. Neue Unterhaltungen können zu dir kommen.',
      away: 'Du bist weg. Neues kommt nicht zu dir.',
    },
    givenTo: (name) => `Die Unterhaltung ist jetzt bei ${name}.`,
    broughtIn: (name) => `${name} ist dazugebeten. Die Unterhaltung bleibt bei dir.`,
    joined: 'Du bist in der Unterhaltung. Sie bleibt, bei wem sie ist.',
    left: 'Erledigt. Nicht mehr in der Unterhaltung.',
    handedOver: (name) => `${name} hat die Unterhaltung und deine Zusammenfassung.`,
    presence: { here: 'da', away: 'weg', off: 'nicht da' },
    awayBecause: {
      chosen: 'weg',
      idle: 'weg, seit einer Weile nichts getippt oder geklickt',
      hours: 'außerhalb der Arbeitszeit',
    },
    choice: { here: 'Da', away: 'Weg' },
    availability: 'Neue Unterhaltungen',
    load: (has, most) => `${has} von ${most} offen`,
    banner: {
      chosen: 'Du bist weg. Neues wird dir nicht gegeben; was bei dir ist, bleibt vorerst bei dir.',
      idle: 'Du warst weg: Zehn Minuten lang wurde nichts getippt oder geklickt. Mit der ersten Taste bist du wieder da.',
      hours:
        'Deine Arbeitszeit ist vorbei oder hat noch nicht begonnen, darum wird dir nichts Neues gegeben. Übernehmen kannst du trotzdem, was du magst.',
    },
    back: 'Ich bin da',
    goAway: 'Ich bin weg',
    you: 'du',
    why: {
      same_person: (name, day, when) =>
        name === null
          ? `Bei dir, weil du mit ihnen gesprochen hast${day === '' ? '' : ` (${day})`}. ${when}.`
          : `Bei ${name} wegen eines früheren Gesprächs mit dieser Person${day === '' ? '' : ` (${day})`}. ${when}.`,
      least_busy: (name, when) =>
        `${withWhom(name)}: am wenigsten zu tun unter allen, die da waren. ${when}.`,
      least_busy_speaking: (name, language, when) =>
        `${withWhom(name)}: am wenigsten zu tun unter allen mit dieser Sprache: ${language}. ${when}.`,
      round_robin: (name, when) => `${withWhom(name)}: an der Reihe. ${when}.`,
      round_robin_speaking: (name, language, when) =>
        `${withWhom(name)}: an der Reihe unter allen mit dieser Sprache: ${language}. ${when}.`,
      given: (name, by, when) => `${withWhom(name)}${by === null ? '' : `, auf Bitte von ${by}`}. ${when}.`,
      taken: (name, when) =>
        name === null ? `Du hast übernommen. ${when}.` : `${name} hat übernommen. ${when}.`,
      answered: (name, when) =>
        name === null ? `Du hast zuerst geantwortet. ${when}.` : `${name} hat zuerst geantwortet. ${when}.`,
      released: (by, when) => `Noch frei${by === null ? '' : `: freigegeben von ${by}`}. ${when}.`,
      went_offline: (when) => `Noch frei: Wer sie hatte, ist nicht da. ${when}.`,
    },
    participantYou: { consulted: 'du dazugebeten', joined: 'du auch dabei' },
    participant: {
      consulted: (name) => `${name} dazugebeten`,
      joined: (name) => `${name} auch dabei`,
    },
    join: 'Mitmachen',
    joinLong: 'In der Unterhaltung mitmachen',
    leave: 'Aus der Unterhaltung gehen; sie bleibt, bei wem sie ist',
    leaveShort: 'Gehen',
    letGo: (name) => `${name} wird nicht mehr gebraucht`,
    letGoShort: 'Fertig',
    colleagues: 'Team',
    dialog: { bring_in: 'Jemanden dazuholen', hand_over: 'Übergeben' },
    dialogHelp: {
      bring_in:
        'Die Unterhaltung bleibt bei dir. Wer dazukommt, liest mit, flüstert dir zu und kann mitmachen.',
      hand_over:
        'Alles Gesagte und deine Zusammenfassung gehen mit. Für den Gast ändert sich nichts als der Name an der nächsten Nachricht.',
    },
    whom: 'Wen',
    nobodyElse: 'Im Team ist noch niemand anderes.',
    knowsAbout: (skills) => `kennt sich aus mit: ${skills.join(', ')}`,
    speaks: (languages) => `spricht ${list.format(languages)}`,
    question: 'Was du wissen möchtest (nur das Team sieht es)',
    summary: 'Was zu wissen ist (nur das Team sieht es)',
    chooseFirst: 'Wähle zuerst jemanden aus.',
    failed: 'Das ist nicht durchgekommen. Nichts hat sich geändert; versuch es noch einmal.',
    send: {
      bring_in: (name) => (name === null ? 'Dazuholen' : `${name} dazuholen`),
      hand_over: (name) => (name === null ? 'Übergeben' : `An ${name} übergeben`),
    },
    justGive: 'Ohne Zusammenfassung',
    cancel: 'Abbrechen',
    close: 'Schließen',
    handedOverBy: (name) => `Was ${name} für dich aufgeschrieben hat`,
    brief: {
      wants: 'Was sie möchten',
      told: 'Was wir gesagt haben',
      promised: 'Was zugesagt ist',
      facts: 'Was sie angegeben haben',
      talks: 'So schreiben sie',
      saidBy: (name, text) => (name === '' ? text : `${name}: ${text}`),
      promise: (what, due, by) => `${what} (fällig: ${due}, zugesagt von ${by})`,
      fact: (kind, text) => `${kind}: ${text}`,
      kinds: {
        order: 'Nummer',
        email: 'E-Mail',
        phone: 'Telefon',
        date: 'Datum',
        amount: 'Betrag',
        link: 'Link',
      },
      address: { T: 'per Du', V: 'per Sie' },
      formal: 'förmlich',
      casual: 'locker',
      upset: 'verärgert',
      plays: (voice) => `in einer Rolle (${voice})`,
      newcomer: 'neu hier',
    },
    settings: {
      help: 'Eine Unterhaltung gehört zu einem Menschen, und das Team kommt zu ihr. Niemand wird je irgendwohin geschickt.',
      automatic: 'Neue Unterhaltungen jemandem geben, der da ist',
      automaticHelp:
        'Sofort und in dieser Reihenfolge: wer zuletzt mit der Person gesprochen hat; dann wer ihre Sprache spricht und am wenigsten zu tun hat; dann wer überhaupt am wenigsten zu tun hat. Bei Gleichstand geht es reihum. Hat niemand Platz, warten Unterhaltungen unter „Noch frei“, und wer uns am meisten braucht, steht vorn.',
      grace: 'Wer geht, behält Wartendes für',
      graceHelp: 'Danach kommt es zu jemandem, der da ist. Die Kunden merken nichts davon.',
      minutes: 'Minuten',
      atOnce: 'Höchstens gleichzeitig, je Person',
      atOnceHelp: 'Leer: Es gilt nur die Zahl im eigenen Profil.',
      conversations: 'Unterhaltungen',
    },
  },
};
