/** The lists of the Inbox in a browser, with ten thousand open conversations in them. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { connectVisitor, said } from '../harness/clients.ts';
import { owner } from '../harness/credentials.ts';
import { addConversations } from '../harness/many-conversations.ts';
import { temporaryFolder } from '../harness/paths.ts';
import { freePort, type ServerProcess, startProcess } from '../harness/process.ts';
import { violations } from './axe.ts';

const many = 10_000;
const folder = temporaryFolder();
let server: ServerProcess;

test.beforeAll(async () => {
  const port = await freePort();
  const first = await startProcess(folder.path, port);
  await first.kill('SIGTERM');
  addConversations(folder.path, many, Date.now());
  server = await startProcess(folder.path, port);
});
test.afterAll(async () => {
  await server.kill('SIGTERM');
  folder.remove();
});

interface Inbox {
  page: Page;
  list: Locator;
  rows: Locator;
  row(index: number): Locator;
}

async function atInbox(page: Page, hash = ''): Promise<Inbox> {
  await page.goto(`${server.url}/console${hash}`);
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password').fill(owner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const list = page
    .getByRole('region', { name: 'Conversations' })
    .or(page.getByRole('main', { name: 'Conversations' }));
  const rows = list.locator('[data-conversation]');
  await expect(rows.first()).toBeVisible();
  return { page, list, rows, row: (index) => list.locator(`[aria-posinset="${index + 1}"] .row`) };
}

const frames = (page: Page, work: string) =>
  page.evaluate(`(async () => {
    const box = document.querySelector('.list-body');
    const times = [];
    let last = performance.now(), on = true;
    const tick = (now) => { times.push(now - last); last = now; if (on) requestAnimationFrame(tick); };
    requestAnimationFrame((now) => { last = now; requestAnimationFrame(tick); });
    await (async () => { ${work} })();
    on = false;
    times.sort((a, b) => a - b);
    return { p50: times[Math.floor(times.length * 0.5)], p95: times[Math.floor(times.length * 0.95)], frames: times.length };
  })()`) as Promise<{ p50: number; p95: number; frames: number }>;

test('ten thousand conversations: few rows are there, all are counted, and keys reach the last', async ({
  page,
}) => {
  const { list, rows, row } = await atInbox(page);
  if (process.env['FIGURES']) {
    await page.reload();
    await expect(rows.first()).toBeVisible();
    const firstRows = await page.evaluate(() => performance.now());
    console.log('first rows, ms after navigation:', Math.round(firstRows));
  }
  await expect(list.getByText('10,000', { exact: true })).toBeVisible();
  await expect(row(0)).toContainText(`Visitor number ${many - 1}`);
  await expect(row(0)).toContainText('Hello, this is message of');
  expect(await rows.count()).toBeLessThan(40);
  expect(await list.locator('[aria-posinset="1"]').getAttribute('aria-setsize')).toBe(String(many));

  await row(0).focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowDown');
  await expect(row(5)).toBeFocused();
  // The row with the focus stays, however far one scrolls.
  await list.locator('.list-body').evaluate((box) => box.scrollTo({ top: 4000 }));
  await expect(list.locator('[aria-posinset="60"]')).toBeVisible();
  await expect(row(5)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(row(0)).toBeFocused();
  await expect(row(0)).toBeInViewport();
  await page.keyboard.press('End');
  await expect(list.locator('.row:focus')).toBeVisible();
  await expect(row(0)).toBeHidden();

  const scrolled = await frames(
    page,
    'for (let step = 0; step < 120; step++) { box.scrollTop += 180; await new Promise(requestAnimationFrame); }',
  );
  expect(await rows.count()).toBeLessThan(50);
  if (process.env['FIGURES']) console.log('scrolling', scrolled);
});

test('a message among ten thousand conversations costs the page little', async ({ page }) => {
  const { row } = await atInbox(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const metrics = async () => {
    const { metrics: all } = await devtools.send('Performance.getMetrics');
    return Object.fromEntries(all.map(({ name, value }) => [name, value]));
  };
  // Everything is here, as after a long scroll: the worst case for whatever walks through all rows.
  await page.evaluate(`(async () => {
    const box = document.querySelector('.list-body');
    for (let before = -1; box.scrollHeight !== before || box.querySelector('.list-loading'); ) {
      before = box.scrollHeight;
      box.scrollTop = box.scrollHeight;
      await new Promise((done) => setTimeout(done, 150));
    }
    box.scrollTop = 0;
  })()`);
  await expect(row(0)).toBeVisible();
  const visitor = await connectVisitor(server.url);
  await said(visitor, 'the first of many');
  await expect(row(0)).toContainText('the first of many');
  const before = await metrics();
  const changes = 40;
  for (let index = 0; index < changes; index++) {
    await said(visitor, `message ${index}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  await expect(row(0)).toContainText(`message ${changes - 1}`);
  const after = await metrics();
  const perChange = (name: string) => (1000 * ((after[name] ?? 0) - (before[name] ?? 0))) / changes;
  const figures = {
    scriptMsPerChange: perChange('ScriptDuration'),
    taskMsPerChange: perChange('TaskDuration'),
    heapMiB: (after['JSHeapUsedSize'] ?? 0) / 2 ** 20,
    nodes: after['Nodes'],
    loadedPixels: await page.locator('.rows').evaluate((rows) => rows.clientHeight),
  };
  if (process.env['FIGURES']) console.log(figures);
  // A busy machine of two cores takes several times what a quiet one does; working everything out afresh takes more.
  expect(figures.scriptMsPerChange).toBeLessThan(100);
  visitor.close();
});

test('what happens moves rows, and neither the focus nor what is read', async ({ page }) => {
  const { list, row } = await atInbox(page);
  const before = Number(
    (await list.locator('.list-count').first().innerText()).replaceAll(/[^\d]/g, '').slice(0, 5),
  );
  await row(2).focus();
  const focused = await row(2).getAttribute('data-conversation');
  // Somebody further down writes: their row comes to the top.
  const visitor = await page.context().newPage();
  await visitor.goto(`${server.url}/demo`);
  await visitor.getByRole('button', { name: /^Chat(,|$)/ }).click();
  const field = visitor
    .frameLocator('iframe[title="Chat"]')
    .getByRole('textbox', { name: 'Write a message' });
  await field.fill('This is the THIRD time!!! I am furious, this is a total disgrace and a scam.');
  await field.press('Enter');
  await page.bringToFront();
  await expect(row(0)).toContainText('THIRD time');
  await expect(row(0)).toContainText('Upset');
  await expect(list.locator(`[data-conversation="${focused}"]`)).toBeFocused();
  await expect(row(3)).toHaveAttribute('data-conversation', focused ?? '');
  await expect(list.getByText((before + 1).toLocaleString('en'), { exact: true })).toBeVisible();

  await list.getByLabel('Sort by').selectOption('need');
  await expect(row(0)).toContainText('Urgent');
  await row(0).focus();
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('tooltip').filter({ visible: true })).toContainText(/urgent counts as 1 d/);
  // Escape sends it away, and the focus stays; the pointer can call for it and get to it.
  await page.keyboard.press('Escape');
  await expect(list.getByRole('tooltip').filter({ visible: true })).toHaveCount(0);
  await expect(list.locator('.row:focus')).toHaveCount(1);
  await row(0).locator('.row-waits').hover();
  const why = list.getByRole('tooltip').filter({ visible: true });
  await expect(why).toHaveCount(1);
  await why.hover();
  await expect(why).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(why).toHaveCount(0);
  await list.getByLabel('Sort by').selectOption('newest');
  await visitor.close();
});

test('a list is narrowed, kept under a name, changed and removed', async ({ page }) => {
  const { list, row } = await atInbox(page);
  await list.getByRole('button', { name: 'Filter' }).click();
  await list.getByLabel('Upset').check();
  await page.keyboard.press('Escape');
  await expect(list.getByRole('button', { name: 'Filter, 1 in use' })).toBeFocused();
  await expect(row(0)).toContainText('Upset');
  await expect(list.getByText(/^1,4\d\d$/)).toBeVisible();
  await list.getByRole('button', { name: 'Save as view' }).click();
  await list.getByLabel('Name').fill('Cross people');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Cross people' })).toBeVisible();
  await expect(page).toHaveURL(/#view-[0-9a-f]{32}$/);
  await expect(list.getByText(/^1,4\d\d$/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Cross people' })).toBeVisible();
  await expect(row(0)).toContainText('Upset');

  await list.getByRole('button', { name: 'Cross people' }).click();
  expect(await violations(page)).toEqual([]);
  await list.getByRole('button', { name: 'Change “Cross people”' }).click();
  await list.getByRole('button', { name: 'Remove view' }).click();
  await list.getByRole('button', { name: 'Remove it for good?' }).click();
  await expect(list.getByText('This view is gone')).toBeVisible();
  await list.getByRole('link', { name: 'To the open conversations' }).click();
  await expect(row(0)).toBeVisible();
});

test('rows are picked by box, key and range, and the list passes axe in every state', async ({ page }) => {
  const { list, row } = await atInbox(page);
  await row(1).focus();
  await page.keyboard.press('x');
  await expect(list.getByText('1 picked')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(row(3)).toBeFocused();
  await page.keyboard.press('Shift+X');
  await expect(list.getByText('3 picked')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await list.getByRole('button', { name: 'Let go' }).click();
  await expect(list.getByText('3 picked')).toBeHidden();
  await list.getByRole('button', { name: 'Filter' }).click();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  for (const [view, words] of [
    ['snoozed', 'Nothing is put aside'],
    ['mentions', 'Nobody mentioned you'],
    ['resolved', 'Nothing resolved yet'],
  ]) {
    await page.goto(`${server.url}/console#${view}`);
    await expect(list.getByText(words ?? '')).toBeVisible();
    expect(await violations(page), view).toEqual([]);
  }
});
