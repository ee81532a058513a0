/**
 * Configuration: environment variables only, one table. Type, default, check, sentence and example of an option
 * stand in one entry; the TypeScript type, the start-up check and docs/configuration.md all follow from it.
 */
import * as v from 'valibot';
import { leastPassword, mostPassword, passwordProblem } from '../shared/password.ts';

const url = (...protocols: string[]) =>
  v.pipe(
    v.string(),
    v.check((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol)),
  );

/** Whether user and password are percent-encoded as they must be. */
function hasReadableUser(address: string): boolean {
  try {
    const { username, password } = new URL(address);
    return decodeURIComponent(username + password) !== null;
  } catch {
    return false;
  }
}

/** What stands in templates for a secret that somebody is to put there. */
const standIn =
  /change.?(me|this|it)|replace.?(me|this)|place.?holder|your.?(own.?)?(api.?|secret.?)?(key|secret|password)|<.*>|\$[({]/i;
/** Whether it is more than what everybody would try first. One that is short is for others to judge. */
const isNoStandIn = (secret: string): boolean =>
  !standIn.test(secret) && passwordProblem(secret.slice(0, mostPassword).padEnd(leastPassword), []) === null;
/** Of 24 random hexadecimal digits as good as all have as many different ones. */
const leastDifferent = 8;
/** Whether it can be random. Nothing tells that it is. */
const isHardToGuess = (secret: string): boolean =>
  isNoStandIn(secret) && new Set(secret.toLowerCase()).size >= leastDifferent;

/** `name=value,name=value`, as OpenTelemetry has it; null when it is not like that. */
function headersOf(text: string): Record<string, string> | null {
  const headers: Record<string, string> = {};
  for (const pair of text.split(',')) {
    const [, name, value] = /^\s*([\w-]+)\s*=(.*)$/.exec(pair) ?? [];
    if (name === undefined || value === undefined) return null;
    try {
      headers[name.toLowerCase()] = decodeURIComponent(value.trim());
    } catch {
      return null;
    }
  }
  return headers;
}

interface Option {
  schema: v.GenericSchema<string, unknown>;
  /** What a good value is, for the sentence that refuses a bad one. */
  expected: string;
  example: string;
  /** What holds when it is not set, in words. */
  otherwise: string;
  what: string;
}

export const options = {
  PORT: {
    schema: v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65535)),
    expected: 'a port number from 0 to 65535 (0 picks a free one)',
    example: '8080',
    otherwise: '3000',
    what: 'Port to listen on.',
  },
  HOST: {
    schema: v.pipe(v.string(), v.regex(/^[0-9a-zA-Z.:_-]+$/)),
    expected: 'a host name or address',
    example: '0.0.0.0',
    otherwise: '127.0.0.1; 0.0.0.0 when NODE_ENV is production',
    what: 'Address to listen on.',
  },
  RAPPORT_DATA_DIR: {
    schema: v.pipe(v.string(), v.minLength(1)),
    expected: 'the path of a folder this program may write to',
    example: '/var/lib/rapport',
    otherwise: './data',
    what: 'Folder of the embedded database and of uploads.',
  },
  DATABASE_URL: {
    schema: v.pipe(url('postgres:', 'postgresql:'), v.check(hasReadableUser)),
    expected: 'an address beginning with postgres://, user and password percent-encoded',
    example: 'postgres://rapport:password@db.example.com/rapport',
    otherwise: 'the embedded database in RAPPORT_DATA_DIR',
    what: 'PostgreSQL 14 or newer. With `REDIS_URL`, several servers may share it.',
  },
  REDIS_URL: {
    schema: url('redis:', 'rediss:'),
    expected: 'an address beginning with redis:// or rediss://',
    example: 'redis://10.0.0.5:6379',
    otherwise: 'this server is the only one on its database',
    what: 'Redis, through which several servers on one PostgreSQL database hear of each other at once. Needs `DATABASE_URL`.',
  },
  RAPPORT_PUBLIC_URL: {
    schema: url('http:', 'https:'),
    expected: 'an address beginning with http:// or https://',
    example: 'https://chat.example.com',
    otherwise: 'taken from each request',
    what: 'Address under which visitors reach this server; used in snippets and mails.',
  },
  RAPPORT_OWNER_EMAIL: {
    schema: v.pipe(v.string(), v.email()),
    expected: 'an e-mail address',
    example: 'you@example.com',
    otherwise: 'owner@localhost.localdomain',
    what: 'First account, created on the first run.',
  },
  RAPPORT_OWNER_PASSWORD: {
    schema: v.pipe(v.string(), v.minLength(10), v.maxLength(1000), v.check(isNoStandIn)),
    expected: 'a password of at least 10 characters that nobody would guess',
    example: 'a long sentence only you know',
    otherwise: 'generated on the first run and printed once',
    what: 'Password of the first account. Later starts do not change it; `npm run reset-password` does.',
  },
  RAPPORT_TRUSTED_PROXIES: {
    schema: v.pipe(
      v.string(),
      v.transform((value) => value.split(',').map((each) => each.trim())),
      v.array(v.pipe(v.string(), v.regex(/^(loopback|linklocal|uniquelocal|[0-9a-f.:]+(\/\d{1,3})?)$/i))),
    ),
    expected: 'addresses, ranges, or the words loopback, linklocal, uniquelocal, with commas between',
    example: 'loopback, 10.0.0.0/8',
    otherwise: 'loopback',
    what: 'Proxies that may name the visitor’s address in `X-Forwarded-For`.',
  },
  RAPPORT_API_KEY: {
    schema: v.pipe(v.string(), v.minLength(24), v.maxLength(200), v.check(isHardToGuess)),
    expected: 'at least 24 random characters, for example from `openssl rand -hex 24`',
    example: '0f3c8a51d2b94e67a0c1e2d3f4a5b6c7d8e9f0a1b2c3d4e5',
    otherwise: 'no key: the API and remote metrics are closed',
    what: 'A first API key for automation.',
  },
  RAPPORT_ENCRYPTION_KEY: {
    schema: v.pipe(v.string(), v.minLength(32), v.maxLength(200), v.check(isHardToGuess)),
    expected: 'at least 32 random characters, for example from `openssl rand -hex 32`',
    example: '9b1f6c0e84d7a2537f90c8e1b64d3a5207ce9f18d4b6a3527e0f91c8d5b4a263',
    otherwise:
      'a file `rapport.key` in RAPPORT_DATA_DIR, made at the first start; with `REDIS_URL` no key at all',
    what: 'Key that secrets in the database are encrypted with. The same on every server; keep it apart from backups, and never lose it ([operations.md](operations.md)).',
  },
  RAPPORT_SMTP_URL: {
    schema: v.pipe(url('smtp:', 'smtps:'), v.check(hasReadableUser)),
    expected:
      'an address beginning with smtp:// (STARTTLS where offered) or smtps://, user and password percent-encoded',
    example: 'smtps://user:password@mail.example.com',
    otherwise: 'mails are queued and shown in the console',
    what: 'Mail server for transcripts and answers to visitors who are gone ([mail.md](mail.md)).',
  },
  RAPPORT_MAIL_FROM: {
    schema: v.pipe(v.string(), v.email()),
    expected: 'an e-mail address',
    example: 'chat@example.com',
    otherwise:
      'the user of RAPPORT_SMTP_URL if that is an address, else chat@ the host of RAPPORT_PUBLIC_URL',
    what: 'Sender of mails; the name beside it is the inbox’s title.',
  },
  RAPPORT_MAIL_REPLY_DOMAIN: {
    schema: v.pipe(v.string(), v.regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/i)),
    expected: 'a domain whose mail reaches POST /api/v1/mail/inbound',
    example: 'reply.example.com',
    otherwise: 'mails cannot be answered by mail',
    what: 'Lets visitors answer by mail: replies go to an address of their conversation under this domain.',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    schema: url('http:', 'https:'),
    expected: 'an address beginning with http:// or https://',
    example: 'http://collector.example.com:4318',
    otherwise: 'nothing is traced',
    what: 'OpenTelemetry collector that takes OTLP over HTTP: traces of commands, the store and deliveries go to `/v1/traces` under it ([operations.md](operations.md)).',
  },
  OTEL_EXPORTER_OTLP_HEADERS: {
    schema: v.pipe(
      v.string(),
      v.check((value) => headersOf(value) !== null),
      v.transform((value) => headersOf(value) ?? {}),
    ),
    expected: 'names and values, percent-encoded, with = between and commas after',
    example: 'authorization=Bearer%20abc,x-team=chat',
    otherwise: 'no headers',
    what: 'Headers that the collector asks for.',
  },
  OTEL_SERVICE_NAME: {
    schema: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    expected: 'a name',
    example: 'chat-eu',
    otherwise: 'rapport',
    what: 'What this server is called in traces.',
  },
} as const satisfies Record<string, Option>;

type Values = { [Name in keyof typeof options]?: v.InferOutput<(typeof options)[Name]['schema']> };

export interface MailConfig {
  /** Null: mails wait. */
  smtpUrl: string | null;
  from: string;
  replyDomain: string | null;
}

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** Null: the embedded database. A secret: it holds a password. */
  databaseUrl: string | null;
  /** Null: this is the only node. */
  redisUrl: string | null;
  publicUrl: string | null;
  owner: { email: string; password: string | null };
  apiKey: string | null;
  /** Null: a file in the data folder holds it. */
  encryptionKey: string | null;
  trustedProxies: string[];
  /** Null: nothing is traced. The headers are a secret. */
  otlp: { endpoint: string; headers: Record<string, string>; serviceName: string } | null;
  mail: MailConfig;
  production: boolean;
}

/** Names that the contract reserves and a later version will read; naming one today gets an honest sentence. */
export const announced = ['RAPPORT_LLM_URL', 'RAPPORT_LLM_KEY', 'RAPPORT_LLM_MODEL'];

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

/** Reads the table from `env`. Every problem is reported at once, each as a sentence that says what to do. */
export function readConfig(env: Record<string, string | undefined>): ConfigResult {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(env)) {
    if (announced.includes(name)) {
      if (!env[name]) continue;
      problems.push(`${name} is not supported by this version yet. Remove it to start.`);
    } else if (name.startsWith('RAPPORT_') && !(name in options)) {
      const known = Object.keys(options).filter((option) => option.startsWith('RAPPORT_'));
      problems.push(`${name} is not an option of Rapport. Known options: ${known.join(', ')}.`);
    }
  }
  for (const [name, option] of Object.entries(options)) {
    const value = env[name];
    if (value === undefined || value === '') continue;
    const result = v.safeParse(option.schema, value);
    if (result.success) values[name] = result.output;
    else
      problems.push(
        `${name} is not valid: expected ${option.expected}. Example: ${name}=${JSON.stringify(option.example)}`,
      );
  }
  if (problems.length) return { ok: false, problems };
  const read = values as Values;
  const production = env['NODE_ENV'] === 'production';
  return {
    ok: true,
    config: {
      port: read.PORT ?? 3000,
      host: read.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
      dataDir: read.RAPPORT_DATA_DIR ?? './data',
      databaseUrl: read.DATABASE_URL ?? null,
      redisUrl: read.REDIS_URL ?? null,
      publicUrl: read.RAPPORT_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
      owner: {
        email: (read.RAPPORT_OWNER_EMAIL ?? 'owner@localhost.localdomain').toLowerCase(),
        password: read.RAPPORT_OWNER_PASSWORD ?? null,
      },
      apiKey: read.RAPPORT_API_KEY ?? null,
      encryptionKey: read.RAPPORT_ENCRYPTION_KEY ?? null,
      mail: {
        smtpUrl: read.RAPPORT_SMTP_URL ?? null,
        from: read.RAPPORT_MAIL_FROM ?? senderOf(read.RAPPORT_SMTP_URL, read.RAPPORT_PUBLIC_URL),
        replyDomain: read.RAPPORT_MAIL_REPLY_DOMAIN?.toLowerCase() ?? null,
      },
      trustedProxies: read.RAPPORT_TRUSTED_PROXIES ?? ['loopback'],
      otlp:
        read.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
          ? null
          : {
              endpoint: read.OTEL_EXPORTER_OTLP_ENDPOINT,
              headers: read.OTEL_EXPORTER_OTLP_HEADERS ?? {},
              serviceName: read.OTEL_SERVICE_NAME ?? 'rapport',
            },
      production,
    },
  };
}

/** Who mails are from when nobody said: the account they are sent with, else this server. */
function senderOf(smtpUrl: string | undefined, publicUrl: string | undefined): string {
  const user = smtpUrl && decodeURIComponent(new URL(smtpUrl).username);
  if (user && v.is(v.pipe(v.string(), v.email()), user)) return user;
  const host = publicUrl && new URL(publicUrl).hostname;
  return `chat@${host && /\.[a-z]/i.test(host) ? host : 'localhost.localdomain'}`;
}
