/** What clients talk to: one server or several over one store, as processes of their own, behind a fault proxy. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { Client } from 'pg';
import { dist, repository, temporaryFolder } from '../harness/paths.ts';
import { hasPostgres, temporaryDatabase } from '../harness/postgres.ts';
import type { OwnPostgres } from '../harness/postgres-server.ts';
import { freePort, type Launch, type ServerProcess, startProcess } from '../harness/process.ts';
import { noRedis, startRedis, type TestRedis } from '../harness/redis.ts';
import { countProcess } from './clock.ts';
import { Skipped, type Stage } from './fault.ts';
import { createTcpProxy, type TcpProxy } from './tcp-proxy.ts';

export interface StoredMessage {
  conversation: string;
  seq: number;
  clientId: string;
  author: string;
  text: string;
}

export interface Site {
  /** Where clients go: through the proxy, to the nodes in turn. */
  readonly url: string;
  readonly proxy: TcpProxy;
  readonly nodes: ServerProcess[];
  /** Folder of the first node's data, as this process sees it. */
  readonly dataDir: string;
  /** What stands between the nodes and PostgreSQL; null where the database is embedded. */
  readonly database: TcpProxy | null;
  /** The same database, past that. */
  readonly databaseUrl: string | null;
  /** Null where there is one node. */
  readonly redis: TestRedis | null;
  readonly ports: number[];
  /** Starts the server at this place anew, or another program; the one there was has ended. */
  start(node?: number, program?: string): Promise<ServerProcess>;
  /** Every message in the store, read past the server. */
  stored(): Promise<StoredMessage[]>;
  /** How many there are. */
  count(): Promise<number>;
  /** What the servers have logged as an error, or printed as one. */
  errors(): string[];
}

export interface SiteOptions {
  env?: Record<string, string>;
  launch?: Launch;
  /** The build in which failpoints exist. */
  failpoints?: boolean;
  /** Another build than the one that is shipped. */
  program?: string;
  /** The PostgreSQL to be on; else a database of its own on the one that runs here. */
  postgres?: OwnPostgres;
}

const observer = pathToFileURL(join(import.meta.dirname, 'observer.mjs')).href;
export const shippedProgram = join(dist, 'server', 'main.js');
/** Made by `npm run faults` and `npm test`; `scripts/prepare.mjs` says how. */
const testProgram = join(repository, 'dist-test', 'server', 'main.js');

export async function openSite(stage: Stage, options: SiteOptions = {}): Promise<Site> {
  const { nodes: count, store } = stage.setup;
  const folder = temporaryFolder();
  stage.after(folder.remove);
  const ports = await Promise.all(Array.from({ length: count }, freePort));
  const proxy = await createTcpProxy({ targets: ports, random: stage.random });
  stage.after(() => proxy.stop());
  if (options.failpoints && !existsSync(testProgram))
    throw new Error('The test build is missing: node scripts/build.mjs failpoints');
  const usualProgram = options.failpoints ? testProgram : (options.program ?? shippedProgram);
  const launch: Launch = {
    ...options.launch,
    nodeArgs: ['--import', observer, '--expose-gc', ...(options.launch?.nodeArgs ?? [])],
  };
  const shared = store === 'postgres' ? await openDatabase(stage, options.postgres) : null;
  const redis = count > 1 ? await openRedis(stage) : null;
  const env = {
    ...(shared && { DATABASE_URL: shared.throughProxy }),
    ...(redis && { REDIS_URL: redis.url }),
    ...options.env,
  };
  const nodes: ServerProcess[] = [];
  const started: ServerProcess[] = [];
  const start = async (node = 0, program = usualProgram) => {
    const data = join(folder.path, String(node));
    mkdirSync(data, { recursive: true });
    const server = await startProcess(data, ports[node] ?? 0, env, { ...launch, program });
    countProcess(server.pid);
    nodes[node] = server;
    started.push(server);
    return server;
  };
  stage.after(() => Promise.all(nodes.map((node) => node.kill('SIGKILL'))));
  stage.onFailure(() =>
    nodes.flatMap((node, index) => [
      ...(node.alive() ? [] : [`node ${index} has ended; it said: ${node.output().slice(-3000)}`]),
      ...errorsIn(node.output()).slice(0, 10),
    ]),
  );
  await Promise.all(ports.map((_, node) => start(node)));
  const dataDir = () =>
    join(launch.dataMiB === undefined ? '/' : `/proc/${nodes[0]?.pid}/root`, folder.path, '0');
  const read = <Row>(query: string) =>
    shared ? shared.read<Row>(query) : readSqlite<Row>(dataDir(), query, launch.dataMiB !== undefined);

  return {
    url: proxy.url,
    proxy,
    nodes,
    ports,
    start,
    database: shared?.proxy ?? null,
    get databaseUrl() {
      return shared?.url ?? null;
    },
    redis,
    get dataDir() {
      return dataDir();
    },
    stored: async () => read<StoredMessage>(everyMessage),
    async count() {
      const [row] = await read<{ count: number }>(countMessages);
      return Number(row?.count);
    },
    errors: () => started.flatMap((server) => errorsIn(server.output())),
  };
}

/** A PostgreSQL database of the site's own; the nodes reach it through a proxy, and we past it. */
async function openDatabase(stage: Stage, own?: OwnPostgres) {
  if (own === undefined && !(await hasPostgres())) throw new Skipped('no PostgreSQL answers here');
  const database = own ?? (await temporaryDatabase());
  if (own === undefined) stage.after(database.remove);
  const direct = new URL(database.url);
  const proxy = await createTcpProxy({ targets: [Number(direct.port || 5432)], random: stage.random });
  stage.after(() => proxy.stop());
  const throughProxy = new URL(database.url);
  throughProxy.port = String(proxy.port);
  return {
    proxy,
    get url() {
      return database.url;
    },
    throughProxy: throughProxy.href,
    async read<Row>(query: string): Promise<Row[]> {
      const client = new Client({ connectionString: database.url });
      await client.connect();
      try {
        return (await client.query(query)).rows as Row[];
      } finally {
        await client.end();
      }
    },
  };
}

async function openRedis(stage: Stage): Promise<TestRedis> {
  if (noRedis !== null) throw new Skipped(noRedis);
  const redis = await startRedis();
  stage.after(() => redis.kill());
  return redis;
}

/** For what only a cluster can show. */
export function needNodes({ setup }: Stage): void {
  if (setup.nodes < 2) throw new Skipped('takes two nodes: --on two');
}

/** For what only the embedded database can suffer. */
export function needEmbedded({ setup }: Stage): void {
  if (setup.store !== 'sqlite') throw new Skipped('is about the embedded database: --on one');
}

/** One figure of a node's metrics, by its name with labels as Prometheus writes them. */
export async function metric(site: Site, name: string, node = 0): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${site.ports[node]}/metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1));
}

/** Whether a process may have file systems of its own here. */
export function needMounts(): void {
  const tried = spawnSync('unshare', ['--mount', 'sh', '-c', 'mount -t tmpfs none /mnt'], {
    stdio: 'ignore',
  });
  if (tried.status !== 0)
    throw new Skipped('no small file system can be mounted here (it takes root on Linux)');
}

const everyMessage = `SELECT conversation, cast(seq AS integer) AS seq, client_id AS "clientId", author_id AS author, text
  FROM messages ORDER BY conversation, seq`;
const countMessages = 'SELECT count(*) AS count FROM messages';

/** `elsewhere`: in a file system of the server's own, whose paths SQLite does not follow; a copy is read then. */
function readSqlite<Row>(dataDir: string, query: string, elsewhere: boolean): Row[] {
  const copy = elsewhere ? temporaryFolder() : null;
  if (copy)
    for (const name of ['rapport.db', 'rapport.db-wal'])
      if (existsSync(join(dataDir, name))) cpSync(join(dataDir, name), join(copy.path, name));
  const db = new DatabaseSync(join(copy?.path ?? dataDir, 'rapport.db'), { readOnly: !elsewhere });
  try {
    return db.prepare(query).all() as Row[];
  } finally {
    db.close();
    copy?.remove();
  }
}

/** Lines that are an error of ours: what the log calls one, and what Node prints of an exception. */
function errorsIn(output: string): string[] {
  return output.split('\n').filter((line) => {
    if (!line.startsWith('{')) return /(^|\s)(\w*Error|Uncaught|Warning):|MaxListeners/.test(line);
    try {
      return (JSON.parse(line) as { level: number }).level >= 50;
    } catch {
      return false;
    }
  });
}
