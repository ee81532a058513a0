// From the click on the launcher to a composer that takes keys, in a real Chromium, against a blank frame.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { ensureChromium } from '../../scripts/chromium.mjs';

const profiles = [
  { profile: 'desktop', cpu: 1, network: null },
  { profile: '4× CPU, LTE', cpu: 4, network: { latency: 70, megabits: 12 } },
  { profile: '4× CPU, slow 4G', cpu: 4, network: { latency: 150, megabits: 1.6 } },
];
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

/** Milliseconds from the click until a textarea of a frame has the focus. */
async function clickToFocus(browser, url, button, { cpu, network }) {
  const context = await browser.newContext();
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
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  const locator = page.locator(button).first();
  await locator.waitFor();
  const from = performance.now();
  // Dispatched, not moved to: a pointer that hovers first would have loaded the frame before the click.
  await locator.dispatchEvent('click');
  for (;;) {
    const focused = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.evaluate(() => document.activeElement?.tagName).catch(() => '')),
    );
    if (focused.includes('TEXTAREA')) break;
    if (performance.now() - from > 20_000) throw new Error('the composer never took the focus');
  }
  const elapsed = performance.now() - from;
  await context.close();
  return elapsed;
}

/** Medians by profile; null without a Chromium. */
export async function opening(rounds) {
  const executablePath = await ensureChromium();
  if (!executablePath) return null;
  const product = fork(new URL('./product.mjs', import.meta.url), { execArgv: ['--expose-gc'] });
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
    const times = { composer: [], blank: [] };
    for (let index = 0; index < rounds; index++) {
      times.blank.push(
        await clickToFocus(browser, `http://127.0.0.1:${blank.address().port}/`, '#open', profile),
      );
      times.composer.push(
        await clickToFocus(
          browser,
          `${url.replace('ws:', 'http:')}/demo`,
          'button[aria-label="Chat"]',
          profile,
        ),
      );
    }
    results.push({
      profile: profile.profile,
      composerMs: median(times.composer),
      blankMs: median(times.blank),
    });
  }
  await browser.close();
  blank.close();
  product.kill('SIGTERM');
  return results;
}
