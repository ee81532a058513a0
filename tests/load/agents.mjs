// 200 agents with 1,000 open conversations, each with one of them open; visitors and agents write. How long until the
// sender has the ack, and until everybody else has the message?
import { randomUUID } from 'node:crypto';
import { percentiles } from '../bench/load.mjs';
import { connectAgent, connectVisitor } from './people.mjs';
import { atRate, ms, sleep, start } from './server.mjs';

const conversations = 1000;
const rate = 50;

export async function measure({ seconds = 60, count = 200 }) {
  const server = await start('product', { agents: count });
  const sentAt = new Map();
  const seen = new Map();
  const delivered = [];
  const heard = (body) => {
    const id = /"clientId":"([^"]+)"/.exec(body)?.[1];
    const at = sentAt.get(id);
    if (at === undefined) return;
    delivered.push(performance.now() - at);
    seen.set(id, (seen.get(id) ?? 0) + 1);
  };
  const visitors = [];
  for (let number = 0; number < conversations; number++) {
    const visitor = await connectVisitor(server.url);
    const { conversation } = await visitor.ask('message:send', {
      clientId: randomUUID(),
      text: 'Hello, my lamp flickers.',
    });
    visitors.push({ ...visitor, conversation });
  }
  const agents = [];
  for (const token of server.tokens) agents.push(await connectAgent(server.url, token, heard));
  await Promise.all(
    agents.map(({ ask }, number) =>
      ask('conversation:open', { conversation: visitors[(number * 5) % conversations].conversation }),
    ),
  );
  await sleep(5000);
  const acks = [];
  let refused = 0;
  const say = async (who, conversation, text) => {
    const clientId = randomUUID();
    const at = performance.now();
    sentAt.set(clientId, at);
    const answer = await who.ask('message:send', { clientId, text, conversation });
    if (answer.ok) acks.push(performance.now() - at);
    else refused++;
  };
  const sent = await atRate(rate, seconds, (number) => {
    const place = (number * 7919) % conversations;
    const { conversation } = visitors[place];
    // Two messages of a visitor to one of an agent.
    if (number % 3) void say(visitors[place], conversation, 'And now it hums as well, since this morning.');
    else
      void say(agents[number % count], conversation, 'Thank you. I am looking at it now, and write by noon.');
  });
  await sleep(3000);
  const [ack, arrival] = [percentiles(acks), percentiles(delivered)];
  const rss = await server.rss();
  for (const { socket } of [...visitors, ...agents]) socket.terminate();
  await server.stop();
  return [
    {
      agents: count,
      conversations,
      sent,
      refused,
      'ack p50 ms': ms(ack.p50),
      'ack p99 ms': ms(ack.p99),
      'at agents p50 ms': ms(arrival.p50),
      'at agents p99 ms': ms(arrival.p99),
      deliveries: delivered.length,
      'resident MB': Math.round(rss / 2 ** 20),
    },
  ];
}
