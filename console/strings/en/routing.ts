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
