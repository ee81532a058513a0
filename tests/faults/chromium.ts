/**
 * A visitor's real Chromium, with the widget in a page as people have it: a process of its own that can be killed,
 * stopped and started again on the same profile.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium as driver, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.mjs';
import type { MessageSendAnswer } from '../../shared/protocol/visitor-events.ts';
import { temporaryFolder } from '../harness/paths.ts';
import { fairNow } from './clock.ts';
import { Skipped, type Stage, until } from './fault.ts';

/** Only what hangs takes so long, on the busiest of machines. */
const pageMs = 60_000;

export interface Screen {
  /** What the messages say, top to bottom; of a long conversation its end. */
  texts: string[];
  /** Whether something is on its way, waits or has failed. */
  unsettled: boolean;
  /** The line above the composer; '' when there is none. */
  notice: string;
}

export interface PageTab {
  readonly page: Page;
  /** In the order the person pressed Enter, and when (`fairNow`). */
  readonly said: { text: string; at: number }[];
  say(text: string): Promise<void>;
  /** Whether this message is in the browser's database, and so outlives whatever happens to the browser. */
  keeps(text: string): Promise<boolean>;
  screen(): Promise<Screen>;
  shows(text: string): Promise<boolean>;
  close(): Promise<void>;
}

/** What a server said yes to, and when (`fairNow`). */
export interface PageAck {
  conversation: string;
  seq: number;
  text: string;
  at: number;
}

/** One profile: its tabs share what it keeps. */
export interface Person {
  readonly tabs: ReadonlySet<PageTab>;
  /** Those that are gone among them. */
  readonly everOpened: readonly PageTab[];
  /** By clientId. */
  readonly acked: ReadonlyMap<string, PageAck>;
  /** When a link was asked for, by WebSocket or by requests (`performance.now()`). */
  readonly attempts: readonly number[];
  readonly errors: readonly string[];
  context(): BrowserContext;
  /** Goes to the demo shop and, but for `chat: false`, opens the chat there. */
  open(options?: { chat?: boolean }): Promise<PageTab>;
}

export type Chromium = Awaited<ReturnType<typeof startChromium>>;

export interface ChromiumOptions {
  /** What the person has set in this browser, as Chromium's `Preferences` has it. */
  preferences?: object;
  /** Its profile is a disk of its own, of this size, that no other process sees (`disk` does), and ends with it. */
  diskMiB?: number;
}

/** Starts one; where there is none, the fault is skipped. */
export async function startChromium(stage: Stage, { preferences, diskMiB }: ChromiumOptions = {}) {
  const path = await findChromium();
  if (path === undefined) throw new Skipped('no Chromium is installed here (CHROMIUM_PATH names one)');
  const profile = temporaryFolder();
  stage.after(profile.remove);
  if (preferences) {
    mkdirSync(join(profile.path, 'Default'));
    writeFileSync(join(profile.path, 'Default', 'Preferences'), JSON.stringify(preferences));
  }
  let child: ChildProcess | null = null;
  let browser: Browser | null = null;
  const people: { forget(): void }[] = [];

  const start = async () => {
    // A group of its own, so that a signal reaches all of its processes.
    const command = [path, ...flags, `--user-data-dir=${profile.path}`, 'about:blank'];
    const mount = `mount -t tmpfs -o size=${diskMiB}m none "$1"; shift; exec "$@"`;
    const [program = '', ...args] =
      diskMiB === undefined
        ? command
        : ['unshare', '--mount', 'sh', '-c', mount, 'sh', profile.path, ...command];
    const started = spawn(program, args, {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child = started;
    browser = await driver.connectOverCDP(await endpointOf(started), { timeout: pageMs });
  };
  const signal = (name: NodeJS.Signals) => {
    if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, name);
  };
  const kill = async () => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    signal('SIGKILL');
    await gone;
    for (const person of people) person.forget();
  };
  stage.after(kill);
  await start();

  const contextOf = (own: BrowserContext | null): BrowserContext => {
    const context = own ?? browser?.contexts()[0];
    if (!context) throw new Error('Chromium does not run.');
    return context;
  };
  const personIn = (url: string, own: BrowserContext | null): Person => {
    const { person, forget } = createPerson(url, () => contextOf(own));
    people.push({ forget });
    return person;
  };
  return {
    /** Whoever has this profile, at a site. */
    person: (url: string) => personIn(url, null),
    /** Somebody with a private window, whose profile ends with the process. */
    stranger: async (url: string) => personIn(url, (await browser?.newContext()) ?? null),
    /** Its profile, as this process sees it. */
    disk: () => join(diskMiB === undefined ? '/' : `/proc/${child?.pid}/root`, profile.path),
    /** Stops the whole program, or lets it go on, without its knowing. */
    signal: (name: 'SIGSTOP' | 'SIGCONT') => signal(name),
    /** Stops the processes that run pages, and they alone, until the answer is called. */
    async freezePages(): Promise<() => void> {
      const session = await browser?.newBrowserCDPSession();
      const info = await session?.send('SystemInfo.getProcessInfo');
      const pages = (info?.processInfo ?? []).filter(({ type }) => type === 'renderer');
      for (const { id } of pages) process.kill(id, 'SIGSTOP');
      return () => {
        for (const { id } of pages) process.kill(id, 'SIGCONT');
      };
    },
    /** As `kill -9`, or a power cut: nothing of it runs any more. */
    kill,
    /** Again, on the same profile. */
    start,
  };
}

const flags = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--lang=en-GB',
];

async function endpointOf({ stderr }: ChildProcess): Promise<string> {
  let said = '';
  stderr?.on('data', (chunk) => (said += String(chunk)));
  const endpoint = () => /DevTools listening on (ws:\S+)/.exec(said)?.[1];
  await until(
    () => endpoint() !== undefined,
    pageMs,
    () => `Chromium does not start: ${said}`,
  );
  return endpoint() ?? '';
}

/** Runs in the page. */
const isOnDisk = (text: string) =>
  new Promise<boolean>((resolve, reject) => {
    const opening = indexedDB.open('rapport:demo');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('saved').objectStore('saved').getAll();
      all.onerror = () => reject(all.error);
      all.onsuccess = () => {
        const saved = all.result as { outbox: { text: string }[]; messages: { text: string }[] }[];
        resolve(
          saved.some(({ outbox, messages }) => [...outbox, ...messages].some((each) => each.text === text)),
        );
      };
      opening.result.close();
    };
  });

function createPerson(url: string, context: () => BrowserContext) {
  const tabs = new Set<PageTab>();
  const everOpened: PageTab[] = [];
  const acked = new Map<string, PageAck>();
  const attempts: number[] = [];
  const errors: string[] = [];
  /** People have one: they write in one tab at a time, and an unsent draft is in all of them. */
  let keyboard: Promise<void> = Promise.resolve();

  const answered = (sent: { clientId: string; text: string } | undefined, answer: MessageSendAnswer) => {
    if (sent === undefined || !answer.ok) return;
    const { conversation, seq } = answer;
    const first = acked.get(sent.clientId);
    if (first && (first.conversation !== conversation || first.seq !== seq))
      errors.push(`a message was acknowledged as ${first.seq}, then as ${seq}`);
    if (!first) acked.set(sent.clientId, { conversation, seq, text: sent.text, at: fairNow() });
  };

  /** Reads along: what is sent and what is answered, by either way, and every attempt to get through. */
  function listen(page: Page): void {
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('websocket', (socket) => {
      if (!socket.url().includes('/socket.io/')) return;
      attempts.push(performance.now());
      const sent = new Map<string, { clientId: string; text: string }>();
      socket.on('framesent', ({ payload }) => {
        const command = /^42\/visitor,(\d+)\["message:send",(.*)\]$/s.exec(String(payload));
        if (command) sent.set(command[1] ?? '', JSON.parse(command[2] ?? ''));
      });
      socket.on('framereceived', ({ payload }) => {
        const answer = /^43\/visitor,(\d+)\[(.*)\]$/s.exec(String(payload));
        if (answer) answered(sent.get(answer[1] ?? ''), JSON.parse(answer[2] ?? ''));
      });
    });
    page.on('request', (request) => {
      if (request.postData()?.includes('"session:open"')) attempts.push(performance.now());
    });
    page.on('response', async (response) => {
      const sent = response.request().postDataJSON() as Record<string, string> | null;
      if (sent?.['command'] !== 'message:send') return;
      // The page may be gone before its answer is read.
      const answer = await response.json().catch(() => null);
      if (answer !== null) answered(sent as never, answer);
    });
  }

  async function open({ chat = true } = {}): Promise<PageTab> {
    const page = await context().newPage();
    page.setDefaultTimeout(pageMs);
    listen(page);
    await page.goto(`${url}/demo`);
    const frame = page.frameLocator('iframe[title="Chat"]');
    const panel = frame.locator('main.panel');
    const composer = frame.getByRole('textbox', { name: 'Write a message' });
    const launcher = page.getByRole('button', { name: /^Chat(,|$)/ });
    const show = async () => {
      // A page that remembers an open chat opens it by itself, perhaps just before the click, which then closes it.
      await until(
        async () => {
          if ((await launcher.getAttribute('aria-expanded')) !== 'true') await launcher.click();
          return panel.isVisible();
        },
        pageMs,
        'the chat does not open',
      );
    };
    const tab: PageTab = {
      page,
      said: [],
      async say(text) {
        await show();
        keyboard = keyboard.then(async () => {
          await composer.fill(text);
          tab.said.push({ text, at: fairNow() });
          await composer.press('Enter');
          await until(
            async () => (await composer.inputValue()) === '',
            pageMs,
            'the composer keeps the text',
          );
        });
        await keyboard;
      },
      keeps: (text) => page.evaluate(isOnDisk, text),
      async screen() {
        await show();
        return panel.evaluate((element) => ({
          texts: [...element.querySelectorAll('li.message')].map(
            (row) => row.querySelector('.bubble')?.textContent ?? '',
          ),
          unsettled: element.querySelector('.meta.arriving, .message.failed') !== null,
          notice: element.querySelector('.notice')?.textContent ?? '',
        }));
      },
      shows: async (text) => (await frame.locator('.bubble', { hasText: text }).count()) > 0,
      async close() {
        tabs.delete(tab);
        await page.close();
      },
    };
    tabs.add(tab);
    everOpened.push(tab);
    if (chat) await show();
    return tab;
  }

  const person: Person = { tabs, everOpened, acked, attempts, errors, context, open };
  return { person, forget: () => tabs.clear() };
}
