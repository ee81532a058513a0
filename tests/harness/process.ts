/** The server as its own process, as an operator runs it: for what a test must kill, restart or see refuse. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { nodeFlags } from '../../scripts/prepare.mjs';
import { apiKey, owner } from './credentials.ts';
import { dist } from './paths.ts';

export interface ServerProcess {
  url: string;
  pid: number;
  /** What it has printed so far. */
  output(): string;
  /** Whether it still runs. */
  alive(): boolean;
  /** Stops it, or lets it go on, without its knowing. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Asks a module that `nodeArgs` loaded before the server something, and waits for what it says. */
  ask<Answer>(question: object): Promise<Answer>;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/** How a server is to be other than an operator's. */
export interface Launch {
  /** It can write no larger file. */
  largestFileKiB?: number;
  /** Its data folder is a file system of its own, of this size, that no other process sees (`/proc/<pid>/root` does). */
  dataMiB?: number;
  /** The program; the shipped one where it is left out. */
  program?: string;
  /** For Node, before the program; modules loaded so can be asked. */
  nodeArgs?: string[];
}

/** A port that was free a moment ago, for servers that must come back at the same address. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}

/** Servers under way. Whatever a test forgets or cannot reach any more ends with the runner that started it. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
// The unit runner ends its workers by a signal, which by itself is no exit.
if (process.listenerCount('SIGTERM') === 0) process.once('SIGTERM', () => process.exit());

/** What runs the program: itself, or a shell that first makes its world smaller and then makes way for it. */
function commandOf(env: Record<string, string>, { largestFileKiB, dataMiB, ...launch }: Launch): string[] {
  const program = [
    process.execPath,
    ...nodeFlags,
    ...(launch.nodeArgs ?? []),
    launch.program ?? join(dist, 'server', 'main.js'),
  ];
  const after = (preparation: string, value: string | number) =>
    ['sh', '-c', `${preparation}; shift; exec "$@"`, 'sh', String(value), ...program] as const;
  // The shell counts in blocks of 512 bytes.
  if (largestFileKiB !== undefined) return [...after('ulimit -f "$1"', largestFileKiB * 2)];
  if (dataMiB === undefined) return program;
  const mount = `mount -t tmpfs -o size=${dataMiB}m none "$1"`;
  return ['unshare', '--mount', ...after(mount, env['RAPPORT_DATA_DIR'] ?? '')];
}

function launch(
  env: Record<string, string>,
  how: Launch = {},
): { child: ChildProcess; output: () => string } {
  const [command = '', ...args] = commandOf(env, how);
  const child = spawn(command, args, {
    // No surprises from the developer's own environment or .env file.
    cwd: dist,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(how.nodeArgs ? (['ipc'] as const) : [])],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  return { child, output: () => text };
}

/** Starts on `port` over the database in `dataDir`; resolves when it says that it runs. */
export async function startProcess(
  dataDir: string,
  port: number,
  env: Record<string, string> = {},
  how: Launch = {},
): Promise<ServerProcess> {
  const { child, output } = launch(
    {
      PORT: String(port),
      RAPPORT_DATA_DIR: dataDir,
      RAPPORT_OWNER_EMAIL: owner.email,
      RAPPORT_OWNER_PASSWORD: owner.password,
      RAPPORT_API_KEY: apiKey,
      ...env,
    },
    how,
  );
  const alive = () => child.exitCode === null && child.signalCode === null;
  while (!output().includes('Rapport is running')) {
    if (!alive())
      throw new Error(`the server did not start, ${child.signalCode ?? child.exitCode}:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  let questions = 0;
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    output,
    alive,
    signal: (signal) => void child.kill(signal),
    ask: (question) =>
      new Promise((resolve, reject) => {
        const id = ++questions;
        const heard = (message: unknown) => {
          const { answers, value } = message as { answers: number; value: unknown };
          if (answers !== id) return;
          child.off('message', heard);
          child.off('exit', gone);
          resolve(value as never);
        };
        const gone = () => reject(new Error('the server is gone'));
        child.on('message', heard);
        child.once('exit', gone);
        child.send({ ...question, id });
      }),
    async kill(signal) {
      if (!alive()) return child.exitCode;
      child.kill(signal);
      const [code] = await once(child, 'exit');
      return code as number | null;
    },
  };
}

/** Starts a server that is expected to refuse; resolves to its exit code and what it said. */
export async function startAndExit(
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const { child, output } = launch(env);
  const [code] = await once(child, 'exit');
  return { code: code as number | null, output: output() };
}
