/** On other people's pages: strict policies, hostile neighbours, and a page that calls us as the docs say. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, type Stage, test, widgetOn } from './stage.ts';

/** Serves one page on an origin of its own; resolves to its address. */
async function hostPage(html: string, headers: Record<string, string> = {}) {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', ...headers });
    response.end(html);
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
      setInterval(() => { for (const shape of shapes) { parent.postMessage(shape, '*'); for (let i = 0; i < parent.frames.length; i++) parent.frames[i].postMessage({rapport:'send',text:'forged'}, '*'); } }, 20);
    </script>`,
  );
  const host = await hostPage(
    `<!doctype html><title>Host</title><iframe src="${attacker.url}" title="ad"></iframe>${tag(stage)}`,
  );
  await page.goto(host.url);
  const widget = widgetOn(page);
  await widget.open();
  await page.waitForTimeout(500);
  await expect(widget.composer).toBeVisible();
  await expect(widget.launcher).toHaveAccessibleName('Close chat');
  await widget.say('only this is mine');
  await expect(widget.frame.getByText('Sent')).toBeVisible();
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
