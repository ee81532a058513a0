/** Visitors who write and an agent who answers, at a steady rate, whatever happens to the servers meanwhile. */
import { signIn } from '../harness/clients.ts';
import { type Agent, createAgent } from './agent.ts';
import { type Browser, createBrowser } from './browser.ts';
import { type Stage, sleep, until } from './fault.ts';
import { between, oneOf } from './random.ts';
import type { Site } from './site.ts';

export interface Crowd {
  browsers: Browser[];
  agents: Agent[];
}

export interface CrowdOptions {
  visitors: number;
  agents?: number;
  /** How wrong the clock of each visitor is. */
  clockOffsetMs?: (visitor: number) => number;
}

/** So many visitors, each welcomed; every tenth has a second tab. With agents who hold every conversation. */
export async function openCrowd(
  site: Site,
  stage: Stage,
  { visitors, agents = 1, clockOffsetMs = () => 0 }: CrowdOptions,
): Promise<Crowd> {
  const browsers = Array.from({ length: visitors }, (_, index) =>
    openBrowser(site, stage, () => clockOffsetMs(index)),
  );
  for (const [index, browser] of browsers.entries()) {
    browser.open();
    if (index % 10 === 9) browser.open();
  }
  const desk: Agent[] = [];
  for (let index = 0; index < agents; index++) desk.push(await openAgent(site, stage));
  await until(
    () => everyTab({ browsers }).every((tab) => tab.online()) && desk.every((agent) => agent.online()),
    30_000,
    'not everybody could connect',
  );
  return { browsers, agents: desk };
}

export function openBrowser(site: Site, stage: Stage, clockOffsetMs = () => 0): Browser {
  const browser = createBrowser({ url: site.url, random: stage.random, clockOffsetMs });
  stage.after(() => browser.close());
  return browser;
}

/** `direct`: past the proxy, for faults that are the visitors' alone. */
export async function openAgent(site: Site, stage: Stage, { direct = false } = {}): Promise<Agent> {
  const url = direct ? `http://127.0.0.1:${site.ports[0]}` : site.url;
  const agent = createAgent({ url, token: await signIn(url), random: stage.random });
  stage.after(() => agent.close());
  return agent;
}

/** Who has so much unsent waits before saying more, as people do; so a machine that cannot follow is not buried. */
const mostUnsent = 10;

export const everyTab = ({ browsers }: Pick<Crowd, 'browsers'>) => browsers.flatMap(({ tabs }) => [...tabs]);

/**
 * Lets the crowd talk, `perSecond` messages in all, until `stop`, which resolves when the last has been written. `said`:
 * so many were written before, since no text may come twice.
 */
export function talk({ browsers, agents }: Crowd, stage: Stage, perSecond: number, said = 0) {
  const { random } = stage;
  let stopped = false;
  let count = said;
  let failure: unknown;
  stage.after(() => {
    stopped = true;
  });
  const everyMs = (1000 * browsers.length) / perSecond;
  const speaking = browsers.map(async (browser, index) => {
    await sleep(random() * everyMs);
    while (!stopped) {
      const tab = oneOf(random, [...browser.tabs]);
      // Where the run was given up, so were they.
      if (tab === undefined) return;
      if (tab.state.outbox.value.length < mostUnsent) await tab.say(`${index}/${++count}`);
      await sleep(everyMs * between(random, 0.8, 1.2));
    }
  });
  // Agents answer now and then, wherever somebody has written.
  const answering = agents.map(async (agent) => {
    while (!stopped) {
      await sleep(400);
      const known = [...agent.timelines.keys()];
      const conversation = oneOf(random, known);
      if (conversation !== undefined && !stopped)
        await agent.say(conversation, `answer ${++count}`).catch((error: unknown) => {
          failure = error;
        });
    }
  });
  return {
    async stop(): Promise<void> {
      stopped = true;
      await Promise.all(speaking);
      // What an agent still tries to say comes through when the servers are back.
      await Promise.all(answering);
      if (failure) throw failure;
    },
    /** Those before among them. */
    written: () => count,
  };
}

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};
