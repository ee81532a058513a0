/** The words of the wall and of the reports. A figure is never shown without what it counts. */
const locale = 'en';
const number = new Intl.NumberFormat(locale);

export const reports = {
  wall: {
    title: 'Now',
    action: 'What is going on now',
    waiting: 'Waiting for us',
    waitingHelp: 'Open conversations whose last word is the visitor’s, and that are not put aside.',
    longest: 'Longest wait',
    longestHelp: 'Since the first message that nobody has answered.',
    nobodyWaits: 'Nobody waits',
    openLongest: 'Open the one that waits longest',
    active: 'Active now',
    activeHelp: 'Open conversations with a message in the last 15 minutes.',
    open: 'Open',
    openHelp: (unassigned: number) =>
      unassigned === 0
        ? 'Each has somebody.'
        : unassigned === 1
          ? '1 of them has nobody yet.'
          : `${number.format(unassigned)} of them have nobody yet.`,
    response: 'First answer today',
    responseHelp: (answers: number) =>
      answers === 1
        ? 'The only one so far.'
        : `Half of the ${number.format(answers)} first answers took no longer.`,
    noResponse: 'No first answers yet today.',
    mood: 'How visitors write',
    moodHelp: 'Open conversations, by the newest messages.',
    calm: 'calm',
    tense: 'tense',
    upset: 'upset',
    moodOf: (name: string, conversations: number) => `${number.format(conversations)} ${name}`,
    noMood: 'No open conversations.',
    agents: 'Here to help',
    agentLoad: (open: number, capacity: number) => `${open} of ${capacity} open`,
    away: 'away',
    nobodyHere: 'Nobody of the team is here now.',
    countedAt: (time: string) => `Counted at ${time}`,
    stale: (time: string) => `Not up to date: last counted at ${time}.`,
    failed: 'The figures did not get through. We keep trying.',
    loading: 'Counting…',
  },
  reports: {
    title: 'Reports',
    action: 'Reports',
    range: 'Days',
    ranges: { today: 'Today', '7d': '7 days', '28d': '28 days', custom: 'Other days' },
    from: 'From',
    to: 'To',
    inbox: 'Inbox',
    agent: 'Agent',
    tag: 'Tag',
    all: 'All',
    csv: 'Table for spreadsheets',
    span: (from: string, to: string, zone: string) =>
      from === to ? `${from}, ${zone}` : `${from} to ${to}, ${zone}`,
    loading: 'Counting…',
    failed: 'The report did not get through.',
    retry: 'Try again',
    badRange: 'The last day is before the first. Choose another.',
    tooLong: (most: number) => `A report covers at most ${most} days. Choose fewer.`,
    comparedWith: (days: number) => (days === 1 ? 'the day before' : `the ${days} days before`),
    before: (value: string, span: string) => `${value} in ${span}`,
    noneBefore: (span: string) => `nothing to compare with in ${span}`,
    few: (n: number) => `only ${n}: too few to say much`,
    definition: 'What this counts',
    none: 'None',
    charts: { volume: 'Conversations begun', response: 'Median first response', hours: 'By hour of the day' },
    volumeHelp: 'Conversations whose first message came on that day.',
    responseHelp: 'Of first answers given on that day. Days without any show nothing.',
    hoursHelp: 'Conversations begun in these days, by the hour of your time zone.',
    noVolume: 'No conversations began in these days.',
    noResponses: 'No first answers in these days.',
    asTable: 'As a table',
    day: 'Day',
    hour: 'Hour',
    conversations: 'Conversations',
    chartKeys: 'Arrow keys go from value to value.',
    pointOf: (label: string, value: string) => `${label}: ${value}`,
    conversationCount: (n: number) => (n === 1 ? '1 conversation' : `${number.format(n)} conversations`),
    figures: {
      response: 'First response',
      resolution: 'Time to resolution',
      csat: 'Satisfied',
      fit: 'Register fit',
      suggestions: 'Suggestions used',
      promises: 'Promises kept',
      deflections: 'Deflections caught',
      begun: 'Conversations begun',
    },
    definitions: {
      response:
        'Time from a conversation’s first message to the first answer of an agent. Counts conversations by the day they were first answered; with an agent chosen, those the agent has now.',
      resolution:
        'Time from a conversation’s first message to its resolution. Counts conversations by the day they were resolved; one that was opened again counts when it is resolved again.',
      csat: 'Ratings of 4 or 5 among all ratings, by the day they were given. People who gave none are not counted.',
      fit: 'How near an agent’s message is to the customer’s own way of writing, measured when it is sent: mean of all messages measured, from 0 to 100.',
      suggestions:
        'Suggestions sent as they were, or edited and sent, among all that were sent or thrown away. Suggestions nobody touched are not counted.',
      promises: 'Promises kept among those that were kept or broken, by the day that was settled.',
      deflections:
        'Sentences that would have sent somebody away, and were gone from the draft when it was sent.',
      begun: 'Conversations by the day of their first message. One merged into another counts there.',
    },
    details: {
      p90: (value: string) => `9 of 10 within ${value}`,
      answers: (n: number) => (n === 1 ? '1 first answer' : `${number.format(n)} first answers`),
      resolved: (n: number) => (n === 1 ? '1 resolved' : `${number.format(n)} resolved`),
      ratings: (n: number) => (n === 1 ? '1 rating' : `${number.format(n)} ratings`),
      messages: (n: number) => (n === 1 ? '1 message' : `${number.format(n)} messages`),
      outcomes: (kept: number, edited: number, thrownAway: number) =>
        `${number.format(kept)} kept, ${number.format(edited)} edited, ${number.format(thrownAway)} thrown away`,
      promises: (kept: number, broken: number) =>
        `${number.format(kept)} kept, ${number.format(broken)} broken`,
      sent: (n: number) =>
        n === 0 ? 'none was sent' : n === 1 ? '1 was sent' : `${number.format(n)} were sent`,
    },
    empty: {
      response: 'No first answers in these days',
      resolution: 'Nothing resolved in these days',
      csat: 'No ratings in these days',
      fit: 'No messages measured in these days',
      suggestions: 'No suggestions used in these days',
      promises: 'No promises came due in these days',
      deflections: 'No messages measured in these days',
      begun: 'No conversations in these days',
    },
    /** Lengths of time, short. */
    seconds: (n: number) => `${n} s`,
    minutes: (n: number) => `${n} min`,
    hoursMinutes: (hours: number, minutes: number) =>
      minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`,
    days: (days: number, hours: number) => (hours === 0 ? `${days} d` : `${days} d ${hours} h`),
  },
} as const;
