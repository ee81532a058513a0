/** Names of what can be done by a key or from the palette, and the words around them. */
export const actions = {
  actions: {
    palette: 'Search commands',
    next: 'Next conversation',
    previous: 'Previous conversation',
    backToList: 'Back to the list',
    goTo: (place: string) => `Go to ${place}`,
    reply: 'Write a reply',
    lessPlay: 'Less play in the suggestions',
    take: 'Take the conversation',
    resolve: 'Resolve the conversation',
    details: 'Show or hide details',
    help: 'Keyboard shortcuts',
    theme: (name: string) => `Appearance: ${name}`,
    signOut: 'Sign out',
    groups: {
      conversation: 'This conversation',
      go: 'Go to',
      write: 'Writing',
      console: 'Console',
    },
  },
  palette: {
    label: 'Commands',
    field: 'What do you want to do?',
    results: (count: number) => (count === 1 ? 'One command' : `${count} commands`),
    none: (text: string) => `Nothing is called “${text}”. Try another word.`,
    people: 'Conversations',
  },
} as const;
