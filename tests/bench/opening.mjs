// From the click on the launcher to a composer that takes keys, in a real Chromium, against a blank frame.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { nodeFlags } from '../../scripts/prepare.mjs';

const profiles = [
  { profile: 'desktop', cpu: 1, network: null },
  { profile: '4× CPU, LTE', cpu: 4, network: { latency: 70, megabits: 12 } },
  { profile: '4× CPU, slow 4G', cpu: 4, network: { latency: 150, megabits: 1.6 } },
];
/** A quick hand: from reaching a button of this size to pressing it. */
const hoverMs = 200;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A page with a button that opens a frame holding one focused field: what any frame costs. */
function blankServer() {
  const pages = {
    '/': '<!doctype html><button id="open">open</button><script src="/open.js"></script>',
    '/open.js':
      'document.querySelector("button").onclick = () => { const f = document.createElement("iframe"); f.src = "/frame"; document.body.append(f); };',
    '/frame': '<!doctype html><textarea autofocus></textarea>',
  };
  return createServer(({ url }, response) => {
    response.setHeader('Content-Type', url.endsWith('.js') ? 'text/javascript' : 'text/html');
    response.end(pages[url] ?? '');
  }).listen(0, '127.0.0.1');
}

/** Notes when a page is clicked and when a field of it takes the focus, by one clock for page and frame. */
function noteTimes() {
  const now = () => performance.timeOrigin + performance.now();
  const note = (name) => {
    window[name] ??= now();
  };
  addEventListener('click', () => note('clickedAt'), true);
  addEventListener('focusin', ({ target }) => target.tagName === 'TEXTAREA' && note('focusedAt'), true);
}

/**
 * Milliseconds from the click until a field of the frame has the focus. `hoverMs`: how long the pointer rests on the
 * launcher before, as it does on its way to a click; 0: a click out of nowhere.
 */
async function clickToFocus(browser, url, button, { cpu, network }, hoverMs) {
  const context = await browser.newContext();
  await context.addInitScript(noteTimes);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (network) {
    const bytesPerSecond = (network.megabits * 1e6) / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
  }
  await page.goto(url, { waitUntil: 'load' });
  const locator = page.locator(button).first();
  await locator.waitFor();
  // Whatever the page itself still does is not the chat's.
  await page.waitForTimeout(500);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (hoverMs > 0) {
    await locator.hover();
    await page.waitForTimeout(hoverMs);
    await page.mouse.down();
    await page.mouse.up();
  } else await locator.dispatchEvent('click');
  const giveUpAt = performance.now() + 20_000;
  for (;;) {
    // Seldom, because asking takes time from what is measured.
    await page.waitForTimeout(100);
    const [clickedAt, focusedAt] = await Promise.all([
      page.evaluate(() => window.clickedAt),
      page
        .frames()[1]
        ?.evaluate(() => window.focusedAt)
        .catch(() => undefined),
    ]);
    if (clickedAt && focusedAt) {
      await context.close();
      return Math.max(0, focusedAt - clickedAt);
    }
    if (performance.now() > giveUpAt) throw new Error('the composer never took the focus');
  }
}

/** Medians by profile; null without a Chromium. */
export async function opening(rounds) {
  const executablePath = await ensureChromium();
  if (!executablePath) return null;
  const product = fork(new URL('./product.mjs', import.meta.url), {
    execArgv: [...nodeFlags, '--expose-gc'],
  });
  const [{ url }] = await once(product, 'message');
  const blank = blankServer();
  await once(blank, 'listening');
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  const browser = await chromium.launch({ executablePath, args });
  const results = [];
  for (const profile of profiles) {
    const times = { composer: [], hovered: [], blank: [] };
    for (let index = 0; index < rounds; index++) {
      times.blank.push(
        await clickToFocus(browser, `http://127.0.0.1:${blank.address().port}/`, '#open', profile, 0),
      );
      const demo = `${url.replace('ws:', 'http:')}/demo`;
      const launcher = 'button[aria-label="Chat"]';
      times.composer.push(await clickToFocus(browser, demo, launcher, profile, 0));
      times.hovered.push(await clickToFocus(browser, demo, launcher, profile, hoverMs));
    }
    results.push({
      profile: profile.profile,
      composerMs: median(times.composer),
      hoveredMs: median(times.hovered),
      blankMs: median(times.blank),
    });
  }
  await browser.close();
  blank.close();
  product.kill('SIGTERM');
  return results;
}
