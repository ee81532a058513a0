/** The visitor's side in a real browser. */
import { expect, signIn, test, visit, widgetOn } from './stage.ts';

test.use({ file: 'widget' });

test('before any intent the page pays for one small script and nothing else', async ({ page, stage }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(`${stage.url}/demo`);
  await expect(widgetOn(page).launcher).toBeVisible();
  await page.waitForTimeout(500);
  expect(requests.filter((path) => !path.startsWith('/demo'))).toEqual(['/embed.js']);
  const stored = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
  expect(stored).toEqual(['', 0, 0]);
  expect(page.frames()).toHaveLength(1);
});

test('opening and closing keeps focus where it belongs, and stores nothing before the first message', async ({
  page,
  stage,
}) => {
  await page.goto(`${stage.url}/demo`);
  const widget = widgetOn(page);
  await widget.launcher.focus();
  await page.keyboard.press('Enter');
  await expect(widget.composer).toBeFocused();
  await expect(widget.frame.getByText('Tell us what is going on')).toBeVisible();
  const frame = page.frames()[1];
  expect(await frame?.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0]);
  await page.keyboard.press('Escape');
  await expect(widget.composer).toBeHidden();
  await expect(widget.launcher).toBeFocused();
});

test('a conversation survives a reload, and a second tab shows the same, once', async ({
  context,
  stage,
}) => {
  const one = await visit(context, stage);
  await one.say('first words');
  await expect(one.frame.getByText('Sent')).toBeVisible();
  await one.page.reload();
  const again = widgetOn(one.page);
  await expect(again.log.getByText('first words', { exact: true })).toHaveCount(1);

  const two = await context.newPage();
  await two.goto(`${stage.url}/demo`);
  const other = widgetOn(two);
  await expect(other.log.getByText('first words', { exact: true })).toHaveCount(1);
  await other.say('from the second tab');
  await expect(again.log.getByText('from the second tab', { exact: true })).toHaveCount(1);
  await again.say('and from the first');
  await expect(other.log.getByText('and from the first', { exact: true })).toHaveCount(1);
});

test('a tab that dies with unsent messages loses none: the next page sends them, once and in order', async ({
  context,
  stage,
}) => {
  const widget = await visit(context, stage);
  await widget.say('while online');
  await expect(widget.frame.getByText('Sent')).toBeVisible();
  await stage.crash();
  const unsent = ['while down 1', 'while down 2', 'while down 3'];
  for (const text of unsent) await widget.say(text);
  await expect(widget.frame.getByText('Waiting for the connection')).toBeVisible();
  await widget.page.close();
  await stage.restart();

  const page = await context.newPage();
  await page.goto(`${stage.url}/demo`);
  const again = widgetOn(page);
  await expect(again.frame.getByText('Sent')).toBeVisible();
  for (const text of ['while online', ...unsent]) {
    await expect(again.log.getByText(text, { exact: true })).toHaveCount(1);
  }
  const shown = (await again.log.textContent()) ?? '';
  const places = unsent.map((text) => shown.indexOf(text));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('a database that never opens holds nothing up, and what was kept without it is sent by the next page', async ({
  context,
  stage,
}) => {
  const page = await context.newPage();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
  });
  await page.goto(`${stage.url}/demo`);
  const widget = widgetOn(page);
  await widget.open();
  await widget.say('the database hangs');
  await expect(widget.log.getByText('the database hangs')).toBeVisible();
  await expect(widget.log.getByText(/Sent|Delivered/)).toBeVisible();

  await context.setOffline(true);
  await widget.say('and now the network is gone');
  await expect(widget.log.getByText(/Sending|Waiting/)).toBeVisible();
  await page.close();
  await context.setOffline(false);

  const next = await visit(context, stage);
  await expect(next.log.getByText('the database hangs')).toHaveCount(1);
  await expect(next.log.getByText('and now the network is gone')).toHaveCount(1);
  await expect(next.log.getByText(/Sent|Delivered/)).toBeVisible();
  await next.page.reload();
  await expect(next.log.getByText('and now the network is gone')).toHaveCount(1);
});

test('where WebSocket is blocked the same conversation goes by plain HTTP', async ({ browser, stage }) => {
  const visitors = await browser.newContext();
  await visitors.routeWebSocket(/socket\.io/, (socket) => socket.close());
  const agents = await browser.newContext();
  const widget = await visit(visitors, stage);
  await widget.say('no sockets here');
  await expect(widget.frame.getByText('Sent')).toBeVisible({ timeout: 20_000 });
  const desk = await signIn(agents, stage);
  await desk.pick('no sockets here');
  await desk.composer.fill('I read you all the same');
  await desk.composer.press('Enter');
  await expect(widget.log).toContainText('I read you all the same');
  await Promise.all([visitors.close(), agents.close()]);
});

test('text is shown as text, whatever it says; links open safely', async ({ context, stage }) => {
  const widget = await visit(context, stage);
  await widget.say(
    '<img src=x onerror="window.hit=1"> <b>bold</b> javascript:alert(1) see https://example.com/a?b=1',
  );
  await expect(widget.log).toContainText('<img src=x onerror="window.hit=1"> <b>bold</b>');
  const link = widget.log.getByRole('link');
  await expect(link).toHaveCount(1);
  await expect(link).toHaveAttribute('href', 'https://example.com/a?b=1');
  await expect(link).toHaveAttribute('rel', /noopener/);
  expect(await widget.page.frames()[1]?.evaluate(() => 'hit' in window)).toBe(false);
});

test('Shift+Enter breaks the line, and an input method’s Enter does not send', async ({ context, stage }) => {
  const widget = await visit(context, stage);
  await widget.composer.pressSequentially('one');
  await widget.composer.press('Shift+Enter');
  await widget.composer.pressSequentially('two');
  await expect(widget.composer).toHaveValue('one\ntwo');
  await widget.composer.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  await expect(widget.composer).toHaveValue('one\ntwo');
  await widget.composer.press('Enter');
  await expect(widget.log).toContainText('one');
});

test('an unread answer shows on the launcher', async ({ browser, stage }) => {
  const [visitors, agents] = [await browser.newContext(), await browser.newContext()];
  const widget = await visit(visitors, stage);
  await widget.say('answer me while I read your page');
  const desk = await signIn(agents, stage);
  await desk.pick('answer me while I read');
  await expect(widget.frame.getByText('Sent').or(widget.frame.getByText('Seen'))).toBeVisible();
  await widget.frame.getByRole('button', { name: 'Close chat' }).click();
  await desk.composer.fill('here you are');
  await desk.composer.press('Enter');
  await expect(widget.launcher).toHaveAccessibleName(/1 new/);
  await widget.launcher.click();
  await expect(widget.log).toContainText('here you are');
  await expect(desk.page.getByText('Read', { exact: true })).toBeVisible();
  await Promise.all([visitors.close(), agents.close()]);
});
