// What every command needs before it can do its work: dependencies installed, parts built. Runs on a bare
// checkout, so it uses Node's own modules only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * What Node is started with wherever the tone engine runs. V8 interprets a pattern before it compiles it, both count
 * towards how much it compiles well in one thread, and the engine has more patterns than that allows; compiled at once
 * they stay within it: a suggestion takes 2.0 ms in place of 3.9 (Node 20.20). To be given at the start: changed while
 * the program runs, it ends some of them with a SIGSEGV.
 */
export const nodeFlags = ['--no-regexp-tier-up'];

/** The parts of the build and the sources each is made from; vite.config.ts says how. */
const parts = {
  embed: ['shared/protocol', 'widget'],
  web: ['shared', 'widget', 'console'],
  server: ['shared', 'server'],
  // The server with its failpoints, for tests/faults; never shipped.
  failpoints: ['shared', 'server'],
};
/** What is shipped. */
export const allParts = ['embed', 'web', 'server'];
/** Where a part is built. */
const folderOf = (part) => (part === 'failpoints' ? join(root, 'dist-test') : join(root, 'dist'));
const outputOf = (part) => join(folderOf(part), part === 'failpoints' ? 'server' : part);

/** Runs a program with our terminal; resolves to its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** Like `run`, but shows the output only when the program fails, and then ends this process. */
export async function runQuietly(what, command, args, options = {}) {
  const chunks = [];
  const code = await new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('exit', (exitCode, signal) => resolve(signal ? 1 : exitCode));
  });
  if (code === 0) return;
  process.stderr.write(Buffer.concat(chunks));
  process.stderr.write(`\n${what} failed (exit code ${code}); the lines above say why.\n`);
  process.exit(1);
}

function hashOf(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    const entries = readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const child = `${path}/${entry.name}`;
      if (entry.isDirectory()) add(child);
      else
        hash
          .update(child)
          .update('\0')
          .update(readFileSync(join(root, child)))
          .update('\0');
    }
  };
  for (const path of paths) add(path);
  for (const file of ['package-lock.json', 'vite.config.ts', 'tsconfig.json'])
    hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** `npm ci` when node_modules is missing or made from another lockfile. */
export async function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(
      `Rapport needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.\n`,
    );
    process.exit(1);
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.rapport-lock');
  if (readIfThere(stamp) === lock) return false;
  process.stderr.write('Installing dependencies …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await runQuietly('npm ci', npm, ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
  writeFileSync(stamp, lock);
  return true;
}

/** Writes `.br` and `.gz` beside each text file, so that serving costs no CPU and gets the best compression. */
function compressFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name)) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const content = readFileSync(path);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
    writeFileSync(`${path}.br`, brotliCompressSync(content, quality));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
}

/** The test server serves the pages of the shipped one. */
function linkPages() {
  for (const part of ['embed', 'web']) {
    const link = join(root, 'dist-test', part);
    rmSync(link, { force: true, recursive: true });
    symlinkSync(join(root, 'dist', part), link, 'junction');
  }
}

/** Builds those of the named parts whose sources changed since their last build; all when none is named. */
export async function ensureBuilt(names = allParts) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const stale = names
    .map((name) => ({ name, hash: hashOf(parts[name]), stamp: join(folderOf(name), `.${name}.sha256`) }))
    .filter(({ name, hash, stamp }) => readIfThere(stamp) !== hash || !existsSync(outputOf(name)));
  await Promise.all(
    stale.map(async ({ name, hash, stamp }) => {
      process.stderr.write(`Building ${name} …\n`);
      rmSync(stamp, { force: true });
      await runQuietly(`Building ${name}`, process.execPath, [
        vite,
        'build',
        '--mode',
        name,
        '--logLevel',
        'warn',
      ]);
      if (name === 'failpoints') linkPages();
      else if (name !== 'server') compressFiles(outputOf(name));
      mkdirSync(dirname(stamp), { recursive: true });
      writeFileSync(stamp, hash);
    }),
  );
  return stale.map(({ name }) => name);
}
