/** The brief of a conversation as a note that a colleague reads: short lines, in the agent's language. */
import type { Brief } from '../shared/protocol/routing.ts';
import { exactTime, languageName } from './time.ts';
import { strings } from './words.ts';

const words = strings.routing.brief;

/** How they talk, in a line; empty where nothing stands out. */
function talks({ talks: { language, address, voice, formality, upset, newcomer } }: Brief): string {
  return [
    language === null ? null : languageName(language),
    address === null ? null : words.address[address],
    formality === 'neutral' ? null : words[formality],
    upset ? words.upset : null,
    voice === null ? null : words.plays(strings.voices[voice as keyof typeof strings.voices] ?? voice),
    newcomer ? words.newcomer : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title}\n${lines.map((line) => `– ${line}`).join('\n')}`];

/** @example briefText(brief) // "What they want\n– My order has not come\n\n…" */
export function briefText(brief: Brief): string {
  const how = talks(brief);
  return [
    ...section(words.wants, brief.wants),
    ...section(
      words.told,
      brief.told.map(({ by, text }) => words.saidBy(by, text)),
    ),
    ...section(
      words.promised,
      brief.promised.map(({ what, due, by }) => words.promise(what, exactTime(due), by)),
    ),
    ...section(
      words.facts,
      brief.facts.map(({ kind, text }) => words.fact(words.kinds[kind], text)),
    ),
    ...section(words.talks, how === '' ? [] : [how]),
  ].join('\n\n');
}
