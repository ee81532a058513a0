/** Words of the conversation's message list. */
export const thread = {
  unread: 'New messages',
  notFound: 'This message is not here any more.',
} as const;
