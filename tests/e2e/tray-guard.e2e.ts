/** What was learned, how suggestions sound, and an inbox that holds messages back. */
import { violations } from './axe.ts';
import { expect, signIn, test, visit } from './stage.ts';

test.use({ file: 'tray-guard' });

test('what is usually done with suggestions stands on their cards, and behind one line', async ({
  browser,
  stage,
}) => {
  const desk = await signIn(await browser.newContext(), stage);
  const { page, composer } = desk;
  // Three people ask the same, and are answered with less than was suggested.
  let widget = await visit(await browser.newContext(), stage);
  for (const [at, before] of ['', 'please: ', 'hello, '].entries()) {
    if (at > 0) widget = await visit(await browser.newContext(), stage);
    await widget.say(`${before}how do I turn on captions`);
    await desk.pick(`${before}how do I turn on captions`);
    await expect(desk.cards.first()).toContainText('Captions are');
    await composer.focus();
    await page.keyboard.press('Alt+1');
    const text = await composer.inputValue();
    await composer.fill(text.slice(text.indexOf('Captions are'), text.length * 0.75).trim());
    await page.keyboard.press('Enter');
    await expect(composer).toHaveValue('');
  }
  const last = 'and hey, how do I turn on captions';
  widget = await visit(await browser.newContext(), stage);
  await widget.say(last);
  await desk.pick(last);
  await page.reload();
  await expect(desk.cards.first()).toBeVisible();
  await expect(page.locator('.card-habit').first()).toHaveText('You usually shorten these.');
  const line = desk.tray.getByText(/^Learned from \d+ repl/);
  await line.click();
  await expect(desk.tray.getByText(/edited 3/)).toBeVisible();
  expect(await violations(page)).toEqual([]);

  // In a narrow window the dial folds behind its name, over the messages.
  await page.setViewportSize({ width: 380, height: 700 });
  const card = page.locator('.card').first();
  const sliders = desk.tray.getByRole('slider');
  await expect(sliders).toHaveCount(0);
  await expect(card).toBeInViewport({ ratio: 0.9 });
  await expect(desk.log.getByText(last)).toBeInViewport();
  await desk.tray.locator('summary', { hasText: 'Dial' }).click();
  await expect(sliders).toHaveCount(2);
  await expect(card).toBeInViewport({ ratio: 0.9 });
  expect(await violations(page)).toEqual([]);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    document.documentElement.dataset['theme'] = 'dark';
  });
  await page.evaluate(() => {
    document.documentElement.dir = 'ltr';
  });
  await sliders.first().focus();
  await page.keyboard.press('Escape');
  await expect(sliders).toHaveCount(0);
  await expect(composer).toBeVisible();

  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(sliders).toHaveCount(2);
  await expect(card).toBeInViewport({ ratio: 0.9 });
  await expect(desk.log.getByText(last)).toBeInViewport();
});

test('an inbox holds back what sends away, sent or edited, until its owner insists', async ({
  browser,
  stage,
}) => {
  const widget = await visit(await browser.newContext(), stage);
  const desk = await signIn(await browser.newContext(), stage);
  const { page, composer, log } = desk;
  await widget.say('I was charged twice for May');

  await page.goto(`${stage.url}/console#settings/voice`);
  const play = page.getByLabel('Suggestions that play along');
  const strict = page.getByLabel('When a draft sends the customer away');
  await play.selectOption('Never');
  await expect(page.getByText('Voices that may be played')).toBeHidden();
  await play.selectOption('A little ahead of the customer');
  await expect(page.getByText('Voices that may be played')).toBeVisible();
  await strict.selectOption('Advise, and hold the message back');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect(strict).toHaveValue('block-deflection');
  await expect(play).toHaveValue('lead');

  await page.goto(`${stage.url}/console#open`);
  await desk.pick('I was charged twice for May');
  await composer.fill('Please contact the billing department about this.');
  await page.keyboard.press('Enter');
  await expect(log).toContainText('This inbox holds back messages that send the customer away.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Send anyway' }).click();
  await expect(log).toContainText('sent it although it was held back');
  await expect(widget.log).toContainText('Please contact the billing department');

  await composer.fill('I look into it now.');
  await page.keyboard.press('Enter');
  await expect(widget.log).toContainText('I look into it now.');
  await composer.press('ArrowUp');
  const field = log.getByRole('textbox');
  await field.fill('Please contact your bank about this.');
  await field.press('Enter');
  await expect(log.getByRole('button', { name: 'Send anyway' })).toBeVisible();
  await expect(widget.log).not.toContainText('contact your bank');
  await log.getByRole('button', { name: 'Send anyway' }).click();
  await expect(widget.log).toContainText('contact your bank');
});
