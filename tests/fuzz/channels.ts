/** The ways in, each as an endless supply of single shots: what is sent, and whether the answer was one. */
import { Agent, request } from 'node:http';
import { toJsonSchema } from '@valibot/to-json-schema';
import { agentCommands } from '../../shared/protocol/agent-events.ts';
import { type ErrorCode, errorCodes } from '../../shared/protocol/errors.ts';
import { visitorCommands } from '../../shared/protocol/visitor-events.ts';
import { oneOf, type Random } from '../faults/random.ts';
import { apiKey } from '../harness/credentials.ts';
import { plainJpeg, plainPng, plainWebp } from '../harness/pictures.ts';
import { type JsonSchema, mutated, mutatedBytes, mutatedText, pick, sample } from './values.ts';
import { Wire } from './wire.ts';

/** The server that is tried. */
export interface Site {
  url: string;
  /** The token of an agent who was not there before. */
  agent(role: 'agent' | 'owner'): Promise<string>;
}

/** One thing to send, which can be sent again; resolves to what came of it, and throws what should never come of it. */
export interface Shot {
  what: string;
  fire(): Promise<string>;
}
export type Channel = (random: Random) => Shot;

/** Answers that are none: what a server says when it has failed. */
const failures: readonly string[] = ['internal', 'unavailable'] satisfies ErrorCode[];

/** Ids that the server has told, so that some of what is sent means something. */
export class Seen {
  readonly ids: string[] = [];
  hear(text: string): void {
    for (const [, id = ''] of text.slice(0, 5000).matchAll(/"([0-9a-f]{32})"/g)) {
      if (this.ids.includes(id)) continue;
      this.ids.push(id);
      if (this.ids.length > mostIds) this.ids.splice(0, mostIds / 2);
    }
  }
}
const mostIds = 60;

/** How often the same people are tried over HTTP, or connect. */
const usesOfToken = 200;
/** Beyond this a seat is left to somebody new. */
const mostUses = 400;

/** A connection that is always there: when one has ended, somebody new takes it. */
class Seat {
  #wire: Promise<Wire> | null = null;
  readonly namespace: string;
  readonly #auth: () => Promise<object | null>;
  readonly #heard: (text: string) => void;
  readonly #url: string;

  constructor(
    url: string,
    namespace: string,
    auth: () => Promise<object | null>,
    heard: (text: string) => void,
  ) {
    this.#url = url;
    this.namespace = namespace;
    this.#auth = auth;
    this.#heard = heard;
  }

  async #open(): Promise<Wire> {
    return Wire.open(this.#url, this.namespace, await this.#auth(), this.#heard);
  }

  /** Does something with an open connection, again if it had ended before. */
  async use<Result extends string>(work: (wire: Wire) => Promise<Result>): Promise<Result> {
    for (let tries = 0; tries < 50; tries++) {
      this.#wire ??= this.#open();
      const taken = this.#wire;
      const wire = await taken.catch((error: unknown) => {
        if (this.#wire === taken) this.#wire = null;
        throw error;
      });
      wire.used++;
      const fate = await work(wire);
      const isLast = !wire.isOpen || wire.used > mostUses;
      if (isLast && this.#wire === taken) this.#wire = null;
      if (wire.isOpen && wire.used > mostUses) setTimeout(() => wire.close(), 60_000).unref();
      if (fate !== 'lost') return fate;
    }
    throw new Error('no connection lasts long enough to be used');
  }

  async close(): Promise<void> {
    const wire = await this.#wire?.catch(() => null);
    wire?.close();
  }
}

const jsonOf = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return 'null';
  }
};

type Commands = Record<string, JsonSchema>;
const described = (commands: object): Commands =>
  Object.fromEntries(
    Object.entries(commands).map(([name, schema]) => [
      name,
      toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' }) as JsonSchema,
    ]),
  );

/** Those that have no answer. */
const mute: ReadonlySet<string> = new Set(['typing', 'note:typing']);

/** Throws when an answer of the server's own is no answer: it knows what it refuses. */
function judge(text: string): void {
  const answer = /^43\/\w+,\d+\[(.*)\]$/s.exec(text)?.[1];
  if (answer === undefined || answer === 'null') return;
  const { ok, code } = JSON.parse(answer) as { ok: unknown; code?: string };
  if (ok === true) return;
  if (code === undefined || !Object.hasOwn(errorCodes, code) || failures.includes(code))
    throw new Error(`an answer says ${String(code)}`);
}

export interface Channels {
  channels: Record<string, Channel>;
  /** What was answered wrongly meanwhile, by frames whose answers nobody waits for. */
  wrong: string[];
  close(): Promise<void>;
}

export async function channelsTo(site: Site): Promise<Channels> {
  const seen = new Seen();
  const wrong: string[] = [];
  const heard = (text: string) => {
    seen.hear(text);
    try {
      judge(text);
    } catch (error) {
      wrong.push(`${String(error)}: ${text.slice(0, 200)}`);
    }
  };
  const asVisitor = async () => ({ protocol: 1, inbox: 'demo' });
  let agents = 0;
  let agentToken = site.agent('agent');
  const asAgent = async () => {
    // Somebody new once in a while: a session may have been ended by what was sent.
    if (++agents % usesOfToken === 0) agentToken = site.agent('agent');
    return { protocol: 1, token: await agentToken };
  };
  const seat = (namespace: string, auth: () => Promise<object | null>) =>
    new Seat(site.url, namespace, auth, heard);
  const visitorSeats = [1, 2, 3].map(() => seat('/visitor', asVisitor));
  const agentSeats = [1, 2].map(() => seat('/agent', asAgent));
  const strangers = [1, 2].map(() => seat('/visitor', async () => null));

  const sides = [
    { seats: visitorSeats, commands: described(visitorCommands) },
    { seats: agentSeats, commands: described(agentCommands) },
  ];
  const someCommand = (random: Random) => {
    const { seats, commands } = pick(random, sides);
    const [name, schema] = pick(random, Object.entries(commands));
    return { seat: pick(random, seats), name, payload: sample(schema, random, seen.ids) };
  };

  /** A command with a payload that is its own but for a change or two. */
  const command: Channel = (random) => {
    const { seat, name, payload } = someCommand(random);
    const text = jsonOf(random() < 0.1 ? payload : mutated(payload, random));
    const what = `${name} ${text}`;
    return {
      what,
      fire: () =>
        seat.use((wire) =>
          mute.has(name)
            ? wire.send(`42${seat.namespace},[${JSON.stringify(name)},${text}]`)
            : wire.ask(name, text),
        ),
    };
  };

  /** A frame of Socket.IO or Engine.IO that is whole but for a change or two, or never was one. */
  const frame: Channel = (random) => {
    const { seat, name, payload } = someCommand(random);
    const { namespace } = seat;
    const data = jsonOf([name, payload]);
    const id = Math.floor(random() * 1000);
    const base =
      oneOf(random, [
        `42${namespace},${id}${data}`,
        `42${namespace},${data}`,
        `40${namespace},${jsonOf({ protocol: 1, inbox: 'demo' })}`,
        `40/agent,${jsonOf({ protocol: 1, token: 'x' })}`,
        `41${namespace},`,
        `43${namespace},${id}[{"ok":true}]`,
        `44${namespace},{"message":"x"}`,
        `451-${namespace},["${name}",{"_placeholder":true,"num":0}]`,
        `461-${namespace},${id}[{"_placeholder":true,"num":0}]`,
        `42${namespace},${id}${jsonOf([name, mutated(payload, random), ...Array(Math.floor(random() * 5)).fill(1)])}`,
        `42${namespace},${id}${jsonOf(mutated([name, payload], random))}`,
        '2probe',
        '5',
        '6',
        '1',
        '3',
      ]) ?? '';
    const text = random() < 0.6 ? mutatedText(base, random) : base;
    const sent = random() < 0.1 ? mutatedBytes(Buffer.from(text), random) : text;
    const from = random() < 0.15 ? pick(random, strangers) : seat;
    return {
      what: String(sent),
      // Whoever is in no namespace is answered nothing, so that their frames are only known to have been sent.
      fire: () => from.use((wire) => (strangers.includes(from) ? wire.cast(sent) : wire.send(sent))),
    };
  };

  const http = await overHttp(site, seen);
  return {
    channels: { frame, command, ...http.channels },
    wrong,
    async close() {
      await Promise.all([...visitorSeats, ...agentSeats, ...strangers].map((each) => each.close()));
      http.close();
    },
  };
}

interface Route {
  method: string;
  path: string;
  schema: JsonSchema | null;
  media: string;
  query: string[];
  headers: string[];
}

/** Every route of the API, from its own description. */
async function routesOf(url: string): Promise<Route[]> {
  const document = (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as {
    paths: Record<
      string,
      Record<
        string,
        {
          parameters?: { name: string; in: string }[];
          requestBody?: { content: Record<string, { schema: JsonSchema }> };
        }
      >
    >;
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
      const [media = 'application/json', content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
      const named = (where: string) => parameters.filter((each) => each.in === where).map(({ name }) => name);
      return {
        method: method.toUpperCase(),
        path,
        media,
        schema: content?.schema ?? null,
        query: named('query'),
        headers: named('header'),
      };
    }),
  );
}

/** A long poll would hold its shot up until there is news. */
const isPoll = ({ path }: Route) => path === '/api/v1/visitor/events';

const boundary = 'x-boundary';
const multipart = (bytes: Uint8Array) =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);

const files: readonly Uint8Array[] = [
  plainPng,
  plainJpeg,
  plainWebp,
  Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'),
  Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04', 'latin1'),
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'),
  Buffer.from('PK\x03\x04\x14\x00\x00\x00\x08\x00', 'latin1'),
  Buffer.from('plain words\n'),
];

async function overHttp(site: Site, seen: Seen) {
  const routes = (await routesOf(site.url)).filter((route) => !isPoll(route));
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  let tokens: Record<string, string | null> = {};
  const renew = async () => {
    const opened = await fetch(`${site.url}/api/v1/visitor/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ protocol: 1, inbox: 'demo' }),
    });
    const text = await opened.text();
    seen.hear(text);
    tokens = {
      visitor: (JSON.parse(text) as { visitor?: string }).visitor ?? null,
      agent: await site.agent('agent'),
      owner: await site.agent('owner'),
      apiKey,
      nobody: null,
    };
  };
  await renew();
  let calls = 0;
  let isRenewing = false;
  /** Whoever has signed out, erased themselves or was put out is followed by somebody new. */
  const renewSoon = () => {
    if (isRenewing || ++calls % usesOfToken > 0) return;
    isRenewing = true;
    renew().finally(() => {
      isRenewing = false;
    });
  };

  const call = (
    method: string,
    path: string,
    headers: Record<string, string>,
    body: Uint8Array | null,
    who: string,
  ): Promise<string> =>
    new Promise((resolve, reject) => {
      renewSoon();
      const token = tokens[who];
      const timer = setTimeout(() => asked.destroy(new Error('no answer')), 30_000);
      const asked = request(`${site.url}${path}`, {
        method,
        agent,
        headers: {
          ...headers,
          ...(body ? { 'Content-Length': String(body.length) } : {}),
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
        },
      });
      asked.on('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        // What it had refused it need not hear to its end.
        if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve('cut off');
        else reject(error);
      });
      asked.on('response', (response) => {
        let text = '';
        response.on('data', (piece) => {
          if (text.length < 5000) text += String(piece);
        });
        response.on('close', () => {
          clearTimeout(timer);
          const status = response.statusCode ?? 0;
          seen.hear(text);
          if (status >= 500) return reject(new Error(`${status} ${text.slice(0, 200)}`));
          const isProblem = response.headers['content-type']?.startsWith('application/problem+json') === true;
          if (status >= 400 && !isProblem) return reject(new Error(`${status} without a problem document`));
          resolve(String(status));
        });
      });
      if (body) asked.write(body);
      asked.end();
    });

  const filled = (route: Route, random: Random) => {
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(
        random() < 0.15
          ? mutatedText('0123456789abcdef', random).slice(0, 200).toWellFormed()
          : name === 'name'
            ? 'demo'
            : (oneOf(random, seen.ids) ?? 'x'),
      ),
    );
    const query = route.query
      .filter(() => random() < 0.8)
      .map((name) => `${name}=${encodeURIComponent(someWord(random))}`)
      .join('&');
    return query ? `${path}?${query}` : path;
  };
  const someWord = (random: Random): string => {
    const word = oneOf(random, [
      () => oneOf(random, seen.ids) ?? '',
      () => String(sample({ type: 'string' }, random, seen.ids)),
      () => mutatedText(String(sample({ type: 'string' }, random, seen.ids)), random),
      () => '2026-11-22',
      () => '1',
      () => 'UTC',
    ])?.();
    return (word ?? '').slice(0, 3000).toWellFormed();
  };
  const headersOf = (route: Route, random: Random) =>
    Object.fromEntries(
      route.headers.map((name) => [name, encodeURIComponent(someWord(random).slice(0, 500))]),
    );
  const someone = (random: Random) => pick(random, Object.keys(tokens));

  const body: Channel = (random) => {
    const route = pick(random, routes);
    const target = filled(route, random);
    const value = route.schema ? sample(route.schema, random, seen.ids) : {};
    const text = random() < 0.7 ? jsonOf(mutated(value, random)) : mutatedText(jsonOf(value), random);
    const bytes = random() < 0.05 ? mutatedBytes(Buffer.from(text), random) : Buffer.from(text);
    const media =
      random() < 0.9
        ? 'application/json'
        : (oneOf(random, [
            'application/json; charset=utf-7',
            'text/plain',
            'application/x-www-form-urlencoded',
            `multipart/form-data; boundary=${boundary}`,
            '',
          ]) ?? '');
    const headers = {
      ...headersOf(route, random),
      ...(media ? { 'Content-Type': media } : {}),
      ...(random() < 0.02 ? { 'Content-Encoding': 'gzip' } : {}),
    };
    const who = someone(random);
    const hasBody = route.method !== 'GET' && route.method !== 'DELETE';
    return {
      what: `${who} ${route.method} ${target} ${text}`,
      fire: () => call(route.method, target, headers, hasBody || random() < 0.1 ? bytes : null, who),
    };
  };

  const raw = routes.filter(({ media, schema }) => schema !== null && media !== 'application/json');
  const upload: Channel = (random) => {
    const route = pick(random, raw);
    const picture = mutatedBytes(pick(random, files), random);
    const isForm = random() < 0.3;
    const bytes = isForm ? mutatedBytes(multipart(picture), random) : picture;
    const target = filled(route, random);
    const headers = {
      ...headersOf(route, random),
      'Content-Type': isForm ? `multipart/form-data; boundary=${boundary}` : 'application/octet-stream',
    };
    const who = pick(random, ['visitor', 'agent', 'owner']);
    return {
      what: `${who} ${route.method} ${target} ${bytes.toString('base64').slice(0, 2000)}`,
      fire: () => call(route.method, target, headers, bytes, who),
    };
  };

  const inbound = routes.filter(({ path }) => path === '/api/v1/mail/inbound')[0] as Route;
  const mail: Channel = (random) => {
    const value = sample(inbound.schema ?? {}, random, seen.ids) as Record<string, unknown>;
    value['text'] = mutatedText(mailText, random);
    if (random() < 0.5) value['to'] = `reply+${oneOf(random, seen.ids) ?? 'x'}.0@reply.example.com`;
    const text = jsonOf(random() < 0.5 ? value : mutated(value, random));
    return {
      what: text,
      fire: () =>
        call('POST', inbound.path, { 'Content-Type': 'application/json' }, Buffer.from(text), 'apiKey'),
    };
  };
  return { channels: { body, upload, mail }, close: () => agent.destroy() };
}

const mailText = [
  'Thank you, that helped.',
  '',
  'On Sun, Nov 22, 2026 at 7:30 AM Lumen Lane <chat@example.com> wrote:',
  '> Did that work?',
  '>> deeper',
  '-----Original Message-----',
  'From: a@example.com',
  'Sent: Sunday',
  '-- ',
  'Kim',
].join('\n');
