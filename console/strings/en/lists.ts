/** The lists of the Inbox: their names, how they are narrowed and sorted, and why a conversation stands where it does. */
const plain = new Intl.NumberFormat('en');
const languageNames = new Intl.DisplayNames('en', { type: 'language' });

export const lists = {
  lists: {
    choose: (name: string) => `${name}: choose another list`,
    menu: 'Lists',
    everybody: 'Lists',
    saved: 'Saved views',
    noSaved: 'Narrow a list and save it here under a name.',
    count: (count: number, more: boolean) => (more ? `${plain.format(count)}+` : plain.format(count)),
    countLabel: (count: number, more: boolean) =>
      more
        ? `${plain.format(count)} or more conversations`
        : count === 1
          ? 'One conversation'
          : `${plain.format(count)} conversations`,
    gone: [
      'This view is gone',
      'Somebody removed it, or keeps it to themselves. The other lists are where they were.',
    ],
    goneLink: 'To the open conversations',
    narrowedEmpty: ['Nothing like that', 'No conversation here matches these filters.'],
    searching: 'Searching further back…',

    filter: {
      label: 'Filter',
      active: (count: number) => `Filter, ${count} in use`,
      chips: 'Filters in use',
      parts: {
        inbox: 'Inbox',
        tag: 'Tag',
        assignee: 'Agent',
        language: 'Language',
        register: 'How they are',
        status: 'Status',
        priority: 'Priority',
      },
      marks: { upset: 'Upset', in_character: 'In character', new_here: 'New here' },
      statuses: { open: 'Open', snoozed: 'Snoozed', resolved: 'Resolved' },
      priorities: ['No priority', 'High', 'Urgent'],
      me: 'Me',
      nobody: 'Nobody',
      unknownTag: 'Removed tag',
      unknownAgent: 'Somebody who left',
      language: (code: string) => languageNames.of(code) ?? code,
      remove: (what: string) => `Remove filter: ${what}`,
      clear: 'Clear all',
      reset: 'As it was',
    },

    sort: {
      label: 'Sort by',
      by: { newest: 'Newest first', oldest_waiting: 'Longest wait first', need: 'Who needs us most' },
    },

    view: {
      save: 'Save as view',
      update: 'Save changes',
      name: 'Name',
      namePlaceholder: 'Upset in German',
      shared: 'Everybody sees it',
      sharedBy: (name: string) => `Shared by ${name}`,
      sharedMark: 'Shared',
      submit: 'Save',
      cancel: 'Cancel',
      edit: (name: string) => `Change “${name}”`,
      up: 'Move up',
      down: 'Move down',
      remove: 'Remove view',
      removeSure: 'Remove it for good?',
      removed: (name: string) => `“${name}” is removed`,
      saved: (name: string) => `“${name}” is saved`,
      failed: (reason: string) => `The view stays as it was. ${reason}`,
    },

    marks: {
      urgent: 'Urgent',
      high: 'High',
      promiseDue: 'Promise due',
      promiseLate: 'Promise late',
      newHere: 'New here',
      mentioned: 'Mentions you',
      snoozed: 'Snoozed',
    },

    /** Why a conversation stands where it does, when sorted by need. */
    why: {
      title: 'Why it is here',
      minutes: (minutes: number) => {
        if (minutes < 1) return 'less than a minute';
        if (minutes < 60) return `${minutes} min`;
        const hours = Math.floor(minutes / 60);
        if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
        const days = Math.floor(hours / 24);
        return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`;
      },
      waits: (time: string) => `Waits ${time}`,
      waitsShort: (time: string) => `waits ${time}`,
      woken: (time: string) => `Back for ${time}`,
      answered: 'The last word is ours',
      upset: (time: string) => `upset counts as ${time}`,
      high: (time: string) => `high priority counts as ${time}`,
      urgent: (time: string) => `urgent counts as ${time}`,
      promise: (time: string) => `promise due in ${time}`,
      promiseLate: (time: string) => `promise late by ${time}`,
    },

    selection: {
      label: 'Picked conversations',
      pick: (name: string) => `Pick ${name}`,
      count: (count: number) => (count === 1 ? '1 picked' : `${count} picked`),
      all: 'Pick all shown',
      clear: 'Let go',
    },

    actions: {
      pick: 'Pick the conversation, or let it go',
      pickRange: 'Pick all up to here',
      first: 'First conversation',
      last: 'Last conversation',
    },
  },
} as const;
