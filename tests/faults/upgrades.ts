/** A new version under the widget of an old one, still open or in a cache: fault 27. */
import assert from 'node:assert/strict';
import { startChromium } from './chromium.ts';
import { type Fault, until } from './fault.ts';
import { openAgent } from './load.ts';
import { programOf } from './old-build.ts';
import { openSite, type Site, shippedProgram } from './site.ts';
import { verify } from './verdict.ts';

/** The last commit that knew one machine alone, and the first that knew several. */
const oldest = { sqlite: '8f603af', postgres: '8576d95' };
/** A reconnect, or a page, on a busy machine. */
const soonMs = 60_000;

const upgraded: Fault = {
  number: 27,
  name: 'a new server under an old widget',
  async run(stage) {
    const commit = oldest[stage.setup.store];
    const site = await openSite(stage, { program: programOf(commit) });
    stage.note('from', commit);
    const chromium = await startChromium(stage);
    const ada = chromium.person(site.url);
    // Another one, whose widget will one day speak another version of the wire than the server.
    const bob = await chromium.stranger(site.url);
    let wire = 1;
    await bob.context().routeWebSocket(/socket\.io/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((frame) => server.send(String(frame).replace('"protocol":1', `"protocol":${wire}`)));
    });
    const [adas, bobs] = [await ada.open(), await bob.open()];
    await adas.say('Ada, before the upgrade');
    await bobs.say('Bob, before the upgrade');
    await until(
      () => ada.acked.size + bob.acked.size === 2,
      soonMs,
      'the old version does not work by itself',
    );

    wire = 2;
    for (const [index, node] of site.nodes.entries()) {
      await node.kill('SIGTERM');
      await adas.say(`Ada, while node ${index} is away`);
      await site.start(index, shippedProgram);
      // Some nodes are new now, and some are not.
      await adas.say(`Ada, with node ${index} new`);
      await until(
        () => ada.acked.size === 3 + 2 * index,
        soonMs,
        'the old widget does not send to the new server',
      );
    }
    const agent = await openAgent(site, stage, { direct: true });
    const conversation = ada.acked.values().next().value?.conversation ?? '';
    await agent.say(conversation, 'an answer from the new server');
    await until(() => adas.shows('an answer from the new server'), soonMs, 'the old widget does not receive');

    // A wire of another version is refused in plain words, and nothing written is lost by it.
    const notice = async () => (await bobs.screen()).notice;
    await until(async () => /Reload the page/.test(await notice()), soonMs, 'nobody is told to reload');
    wire = 1;
    await bobs.page.reload();
    await adas.page.reload();
    await bobs.say('Bob, with the new widget');
    await adas.say('Ada, with the new widget');
    await verify(site, { people: [ada, bob], agents: [agent] }, stage);
    assert.equal(await conversations(site), 2, 'the new widget did not know its visitor again');
  },
};

const conversations = async (site: Site) =>
  new Set((await site.stored()).map(({ conversation }) => conversation)).size;

export const upgrades: Fault[] = [upgraded];
