/** Words of the answers library. */
const locale = 'en';
const some = (count: number) => count.toLocaleString(locale);

export const answers = {
  answers: {
    title: 'Answers',
    help: 'Suggestions are made of these. Facts, steps, amounts and links come through word for word.',
    readOnly: 'You may read them and try them; owners and administrators change them.',
    views: { list: 'Library', test: 'Try it', gaps: 'Without an answer' },
    viewsLabel: 'Parts of the answers',
    loading: 'Loading the answers',
    failed: (reason: string) => `The answers could not be loaded. ${reason}`,
    retry: 'Try again',

    search: 'Find an answer',
    count: (shown: number, all: number) =>
      shown === all
        ? all === 1
          ? 'One answer'
          : `${some(all)} answers`
        : `${some(shown)} of ${some(all)} answers`,
    none: 'No answers yet',
    noneHelp:
      'Write the first one, or bring in what you have. Until then suggestions ask, own and promise, and state no facts.',
    noMatch: (text: string) => `No answer holds “${text}”.`,
    add: 'New answer',
    bringIn: 'Import',
    archived: 'Not suggested',
    used: (sent: number, edited: number, aside: number) =>
      `In 90 days: sent ${some(sent)} ${sent === 1 ? 'time' : 'times'}, ${some(edited)} of them in other words, passed over ${some(aside)} ${aside === 1 ? 'time' : 'times'}`,
    notUsed: 'Not suggested in the last 90 days',

    editNew: 'New answer',
    edit: (title: string) => `Change “${title}”`,
    name: 'Title',
    nameHelp: 'For you and your colleagues.',
    body: 'Answer',
    bodyHelp:
      'Plain words. Lines that begin with 1. 2. 3. become steps, sent one at a time to people who are new or lost.',
    questions: 'How people ask for it',
    questionsHelp: 'One in each line, in their words rather than yours. Three to ten make it easy to find.',
    suggested: 'Suggest this answer',
    suggestedHelp: 'Switched off, it stays here and is offered to nobody.',
    save: 'Save',
    saving: 'Saving…',
    saved: (title: string) => `“${title}” is saved. Suggestions use it from now on.`,
    notSaved: (reason: string) => `Nothing was saved. ${reason}`,
    cancel: 'Back without saving',
    back: 'Back to the library',
    remove: 'Remove for ever',
    removeAsk: (title: string) => `“${title}” will be gone for everybody. Switching it off keeps it.`,
    removeYes: 'Remove it',
    removeNo: 'Keep it',
    removed: (title: string) => `“${title}” is removed.`,
    advice: 'It is saved. One thing to look at:',

    tryLabel: 'What a customer might write',
    tryHelp: 'See which answer is found for it, and what would be suggested.',
    tryDraft: 'Tried with this answer as it stands above, saved or not.',
    tryWaiting: 'Looking…',
    found: 'Answers that come near',
    foundNone: 'No answer comes near. It would be asked about, or found out.',
    sure: 'would be suggested',
    unsure: 'not sure enough to be suggested first',
    share: (percent: number) => `${percent} %`,
    wouldSuggest: 'What we would suggest',

    importTitle: 'Import answers',
    importHelp:
      'CSV with the columns title, body and, if you like, questions; Markdown pages, one for each answer; or JSON. Nothing changes before you have seen what would.',
    files: 'Choose files',
    folder: 'Choose a folder',
    unreadable: (name: string) => `${name} is none of .csv, .md or .json, and was left out.`,
    tooLarge: 'These files are larger than 7 MB together. Bring them in in parts.',
    reading: 'Reading…',
    wouldAdd: (count: number) => (count === 1 ? 'One new answer' : `${some(count)} new answers`),
    wouldChange: (count: number) => (count === 1 ? 'One answer changes' : `${some(count)} answers change`),
    unchanged: (count: number) =>
      count === 1
        ? 'One answer is here already as it is'
        : `${some(count)} answers are here already as they are`,
    nothingNew: 'There is nothing new in these files.',
    problems: (count: number) =>
      count === 1 ? 'One entry could not be read' : `${some(count)} entries could not be read`,
    problemAt: (file: string, entry: number | null) => (entry === null ? file : `${file}, entry ${entry}`),
    apply: (count: number) => (count === 1 ? 'Import one answer' : `Import ${some(count)} answers`),
    imported: (count: number) =>
      count === 1 ? 'One answer is imported.' : `${some(count)} answers are imported.`,

    gapsHelp:
      'What people asked and no answer fitted, alike questions together. The most frequent come first.',
    gapsNone: 'Every question found an answer',
    gapsNoneHelp: 'Questions that none fits appear here a moment after they are asked.',
    asked: (count: number, people: number) =>
      count === 1
        ? 'Asked once'
        : `Asked ${some(count)} times by ${people === 1 ? 'one person' : `${some(people)} people`}`,
    nearest: (title: string) => `Nearest: “${title}”`,
    look: 'Look at the conversation',
    more: (count: number) => (count === 1 ? 'and one more' : `and ${some(count)} more`),
    write: 'Write an answer',
    noNeed: 'Needs none',
    dismissed: 'Put away.',
    undo: 'Undo',
  },
} as const;
