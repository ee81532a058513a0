// What the console's conversation costs in a real Chromium: a switch, a key, a long thread against a short one.
import { chromium } from '@playwright/test';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { longConversation, scrollToTheBeginning } from './long-conversation.mjs';

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** In the page: milliseconds from the click on a row until its messages have been painted. */
export const switchMs = async (id) => {
  const row = document.querySelector(`[data-conversation="${id}"]`);
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(null);
      });
    });
  const from = performance.now();
  row.click();
  for (;;) {
    if (location.hash.includes(id) && document.querySelector(`.log[data-of="${id}"] .message`)) {
      await painted();
      return performance.now() - from;
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
};

/** In the page: milliseconds from a key in the composer to the next paint, the median of so many. */
export const typingMs = async (keys) => {
  const field = document.querySelector('.composer textarea');
  field.focus();
  const times = [];
  for (let key = 0; key < keys; key++) {
    const from = performance.now();
    document.execCommand('insertText', false, 'a ');
    await new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(null);
      });
    });
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
};

async function measure(browser, messages) {
  const long = await longConversation(messages);
  const others = [];
  for (let count = 0; count < 6; count++) others.push(await long.another(30));
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await long.atTheConsole(page);
  await page.waitForTimeout(3000);
  const fresh = [];
  for (const id of others) {
    fresh.push(await page.evaluate(switchMs, id));
    await page.waitForTimeout(300);
  }
  const known = [];
  for (const id of [...others, ...others]) {
    known.push(await page.evaluate(switchMs, id));
    await page.waitForTimeout(300);
  }
  const openMs = await page.evaluate(switchMs, long.conversation);
  await page.waitForTimeout(500);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const metric = async (wanted) =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === wanted)?.value ?? 0;
  const jumpPx = await page.evaluate(scrollToTheBeginning, { steps: 5_000, stepPx: 2_000 });
  const typing = await page.evaluate(typingMs, 20);
  await page.locator('.to-end').click();
  await page.waitForTimeout(300);
  const before = await metric('ScriptDuration');
  for (let count = 0; count < 20; count++) await long.say(`added ${count}`);
  await page.locator('.message', { hasText: 'added 19' }).first().waitFor();
  const scriptMs = (((await metric('ScriptDuration')) - before) * 1000) / 20;
  const back = [];
  for (const id of [others[0], long.conversation, others[1], long.conversation]) {
    back.push(await page.evaluate(switchMs, id));
    await page.waitForTimeout(300);
  }
  await session.send('HeapProfiler.collectGarbage');
  const heapMb = (await metric('JSHeapUsedSize')) / 2 ** 20;
  const nodes = await metric('Nodes');
  await context.close();
  await long.stop();
  return {
    freshMs: median(fresh),
    knownMs: median(known),
    worstKnownMs: Math.max(...known),
    openMs,
    backMs: back[3],
    typingMs: typing,
    scriptMs,
    jumpPx,
    heapMb,
    nodes,
  };
}

/** `{ long, short }`, or null without a Chromium. */
export async function consoleCost(messages) {
  const executablePath = await ensureChromium();
  if (!executablePath) return null;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const short = await measure(browser, 100);
  const long = await measure(browser, messages);
  await browser.close();
  return { short, long };
}

// Alone: `node tests/bench/console.mjs [messages]`.
if (process.argv[1]?.endsWith('console.mjs'))
  console.table(await consoleCost(Number(process.argv[2] ?? 10_000)));
