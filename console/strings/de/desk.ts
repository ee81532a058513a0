/**
 * German. “Du”: colleagues use this together all day, and “Sie” among them would be stiff. Customers are spoken of
 * in the plural or as „die Person“, so that nobody's gender is guessed.
 */
import type { Words } from '../../words.ts';
import type { desk as english } from '../en/desk.ts';
import { counted, number } from './numbers.ts';

const voices = {
  'star-trek': 'Raumschiffcrew',
  pirate: 'Piratencrew',
  shakespeare: 'Shakespeare',
  yoda: 'Alter Meister',
  western: 'Wilder Westen',
  butler: 'Butler',
  noir: 'Film-noir-Detektiv',
  wizard: 'Zauberer',
  superhero: 'Superheld',
  lolcat: 'Lolcat',
  plain: 'Schlicht',
  formal: 'Förmlich',
  casual: 'Locker',
};
const adjectives = [voices.plain, voices.formal, voices.casual];
/** A voice within a sentence comes in lower case, which is not how German writes nouns. */
const voiceWithin = (lowerCase: string) =>
  Object.values(voices).find((name) => name.toLowerCase() === lowerCase && !adjectives.includes(name)) ??
  lowerCase;

export const desk: Words<typeof english> = {
  product: 'Rapport',

  signIn: {
    title: 'Anmelden',
    lead: 'Deine Unterhaltungen warten auf dich.',
    email: 'E-Mail',
    password: 'Passwort',
    submit: 'Anmelden',
    busy: 'Anmeldung läuft…',
    wrong: 'E-Mail und Passwort passen nicht zusammen. Prüfe beides und versuch es noch einmal.',
    notAnAddress: 'Das sieht nicht nach einer E-Mail-Adresse aus. Prüfe sie und versuch es noch einmal.',
    tooMany: (seconds) =>
      seconds > 90
        ? `Zu viele Versuche. In ${Math.ceil(seconds / 60)} Minuten geht es wieder.`
        : `Zu viele Versuche. In ${counted(seconds, 'Sekunde', 'Sekunden')} geht es wieder.`,
    offline: 'Der Server ist nicht erreichbar. Prüfe deine Verbindung und versuch es noch einmal.',
    failed: 'Die Anmeldung hat nicht geklappt, und das liegt an uns. Versuch es gleich noch einmal.',
    ended: 'Deine Sitzung ist zu Ende. Melde dich wieder an; deine Entwürfe sind noch da.',
  },

  start: {
    checking: 'Konsole wird geöffnet…',
    unreachable: 'Der Server ist nicht erreichbar.',
    unreachableHelp: 'Wir versuchen es weiter. Dauert es lange, prüfe deine Verbindung.',
    retry: 'Jetzt versuchen',
  },

  connection: {
    connecting: 'Verbindung wird aufgebaut…',
    offline: 'Keine Verbindung. Was du sendest, bleibt erhalten und geht hinaus, sobald sie wieder da ist.',
    restarting: 'Der Server startet neu. Gleich geht es weiter, nichts geht verloren.',
    outdated: 'Diese Seite ist älter als der Server. Lade sie neu; Entwürfe bleiben erhalten.',
    reload: 'Neu laden',
    retry: 'Jetzt verbinden',
    noAnswer: 'Der Server hat nicht rechtzeitig geantwortet.',
    unreachable: 'Der Server ist nicht erreichbar. Prüfe deine Verbindung und versuch es noch einmal.',
    notUnderstood:
      'Diese Seite versteht die Antwort des Servers nicht. Lade sie neu, um die aktuelle zu bekommen.',
  },

  settings: {
    loading: 'Einstellungen werden geöffnet…',
    failed: 'Die Einstellungen konnten nicht geladen werden. Lade die Seite neu; Entwürfe bleiben erhalten.',
  },

  rail: {
    label: 'Ansichten',
    settings: 'Einstellungen',
    help: 'Tastenkürzel',
    account: 'Dein Konto',
  },

  views: {
    open: 'Offen',
    mine: 'Meine',
    unassigned: 'Noch frei',
    waiting: 'Warten auf uns',
    snoozed: 'Zurückgestellt',
    mentions: 'Erwähnungen',
    resolved: 'Abgeschlossen',
    all: 'Alle',
  },

  account: {
    title: 'Dein Konto',
    photoAdd: 'Bild hinzufügen',
    photoChange: 'Bild ändern',
    photoRemove: 'Entfernen',
    photoBusy: 'Wird hochgeladen…',
    photoFailed: (reason) => `Dein Bild bleibt, wie es war. ${reason}`,
    theme: 'Darstellung',
    themes: { system: 'System', light: 'Hell', dark: 'Dunkel' },
    signOut: 'Abmelden',
    signOutFailed: 'Du bist noch angemeldet: Der Server ist nicht erreichbar.',
    unsent: (count) =>
      count === 1
        ? 'Eine Nachricht ist noch nicht gesendet. Sie bleibt auf diesem Gerät und geht hinaus, wenn du dich wieder anmeldest.'
        : `${number(count)} Nachrichten sind noch nicht gesendet. Sie bleiben auf diesem Gerät und gehen hinaus, wenn du dich wieder anmeldest.`,
  },

  list: {
    label: 'Unterhaltungen',
    unread: (count) => `${number(count)} ungelesen`,
    unreadRow: 'Ungelesen',
    loading: 'Unterhaltungen werden geladen',
    more: 'Mehr zeigen',
    loadingMore: 'Wird geladen…',
    failed: 'Die Liste konnte nicht geladen werden.',
    retry: 'Noch einmal',
    empty: {
      open: ['Nichts offen', 'Neue Unterhaltungen erscheinen hier, sobald jemand schreibt.'],
      mine: ['Nichts bei dir', 'Übernimm eine Unterhaltung, und sie bleibt hier, bis sie abgeschlossen ist.'],
      unassigned: ['Niemand wartet', 'Um jede offene Unterhaltung kümmert sich jemand.'],
      waiting: ['Niemand wartet auf uns', 'Alle, die geschrieben haben, haben eine Antwort.'],
      snoozed: [
        'Nichts zurückgestellt',
        'Stell eine Unterhaltung zurück, und sie kommt wieder, wenn es so weit ist.',
      ],
      mentions: [
        'Niemand hat dich erwähnt',
        'Schreibt jemand im Team @ und deinen Namen in eine Notiz, erscheint es hier.',
      ],
      resolved: ['Noch nichts abgeschlossen', 'Abgeschlossene Unterhaltungen bleiben hier erhalten.'],
      all: ['Noch keine Unterhaltungen', 'Die erste erscheint hier, sobald jemand schreibt.'],
    },
    you: (text) => `Du: ${text}`,
    colleague: (name, text) => `${name}: ${text}`,
    noMessage: 'Noch keine Nachricht',
    files: 'Dateien',
    draft: (text) => `Entwurf: ${text}`,
  },

  marks: {
    upset: 'Verärgert',
    inCharacter: 'In einer Rolle',
    assignedToYou: 'Du',
    notSent: 'Nicht gesendet',
  },

  visitor: (shortId) => `Gast ${shortId}`,
  agentWithoutName: 'Jemand im Team',
  system: 'Rapport',

  conversation: {
    none: 'Wähle eine Unterhaltung',
    nothing: 'Gerade ist hier nichts',
    noneHelp: 'Nimm die Liste, oder geh sie mit J und K durch.',
    back: 'Zurück zur Liste',
    take: 'Übernehmen',
    takeOver: 'Übernehmen',
    takenByNow: (name: string) => `${name} hat sie eben übernommen.`,
    give: 'Freigeben',
    resolve: 'Abschließen',
    showPanel: 'Details einblenden',
    hidePanel: 'Details ausblenden',
    log: 'Nachrichten',
    loading: 'Unterhaltung wird geladen',
    failed: 'Die Unterhaltung konnte nicht geladen werden.',
    gone: 'Diese Unterhaltung gibt es nicht, oder du darfst sie nicht sehen.',
    retry: 'Noch einmal',
    earlier: 'Frühere Nachrichten laden',
    loadingEarlier: 'Frühere Nachrichten werden geladen…',
    beginning: 'Hier beginnt die Unterhaltung',
    newest: 'Neueste Nachricht',
    newMessages: (count) => counted(count, 'neue Nachricht', 'neue Nachrichten'),
    typing: (name) => `${name} schreibt`,
    notSentYet: 'noch nicht gesendet',
    rated: (rating) => `Bewertung: ${rating}`,
    erased: 'Diese Unterhaltung wurde gelöscht',
    erasedHelp: 'Von der Person selbst, oder weil ihre Zeit abgelaufen war. Nichts davon ist geblieben.',
    assignedToYou: 'Bei dir',
    assignedTo: (name) => `Bei ${name}`,
    unassigned: 'Noch frei',
    resolved: 'Abgeschlossen',
    taken: 'Die Unterhaltung ist jetzt bei dir.',
    given: 'Die Unterhaltung ist wieder für alle frei.',
    resolvedNow: 'Die Unterhaltung ist abgeschlossen.',
    actionFailed: (reason) => `Das hat nicht geklappt. ${reason}`,
  },

  rating: {
    of: (score, word) => `${score} von 5, ${word}`,
    words: ['sehr schlecht', 'schlecht', 'mittelmäßig', 'gut', 'sehr gut'],
  },

  content: {
    files: (count) => (count === 1 ? 'Eine Datei' : `${number(count)} Dateien`),
    pictures: 'Bilder',
    picture: (name) => `Bild: ${name}`,
    openPicture: (name) => `${name} ansehen`,
    closePicture: 'Schließen',
    pictureBefore: 'Voriges Bild',
    pictureAfter: 'Nächstes Bild',
    pictureOf: (at, all) => `${at} von ${all}`,
    download: 'Herunterladen',
    leadsTo: (place) => `(führt zu ${place})`,
    replies: 'Schnelle Antworten',
    chosen: '(so geantwortet)',
    didThatWork: 'Hat das geholfen?',
    worked: 'Ja',
    notYet: 'Noch nicht',
    fieldTypes: {
      text: 'Text',
      long: 'Längerer Text',
      email: 'E-Mail-Adresse',
      tel: 'Telefonnummer',
      number: 'Zahl',
      date: 'Datum',
      choice: 'Auswahl',
      check: 'Ja oder nein',
    },
    optional: 'darf leer bleiben',
    formOpen: 'Noch nicht ausgefüllt',
    formAnswered: 'Ausgefüllt, siehe unten',
    inAnswer: 'Als Antwort auf eine frühere Nachricht',
    inAnswerTo: 'Als Antwort auf',
    leftEmpty: 'leer gelassen',
    yes: 'Ja',
    no: 'Nein',
  },

  delivery: {
    queued: 'Wartet auf das Senden',
    waiting: 'Geht hinaus, sobald die Verbindung wieder da ist',
    sending: 'Wird gesendet…',
    sent: 'Gesendet',
    delivered: 'Zugestellt',
    read: 'Gelesen',
    failed: (reason) => `Nicht gesendet. ${reason}`,
    retry: 'Noch einmal',
    anyway: 'Trotzdem senden',
    edit: 'Bearbeiten',
    notKept:
      'In diesem Browser können wir nichts speichern. Nicht gesendete Nachrichten gehen verloren, wenn du den Tab schließt.',
  },

  composer: {
    label: (name) => `Antwort an ${name}`,
    placeholder: 'Antwort schreiben',
    placeholderBlock: 'Schreib etwas dazu, wenn du magst',
    placeholderSuggestions: 'Antwort schreiben, oder Tab für den ersten Vorschlag',
    send: 'Senden',
    hint: 'Enter sendet · Shift + Enter beginnt eine neue Zeile',
    reopen: 'Eine Antwort öffnet die Unterhaltung wieder',
    tooLong: (over) => `${number(over)} Zeichen zu viel für eine Nachricht`,
    better: (text) => `Besser: „${text}“`,
    remove: 'Streichen',
    heldBack: 'Dieses Postfach hält solche Nachrichten zurück; sag stattdessen, was du als Nächstes tust.',
    more: (count) => `${number(count)} weitere`,
    inserted: (key) => `Vorschlag ${key} steht im Textfeld.`,
  },

  files: {
    label: 'Dateien dieser Nachricht',
    attach: 'Dateien anhängen',
    drop: 'Dateien hier ablegen, um sie anzuhängen',
    unnamed: 'bild.png',
    tooMany: (most) => `Eine Nachricht fasst höchstens ${most} Dateien. Die übrigen wurden ausgelassen.`,
    refused: {
      off: () => 'Dieses Postfach nimmt keine Dateien an. In seinen Einstellungen lässt sich das ändern.',
      empty: () => 'Diese Datei ist leer. Prüfe sie und häng sie noch einmal an.',
      size: (most) => `Diese Datei ist größer als ${most}, mehr nimmt dieses Postfach nicht an.`,
      type: () =>
        'Dieses Postfach nimmt Dateien dieser Art nicht an. In seinen Einstellungen lässt sich das ändern.',
    },
    interrupted: 'Das Hochladen wurde unterbrochen. Versuch es noch einmal.',
    progress: (name) => `${name} wird hochgeladen`,
    cancel: (name) => `Hochladen von ${name} abbrechen`,
    remove: (name) => `${name} herausnehmen`,
    retry: (name) => `${name} noch einmal hochladen`,
    waiting: 'Lässt sich senden, wenn die Dateien hochgeladen sind',
    failed: 'Nimm die Datei heraus, die nicht hochgeladen wurde, oder versuch es noch einmal',
  },

  insert: {
    label: 'Einfügen',
    files: 'Dateien',
    kinds: { replies: 'Schnelle Antworten', steps: 'Schritte', links: 'Links', form: 'Formular' },
    help: {
      replies: 'Antworten zum Antippen',
      steps: 'Eins nach dem anderen; übernimmt die Zeilen, die du geschrieben hast',
      links: 'Seiten, die sich zu lesen lohnen',
      form: 'Nach mehreren Dingen auf einmal fragen',
    },
    onePerMessage: 'In eine Nachricht passt eines davon',
    remove: (what) => `Entfernen: ${what}`,
    removeRow: (row) => `Zeile ${row} entfernen`,
    title: 'Titel (darf leer bleiben)',
    reply: (count) => `Antwort ${count}`,
    addReply: 'Antwort hinzufügen',
    step: (count) => `Schritt ${count}`,
    addStep: 'Schritt hinzufügen',
    ask: 'Fragen, ob es geholfen hat',
    address: 'Adresse',
    linkTitle: 'Titel',
    description: 'Worum es geht (darf leer bleiben)',
    addLink: 'Link hinzufügen',
    fieldLabel: (count) => `Frage ${count}`,
    fieldType: 'Antwort',
    required: 'Muss beantwortet werden',
    options: 'Was zur Auswahl steht, eins je Zeile',
    addField: 'Frage hinzufügen',
    problems: {
      empty: 'Hier fehlt noch Text.',
      address: 'Hier fehlt eine Webadresse, etwa https://example.com/help.',
      options: 'Hier fehlt etwas zur Auswahl.',
      long: 'Das ist zu lang. Kürze es ein wenig.',
    },
  },

  findings: {
    deflection: 'Schickt sie fort',
    boilerplate: 'Floskel',
    blame: 'Klingt nach Vorwurf',
    'false-promise': 'Zusage, die wir vielleicht nicht halten',
    jargon: 'Sie sagen es anders',
    register: 'Nicht ihr Ton',
    fact: 'Weicht von der Antwort ab',
    house: 'Nicht unser Stil',
  },

  suggestions: {
    label: 'Vorschläge',
    show: (count) => `${counted(count, 'Vorschlag', 'Vorschläge')} zeigen`,
    hide: 'Ausblenden',
    empty: 'Kein Vorschlag zu dieser Nachricht. Deine eigenen Worte sind genau richtig.',
    forEarlier: 'Zu einer früheren Nachricht',
    card: 'Vorschlag',
    unasked: 'Von uns aus',
    played: { full: 'Spiel: voll', light: 'Spiel: leicht', off: 'Spiel: aus' },
  },

  moves: {
    greet: 'Begrüßen',
    acknowledge: 'Verständnis',
    own: 'Dazu stehen',
    ask: 'Nachfragen',
    step: 'Nächster Schritt',
    answer: 'Antwort',
    alternative: 'Anderer Weg',
    'honest-no': 'Ehrliches Nein',
    gesture: 'Geht auf uns',
    promise: 'Zusage',
    'bring-in': 'Hilfe dazuholen',
    check: 'Prüfen',
    close: 'Abschluss',
  },

  voices,

  register: {
    title: 'So schreiben sie',
    none: 'Noch kein Anhaltspunkt. Das füllt sich mit den ersten Worten.',
    formality: 'Förmlichkeit',
    warmth: 'Wärme',
    heat: 'Anspannung',
    play: 'Spielfreude',
    words: {
      formality: ['sehr locker', 'eher locker', 'weder noch', 'eher förmlich', 'sehr förmlich'],
      warmth: ['kalt', 'eher kühl', 'neutral', 'warm', 'sehr warm'],
      heat: ['ruhig', 'recht ruhig', 'angespannt', 'verärgert', 'sehr verärgert'],
      play: ['keine', 'ein Hauch', 'etwas', 'verspielt', 'sehr verspielt'],
    },
    up: { formality: 'förmlich', warmth: 'warm', heat: 'hitzig', play: 'verspielt' },
    down: { formality: 'locker', warmth: 'kühl', heat: 'beruhigend', play: 'ernst' },
    evidence: (dimension) => `Worte, die für ${dimension} sprechen`,
    noEvidence: 'Kein einzelnes Wort; es ist die Nachricht als Ganzes.',
    trend: (what, turns, from, to) =>
      from === to
        ? `${what} über ${turns} Nachrichten: durchgehend ${to}`
        : `${what} über ${turns} Nachrichten: erst ${from}, jetzt ${to}`,
    inPart: 'in der Rolle',
    sure: ['wenig Anhalt', 'ziemlich sicher', 'sehr sicher'],
    met: {
      as: (voice, warmth) => `Vorschläge: ${voiceWithin(voice)}, ${warmth}`,
      why: 'Warum',
    },
    inCharacter: (voice) => `In der Rolle: ${voiceWithin(voice)}`,
    youAre: (role) => `du: ${role}`,
    theyAre: (role) => `Gegenüber: ${role}`,
  },

  panel: {
    label: 'Details',
    person: 'Person',
    anonymous: 'Kein Name angegeben',
    started: 'Begonnen',
    conversation: 'Unterhaltung',
    status: 'Stand',
    statusOpen: 'Offen',
    assignee: 'Bei',
    nobody: 'Noch niemandem',
    you: 'Dir',
    read: 'Gelesen haben sie',
    readAll: 'Alles',
    readSome: (count) =>
      count === 1
        ? 'Alles bis auf deine letzte Nachricht'
        : `Alles bis auf deine letzten ${number(count)} Nachrichten`,
    readNone: 'Noch nichts von dir',
    close: 'Details schließen',
    email: 'E-Mail',
    verified: 'Bestätigt',
    verifiedHelp: 'Eure eigene Website bürgt dafür, wer das ist.',
    unsigned: 'Nicht bestätigt',
    subject: 'Eure Kennung',
    unverifiedHelp: 'So beschreiben sie sich selbst, oder die Seite tut es. Geprüft hat es niemand.',
    language: 'Sprache',
    localTime: 'Ortszeit',
    window: 'Fenster',
    firstSeen: 'Zuerst hier',
    returning: (count) =>
      count === 1 ? 'Hat schon einmal geschrieben' : `Hat schon ${number(count)}-mal geschrieben`,
    newcomer: 'Schreibt zum ersten Mal',
    cameFrom: 'Gekommen von',
    greeting: 'Begonnen mit',
    rating: 'Bewertung',
    about: 'Über sie',
    attributes: 'Was die Website sagt',
    journey: 'Angesehene Seiten',
    journeyNone: 'Der Browser bittet darum, nicht verfolgt zu werden, oder sie sind gerade erst da.',
    journeyMore: (count) => `${number(count)} frühere zeigen`,
    past: 'Frühere Unterhaltungen',
    statusWords: { open: 'offen', resolved: 'abgeschlossen' },
    emptyValue: '–',
  },

  help: {
    title: 'Tastenkürzel',
    close: 'Schließen',
    anywhere: 'Gelten überall außerhalb von Textfeldern',
    writing: 'Beim Schreiben',
    singleKeys: 'Kürzel mit einer einzelnen Taste',
    rows: {
      insert: 'Vorschlag einfügen',
      insertAlways: 'Vorschlag einfügen, auch beim Schreiben',
      best: 'Ersten Vorschlag einfügen, wenn das Feld leer ist',
      better: 'Bessere Formulierung nehmen',
      send: 'Senden',
      newline: 'Neue Zeile',
      leave: 'Textfeld verlassen',
    },
  },

  time: {
    now: 'jetzt',
    minutes: (count) => `${count} Min.`,
    hours: (count) => `${count} Std.`,
    yesterday: 'gestern',
    today: 'Heute',
    dayAndClock: (day, clock) => `${day}, ${clock}`,
    yesterdayDay: 'Gestern',
  },

  title: (unread) => (unread > 0 ? `(${unread}) Rapport-Konsole` : 'Rapport-Konsole'),
};
