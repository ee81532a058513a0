/** Greetings on host pages: shown when due, once, beside the launcher, in nobody's way, and counted. */
import type { Page } from '@playwright/test';
import type { GreetingsAnswer } from '../../shared/protocol/http.ts';
import type { Greeting } from '../../shared/protocol/settings.ts';
import { apiKey } from '../harness/credentials.ts';
import { hostPage, newInbox, tag, violationsOf } from './host-page.ts';
import { expect, type Stage, test, widgetOn } from './stage.ts';

test.use({ file: 'greetings' });

const text = 'Looking for a gift? We are glad to help you choose.';
const greeting = (when: Greeting['when'] = {}, more: Partial<Greeting> = {}): Greeting => ({
  id: 'gift',
  text,
  when,
  mostPerVisit: 1,
  ...more,
});

/** A page of an inbox that greets. */
async function greetingPage(stage: Stage, greetings: Greeting[], body = '<h1>Shop</h1>', attributes = '') {
  const inbox = await newInbox(stage, { greetings });
  const host = await hostPage(
    `<!doctype html><html lang="en"><title>Shop</title><meta name="viewport" content="width=device-width">${body}${tag(stage, attributes, inbox)}`,
  );
  const counts = async () => {
    const response = await fetch(`${stage.url}/api/v1/inboxes/${inbox}/greetings`, {
      headers: { Authorization: `Bearer ${apiKey}` },
    });
    const { greetings: found } = (await response.json()) as GreetingsAnswer;
    return found[0]?.total;
  };
  return { ...host, inbox, counts };
}

const bubbleOn = (page: Page) => page.getByRole('button', { name: text });
const stored = (page: Page) =>
  page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);

test('a greeting opens the chat as its first line, goes with the first message, and is counted', async ({
  page,
  stage,
}) => {
  const host = await greetingPage(stage, [greeting()]);
  await page.goto(host.url);
  await expect(bubbleOn(page)).toBeVisible();
  // Polite: said by a status region, and the focus stays where it was.
  await expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  expect(await stored(page)).toEqual(['', 0, 0]);
  await expect.poll(host.counts).toEqual({ shown: 1, opened: 0, answered: 0, dismissed: 0 });

  await bubbleOn(page).click();
  const widget = widgetOn(page);
  await expect(widget.composer).toBeFocused();
  await expect(bubbleOn(page)).toHaveCount(0);
  await expect(widget.frame.getByText(text)).toBeVisible();
  await widget.say('Yes, for my father');
  await expect(widget.frame.getByText('Sent')).toBeVisible();
  await expect.poll(host.counts).toEqual({ shown: 1, opened: 1, answered: 1, dismissed: 0 });

  // Opened once, it does not come again in this visit.
  await page.reload();
  await expect(widget.launcher).toBeVisible();
  await page.waitForTimeout(700);
  await expect(bubbleOn(page)).toHaveCount(0);
  host.close();
});

test('dismissed by its button or Escape it stays away for the visit, and a new visit may see it', async ({
  browser,
  page,
  stage,
}) => {
  const host = await greetingPage(stage, [greeting({}, { mostPerVisit: 3 })]);
  await page.goto(host.url);
  await expect(bubbleOn(page)).toBeVisible();
  const close = page.getByRole('button', { name: 'Close', exact: true });
  const box = await close.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await bubbleOn(page).focus();
  await page.keyboard.press('Escape');
  await expect(bubbleOn(page)).toHaveCount(0);
  // The focus does not fall out of the page.
  await expect(widgetOn(page).launcher).toBeFocused();
  await expect.poll(host.counts).toEqual({ shown: 1, opened: 0, answered: 0, dismissed: 1 });
  await page.reload();
  await page.waitForTimeout(700);
  await expect(bubbleOn(page)).toHaveCount(0);

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(host.url);
  await expect(bubbleOn(other)).toBeVisible();
  await other.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(bubbleOn(other)).toHaveCount(0);
  await context.close();
  host.close();
});

test('pages, seconds, scrolling, leaving, returning and language decide when it comes', async ({
  browser,
  stage,
}) => {
  const tall = '<h1>Shop</h1><div style="height:4000px"></div><p>End</p>';
  const cases: { when: Greeting['when']; before?: (page: Page) => Promise<unknown>; path?: string }[] = [
    { when: { pages: ['/sale/*'] }, path: 'sale/shoes' },
    { when: { seconds: 60 }, before: (page) => page.clock.fastForward(60_000) },
    { when: { scroll: 50 }, before: (page) => page.evaluate(() => scrollTo(0, 3000)) },
    {
      when: { exit: true },
      before: async (page) => {
        await page.mouse.move(300, 300);
        await page.evaluate(() =>
          document.documentElement.dispatchEvent(
            new MouseEvent('mouseout', { bubbles: true, relatedTarget: null, clientY: -1 }),
          ),
        );
      },
    },
    { when: { returning: false } },
    { when: { languages: ['en'] } },
  ];
  for (const { when, before, path = '' } of cases) {
    const host = await greetingPage(stage, [greeting(when)], tall);
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    // The page's time passes as ever, until a test lets it fly.
    await page.clock.install();
    if (before || path) {
      await page.goto(host.url);
      await expect(widgetOn(page).launcher).toBeVisible();
      await page.waitForTimeout(500);
      await expect(bubbleOn(page), JSON.stringify(when)).toHaveCount(0);
    }
    if (!before) await page.goto(`${host.url}${path}`);
    await before?.(page);
    await expect(bubbleOn(page), JSON.stringify(when)).toBeVisible();
    await context.close();
    host.close();
  }
  for (const when of [{ returning: true }, { languages: ['fr'] }, { pages: ['/other'] }]) {
    const host = await greetingPage(stage, [greeting(when)], tall);
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(host.url);
    await expect(widgetOn(page).launcher).toBeVisible();
    await page.waitForTimeout(500);
    await expect(bubbleOn(page), JSON.stringify(when)).toHaveCount(0);
    await context.close();
    host.close();
  }
});

test('it waits while a dialog of the page is open, and hides when one opens', async ({ page, stage }) => {
  const host = await greetingPage(
    stage,
    [greeting()],
    '<h1>Shop</h1><dialog>Cookies?</dialog><div id="old" role="dialog" aria-modal="true" hidden>Newsletter</div><script>document.querySelector("dialog").showModal()</script>',
  );
  await page.goto(host.url);
  await expect(widgetOn(page).launcher).toBeAttached();
  await page.waitForTimeout(1200);
  await expect(bubbleOn(page)).toHaveCount(0);
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await expect(bubbleOn(page)).toBeVisible();
  await page.evaluate(() => {
    (document.querySelector('#old') as HTMLElement).hidden = false;
  });
  await expect(bubbleOn(page)).toBeHidden();
  await page.evaluate(() => {
    (document.querySelector('#old') as HTMLElement).hidden = true;
  });
  await expect(bubbleOn(page)).toBeVisible();
  host.close();
});

test('a strict policy that knows only our scripts and our frame is not violated by greeting, opening and counting', async ({
  page,
  stage,
}) => {
  const inbox = await newInbox(stage, { greetings: [greeting()] });
  const host = await hostPage(
    `<!doctype html><title>Strict</title><h1>Shop</h1>${tag(stage, 'nonce="abc"', inbox)}`,
    {
      'Content-Security-Policy': `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; frame-src ${stage.url}; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'`,
    },
  );
  const violations = await violationsOf(page);
  const counted = page.waitForResponse((response) => response.url().includes('/shown.js'));
  await page.goto(host.url);
  await expect(bubbleOn(page)).toBeVisible();
  expect((await counted).status()).toBe(200);
  await bubbleOn(page).click();
  await expect(widgetOn(page).composer).toBeVisible();
  expect(violations).toEqual([]);
  host.close();
});

test('it follows the route of a page that never reloads, and is gone with destroy', async ({
  page,
  stage,
}) => {
  const host = await greetingPage(stage, [greeting({ pages: ['/gifts'] })]);
  await page.goto(host.url);
  await expect(widgetOn(page).launcher).toBeVisible();
  await page.waitForTimeout(500);
  await page.evaluate(() => history.pushState(null, '', '/gifts'));
  await expect(bubbleOn(page)).toBeVisible();
  await page.evaluate(() => history.pushState(null, '', '/cart'));
  await expect(bubbleOn(page)).toHaveCount(0);
  // Shown once already, which is as often as it may.
  await page.evaluate(() => history.pushState(null, '', '/gifts'));
  await page.waitForTimeout(500);
  await expect(bubbleOn(page)).toHaveCount(0);
  host.close();

  const again = await greetingPage(stage, [greeting()]);
  await page.goto(again.url);
  await expect(bubbleOn(page)).toBeVisible();
  await page.evaluate('Rapport.destroy()');
  await expect(bubbleOn(page)).toHaveCount(0);
  again.close();
});

test('on a narrow phone, right to left and in the dark it fits, mirrors and can be read', async ({
  browser,
  stage,
}) => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const host = await greetingPage(
    stage,
    [greeting({}, { text: `${text} `.repeat(4).trim() })],
    '<script>document.documentElement.dir = "rtl"</script><h1>Shop</h1>',
  );
  await page.goto(host.url);
  const words = page.getByRole('status').getByRole('button');
  await expect(words).toBeVisible();
  const box = await words.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  // On the side where lines end, like the launcher.
  expect((await page.getByRole('status').boundingBox())?.x).toBe(20);
  // Words in the other direction than the page keep clear of the button that closes them.
  const close = await page.getByRole('button', { name: 'Close', exact: true }).boundingBox();
  expect((close?.x ?? 0) + 24).toBeLessThanOrEqual((box?.x ?? 0) + 16);
  expect((await widgetOn(page).launcher.boundingBox())?.x).toBe(20);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await context.close();
  host.close();
});
