// A conversation of many messages, written by a visitor and an agent in turn, against a server without limits.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { io } from 'socket.io-client';
import { nodeFlags } from '../../scripts/prepare.mjs';

const atOnce = 50;

/** Starts the product and fills one conversation. `asThisBrowser` makes a page's browser the visitor who wrote it. */
export async function longConversation(messages) {
  const product = fork(new URL('./product.mjs', import.meta.url), {
    execArgv: [...nodeFlags, '--expose-gc'],
  });
  const [{ url }] = await once(product, 'message');
  const origin = url.replace('ws:', 'http:');
  const connect = async (namespace, auth) => {
    const socket = io(`${url}/${namespace}`, { transports: ['websocket'], auth: { protocol: 1, ...auth } });
    const [welcome] = await new Promise((resolve) => socket.once('welcome', (...all) => resolve(all)));
    return { socket, welcome };
  };
  const send = ({ socket }, text, conversation) =>
    socket.emitWithAck('message:send', { clientId: crypto.randomUUID(), conversation, text });

  const visitor = await connect('visitor', { inbox: 'demo' });
  const session = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'owner@example.com', password: 'a long bench password' }),
  });
  const { token } = await session.json();
  const agent = await connect('agent', { token });
  const { conversation } = await send(visitor, 'Message 1');
  const visitorName = `Visitor ${visitor.welcome.visitorId.slice(0, 4)}`;
  for (let first = 2; first <= messages; first += atOnce) {
    const count = Math.min(atOnce, messages - first + 1);
    // In order within a batch only as far as one writer goes, which is all that a long conversation needs.
    const writer = Math.floor(first / atOnce) % 2 ? agent : visitor;
    await Promise.all(
      Array.from({ length: count }, (_, index) => {
        const words = 'the quick brown fox jumps over the lazy dog. '.repeat((first + index) % 7);
        return send(writer, `Message ${first + index}: ${words}`, conversation);
      }),
    );
  }
  // Read to the end, so that it opens there.
  await visitor.socket.emitWithAck('receipt:read', { conversation, seq: messages });
  visitor.socket.close();

  return {
    origin,
    conversation,
    visitorName,
    /** Somebody else writes a conversation of a few messages; resolves to its id. */
    async another(count) {
      const other = await connect('visitor', { inbox: 'demo' });
      const first = await send(other, 'Hello there');
      for (let number = 2; number <= count; number++)
        await send(number % 2 ? other : agent, `Line ${number} of a shorter talk`, first.conversation);
      other.socket.close();
      return first.conversation;
    },
    /** Signs the page in at the console. */
    async atTheConsole(page) {
      await page.goto(`${origin}/console`);
      await page.getByLabel('E-mail').fill('owner@example.com');
      await page.getByLabel('Password').fill('a long bench password');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.locator('[data-conversation]').first().waitFor();
    },
    say: (text) => send(agent, text, conversation),
    async asThisBrowser(page) {
      // Any page of the same origin will do: the widget itself is to be loaded once.
      await page.goto(`${origin}/health/live`);
      await page.evaluate(
        ({ visitor, visitorId }) =>
          new Promise((resolve, reject) => {
            const opening = indexedDB.open('rapport:demo', 1);
            opening.onupgradeneeded = () => opening.result.createObjectStore('saved');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const transaction = opening.result.transaction('saved', 'readwrite');
              transaction
                .objectStore('saved')
                .put({ session: { token: visitor, visitorId }, outbox: [] }, 'rapport:demo');
              transaction.oncomplete = () => resolve(opening.result.close());
            };
          }),
        visitor.welcome,
      );
      await page.goto(`${origin}/widget?inbox=demo`);
    },
    async stop() {
      agent.socket.close();
      product.kill('SIGTERM');
      await once(product, 'exit');
    },
  };
}

/** Scrolls up by steps until the first message; resolves with the largest jump of what was in sight, in pixels. */
export const scrollToTheBeginning = async ({ steps, stepPx }) => {
  const log = document.querySelector('.log');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const inSight = () => {
    const { top, bottom } = log.getBoundingClientRect();
    // The words, not the name above them, which goes when an earlier message of the same person is there.
    return [...log.querySelectorAll('.bubble')].find((row) => {
      const box = row.getBoundingClientRect();
      return box.top > top && box.top < bottom;
    });
  };
  let worst = 0;
  for (let step = 0; step < steps; step++) {
    const row = inSight();
    const before = row?.getBoundingClientRect().top ?? 0;
    if (log.scrollTop === 0 && !document.querySelector('.earlier, .log-start button')) return worst;
    const by = Math.min(stepPx, log.scrollTop);
    log.scrollTop -= by;
    await frame();
    await frame();
    if (row?.isConnected) worst = Math.max(worst, Math.abs(row.getBoundingClientRect().top - before - by));
  }
  return Number.POSITIVE_INFINITY;
};
