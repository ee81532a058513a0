/** A website vouches for its people: in real pages, tabs and devices. */
import type { Page } from '@playwright/test';
import { identityToken, makeSecret } from '../harness/identity.ts';
import { expect, type Stage, signIn, test, visit, widgetOn } from './stage.ts';

test.use({ file: 'identity' });

declare global {
  interface Window {
    heard: { code: string; message: string }[];
  }
}

let secret: string | null = null;
/** One secret for all tests of the file: making another would end the tokens of the first. */
const tokenFor = async (stage: Stage, sub: string, name: string) => {
  secret ??= await makeSecret(stage.url);
  return identityToken(secret, { sub, name });
};
const identify = (page: Page, token: string) =>
  page.evaluate((signed) => window.Rapport?.identify(signed), token);

test('somebody who signs in keeps their conversation in every tab, and agents see who vouches', async ({
  context,
  browser,
  stage,
}) => {
  const one = await visit(context, stage);
  await one.say('before I signed in');
  await expect(one.frame.getByText('Sent')).toBeVisible();
  const second = await context.newPage();
  await second.goto(`${stage.url}/demo`);
  const two = widgetOn(second);
  await expect(two.log.getByText('before I signed in', { exact: true })).toHaveCount(1);

  await identify(one.page, await tokenFor(stage, 'tabs', 'Dana Scully'));
  await one.say('after I signed in');
  await expect(two.log.getByText('after I signed in', { exact: true })).toHaveCount(1);
  // The other tab never heard of the identity; its key ended, and it goes on with the new one.
  await two.say('from the other tab');
  for (const tab of [one, two]) {
    for (const text of ['before I signed in', 'after I signed in', 'from the other tab'])
      await expect(tab.log.getByText(text, { exact: true })).toHaveCount(1);
  }

  const desk = await signIn(await browser.newContext(), stage);
  await desk.pick('Dana Scully');
  await expect(desk.log.getByText('from the other tab', { exact: true })).toHaveCount(1);
  const panel = desk.page.getByRole('complementary', { name: 'Details' });
  await expect(panel.getByText('Verified', { exact: true })).toBeVisible();
  await expect(panel.getByText('Not verified')).toHaveCount(0);
  // What the page says of somebody verified is not verified with them.
  await one.page.evaluate(() => window.Rapport?.update({ attributes: { plan: 'enterprise' } }));
  await expect(panel.getByText('enterprise')).toBeVisible();
  await expect(panel.getByText('Not verified')).toHaveCount(1);
});

test('the same person finds the conversation on another device', async ({ context, browser, stage }) => {
  const laptop = await visit(context, stage);
  await identify(laptop.page, await tokenFor(stage, 'devices', 'Fox'));
  await laptop.say('on the laptop');
  await expect(laptop.frame.getByText('Sent')).toBeVisible();
  const phone = await visit(await browser.newContext(), stage);
  await phone.say('on the phone, not signed in yet');
  await expect(phone.frame.getByText('Sent')).toBeVisible();
  await identify(phone.page, await tokenFor(stage, 'devices', 'Fox'));
  // What was written last is where they go on; it came along.
  await expect(phone.log.getByText('on the phone, not signed in yet', { exact: true })).toHaveCount(1);
  await phone.say('signed in now');
  await expect(phone.log.getByText('signed in now', { exact: true })).toHaveCount(1);
  await phone.page.reload();
  await expect(widgetOn(phone.page).log.getByText('signed in now', { exact: true })).toHaveCount(1);
});

test('a token that cannot be verified is told to the page, and the chat goes on anonymously', async ({
  context,
  stage,
}) => {
  await tokenFor(stage, 'x', 'x');
  const one = await visit(context, stage);
  await one.page.evaluate(() => {
    window.heard = [];
    window.Rapport?.on('error', (error) => window.heard.push(error));
  });
  await identify(one.page, identityToken('not the secret', { sub: 'mallory' }));
  await expect
    .poll(() => one.page.evaluate(() => window.heard))
    .toEqual([
      expect.objectContaining({ code: 'bad_identity', message: expect.stringContaining('signature') }),
    ]);
  await one.say('still here');
  await expect(one.frame.getByText('Sent')).toBeVisible();
});
