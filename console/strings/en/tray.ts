/** Words of the suggestion tray, its settings and snippets, in English. */
export const tray = {
  voiceSettings: {
    play: 'Playing along',
    playfulness: 'Suggestions that play along',
    playfulnessHelp:
      'When a customer writes in character, suggestions may answer in kind. Never to somebody who is upset.',
    playful: { off: 'Never', mirror: 'When the customer does', lead: 'A little ahead of the customer' },
    voices: 'Voices that may be played',
    voicesHelp: 'A customer who plays any other is answered in plain words.',
    guard: 'Advice on drafts',
    strictness: 'When a draft sends the customer away',
    strictnessHelp:
      'Words such as “please contact another department” leave customers alone. Owners and administrators may send them anyway, and that is recorded.',
    strict: { advise: 'Advise', 'block-deflection': 'Advise, and hold the message back' },
    house: 'House style',
    houseHelp: 'Holds for suggestions and for advice on drafts. Answers stay word for word.',
    signOff: 'Ends a last message with',
    signOffHelp: 'Such as “– your friends at Filmhaus”. Empty: nothing.',
    entry: (number: number) => `Word ${number}`,
    avoid: 'Do not say',
    better: 'Say instead',
    betterHelp: 'Empty: agents are only told.',
    add: 'Add a word to avoid',
  },
} as const;
