/** Visitors and agents as strangers would write them: straight from docs/protocol.md, on the stock client. */
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { AgentWelcome } from '../../shared/protocol/agent-events.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import type { Failure } from '../../shared/protocol/errors.ts';
import type { MessageSendAnswer, VisitorWelcome } from '../../shared/protocol/visitor-events.ts';
import { apiKey, owner } from './credentials.ts';

export interface Client<Welcome> {
  socket: Socket;
  welcome: Welcome;
  /** Every `message:created` so far, in the order it came. */
  messages: Message[];
  ask<Answer = { ok: true } | Failure>(name: string, payload?: unknown): Promise<Answer>;
  /** The next event of this name, that fits where that is asked. */
  next<Payload>(name: string, fits?: (payload: Payload) => boolean): Promise<Payload>;
  close(): void;
}

const timeoutMs = 20_000;

/** Connects and waits for the welcome; rejects with the refusal's `data`. */
export async function connect<Welcome>(
  url: string,
  namespace: string,
  auth: object,
): Promise<Client<Welcome>> {
  const socket = io(`${url}${namespace}`, {
    auth,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    timeout: timeoutMs,
  });
  const messages: Message[] = [];
  socket.on('message:created', (message: Message) => messages.push(message));
  const welcome = await new Promise<Welcome>((resolve, reject) => {
    socket.once('welcome', resolve);
    socket.once('connect_error', (error: Error & { data?: Omit<Failure, 'ok'> }) => {
      socket.close();
      reject(error.data ?? error);
    });
  });
  return {
    socket,
    welcome,
    messages,
    ask: (name, payload) => socket.timeout(timeoutMs).emitWithAck(name, payload),
    next: <Payload>(name: string, fits: (payload: Payload) => boolean = () => true) =>
      new Promise<Payload>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no ${name} within ${timeoutMs} ms`)), timeoutMs);
        const heard = (payload: Payload) => {
          if (!fits(payload)) return;
          clearTimeout(timer);
          socket.off(name, heard);
          resolve(payload);
        };
        socket.on(name, heard);
      }),
    close: () => socket.close(),
  };
}

export const connectVisitor = (url: string, visitor?: string): Promise<Client<VisitorWelcome>> =>
  connect(url, '/visitor', { protocol: 1, inbox: 'demo', ...(visitor ? { visitor } : {}) });

export async function connectAgent(url: string, token?: string): Promise<Client<AgentWelcome>> {
  return connect(url, '/agent', { protocol: 1, token: token ?? (await signIn(url)) });
}

export async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(owner),
  });
  const { token } = (await response.json()) as { token: string };
  return token;
}

export const say = (client: Client<unknown>, text: string, more: object = {}): Promise<MessageSendAnswer> =>
  client.ask('message:send', { clientId: randomUUID(), text, ...more });

/** Like `say`, for when the answer must be a yes. */
export async function said(client: Client<unknown>, text: string, more: object = {}) {
  const answer = await say(client, text, more);
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer;
}

/** How many visitors' tabs the server knows to be connected. */
export async function visitorsConnected(url: string): Promise<number> {
  const text = await (
    await fetch(`${url}/metrics`, { headers: { Authorization: `Bearer ${apiKey}` } })
  ).text();
  return Number(/^rapport_connections\{kind="visitor"\} (\d+)$/m.exec(text)?.[1]);
}

/** Uploads a text file; resolves to its id. Agents name the conversation it is for. */
export async function uploadText(
  url: string,
  token: string,
  name: string,
  text: string,
  conversation?: string,
): Promise<string> {
  const response = await fetch(`${url}/api/v1/files`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'x-file-name': encodeURIComponent(name),
      ...(conversation === undefined ? {} : { 'x-conversation': conversation }),
    },
    body: text,
  });
  const { file, detail } = (await response.json()) as { file?: { id: string }; detail?: string };
  if (!file) throw new Error(detail);
  return file.id;
}
