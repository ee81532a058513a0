/**
 * No text costs the engine more than a moment, whatever it repeats: patterns that try every way to read it would hold up
 * everybody's messages.
 */
import { describe, expect, it } from 'vitest';
import { newestFitting } from '../../server/domain/suggestions.ts';
import { maxTextLength } from '../../shared/protocol/entities.ts';
import { analyze, guard, suggest } from '../../shared/tone/index.ts';
import { costMs, leastCostMs } from '../harness/cost.ts';

/** What patterns are made of, and what lies between: names of addresses, marks, scripts, digits, words of the lexicons. */
const units = [
  ...'a!.,-_*`#(["\'10@/\\:…“€',
  ...[
    'a ',
    'a_b',
    'a-b',
    'a@',
    'a@a.',
    'a.b/',
    '1,5 ',
    '2026-01-02 ',
    'https://a',
    'www.a ',
    '\n',
    '- a\n',
    '|a|b|\n',
  ],
  ...['e\u0301', '\u200b', '\u202e', 'i\u200bi', '𝐚', '﷽', '😀', '👩‍👩‍👧', 'ш ', '字', 'あ'],
  ...[
    'not ',
    "don't ",
    'very ',
    'the ',
    'you ',
    'sorry ',
    'haha',
    'd e p a r t ',
    'is the fault of ',
    'call the ',
    'yarr ',
  ],
  // Rows of what may belong to a word and may stand between two.
  ...[
    `send"${"'".repeat(60)} `,
    `send it${"'a".repeat(60)} `,
    `in${'`'.repeat(200)} `,
    `plus${'_'.repeat(90)} `,
  ],
  ...['that is not something we ', 'обратитесь к ', 'servis ile ', '请联系'],
];

/** What people write, repeated to the same length: what everything else is measured against, on whatever machine. */
const ordinary =
  'Good morning, I ordered two lamps last Tuesday (order 48213) and only one of them has arrived. The parcel was open ' +
  'on one side, so I guess the other one fell out on the way. Could you please tell me what to do now? I need both of ' +
  "them before Saturday, because my sister's wedding is on that day. I have tried https://example.com/returns, but it " +
  "says that my address is unknown. Call me on 030 1234567 if that's easier, thanks so much!\n";

/**
 * How many times the cost of ordinary words: words that mean something to the engine take three or four times as long,
 * patterns that try every way a hundred times, or for ever.
 */
const mostTimes = 10;

const longest = (unit: string) =>
  unit
    .repeat(Math.ceil(maxTextLength / unit.length))
    .slice(0, maxTextLength)
    .toWellFormed();

const readers: Record<string, (text: string) => unknown> = {
  analyze: (text) => analyze(text),
  guard: (text) => guard(text),
  // As much of it as the server gives to the engine.
  suggest: (text) =>
    suggest({ messages: newestFitting([{ from: 'visitor', text }]), agent: { name: 'Sam' } }),
};

describe('the longest message', () => {
  it.each(Object.keys(readers))(`of anything costs %s no more than ${mostTimes} ordinary ones`, (name) => {
    const read = readers[name] as (text: string) => unknown;
    const most = mostTimes * leastCostMs(5, () => read(longest(ordinary)));
    const slow: string[] = [];
    for (const unit of units) {
      const text = longest(unit);
      // The best of a few: the first ones pay for patterns being compiled, and any may pay for somebody's garbage.
      let best = Number.POSITIVE_INFINITY;
      for (let tries = 0; tries < 30 && best > most; tries++)
        best = Math.min(
          best,
          costMs(() => read(text)),
        );
      if (best > most) slow.push(`${JSON.stringify(unit)}: ${best.toFixed(0)} of ${most.toFixed(0)} ms`);
    }
    expect(slow).toEqual([]);
  });
});
