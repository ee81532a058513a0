import type { Words } from '../../words.ts';
import type { answers as english } from '../en/answers.ts';
import { counted, number } from './numbers.ts';

export const answers: Words<typeof english> = {
  answers: {
    title: 'Antworten',
    help: 'Daraus entstehen Vorschläge. Fakten, Schritte, Beträge und Links kommen Wort für Wort an.',
    readOnly: 'Du kannst sie lesen und ausprobieren; Inhaber und Administratoren ändern sie.',
    views: { list: 'Sammlung', test: 'Ausprobieren', gaps: 'Ohne Antwort' },
    viewsLabel: 'Teile der Antworten',
    loading: 'Antworten werden geladen',
    failed: (reason) => `Die Antworten konnten nicht geladen werden. ${reason}`,
    retry: 'Noch einmal',

    search: 'Antwort suchen',
    count: (shown, all) =>
      shown === all
        ? all === 1
          ? 'Eine Antwort'
          : `${number(all)} Antworten`
        : `${number(shown)} von ${number(all)} Antworten`,
    none: 'Noch keine Antworten',
    noneHelp:
      'Schreib die erste, oder importiere, was du hast. Bis dahin fragen Vorschläge nach, stehen dazu und sagen zu, aber sie nennen keine Fakten.',
    noMatch: (text) => `Keine Antwort enthält „${text}“.`,
    add: 'Neue Antwort',
    bringIn: 'Importieren',
    archived: 'Nicht vorgeschlagen',
    used: (sent, edited, aside) =>
      `In 90 Tagen: ${number(sent)}-mal gesendet, davon ${number(edited)}-mal in anderen Worten, ${number(aside)}-mal übergangen`,
    notUsed: 'In den letzten 90 Tagen nicht vorgeschlagen',

    editNew: 'Neue Antwort',
    edit: (title) => `„${title}“ ändern`,
    name: 'Titel',
    nameHelp: 'Für dich und dein Team.',
    body: 'Antwort',
    bodyHelp:
      'Schlichte Worte. Zeilen, die mit 1. 2. 3. beginnen, werden zu Schritten und kommen einzeln zu allen, die neu sind oder nicht weiterwissen.',
    questions: 'Wie danach gefragt wird',
    questionsHelp:
      'Eine Frage je Zeile, in den Worten der Kunden statt in deinen. Drei bis zehn machen sie leicht zu finden.',
    suggested: 'Diese Antwort vorschlagen',
    suggestedHelp: 'Ausgeschaltet bleibt sie hier und wird niemandem angeboten.',
    save: 'Speichern',
    saving: 'Wird gespeichert…',
    saved: (title) => `„${title}“ ist gespeichert. Vorschläge nutzen sie ab jetzt.`,
    notSaved: (reason) => `Nichts wurde gespeichert. ${reason}`,
    cancel: 'Zurück ohne Speichern',
    back: 'Zurück zur Sammlung',
    remove: 'Für immer entfernen',
    removeAsk: (title) => `„${title}“ verschwindet für alle. Ausgeschaltet bliebe sie erhalten.`,
    removeYes: 'Entfernen',
    removeNo: 'Behalten',
    removed: (title) => `„${title}“ ist entfernt.`,
    advice: 'Gespeichert. Eins zum Ansehen:',

    tryLabel: 'Was Kunden schreiben könnten',
    tryHelp: 'Sieh, welche Antwort dafür gefunden und was vorgeschlagen würde.',
    tryDraft: 'Ausprobiert mit dieser Antwort, wie sie oben steht, gespeichert oder nicht.',
    tryWaiting: 'Wird gesucht…',
    found: 'Antworten, die nahe kommen',
    foundNone: 'Keine Antwort kommt nahe. Wir würden nachfragen oder es herausfinden.',
    sure: 'würde vorgeschlagen',
    unsure: 'nicht sicher genug, um als Erstes vorgeschlagen zu werden',
    share: (percent) => `${number(percent)}\u00a0%`,
    wouldSuggest: 'Was wir vorschlagen würden',

    importTitle: 'Antworten importieren',
    importHelp:
      'CSV mit den Spalten title, body und, wenn du magst, questions; Markdown-Seiten, eine je Antwort; oder JSON. Nichts ändert sich, bevor du gesehen hast, was sich ändern würde.',
    files: 'Dateien wählen',
    folder: 'Ordner wählen',
    unreadable: (name) => `${name} ist weder .csv noch .md noch .json und wurde ausgelassen.`,
    tooLarge: 'Diese Dateien sind zusammen größer als 7 MB. Importiere sie in Teilen.',
    reading: 'Wird gelesen…',
    wouldAdd: (count) => (count === 1 ? 'Eine neue Antwort' : `${number(count)} neue Antworten`),
    wouldChange: (count) =>
      count === 1 ? 'Eine Antwort ändert sich' : `${number(count)} Antworten ändern sich`,
    unchanged: (count) =>
      count === 1
        ? 'Eine Antwort ist schon genau so da'
        : `${number(count)} Antworten sind schon genau so da`,
    nothingNew: 'In diesen Dateien ist nichts Neues.',
    problems: (count) =>
      count === 1 ? 'Ein Eintrag ließ sich nicht lesen' : `${number(count)} Einträge ließen sich nicht lesen`,
    problemAt: (file, entry) => (entry === null ? file : `${file}, Eintrag ${entry}`),
    apply: (count) => `${counted(count, 'Antwort', 'Antworten')} importieren`,
    imported: (count) =>
      count === 1 ? 'Eine Antwort ist importiert.' : `${number(count)} Antworten sind importiert.`,

    gapsHelp:
      'Wonach gefragt wurde und keine Antwort passte, ähnliche Fragen zusammen. Die häufigsten zuerst.',
    gapsNone: 'Jede Frage fand eine Antwort',
    gapsNoneHelp: 'Fragen, zu denen keine passt, erscheinen hier, kurz nachdem sie gestellt wurden.',
    asked: (count, people) =>
      count === 1
        ? 'Einmal gefragt'
        : `${number(count)}-mal gefragt von ${people === 1 ? 'einer Person' : `${number(people)} Personen`}`,
    nearest: (title) => `Am nächsten: „${title}“`,
    look: 'Unterhaltung ansehen',
    more: (count) => (count === 1 ? 'und eine weitere' : `und ${number(count)} weitere`),
    write: 'Antwort schreiben',
    noNeed: 'Braucht keine',
    dismissed: 'Beiseitegelegt.',
    undo: 'Rückgängig',
  },
};
