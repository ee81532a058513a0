// Finds a Chromium for the browser tests, or gets one: an installed one, Playwright's own, the system's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run } from './prepare.mjs';

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const packages = ['chromium', 'chromium-headless-shell'];
const downloadMs = 120_000;

function installed(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((f) => names.map((n) => join(f, n))).find((path) => existsSync(path));
}

async function ofPlaywright() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** Path of an installed Chromium, or undefined; downloads nothing. */
export const findChromium = async () =>
  [process.env.CHROMIUM_PATH, installed(browsers), ...elsewhere].find((path) => path && existsSync(path)) ??
  (await ofPlaywright());

/** Path of a Chromium without windows, or undefined: the frame around a page costs more than most pages of tests do. */
export const findShell = () => installed(shells);

/** Path of a Chromium, or null when none can be had. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  process.stderr.write('No Chromium found; trying Playwright’s own …\n');
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: downloadMs });
  const downloaded = await ofPlaywright();
  if (downloaded) return downloaded;
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('Installing Chromium with apt-get …\n');
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    // One by one: not every system has both.
    const installs = packages.map((name) => ['install', '-y', '--no-install-recommends', name]);
    for (const args of [['update'], ...installs]) {
      const [command, ...rest] = [...sudo, 'apt-get', '-qq', ...args];
      await run(command, rest, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).catch(() => 1);
    }
  }
  return (await findChromium()) ?? null;
}
