// What a long conversation costs in a real Chromium, against a short one: memory, a new message, frames of scrolling.
import { chromium } from '@playwright/test';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { longConversation, scrollToTheBeginning } from './long-conversation.mjs';

const added = 30;
const scrollMs = 3_000;

async function measure(browser, messages) {
  const long = await longConversation(messages);
  const context = await browser.newContext({ viewport: { width: 384, height: 640 } });
  const page = await context.newPage();
  await long.asThisBrowser(page);
  await page.getByText(`Message ${messages}:`).waitFor();
  // All of it in memory.
  await page.evaluate(scrollToTheBeginning, { steps: 5_000, stepPx: 2_000 });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const metric = async (wanted) =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === wanted)?.value ?? 0;
  const frames = await page.evaluate(async (forMs) => {
    const log = document.querySelector('.log');
    const times = [];
    let last = performance.now();
    const end = last + forMs;
    await new Promise((resolve) => {
      const step = (now) => {
        times.push(now - last);
        last = now;
        log.scrollTop += 60;
        if (now < end) requestAnimationFrame(step);
        else resolve();
      };
      requestAnimationFrame(step);
    });
    return times.slice(1).sort((a, b) => a - b);
  }, scrollMs);
  await page.locator('.log').press('End');
  await page.getByText(`Message ${messages}:`).waitFor();
  const before = await metric('ScriptDuration');
  for (let count = 0; count < added; count++) await long.say(`added ${count}`);
  await page
    .getByText(`added ${added - 1}`, { exact: true })
    .first()
    .waitFor();
  const scriptMs = (((await metric('ScriptDuration')) - before) * 1000) / added;
  await session.send('HeapProfiler.collectGarbage');
  const heapMb = (await metric('JSHeapUsedSize')) / 2 ** 20;
  await context.close();
  await long.stop();
  return {
    scriptMs,
    heapMb,
    frameMs: frames[Math.floor(frames.length / 2)],
    frameP95Ms: frames[Math.floor(frames.length * 0.95)],
  };
}

/** `{ long, short }`, or null without a Chromium. */
export async function conversationCost(messages) {
  const executablePath = await ensureChromium();
  if (!executablePath) return null;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const short = await measure(browser, 100);
  const long = await measure(browser, messages);
  await browser.close();
  return { short, long };
}
