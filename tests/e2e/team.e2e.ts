/** From an invitation to a session that is ended: a colleague's first day, and the end of a lost laptop. */

import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { violations } from './axe.ts';
import { expect, signIn, test, watch } from './stage.ts';

test.use({ file: 'team' });

const email = 'nell@example.com';
const password = 'blue kettle rides home';

const axe = async (page: Page) => expect.soft(await violations(page)).toEqual([]);
const settings = async (page: Page, part: string) => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: part, exact: true }).click();
};

test('invite, join, second factor, sign in with it, end the session', async ({ browser, stage }) => {
  const bosses = await browser.newContext({ bypassCSP: true });
  const boss = (await signIn(bosses, stage)).page;
  await settings(boss, 'Team');
  await boss.getByLabel('E-mail').fill(email);
  await boss.getByLabel('Name (if you know it)').fill('Nell');
  await boss.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = await boss.getByRole('textbox', { name: 'Link for them' }).inputValue();
  expect(link).toContain('/console#join/');
  await axe(boss);

  const nells = await browser.newContext({ bypassCSP: true });
  watch(nells);
  const nell = await nells.newPage();
  await nell.goto(link);
  await expect(nell.getByLabel('Your name')).toHaveValue('Nell');
  await nell.getByLabel('Choose a password').fill('tiny');
  await expect(nell.getByText('8 more characters.')).toBeVisible();
  await axe(nell);
  await nell.getByLabel('Choose a password').fill(password);
  await nell.getByRole('button', { name: 'Join the team' }).click();
  await expect(nell.getByRole('link', { name: 'Settings' })).toBeVisible();
  expect(nell.url()).not.toContain('join/');

  // An agent's settings: her own, the team to read, and no inbox.
  await nell.getByRole('link', { name: 'Settings' }).click();
  await expect(nell.getByLabel('Name', { exact: true })).toHaveValue('Nell');
  await nell.getByLabel('Add a language').selectOption('de');
  await nell.getByLabel('Ask me about').fill('invoices');
  await nell.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(nell.getByText('Saved.')).toBeAttached();
  await axe(nell);
  await expect(nell.getByRole('link', { name: 'Look', exact: true })).toHaveCount(0);
  await nell.goto(`${stage.url}/console#settings/look`);
  await expect(nell.getByText('This part is for owners and administrators')).toBeVisible();
  await axe(nell);

  await nell.goto(`${stage.url}/console#settings/security`);
  await nell.getByRole('button', { name: 'Set it up' }).click();
  await nell.getByLabel('Your password').fill(password);
  await nell.getByRole('button', { name: 'Go on' }).click();
  await expect(nell.getByRole('img', { name: /^QR code/ })).toBeVisible();
  const secret = await nell.getByRole('textbox', { name: 'Key' }).inputValue();
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  await nell.getByLabel('Code from the app').fill(totp.generate());
  await axe(nell);
  await nell.getByRole('button', { name: 'Switch it on' }).click();
  const shownOnce = nell.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(shownOnce).toHaveCount(10);
  const codes = await shownOnce.allInnerTexts();
  await nell.getByRole('button', { name: 'I have kept them' }).click();
  await expect(nell.getByText('10 recovery codes are left.')).toBeVisible();

  // A second device: the code of now is used, so a recovery code opens.
  const others = await browser.newContext({ bypassCSP: true });
  watch(others);
  const other = await others.newPage();
  await other.goto(`${stage.url}/console`);
  await other.getByLabel('E-mail').fill(email);
  await other.getByLabel('Password').fill(password);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await axe(other);
  await other.getByLabel('Code').fill('000000');
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other.getByText('That code is not right')).toBeVisible();
  await other.getByLabel('Code').fill(codes[0] ?? '');
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other.getByRole('link', { name: 'Settings' })).toBeVisible();

  await nell.reload();
  await nell.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(other.getByText('Your session has ended.')).toBeVisible({ timeout: 4000 });
  await expect(nell.getByText('This one')).toBeVisible();

  // Switched off by the owner: out at once, and the log says so.
  await boss.goto(`${stage.url}/console#settings/team`);
  await boss.getByRole('button', { name: /^Switch off.*Nell/ }).click();
  await boss.getByRole('button', { name: 'Switch the account off' }).click();
  await expect(nell.getByText('Your session has ended.')).toBeVisible({ timeout: 4000 });
  await expect(boss.getByText('Switched off')).toBeVisible();
  await boss.getByRole('link', { name: 'Audit log' }).click();
  await boss.getByLabel('What').selectOption('Account switched off');
  await expect(boss.getByRole('row').filter({ hasText: email })).toHaveCount(1);
  await axe(boss);
});
