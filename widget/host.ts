/**
 * The frame's side of the talk with the host page (`shared/protocol/frame.ts`). Only the page that holds this
 * frame is heard, only from the origin the frame was opened for, and nothing is posted to any other.
 */
import type { FrameMessage, HostMessage } from '../shared/protocol/frame.ts';
import { isHostMessage } from './wire.ts';

export interface Host {
  post(message: FrameMessage): void;
}

/** Listens to the page at `origin`; returns null when this document is not in a frame of such a page. */
export function connectHost(origin: string, onMessage: (message: HostMessage) => void): Host | null {
  const page = window.parent;
  if (page === window || !URL.canParse(origin) || new URL(origin).origin !== origin) return null;
  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== page || event.origin !== origin) return;
    if (isHostMessage(event.data)) onMessage(event.data);
  });
  return { post: (message) => page.postMessage(message, origin) };
}
