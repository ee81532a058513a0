import type { Words } from '../../words.ts';
import type { reports as english } from '../en/reports.ts';
import { counted, number } from './numbers.ts';

export const reports: Words<typeof english> = {
  wall: {
    title: 'Jetzt',
    action: 'Was gerade los ist',
    waiting: 'Warten auf uns',
    waitingHelp:
      'Offene Unterhaltungen, in denen der Gast das letzte Wort hat und die nicht zurückgestellt sind.',
    longest: 'Längste Wartezeit',
    longestHelp: 'Seit der ersten Nachricht, auf die noch niemand geantwortet hat.',
    nobodyWaits: 'Niemand wartet',
    openLongest: 'Die am längsten wartende öffnen',
    active: 'Gerade im Gang',
    activeHelp: 'Offene Unterhaltungen mit einer Nachricht in den letzten 15 Minuten.',
    open: 'Offen',
    openHelp: (unassigned) =>
      unassigned === 0
        ? 'Um jede kümmert sich jemand.'
        : unassigned === 1
          ? 'Eine davon ist noch frei.'
          : `${number(unassigned)} davon sind noch frei.`,
    response: 'Erste Antwort heute',
    responseHelp: (answers) =>
      answers === 1
        ? 'Die bisher einzige.'
        : `Die Hälfte der ${number(answers)} ersten Antworten kam mindestens so schnell.`,
    noResponse: 'Heute noch keine erste Antwort.',
    mood: 'Wie Gäste schreiben',
    moodHelp: 'Offene Unterhaltungen, nach den neuesten Nachrichten.',
    calm: 'ruhig',
    tense: 'angespannt',
    upset: 'verärgert',
    moodOf: (name, conversations) => `${number(conversations)} ${name}`,
    noMood: 'Keine offenen Unterhaltungen.',
    agents: 'Zum Helfen da',
    agentLoad: (open, capacity) => `${number(open)} von ${number(capacity)} offen`,
    away: 'weg',
    nobodyHere: 'Gerade ist niemand aus dem Team da.',
    countedAt: (time) => `Gezählt um ${time}`,
    stale: (time) => `Nicht aktuell: zuletzt gezählt um ${time}.`,
    failed: 'Die Zahlen sind nicht durchgekommen. Wir versuchen es weiter.',
    loading: 'Wird gezählt…',
  },
  reports: {
    title: 'Berichte',
    action: 'Berichte',
    range: 'Tage',
    ranges: { today: 'Heute', '7d': '7 Tage', '28d': '28 Tage', custom: 'Andere Tage' },
    from: 'Von',
    to: 'Bis',
    inbox: 'Postfach',
    agent: 'Person',
    tag: 'Label',
    all: 'Alle',
    csv: 'Tabelle herunterladen',
    span: (from, to, zone) => (from === to ? `${from}, ${zone}` : `${from} bis ${to}, ${zone}`),
    loading: 'Wird gezählt…',
    failed: 'Der Bericht ist nicht durchgekommen.',
    retry: 'Noch einmal',
    badRange: 'Der letzte Tag liegt vor dem ersten. Wähle einen anderen.',
    tooLong: (most) => `Ein Bericht umfasst höchstens ${number(most)} Tage. Wähle weniger.`,
    comparedWith: (days) => (days === 1 ? 'am Tag davor' : `in den ${number(days)} Tagen davor`),
    before: (value, span) => `${value} ${span}`,
    noneBefore: (span) => `nichts zum Vergleichen ${span}`,
    few: (n) => `nur ${number(n)}: zu wenig für eine Aussage`,
    definition: 'Was hier gezählt wird',
    none: 'Keine',
    charts: {
      volume: 'Begonnene Unterhaltungen',
      response: 'Erste Antwort, Median',
      hours: 'Nach Stunde des Tages',
    },
    volumeHelp: 'Unterhaltungen, deren erste Nachricht an diesem Tag kam.',
    responseHelp: 'Für erste Antworten an diesem Tag. Tage ohne solche zeigen nichts.',
    hoursHelp: 'In diesen Tagen begonnene Unterhaltungen, nach der Stunde deiner Zeitzone.',
    noVolume: 'In diesen Tagen begann keine Unterhaltung.',
    noResponses: 'In diesen Tagen gab es keine erste Antwort.',
    asTable: 'Als Tabelle',
    day: 'Tag',
    hour: 'Stunde',
    conversations: 'Unterhaltungen',
    chartKeys: 'Mit den Pfeiltasten geht es von Wert zu Wert.',
    pointOf: (label, value) => `${label}: ${value}`,
    conversationCount: (n) => counted(n, 'Unterhaltung', 'Unterhaltungen'),
    figures: {
      response: 'Erste Antwort',
      resolution: 'Zeit bis zum Abschluss',
      csat: 'Zufrieden',
      fit: 'Passender Ton',
      suggestions: 'Genutzte Vorschläge',
      promises: 'Eingehaltene Zusagen',
      deflections: 'Abgefangenes Fortschicken',
      begun: 'Begonnene Unterhaltungen',
    },
    definitions: {
      response:
        'Zeit von der ersten Nachricht einer Unterhaltung bis zur ersten Antwort aus dem Team. Unterhaltungen zählen an dem Tag, an dem sie zuerst beantwortet wurden; ist eine Person gewählt, zählen die, die jetzt bei ihr sind.',
      resolution:
        'Zeit von der ersten Nachricht einer Unterhaltung bis zu ihrem Abschluss. Unterhaltungen zählen an dem Tag, an dem sie abgeschlossen wurden; eine wieder geöffnete zählt, wenn sie erneut abgeschlossen wird.',
      csat: 'Bewertungen mit 4 oder 5 unter allen Bewertungen, nach dem Tag der Bewertung. Wer keine gab, zählt nicht.',
      fit: 'Wie nahe eine Nachricht aus dem Team der Schreibweise der Kunden kommt, gemessen beim Senden: Mittel aller gemessenen Nachrichten, von 0 bis 100.',
      suggestions:
        'Vorschläge, die unverändert oder bearbeitet gesendet wurden, unter allen gesendeten oder verworfenen. Vorschläge, die niemand angefasst hat, zählen nicht.',
      promises:
        'Eingehaltene Zusagen unter allen, die eingehalten oder nicht eingehalten wurden, nach dem Tag, an dem das feststand.',
      deflections: 'Sätze, die jemanden fortgeschickt hätten und beim Senden nicht mehr im Entwurf standen.',
      begun:
        'Unterhaltungen nach dem Tag ihrer ersten Nachricht. Eine zusammengeführte zählt in der, zu der sie gehört.',
    },
    details: {
      p90: (value) => `9 von 10 innerhalb von ${value}`,
      answers: (n) => counted(n, 'erste Antwort', 'erste Antworten'),
      resolved: (n) => `${number(n)} abgeschlossen`,
      ratings: (n) => counted(n, 'Bewertung', 'Bewertungen'),
      messages: (n) => counted(n, 'Nachricht', 'Nachrichten'),
      outcomes: (kept, edited, thrownAway) =>
        `${number(kept)} übernommen, ${number(edited)} bearbeitet, ${number(thrownAway)} verworfen`,
      promises: (kept, broken) => `${number(kept)} eingehalten, ${number(broken)} nicht`,
      sent: (n) =>
        n === 0 ? 'keiner wurde gesendet' : n === 1 ? '1 wurde gesendet' : `${number(n)} wurden gesendet`,
    },
    empty: {
      response: 'Keine ersten Antworten in diesen Tagen',
      resolution: 'Nichts abgeschlossen in diesen Tagen',
      csat: 'Keine Bewertungen in diesen Tagen',
      fit: 'Keine Nachrichten gemessen in diesen Tagen',
      suggestions: 'Keine Vorschläge genutzt in diesen Tagen',
      promises: 'Keine Zusagen fällig in diesen Tagen',
      deflections: 'Keine Nachrichten gemessen in diesen Tagen',
      begun: 'Keine Unterhaltungen in diesen Tagen',
    },
    seconds: (n) => `${n} Sek.`,
    minutes: (n) => `${n} Min.`,
    hoursMinutes: (hours, minutes) => (minutes === 0 ? `${hours} Std.` : `${hours} Std. ${minutes} Min.`),
    days: (days, hours) => (hours === 0 ? `${days} T.` : `${days} T. ${hours} Std.`),
  },
};
