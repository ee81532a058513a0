// node tests/bench/search.mjs [messages]: how long the index takes and whom it keeps waiting; how long searches take.
// With KEEP=<folder> the database is kept there and used again.
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../dist/server/sqlite.js';
import { fill } from './search-data.mjs';

const messages = Number(process.argv[2] ?? 1_000_000);
const folder = process.env.KEEP ?? mkdtempSync(join(tmpdir(), 'rapport-search-'));
const writer = new URL('../../dist/server/sqlite-writer.js', import.meta.url);
const open = async () => {
  const opened = await openSqliteStore(folder, writer);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.store;
};
const quantile = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
const ms = (value) => `${value.toFixed(1)} ms`;
const bytes = () => statSync(join(folder, 'rapport.db')).size;

console.log(`${cpus().length} × ${cpus()[0].model}, Node ${process.version}`);
const now = Date.now();
if (!existsSync(join(folder, 'ready.json'))) {
  await (await open()).close();
  const began = performance.now();
  const { words, inboxes } = fill(folder, { messages, now });
  console.log(`${messages} messages generated in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  writeFileSync(join(folder, 'ready.json'), JSON.stringify({ words: words.slice(0, 20_000), inboxes }));
}
const { words, inboxes } = JSON.parse(readFileSync(join(folder, 'ready.json'), 'utf8'));

const before = bytes();
const store = await open();
const term = (text, more = {}) => ({ text, words: text.split(' '), prefix: false, not: false, ...more });
const request = (terms, filters = [], more = {}) => ({
  terms,
  filters,
  after: null,
  limit: 20,
  now,
  ...more,
});
const find = async (...args) => {
  const result = await store.search(request(...args));
  if (result.kind !== 'page') throw new Error(result.kind);
  return result.page;
};

// Messages are sent while the index grows: what do they wait?
const visitor = randomBytes(16).toString('hex');
await store.createVisitor({ id: visitor, inbox: inboxes[0], tokenHash: randomUUID() }, now);
const waits = [];
const began = performance.now();
let part = (await find([term('hello')])).indexed;
for (let looked = performance.now(); part !== null; ) {
  const sent = performance.now();
  await store.appendMessage({
    conversation: null,
    inbox: inboxes[0],
    author: { kind: 'visitor', id: visitor, name: '' },
    clientId: randomUUID(),
    text: 'quokka numbat',
    at: Date.now(),
  });
  waits.push(performance.now() - sent);
  await new Promise((resolve) => setTimeout(resolve, 15));
  if (performance.now() - looked < 2000) continue;
  looked = performance.now();
  part = (await find([term('hello')])).indexed;
}
if (waits.length > 10) {
  console.log(
    `indexed in ${((performance.now() - began) / 1000).toFixed(0)} s; database ${(before / 1e6).toFixed(0)} → ${(bytes() / 1e6).toFixed(0)} MB`,
  );
  console.log(
    `a message sent meanwhile was stored in p50 ${ms(quantile(waits, 0.5))}, p99 ${ms(quantile(waits, 0.99))}, most ${ms(Math.max(...waits))}`,
  );
}
const quiet = [];
for (let index = 0; index < 200; index++) {
  const sent = performance.now();
  await store.appendMessage({
    conversation: null,
    inbox: inboxes[0],
    author: { kind: 'visitor', id: visitor, name: '' },
    clientId: randomUUID(),
    text: `quokka zebrafinch${index}`,
    at: Date.now(),
  });
  quiet.push(performance.now() - sent);
  await new Promise((resolve) => setTimeout(resolve, 5));
}
console.log(`and afterwards in p50 ${ms(quantile(quiet, 0.5))}, p99 ${ms(quantile(quiet, 0.99))}`);
const sent = performance.now();
while (!(await find([term('zebrafinch199')])).groups.length)
  await new Promise((resolve) => setTimeout(resolve, 20));
console.log(`a new message was found ${ms(performance.now() - sent)} after it was stored`);

const day = 24 * 60 * 60 * 1000;
const questions = {
  'the most common word': [[term('the')]],
  'its second page': null,
  'two common words': [[term('the'), term('you')]],
  'ten common words': [words.slice(0, 10).map((word) => term(word))],
  'a common phrase': [[term('the to')]],
  'a rare word': [[term(words[15_000])]],
  'a rare and a common word': [[term(words[15_000]), term('the')]],
  'no such word': [[term('qqqqq')]],
  'a beginning of 2': [[term('th', { prefix: true })]],
  'a beginning of 3': [[term('ref', { prefix: true })]],
  'a beginning of 4': [[term('karen'.slice(0, 4), { prefix: true })]],
  'a common word but not another': [[term('the'), term('you', { not: true })]],
  'from visitors': [[term('refund')], [{ kind: 'authors', authorKind: 'visitor', not: false }]],
  'from somebody by name': [[term('the')], [{ kind: 'named', terms: [term('agent')], not: false }]],
  'with a tag': [[term('delivery')], [{ kind: 'tag', name: 'refund', not: false }]],
  'unassigned: nothing is': [[term('the')], [{ kind: 'is', value: 'unassigned', not: false }]],
  'a day half a year ago': [
    [term('the')],
    [{ kind: 'time', from: now - 180 * day, to: now - 179 * day, not: false }],
  ],
  'before eleven months ago': [
    [term('the')],
    [{ kind: 'time', from: null, to: now - 335 * day, not: false }],
  ],
  'has a file: none has': [[term('the')], [{ kind: 'file', not: false }]],
  'everything of a tag': [[], [{ kind: 'tag', name: 'refund', not: false }]],
};
let worst = 0;
for (const [name, question] of Object.entries(questions)) {
  const [terms, filters, more] = question ?? [[term('the')], [], { after: (await find([term('the')])).next }];
  const took = [];
  let page;
  for (let run = 0; run < 15; run++) {
    const asked = performance.now();
    page = await find(terms, filters, more);
    took.push(performance.now() - asked);
  }
  worst = Math.max(worst, ...took);
  console.log(
    `${name.padEnd(32)} p50 ${ms(quantile(took, 0.5)).padStart(9)}  most ${ms(Math.max(...took)).padStart(9)}  ${page.groups.length} conversations${page.cut ? ', cut short' : ''}`,
  );
}
console.log(`the slowest search: ${ms(worst)}`);
await store.close();
if (!process.env.KEEP) rmSync(folder, { recursive: true, force: true });
