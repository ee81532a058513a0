/**
 * Browser and system in words, from what a browser says of itself. Small and honest: what is not recognised is not
 * guessed, and a version is given only where browsers still tell the true one.
 */
export interface Device {
  /** "Firefox 131"; empty: not recognised. */
  browser: string;
  /** "Windows", "Android"; empty: not recognised. */
  system: string;
  kind: 'desktop' | 'phone' | 'tablet';
}

/** What a request says, header by header. */
export interface DeviceHeaders {
  'user-agent'?: string | undefined;
  'sec-ch-ua'?: string | string[] | undefined;
  'sec-ch-ua-platform'?: string | string[] | undefined;
  'sec-ch-ua-mobile'?: string | string[] | undefined;
}

/** The first that matches counts: every browser names its ancestors too. */
const browsers: readonly [name: string, pattern: RegExp][] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\/(\d+)/],
  ['Opera', /\b(?:OPR|OPT|OPiOS)\/(\d+)/],
  ['Samsung Internet', /\bSamsungBrowser\/(\d+)/],
  ['Vivaldi', /\bVivaldi\/(\d+)/],
  ['Yandex', /\bYaBrowser\/(\d+)/],
  ['DuckDuckGo', /\b(?:DuckDuckGo|Ddg)\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+)\S* (?:Mobile\/\S+ )?Safari\//],
];

const systems: readonly [name: string, pattern: RegExp][] = [
  ['iPadOS', /\biPad\b/],
  ['iOS', /\biPhone\b|\biPod\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows NT\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac OS X\b|\bMacintosh\b/],
  ['Linux', /\bLinux\b|\bX11\b/],
];

/** Names in client hints that are there to be ignored, and the engine beneath all of them. */
const noBrand = /not.?a.?brand|^chromium$/i;
const named: Record<string, string> = {
  'Google Chrome': 'Chrome',
  'Microsoft Edge': 'Edge',
  'Chrome OS': 'ChromeOS',
  'Chromium OS': 'ChromeOS',
};

const one = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : (value ?? '');

function hintedBrowser(brands: string): string {
  for (const [, brand = '', version = ''] of brands.matchAll(/"([^"]{1,40})";v="(\d{1,5})"/g)) {
    if (!noBrand.test(brand.replaceAll(/[^a-z ]/gi, ' ').trim()) && !noBrand.test(brand))
      return `${named[brand] ?? brand} ${version}`;
  }
  return '';
}

function agentBrowser(userAgent: string): string {
  for (const [name, pattern] of browsers) {
    const match = pattern.exec(userAgent);
    if (match) return `${name} ${match[1]}`;
  }
  return '';
}

/**
 * Null when nothing is recognised.
 *
 * @example deviceOf({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0' })
 * // { browser: 'Firefox 131', system: 'Linux', kind: 'desktop' }
 */
export function deviceOf(headers: DeviceHeaders): Device | null {
  const userAgent = (headers['user-agent'] ?? '').slice(0, 500);
  const platform = /^"?([\w .]{1,30})"?$/.exec(one(headers['sec-ch-ua-platform']))?.[1] ?? '';
  const browser = hintedBrowser(one(headers['sec-ch-ua']).slice(0, 500)) || agentBrowser(userAgent);
  const hinted = platform === 'Unknown' ? '' : (named[platform] ?? platform);
  const system = hinted || (systems.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? '');
  if (browser === '' && system === '') return null;
  const mobile =
    one(headers['sec-ch-ua-mobile']) === '?1' || /\bMobile\b|\biPhone\b|\biPod\b/.test(userAgent);
  const tablet = system === 'iPadOS' || (system === 'Android' && !mobile) || /\bTablet\b/.test(userAgent);
  return { browser, system, kind: tablet ? 'tablet' : mobile ? 'phone' : 'desktop' };
}
