import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deviceOf } from '../../shared/device.ts';

const mozilla = 'Mozilla/5.0';
it.each([
  [
    `${mozilla} (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0`,
    'Firefox 131',
    'Linux',
    'desktop',
  ],
  [
    `${mozilla} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0`,
    'Edge 130',
    'Windows',
    'desktop',
  ],
  [
    `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15`,
    'Safari 17',
    'macOS',
    'desktop',
  ],
  [
    `${mozilla} (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1`,
    'Safari 17',
    'iOS',
    'phone',
  ],
  [
    `${mozilla} (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/92.0.4515.90 Mobile/15E148 Safari/604.1`,
    'Chrome 92',
    'iPadOS',
    'tablet',
  ],
  [
    `${mozilla} (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet 25',
    'Android',
    'phone',
  ],
  [
    `${mozilla} (Linux; Android 13; SM-X906C) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36`,
    'Chrome 130',
    'Android',
    'tablet',
  ],
])('reads %s', (userAgent, browser, system, kind) => {
  expect(deviceOf({ 'user-agent': userAgent })).toEqual({ browser, system, kind });
});

it('believes what a browser says outright before the line that every browser copies', () => {
  expect(
    deviceOf({
      'user-agent': `${mozilla} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36`,
      'sec-ch-ua': '"Not?A_Brand";v="99", "Chromium";v="130", "Brave";v="130"',
      'sec-ch-ua-platform': '"Chrome OS"',
      'sec-ch-ua-mobile': '?0',
    }),
  ).toEqual({ browser: 'Brave 130', system: 'ChromeOS', kind: 'desktop' });
});

it('guesses nothing', () => {
  expect(deviceOf({})).toBeNull();
  expect(deviceOf({ 'user-agent': 'curl/8.5.0' })).toBeNull();
  expect(deviceOf({ 'user-agent': 'Unheard/1 (X11; Linux x86_64)' })).toMatchObject({
    browser: '',
    system: 'Linux',
  });
});

it('answers whatever it is sent, and shortly', () => {
  const header = fc.option(fc.string({ unit: 'grapheme', maxLength: 2000 }), { nil: undefined });
  fc.assert(
    fc.property(header, header, header, header, (userAgent, brands, platform, mobile) => {
      const device = deviceOf({
        'user-agent': userAgent,
        'sec-ch-ua': brands,
        'sec-ch-ua-platform': platform,
        'sec-ch-ua-mobile': mobile,
      });
      expect(`${device?.browser}${device?.system}`.length).toBeLessThan(100);
    }),
  );
});
