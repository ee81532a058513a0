/** Notifications: the window that asks for them, the server that keeps where they go, and the worker that shows them. */
import { createECDH, randomBytes } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import type { PushPayload } from '../../shared/protocol/http.ts';
import { violations } from './axe.ts';
import { hostPage, tag } from './host-page.ts';
import { expect, type Stage, test, type Widget, widgetOn } from './stage.ts';

test.use({ file: 'notify' });

/** No browser of a test reaches a push service: this is what one would give, and the rest is real. */
async function givePushService(context: BrowserContext, endpoint: string): Promise<void> {
  const keys = createECDH('prime256v1');
  keys.generateKeys();
  const json = {
    endpoint,
    keys: { p256dh: keys.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') },
  };
  await context.addInitScript((given) => {
    PushManager.prototype.subscribe = async () =>
      ({ toJSON: () => given, unsubscribe: async () => true }) as unknown as PushSubscription;
  }, json);
}

const settings = async ({ frame }: Widget) => {
  await frame.getByRole('button', { name: 'Menu', exact: true }).click();
  await frame.getByRole('button', { name: 'Sound and notifications', exact: true }).click();
};
const allowIn = ({ frame }: Widget) =>
  frame.getByRole('button', { name: 'Allow notifications', exact: true });
const stopIn = ({ frame }: Widget) =>
  frame.getByRole('button', { name: 'Turn off notifications', exact: true });

/** The chat on another site's page, its settings open. */
async function onShop(page: Page, stage: Stage, more = '') {
  const host = await hostPage(
    `<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1>${tag(stage, more)}`,
  );
  await page.goto(host.url);
  const widget = widgetOn(page);
  await widget.open();
  await settings(widget);
  return { host, widget };
}

async function askingWindow(context: BrowserContext, widget: Widget): Promise<Page> {
  const opened = context.waitForEvent('page');
  await allowIn(widget).click();
  return opened;
}
const allow = (page: Page) => page.getByRole('button', { name: 'Allow notifications' });
const told = (page: Page) => page.getByRole('status');

test('are allowed in a window of ours, kept by the server, remembered, shown, and turned off', async ({
  context,
  page,
  stage,
}) => {
  await context.grantPermissions(['notifications'], { origin: stage.url });
  await givePushService(context, 'https://push.example.net/send/1');
  const { host, widget } = await onShop(page, stage);
  const asking = await askingWindow(context, widget);
  await expect(told(asking)).toHaveText(
    'If we answer while you are away, this device tells you. It never shows what we wrote.',
  );
  expect(await violations(asking)).toEqual([]);
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/visitor/push'));
  await allow(asking).click();
  expect([(await kept).request().method(), (await kept).status()]).toEqual(['POST', 204]);
  await expect(told(asking)).toHaveText('Notifications are on. You can close this window.');
  await expect(allow(asking)).toBeHidden();
  await expect(stopIn(widget)).toBeVisible();

  const devtools = await context.newCDPSession(asking);
  const registration = new Promise<{ registrationId: string; scopeURL: string }>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
      if (first) resolve(first);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const { registrationId, scopeURL } = await registration;
  expect(scopeURL).toContain(`${stage.url}/widget/demo/`);
  const payload: PushPayload = {
    conversation: '0'.repeat(32),
    title: 'Lumen Lane',
    body: 'Mia answered',
    lang: 'en',
    dir: 'ltr',
    url: host.url,
  };
  const shown = () =>
    asking.evaluate(async (scope) => {
      const found = await navigator.serviceWorker.getRegistration(scope);
      return ((await found?.getNotifications()) ?? []).map(({ title, body, data }) => ({
        title,
        body,
        data,
      }));
    }, scopeURL);
  // The second takes the place of the first.
  for (const body of ['Sam answered', payload.body]) {
    const data = JSON.stringify({ ...payload, body });
    await devtools.send('ServiceWorker.deliverPushMessage', { origin: stage.url, registrationId, data });
  }
  await expect.poll(shown).toEqual([{ title: 'Lumen Lane', body: 'Mia answered', data: host.url }]);
  await asking.close();

  await page.reload();
  await widget.open();
  await settings(widget);
  const ended = page.waitForResponse((answer) => answer.url().endsWith('/visitor/push'));
  await stopIn(widget).click();
  expect([(await ended).request().method(), (await ended).status()]).toEqual(['DELETE', 204]);
  await expect(allowIn(widget)).toBeVisible();
  await page.reload();
  await widget.open();
  await settings(widget);
  await expect(allowIn(widget)).toBeVisible();
  host.close();
});

test('end when the page resets the chat', async ({ context, page, stage }) => {
  await context.grantPermissions(['notifications'], { origin: stage.url });
  await givePushService(context, 'https://push.example.net/send/2');
  const { host, widget } = await onShop(page, stage);
  await allow(await askingWindow(context, widget)).click();
  await expect(stopIn(widget)).toBeVisible();
  const ended = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
  await page.evaluate(() => (window as unknown as { Rapport: { reset(): void } }).Rapport.reset());
  expect((await ended).status()).toBe(204);
  await settings(widget);
  await expect(allowIn(widget)).toBeVisible();
  host.close();
});

test('erasing everything takes the sound’s setting and notifications along', async ({
  context,
  page,
  stage,
}) => {
  await context.grantPermissions(['notifications'], { origin: stage.url });
  await givePushService(context, 'https://push.example.net/send/3');
  const { host, widget } = await onShop(page, stage);
  await widget.frame.getByRole('checkbox', { name: 'Sound for new messages' }).check();
  await allow(await askingWindow(context, widget)).click();
  await expect(stopIn(widget)).toBeVisible();
  await page.keyboard.press('Escape');
  await widget.say('forget me');
  await expect(widget.frame.getByText('Sent')).toBeVisible();
  await widget.frame.getByRole('button', { name: 'Menu', exact: true }).click();
  await widget.frame.getByRole('button', { name: 'Your data', exact: true }).click();
  await widget.frame.getByRole('button', { name: 'Erase everything about me' }).click();
  await widget.frame.getByRole('button', { name: 'Erase for ever' }).click();
  await expect(widget.frame.getByText('forget me')).toHaveCount(0);
  const frame = page.frames().find((other) => other.url().startsWith(`${stage.url}/widget?`));
  await expect.poll(() => frame?.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await settings(widget);
  await expect(allowIn(widget)).toBeVisible();
  await expect(widget.frame.getByRole('checkbox', { name: 'Sound for new messages' })).not.toBeChecked();
  host.close();
});

test.describe('that cannot be had', () => {
  test('because the visitor’s browser blocks them', async ({ context, page, stage }) => {
    await context.addInitScript(() => {
      Notification.requestPermission = async () => 'denied';
    });
    const { host, widget } = await onShop(page, stage);
    const asking = await askingWindow(context, widget);
    await allow(asking).click();
    await expect(told(asking)).toHaveText(
      /^This browser blocks our notifications\. Allow them in its settings/,
    );
    await expect(allow(asking)).toBeVisible();
    await expect(allowIn(widget)).toBeVisible();
    host.close();
  });

  test('because no push service answers the browser, or the chat is gone', async ({
    context,
    page,
    stage,
  }) => {
    await context.grantPermissions(['notifications'], { origin: stage.url });
    const { host, widget } = await onShop(page, stage);
    const asking = await askingWindow(context, widget);
    await allow(asking).click();
    await expect(told(asking)).toHaveText('That did not work. Nothing has changed; try again in a moment.');
    await expect(allowIn(widget)).toBeVisible();
    host.close();
  });

  test('because the browser knows none, or the page is not one the chat opened', async ({
    context,
    page,
    stage,
  }) => {
    const alone = await context.newPage();
    await alone.goto(`${stage.url}/widget/notify?inbox=demo`);
    await expect(told(alone)).toHaveText(/^Notifications do not work here\./);
    await expect(allow(alone)).toBeHidden();
    await context.addInitScript(() => {
      Reflect.deleteProperty(window, 'PushManager');
    });
    const { host, widget } = await onShop(page, stage);
    const asking = await askingWindow(context, widget);
    await expect(told(asking)).toHaveText(
      'Notifications do not work here. Try another browser, or keep the chat open.',
    );
    await expect(allow(asking)).toBeHidden();
    host.close();
  });

  test('because the browser opens no window', async ({ context, page, stage }) => {
    await context.addInitScript(() => {
      window.open = () => null;
    });
    const { host, widget } = await onShop(page, stage);
    await allowIn(widget).click();
    await expect(widget.frame.getByRole('alert').filter({ hasText: 'did not open the window' })).toHaveText(
      'The browser did not open the window. Allow pop-up windows for this page, then try again.',
    );
    host.close();
  });
});

test('ask in the visitor’s language, and take messages from the chat alone', async ({
  context,
  page,
  stage,
}) => {
  await context.grantPermissions(['notifications'], { origin: stage.url });
  await givePushService(context, 'https://push.example.net/send/4');
  const address = `${stage.url}/widget/notify?inbox=demo&locale=de`;
  const policy = (await page.request.get(address)).headers()['content-security-policy'] ?? '';
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain('trusted-types rapport-notify');
  // Another site's page may open it; it learns nothing, and what it says is not believed.
  const host = await hostPage('<!doctype html><html lang="en"><title>Elsewhere</title><button>Open</button>');
  await page.goto(host.url);
  await page.evaluate((url) => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
    document.querySelector('button')?.addEventListener('click', () => {
      const opened = window.open(url);
      setInterval(() => opened?.postMessage({ rapport: 'push-kept', kept: true }, '*'), 50);
    });
  }, address);
  const opened = context.waitForEvent('page');
  await page.getByRole('button').click();
  const asking = await opened;
  const button = asking.getByRole('button', { name: 'Mitteilungen erlauben' });
  await button.click();
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await asking.waitForTimeout(500);
  await expect(told(asking)).toHaveText(/^Wenn wir antworten, während Sie nicht da sind/);
  expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
  await expect(asking.locator('html')).toHaveAttribute('lang', 'de');
  host.close();
});
