/** On other people's pages: strict policies, hostile neighbours, and a page that calls us as the docs say. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { SignJWT } from 'jose';
import { apiKey } from '../harness/credentials.ts';
import { temporaryFolder } from '../harness/paths.ts';
import { hostPage, newInbox, tag, violationsOf } from './host-page.ts';
import { expect, type Stage, test, watch, widgetOn } from './stage.ts';

test.use({ file: 'embedding' });

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
  await expect(widget.launcher).toHaveAttribute('aria-expanded', 'true');
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
  // A page with a button of its own shows the panel and no launcher.
  await call('Rapport.open()');
  await expect(widget.composer).toBeVisible();
  await expect(widget.launcher).toBeHidden();
  await call('Rapport.close()');
  await expect(widget.composer).toBeHidden();
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
  await expect(widget.frame.locator('main')).not.toContainText('my secret');
  await page.reload();
  await widgetOn(page).open();
  await expect(widgetOn(page).frame.locator('main')).not.toContainText('my secret');
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
  await expect(widget.launcher).toHaveAttribute('aria-expanded', 'false');
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
  const windowed = process.env['WINDOWED_CHROMIUM_PATH'];
  const profile = temporaryFolder();
  mkdirSync(join(profile.path, 'Default'));
  writeFileSync(
    join(profile.path, 'Default', 'Preferences'),
    JSON.stringify({ profile: { cookie_controls_mode: 1, block_third_party_cookies: true } }),
  );
  const context = await chromium.launchPersistentContext(profile.path, {
    ...test.info().project.use.launchOptions,
    // A shell without windows knows no such setting.
    ...(windowed === undefined ? {} : { executablePath: windowed }),
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

/** What the launcher looks like, its colours as they are painted. */
const launcherLook = (page: Page) =>
  page.evaluate(() => {
    const host = [...document.documentElement.children].find(({ shadowRoot }) => shadowRoot);
    const button = host?.shadowRoot?.querySelector('button') as HTMLButtonElement;
    const { color, backgroundColor, right, left, bottom, zIndex } = getComputedStyle(button);
    const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    const painted = (colour: string) => {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    };
    const icon = getComputedStyle(button, '::before').content;
    return {
      foreground: painted(color),
      background: painted(backgroundColor),
      right,
      left,
      bottom,
      zIndex,
      icon,
      name: button.ariaLabel,
      text: button.textContent?.trim(),
    };
  });

const hex = (colour: number[]) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** Contrast of two colours after WCAG 2.2. */
function contrast(one: number[], other: number[]): number {
  const luminance = (colour: number[]) => {
    const [r = 0, g = 0, b = 0] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test('the launcher looks as the inbox says, and as the tag says where both speak', async ({
  page,
  stage,
}) => {
  const inbox = await newInbox(stage, {
    look: {
      colour: '#ffd400',
      position: 'left',
      offsetX: 40,
      offsetY: 30,
      zIndex: 7,
      icon: 'question',
      text: 'Need help?',
      radius: 4,
    },
  });
  const host = await hostPage(
    `<!doctype html><title>Look</title>${tag(stage, '', inbox)}`,
    {},
    {
      '/tag': `<!doctype html><title>Look</title>${tag(stage, 'data-colour="#102030" data-position="right" data-offset-x="12" data-text="Ask us" data-icon="!" data-z-index="9"', inbox)}`,
      '/all': `<!doctype html><title>Look</title><script async src="${stage.url}/embed.js" data-inbox="${inbox}"></script>`,
    },
  );
  const { launcher, frame, composer } = {
    ...widgetOn(page),
    launcher: page.getByRole('button', { name: /Need help|Ask us/ }),
  };
  await page.goto(host.url);
  await expect(launcher).toBeVisible();
  const bySettings = await launcherLook(page);
  expect(bySettings).toMatchObject({
    left: '40px',
    bottom: '30px',
    zIndex: '7',
    icon: '"?"',
    name: 'Need help?',
    text: 'Need help?',
  });
  expect(hex(bySettings.background)).toBe('#ffd400');
  expect(hex(bySettings.foreground)).toBe('#000000');
  await launcher.click();
  await expect(composer).toBeVisible();
  const panel = page.locator('iframe[title="Chat"]');
  await expect(panel).toHaveCSS('border-radius', '4px');
  await expect(panel).toHaveCSS('left', '40px');
  expect(new URL((await panel.getAttribute('src')) ?? '').searchParams.get('colour')).toBe('#ffd400');
  await expect(frame.locator('body')).toBeVisible();

  await page.goto(`${host.url}tag`);
  await expect(launcher).toBeVisible();
  const byTag = await launcherLook(page);
  expect(byTag).toMatchObject({ right: '12px', bottom: '30px', zIndex: '9', icon: '"!"', name: 'Ask us' });
  expect(hex(byTag.background)).toBe('#102030');
  expect(hex(byTag.foreground)).toBe('#ffffff');

  // A page that does not say to the server which inbox it is of is told all looks while there are few.
  await page.goto(`${host.url}all`);
  await expect(launcher).toBeVisible();
  expect(await launcherLook(page)).toEqual(bySettings);
  host.close();
});

test('on any colour the launcher’s icon and words can be read', async ({ page, stage }) => {
  const host = await hostPage('<!doctype html><title>Colours</title>');
  await page.goto(host.url);
  const steps = ['00', '40', '80', 'bf', 'ff'];
  const colours = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => `#${r}${g}${b}`)));
  // Where black and white change places it is closest.
  for (let grey = 0x70; grey <= 0x98; grey++) colours.push(`#${grey.toString(16).repeat(3)}`);
  const load = (colour: string, text: string) =>
    page.evaluate(
      ({ url, colour, text }) =>
        new Promise<void>((resolve) => {
          window.Rapport?.destroy();
          for (const old of document.querySelectorAll('script')) old.remove();
          const script = document.createElement('script');
          Object.assign(script.dataset, { inbox: 'demo', colour, text });
          script.src = `${url}/embed.js?inbox=demo`;
          script.onload = () => resolve();
          document.head.append(script);
        }),
      { url: stage.url, colour, text },
    );
  let least = { icon: 21, words: 21 };
  for (const colour of colours) {
    for (const text of ['', 'Help']) {
      await load(colour, text);
      const { foreground, background } = await launcherLook(page);
      expect(hex(background)).toBe(colour);
      const measured = contrast(foreground, background);
      expect(measured, `${colour} ${text}`).toBeGreaterThanOrEqual(text ? 4.5 : 3);
      const kind = text ? 'words' : 'icon';
      least = { ...least, [kind]: Math.min(least[kind], measured) };
    }
  }
  test.info().annotations.push({ type: 'least contrast', description: JSON.stringify(least) });
  host.close();
});

test('on pages it is to keep off there is no launcher, at once and after a change of route', async ({
  page,
  stage,
}) => {
  const inbox = await newInbox(stage, { look: { hideOn: ['/checkout/*'] } });
  const host = await hostPage(
    `<!doctype html><title>Shop</title>${tag(stage, '', inbox)}`,
    {},
    {
      '/tag': `<!doctype html><title>Shop</title>${tag(stage, 'data-hide-on="/tag, /cart?step=*"', inbox)}`,
    },
  );
  const { launcher, composer } = widgetOn(page);
  // Watched from the first moment: it must not flash up.
  await page.addInitScript(() => {
    const seen = { launcher: false };
    Object.assign(window, { seen });
    const look = () => {
      const host = [...(document.documentElement?.children ?? [])].find(({ shadowRoot }) => shadowRoot);
      const button = host?.shadowRoot?.querySelector('button');
      if (button && getComputedStyle(button).display !== 'none') seen.launcher = true;
      requestAnimationFrame(look);
    };
    look();
  });
  const seen = () => page.evaluate(() => (window as unknown as { seen: object }).seen);
  const loaded = () => page.waitForResponse((response) => response.url().includes('/page.js'));

  let part = loaded();
  await page.goto(`${host.url}checkout/pay`);
  await part;
  await page.waitForTimeout(300);
  expect(await seen()).toEqual({ launcher: false });
  await page.evaluate(() => history.pushState(null, '', '/'));
  await expect(launcher).toBeVisible();
  await page.evaluate(() => history.replaceState(null, '', '/checkout/done'));
  await expect(launcher).toBeHidden();
  await page.goBack().catch(() => null);
  await page.goto(host.url);
  await expect(launcher).toBeVisible();
  // The API opens it all the same.
  await page.evaluate(() => history.pushState(null, '', '/checkout/pay'));
  await expect(launcher).toBeHidden();
  await page.evaluate('Rapport.open()');
  await expect(composer).toBeVisible();

  part = loaded();
  await page.goto(`${host.url}tag`);
  await part;
  await page.waitForTimeout(300);
  await expect(launcher).toBeHidden();
  await page.evaluate(() => history.pushState(null, '', '/cart?step=2'));
  await page.waitForTimeout(300);
  await expect(launcher).toBeHidden();
  await page.evaluate(() => history.pushState(null, '', '/checkout/pay'));
  await expect(launcher).toBeVisible();
  host.close();
});

/** Says what the page tells the frame about itself; for pages that load the chat with `on`. */
const toldPages = (page: Page) =>
  page
    .frames()[1]
    ?.evaluate(() => (window as unknown as { told: { page?: { url: string; title: string } }[] }).told) ?? [];

/** Writes down in the frame what the host page posts to it. */
const overhear = (page: Page) =>
  page.addInitScript(() => {
    if (window.parent === window) return;
    const told: unknown[] = [];
    Object.assign(window, { told });
    addEventListener('message', ({ data }) => data.rapport === 'update' && told.push(data));
  });

for (const withNavigation of [true, false]) {
  test(`changes of route are told to the chat ${withNavigation ? 'by the Navigation API' : 'where the browser has only the history'}`, async ({
    page,
    stage,
  }) => {
    await overhear(page);
    if (!withNavigation)
      await page.addInitScript(() => {
        Object.defineProperty(window, 'navigation', { value: undefined });
      });
    const host = await hostPage(`<!doctype html><title>First</title><h1>Shop</h1>${tag(stage)}`);
    await page.goto(host.url);
    const widget = widgetOn(page);
    await widget.open();
    await expect
      .poll(() => toldPages(page))
      .toEqual([{ rapport: 'update', page: { url: host.url, title: 'First' }, referrer: '' }]);
    await page.evaluate(() => {
      history.pushState({ own: 1 }, '', '/second?a=1#access_token=b');
      document.title = 'Second';
    });
    await expect
      .poll(async () => (await toldPages(page)).at(-1)?.page)
      .toEqual({ url: `${host.url}second?a=1`, title: 'Second' });
    await page.goBack();
    await expect.poll(async () => (await toldPages(page)).at(-1)?.page?.url).toBe(host.url);
    // The same address again is no new page.
    await page.evaluate(() => history.replaceState({ own: 2 }, ''));
    await page.evaluate(
      `Rapport.update({ page: '/by-hand#/steps/2', attributes: { plan: 'gold', seats: 3, trial: false, old: null } })`,
    );
    await expect
      .poll(async () => (await toldPages(page)).at(-1))
      .toEqual({
        rapport: 'update',
        page: { url: `${host.url}by-hand#/steps/2`, title: 'Second' },
        referrer: '',
        attributes: { plan: 'gold', seats: 3, trial: false, old: null },
      });
    expect(await toldPages(page)).toHaveLength(4);

    await page.evaluate('Rapport.destroy()');
    const own = await page.evaluate(() => [
      Object.hasOwn(history, 'pushState') && history.pushState !== History.prototype.pushState,
      Object.hasOwn(history, 'replaceState') && history.replaceState !== History.prototype.replaceState,
    ]);
    expect(own).toEqual([false, false]);
    host.close();
  });
}

for (const signal of ['doNotTrack', 'globalPrivacyControl']) {
  test(`no page is told where the browser says ${signal}, though attributes are`, async ({ page, stage }) => {
    await overhear(page);
    await page.addInitScript((name) => {
      Object.defineProperty(navigator, name, { value: name === 'doNotTrack' ? '1' : true });
    }, signal);
    const host = await hostPage(`<!doctype html><title>First</title>${tag(stage)}`);
    await page.goto(host.url);
    await widgetOn(page).open();
    await page.evaluate(() => history.pushState(null, '', '/second'));
    await page.waitForTimeout(400);
    await page.evaluate(`Rapport.update({ page: '/third', attributes: { plan: 'gold' } })`);
    await expect.poll(() => toldPages(page)).toEqual([{ rapport: 'update', attributes: { plan: 'gold' } }]);
    host.close();
  });
}

test('swaps of the body, of the head and of all that stands in the document leave the chat in place', async ({
  page,
  stage,
}) => {
  const host = await hostPage(
    `<!doctype html><head><title>One</title>${tag(stage)}</head><body><h1>One</h1></body>`,
  );
  await page.goto(host.url);
  const widget = widgetOn(page);
  await widget.open();
  await widget.composer.fill('half a sentence');
  // As Turbo and Astro do.
  await page.evaluate(() => {
    const body = document.createElement('body');
    body.append(Object.assign(document.createElement('h1'), { textContent: 'Two' }));
    document.body.replaceWith(body);
    document.title = 'Two';
    for (const script of document.head.querySelectorAll('script')) script.remove();
  });
  await expect(page.getByRole('heading', { name: 'Two' })).toBeVisible();
  await expect(widget.composer).toHaveValue('half a sentence');
  // As a framework does that draws the whole document anew.
  await page.evaluate(() => {
    const root = document.createElement('html');
    root.append(document.createElement('head'), document.createElement('body'));
    document.documentElement.replaceWith(root);
  });
  await expect(widget.launcher).toBeVisible();
  await page.evaluate(() => document.documentElement.replaceChildren(document.createElement('body')));
  await expect(widget.launcher).toBeVisible();
  await expect(widget.composer).toBeVisible();
  await page.evaluate('Rapport.destroy()');
  await expect(widget.launcher).toHaveCount(0);
  host.close();
});

test('with async, defer, none of them, from a module and from a script, the tag makes the same launcher', async ({
  page,
  stage,
}) => {
  const src = `${stage.url}/embed.js`;
  const make = `const script = document.createElement('script'); script.src = '${src}'; script.dataset.inbox = 'demo'; document.head.append(script);`;
  const kinds = {
    '/async': `<script async src="${src}" data-inbox="demo"></script>`,
    '/defer': `<script defer src="${src}" data-inbox="demo"></script>`,
    '/plain': `<script src="${src}" data-inbox="demo"></script>`,
    '/module': `<script type="module">${make}</script>`,
    '/script': `<script>${make}</script>`,
  };
  const pages = Object.fromEntries(
    Object.entries(kinds).map(([path, script]) => [
      path,
      `<!doctype html><html><head><title>T</title>${script}</head><body><h1>Shop</h1></body></html>`,
    ]),
  );
  const host = await hostPage('', {}, pages);
  for (const path of Object.keys(kinds)) {
    await page.goto(`${host.url}${path.slice(1)}`);
    await widgetOn(page).open();
  }
  host.close();
});

test('works in a page that is itself in a frame', async ({ page, stage }) => {
  const inner = await hostPage(`<!doctype html><title>Inner</title><h1>Shop</h1>${tag(stage)}`);
  const outer = await hostPage(
    `<!doctype html><title>Outer</title><iframe src="${inner.url}" title="shop" width="600" height="700"></iframe>`,
  );
  await page.goto(outer.url);
  const shop = page.frameLocator('iframe[title="shop"]');
  await shop.getByRole('button', { name: 'Chat' }).click();
  const chat = shop.frameLocator('iframe[title="Chat"]');
  await chat.getByRole('textbox', { name: 'Write a message' }).fill('from within');
  await page.keyboard.press('Enter');
  await expect(chat.getByText('Sent')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shop.getByRole('button', { name: 'Chat' })).toBeFocused();
  inner.close();
  outer.close();
});

test('unread messages stand before the title while nobody looks, and the page keeps its own title', async ({
  page,
  stage,
}) => {
  const host = await hostPage(`<!doctype html><title> Shop  of  lamps </title>${tag(stage)}`);
  await page.goto(host.url);
  const widget = widgetOn(page);
  await widget.open();
  await widget.launcher.click();
  const titleText = () => page.evaluate(() => document.querySelector('title')?.textContent);
  const look = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  // As the frame tells it; that agents' messages are counted is shown elsewhere.
  const unread = (count: number) =>
    page
      .frames()[1]
      ?.evaluate(
        (count) =>
          parent.postMessage({ rapport: 'unread', count, keep: true, words: `${count} new messages` }, '*'),
        count,
      );
  await unread(2);
  await expect(widget.launcher).toHaveAccessibleName('Chat, 2 new messages');
  expect(await titleText()).toBe(' Shop  of  lamps ');
  await look(true);
  await expect.poll(titleText).toBe('(2)  Shop  of  lamps ');
  await unread(3);
  await expect.poll(titleText).toBe('(3)  Shop  of  lamps ');
  await look(false);
  expect(await titleText()).toBe(' Shop  of  lamps ');
  await look(true);
  expect(await titleText()).toBe('(3)  Shop  of  lamps ');
  // The page has a new title of its own meanwhile.
  await page.evaluate(() => {
    document.title = 'Cart';
  });
  await expect.poll(titleText).toBe('(3) Cart');
  await look(false);
  expect(await titleText()).toBe('Cart');
  // A page that insists on its title gets it.
  await look(true);
  await page.evaluate(() => {
    new MutationObserver(() => {
      if (document.title !== 'Mine') document.title = 'Mine';
    }).observe(document.head, { childList: true, subtree: true });
    document.title = 'Mine';
  });
  await page.waitForTimeout(300);
  expect(await titleText()).toBe('Mine');
  await page.evaluate('Rapport.destroy()');
  expect(await titleText()).toBe('Mine');
  host.close();
});

test('nothing is stored and nothing moves before the visitor acts, and the script takes a few milliseconds', async ({
  page,
  stage,
}) => {
  const inbox = await newInbox(stage, {
    look: { colour: '#7a1f5c', text: 'Ask us' },
    greetings: [{ id: 'hello', text: 'Hello there', when: {} }],
  });
  const host = await hostPage(
    `<!doctype html><html lang="en"><title>Still</title>
    <script>
      window.shift = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
    </script>
    <h1>Shop</h1><p>${'Text. '.repeat(400)}</p>${tag(stage, '', inbox)}<p>${'More. '.repeat(400)}</p>`,
  );
  await page.goto(host.url);
  await expect(page.getByRole('button', { name: 'Hello there' })).toBeVisible();
  await page.waitForTimeout(500);
  expect(await page.evaluate('shift')).toBe(0);
  const kept = await page.evaluate(async () => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);
  expect(kept).toEqual(['', 0, 0, 0, 0]);
  host.close();

  // By the processor's own account: time of scripts on a page with nothing but the tag. Others who use the processor
  // do not count, as they would on the clock.
  const plain = await hostPage(`<!doctype html><title>Plain</title><h1>Shop</h1>${tag(stage)}`);
  const spent: number[] = [];
  for (let round = 0; round < 5; round++) {
    const fresh = await page.context().newPage();
    const session = await page.context().newCDPSession(fresh);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await fresh.goto(plain.url);
    await fresh.waitForFunction('window.Rapport?.open');
    await fresh.waitForTimeout(200);
    const { metrics } = await session.send('Performance.getMetrics');
    spent.push(1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN));
    await fresh.close();
  }
  const median = spent.toSorted((a, b) => a - b)[2] ?? 0;
  test.info().annotations.push({ type: 'script before a click, ms', description: spent.join(' ') });
  console.log(`script before a click: ${spent.map((ms) => ms.toFixed(2)).join(' ')} ms`);
  expect(median).toBeLessThanOrEqual(8);
  plain.close();
});

test('on a phone the panel fills the screen, keeps clear of the keyboard, and going back closes it', async ({
  browser,
  stage,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 700 },
    hasTouch: true,
    isMobile: true,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  // No keyboard can be brought up here; what browsers then say of what is left of the page can.
  await page.addInitScript(() => {
    const view = Object.assign(new EventTarget(), { height: innerHeight, offsetTop: 0, scale: 1 });
    Object.defineProperty(window, 'visualViewport', { value: view });
  });
  const host = await hostPage(
    `<!doctype html><title>Phone</title><meta name="viewport" content="width=device-width"><h1>Shop</h1>${tag(stage)}`,
  );
  await page.goto(host.url);
  const widget = widgetOn(page);
  await widget.launcher.tap();
  await expect(widget.composer).toBeVisible();
  await expect(widget.launcher).toBeHidden();
  const panel = page.locator('iframe[title="Chat"]');
  expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 700 });

  const view = (height: number, offsetTop: number, scale = 1) =>
    page.evaluate(
      (now) => {
        Object.assign(window.visualViewport as object, now);
        window.visualViewport?.dispatchEvent(new Event('resize'));
      },
      { height, offsetTop, scale },
    );
  await expect
    .poll(async () => {
      await view(380, 40);
      return panel.boundingBox();
    })
    .toEqual({ x: 0, y: 40, width: 390, height: 380 });
  await view(350, 0, 2);
  expect((await panel.boundingBox())?.height, 'a pinch is no keyboard').toBe(700);
  await view(700, 0);
  expect((await panel.boundingBox())?.height).toBe(700);

  // To a page, Escape outside of the frame is what going back is on Android: a wish to close what is on top.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Escape');
  await expect(widget.composer).toBeHidden();
  await expect(widget.launcher).toBeVisible();
  expect(page.url()).toBe(host.url);
  await context.close();
  host.close();
});

test('a visitor whom the page vouches for is known before the chat connects', async ({ page, stage }) => {
  const answer = await fetch(`${stage.url}/api/v1/inboxes/demo/identity-secret`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}` },
  });
  const { secret } = (await answer.json()) as { secret: string };
  const now = Math.floor(Date.now() / 1000);
  const token = await new SignJWT({ name: 'Ada' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('customer-7')
    .setIssuedAt(now)
    .setExpirationTime(now + 600)
    .sign(new TextEncoder().encode(secret));
  const host = await hostPage(`<!doctype html><title>Known</title>${tag(stage, `data-identity="${token}"`)}`);
  const order: string[] = [];
  await page.exposeFunction('tell', (what: string) => order.push(what));
  await page.addInitScript(() => {
    if (window.parent === window) return;
    addEventListener('message', ({ data }) => {
      (window as unknown as { tell(what: string): void }).tell(data.rapport);
    });
  });
  await page.goto(host.url);
  await widgetOn(page).open();
  await expect.poll(() => order).toContain('open');
  await expect.poll(() => order.filter((what) => what === 'identify')).toHaveLength(1);
  expect(order.indexOf('identify')).toBeLessThan(order.indexOf('open'));
  // The token is in no address.
  for (const frame of page.frames()) expect(frame.url()).not.toContain(token);
  host.close();
});
