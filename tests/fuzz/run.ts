/**
 * npm run fuzz: a server process and everything that reads for it, fed what nobody means to send. It must live, answer,
 * serve everybody else, and spend on nothing more than a moment. The same seed sends the same, as far as answers do not
 * decide what follows.
 *
 * --count N (1,000,000), --seed S, --minutes M (as long as it takes).
 */
import { loadavg } from 'node:os';
import { defaultLimits } from '../../server/domain/limits.ts';
import { between, type Random, randomOf } from '../faults/random.ts';
import { connectVisitor, said } from '../harness/clients.ts';
import { leastCostMs } from '../harness/cost.ts';
import { temporaryFolder } from '../harness/paths.ts';
import { freePort, startProcess } from '../harness/process.ts';
import { type Channels, channelsTo, type Shot, type Site } from './channels.ts';
import { beside, readers, someText } from './parsers.ts';

/** No message costs more processor time than this, in milliseconds (reliability.md S4). */
export const mostMs = 50;
/** In the engine's thread. */
const mostBesideMs = 1000;
/** Shots under way at once; what one turn of the server's loop may find waiting. */
const atOnce = 24;
/** Of all that is sent, how much goes which way; the rest goes to the parsers directly. */
const shares: Record<string, number> = { frame: 0.04, command: 0.14, body: 0.05, upload: 0.01, mail: 0.01 };
/** In how many parts a run is made. */
const rounds = 40;
/** After so many batches somebody else says something, and must be heard. */
const bystanderEvery = 50;

export interface Figures {
  sent: Record<string, number>;
  /** What came of it: answers by kind, connections that the server ended. */
  outcomes: Record<string, number>;
  /** What should not have happened, with what was sent. */
  findings: string[];
  /** Milliseconds that one turn of the server's loop cost at most, for all messages in it. */
  longestTurnMs: number;
  /** Single messages that were sent again alone because of their turn, and the most that one of them cost. */
  triedAlone: number;
  longestMessageMs: number;
  /** The most that one text cost one parser, and which. */
  longestRead: { name: string; ms: number };
}
export const noFigures = (): Figures => ({
  sent: {},
  outcomes: {},
  findings: [],
  longestTurnMs: 0,
  triedAlone: 0,
  longestMessageMs: 0,
  longestRead: { name: '', ms: 0 },
});

const count = (counts: Record<string, number>, name: string) => {
  counts[name] = (counts[name] ?? 0) + 1;
};
const clipped = (text: string) => JSON.stringify(text.slice(0, 600));

/** Calls the parsers `times` times. */
export async function feedParsers(
  random: Random,
  times: number,
  figures: Figures,
  until = () => false,
): Promise<void> {
  const names = Object.keys(readers);
  for (let done = 0; done < times && !until(); done++) {
    const name = names[Math.floor(random() * names.length)] ?? '';
    const text = someText(random);
    // Connections that wait meanwhile are looked after.
    if (done % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    const read = readers[name]?.(random, text) ?? (() => undefined);
    count(figures.sent, 'parsers');
    try {
      const from = performance.now();
      read();
      let took = performance.now() - from;
      // Slow by the clock may be the machine: the least of a few, by processor time.
      if (took > mostMs / 2) took = leastCostMs(5, read);
      if (name !== beside && took > figures.longestRead.ms) figures.longestRead = { name, ms: took };
      if (took > (name === beside ? mostBesideMs : mostMs))
        figures.findings.push(`${name} took ${took.toFixed(0)} ms: ${clipped(text)}`);
    } catch (error) {
      figures.findings.push(`${name} threw ${String(error)}: ${clipped(text)}`);
    }
  }
}

/** The server's own view, where it can be asked. */
export interface Inside {
  /** Milliseconds of processor time of the costliest turn of its loop since the last question. */
  turns(): Promise<number>;
}

/** Sends `times` shots by the channels, and looks after everybody else meanwhile. */
export async function fire(
  site: Site,
  {
    random,
    times,
    inside,
    until = () => false,
  }: {
    random: Random;
    times: number;
    inside?: Inside;
    until?: () => boolean;
  },
  figures: Figures,
): Promise<void> {
  // Connections that waited meanwhile may have ended; that is nobody's fault.
  const made = await channelsTo(site).catch(() => channelsTo(site));
  let bystander = await connectVisitor(site.url);
  const speak = async (text: string) => {
    try {
      await said(bystander, text);
    } catch (error) {
      // An agent who was sent anything may have closed the chat to them, or erased them: as anybody may be.
      if (!/^Error: (blocked|bad_token|not_found)/.test(String(error))) throw error;
      bystander.close();
      bystander = await connectVisitor(site.url);
      await said(bystander, text);
    }
  };
  const from = figures.findings.length;
  try {
    // Its first commands pay for what is made ready then.
    await speak('here first');
    await inside?.turns();
    let left = times;
    for (let batch = 0; left > 0 && !until() && figures.findings.length < from + 20; batch++) {
      const shots = Array.from({ length: Math.min(atOnce, left) }, () => someShot(made, random, figures));
      left -= shots.length;
      await Promise.all(shots.map((shot) => fireOne(shot, figures)));
      if (inside) await weigh(shots, inside, figures);
      if (batch % bystanderEvery === 0) await speak('still here');
      figures.findings.push(...made.wrong.splice(0));
    }
    await speak('and here');
    const ready = await fetch(`${site.url}/health/ready`);
    if (ready.status !== 200) figures.findings.push(`not ready: ${await ready.text()}`);
  } catch (error) {
    figures.findings.push(`everybody else: ${String(error)}`);
  } finally {
    bystander.close();
    await made.close();
  }
}

function someShot({ channels }: Channels, random: Random, figures: Figures): Shot {
  const names = Object.keys(channels);
  const all = names.reduce((sum, name) => sum + (shares[name] ?? 0), 0);
  let at = random() * all;
  let name = '';
  for (const each of names) {
    if (at < 0) break;
    name = each;
    at -= shares[each] ?? 0;
  }
  count(figures.sent, name);
  const shot = channels[name]?.(random);
  if (!shot) throw new Error(`there is no channel ${name}`);
  return shot;
}

async function fireOne({ what, fire }: Shot, figures: Figures): Promise<void> {
  try {
    count(figures.outcomes, await fire());
  } catch (error) {
    figures.findings.push(`${String(error)}: ${clipped(what)}`);
  }
}

/** Looks what the turns cost that a batch was read in; who could have cost too much is sent again, alone. */
async function weigh(shots: Shot[], inside: Inside, figures: Figures): Promise<void> {
  const most = await inside.turns();
  figures.longestTurnMs = Math.max(figures.longestTurnMs, most);
  if (most <= mostMs) return;
  for (const shot of shots) {
    figures.triedAlone++;
    let least = Number.POSITIVE_INFINITY;
    // Compiling and collecting garbage are nobody's: three times, and the least of them.
    for (let tries = 0; tries < 3 && least > mostMs; tries++) {
      await inside.turns();
      await shot.fire().catch(() => undefined);
      least = Math.min(least, await inside.turns());
    }
    figures.longestMessageMs = Math.max(figures.longestMessageMs, least);
    if (least > mostMs)
      figures.findings.push(`costs ${least.toFixed(0)} ms each time: ${clipped(shot.what)}`);
  }
}

/** Lines in which a server says that something was not foreseen. */
const complaints = /"level":(50|60)|unhandled|uncaught|^\s+at .*\.js:\d+/i;

function optionsOf(args: readonly string[]): { count: number; seed: number; minutes: number } {
  const options = { count: 1_000_000, seed: Math.floor(between(Math.random, 1, 1e6)), minutes: Infinity };
  for (let at = 0; at < args.length; at += 2) {
    const name = args[at]?.replace(/^--/, '') ?? '';
    const value = Number(args[at + 1]);
    if (!Object.hasOwn(options, name) || !Number.isFinite(value) || value <= 0)
      throw new Error('They look like --count 1000000 --seed 7 --minutes 30.');
    options[name as keyof typeof options] = value;
  }
  return options;
}

/** Runs it all and prints what came of it; resolves to whether nothing was found. */
export async function main(args: readonly string[]): Promise<boolean> {
  const { count: times, seed, minutes } = optionsOf(args);
  console.log(`seed ${seed}, ${times} to send, load of the machine ${loadavg()[0]?.toFixed(1)}`);
  const figures = noFigures();
  const began = performance.now();
  const until = () => performance.now() - began > minutes * 60_000;
  const folder = temporaryFolder();
  const far = { points: 1e9, seconds: 10 };
  const server = await startProcess(
    folder.path,
    await freePort(),
    {
      FUZZ_LIMITS: JSON.stringify(Object.fromEntries(Object.keys(defaultLimits).map((name) => [name, far]))),
    },
    {
      program: new URL('./server.mjs', import.meta.url).pathname,
      nodeArgs: ['--max-old-space-size=1024'],
    },
  );
  let told = 0;
  const progress = setInterval(() => {
    const sent = Object.values(figures.sent).reduce((sum, each) => sum + each, 0);
    for (const finding of figures.findings.slice(told)) console.log(`- ${finding}`);
    told = figures.findings.length;
    console.log(
      `${((performance.now() - began) / 1000).toFixed(0)} s: ${sent} sent, ${figures.findings.length} findings`,
    );
  }, 30_000);
  let rss = 0;
  try {
    const asked = async <Answer>(question: object): Promise<Answer> => {
      if (!server.alive()) throw new Error(`the server has ended: ${server.output().slice(-3000)}`);
      return server.ask<Answer>(question);
    };
    const site: Site = { url: server.url, agent: (role) => asked({ ask: 'agent', role }) };
    const inside: Inside = { turns: () => asked({ ask: 'turns' }) };
    const [random, parsing] = [randomOf(seed), randomOf(seed + 1)];
    const wired = Object.values(shares).reduce((sum, share) => sum + share, 0);
    // In turns, so that a run that is cut short has tried both.
    const each = Math.ceil(times / rounds);
    for (let left = times; left > 0 && !until() && server.alive(); left -= each) {
      const now = Math.min(each, left);
      await fire(site, { random, times: Math.round(now * wired), inside, until }, figures);
      await feedParsers(parsing, now - Math.round(now * wired), figures, until);
    }
  } catch (error) {
    figures.findings.push(`the run ended early: ${String(error)}`);
  } finally {
    clearInterval(progress);
    if (server.alive()) rss = await server.ask<number>({ ask: 'rss' });
    else figures.findings.push('the server has ended');
    for (const line of server.output().split('\n'))
      if (complaints.test(line)) figures.findings.push(`the server says: ${line.slice(0, 1500)}`);
    await server.kill('SIGTERM');
    folder.remove();
  }
  report(figures, { seed, seconds: (performance.now() - began) / 1000, rss });
  return figures.findings.length === 0;
}

function report(figures: Figures, run: { seed: number; seconds: number; rss: number }): void {
  console.table(figures.sent);
  console.table(figures.outcomes);
  console.log(
    [
      `seed ${run.seed}: ${Object.values(figures.sent).reduce((sum, each) => sum + each, 0)} sent in ${run.seconds.toFixed(0)} s`,
      `server at the end: ${(run.rss / 2 ** 20).toFixed(0)} MiB`,
      `processor time of one turn of its loop, up to ${atOnce} messages in it: at most ${figures.longestTurnMs.toFixed(1)} ms`,
      `${figures.triedAlone} messages of slow turns tried again alone: at most ${figures.longestMessageMs.toFixed(1)} ms`,
      `one parser on one text: at most ${figures.longestRead.ms.toFixed(1)} ms (${figures.longestRead.name})`,
      `load of the machine ${loadavg()[0]?.toFixed(1)}`,
      `${figures.findings.length} findings`,
    ].join('\n'),
  );
  for (const finding of new Set(figures.findings)) console.log(`- ${finding}`);
}
