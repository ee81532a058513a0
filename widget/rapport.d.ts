/**
 * Types of `window.Rapport`, the page API of the Rapport chat widget. Save this file in your project, or point
 * `types` at your chat server's `/rapport.d.ts`.
 */
export interface RapportMessage {
  author: 'visitor' | 'agent' | 'system';
  text: string;
  /** ISO 8601, by the server's clock. */
  at: string;
}

export interface RapportEvents {
  /** The API is loaded and the launcher is drawn. A handler added later is called at once. */
  ready: [];
  open: [];
  /** Closed by the visitor or the page, or because it failed to load. */
  close: [];
  /** A message was sent or came in; each is told once. */
  message: [message: RapportMessage];
  /** The number of unread messages changed. */
  unread: [count: number];
  /** State of the connection to the chat server. */
  status: [status: 'connecting' | 'online' | 'offline'];
  /** Something failed; `code` is stable, `message` is a sentence in English. */
  error: [error: { code: string; message: string }];
}

export interface RapportApi {
  open(): void;
  close(): void;
  toggle(): void;
  /** Shows the launcher again after `hide()`; not on pages where the inbox or `data-hide-on` wants none. */
  show(): void;
  /** Closes the panel and takes the launcher away, until `show()`. */
  hide(): void;
  /**
   * Says who the visitor is: a JWT (HS256) signed on your server with the inbox's secret. One that cannot be verified
   * is told by an `error` event with code `bad_identity`; the visitor then stays anonymous.
   */
  identify(token: string): void;
  /**
   * Tells agents where the visitor is and what is worth knowing; nothing of it is taken as proven. Pages are told by
   * themselves, also changes of route, unless the browser asks not to be followed. A value of null removes an attribute.
   *
   * @example Rapport.update({ attributes: { plan: 'gold', seats: 3 } })
   */
  update(context: {
    /** An address, absolute or relative, and the page's title where it is another than the document's. */
    page?: string | { url: string; title?: string };
    attributes?: Record<string, string | number | boolean | null>;
  }): void;
  /** Sends a message in the visitor's name. Do this only when the visitor asked for it. */
  send(text: string): void;
  on<E extends keyof RapportEvents>(event: E, listener: (...payload: RapportEvents[E]) => void): void;
  off<E extends keyof RapportEvents>(event: E, listener: (...payload: RapportEvents[E]) => void): void;
  /** Forgets this visitor on this device: token, messages, unsent text. Call it at sign-out. */
  reset(): void;
  /** Removes the widget and `window.Rapport`. The script may be loaded again afterwards. */
  destroy(): void;
  /** Calls methods by name: works before the script has loaded, when `Rapport` is still a plain array. */
  push(...calls: [method: string, ...args: unknown[]][]): void;
}

declare global {
  interface Window {
    /** Before the script has loaded: whatever the page put here, such as the stub of docs/embedding.md. */
    Rapport?: RapportApi;
  }
}
