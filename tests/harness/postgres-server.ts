/** A PostgreSQL of the test's own, with a standby, that it may stop in any way and let take over. */
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { temporaryFolder } from './paths.ts';
import { freePort } from './process.ts';

const run = promisify(execFile);

/** Where Debian and its like keep the programs of each version; elsewhere they are in the PATH. */
const versions = '/usr/lib/postgresql';

/** The folder of initdb and its like; undefined where only a client is installed, or nothing. */
function programsFolder(): string | undefined {
  const folders = existsSync(versions)
    ? readdirSync(versions)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(versions, version, 'bin'))
    : [];
  return [...folders, ...(process.env['PATH'] ?? '').split(':')].find((folder) =>
    existsSync(join(folder, 'initdb')),
  );
}

/** PostgreSQL refuses to run as root, so root runs it as its own user. */
const asRoot = process.getuid?.() === 0;
const userOf = (name: string) => {
  const { status, stdout } = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
};

/** Null where one can be started; else why not. */
export function noPostgresServer(): string | null {
  if (programsFolder() === undefined) return 'no PostgreSQL server is installed here (initdb)';
  if (asRoot && userOf('postgres') === undefined)
    return 'PostgreSQL does not run as root, and there is no user “postgres”';
  return null;
}

/** One server over a folder of data. */
function serverOn(data: string, port: number) {
  let child: ChildProcess | null = null;
  return {
    async start(): Promise<void> {
      const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
      const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
      const [command, args] = commandOf('postgres', ['-D', data, ...given]);
      // Without a shell between: the process is the postmaster, which takes signals.
      const started = spawn(command, args, { stdio: 'ignore' });
      child = started;
      while (!(await answers(port))) {
        if (started.exitCode !== null) throw new Error(`PostgreSQL ended with ${started.exitCode}`);
        await wait(50);
      }
    },
    /** As `pg_ctl stop -m immediate`: every session is cut off, and the next start recovers. */
    async stop(): Promise<void> {
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGQUIT');
      await gone;
    },
  };
}

function commandOf(program: string, args: string[]): [string, string[]] {
  const path = join(programsFolder() ?? '', program);
  return asRoot
    ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--init-groups', path, ...args]]
    : [path, args];
}

const urlAt = (port: number) => `postgres://postgres@127.0.0.1:${port}/postgres`;

async function ask(port: number, ...statements: string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: urlAt(port), connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

const answers = (port: number) =>
  ask(port, 'SELECT 1').then(
    () => true,
    () => false,
  );

export type OwnPostgres = Awaited<ReturnType<typeof startPostgres>>;

/** Starts one whose commits are on the standby's disk too before they count. */
export async function startPostgres() {
  const folder = temporaryFolder();
  if (asRoot) chownSync(folder.path, userOf('postgres') ?? 0, -1);
  const [primaryData, standbyData] = [join(folder.path, 'primary'), join(folder.path, 'standby')];
  const [port, standbyPort] = [await freePort(), await freePort()];
  const programs = (program: string, args: string[]) =>
    run(...commandOf(program, args), { cwd: folder.path });
  await programs('initdb', ['-D', primaryData, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync']);
  const primary = serverOn(primaryData, port);
  const standby = serverOn(standbyData, standbyPort);
  await primary.start();
  const from = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres'];
  await programs('pg_basebackup', [...from, '-D', standbyData, '-R', '-X', 'stream', '-c', 'fast']);
  await standby.start();
  await ask(port, "ALTER SYSTEM SET synchronous_standby_names = '*'", 'SELECT pg_reload_conf()');
  let [current, currentPort] = [primary, port];
  return {
    get url() {
      return urlAt(currentPort);
    },
    get port() {
      return currentPort;
    },
    stop: () => current.stop(),
    start: () => current.start(),
    /** The primary is gone for good, and the standby takes its place, at another port. */
    async failOver(): Promise<void> {
      await primary.stop();
      await ask(
        standbyPort,
        'SELECT pg_promote(true, 60)',
        "ALTER SYSTEM SET synchronous_standby_names = ''",
        'SELECT pg_reload_conf()',
      );
      [current, currentPort] = [standby, standbyPort];
    },
    async remove(): Promise<void> {
      await Promise.all([primary.stop(), standby.stop()]);
      folder.remove();
    },
  };
}
