/** Kill -9 under load loses, doubles, reorders and gaps nothing. */
import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { expect, it } from 'vitest';
import type {
  ConversationSyncAnswer,
  MessageSendAnswer,
  VisitorWelcome,
} from '../../shared/protocol/visitor-events.ts';
import { connectVisitor } from '../harness/clients.ts';
import { temporaryFolder } from '../harness/paths.ts';
import { chosenDatabase } from '../harness/postgres.ts';
import { freePort, startProcess } from '../harness/process.ts';
import { until } from '../harness/until.ts';

const visitors = 8;
const kills = 4;

it('keeps every acknowledged message, once and in order, when the process is killed again and again', async () => {
  const folder = temporaryFolder();
  const port = await freePort();
  const database = await chosenDatabase();
  const environment: Record<string, string> = database ? { DATABASE_URL: database.url } : {};
  let server = await startProcess(folder.path, port, environment);
  let enough = false;
  const acked = new Map<string, { conversation: string; seq: number }>();

  /** One visitor with an outbox of one message at a time, as the protocol asks of clients. */
  const run = async (welcome: VisitorWelcome) => {
    const socket = io(`${server.url}/visitor`, {
      auth: { protocol: 1, inbox: 'demo', visitor: welcome.visitor },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
    });
    const sent: string[] = [];
    for (let index = 0; !enough; index++) {
      const clientId = randomUUID();
      sent.push(clientId);
      // Slower than the limit, or this would be a test of limits.
      await new Promise((resolve) => setTimeout(resolve, 60));
      for (;;) {
        try {
          const answer: MessageSendAnswer = await socket
            .timeout(400)
            .emitWithAck('message:send', { clientId, text: String(index) });
          if (answer.ok) {
            acked.set(clientId, answer);
            break;
          }
        } catch {
          // No ack: the outbox sends the same message again.
        }
      }
    }
    socket.close();
    return { welcome, sent };
  };

  const welcomes: VisitorWelcome[] = [];
  for (let index = 0; index < visitors; index++) {
    const { welcome, close } = await connectVisitor(server.url);
    close();
    welcomes.push(welcome);
  }
  const running = Promise.all(welcomes.map(run));
  /** Each server has work to lose before it is killed, and the last has some more. */
  const underWay = () => {
    const before = acked.size;
    return until(() => acked.size >= before + visitors);
  };
  for (let killed = 0; killed < kills; killed++) {
    await underWay();
    await server.kill('SIGKILL');
    server = await startProcess(folder.path, port, environment);
  }
  await underWay();
  enough = true;

  const ran = await running;
  expect(ran.reduce((sum, { sent }) => sum + sent.length, 0)).toBeGreaterThan(visitors * kills);
  for (const { welcome, sent } of ran) {
    const visitor = await connectVisitor(server.url, welcome.visitor);
    const conversation = acked.get(sent[0] ?? '')?.conversation;
    const page = await visitor.ask<ConversationSyncAnswer>('conversation:sync', { conversation, after: 0 });
    if (!page.ok) throw new Error(page.message);
    for (let last = page; last.events.length === 200; ) {
      const next = await visitor.ask<ConversationSyncAnswer>('conversation:sync', {
        conversation,
        after: page.events.length,
      });
      if (!next.ok) throw new Error(next.message);
      page.events.push(...next.events);
      last = next;
    }
    expect(page.events.map(({ clientId }) => clientId)).toEqual(sent);
    expect(page.events.map(({ seq }) => seq)).toEqual(sent.map((_, index) => index + 1));
    for (const { clientId, seq } of page.events)
      expect(acked.get(clientId)).toMatchObject({ conversation, seq });
    visitor.close();
  }
  await server.kill('SIGTERM');
  await database?.remove();
  folder.remove();
}, 180_000);
