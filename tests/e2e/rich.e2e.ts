/** What loads when it is needed, on a real server with an agent at the other end. */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Block } from '../../shared/protocol/blocks.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import type { InboxSettingsPatch } from '../../shared/protocol/settings.ts';
import { type Client, connectAgent, said } from '../harness/clients.ts';
import { apiKey } from '../harness/credentials.ts';
import { expect, type Stage, test, visit, type Widget } from './stage.ts';

test.use({ file: 'rich' });

/** An agent's own client in the conversation that the visitor has just opened with these words. */
async function agentIn(stage: Stage, widget: Widget, words: string) {
  const agent = await connectAgent(stage.url);
  await widget.say(words);
  await expect.poll(() => agent.messages.some((message) => message.text === words)).toBe(true);
  const conversation = agent.messages.find((message) => message.text === words)?.conversation ?? '';
  return {
    agent,
    conversation,
    tell: (text: string, blocks?: Block[]) => said(agent, text, { conversation, ...(blocks && { blocks }) }),
    heard: (holds: (message: Message) => boolean) =>
      expect.poll(() =>
        agent.messages.some((message) => message.conversation === conversation && holds(message)),
      ),
  };
}

async function configure(stage: Stage, settings: InboxSettingsPatch): Promise<void> {
  const answer = await fetch(`${stage.url}/api/v1/inboxes/demo`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(settings),
  });
  expect(answer.status).toBe(200);
}

/** A picture as bytes, made by the browser itself. */
const pictureBytes = async (page: Page, width: number, height: number, type: string): Promise<Buffer> =>
  Buffer.from(
    await page.evaluate(
      async ([wide, high, kind]) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: wide, height: high });
        const pen = canvas.getContext('2d');
        for (let line = 0; line < 400 && pen; line++) {
          pen.fillStyle = `hsl(${(line * 37) % 360} 80% 50%)`;
          pen.fillRect((line * 97) % wide, (line * 61) % high, wide / 9, high / 9);
        }
        const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, kind, 0.9));
        return btoa(
          Array.from(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)), (byte) =>
            String.fromCharCode(byte),
          ).join(''),
        );
      },
      [width, height, type] as const,
    ),
    'base64',
  );

const attach = async (
  widget: Widget,
  files: { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> => {
  const chooser = widget.page.waitForEvent('filechooser');
  await widget.frame.getByRole('button', { name: 'Attach a file' }).click();
  await (await chooser).setFiles(files);
};

const close = (...clients: Client<unknown>[]) => {
  for (const client of clients) client.close();
};

test('an agent’s Markdown is drawn as a tree, and a link that pretends shows where it leads', async ({
  context,
  stage,
}) => {
  const widget = await visit(context, stage);
  const { agent, tell } = await agentIn(stage, widget, 'what should I do');
  await tell(
    '**Now** this:\n\n1. one\n2. two\n\n`<b>x</b>` [bank.example](https://evil.example/a) <img src=x>',
  );
  await expect(widget.log.locator('strong')).toHaveText('Now');
  await expect(widget.log.locator('.body ol li')).toHaveText(['one', 'two']);
  await expect(widget.log.locator('.body code')).toHaveText('<b>x</b>');
  await expect(widget.log).toContainText('bank.example (evil.example)');
  await expect(widget.log.locator('img')).toHaveCount(0);
  const link = widget.log.getByRole('link', { name: 'bank.example' });
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow ugc');
  close(agent);
});

test('a picture is uploaded, sent with the words, shown to both sides, enlarged, and still there after a reload', async ({
  context,
  stage,
}) => {
  const widget = await visit(context, stage);
  const { agent, heard } = await agentIn(stage, widget, 'here is how it looks');
  const buffer = await pictureBytes(widget.page, 300, 200, 'image/png');
  await attach(widget, [{ name: 'my lamp.png', mimeType: 'image/png', buffer }]);
  const tray = widget.frame.getByRole('list', { name: 'Files to send' });
  await expect(tray.getByText('is ready to send')).toBeAttached();
  await widget.composer.fill('see?');
  await widget.composer.press('Enter');
  await expect(tray).toHaveCount(0);
  await heard(({ text, attachments }) => text === 'see?' && attachments?.[0]?.name === 'my lamp.png').toBe(
    true,
  );

  await widget.page.reload();
  const picture = widget.frame.getByRole('button', { name: 'Show my lamp.png larger' });
  await expect(picture).toBeVisible();
  expect(await picture.locator('img').getAttribute('src')).toMatch(/^blob:/);
  await picture.click();
  const dialog = widget.frame.getByRole('dialog', { name: 'Image: my lamp.png' });
  await expect(dialog).toBeVisible();
  await widget.page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(picture).toBeFocused();
  await expect(widget.composer).toBeVisible();
  close(agent);
});

test('what cannot be sent is refused with the limits named, and what was chosen can be taken back', async ({
  context,
  stage,
}) => {
  const widget = await visit(context, stage);
  const button = widget.frame.getByRole('button', { name: 'Attach a file' });
  await expect(button).toHaveAccessibleDescription(/images.*PDF.*up to 10 MB each/);
  await attach(widget, [
    { name: 'setup.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
    { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('it flickers') },
  ]);
  const alert = widget.frame.getByRole('alert').filter({ hasText: 'setup.exe' });
  await expect(alert).toContainText('setup.exe is not a kind of file we can take.');
  await expect(alert).toContainText('nothing.txt is empty.');
  await expect(alert).toContainText('up to 10 MB each');
  await widget.frame.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toHaveCount(0);
  await expect(widget.frame.getByText('notes.txt is ready to send')).toBeAttached();
  await widget.frame.getByRole('button', { name: 'Remove notes.txt' }).click();
  await expect(widget.frame.getByRole('list', { name: 'Files to send' })).toHaveCount(0);
  await expect(widget.frame.getByRole('button', { name: 'Send' })).toHaveCount(0);
});

test('an upload shows how far it is, can be cancelled, and can be tried again', async ({
  context,
  stage,
}) => {
  const widget = await visit(context, stage);
  let fail = true;
  const held: (() => void)[] = [];
  await context.route('**/api/v1/files', async (route) => {
    if (fail) await route.abort();
    else {
      await new Promise<void>((go) => held.push(go));
      await route.continue();
    }
  });
  await attach(widget, [{ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('one') }]);
  await expect(widget.frame.getByText('Not uploaded: no connection.')).toBeVisible();
  await widget.composer.fill('with a file');
  await expect(widget.frame.getByRole('button', { name: 'Send' })).toBeEnabled();
  fail = false;
  await widget.frame.getByRole('button', { name: 'Try a.txt again' }).click();
  await expect(widget.frame.getByRole('progressbar', { name: /a\.txt: \d+% uploaded/ })).toBeVisible();
  // Nothing goes without the file that was meant to go with it.
  await expect(widget.frame.getByRole('button', { name: 'Send' })).toBeDisabled();
  await widget.frame.getByRole('button', { name: 'Cancel a.txt' }).click();
  await expect(widget.frame.getByRole('list', { name: 'Files to send' })).toHaveCount(0);
  for (const go of held) go();
});

test('files are pasted and dropped; a large photo is made smaller first', async ({ context, stage }) => {
  const widget = await visit(context, stage);
  const { agent, heard } = await agentIn(stage, widget, 'photos follow');
  const big = (await pictureBytes(widget.page, 4000, 3000, 'image/jpeg')).toString('base64');
  await expect(widget.frame.getByRole('button', { name: 'Attach a file' })).toBeVisible();
  const frame = widget.page.frames()[1];
  await frame?.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'big.jpg', { type: 'image/jpeg' }));
    const tell = (type: string) =>
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    tell('dragover');
    await new Promise((done) => setTimeout(done, 300));
    if (!document.querySelector('.drop')) throw new Error('nothing shows where to drop');
    tell('drop');
    const pasted = new DataTransfer();
    pasted.items.add(new File(['hello'], 'pasted.txt', { type: 'text/plain' }));
    document
      .querySelector('textarea')
      ?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }),
      );
  }, big);
  await expect(widget.frame.getByText('big.jpg is ready to send')).toBeAttached();
  await expect(widget.frame.getByText('pasted.txt is ready to send')).toBeAttached();
  await widget.frame.getByRole('button', { name: 'Send' }).click();
  await heard(({ attachments }) => attachments?.find(({ name }) => name === 'big.jpg')?.width === 2560).toBe(
    true,
  );
  await expect(widget.log.getByRole('button', { name: 'Download pasted.txt' })).toBeVisible();
  const download = widget.page.waitForEvent('download');
  await widget.log.getByRole('button', { name: 'Download pasted.txt' }).click();
  expect((await download).suggestedFilename()).toBe('pasted.txt');
  close(agent);
});

test('a tap answers quick replies and steps, once', async ({ context, stage }) => {
  const widget = await visit(context, stage);
  const { agent, tell, heard } = await agentIn(stage, widget, 'it flickers');
  const first = await tell('A new bulb?', [{ kind: 'replies', options: ['Yes, please', 'No'] }]);
  await widget.frame.getByRole('button', { name: 'Yes, please' }).click();
  await heard(({ text, blocks }) => text === 'Yes, please' && blocks?.[0]?.kind === 'answer').toBe(true);
  const answer = agent.messages.find(({ text }) => text === 'Yes, please');
  expect(answer?.blocks).toEqual([{ kind: 'answer', to: first.seq, values: { option: 'Yes, please' } }]);
  await expect(widget.frame.getByRole('list', { name: 'Quick replies' })).toHaveCount(0);

  await tell('Try this', [{ kind: 'steps', title: 'Reset', steps: ['Off', 'On'], ask: true }]);
  const card = widget.frame.getByRole('region', { name: 'Reset' });
  await card.getByRole('button', { name: 'Not yet' }).click();
  await heard(({ blocks }) => blocks?.[0]?.kind === 'answer' && blocks[0].values['worked'] === false).toBe(
    true,
  );
  await expect(card).toContainText('You said: Not yet');
  await widget.page.reload();
  await expect(widget.frame.getByRole('region', { name: 'Reset' })).toContainText('You said: Not yet');
  close(agent);
});

test('quick replies go when something else is said instead', async ({ context, stage }) => {
  const widget = await visit(context, stage);
  const { agent, tell } = await agentIn(stage, widget, 'another thing');
  await tell('Which?', [{ kind: 'replies', options: ['This', 'That'] }]);
  await expect(widget.frame.getByRole('button', { name: 'This' })).toBeVisible();
  await widget.say('neither');
  await expect(widget.frame.getByRole('button', { name: 'This' })).toHaveCount(0);
  close(agent);
});

test('a form says what is missing, leads there, and becomes a summary', async ({ context, stage }) => {
  const widget = await visit(context, stage);
  const { agent, tell, heard } = await agentIn(stage, widget, 'send it back');
  await tell('A few details', [
    {
      kind: 'form',
      title: 'Your order',
      fields: [
        { name: 'order', label: 'Order number', type: 'text', required: true },
        { name: 'email', label: 'E-mail address', type: 'email', required: true },
        { name: 'count', label: 'How many', type: 'number', required: false },
        {
          name: 'what',
          label: 'What now',
          type: 'choice',
          required: true,
          options: ['Repair', 'Money back'],
        },
        { name: 'box', label: 'I have the box', type: 'check', required: false },
      ],
    },
  ]);
  const form = widget.frame.getByRole('form', { name: 'Your order' });
  await form.getByLabel('E-mail address').fill('sam at example');
  await form.getByRole('button', { name: 'Send answers' }).click();
  await expect(form.getByText('3 answers need another look.')).toBeVisible();
  const order = form.getByLabel('Order number (required)');
  await expect(order).toBeFocused();
  await expect(order).toHaveAccessibleDescription('Please fill this in.');
  await order.fill('LL-1');
  await expect(order).toHaveAttribute('aria-invalid', 'false');
  await form.getByLabel('E-mail address').fill('sam@example.com');
  await form.getByLabel('How many').fill('2,5');
  await form.getByLabel('What now').selectOption('Repair');
  await form.getByRole('button', { name: 'Send answers' }).click();
  await heard(({ blocks }) => blocks?.[0]?.kind === 'answer').toBe(true);
  const answer = agent.messages.find(({ blocks }) => blocks?.[0]?.kind === 'answer');
  expect(answer?.blocks?.[0]).toMatchObject({
    values: { order: 'LL-1', email: 'sam@example.com', count: 2.5, what: 'Repair' },
  });
  await expect(form).toHaveCount(0);
  await expect(widget.log).toContainText('You sent your answers.');
  await expect(widget.log.locator('dl')).toContainText('Order number');
  close(agent);
});

test('links show their words and their host, and fetch nothing', async ({ context, stage }) => {
  const widget = await visit(context, stage);
  const strangers: string[] = [];
  widget.page.on('request', (request) => {
    if (!request.url().startsWith(stage.url) && !request.url().startsWith('blob:'))
      strangers.push(request.url());
  });
  const { agent, tell } = await agentIn(stage, widget, 'where can I read');
  await tell('Here', [
    { kind: 'links', links: [{ url: 'https://help.example/a', title: 'Dimming', description: 'A guide' }] },
  ]);
  const link = widget.frame.getByRole('link', { name: /Dimming/ });
  await expect(link).toContainText('help.example');
  await expect(link).toHaveAttribute('rel', /noopener/);
  expect(strangers).toEqual([]);
  close(agent);
});

test('an emoji is found by name and lands at the caret; arrows move, Escape leads back', async ({
  context,
  stage,
}) => {
  const widget = await visit(context, stage);
  await widget.composer.fill('so happy');
  await widget.composer.press('ArrowLeft');
  await widget.composer.press('ArrowLeft');
  const button = widget.frame.getByRole('button', { name: 'Insert an emoji' });
  await button.click();
  const search = widget.frame.getByRole('searchbox', { name: 'Search emoji' });
  await expect(search).toBeFocused();
  await search.fill('thumbs up');
  await search.press('Enter');
  await expect(widget.composer).toHaveValue('so hap👍py');
  await expect(widget.composer).toBeFocused();
  await widget.page.keyboard.type('!');
  await expect(widget.composer).toHaveValue('so hap👍!py');

  await button.click();
  await search.press('ArrowDown');
  await expect(widget.frame.getByRole('button', { name: '👍' }).first()).toBeFocused();
  await widget.page.keyboard.press('ArrowDown');
  await widget.page.keyboard.press('ArrowRight');
  await expect(widget.frame.getByRole('button', { name: '😃' })).toBeFocused();
  await widget.page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(widget.frame.getByRole('dialog', { name: 'Emoji' })).toHaveCount(0);
});

const menu = async (widget: Widget, ...names: string[]) => {
  await widget.frame.getByRole('button', { name: 'Menu', exact: true }).click();
  for (const name of names) await widget.frame.getByRole('button', { name, exact: true }).click();
};

test('starting over keeps what was there, and one can go back to it', async ({ context, stage }) => {
  const widget = await visit(context, stage);
  await widget.say('the first matter');
  await expect(widget.frame.getByText('Sent')).toBeVisible();
  await menu(widget, 'Start a new conversation');
  await expect(widget.frame.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await widget.frame.getByRole('button', { name: 'Start new' }).click();
  await expect(widget.frame.getByText('the first matter')).toHaveCount(0);
  await widget.say('the second matter');
  await expect(widget.frame.getByText('Sent')).toBeVisible();
  await menu(widget, 'Your conversations');
  await expect(
    widget.frame.getByRole('dialog', { name: 'Your conversations' }).getByRole('listitem'),
  ).toHaveCount(2);
  await widget.frame.getByRole('button', { name: /the first matter/ }).click();
  await expect(widget.log).toContainText('the first matter');
  await expect(widget.log).not.toContainText('the second matter');
});

test('Escape on a page of the menu closes the menu and leaves the chat open', async ({ context, stage }) => {
  const widget = await visit(context, stage);
  await widget.say('Escape from the menu');
  await menu(widget, 'Your conversations');
  const dialog = widget.frame.getByRole('dialog', { name: 'Your conversations' });
  await expect(dialog.getByRole('heading', { name: 'Your conversations' })).toBeFocused();
  await widget.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(widget.composer).toBeVisible();
  await widget.page.keyboard.press('Escape');
  await expect(widget.launcher).toHaveAttribute('aria-expanded', 'false');
});

test('a copy is downloaded as text and as a page, and sent by e-mail', async ({ context, stage }) => {
  const widget = await visit(context, stage);
  await widget.say('keep this');
  await expect(widget.frame.getByText('Sent')).toBeVisible();
  await menu(widget, 'Keep a copy');
  for (const [name, ending] of [
    ['Download as text', '.txt'],
    ['Download as web page', '.html'],
  ] as const) {
    const download = widget.page.waitForEvent('download');
    await widget.frame.getByRole('button', { name }).click();
    const file = await download;
    expect(file.suggestedFilename().endsWith(ending)).toBe(true);
    const stream = await file.createReadStream();
    let text = '';
    for await (const piece of stream) text += String(piece);
    expect(text).toContain('keep this');
  }
  const email = widget.frame.getByRole('dialog').getByLabel('E-mail address');
  await email.fill('nobody');
  await widget.frame.getByRole('button', { name: 'Send a copy' }).click();
  await expect(email).toHaveAccessibleDescription(/Expected an address/);
  await email.fill('sam@example.com');
  await email.press('Enter');
  await expect(widget.frame.getByText('On its way to sam@example.com.')).toBeVisible();
  await widget.page.keyboard.press('Escape');
  await expect(widget.frame.getByRole('dialog')).toHaveCount(0);
  await expect(widget.frame.getByRole('button', { name: 'Menu', exact: true })).toBeFocused();
});

test('a visitor takes their data along, and erases everything', async ({ context, stage }) => {
  const widget = await visit(context, stage);
  await widget.say('forget me');
  await expect(widget.frame.getByText('Sent')).toBeVisible();
  await menu(widget, 'Your data');
  const download = widget.page.waitForEvent('download');
  await widget.frame.getByRole('button', { name: 'Download my data' }).click();
  let text = '';
  for await (const piece of await (await download).createReadStream()) text += String(piece);
  expect(text).toContain('forget me');
  await widget.frame.getByRole('button', { name: 'Erase everything about me' }).click();
  await expect(widget.frame.getByText('This cannot be undone.')).toBeVisible();
  await widget.frame.getByRole('button', { name: 'Cancel' }).click();
  await expect(widget.log).toContainText('forget me');
  await widget.frame.getByRole('button', { name: 'Erase everything about me' }).click();
  await widget.frame.getByRole('button', { name: 'Erase for ever' }).click();
  await expect(widget.frame.getByText('forget me')).toHaveCount(0);
  await widget.page.reload();
  await widget.open();
  await expect(widget.frame.getByText('forget me')).toHaveCount(0);
});

test('how it went is asked once it is over; one tap says it, words may follow, and it can be changed', async ({
  context,
  stage,
}) => {
  const widget = await visit(context, stage);
  const { agent, conversation, tell } = await agentIn(stage, widget, 'a quick one');
  await tell('done');
  expect(await agent.ask('conversation:resolve', { conversation })).toMatchObject({ ok: true });
  await widget.frame.getByRole('button', { name: 'Well', exact: true }).click();
  await expect(widget.frame.getByRole('button', { name: 'Well', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await widget.frame.getByLabel(/Anything you would like to add/).fill('quick and kind');
  await widget.frame.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(widget.frame.getByText('Thank you for telling us.')).toBeVisible();
  await widget.page.reload();
  await expect(widget.frame.getByText('You said: Well')).toBeVisible();
  await widget.frame.getByRole('button', { name: 'Change' }).click();
  await widget.frame.getByRole('button', { name: 'Very well' }).click();
  await expect(widget.frame.getByRole('button', { name: 'Very well' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  close(agent);
});

test('with nobody there an address is asked for, kept, changed and taken back', async ({
  context,
  stage,
}) => {
  const widget = await visit(context, stage);
  await widget.say('anybody?');
  await expect(widget.frame.getByText('Where can we reach you?')).toBeVisible();
  await widget.frame.getByLabel('E-mail address').fill('sam@example.com');
  await widget.frame.getByRole('button', { name: 'Save address' }).click();
  await expect(widget.frame.getByText('Our answer also goes to sam@example.com.')).toBeVisible();
  await widget.page.reload();
  await expect(widget.frame.getByText('Our answer also goes to sam@example.com.')).toBeVisible();
  await widget.frame.getByRole('button', { name: 'Remove' }).click();
  await expect(widget.frame.getByText('Where can we reach you?')).toBeVisible();
  await widget.frame.getByRole('button', { name: 'Not now' }).click();
  await expect(widget.frame.getByText('Where can we reach you?')).toHaveCount(0);
});

test('settings of the inbox: consent first, known problems, a note that typing is seen, its colour, no files', async ({
  context,
  stage,
}) => {
  await configure(stage, {
    consent: { text: 'We keep what you write.', link: 'https://example.com/privacy' },
    notices: [
      { id: 'here', text: 'Cards fail', since: new Date().toISOString(), pages: ['/demo*'] },
      { id: 'there', text: 'Not on this page', since: new Date().toISOString(), pages: ['/elsewhere'] },
    ],
    livePreview: true,
    uploads: null,
    look: { colour: '#ffd400' },
  });
  const page = await context.newPage();
  await page.goto(`${stage.url}/demo`);
  await page.getByRole('button', { name: /^Chat/ }).click();
  const frame = page.frameLocator('iframe[title="Chat"]');
  await expect(frame.getByText('We keep what you write.')).toBeVisible();
  await expect(frame.getByRole('link', { name: /Read more/ })).toHaveAttribute(
    'href',
    'https://example.com/privacy',
  );
  await expect(frame.getByRole('textbox', { name: 'Write a message' })).toHaveCount(0);
  await frame.getByRole('button', { name: 'Agree and write' }).click();
  await expect(frame.getByRole('textbox', { name: 'Write a message' })).toBeFocused();
  await expect(frame.getByText('We see what you type as you type it.')).toBeVisible();
  await expect(frame.getByText('Cards fail')).toBeVisible();
  await expect(frame.getByText('Not on this page')).toHaveCount(0);
  await frame.getByRole('button', { name: 'Hide' }).click();
  await expect(frame.getByText('Cards fail')).toHaveCount(0);
  await expect(frame.getByRole('button', { name: 'Attach a file' })).toHaveCount(0);
  const brand = await page
    .frames()[1]
    ?.evaluate(() => document.documentElement.style.getPropertyValue('--brand'));
  expect(brand).toContain('#ffd400');

  const agent = await connectAgent(stage.url);
  const composer = frame.getByRole('textbox', { name: 'Write a message' });
  const words = `hello ${randomUUID()}`;
  await composer.fill(words);
  await composer.press('Enter');
  await expect.poll(() => agent.messages.some(({ text }) => text === words)).toBe(true);
  const preview = agent.next<{ text?: string }>('typing:changed');
  await composer.fill('not yet sent');
  expect((await preview).text).toBe('not yet sent');
  close(agent);
  await configure(stage, {
    consent: null,
    notices: [],
    livePreview: false,
    look: {},
    uploads: { maxBytes: 10 * 1024 * 1024, types: ['image', 'pdf', 'text'] },
  });
});
