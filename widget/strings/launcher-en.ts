/** The few words on the host page itself; apart, because every byte of the loader is paid by every page. */
export const launcher = {
  title: 'Chat',
  open: 'Open chat',
  close: 'Close chat',
  unread: 'new',
  failed: 'Chat did not load',
};
