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
  /** Kills the server as a crash would, and starts it again on the same data and port. */
  crashAndRestart(): Promise<void>;
  /** Kills it and leaves it down until `restart`. */
  crash(): Promise<void>;
  restart(): Promise<void>;
}

/** One server for each test file; a test's visitors are its own, because every context is a new browser. */
export const test = base.extend<{ noErrors: undefined }, { stage: Stage }>({
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
        crash: async () => {
          await server.kill('SIGKILL');
        },
        restart,
        crashAndRestart: async () => {
          await server.kill('SIGKILL');
          await restart();
        },
      });
      await server.kill('SIGTERM');
      folder.remove();
    },
    { scope: 'worker' },
  ],
  // An uncaught error in any page fails the test that caused it.
  noErrors: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on('weberror', (error) => errors.push(String(error.error())));
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

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
  const launcher = page.getByRole('button', { name: /^(Open|Close) chat/ });
  const composer = frame.getByRole('textbox', { name: 'Write a message' });
  return {
    page,
    frame,
    launcher,
    composer,
    log: frame.getByRole('log', { name: 'Conversation' }),
    async open() {
      await launcher.click();
      await expect(composer).toBeVisible();
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

/** Two browsers that share nothing: a visitor's and an agent's. */
export async function browsers(browser: import('@playwright/test').Browser) {
  return { visitors: await browser.newContext(), agents: await browser.newContext() };
}
