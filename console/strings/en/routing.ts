/** Words about who is here and who looks after what. */
export const routing = {
  routing: {
    said: {
      here: 'You are here. New conversations can come to you.',
      away: 'You are away. Nothing new comes to you.',
    },
    givenTo: (name: string) => `The conversation is with ${name} now.`,
    broughtIn: (name: string) => `${name} has been asked in. The conversation stays yours.`,
    joined: 'You are in the conversation. Its owner stays the same.',
    left: 'Done. They are no longer in the conversation.',
    handedOver: (name: string) => `${name} has the conversation and your summary.`,
    presence: { here: 'here', away: 'away', off: 'not here' },
    awayBecause: {
      chosen: 'away',
      idle: 'away, nothing typed or clicked for a while',
      hours: 'outside their hours',
    },
    choice: { here: 'Here', away: 'Away' },
    availability: 'New conversations',
    load: (has: number, most: number) => `${has} of ${most} open`,
    banner: {
      chosen: 'You are away. Nothing new is given to you; what is yours stays yours for now.',
      idle: 'You have been away: nothing was typed or clicked for ten minutes. You are back with the first key.',
      hours: 'It is outside your hours, so nothing new is given to you. You can still take what you like.',
    },
    back: 'I am here',
    goAway: 'I am away',
    you: 'you',
    /** `name` is null for the agent at this console. */
    why: {
      same_person: (name: string | null, day: string, when: string) =>
        name === null
          ? `With you, because you spoke with them${day === '' ? '' : ` (${day})`}. ${when}.`
          : `${name}, because they spoke with this person before${day === '' ? '' : ` (${day})`}. ${when}.`,
      least_busy: (name: string | null, when: string) =>
        `${name ?? 'With you'}: the least busy of those who were here. ${when}.`,
      least_busy_speaking: (name: string | null, language: string, when: string) =>
        `${name ?? 'With you'}: the least busy of those who speak ${language}. ${when}.`,
      round_robin: (name: string | null, when: string) => `${name ?? 'With you'}: next in turn. ${when}.`,
      round_robin_speaking: (name: string | null, language: string, when: string) =>
        `${name ?? 'With you'}: next in turn of those who speak ${language}. ${when}.`,
      given: (name: string | null, by: string | null, when: string) =>
        `${name ?? 'With you'}${by === null ? '' : `, asked by ${by}`}. ${when}.`,
      taken: (name: string | null, when: string) =>
        name === null ? `You took it. ${when}.` : `${name} took it. ${when}.`,
      answered: (name: string | null, when: string) =>
        name === null ? `You answered first. ${when}.` : `${name} answered first. ${when}.`,
      released: (by: string | null, when: string) =>
        `Free to take${by === null ? '' : `: given back by ${by}`}. ${when}.`,
      went_offline: (when: string) => `Free to take: whoever had it is not here. ${when}.`,
    },
    participantYou: { consulted: 'you were asked in', joined: 'you are in it too' },
    participant: {
      consulted: (name: string) => `${name} asked in`,
      joined: (name: string) => `${name} in it too`,
    },
    join: 'Join',
    joinLong: 'Join the conversation',
    leave: 'Leave the conversation to its owner',
    leaveShort: 'Leave',
    letGo: (name: string) => `${name} is no longer needed`,
    letGoShort: 'Done',
    colleagues: 'Colleagues',
    dialog: { bring_in: 'Bring a colleague in', hand_over: 'Hand over' },
    dialogHelp: {
      bring_in: 'The conversation stays yours. They read along, whisper to you, and may join.',
      hand_over:
        'They get everything that was said and your summary. For the customer nothing changes but the name on the next message.',
    },
    whom: 'Whom',
    nobodyElse: 'There is nobody else in the team yet.',
    knowsAbout: (skills: readonly string[]) => `knows about: ${skills.join(', ')}`,
    speaks: (languages: readonly string[]) => `speaks ${languages.join(', ')}`,
    question: 'What you would like to know (only colleagues see it)',
    summary: 'What they should know (only colleagues see it)',
    chooseFirst: 'Choose somebody first.',
    failed: 'That did not go through. Nothing has changed; try again.',
    send: {
      bring_in: (name: string | null) => (name === null ? 'Bring in' : `Bring ${name} in`),
      hand_over: (name: string | null) => (name === null ? 'Hand over' : `Hand over to ${name}`),
    },
    justGive: 'Without a summary',
    cancel: 'Cancel',
    close: 'Close',
    handedOverBy: (name: string) => `What ${name} wrote for you`,
    brief: {
      wants: 'What they want',
      told: 'What we said',
      promised: 'What was promised',
      facts: 'What they gave',
      talks: 'How they talk',
      saidBy: (name: string, text: string) => (name === '' ? text : `${name}: ${text}`),
      promise: (what: string, due: string, by: string) => `${what} (by ${due}, promised by ${by})`,
      fact: (kind: string, text: string) => `${kind}: ${text}`,
      kinds: {
        order: 'Number',
        email: 'E-mail',
        phone: 'Telephone',
        date: 'Date',
        amount: 'Amount',
        link: 'Link',
      },
      address: { T: 'on familiar terms', V: 'polite form of address' },
      formal: 'formal',
      casual: 'casual',
      upset: 'upset',
      plays: (voice: string) => `in character (${voice})`,
      newcomer: 'new here',
    },
    settings: {
      help: 'A conversation belongs to one person, and colleagues come to it. Nobody is ever sent anywhere.',
      automatic: 'Give new conversations to somebody who is here',
      automaticHelp:
        'At once, and in this order: whoever spoke with this person last; then the least busy of those who speak their language; then the least busy of all. Among equals they take turns. When nobody has room, conversations wait under Unassigned, and who needs it most comes first.',
      grace: 'Whoever leaves keeps what waits for',
      graceHelp: 'After that it goes to a colleague who is here. The customer notices nothing.',
      minutes: 'minutes',
      atOnce: 'At most at once, for each person',
      atOnceHelp: 'Empty: only the number in their own profile counts.',
      conversations: 'conversations',
    },
  },
} as const;
