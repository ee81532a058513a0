/**
 * Every word the console shows, in English. Plain, short and kind: what happened, what we did about it, what you
 * can do. Functions where a sentence holds a value, so that another language may order it differently.
 */
export const locale = 'en';

export const strings = {
  product: 'Rapport',

  signIn: {
    title: 'Sign in',
    lead: 'Your conversations are waiting for you.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    busy: 'Signing in…',
    wrong: 'That e-mail and password do not match. Check both and try again.',
    notAnAddress: 'That does not look like an e-mail address. Check it and try again.',
    tooMany: (seconds: number) =>
      seconds > 90
        ? `Too many tries. You can try again in ${Math.ceil(seconds / 60)} minutes.`
        : `Too many tries. You can try again in ${seconds} seconds.`,
    offline: 'The server cannot be reached. Check your connection and try again.',
    failed: 'Signing in did not work, and it is our side. Try again in a moment.',
    ended: 'Your session has ended. Sign in again to go on; your drafts are kept.',
  },

  start: {
    checking: 'Opening the console…',
    unreachable: 'The server cannot be reached.',
    unreachableHelp: 'We keep trying. Check your connection if this takes long.',
    retry: 'Try now',
  },

  connection: {
    connecting: 'Connecting…',
    offline: 'No connection. What you send is kept and goes out when it is back.',
    restarting: 'The server restarts. We are back in a moment, nothing is lost.',
    outdated: 'This page is older than the server. Reload to go on; drafts are kept.',
    reload: 'Reload',
    retry: 'Connect now',
    noAnswer: 'The server did not answer in time.',
    notUnderstood: 'The server answered in a way this page does not know. Reload it to get the current one.',
  },

  rail: {
    label: 'Views',
    help: 'Keyboard shortcuts',
    account: 'Your account',
  },

  views: {
    open: 'Open',
    mine: 'Mine',
    unassigned: 'Unassigned',
    resolved: 'Resolved',
  },

  account: {
    title: 'Your account',
    theme: 'Appearance',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    signOut: 'Sign out',
    signOutFailed: 'You are still signed in: the server cannot be reached.',
    unsent: (count: number) =>
      count === 1
        ? 'One message is not sent yet. It stays on this device and goes out when you sign in again.'
        : `${count} messages are not sent yet. They stay on this device and go out when you sign in again.`,
  },

  list: {
    label: 'Conversations',
    unread: (count: number) => `${count} unread`,
    unreadRow: 'Unread',
    loading: 'Loading conversations',
    more: 'Show more',
    loadingMore: 'Loading…',
    failed: 'The list could not be loaded.',
    retry: 'Try again',
    empty: {
      open: ['Nothing open', 'New conversations appear here the moment someone writes.'],
      mine: ['Nothing of yours', 'Take a conversation and it stays here until it is resolved.'],
      unassigned: ['Nobody is waiting', 'Every open conversation has someone looking after it.'],
      resolved: ['Nothing resolved yet', 'Conversations you resolve are kept here.'],
    },
    you: (text: string) => `You: ${text}`,
    colleague: (name: string, text: string) => `${name}: ${text}`,
    noMessage: 'No message yet',
    draft: (text: string) => `Draft: ${text}`,
  },

  marks: {
    upset: 'Upset',
    inCharacter: 'In character',
    assignedToYou: 'You',
    notSent: 'Not sent',
  },

  visitor: (shortId: string) => `Visitor ${shortId}`,
  agentWithoutName: 'Agent',
  system: 'Rapport',

  conversation: {
    none: 'Pick a conversation',
    nothing: 'Nothing here right now',
    noneHelp: 'Use the list, or press J and K to walk through it.',
    back: 'Back to the list',
    take: 'Take',
    takeOver: 'Take over',
    give: 'Give back',
    resolve: 'Resolve',
    showPanel: 'Show details',
    hidePanel: 'Hide details',
    log: 'Messages',
    loading: 'Loading the conversation',
    failed: 'The conversation could not be loaded.',
    gone: 'This conversation does not exist, or it is not yours to see.',
    retry: 'Try again',
    earlier: 'Load earlier messages',
    loadingEarlier: 'Loading earlier messages…',
    beginning: 'The conversation starts here',
    newest: 'Newest message',
    newMessages: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
    typing: (name: string) => `${name} is typing`,
    assignedToYou: 'With you',
    assignedTo: (name: string) => `With ${name}`,
    unassigned: 'With nobody yet',
    resolved: 'Resolved',
    taken: 'The conversation is yours now.',
    given: 'The conversation is open to everybody again.',
    resolvedNow: 'The conversation is resolved.',
    actionFailed: (reason: string) => `That did not work. ${reason}`,
  },

  delivery: {
    queued: 'Waiting to be sent',
    waiting: 'Goes out when the connection is back',
    sending: 'Sending…',
    sent: 'Sent',
    read: 'Read',
    failed: (reason: string) => `Not sent. ${reason}`,
    retry: 'Try again',
    edit: 'Edit',
    notKept: 'This browser lets us store nothing. Unsent messages are lost when you close the tab.',
  },

  composer: {
    label: (name: string) => `Reply to ${name}`,
    placeholder: 'Write a reply',
    placeholderSuggestions: 'Write a reply, or press Tab for the first suggestion',
    send: 'Send',
    hint: 'Enter sends · Shift + Enter breaks the line',
    reopen: 'Sending a reply opens the conversation again',
    tooLong: (over: number) =>
      `${over.toLocaleString(locale)} ${over === 1 ? 'character' : 'characters'} too long to send as one message`,
    better: (text: string) => `Say “${text}”`,
    remove: 'Take it out',
    more: (count: number) => `${count} more`,
    inserted: (key: number) => `Suggestion ${key} is in the composer.`,
  },

  findings: {
    deflection: 'Sends them away',
    boilerplate: 'Stock phrase',
    blame: 'Sounds like blame',
    'false-promise': 'Promise we may not keep',
    jargon: 'Their words differ',
    register: 'Not how they talk',
    fact: 'Differs from the answer',
  },

  suggestions: {
    label: 'Suggestions',
    show: (count: number) => `Show ${count} suggestions`,
    hide: 'Hide',
    empty: 'No suggestion for this message. Your own words will do.',
    forEarlier: 'For an earlier message',
    card: 'Suggestion',
    /** On the button that turns play down; V does the same. */
    played: { full: 'Play: full', light: 'Play: light', off: 'Play: off' },
  },

  moves: {
    greet: 'Greet',
    acknowledge: 'Acknowledge',
    own: 'Own it',
    ask: 'Ask',
    step: 'Next step',
    answer: 'Answer',
    alternative: 'Another way',
    'honest-no': 'Honest no',
    gesture: 'On the house',
    promise: 'Promise',
    'bring-in': 'Bring in help',
    check: 'Check',
    close: 'Close',
  },

  voices: {
    'star-trek': 'Starship crew',
    pirate: 'Pirate crew',
    shakespeare: 'Shakespeare',
    yoda: 'Old master',
    western: 'Wild West',
    butler: 'Butler',
    noir: 'Noir detective',
    wizard: 'Wizard',
    superhero: 'Superhero',
    lolcat: 'Lolcat',
    plain: 'Plain',
    formal: 'Formal',
    casual: 'Casual',
  },

  register: {
    title: 'How they talk',
    none: 'Nothing to go by yet. This fills in with the first words.',
    formality: 'Formality',
    warmth: 'Warmth',
    heat: 'Heat',
    play: 'Play',
    words: {
      formality: ['very casual', 'rather casual', 'neither', 'rather formal', 'very formal'],
      warmth: ['cold', 'rather cool', 'neutral', 'warm', 'very warm'],
      heat: ['calm', 'fairly calm', 'tense', 'upset', 'very upset'],
      play: ['none', 'a hint', 'some', 'playful', 'very playful'],
    },
    up: { formality: 'formal', warmth: 'warm', heat: 'heated', play: 'playful' },
    down: { formality: 'casual', warmth: 'cool', heat: 'calming', play: 'serious' },
    evidence: (dimension: string) => `Words that speak for ${dimension.toLowerCase()}`,
    noEvidence: 'No single word; it is the message as a whole.',
    trend: (turns: number, from: string, to: string) =>
      from === to
        ? `Heat over ${turns} messages: ${to} throughout`
        : `Heat over ${turns} messages: ${from}, now ${to}`,
    inCharacter: (voice: string) => `In character: ${voice}`,
    youAre: (role: string) => `you are the ${role}`,
    theyAre: (role: string) => `they are ${role}`,
  },

  panel: {
    label: 'Details',
    person: 'Person',
    anonymous: 'No name given',
    started: 'Started',
    conversation: 'Conversation',
    status: 'State',
    statusOpen: 'Open',
    assignee: 'With',
    nobody: 'Nobody yet',
    you: 'You',
    read: 'They have read',
    readAll: 'Everything',
    readSome: (count: number) =>
      count === 1 ? 'All but your last message' : `All but your last ${count} messages`,
    readNone: 'Nothing of yours yet',
    close: 'Close details',
  },

  help: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    anywhere: 'Anywhere outside a text field',
    writing: 'While writing',
    singleKeys: 'Single-key shortcuts',
    rows: {
      walk: 'Next, previous conversation',
      reply: 'Write a reply',
      take: 'Take the conversation',
      resolve: 'Resolve it',
      details: 'Show or hide details',
      play: 'Less play in the suggestions',
      insert: 'Insert a suggestion',
      insertAlways: 'Insert a suggestion, even while writing',
      best: 'Insert the first suggestion, when the field is empty',
      better: 'Use the better wording',
      send: 'Send',
      newline: 'New line',
      leave: 'Leave the text field',
      help: 'This list',
    },
  },

  time: {
    now: 'now',
    minutes: (count: number) => `${count} min`,
    hours: (count: number) => `${count} h`,
    yesterday: 'yesterday',
    today: 'Today',
    dayAndClock: (day: string, clock: string) => `${day}, ${clock}`,
    yesterdayDay: 'Yesterday',
  },

  title: (unread: number) => (unread > 0 ? `(${unread}) Rapport console` : 'Rapport console'),
} as const;
