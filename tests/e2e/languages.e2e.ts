/** The widget in other languages: its words, direction, dates and numbers, and what they cost to load. */
import type { Page } from '@playwright/test';
import { expect, type Stage, test } from './stage.ts';

test.use({ file: 'languages' });

const longestText = 8000;

interface Sample {
  locale: string;
  dir: 'ltr' | 'rtl';
  composer: string;
  send: string;
  /** Said of two characters left. */
  left: string;
  sent: string;
  today: string;
  menu: string;
  /** Of a part that loads when it is needed. */
  settings: string;
}

const samples: Sample[] = [
  {
    locale: 'de',
    dir: 'ltr',
    composer: 'Nachricht schreiben',
    send: 'Senden',
    left: 'Noch 2 Zeichen',
    sent: 'Gesendet',
    today: 'Heute',
    menu: 'Menü',
    settings: 'Ton und Mitteilungen',
  },
  {
    locale: 'ar',
    dir: 'rtl',
    composer: 'كتابة رسالة',
    send: 'إرسال',
    left: 'بقي حرفان',
    sent: 'تم الإرسال',
    today: 'اليوم',
    menu: 'القائمة',
    settings: 'الصوت والإشعارات',
  },
  {
    locale: 'ja',
    dir: 'ltr',
    composer: 'メッセージを入力',
    send: '送信',
    left: '残り2文字',
    sent: '送信済み',
    today: '今日',
    menu: 'メニュー',
    settings: 'サウンドと通知',
  },
  {
    locale: 'pt-BR',
    dir: 'ltr',
    composer: 'Escreva uma mensagem',
    send: 'Enviar',
    left: 'Restam 2 caracteres',
    sent: 'Enviada',
    today: 'Hoje',
    menu: 'Menu',
    settings: 'Som e notificações',
  },
];

const addressOf = ({ url }: Stage, locale: string) => `${url}/widget?inbox=demo&locale=${locale}`;
/** Names of the scripts a page loads, without the hash of their content. */
function scriptsOf(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    const [, name] = /\/assets\/(.+)-[\w-]{8}\.js$/.exec(request.url()) ?? [];
    if (name !== undefined) names.push(name);
  });
  return names;
}

for (const sample of samples) {
  test(`speaks ${sample.locale}`, async ({ page, stage }) => {
    await page.goto(addressOf(stage, sample.locale));
    const root = page.locator('html');
    await expect(root).toHaveAttribute('lang', sample.locale);
    await expect(root).toHaveAttribute('dir', sample.dir);
    const composer = page.getByRole('textbox', { name: sample.composer });
    await composer.fill('x'.repeat(longestText - 2));
    await expect(page.getByText(sample.left, { exact: true })).toBeVisible();
    await composer.fill('hello');
    await page.getByRole('button', { name: sample.send, exact: true }).click();
    await expect(page.getByText(sample.sent)).toBeVisible();
    await expect(page.getByText(sample.today, { exact: true })).toBeVisible();
    // The browser's own words for the moment, in the language of the others.
    const moments = await page
      .locator('[title]')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('title')));
    const date = new Date().toLocaleDateString(sample.locale, { dateStyle: 'medium' });
    const inBrowser = await page.evaluate(
      ([locale]) => new Date().toLocaleDateString(locale, { dateStyle: 'medium' }),
      [sample.locale],
    );
    expect(date).not.toBe(new Date().toLocaleDateString('en', { dateStyle: 'medium' }));
    expect(moments.some((moment) => moment?.includes(inBrowser))).toBe(true);
    await page.getByRole('button', { name: sample.menu, exact: true }).click();
    await expect(page.getByText(sample.settings, { exact: true })).toBeVisible();
  });
}

test('what the tag asks for goes before the page and the browser, and the launcher follows', async ({
  browser,
  stage,
}) => {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await page.route('**/host', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="es"><title>Host</title><script async src="${stage.url}/embed.js" data-inbox="demo" data-locale="pl"></script></html>`,
    }),
  );
  await page.goto(`${stage.url}/host`);
  await page.getByRole('button').click();
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('textbox', { name: 'Napisz wiadomość' })).toBeVisible();
  await expect(frame.locator('html')).toHaveAttribute('lang', 'pl');
  await expect(page.locator('button[aria-expanded=true]')).toHaveAttribute('aria-label', 'Czat');
  await expect(page.locator('iframe')).toHaveAttribute('title', 'Czat');
  await context.close();
});

test('without a wish the browser decides; a language we lack is English', async ({ browser, stage }) => {
  const languageIn = async (locale: string) => {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto(addressOf(stage, ''));
    const language = await page.locator('html').getAttribute('lang');
    await context.close();
    return language;
  };
  expect(await languageIn('uk-UA')).toBe('uk-UA');
  expect(await languageIn('zh-TW')).toBe('zh-TW');
  expect(await languageIn('eu')).toBe('en');
});

test('a language costs its own words alone, beside the code; English costs none', async ({ page, stage }) => {
  const scripts = scriptsOf(page);
  await page.goto(addressOf(stage, 'en'));
  await expect(page.getByRole('textbox', { name: 'Write a message' })).toBeVisible();
  await page.waitForTimeout(500);
  const english = [...scripts];
  scripts.length = 0;
  await page.goto(addressOf(stage, 'sv'));
  await expect(page.getByRole('textbox', { name: 'Skriv ett meddelande' })).toBeVisible();
  await page.waitForTimeout(500);
  // The words are asked for before anything else, and once.
  expect(scripts.slice(0, 2).sort()).toEqual(['counted', 'sv']);
  const more = (name: string) => name.replace('sv-more', 'en-more');
  expect(scripts.slice(2).map(more).sort()).toEqual(english.sort());
});

test('words that do not arrive leave the visitor with English', async ({ page, stage }) => {
  await page.route(/\/assets\/sv-/, (route) => route.abort());
  await page.goto(addressOf(stage, 'sv'));
  await expect(page.getByRole('textbox', { name: 'Write a message' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(page.getByText('Sound and notifications', { exact: true })).toBeVisible();
});
