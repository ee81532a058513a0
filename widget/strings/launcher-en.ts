/**
 * The few words on the host page itself. Apart from the others, and constants of their own rather than a table,
 * because every byte of the loader is paid by every page.
 */
export const frameTitle = 'Chat';
export const openChat = 'Open chat';
export const closeChat = 'Close chat';
export const notLoaded = 'Chat did not load';
