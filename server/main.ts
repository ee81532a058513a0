/** Starts the server, or runs one of the small administrative commands. The only module that starts things. */
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { type App, createApp } from './app.ts';
import { makeBackup } from './backup/make.ts';
import { moveToPostgres } from './backup/move.ts';
import { restoreBackup } from './backup/restore.ts';
import { type Config, readConfig } from './config.ts';
import { resetPassword } from './domain/agents.ts';
import { createLog } from './log.ts';
import type { AuditCheck } from './store/audit.ts';
import type { ChainPlace } from './store/audit-chain.ts';
import { forgetKey, openStore } from './store/open.ts';
import type { Trouble } from './store/trouble.ts';

/** Long enough to finish what is being stored; supervisors wait 10 s before they kill. */
const closeMs = 9000;
/** Getting the tone engine ready takes a processor for about a second, which a start has better use for. */
const warmUpAfterMs = 2000;

function stop(lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

function configured(): Config {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  const result = readConfig({ ...file, ...process.env });
  if (!result.ok) stop(['Rapport did not start:', ...result.problems.map((problem) => `  ${problem}`)]);
  return result.config;
}

const checkFolder = [
  'Check that the folder exists, belongs to this user, has room, and that no other Rapport is using it;',
  'RAPPORT_DATA_DIR chooses another folder.',
];
const bringBack = [
  'Bring back the newest backup: npm run restore -- FILE (docs/operations.md). What is there now is kept beside it.',
];
const whatToDo: Record<Trouble, string[]> = {
  damaged: bringBack,
  not_a_database: bringBack,
  disk_full: ['Make room on its disk, and start again.'],
  read_only: ['Let this user write to the folder and the files in it, and start again.'],
  locked: ['Another program works on it. Stop that one, or wait until it is done, and start again.'],
  io_error: ['Look into the system’s log for what its disk reports. If the file suffered:', ...bringBack],
  wrong_key: [
    'Bring back the key that it was sealed with: set RAPPORT_ENCRYPTION_KEY as before, or put rapport.key back into the',
    'data folder. If it is lost for good: npm run new-key (docs/operations.md says what has to be set up again then).',
  ],
  cannot_open: checkFolder,
  unavailable: checkFolder,
};

async function makeApp(config: Config, use: 'serve' | 'administer'): Promise<App> {
  const opened = await openStore(config, new URL(import.meta.url), use);
  if (!opened.ok) {
    stop([
      `Rapport did not start: the database cannot be used. ${opened.reason}.`,
      ...databaseHelp(config, opened.trouble),
    ]);
  }
  if (opened.unsealed)
    console.error(
      'Secrets in the database are not encrypted: set RAPPORT_ENCRYPTION_KEY, to the same on every server (docs/operations.md).',
    );
  return createApp({
    config,
    store: opened.store,
    log: createLog(config.production ? 'info' : 'warn'),
    // Loaded only by those who trace.
    ...(config.otlp && { tracing: (await import('./tracing-otel.ts')).startTracing(config.otlp) }),
    dist: fileURLToPath(new URL('..', import.meta.url)),
  });
}

const databaseHelp = ({ databaseUrl }: Config, trouble: Trouble): string[] =>
  databaseUrl === null || trouble === 'wrong_key'
    ? whatToDo[trouble]
    : [
        `Check that PostgreSQL answers at ${new URL(databaseUrl).host}, that the database of DATABASE_URL exists there, and`,
        'that its user may sign in and make tables in it.',
      ];

async function serve(): Promise<void> {
  // What is stored here concerns nobody else on this machine.
  process.umask(0o077);
  const config = configured();
  const app = await makeApp(config, 'serve');
  const { email, generatedPassword } = await app.seed();

  app.http.on('error', (error: NodeJS.ErrnoException) => {
    const reasons: Record<string, string> = {
      EADDRINUSE: `port ${config.port} is already in use. Stop the other program, or choose a port: PORT=3001 npm start`,
      EACCES: `port ${config.port} may not be opened by this user. Choose one above 1023: PORT=3001 npm start`,
      EADDRNOTAVAIL: `the address ${config.host} does not belong to this machine. Set HOST to one that does.`,
    };
    stop([`Rapport did not start: ${reasons[error.code ?? ''] ?? error.message}`]);
  });
  await new Promise<void>((resolve) => app.http.listen(config.port, config.host, resolve));

  const { port } = app.http.address() as AddressInfo;
  const address = config.publicUrl ?? `http://${named(config.host)}:${port}`;
  console.log(`
  Rapport is running.

  Demo shop   ${address}/demo
  Console     ${address}/console
  Sign in as  ${email}
  Password    ${
    generatedPassword ?? `as set before; forgotten? npm run reset-password -- ${email}`
  }${generatedPassword ? '   (shown only this once)' : ''}
`);

  // When those who waited for the start are back, and before anybody can have typed much.
  setTimeout(() => app.warmUp(), warmUpAfterMs).unref();

  let closing = false;
  const close = (signal: string) => {
    if (closing) return;
    closing = true;
    app.domain.log.info({ signal }, 'closing');
    setTimeout(() => process.exit(1), closeMs).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        app.domain.log.error({ err: error }, 'closing failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
  // The net below every handler: a bug in one place is logged and does not end everybody's conversation.
  process.on('unhandledRejection', (error) => app.domain.log.error({ err: error }, 'unhandled rejection'));
}

/** A host as it stands in an address: every address means this machine, and IPv6 goes in brackets. */
function named(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

async function newPassword(email: string | undefined, secondFactor: 'keep' | 'remove'): Promise<void> {
  if (!email) stop(['Say whose password: npm run reset-password -- you@example.com']);
  const app = await makeApp(configured(), 'administer');
  const reset = await resetPassword(app.domain, email.toLowerCase(), { secondFactor });
  await app.close();
  if (!reset) stop([`There is no account with the address ${email}.`]);
  console.log(`New password for ${email}: ${reset.password}\nEvery session of this account has ended.`);
  if (reset.secondFactor)
    console.log(
      `Its second factor still holds. Take that away too: npm run reset-password -- ${email} --no-second-factor`,
    );
}

/** For when the key is lost: whatever it sealed is gone, and everything else can be used again. */
async function newKey(args: string[]): Promise<void> {
  process.umask(0o077);
  const config = configured();
  if (!args.includes('--yes'))
    stop([
      'This forgets everything that was encrypted with the old key: the identity secrets of inboxes, every second factor,',
      'notifications by browsers, and invitations and links that are on their way. Conversations and accounts stay.',
      'The server must not run. To do it: npm run new-key -- --yes',
    ]);
  const forgotten = await forgetKey(config, new URL(import.meta.url));
  if (!forgotten.ok)
    stop([`Nothing was changed: ${forgotten.reason}.`, ...databaseHelp(config, forgotten.trouble)]);
  await forgotten.store.close();
  console.log('A new key holds from now on. What has to be set up again is in docs/operations.md.');
}

/** The end of the chain at an earlier check, as it was printed then. */
function placeSeen(text: string): ChainPlace {
  const [, number, hash = ''] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (number === undefined)
    stop(['Expected the end of an earlier check, as it was printed: npm run audit-check -- NUMBER:HASH']);
  return { number: Number(number), hash };
}

function auditFinding(check: Exclude<AuditCheck, { ok: true }>): string {
  switch (check.what) {
    case 'altered':
      return `entry ${check.number} (${check.id}) is not as it was written, or one before it was put in or taken out`;
    case 'missing':
      return `entry ${check.number} is missing`;
    case 'added':
      return `entry ${check.id} was put in past the server`;
    case 'start':
      return 'where it begins was changed past the server';
    case 'head':
      return 'where it ends was changed past the server';
    case 'seen':
      return 'the end that was named is no part of it any more';
  }
}

async function auditCheck(seen: string | undefined): Promise<void> {
  const config = configured();
  const place = seen === undefined ? undefined : placeSeen(seen);
  const app = await makeApp(config, 'administer');
  const check = await app.domain.store.checkAudit(place);
  await app.close();
  if (!check.ok) stop([`The audit log does not hold: ${auditFinding(check)}.`]);
  console.log(
    `The audit log holds: ${check.entries} entries. Its end, to be named to a later check:\n${check.head.number}:${check.head.hash}`,
  );
}

const atPostgres = [
  'The database is PostgreSQL: pg_dump backs it up, and RAPPORT_DATA_DIR holds the files that go with it.',
  'docs/operations.md says how, and what to do after it was brought back.',
];
/** Where the command was typed. */
const pathOf = (file: string): string => resolve(process.env['INIT_CWD'] ?? '.', file);

async function backup(file: string | undefined): Promise<void> {
  process.umask(0o077);
  const { dataDir, databaseUrl } = configured();
  if (databaseUrl !== null) stop(atPostgres);
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const path = pathOf(file ?? `rapport-backup-${stamp}.tar`);
  const made = await makeBackup(dataDir, path, Date.now);
  if (!made.ok) stop([made.sentence]);
  console.log(`Backed up: ${made.sentence}.\n${path}`);
  if (made.missing.length)
    console.error(
      `Not in it, because they are not on the disk: ${made.missing.length} files that the database names.`,
    );
}

async function restore(file: string | undefined): Promise<void> {
  process.umask(0o077);
  if (!file) stop(['Say which backup: npm run restore -- rapport-backup-….tar']);
  const { dataDir, databaseUrl } = configured();
  if (databaseUrl !== null) stop(atPostgres);
  const restored = await restoreBackup(dataDir, pathOf(file), Date.now);
  if (!restored.ok) stop([restored.sentence]);
  console.log(`Restored: ${restored.sentence}.`);
  if (restored.aside)
    console.log(`What was there before is in ${restored.aside}. Delete it once all is well.`);
  console.log(
    'Accounts, passwords and sessions are as they were then, and so is the key that it needs: the rapport.key or\nRAPPORT_ENCRYPTION_KEY of that server. Start the server: npm start',
  );
}

async function move(args: string[]): Promise<void> {
  process.umask(0o077);
  const { dataDir, databaseUrl } = configured();
  const to = args[args.indexOf('--to') + 1];
  const result = readConfig({ DATABASE_URL: args.includes('--to') ? to : (databaseUrl ?? '') });
  const url = result.ok ? result.config.databaseUrl : null;
  if (url === null)
    stop([
      'Say where to: npm run move -- --to postgres://user:password@host/database (or set DATABASE_URL).',
    ]);
  const moved = await moveToPostgres(dataDir, url);
  if (!moved.ok) stop([moved.sentence]);
  console.log(`Moved: ${moved.sentence}. Every row was compared.`);
  console.log('Set DATABASE_URL to that address and start the server: npm start');
  console.log(
    `Uploads stay in ${dataDir}. The embedded database is still there, too; delete it once all is well.`,
  );
}

switch (process.argv[2] ?? 'serve') {
  case 'serve':
    await serve();
    break;
  case 'reset-password':
    await newPassword(process.argv[3], process.argv.includes('--no-second-factor') ? 'remove' : 'keep');
    break;
  case 'new-key':
    await newKey(process.argv.slice(3));
    break;
  case 'audit-check':
    await auditCheck(process.argv[3]);
    break;
  case 'backup':
    await backup(process.argv[3]);
    break;
  case 'restore':
    await restore(process.argv[3]);
    break;
  case 'move':
    await move(process.argv.slice(3));
    break;
  default:
    stop([
      `Unknown command “${process.argv[2]}”. Expected serve, backup, restore, move, audit-check, new-key or reset-password.`,
    ]);
}
