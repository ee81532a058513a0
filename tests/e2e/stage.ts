/** What every browser test stands on: a server process of its own, a shop page with the widget, a console. */
import {
  type BrowserContext,
  test as base,
  expect,
  type FrameLocator,
  type Locator,
  type Page,
} from '@playwright/test';
import { owner } from '../harness/credentials.ts';
import { temporaryFolder } from '../harness/paths.ts';
import { freePort, type ServerProcess, startProcess } from '../harness/process.ts';

export { expect };

export interface Stage {
  url: string;
  /** Where it keeps its database. */
  dataDir: string;
  /** Kills the server as a crash would and leaves it down until `restart`, on the same data and port. */
  crash(): Promise<void>;
  restart(): Promise<void>;
}

/**
 * One server for each test file, which says so with `test.use({ file })`: another value is another worker, and nothing
 * that one file sets stands in the way of the next. A test's visitors are its own, because every context is a new browser.
 */
export const test = base.extend<{ noErrors: undefined }, { file: string; stage: Stage }>({
  file: ['', { option: true, scope: 'worker' }],
  stage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's dependencies from the pattern.
    async ({}, use) => {
      const folder = temporaryFolder();
      const port = await freePort();
      let server: ServerProcess = await startProcess(folder.path, port);
      const restart = async () => {
        server = await startProcess(folder.path, port);
      };
      await use({
        url: server.url,
        dataDir: folder.path,
        crash: async () => {
          await server.kill('SIGKILL');
        },
        restart,
      });
      await server.kill('SIGTERM');
      folder.remove();
    },
    { scope: 'worker' },
  ],
  // An uncaught error in any page fails the test that caused it.
  noErrors: [
    async ({ browser, context }, use) => {
      errors.length = 0;
      watch(context);
      await use(undefined);
      // Whoever stays behind would still be there in the next test: an agent, for one, who is no longer anywhere.
      for (const left of browser.contexts()) if (left !== context) await left.close();
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

const errors: string[] = [];
const watched = new WeakSet<BrowserContext>();

/** From now on an uncaught error in this context fails the test; for contexts a test makes itself. */
export function watch(context: BrowserContext): void {
  if (watched.has(context)) return;
  watched.add(context);
  context.on('weberror', (error) => errors.push(String(error.error())));
}

export interface Widget {
  page: Page;
  frame: FrameLocator;
  launcher: Locator;
  composer: Locator;
  log: Locator;
  open(): Promise<void>;
  say(text: string): Promise<void>;
}

export function widgetOn(page: Page): Widget {
  const frame = page.frameLocator('iframe[title="Chat"]');
  const launcher = page.getByRole('button', { name: /^Chat(,|$)/ });
  const composer = frame.getByRole('textbox', { name: 'Write a message' });
  return {
    page,
    frame,
    launcher,
    composer,
    log: frame.getByRole('log', { name: 'Conversation' }),
    async open() {
      // A page that remembers an open chat opens it by itself, perhaps just before the click, which then closes it.
      await expect(async () => {
        if ((await launcher.getAttribute('aria-expanded')) !== 'true') await launcher.click();
        await expect(composer).toBeVisible({ timeout: 5000 });
      }).toPass({ timeout: 20_000 });
    },
    async say(text) {
      await composer.fill(text);
      await composer.press('Enter');
      await expect(composer).toHaveValue('');
    },
  };
}

/** A visitor on the demo shop, the chat open. */
export async function visit(context: BrowserContext, stage: Stage): Promise<Widget> {
  watch(context);
  const page = await context.newPage();
  await page.goto(`${stage.url}/demo`);
  const widget = widgetOn(page);
  await widget.open();
  return widget;
}

export interface Desk {
  page: Page;
  list: Locator;
  log: Locator;
  composer: Locator;
  tray: Locator;
  cards: Locator;
  /** Opens the conversation whose row shows these words. */
  pick(words: string): Promise<void>;
}

/** An agent at the console, signed in. */
export async function signIn(context: BrowserContext, stage: Stage): Promise<Desk> {
  watch(context);
  const page = await context.newPage();
  await page.goto(`${stage.url}/console`);
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password').fill(owner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const list = page
    .getByRole('region', { name: 'Conversations' })
    .or(page.getByRole('navigation', { name: 'Conversations' }));
  const tray = page.getByRole('region', { name: 'Suggestions' });
  const desk: Desk = {
    page,
    list,
    log: page.getByRole('log', { name: 'Messages' }),
    composer: page.getByRole('textbox', { name: /^Reply to/ }),
    tray,
    cards: tray.getByRole('button', { name: /^Suggestion \d/ }),
    async pick(words) {
      await page
        .getByRole('link', { name: words })
        .or(page.getByRole('button', { name: words }))
        .first()
        .click();
      await expect(desk.composer).toBeVisible();
    },
  };
  await expect(
    page.getByRole('heading', { name: 'Open' }).or(page.getByText('Nothing open')).first(),
  ).toBeVisible();
  return desk;
}
