/**
 * Places where a server built for tests fails on purpose (`tests/faults/`). Each call stands behind
 * `import.meta.env.FAILPOINTS`, which is false in every build that is shipped, so that nothing of this is in it.
 */
import { existsSync, readFileSync } from 'node:fs';

declare global {
  interface ImportMetaEnv {
    readonly FAILPOINTS?: boolean;
  }
}

/** Dies without a word, as by `kill -9`, with the chance that the environment gives this place: `FAIL_AFTER_COMMIT=0.2`. */
export function mayDie(place: 'AFTER_COMMIT' | 'BEFORE_PUBLISH' | 'BEFORE_ACK'): void {
  if (Math.random() < Number(process.env[`FAIL_${place}`] ?? 0)) process.kill(process.pid, 'SIGKILL');
}

/** Throws as SQLite would, for as long as the file named by `FAIL_COMMIT` is there; it holds SQLite's result code. */
export function mayFailCommit(): void {
  const file = process.env['FAIL_COMMIT'];
  const code = file === undefined || !existsSync(file) ? 0 : codeIn(file);
  if (code > 0) throw Object.assign(new Error('a failpoint'), { errcode: code });
}

/** 0 while it is being written, and when it was just taken away. */
function codeIn(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}
