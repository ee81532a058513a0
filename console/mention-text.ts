/** Mentions as they stand in a text: “@” and a name. Pure. */
import type { Span } from './evidence.ts';

/** The part of a name that is being typed behind an “@”, at the caret; null: none is. */
export function mentionBegun(
  text: string,
  caret: number,
): { readonly start: number; readonly typed: string } | null {
  const before = text.slice(0, caret);
  // Names have spaces; two words are enough to find anybody.
  const match = /(?:^|[\s(])@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]+)?)$/u.exec(before);
  const typed = match?.[1];
  return typed === undefined ? null : { start: caret - typed.length - 1, typed };
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Those whose name, or one of its words, begins with what was typed. */
export function colleaguesFor<T extends { readonly name: string }>(
  all: readonly T[],
  typed: string,
): readonly T[] {
  const wanted = folded(typed);
  return all.filter(({ name }) => {
    const known = folded(name);
    return known.startsWith(wanted) || known.split(/\s+/).some((word) => word.startsWith(wanted));
  });
}

/** Where these names are mentioned, longer names first so that “@Sam Lee” is not “@Sam”. */
export function mentionSpans(text: string, names: readonly string[]): readonly Span[] {
  const spans: Span[] = [];
  for (const name of [...new Set(names)].filter((each) => each !== '').sort((a, b) => b.length - a.length)) {
    const word = `@${name}`;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const end = at + word.length;
      const next = text.slice(end, end + 1);
      if (/[\p{L}\p{N}]/u.test(next) || spans.some((span) => at < span.end && end > span.start)) continue;
      spans.push({ start: at, end });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** The ids of those picked whose name still stands in the text, and of those whose name was typed out in full. */
export function mentionedIds(
  text: string,
  picked: Readonly<Record<string, string>>,
  all: readonly { readonly id: string; readonly name: string }[],
): string[] {
  const owners = new Map<string, string>();
  for (const { id, name } of all) if (!owners.has(name)) owners.set(name, id);
  for (const [name, id] of Object.entries(picked)) owners.set(name, id);
  const said = mentionSpans(text, [...owners.keys()]).map(({ start, end }) => text.slice(start + 1, end));
  return [...new Set(said.flatMap((name) => owners.get(name) ?? []))];
}
