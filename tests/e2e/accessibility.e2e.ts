/** axe over every state we can bring about, light and dark: no violation at all. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import { expect, signIn, test, visit, widgetOn } from './stage.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Violations in a page or frame, as short lines. The script runs in the test's own world, past the page's policy.
 * It waits until whatever fades in has arrived: half-way there, text is lighter than anybody reads it.
 */
async function violations(target: Page | Frame): Promise<string[]> {
  return target.evaluate(`(async () => {
    if (!window.axe) { ${axe} }
    const passing = ({ effect, playState }) =>
      playState === 'running' && Number.isFinite(effect.getComputedTiming().endTime);
    const arrived = document.getAnimations().filter(passing).map(({ finished }) => finished);
    await Promise.race([Promise.allSettled(arrived), new Promise((done) => setTimeout(done, 1000))]);
    const { violations } = await window.axe.run(document, { iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ' ' + failureSummary));
  })()`);
}

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
