/** The server as its own process, as an operator runs it: for what a test must kill, restart or see refuse. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { apiKey, owner } from './credentials.ts';
import { dist } from './paths.ts';

export interface ServerProcess {
  url: string;
  /** What it has printed so far. */
  output(): string;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
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

function launch(
  env: Record<string, string>,
  largestFileKiB?: number,
): { child: ChildProcess; output: () => string } {
  const program = [process.execPath, join(dist, 'server', 'main.js')];
  // The shell counts in blocks of 512 bytes, and makes way for the server.
  const [command = '', ...args] =
    largestFileKiB === undefined
      ? program
      : ['sh', '-c', 'ulimit -f "$1"; shift; exec "$@"', 'sh', String(largestFileKiB * 2), ...program];
  const child = spawn(command, args, {
    // No surprises from the developer's own environment or .env file.
    cwd: dist,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  return { child, output: () => text };
}

/**
 * Starts on `port` over the database in `dataDir`; resolves when it says that it runs. With `largestFileKiB` it can
 * write no larger file.
 */
export async function startProcess(
  dataDir: string,
  port: number,
  env: Record<string, string> = {},
  largestFileKiB?: number,
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
    largestFileKiB,
  );
  while (!output().includes('Rapport is running')) {
    if (child.exitCode !== null) throw new Error(`the server did not start:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url: `http://127.0.0.1:${port}`,
    output,
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
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
