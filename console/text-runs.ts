/** A message cut into runs that differ in look: plain, a link, underlined as evidence. Pure. */
import { linkify } from '../shared/linkify.ts';
import { mergeSpans, type Span } from './evidence.ts';

export interface TextRun {
  readonly text: string;
  readonly marked: boolean;
}

/** `quiet`: evidence; `strong`: evidence of what the agent looks at. */
export interface MessageRun {
  readonly text: string;
  readonly mark: 'quiet' | 'strong' | null;
}

export interface TextPiece {
  /** An address to follow, or null for plain text. */
  readonly href: string | null;
  readonly runs: readonly MessageRun[];
}

/**
 * Cuts text at the borders of spans; the runs joined give the text back.
 *
 * @example cutRuns('abc', [{start: 1, end: 2}]) // a | b marked | c
 */
export function cutRuns(text: string, spans: readonly Span[], offset = 0): TextRun[] {
  const runs: TextRun[] = [];
  let from = 0;
  const add = (to: number, marked: boolean) => {
    if (to > from) runs.push({ text: text.slice(from, to), marked });
    from = Math.max(from, to);
  };
  for (const span of mergeSpans(spans)) {
    const start = Math.min(text.length, span.start - offset);
    const end = Math.min(text.length, span.end - offset);
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return runs;
}

/** A message as links and plain text, with evidence marked in both; where the two overlap, strong it is. */
export function textPieces(text: string, strong: readonly Span[], quiet: readonly Span[] = []): TextPiece[] {
  let offset = 0;
  return linkify(text).map((part) => {
    const runs = cutRuns(part.text, strong, offset).flatMap((run): MessageRun[] => {
      const from = offset;
      offset += run.text.length;
      return run.marked
        ? [{ text: run.text, mark: 'strong' }]
        : cutRuns(run.text, quiet, from).map((each) => ({
            text: each.text,
            mark: each.marked ? 'quiet' : null,
          }));
    });
    return { href: 'href' in part ? part.href : null, runs };
  });
}
