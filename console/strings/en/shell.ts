/** Words of what surrounds the desk: how it looks and sounds, and the first steps. */
export const shell = {
  alerts: {
    wrote: (name: string) => `${name} wrote`,
  },

  preferences: {
    title: 'This device',
    help: 'How the console looks and sounds here. Colleagues, and your other devices, keep their own.',
    language: 'Language',
    languageHelp: 'The console is loaded anew. What you have written stays.',
    languageOwn: 'As the browser asks',
    density: 'Density',
    densities: { comfortable: 'Comfortable', compact: 'Compact' },
    theme: 'Appearance',
    alerts: 'While you look elsewhere',
    notices: 'Notices',
    noticesHelp: 'They name who wrote, and never what, because they may show on a locked screen.',
    noticesBlocked:
      'The browser does not let this page show notices. Allow them in its settings for this page, then choose again.',
    sounds: 'Sound',
    soundsHelp: 'Two soft notes, in the tab you looked at last.',
    choices: { off: 'Off', mine: 'My conversations and free ones', all: 'All conversations' },
    listen: 'Listen to it',
    keyboard: 'Keyboard',
    singleKeys: 'Single-key shortcuts',
    singleKeysHelp: 'Switch them off if letters you speak or press by chance set things off.',
  },

  guide: {
    title: 'First steps',
    progress: (done: number, all: number) => `${done} of ${all} done`,
    open: 'Show the first steps',
    fold: 'Fold the first steps away',
    dismiss: 'Not now',
    dismissed: 'The first steps stay under “Search commands”, Ctrl or ⌘ + K.',
    steps: {
      write: [
        'Write as a visitor',
        'The demo shop opens in a new tab. Say in the chat that your film keeps jumping back.',
      ],
      open: ['Open the conversation', 'It is in the list the moment you write. J opens the first one.'],
      answer: [
        'Answer it',
        'Press Tab in the empty field for the best suggestion, change what you like, then Enter.',
      ],
      resolve: ['Resolve it', 'E resolves. If they write again, it comes back.'],
    },
    shop: 'Open the demo shop',
    done: 'done',
    next: 'That is all it takes. What comes next:',
    nexts: {
      install: 'Put the chat on your own page',
      answers: 'Bring in your own answers',
      team: 'Invite a colleague',
      routing: 'Let conversations find whoever is here',
    },
    finish: 'Close',
  },
} as const;
