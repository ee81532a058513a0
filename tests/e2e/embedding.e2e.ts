/** On other people's pages: strict policies, hostile neighbours, and a page that calls us as the docs say. */
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { temporaryFolder } from '../harness/paths.ts';
import { expect, type Stage, test, watch, widgetOn } from './stage.ts';

/** Serves one page, and others below it, on an origin of its own; resolves to its address. */
async function hostPage(
  html: string,
  headers: Record<string, string> = {},
  more: Record<string, string> = {},
) {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', ...headers });
    response.end(more[request.url ?? ''] ?? html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

const tag = ({ url }: Stage, more = '') =>
  `<script async src="${url}/embed.js" data-inbox="demo" ${more}></script>`;

/** Collects policy violations of the page and every frame, from the first moment on. */
async function violationsOf(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation(text: string): void }).reportViolation;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return violations;
}

const strict = (stage: Stage) =>
  `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; frame-src ${stage.url}; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'`;

test('works on a page with a nonce, strict-dynamic and Trusted Types, without one violation', async ({
  page,
  stage,
}) => {
  const host = await hostPage(
    `<!doctype html><title>Strict</title><h1>Shop</h1>${tag(stage, 'nonce="abc"')}`,
    {
      'Content-Security-Policy': strict(stage),
    },
  );
  const violations = await violationsOf(page);
  await page.goto(host.url);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say('hello from a strict page');
  await expect(widget.frame.getByText('Sent')).toBeVisible();
  expect(violations).toEqual([]);

  // The same page without the nonce must not work, or the test above proves nothing.
  const without = await hostPage(`<!doctype html><title>Strict</title>${tag(stage)}`, {
    'Content-Security-Policy': strict(stage),
  });
  await page.goto(without.url);
  await expect.poll(() => violations.length).toBeGreaterThan(0);
  await expect(widget.launcher).toHaveCount(0);
  host.close();
  without.close();
});

test('pages and widget cannot touch each other’s look or names', async ({ page, stage }) => {
  const host = await hostPage(
    `<!doctype html><title>Loud</title><style>* { font: 40px serif !important; color: red !important; display: inline !important } button, iframe { display: none !important }</style><p>Text</p>${tag(stage)}`,
  );
  await page.goto(host.url);
  const before = await page.evaluate(() =>
    Object.keys(window).filter((name) => name.toLowerCase().includes('rapport')),
  );
  const widget = widgetOn(page);
  await expect(widget.launcher).toBeVisible();
  expect(before).toEqual(['Rapport']);
  const box = await widget.launcher.boundingBox();
  expect([box?.width, box?.height]).toEqual([56, 56]);
  await widget.open();
  expect(await page.evaluate(() => window.onmessage)).toBeNull();
  host.close();
});

test('a hostile neighbour frame and the page itself cannot forge the frame’s messages', async ({
  page,
  stage,
}) => {
  const attacker = await hostPage(
    `<!doctype html><script>
      const shapes = [null, 0, '', 'x', [], {}, {rapport:'ready'}, {rapport:'close'}, {rapport:'unread',count:99,keep:true}, {rapport:'error',code:'x',message:'x'}, {rapport:'__proto__'}, {rapport:{}}, {rapport:'status',status:'offline'}];
      setInterval(() => { for (const shape of shapes) parent.postMessage(shape, '*'); }, 20);
    </script>`,
  );
  // A frame of the page's own origin reaches the widget's window through the shadow root, so its messages come from
  // the right origin; only their source is wrong.
  const insider = `<!doctype html><script>
      setInterval(() => {
        const widget = parent.document.documentElement.lastElementChild.shadowRoot?.querySelector('iframe');
        if (!widget) return;
        widget.contentWindow.postMessage({rapport:'send',text:'forged'}, '*');
        widget.contentWindow.postMessage({rapport:'close'}, '*');
        parent.forged = (parent.forged ?? 0) + 1;
      }, 20);
    </script>`;
  const host = await hostPage(
    `<!doctype html><title>Host</title><iframe src="${attacker.url}" title="ad"></iframe><iframe src="/insider" title="insider"></iframe>${tag(stage)}`,
    {},
    { '/insider': insider },
  );
  await page.goto(host.url);
  const widget = widgetOn(page);
  await widget.open();
  const before = Number(await page.evaluate('forged'));
  await expect.poll(() => page.evaluate('forged')).toBeGreaterThan(before + 10);
  await expect(widget.composer).toBeVisible();
  await expect(widget.launcher).toHaveAccessibleName('Close chat');
  await widget.say('only this is mine');
  await expect(widget.frame.getByText('Sent')).toBeVisible();
  await expect(widget.log.getByRole('listitem').filter({ hasText: 'only this is mine' })).toHaveCount(1);
  await expect(widget.log).not.toContainText('forged');
  expect(await page.evaluate(() => document.cookie)).toBe('');
  host.close();
  attacker.close();
});

test('the page API: calls made before loading, events, send, hide and show, destroy and again', async ({
  page,
  stage,
}) => {
  const host = await hostPage(`<!doctype html><title>API</title>
    <script>
      window.events = [];
      (window.Rapport = window.Rapport || []).push(['on', 'open', () => events.push('open')], ['open']);
    </script>${tag(stage)}`);
  await page.goto(host.url);
  const widget = widgetOn(page);
  await expect(widget.composer).toBeVisible();
  const call = (script: string) => page.evaluate(script);
  await call(
    `for (const name of ['close', 'message', 'status', 'ready']) Rapport.on(name, () => events.push(name))`,
  );
  await call(`Rapport.send('sent by the page')`);
  await expect(widget.log.getByText('sent by the page', { exact: true })).toHaveCount(1);
  await call('Rapport.close()');
  await expect(widget.composer).toBeHidden();
  expect(await call('events')).toEqual(expect.arrayContaining(['open', 'ready', 'close']));
  await call('Rapport.hide()');
  await expect(widget.launcher).toBeHidden();
  await call('Rapport.show()');
  await expect(widget.launcher).toBeVisible();
  await call('Rapport.destroy()');
  await expect(widget.launcher).toHaveCount(0);
  expect(await call('"Rapport" in window')).toBe(false);
  await call(
    `document.body.append(Object.assign(document.createElement('script'), { src: '${stage.url}/embed.js' })); document.body.lastChild.dataset.inbox = 'demo'`,
  );
  await widget.open();
  await expect(widget.log.getByText('sent by the page', { exact: true })).toHaveCount(1);
  host.close();
});

test('loaded twice by mistake there is one widget and a warning', async ({ page, stage }) => {
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  const host = await hostPage(`<!doctype html><title>Twice</title>${tag(stage)}${tag(stage)}`);
  await page.goto(host.url);
  await expect.poll(() => warnings).toEqual(['Rapport is loaded twice']);
  await expect(widgetOn(page).launcher).toHaveCount(1);
  host.close();
});

test('reset leaves nothing of one person for the next', async ({ page, stage }) => {
  const host = await hostPage(`<!doctype html><title>Shared computer</title>${tag(stage)}`);
  await page.goto(host.url);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say('my secret');
  await expect(widget.frame.getByText('Sent')).toBeVisible();
  await page.evaluate('Rapport.reset()');
  await expect(widget.log).not.toContainText('my secret');
  await page.reload();
  await widgetOn(page).open();
  await expect(widgetOn(page).log).not.toContainText('my secret');
  host.close();
});

test('a frame that reloads gets no message of the page a second time, and knows that it is open', async ({
  page,
  stage,
}) => {
  const host = await hostPage(`<!doctype html><title>Reloads</title>
    <script>(window.Rapport = window.Rapport || []).push(['open'], ['send', 'said once'])</script>${tag(stage)}`);
  await page.goto(host.url);
  const widget = widgetOn(page);
  await expect(widget.frame.getByText('Sent')).toBeVisible();
  const ready = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        addEventListener('message', ({ data }) => data.rapport === 'status' && resolve());
      }),
  );
  await page.frames()[1]?.evaluate(() => location.reload());
  await ready;
  await widget.say('after the reload');
  await expect(widget.log.getByText('after the reload', { exact: true })).toHaveCount(1);
  await expect(widget.frame.getByText('Sent')).toBeVisible();
  await expect(widget.log.getByText('said once', { exact: true })).toHaveCount(1);
  host.close();
});

test('an unknown inbox: the visitor reads one plain sentence, the page gets the reason', async ({
  page,
  stage,
}) => {
  const host = await hostPage(`<!doctype html><title>Nowhere</title>
    <script>
      window.failures = [];
      (window.Rapport = window.Rapport || []).push(['on', 'error', (failure) => failures.push(failure.code)]);
    </script>${tag(stage).replace('"demo"', '"nowhere"')}`);
  await page.goto(host.url);
  const widget = widgetOn(page);
  await widget.launcher.click();
  await expect(widget.frame.getByText('Chat is not available on this page.', { exact: true })).toBeVisible();
  await expect(widget.composer).toHaveCount(0);
  expect(await page.evaluate('failures')).toEqual(['unknown_inbox']);
  host.close();
});

test('a chat that does not load says so, closes, and comes when asked again', async ({ page, stage }) => {
  const host = await hostPage(`<!doctype html><title>Down</title>
    <script>
      window.events = [];
      (window.Rapport = window.Rapport || []).push(
        ['on', 'close', () => events.push('close')],
        ['on', 'error', ({ code }) => events.push(code)],
      );
    </script>${tag(stage)}`);
  await page.clock.install();
  await page.route('**/widget?*', (route) => route.abort());
  await page.goto(host.url);
  const widget = widgetOn(page);
  await widget.launcher.click();
  await page.clock.fastForward(10_000);
  const failed = page.getByRole('button', { name: 'Chat did not load' });
  await expect(failed).toBeVisible();
  expect(await page.evaluate('events')).toEqual(['close', 'frame_failed']);
  await page.unroute('**/widget?*');
  await failed.click();
  await expect(widget.composer).toBeVisible();
  host.close();
});

test('a listener that throws stops neither the other listeners nor the widget', async ({
  browser,
  stage,
}) => {
  // A browser of its own, because here the page's errors are meant.
  const context = await browser.newContext();
  const page = await context.newPage();
  const host = await hostPage(`<!doctype html><title>Throws</title>
    <script>
      window.events = [];
      const fail = () => { throw new Error('of the page') };
      (window.Rapport = window.Rapport || []).push(
        ...['ready', 'open', 'unread', 'close'].flatMap((name) => [['on', name, fail], ['on', name, () => events.push(name)]]),
      );
    </script>${tag(stage)}`);
  await page.goto(host.url);
  const widget = widgetOn(page);
  await widget.open();
  await widget.launcher.click();
  await expect(widget.launcher).toHaveAccessibleName('Open chat');
  const events = await page.evaluate('[...new Set(events)]');
  expect(events).toEqual(expect.arrayContaining(['ready', 'open', 'unread', 'close']));
  await context.close();
  host.close();
});

test('destroyed before the page was idle, the widget stays gone', async ({ page, stage }) => {
  const host = await hostPage(`<!doctype html><title>Gone</title>
    <script>
      localStorage['rapport:demo'] = 1;
      window.requestIdleCallback = (run) => { window.idle = run };
    </script>${tag(stage)}`);
  const frames: string[] = [];
  page.on('request', (request) => request.url().includes('/widget') && frames.push(request.url()));
  await page.goto(host.url);
  await expect(widgetOn(page).launcher).toBeVisible();
  await page.evaluate('Rapport.destroy(); idle()');
  await page.waitForTimeout(300);
  expect(frames).toEqual([]);
  host.close();
});

test('where the browser blocks storage in frames, messages are sent all the same', async ({ stage }) => {
  const profile = temporaryFolder();
  mkdirSync(join(profile.path, 'Default'));
  writeFileSync(
    join(profile.path, 'Default', 'Preferences'),
    JSON.stringify({ profile: { cookie_controls_mode: 1, block_third_party_cookies: true } }),
  );
  const context = await chromium.launchPersistentContext(profile.path, {
    ...test.info().project.use.launchOptions,
    locale: 'en-GB',
  });
  watch(context);
  const host = await hostPage(`<!doctype html><title>Blocked</title>${tag(stage)}`);
  const page = await context.newPage();
  // Another site than the chat's, so that the chat is a third party.
  await page.goto(host.url.replace('127.0.0.1', 'localhost'));
  const widget = widgetOn(page);
  await widget.open();
  const refused = await page
    .frames()[1]
    ?.evaluate(() => navigator.locks.request('probe', () => 'granted').catch((error: Error) => error.name));
  expect(refused).toBe('SecurityError');
  await widget.say('hello without storage');
  await expect(widget.log.getByText('Sent')).toBeVisible();
  await widget.say('and again');
  await expect(widget.log.getByText('and again', { exact: true })).toHaveCount(1);
  await expect(widget.log.getByText('Sending…')).toHaveCount(0);
  await context.close();
  host.close();
  profile.remove();
});
