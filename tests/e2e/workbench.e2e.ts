/** Every state of the widget, as the workbench shows it: names, contrast, room and policy. */
import type { Page } from '@playwright/test';
import { samples } from '../../widget/workbench/states.ts';
import { violations } from './axe.ts';
import { expect, test } from './stage.ts';

test.use({ file: 'workbench' });

const states = Object.keys(samples);
const parts = 6;
const part = (index: number) => states.filter((_, at) => at % parts === index);

async function show(page: Page, url: string, state: string, more = ''): Promise<void> {
  await page.goto(`${url}/demo/workbench?state=${state}${more}`);
  await expect(page.locator(`html[data-shown="${state}"]`)).toBeAttached();
}

for (let index = 0; index < parts; index++) {
  test(`axe finds nothing in light or dark: ${part(index).join(', ')}`, async ({ browser, stage }) => {
    const context = await browser.newContext({ viewport: { width: 384, height: 640 }, bypassCSP: true });
    const page = await context.newPage();
    for (const state of part(index)) {
      await show(page, stage.url, state, '&theme=light');
      expect.soft(await violations(page), `${state}, light`).toEqual([]);
      await page.evaluate(() => {
        document.documentElement.dataset['theme'] = 'dark';
      });
      expect.soft(await violations(page), `${state}, dark`).toEqual([]);
    }
    await context.close();
  });
}

/** What runs out of its place, and what is too small to hit. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) found.push(`the page is ${wide} px too wide`);
    const controls = 'button, input:not([hidden]), select, textarea, .link-cards a, summary';
    for (const element of document.querySelectorAll<HTMLElement>(controls)) {
      const { width, height, left, right } = element.getBoundingClientRect();
      if (width === 0 || getComputedStyle(element).visibility === 'hidden') continue;
      // A check box is hit by its label, a text field by the field around it.
      const box = element.closest('label')?.getBoundingClientRect() ?? { width, height };
      const name = element.getAttribute('aria-label') ?? element.textContent ?? element.tagName;
      // Lines of letters have heights with fractions, which are summed to a hair less than they are.
      if (Math.min(box.width, box.height) < 23.99) found.push(`${name}: ${box.width} × ${box.height}`);
      if (left < -0.5 || right > innerWidth + 0.5) found.push(`${name}: from ${left} to ${right}`);
    }
    return found;
  });

test('at 320 px, mirrored, and with letters twice as large nothing is cut off or too small to hit', async ({
  browser,
  stage,
}) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 568 } });
  const page = await context.newPage();
  for (const state of states) {
    await show(page, stage.url, state, '&dir=rtl');
    expect.soft(await faults(page), `${state}, 320 px, right to left`).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect.soft(await faults(page), `${state}, letters twice as large`).toEqual([]);
  }
  await context.close();
});

test('with forced colours every button still has an edge or words', async ({ browser, stage }) => {
  const context = await browser.newContext({ forcedColors: 'active', viewport: { width: 384, height: 640 } });
  const page = await context.newPage();
  await show(page, stage.url, 'rating-words');
  const send = page.getByRole('button', { name: 'Send', exact: true });
  expect(await send.evaluate((button) => getComputedStyle(button).borderTopStyle)).toBe('solid');
  await context.close();
});

test('with reduced motion nothing moves', async ({ browser, stage }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const state of ['photo', 'emoji', 'menu', 'resolved', 'files-received']) {
    await show(page, stage.url, state);
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 0)
        .map((animation) => (animation as CSSAnimation).animationName),
    );
    expect(moving, state).toEqual([]);
  }
  await context.close();
});

test('the strict policy holds in every part that loads later', async ({ page, stage }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security|Trusted/i.test(message.text())) complaints.push(message.text());
  });
  for (const state of [
    'files-received',
    'form',
    'emoji',
    'menu',
    'files-draft',
    'brand-pink',
    'lightbox',
    'notices',
  ]) {
    await show(page, stage.url, state);
  }
  expect(complaints).toEqual([]);
});

test('the overview shows every state', async ({ page, stage }) => {
  await page.goto(`${stage.url}/demo/workbench`);
  await expect(page.locator('iframe')).toHaveCount(states.length);
});
