import type { Words } from '../../words.ts';
import type { operations as english } from '../en/operations.ts';
import { desk } from './desk.ts';
import { number } from './numbers.ts';
import { tray } from './tray.ts';

const plural = (count: number, one: string, other: (count: string) => string) =>
  count === 1 ? one : other(number(count));

const pins: Readonly<Record<string, string>> = tray.pin.names;
const voices: Readonly<Record<string, string>> = desk.voices;
/** A pin may come by its id. */
const pinned = (as: string): string => {
  const voice = voices[as];
  return pins[as] ?? (voice === undefined ? as : tray.pin.voice(voice));
};

export const operations: Words<typeof english> = {
  actions: {
    snooze: 'Zurückstellen…',
    wake: 'Jetzt zurückholen',
    tag: 'Labels…',
    priority: 'Priorität…',
    promise: 'Zusage notieren…',
    merge: 'Mit einer früheren Unterhaltung zusammenführen…',
    unmerge: 'Wieder trennen',
    block: 'Sperren…',
    unblock: 'Chat wieder öffnen',
    reopen: 'Wieder öffnen',
    more: 'Mehr',
    undo: 'Rückgängig',
    sendAndResolve: 'Senden und abschließen',
  },
  done: {
    snoozed: (count, until) =>
      plural(
        count,
        `Zurückgestellt bis ${until}.`,
        (n) => `${n} Unterhaltungen zurückgestellt bis ${until}.`,
      ),
    woken: (count) => plural(count, 'Wieder in der Liste.', (n) => `${n} Unterhaltungen sind wieder da.`),
    tagged: (count, name) =>
      plural(
        count,
        `Label „${name}“ hinzugefügt.`,
        (n) => `Label „${name}“ zu ${n} Unterhaltungen hinzugefügt.`,
      ),
    untagged: (count, name) =>
      plural(count, `Label „${name}“ entfernt.`, (n) => `Label „${name}“ von ${n} Unterhaltungen entfernt.`),
    prioritised: (count, priority) =>
      plural(count, `Priorität: ${priority}.`, (n) => `Priorität von ${n} Unterhaltungen: ${priority}.`),
    resolved: (count) => plural(count, 'Abgeschlossen.', (n) => `${n} Unterhaltungen abgeschlossen.`),
    reopened: (count) => plural(count, 'Wieder offen.', (n) => `${n} Unterhaltungen wieder geöffnet.`),
    taken: (count) => plural(count, 'Jetzt bei dir.', (n) => `${n} Unterhaltungen sind jetzt bei dir.`),
    merged: 'Zusammengeführt. Sie steht jetzt über dieser Unterhaltung.',
    unmerged: 'Getrennt. Sie ist wieder eine eigene Unterhaltung.',
    blocked: 'Gesperrt. Nichts kommt durch, bis du den Chat wieder öffnest.',
    unblocked: 'Der Chat ist wieder offen.',
    joined: 'Wird jetzt als eine Person gezeigt.',
    parted: 'Wird wieder als zwei Personen gezeigt.',
    promised: (due) => `Zusage notiert, fällig: ${due}.`,
    settled: {
      kept: 'Zusage eingehalten.',
      broken: 'Als nicht eingehalten notiert.',
      dropped: 'Zusage von der Liste genommen.',
    },
    staysOpen: 'Inzwischen kam noch eine Nachricht, darum bleibt die Unterhaltung offen.',
    nothing: 'Es war schon alles so.',
    someFailed: (failed, reason) =>
      plural(failed, `Eine blieb, wie sie war. ${reason}`, (n) => `${n} blieben, wie sie waren. ${reason}`),
  },
  undo: {
    button: 'Rückgängig',
    dismiss: 'Schließen',
    undone: 'Rückgängig gemacht.',
    nothing: 'Nichts rückgängig zu machen.',
    changed: 'Das hat sich inzwischen geändert und bleibt deshalb, wie es ist.',
    some: (undone, all) =>
      `${number(undone)} von ${number(all)} rückgängig gemacht. Die anderen haben sich inzwischen geändert und bleiben, wie sie sind.`,
  },
  dialog: {
    close: 'Schließen',
    many: (count) => plural(count, 'Eine Unterhaltung', (n) => `${n} Unterhaltungen`),
    snooze: 'Zurückstellen bis',
    tag: 'Labels',
    priority: 'Priorität',
    promise: 'Zusage notieren',
    merge: 'Zusammenführen mit',
    block: 'Diese Person sperren',
    more: 'Diese Unterhaltung',
  },
  when: {
    threeHours: 'In 3 Stunden',
    afternoon: 'Heute Nachmittag',
    evening: 'Heute Abend',
    tomorrow: 'Morgen früh',
    monday: 'Montag',
    tenMinutes: 'In 10 Minuten',
    today: 'Heute',
    tomorrowEnd: 'Morgen',
    pick: 'Andere Zeit',
    choose: 'Wählen',
    past: 'Diese Zeit ist vorbei. Wähle eine, die noch kommt.',
    tomorrowAt: (clock) => `morgen ${clock}`,
  },
  tags: {
    field: 'Label suchen oder anlegen',
    none: 'Noch keine Labels. Gib einen Namen ein, um das erste anzulegen.',
    noMatch: 'Kein Label mit diesem Namen.',
    create: (name) => `„${name}“ anlegen`,
    full: (most) => `Eine Unterhaltung hat höchstens ${most} Labels. Nimm erst eines weg.`,
    failed: (reason) => `Das Label wurde nicht gespeichert. ${reason}`,
    on: 'an',
    some: 'bei einigen an',
    manage: 'Labels bearbeiten',
    done: 'Fertig',
    rename: (name) => `Name von ${name}`,
    colour: (name) => `Farbe von ${name}`,
    remove: (name) => `${name} entfernen`,
    removeSure: (uses) =>
      uses === 0
        ? 'Entfernen'
        : plural(uses, 'Von 1 Unterhaltung entfernen', (n) => `Von ${n} Unterhaltungen entfernen`),
    colours: {
      grey: 'Grau',
      red: 'Rot',
      orange: 'Orange',
      yellow: 'Gelb',
      green: 'Grün',
      teal: 'Petrol',
      blue: 'Blau',
      violet: 'Violett',
    },
  },
  priorities: ['Normal', 'Hoch', 'Dringend'],
  promise: {
    title: 'Zusagen',
    what: 'Was hast du zugesagt?',
    placeholder: 'Den neuen Adapter schicken',
    missing: 'Schreib, was du zugesagt hast.',
    due: 'Bis wann?',
    add: 'Zusage notieren',
    none: 'Nichts zugesagt.',
    dueAt: (when) => `Fällig: ${when}`,
    late: (when) => `Überfällig seit ${when}`,
    by: (name) => `von ${name}`,
    kept: 'Eingehalten',
    broken: 'Nicht eingehalten',
    drop: 'Von der Liste nehmen',
    states: { kept: 'Eingehalten', broken: 'Nicht eingehalten', dropped: 'Nicht mehr nötig' },
    settle: (what) => `Wurde „${what}“ eingehalten?`,
    settled: (count) => `${number(count)} geklärt`,
  },
  block: {
    lead: 'Was sie schreiben, wird nicht mehr zugestellt. Das wird ihnen freundlich gesagt, und ihre Worte bleiben ihnen. Du kannst den Chat jederzeit wieder öffnen.',
    reason: 'Warum? Nur euer Team sieht das.',
    missing: 'Nenn einen Grund, damit das Team es versteht.',
    resolve: 'Diese Unterhaltung auch abschließen',
    submit: 'Sperren',
    blocked: 'Gesperrt',
  },
  merge: {
    lead: 'Diese Unterhaltung wird zu einem früheren Teil der gewählten. Der Gast merkt nichts davon; schreibt er wieder in ihr, kommt sie zurück.',
    none: 'Diese Person hat keine andere Unterhaltung. Liegt die andere in einem zweiten Browser, sag zuerst, dass beide eine Person sind.',
    choose: (when) => `Unterhaltung vom ${when}`,
    into: 'Sie geht in einer neueren Unterhaltung weiter.',
    goThere: 'Dorthin',
    part: (when) => `Früherer Teil, ${when}`,
    show: 'Zeigen',
    loading: 'Wird geladen…',
    failed: 'Das konnte nicht geladen werden.',
  },
  activities: {
    took: (name) => `${name} hat übernommen`,
    gave: (name, to) => `${name} hat sie ${to} gegeben`,
    got: (to) => `Jetzt bei ${to}`,
    answered: (name) => `${name} hat geantwortet und kümmert sich jetzt`,
    released: (name) => `${name} hat sie für alle freigegeben`,
    free: 'Jetzt wieder frei',
    resolved: (name) => (name === null ? 'Abgeschlossen' : `Abgeschlossen von ${name}`),
    reopened: (name) =>
      name === null ? 'Durch eine neue Nachricht wieder offen' : `Wieder geöffnet von ${name}`,
    snoozed: (until, name) =>
      name === null ? `Zurückgestellt bis ${until}` : `Zurückgestellt bis ${until} von ${name}`,
    woken: (name) => (name === null ? 'Wieder da' : `Zurückgeholt von ${name}`),
    tagged: (tag, name) =>
      name === null ? `Label „${tag}“ hinzugefügt` : `${name} hat Label „${tag}“ hinzugefügt`,
    untagged: (tag, name) =>
      name === null ? `Label „${tag}“ entfernt` : `${name} hat Label „${tag}“ entfernt`,
    priority: (priority, name) =>
      name === null ? `Priorität: ${priority}` : `${name} hat die Priorität gesetzt: ${priority}`,
    blocked: (name, reason) => `${name === null ? 'Gesperrt' : `Gesperrt von ${name}`}: ${reason}`,
    unblocked: (name) => (name === null ? 'Chat wieder offen' : `${name} hat den Chat wieder geöffnet`),
    merged: (name) =>
      name === null
        ? 'Mit einer neueren Unterhaltung zusammengeführt'
        : `${name} hat sie mit einer anderen Unterhaltung zusammengeführt`,
    unmerged: (name) => (name === null ? 'Wieder für sich' : `${name} hat sie wieder getrennt`),
    broughtIn: (name, whom) => `${name} hat ${whom} dazugeholt`,
    joined: (name) => `${name} ist dabei`,
    left: (name) => `${name} ist nicht mehr dabei`,
    promised: (what, due, name) => `${name} hat „${what}“ zugesagt, fällig: ${due}`,
    settled: {
      kept: (what) => `Zusage eingehalten: „${what}“`,
      broken: (what) => `Zusage nicht eingehalten: „${what}“`,
      dropped: (what) => `Zusage nicht mehr nötig: „${what}“`,
    },
    pinned: (as, name) => (name === null ? `Gilt als ${pinned(as)}` : `${name}: gilt als ${pinned(as)}`),
    unpinned: (name) => (name === null ? 'Gilt wieder wie gemessen' : `${name}: gilt wieder wie gemessen`),
    sentAnyway: (name) => `${name} hat es gesendet, obwohl es zurückgehalten wurde`,
    reasons: {
      same_person: (to) => `Bei ${to}: Die beiden haben schon miteinander gesprochen`,
      least_busy: (to) => `Bei ${to}: am wenigsten zu tun unter denen, die die Sprache sprechen`,
      round_robin: (to) => `Bei ${to}: an der Reihe`,
      went_offline: (name) => `${name} ist offline gegangen`,
    },
    folded: (count) => plural(count, 'Eine weitere Änderung', (n) => `${n} weitere Änderungen`),
    somebody: 'Jemand',
  },
  panel: {
    page: 'Sieht gerade',
    device: 'Gerät',
    devices: (browser, system) => `${browser} auf ${system}`,
    phone: 'Handy',
    tablet: 'Tablet',
    person: 'Andere Browser dieser Person',
    part: 'Nicht dieselbe Person',
    sameAs: 'Dieselbe Person wie…',
    sameAsField: 'Name oder E-Mail',
    join: (name) => `${name} ist dieselbe Person`,
    noOthers: 'Niemand mit diesem Namen hat geschrieben.',
    endedBy: (name) => `abgeschlossen von ${name}`,
    ended: 'abgeschlossen',
    lastWords: 'Letzte Worte',
    blocked: (name, when) => (name === null ? `Gesperrt: ${when}` : `Gesperrt von ${name}, ${when}`),
  },
};
