/**
 * What a colleague has to know to go on with a conversation, so that the customer has to say nothing twice: taken
 * from the messages by rules, word for word, and never made up.
 */
import type { Brief } from './protocol/routing.ts';

export interface BriefMessage {
  readonly from: 'visitor' | 'agent';
  readonly name: string;
  readonly text: string;
}

/** A longer quotation is cut at a word. */
const quoteLength = 280;
/** Of what we said, the newest are what matters. */
const mostTold = 3;
const mostFacts = 12;
/** "Hi there" says nothing of what somebody wants. */
const fewestWords = 3;

/** Kinds in the order in which they claim a piece of text: what is part of an address is no number of its own. */
const patterns: readonly [Brief['facts'][number]['kind'], RegExp][] = [
  ['email', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu],
  ['link', /https?:\/\/[^\s<>"')\]]{1,300}/gu],
  ['date', /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/gu],
  [
    'amount',
    /[€$£¥]\s?\d[\d.,\u00a0]{0,14}\d|[€$£¥]\s?\d|\b\d(?:[\d.,\u00a0]{0,14}\d)?\s?(?:€|\$|£|¥|EUR\b|USD\b|GBP\b|CHF\b)/gu,
  ],
  [
    'order',
    /#\s?[\p{L}\p{N}][\p{L}\p{N}-]{2,24}|\b(?=[A-Z0-9-]{0,20}\d{3})[A-Z]{1,5}-?\d[A-Z0-9-]{2,20}\b/gu,
  ],
  ['phone', /\+\d[\d\s()/-]{6,18}\d|\b0\d[\d\s()/-]{6,16}\d/gu],
  ['order', /\b\d{5,16}\b/gu],
];

/** What the customer named that a colleague would ask for again: numbers, addresses, dates, amounts. */
export function factsIn(texts: readonly string[]): Brief['facts'] {
  const found: (Brief['facts'][number] & { at: number })[] = [];
  const seen = new Set<string>();
  texts.forEach((whole, index) => {
    let text = whole;
    for (const [kind, pattern] of patterns) {
      text = text.replace(pattern, (match, offset: number) => {
        const fact = match.replace(/[.,]+$/, '').trim();
        if (!seen.has(fact)) found.push({ kind, text: fact, at: index * 1e6 + offset });
        seen.add(fact);
        // Of the same length, so that offsets stay.
        return ' '.repeat(match.length);
      });
    }
  });
  return found
    .toSorted((a, b) => a.at - b.at)
    .slice(-mostFacts)
    .map(({ kind, text }) => ({ kind, text }));
}

/** The beginning of a text, on one line, ending at a word. */
export function quoted(text: string, most = quoteLength): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).toWellFormed().trimEnd()} …`;
}

const saysSomething = (text: string): boolean =>
  text.trim().split(/\s+/).length >= fewestWords || text.trim().length >= 12;

/** All but how they talk and what was promised, which are not in the words alone. */
export function briefFrom(messages: readonly BriefMessage[]): Pick<Brief, 'wants' | 'told' | 'facts'> {
  const theirs = messages.filter(({ from }) => from === 'visitor').map(({ text }) => text);
  const telling = theirs.filter(saysSomething);
  const said = telling.length > 0 ? telling : theirs.filter((text) => text.trim() !== '');
  const wants = [...new Set([said[0], said.at(-1)].filter((text) => text !== undefined))];
  const told = messages
    .filter(({ from, text }) => from === 'agent' && text.trim() !== '')
    .slice(-mostTold)
    .map(({ name, text }) => ({ by: name, text: quoted(text) }));
  return { wants: wants.map((text) => quoted(text)), told, facts: factsIn(theirs) };
}
