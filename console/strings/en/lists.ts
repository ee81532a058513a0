/** The lists of the Inbox: their names, how they are narrowed and sorted, and why a conversation stands where it does. */
export const lists = {
  lists: {
    selection: {
      label: 'Picked conversations',
      count: (count: number) => (count === 1 ? '1 picked' : `${count} picked`),
      all: 'Pick all shown',
      clear: 'Let go',
    },
  },
} as const;
