/** Starts the server, or runs one of the small administrative commands. The only module that starts things. */
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { type App, createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { resetPassword } from './domain/agents.ts';
import { createLog } from './log.ts';
import { openSqliteStore } from './store/sqlite.ts';

/** Long enough to finish what is being stored; supervisors wait 10 s before they kill. */
const closeMs = 9000;

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

async function makeApp(config: Config, use: 'serve' | 'administer'): Promise<App> {
  const opened = await openSqliteStore(config.dataDir, new URL('./sqlite-writer.js', import.meta.url), use);
  if (!opened.ok) {
    stop([
      `Rapport did not start: the database cannot be used. ${opened.reason}.`,
      'Check that the folder exists, belongs to this user, has room, and that no other Rapport is using it;',
      'RAPPORT_DATA_DIR chooses another folder. A damaged file is best replaced by a backup.',
    ]);
  }
  return createApp({
    config,
    store: opened.store,
    log: createLog(config.production ? 'info' : 'warn'),
    dist: fileURLToPath(new URL('..', import.meta.url)),
  });
}

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

  // After the answer to "is it there?", before anybody can have typed.
  setImmediate(() => app.warmUp());

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

switch (process.argv[2] ?? 'serve') {
  case 'serve':
    await serve();
    break;
  case 'reset-password':
    await newPassword(process.argv[3], process.argv.includes('--no-second-factor') ? 'remove' : 'keep');
    break;
  default:
    stop([`Unknown command “${process.argv[2]}”. Expected serve or reset-password.`]);
}
