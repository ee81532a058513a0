/** A visitor at the widget and an agent at the console, together: what each does, the other sees. */
import type { Locator, Page } from '@playwright/test';
import { plainPng } from '../harness/pictures.ts';
import { violations } from './axe.ts';
import { type Desk, expect, type Stage, signIn, test, visit, type Widget } from './stage.ts';

test.use({ file: 'console-widget' });

const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: plainPng });

/** Visitor and agent, the agent looking at what the visitor said first. */
async function together(
  browser: import('@playwright/test').Browser,
  stage: Stage,
  words: string,
  options = {},
) {
  const [visitors, agents] = await Promise.all([browser.newContext(), browser.newContext(options)]);
  const widget = await visit(visitors, stage);
  await widget.say(words);
  await expect(widget.frame.getByText(/Sent|Seen/).first()).toBeVisible();
  const desk = await signIn(agents, stage);
  // The list shows the words without their marks.
  await desk.pick(words.replaceAll('**', ''));
  const close = () => Promise.all([visitors.close(), agents.close()]);
  return { widget, desk, page: desk.page, close };
}

const attachTo = (widget: Widget) => widget.frame.locator('input[type=file]');
const composerFiles = (page: Page) => page.locator('.composer input[type=file]');
const messageWith = (log: Locator, text: string) => log.locator('.message').filter({ hasText: text });

async function insert(page: Page, kind: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Insert' }).click();
  await page.getByRole('menuitem', { name: kind }).click();
}

async function sendWith(desk: Desk, words: string): Promise<void> {
  await desk.composer.fill(words);
  await desk.composer.press('Enter');
  await expect(desk.composer).toHaveValue('');
}

test('a picture goes each way, keeps its place, and opens in full', async ({ browser, stage }) => {
  const { widget, desk, page, close } = await together(browser, stage, 'I will show you the picture');
  await attachTo(widget).setInputFiles(picture('what I see.png'));
  await expect(widget.frame.getByText('what I see.png is ready to send')).toBeAttached();
  await widget.composer.fill('This is it');
  await widget.composer.press('Enter');
  const thumbnail = desk.log.getByRole('button', { name: 'Look at what I see.png' });
  await expect(thumbnail).toBeVisible();
  await expect
    .poll(() => thumbnail.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  expect(await thumbnail.locator('img').getAttribute('width')).not.toBeNull();
  await thumbnail.click();
  await expect(page.getByRole('dialog', { name: 'Picture: what I see.png' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(thumbnail).toBeFocused();

  await composerFiles(page).setInputFiles([
    picture('our answer.png'),
    { name: 'film.mkv', mimeType: 'video/x-matroska', buffer: Buffer.alloc(2000) },
  ]);
  const files = page.getByRole('list', { name: 'Files of this message' });
  await expect(files).toContainText('This inbox takes no files of this kind.');
  // What was refused is told, and has to go before the rest is sent.
  await desk.composer.press('Enter');
  await expect(files).toBeVisible();
  await page.getByRole('button', { name: 'Take film.mkv out' }).click();
  await expect(files.locator('img')).toBeVisible();
  await desk.composer.press('Enter');
  await expect(files).toHaveCount(0);
  await expect(desk.log.getByRole('button', { name: 'Look at our answer.png' })).toBeVisible();
  await expect(widget.frame.getByRole('button', { name: /our answer\.png larger/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'You: One file' })).toBeVisible();
  await close();
});

test('files come by paste and by drag, and a pasted text stays a text', async ({ browser, stage }) => {
  const { desk, page, close } = await together(browser, stage, 'something to paste for');
  const give = (target: Locator, type: 'paste' | 'drop', text = '') =>
    target.evaluate(
      (element, [kind, bytes, words]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], `${kind}.png`, { type: 'image/png' }));
        if (words) transfer.setData('text/plain', words);
        element.dispatchEvent(
          kind === 'paste'
            ? new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true })
            : new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
      },
      [type, [...plainPng], text] as const,
    );
  const files = page.getByRole('list', { name: 'Files of this message' });
  await give(desk.composer, 'paste', 'words from a document');
  await expect(files).toHaveCount(0);
  await give(desk.composer, 'paste');
  await give(desk.log, 'drop');
  await expect(files.getByRole('listitem')).toHaveCount(2);
  await expect(files.locator('img')).toHaveCount(2);
  await close();
});

test('a form is made by keyboard alone, filled in by the visitor, and answered beside what was asked', async ({
  browser,
  stage,
}) => {
  const { widget, desk, page, close } = await together(browser, stage, 'my order has not come');
  await page.getByRole('button', { name: 'Insert' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Title (may be left empty)')).toBeFocused();
  await page.keyboard.type('Your order');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Order number');
  await page.getByRole('button', { name: 'Add a question' }).click();
  await expect(page.getByLabel('Question 2')).toBeFocused();
  await page.keyboard.type('Size');
  await page.locator('.block-card select').nth(1).selectOption('choice');
  await desk.composer.fill('A few things, then I can look.');
  await desk.composer.press('Enter');
  // Something is missing: it is said at its field, and nothing is sent.
  await expect(page.getByText('Needs something to choose from.')).toBeVisible();
  await expect(page.getByLabel('What to choose from, one in each line')).toBeFocused();
  await page.keyboard.type('Small\nLarge');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Form' })).toHaveCount(0);
  await expect(messageWith(desk.log, 'A few things')).toContainText('Not filled in yet');

  await expect(widget.log).toContainText('A few things, then I can look.');
  await widget.frame.getByLabel(/^Order number/).fill('LL-2041');
  await widget.frame.getByLabel(/^Size/).selectOption('Large');
  await widget.frame.getByRole('button', { name: 'Send answers' }).click();
  const answer = messageWith(desk.log, 'LL-2041');
  await expect(answer).toContainText('In answer to A few things, then I can look.');
  await expect(answer.locator('dt')).toHaveText(['Order number', 'Size']);
  await expect(answer.locator('dd')).toHaveText(['LL-2041', 'Large']);
  // Each thing is said once.
  expect((await answer.innerText()).match(/LL-2041/g)).toHaveLength(1);
  await expect(messageWith(desk.log, 'A few things').first()).toContainText('Filled in, see below');
  await close();
});

test('what is written becomes steps; quick replies and links are taken as they are meant', async ({
  browser,
  stage,
}) => {
  const { widget, desk, page, close } = await together(browser, stage, 'captions do not work here');
  await desk.composer.fill('Try this:\n1. Open the film\n2. Press C');
  await insert(page, /^Steps/);
  await expect(desk.composer).toHaveValue('Try this:');
  await expect(page.getByLabel('Step 2')).toHaveValue('Press C');
  await desk.composer.press('Enter');
  await expect(widget.log).toContainText('Press C');
  await widget.frame.getByRole('button', { name: 'Not yet' }).click();
  const steps = messageWith(desk.log, 'Open the film').first();
  await expect(steps.locator('.choice-chosen')).toContainText('Not yet');
  await expect(messageWith(desk.log, 'In answer to')).toContainText('In answer to Try this:');

  await insert(page, /^Quick replies/);
  await page.keyboard.type('On a phone');
  await page.keyboard.press('Enter');
  await page.keyboard.type('On a television');
  await sendWith(desk, 'Where do you watch?');
  await widget.frame.getByRole('button', { name: 'On a television' }).click();
  await expect(messageWith(desk.log, 'Where do you watch?').first().locator('.choice-chosen')).toContainText(
    'On a television',
  );

  await insert(page, /^Links/);
  await page.keyboard.type('not an address');
  await desk.composer.focus();
  await desk.composer.press('Enter');
  await expect(page.getByText('Needs a web address, such as')).toBeVisible();
  await page.getByLabel('Address').fill('shop.example/help');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(widget.frame.getByRole('link', { name: /shop\.example/ })).toHaveAttribute(
    'href',
    'https://shop.example/help',
  );
  await expect(desk.log.getByRole('link', { name: /shop\.example/ })).toHaveAttribute('rel', /noopener/);
  await close();
});

test('a block being made is there after a reload, and gone for good once it is removed', async ({
  browser,
  stage,
}) => {
  const { desk, page, close } = await together(browser, stage, 'a block that stays');
  await insert(page, /^Quick replies/);
  await page.keyboard.type('Kept over a reload');
  await page.reload();
  await expect(page.getByLabel('Reply 1')).toHaveValue('Kept over a reload');
  await page.getByRole('button', { name: 'Remove: Quick replies' }).click();
  await expect(desk.composer).toBeFocused();
  await page.reload();
  await expect(desk.composer).toBeVisible();
  await expect(page.getByLabel('Reply 1')).toHaveCount(0);
  await close();
});

test('how it went is told to the agent in words', async ({ browser, stage }) => {
  const { widget, desk, page, close } = await together(browser, stage, 'a thing to be rated');
  await sendWith(desk, 'It is done.');
  await expect(widget.log).toContainText('It is done.');
  await page.getByRole('button', { name: 'Resolve', exact: true }).click();
  await widget.frame.getByRole('button', { name: 'Very well' }).click();
  await expect(page.locator('main header').first()).toContainText('Rated 5 of 5, very well');
  await expect(desk.log).toContainText('Rated 5 of 5, very well');
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('5 of 5, very well');
  await close();
});

test('what a visitor erases is gone from the console, which says so and leads on', async ({
  browser,
  stage,
}) => {
  const { widget, desk, page, close } = await together(browser, stage, 'a secret told by mistake');
  await desk.composer.fill('half an answer');
  await widget.frame.getByRole('button', { name: 'Menu' }).click();
  await widget.frame.getByRole('button', { name: 'Your data' }).click();
  await widget.frame.getByRole('button', { name: 'Erase this conversation' }).click();
  await widget.frame.getByRole('button', { name: 'Erase for ever' }).click();
  await expect(page.getByRole('alert')).toContainText('This conversation has been erased');
  await expect(page.getByText('a secret told by mistake')).toHaveCount(0);
  await page.getByRole('link', { name: 'Back to the list' }).last().click();
  await expect(page.getByRole('heading', { name: 'Open' })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('half an answer');
  await close();
});

test('who writes is known as far as they said: address, page, and that nobody vouches for it', async ({
  browser,
  stage,
}) => {
  const visitors = await browser.newContext({ locale: 'en-AU', timezoneId: 'Australia/Sydney' });
  const widget = await visit(visitors, stage);
  await widget.say('nobody is here, I see');
  await widget.frame.getByLabel('E-mail address').fill('nora@example.com');
  await widget.frame.getByRole('button', { name: 'Save address' }).click();
  await expect(widget.frame.getByText('Our answer also goes to nora@example.com.')).toBeVisible();
  const agents = await browser.newContext();
  const desk = await signIn(agents, stage);
  await desk.pick('nobody is here, I see');
  const details = desk.page.getByRole('complementary', { name: 'Details' });
  await expect(details.getByRole('link', { name: 'nora@example.com' })).toBeVisible();
  await expect(details).toContainText('Nobody has checked it.');
  await expect(details).toContainText('Australian English');
  await expect(details).toContainText('Australia/Sydney');
  await expect(
    details.getByRole('region', { name: 'Pages they looked at' }).getByRole('link'),
  ).toHaveAttribute('rel', 'noopener noreferrer nofollow');
  await Promise.all([visitors.close(), agents.close()]);
});

test('settings are judged before they are saved, guarded while they are not, and seen by the next visitor', async ({
  browser,
  stage,
}) => {
  const agents = await browser.newContext();
  const desk = await signIn(agents, stage);
  const { page } = desk;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByLabel('Colour', { exact: true }).fill('plum');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Expected a colour such as #007a7b.')).toBeVisible();
  await expect(page.getByLabel('Colour', { exact: true })).toBeFocused();
  await page.getByLabel('Colour', { exact: true }).fill('#8e4585');
  await expect(page.getByText('Expected a colour such as')).toHaveCount(0);

  await page.getByRole('link', { name: 'Welcome' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Lumen Lane by night');
  await page.getByRole('link', { name: 'Conversation', exact: true }).click();
  await page.getByRole('checkbox', { name: /Show agents what a visitor types/ }).check();
  await page.getByRole('link', { name: 'Known problems' }).click();
  await page.getByRole('button', { name: 'Add a known problem' }).click();
  await page.getByLabel('What visitors read').fill('We know about the playback fault.');

  // Leaving is asked for, and staying keeps everything.
  await page.getByRole('link', { name: /^Mine/ }).click();
  await page.getByRole('button', { name: 'Stay here' }).click();
  await expect(page.getByLabel('What visitors read')).toHaveValue('We know about the playback fault.');
  await page.getByRole('link', { name: /^Mine/ }).click();
  await page.getByRole('button', { name: 'Save and go' }).click();
  await expect(page.getByRole('heading', { name: 'Mine' })).toBeVisible();

  const visitors = await browser.newContext();
  const widget = await visit(visitors, stage);
  await expect(widget.frame.getByText('Lumen Lane by night')).toBeVisible();
  await expect(widget.frame.getByText('We know about the playback fault.')).toBeVisible();
  await widget.say('seen while typing');
  await page.getByRole('link', { name: /^Open/ }).click();
  await desk.pick('seen while typing');
  await widget.composer.pressSequentially('not sent, but seen', { delay: 20 });
  await expect(desk.log.locator('.typing-text')).toContainText('not sent');
  await expect(desk.log.locator('.typing')).toContainText('not sent yet');
  await widget.composer.press('Enter');
  await expect(desk.log.locator('.typing-text')).toHaveCount(0);

  await page.goto(`${stage.url}/console#settings/conversation`);
  await page.getByRole('checkbox', { name: /Show agents what a visitor types/ }).uncheck();
  await page.getByRole('link', { name: 'Look', exact: true }).click();
  await page.getByLabel('Colour', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
  await Promise.all([visitors.close(), agents.close()]);
});

test('the identity secret is shown once, after asking; mails that wait are listed and tried again', async ({
  browser,
  stage,
}) => {
  const { widget, desk, page, close } = await together(browser, stage, 'send me a copy, please');
  await widget.frame.getByRole('button', { name: 'Menu' }).click();
  await widget.frame.getByRole('button', { name: 'Keep a copy' }).click();
  await widget.frame.getByLabel('E-mail address').fill('copy@example.com');
  await widget.frame.getByRole('button', { name: 'Send a copy' }).click();
  await expect(widget.frame.getByText('On its way to copy@example.com.')).toBeVisible();

  await page.goto(`${stage.url}/console#settings/install`);
  await expect(page.getByLabel('Line for your pages')).toHaveValue(
    `<script async src="${stage.url}/embed.js" data-inbox="demo"></script>`,
  );
  await page.getByRole('button', { name: 'Make a secret' }).click();
  await page.getByRole('button', { name: /^Make a new one/ }).click();
  await expect(page.getByLabel('The secret')).toHaveValue(/.{32,}/);
  await page.getByRole('link', { name: 'Outbox' }).click();
  const mail = page.locator('article').filter({ hasText: 'copy@example.com' });
  await expect(mail).toContainText('Waiting');
  await expect(page.getByText('No mail server is set up')).toBeVisible();
  await mail.getByRole('button', { name: /^Send now/ }).click();
  await expect(mail).toContainText('Waiting');
  await page.getByRole('link', { name: 'Install' }).click();
  await expect(page.getByRole('button', { name: 'Make a secret' })).toBeVisible();
  await mail.waitFor({ state: 'detached' });
  expect(desk.page).toBe(page);
  await close();
});

test('agents put up their picture, and take it down again', async ({ browser, stage }) => {
  const agents = await browser.newContext();
  const { page } = await signIn(agents, stage);
  const account = page.getByRole('button', { name: /^Your account/ });
  await account.click();
  await page.locator('.account-photo input').setInputFiles(picture('me.png'));
  await expect(account.locator('img')).toHaveAttribute('src', /\/api\/v1\/agents\/[0-9a-f]{32}\/photo\?v=/);
  await page.reload();
  await expect(account.locator('img')).toBeVisible();
  await account.click();
  await page
    .locator('.account-photo input')
    .setInputFiles({ name: 'no.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(page.getByRole('alert')).toContainText('Your picture stays as it was.');
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(account.locator('img')).toHaveCount(0);
  await agents.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing keeps anybody out, ${colorScheme}: blocks, files, pictures, settings, what was erased`, async ({
    browser,
    stage,
  }) => {
    const words = `axe ${colorScheme}: with **everything**, see https://shop.example/a`;
    const { widget, desk, page, close } = await together(browser, stage, words, {
      colorScheme,
      bypassCSP: true,
    });
    await attachTo(widget).setInputFiles([
      picture('one.png'),
      { name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from('a line\n') },
    ]);
    await expect(widget.frame.getByText('log.txt is ready to send')).toBeAttached();
    await widget.composer.fill('and files');
    await widget.composer.press('Enter');
    const thumbnail = desk.log.getByRole('button', { name: 'Look at one.png' });
    await expect(thumbnail).toBeVisible();
    await insert(page, /^Quick replies/);
    await page.keyboard.type('Yes');
    await sendWith(desk, 'Is it *this* one?');
    await widget.frame.getByRole('button', { name: 'Yes', exact: true }).click();
    await expect(desk.log.locator('.choice-chosen')).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await thumbnail.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Insert' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('menuitem', { name: /^Form/ }).click();
    await page.locator('.block-card select').selectOption('choice');
    await composerFiles(page).setInputFiles([
      picture('two.png'),
      { name: 'film.mkv', mimeType: 'video/x-matroska', buffer: Buffer.alloc(20) },
    ]);
    await expect(page.locator('.upload-picture')).toBeVisible();
    await page.getByRole('button', { name: 'Take film.mkv out' }).click();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(page.getByText('Needs some text.')).toBeVisible();
    expect(await violations(page)).toEqual([]);

    for (const tab of [
      'look',
      'welcome',
      'hours',
      'conversation',
      'privacy',
      'notices',
      'greetings',
      'install',
      'outbox',
    ]) {
      await page.goto(`${stage.url}/console#settings/${tab}`);
      await expect(page.locator('.settings-form')).toBeVisible();
      for (const box of await page
        .getByRole('checkbox', { name: /We keep|Ask for consent|Erase resolved/ })
        .all())
        await box.check();
      for (const name of ['Add a day', 'Add a known problem', 'Add a greeting']) {
        const add = page.getByRole('button', { name, exact: true });
        if ((await add.count()) > 0) await add.click();
      }
      expect(await violations(page), tab).toEqual([]);
    }
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText(/fields need another look/)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: /^Mine/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Drop and go' }).click();
    await page.getByRole('link', { name: /^Open/ }).click();

    await desk.pick('Yes');
    await widget.frame.getByRole('button', { name: 'Menu' }).click();
    await widget.frame.getByRole('button', { name: 'Your data' }).click();
    await widget.frame.getByRole('button', { name: 'Erase this conversation' }).click();
    await widget.frame.getByRole('button', { name: 'Erase for ever' }).click();
    await expect(page.getByText('This conversation has been erased')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await close();
  });
}
