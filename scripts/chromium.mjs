// Finds a Chromium for the browser tests, or gets one: an installed one, Playwright's own, the system's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run } from './prepare.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const downloadMs = 120_000;

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...folders.flatMap((f) => names.map((n) => join(f, n))),
    ...elsewhere,
  ];
  return candidates.find((path) => path && existsSync(path));
}

async function ofPlaywright() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** Path of a Chromium, or null when none can be had. */
export async function ensureChromium() {
  const found = installed() ?? (await ofPlaywright());
  if (found) return found;
  process.stderr.write('No Chromium found; trying Playwright’s own …\n');
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: downloadMs });
  const downloaded = await ofPlaywright();
  if (downloaded) return downloaded;
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('Installing Chromium with apt-get …\n');
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      const [command, ...rest] = [...sudo, 'apt-get', '-qq', ...args];
      await run(command, rest, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).catch(() => 1);
    }
  }
  return installed() ?? null;
}
