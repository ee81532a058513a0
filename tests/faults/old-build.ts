/** The whole program as it was at an earlier commit, built from this repository's history. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../harness/paths.ts';
import { Skipped } from './fault.ts';

const builds = join(repository, 'dist-old');

/** Builds it, unless that was done before, with the dependencies it had; answers with its `main.js`. */
export function programOf(commit: string): string {
  const folder = join(builds, commit);
  const built = join(folder, '.built');
  if (!existsSync(built)) {
    if (run(repository, 'git', ['cat-file', '-e', `${commit}^{commit}`]) !== null)
      throw new Skipped(`the history of this checkout does not reach back to ${commit}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    need(run(repository, 'sh', ['-c', `git archive ${commit} | tar -x -C "${folder}"`]));
    install(folder);
    const vite = join('node_modules', 'vite', 'bin', 'vite.js');
    for (const part of ['embed', 'web', 'server'])
      need(run(folder, process.execPath, [vite, 'build', '--mode', part, '--logLevel', 'warn']));
    writeFileSync(built, '');
  }
  return join(folder, 'dist', 'server', 'main.js');
}

/** Today's dependencies where they are the same ones. */
function install(folder: string): void {
  const lockOf = (path: string) => readFileSync(join(path, 'package-lock.json'), 'utf8');
  if (lockOf(folder) === lockOf(repository)) {
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction');
    return;
  }
  const said = run(folder, 'npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline']);
  if (said !== null) throw new Skipped(`the dependencies of an earlier version cannot be had here: ${said}`);
}

/** Null when it went well, else what it said. */
function run(cwd: string, command: string, args: string[]): string | null {
  const { status, stderr } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  return status === 0 ? null : String(stderr);
}

function need(said: string | null): void {
  if (said !== null) throw new Error(`an earlier version cannot be built: ${said}`);
}
