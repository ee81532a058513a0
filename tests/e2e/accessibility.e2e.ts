/** axe over every state we can bring about, light and dark: no violation at all. */
import { violations } from './axe.ts';
import { expect, signIn, test, visit, widgetOn } from './stage.ts';

test.use({ file: 'accessibility' });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`widget, ${colorScheme}: empty, talking, waiting`, async ({ browser, stage }) => {
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${stage.url}/demo`);
    expect(await violations(page)).toEqual([]);
    const widget = widgetOn(page);
    await widget.open();
    const frame = page.frames()[1];
    if (!frame) throw new Error('no frame');
    await expect(widget.frame.getByText('Tell us what is going on')).toBeVisible();
    expect(await violations(frame)).toEqual([]);
    await widget.say('hello');
    await expect(widget.frame.getByText('Sent')).toBeVisible();
    expect(await violations(frame)).toEqual([]);
    await stage.crash();
    await widget.say('into the void');
    await expect(widget.frame.getByText('Reconnecting')).toBeVisible();
    expect(await violations(frame)).toEqual([]);
    await stage.restart();
    await context.close();
  });

  test(`console, ${colorScheme}: signing in, empty, a conversation with suggestions, help`, async ({
    browser,
    stage,
  }) => {
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    const door = await context.newPage();
    await door.goto(`${stage.url}/console`);
    await expect(door.getByRole('button', { name: 'Sign in' })).toBeVisible();
    expect(await violations(door)).toEqual([]);
    await door.close();
    const visitors = await browser.newContext();
    const words = `axe ${colorScheme}: my husband's parcel is late and I am rather upset`;
    const widget = await visit(visitors, stage);
    await widget.say(words);
    await expect(widget.frame.getByText('Sent')).toBeVisible();
    const desk = await signIn(context, stage);
    expect(await violations(desk.page)).toEqual([]);
    await desk.pick(words);
    await expect(desk.cards.nth(2)).toBeVisible();
    await desk.composer.fill('We apologize for any inconvenience this may have caused.');
    await expect(desk.page.getByText('Stock phrase').first()).toBeVisible();
    expect(await violations(desk.page)).toEqual([]);
    await desk.composer.press('Escape');
    await desk.page.keyboard.press('?');
    await expect(desk.page.getByRole('dialog')).toBeVisible();
    expect(await violations(desk.page)).toEqual([]);
    await Promise.all([context.close(), visitors.close()]);
  });
}
