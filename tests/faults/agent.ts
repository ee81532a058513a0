/**
 * An agent who holds every conversation, as docs/protocol.md asks of a console: events are the short way, the cursor
 * and `conversation:sync` the sure one.
 */

import { io, type Socket } from 'socket.io-client';
import type { AgentWelcome, ConversationListAnswer } from '../../shared/protocol/agent-events.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import type { Failure } from '../../shared/protocol/errors.ts';
import {
  type ConversationSyncAnswer,
  type MessageSendAnswer,
  syncPageSize,
} from '../../shared/protocol/visitor-events.ts';
import {
  applyMessages,
  emptyTimeline,
  hasGap,
  lastContiguousSeq,
  type Timeline,
} from '../../shared/timeline.ts';
import { fairNow } from './clock.ts';
import { type Random, uuidOf } from './random.ts';

const answerMs = 5_000;
const silenceMs = 45_000;

export type Agent = ReturnType<typeof createAgent>;

/** `token` from `signIn` of tests/harness/clients.ts. */
export function createAgent({ url, token, random }: { url: string; token: string; random: Random }) {
  const timelines = new Map<string, Timeline>();
  /** When each message was first seen here, by clientId. */
  const seenAt = new Map<string, number>();
  const sent: { conversation: string; clientId: string; text: string }[] = [];
  const acked = new Map<string, { conversation: string; seq: number }>();
  let epoch: string | null = null;
  let cursor = 0;
  let catching: Promise<void> | null = null;
  let again = false;
  let closed = false;
  let silence: NodeJS.Timeout | undefined;
  let leaving: NodeJS.Timeout | undefined;
  /** Its server restarts: this one takes its place once it is welcomed. */
  let successor: Socket | null = null;
  /** How often the link was down. */
  let losses = 0;

  const keep = (messages: readonly Message[]) => {
    for (const message of messages) {
      const { conversation, clientId } = message;
      const before = timelines.get(conversation) ?? emptyTimeline;
      if (!seenAt.has(clientId)) seenAt.set(clientId, fairNow());
      timelines.set(conversation, applyMessages(before, [message]));
    }
  };

  async function ask<Answer>(name: string, payload: object): Promise<Answer | null> {
    if (!socket.connected) return null;
    try {
      return (await socket.timeout(answerMs).emitWithAck(name, payload)) as Answer;
    } catch {
      return null;
    }
  }

  /** The same for a question: where the server is busy or it was one too many, again after the time it says. */
  async function fetch<Answer extends { ok: true }>(name: string, payload: object): Promise<Answer | null> {
    for (;;) {
      const answer = await ask<Answer | Failure>(name, payload);
      if (answer === null || closed) return null;
      if (answer.ok) return answer;
      if (!answer.retry) return null;
      await new Promise((resolve) => setTimeout(resolve, answer.retryAfterMs ?? 300));
    }
  }

  async function syncOne(conversation: string): Promise<boolean> {
    for (;;) {
      const after = lastContiguousSeq(timelines.get(conversation) ?? emptyTimeline);
      const answer = await fetch<Extract<ConversationSyncAnswer, { ok: true }>>('conversation:sync', {
        conversation,
        after,
        limit: syncPageSize,
      });
      if (!answer) return false;
      keep(answer.events);
      if (after + answer.events.length >= answer.lastSeq) return true;
    }
  }

  async function catchUpOnce(): Promise<void> {
    for (;;) {
      const page = await fetch<Extract<ConversationListAnswer, { ok: true }>>('conversation:list', {
        since: cursor,
        limit: 100,
      });
      if (!page) return;
      // As console/sync.ts: a row that is ahead of what is here shows that something is missing.
      for (const { id, lastSeq } of page.conversations)
        if (hasGap(timelines.get(id) ?? emptyTimeline, lastSeq) && !(await syncOne(id))) return;
      cursor = page.cursor;
      if (page.next === null) return;
    }
  }

  async function catchUp(): Promise<void> {
    again = true;
    catching ??= (async () => {
      while (again && !closed) {
        again = false;
        await catchUpOnce();
      }
      catching = null;
    })();
    await catching;
  }

  const watchSilence = () => {
    clearTimeout(silence);
    silence = setTimeout(() => socket.disconnect().connect(), silenceMs);
  };

  function open(): Socket {
    const opened = io(`${url}/agent`, {
      auth: { protocol: 1, token },
      transports: ['websocket'],
      forceNew: true,
      // As console/connection.ts has them.
      reconnectionDelay: 500,
      reconnectionDelayMax: 8_000,
      randomizationFactor: 0.8,
      timeout: 8_000,
    });
    const connectIn = (ms: number) => setTimeout(() => !closed && opened.connect(), ms);
    opened.on('welcome', (welcome: AgentWelcome) => {
      if (successor === opened) {
        const before = socket;
        [socket, successor] = [opened, null];
        before.io.reconnection(false);
        setTimeout(() => before.disconnect(), answerMs);
      }
      watchSilence();
      if (epoch !== null && welcome.epoch !== epoch) {
        timelines.clear();
        cursor = 0;
      }
      epoch = welcome.epoch;
      void catchUp();
    });
    opened.on('message:created', (message: Message) => {
      keep([message]);
      const timeline = timelines.get(message.conversation);
      if (timeline && hasGap(timeline)) void catchUp();
    });
    opened.on('heartbeat', ({ lastSeq }: { lastSeq: number }) => {
      watchSilence();
      if (lastSeq > cursor) void catchUp();
    });
    opened.on('server:draining', ({ retryAfterMs }: { retryAfterMs: number }) => {
      clearTimeout(leaving);
      leaving = setTimeout(() => {
        leaving = undefined;
        if (closed || socket !== opened) return;
        if (opened.connected) successor = open();
        else opened.connect();
      }, random() * retryAfterMs);
    });
    opened.on('disconnect', (reason) => {
      if (socket !== opened) return;
      losses++;
      if (leaving !== undefined) opened.disconnect();
      else if (reason === 'io server disconnect') connectIn(500);
    });
    opened.on('connect_error', () => {
      if (!opened.active) connectIn(1_000);
    });
    return opened;
  }
  let socket = open();

  return {
    timelines: timelines as ReadonlyMap<string, Timeline>,
    seenAt: seenAt as ReadonlyMap<string, number>,
    sent,
    acked: acked as ReadonlyMap<string, { conversation: string; seq: number }>,
    online: () => socket.connected,
    losses: () => losses,
    /** Says something, again and again until it is stored. */
    async say(conversation: string, text: string): Promise<void> {
      const clientId = uuidOf(random);
      sent.push({ conversation, clientId, text });
      while (!closed) {
        const answer = await ask<MessageSendAnswer>('message:send', { conversation, clientId, text });
        if (answer?.ok) {
          acked.set(clientId, answer);
          keep([
            {
              conversation: answer.conversation,
              seq: answer.seq,
              clientId,
              author: { kind: 'agent', id: '', name: '' },
              text,
              at: answer.at,
            },
          ]);
          return;
        }
        if (answer && !answer.retry) throw new Error(`an agent was refused: ${answer.code}`);
        await new Promise((resolve) => setTimeout(resolve, answer?.retryAfterMs ?? 300));
      }
    },
    close(): void {
      closed = true;
      clearTimeout(silence);
      clearTimeout(leaving);
      socket.close();
      successor?.close();
    },
  };
}
