import type { Page } from '@playwright/test';

export interface LongConversation {
  origin: string;
  /** The agent writes one more message; resolves when it is stored. */
  say(text: string): Promise<unknown>;
  /** Makes the page's browser the visitor of the conversation, and opens the chat in it. */
  asThisBrowser(page: Page): Promise<void>;
  conversation: string;
  visitorName: string;
  /** Somebody else writes a conversation of a few messages; resolves to its id. */
  another(count: number): Promise<string>;
  /** Signs the page in at the console. */
  atTheConsole(page: Page): Promise<void>;
  stop(): Promise<void>;
}

export function longConversation(messages: number): Promise<LongConversation>;
/** To be run in the page. Resolves with the largest jump in pixels; infinite when it did not arrive. */
export function scrollToTheBeginning(how: { steps: number; stepPx: number }): Promise<number>;
