/** The words of the search. */
const locale = 'en';
const count = new Intl.NumberFormat(locale);
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

export const search = {
  searchPage: {
    title: 'Search',
    action: 'Search all messages',
    field: 'Search messages, people, notes and tags',
    placeholder: 'Words, a name, an address, or an operator',
    clear: 'Clear the search',
    suggestions: 'Ways to narrow the search',
    recent: 'Searched on this device',
    forget: 'Forget these',
    /** What each operator does. */
    operators: {
      'from:': 'who wrote it: visitor, agent, me or a name',
      'tag:': 'conversations with a tag',
      'inbox:': 'conversations of one inbox',
      'is:': 'open, resolved, snoozed or unassigned',
      'on:': 'on a day, in a month or a year',
      'after:': 'from that day on',
      'before:': 'before that day',
      'has:file': 'with a file',
      '"exact words"': 'these words, in this order',
      '-not': 'without this word',
    },
    looking: 'Looking…',
    found: (conversations: number, more: boolean) =>
      more
        ? conversations === 1
          ? 'The newest conversation'
          : `The newest ${count.format(conversations)} conversations`
        : conversations === 1
          ? '1 conversation'
          : `${count.format(conversations)} conversations`,
    foundPeople: (people: number) => (people === 1 ? '1 person' : `${count.format(people)} people`),
    nothing: 'Nothing found',
    nothingHelp: 'Try fewer words, another spelling, or the beginning of a word.',
    nothingYet: 'Nothing found in the messages looked through so far.',
    start: 'Find anything that was written',
    startHelp:
      'In every conversation and note, and by name or address. Newest first; accents and capitals do not matter.',
    people: 'People',
    tags: 'Tags',
    conversations: 'Conversations',
    nameless: 'No name given',
    note: 'Note',
    you: 'You',
    resolved: 'Resolved',
    assignee: (name: string) => `with ${name}`,
    moreHere: (hits: number) =>
      hits === 1 ? '1 more in this conversation' : `${count.format(hits)} more in this conversation`,
    more: 'Look further back',
    loadingMore: 'Looking further back…',
    cut: 'That is a common search: more may be further back.',
    indexing: (part: number) =>
      `Older messages are being made searchable: ${percent.format(part)} done, newest first.`,
    failed: 'The search did not get through.',
    retry: 'Try again',
    hitLabel: (author: string, time: string) => `${author}, ${time}`,
    problems: {
      empty: 'Write a word to look for.',
      tooLong: (most: number) => `A search has at most ${most} characters. Leave some out.`,
      tooMany: (most: number) =>
        `A search has at most ${most} words and operators. Leave some out, or put words in quotation marks.`,
      noValue: (operator: string) => `${operator}: needs something right after it.`,
      badIs: 'is: knows open, resolved, snoozed and unassigned.',
      badHas: 'has: knows file.',
      badDay: (value: string) => `“${value}” is no day. Write one such as 2026-05-01, or today.`,
    },
  },
} as const;
