// npm run dev: rebuilds the parts as their sources change and restarts the server after each build.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { allParts, ensureBuilt, ensureInstalled, nodeFlags, root } from './prepare.mjs';

await ensureInstalled();
await ensureBuilt();

const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const children = allParts.map((part) =>
  spawn(process.execPath, [vite, 'build', '--watch', '--mode', part, '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  }),
);
const main = join(root, 'dist', 'server', 'main.js');
let server = null;
let timer = null;

function restart() {
  if (!existsSync(main)) return;
  const start = () => {
    server = spawn(process.execPath, [...nodeFlags, main], { cwd: root, stdio: 'inherit' });
  };
  if (server && server.exitCode === null) {
    server.once('exit', start);
    server.kill('SIGTERM');
  } else start();
}

// A build writes many files; the last of them starts the server.
const soon = () => {
  clearTimeout(timer);
  timer = setTimeout(restart, 300);
};
for (const part of ['server', 'web', 'embed']) watch(join(root, 'dist', part), { recursive: true }, soon);
soon();

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of [...children, server]) child?.kill('SIGTERM');
    process.exit(0);
  });
}
