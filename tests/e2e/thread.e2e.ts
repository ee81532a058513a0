/** The conversation on the desk: long ones, jumps, what is changed after it was sent, what is written and not sent. */
import { longConversation, scrollToTheBeginning } from '../bench/long-conversation.mjs';
import { violations } from './axe.ts';
import { busierIn, countRuns, idle } from './executed-code.ts';
import { expect, signIn, test, visit } from './stage.ts';

test.use({ file: 'thread' });

test('a conversation of 500 messages opens at its end, is read to its beginning without a jump, and jumped in', async ({
  page,
}) => {
  const long = await longConversation(500);
  await page.setViewportSize({ width: 1280, height: 800 });
  await long.atTheConsole(page);
  await page.locator(`[data-conversation="${long.conversation}"]`).click();
  await expect(page.locator('.log').getByText('Message 500:')).toBeInViewport();
  const worstPx = await page.evaluate(scrollToTheBeginning, { steps: 3000, stepPx: 400 });
  expect(worstPx).toBeLessThanOrEqual(2);
  await expect(page.locator('.log').getByText('Message 1', { exact: true })).toBeInViewport();
  expect(await page.locator('.lines > li').count()).toBeLessThan(160);
  await long.say('news from below');
  await page.getByRole('button', { name: 'Newest message' }).click();
  await expect(page.locator('.log').getByText('news from below')).toBeInViewport();
  await expect(page.getByRole('log')).toBeFocused();

  // A link to one message far up loads what is around it, and the newest are a press away.
  await page.goto(`${long.origin}/console#open/${long.conversation}@120`);
  await page.reload();
  // Its mark may have faded by now.
  await expect(page.locator('.log').getByText('Message 120')).toBeInViewport();
  await page.getByRole('button', { name: 'Newest message' }).click();
  await expect(page.locator('.log').getByText('news from below')).toBeInViewport();
  await long.stop();
});

test('one more message or key runs no code for each of the 500 messages that are here', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const [few, many, times] = [100, 500, 8];
  const measured = async (messages: number) => {
    const long = await longConversation(messages);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const runs = await countRuns(page);
    await long.atTheConsole(page);
    const log = page.locator('.log');
    await page.locator(`[data-conversation="${long.conversation}"]`).click();
    await expect(log.getByText(`Message ${messages}:`)).toBeInViewport();
    // All of it in memory, in steps that go beyond what is drawn; then the end in sight.
    const worstPx = await page.evaluate(scrollToTheBeginning, { steps: 3000, stepPx: 2000 });
    expect(worstPx).toBeLessThanOrEqual(2);
    await page.locator('.to-end').click();
    await expect(log.getByText(`Message ${messages}:`)).toBeInViewport();
    const message = await runs(async () => {
      // One after the other: what comes at once is partly worked off together.
      for (let count = 0; count < times; count++) {
        await long.say(`added ${count}`);
        await expect(log.getByText(`added ${count}`, { exact: true })).toBeInViewport();
        await idle(page);
      }
    });
    const key = await runs(async () => {
      await page.locator('.composer textarea').pressSequentially('a'.repeat(times));
      await idle(page);
    });
    await context.close();
    await long.stop();
    return { message, key };
  };
  const [short, long] = [await measured(few), await measured(many)];
  const nearlyAll = 0.9 * (many - few) * times;
  expect(busierIn(long.message, short.message, nearlyAll)).toEqual([]);
  expect(busierIn(long.key, short.key, nearlyAll)).toEqual([]);
});

test('what an agent edits and takes back is seen as such on both sides, also by who was away', async ({
  browser,
  stage,
}) => {
  const visitors = await browser.newContext();
  const widget = await visit(visitors, stage);
  await widget.say('When does it come?');
  const desk = await signIn(await browser.newContext(), stage);
  await desk.pick('When does it come?');
  for (const text of ['On Tuesday', 'Or never']) {
    await desk.composer.fill(text);
    await desk.composer.press('Enter');
    await expect(widget.log.getByText(text)).toBeVisible();
  }
  // Arrow up in the empty field: the newest message.
  await desk.composer.press('ArrowUp');
  const words = desk.page.getByRole('textbox', { name: 'Other words for this message' });
  await words.fill('Or Wednesday');
  await words.press('Enter');
  await expect(widget.log.getByText('Or Wednesday')).toBeVisible();
  await expect(widget.log.getByText('edited')).toBeVisible();
  await expect(desk.log.getByText('edited')).toBeVisible();

  // The visitor leaves; what they kept is not what is true any more.
  await widget.page.goto('about:blank');
  await desk.log.getByText('On Tuesday').hover();
  await desk.log.getByRole('button', { name: 'Take it back' }).click();
  expect(await violations(desk.page)).toEqual([]);
  await desk.log
    .getByRole('group', { name: /^Take this message back/ })
    .getByRole('button', { name: 'Take it back' })
    .click();
  await expect(desk.log.getByText('This message was taken back')).toBeVisible();
  await expect(desk.log.getByText('On Tuesday')).toHaveCount(0);
  await widget.page.goto(`${stage.url}/demo`);
  await widget.open();
  await expect(widget.log.getByText('This message was taken back.')).toBeVisible();
  await expect(widget.log.getByText('On Tuesday')).toHaveCount(0);
});

test('a draft stays with its conversation over a switch, a reload and a killed tab, its file with it', async ({
  browser,
  stage,
}) => {
  const visitors = await browser.newContext();
  const widget = await visit(visitors, stage);
  await widget.say('A draft, please');
  const agents = await browser.newContext();
  const desk = await signIn(agents, stage);
  await desk.pick('A draft, please');
  await desk.composer.fill('Half a sent');
  await desk.page.locator('.composer input[type=file]').setInputFiles({
    name: 'notes.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('some notes'),
  });
  await expect(desk.page.getByText('notes.txt')).toBeVisible();
  await expect(desk.page.locator('.composer .send')).not.toHaveAttribute('aria-disabled', 'true');
  const address = desk.page.url();
  // A crash: the page gets no chance to say goodbye.
  const other = await agents.newPage();
  await desk.page.close({ runBeforeUnload: false });
  await other.goto(address);
  await expect(other.getByRole('textbox', { name: /^Reply to/ })).toHaveValue('Half a sent');
  await expect(other.getByText('notes.txt')).toBeVisible();
  await other.getByRole('textbox', { name: /^Reply to/ }).press('Enter');
  await expect(widget.log.getByText('Half a sent')).toBeVisible();
  await expect(widget.log.getByText('notes.txt')).toBeVisible();
  await other.reload();
  await expect(other.getByRole('textbox', { name: /^Reply to/ })).toHaveValue('');
});

test('a reply is sent and its conversation resolved in one go, which can be undone', async ({
  browser,
  stage,
}) => {
  const widget = await visit(await browser.newContext(), stage);
  await widget.say('Thanks, that was all');
  const desk = await signIn(await browser.newContext(), stage);
  await desk.pick('Thanks, that was all');
  const resolve = desk.page.getByRole('button', { name: 'Send and resolve' });
  const isOpen = desk.page.getByRole('button', { name: 'Resolve', exact: true });
  await expect(resolve).toHaveAttribute('aria-disabled', 'true');
  // Nothing is written: nothing happens.
  await desk.composer.press('ControlOrMeta+Enter');
  await expect(isOpen).toBeVisible();
  await desk.composer.fill('You are welcome');
  await desk.composer.press('ControlOrMeta+Enter');
  await expect(widget.log.getByText('You are welcome')).toBeVisible();
  await expect(desk.composer).toHaveValue('');
  await expect(isOpen).toHaveCount(0);
  await desk.page.getByRole('button', { name: 'Undo' }).click();
  await expect(isOpen).toBeVisible();

  // By its button, while the link is cut: not before the message is there.
  await desk.composer.fill('Until next time');
  await desk.page.context().setOffline(true);
  await resolve.click();
  await expect(desk.log.getByText('Until next time')).toBeVisible();
  await expect(isOpen).toBeVisible();
  await desk.page.context().setOffline(false);
  await expect(widget.log.getByText('Until next time')).toBeVisible({ timeout: 30_000 });
  await expect(isOpen).toHaveCount(0);
});
