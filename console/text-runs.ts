/** A message cut into runs that differ in look: plain, a link, underlined as evidence. Pure. */
import { type Inline, type MarkupBlock, parseMarkup } from '../shared/markup.ts';
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

/** The tree of `shared/markup.ts` with its texts cut into runs. */
export type MarkedInline =
  | { readonly kind: 'text' | 'code'; readonly runs: readonly MessageRun[] }
  | { readonly kind: 'bold' | 'italic'; readonly inside: readonly MarkedInline[] }
  | {
      readonly kind: 'link';
      readonly href: string;
      readonly runs: readonly MessageRun[];
      /** Where it really leads, when its words look like another address. */
      readonly real?: string;
    };

export type MarkedBlock =
  | { readonly kind: 'paragraph'; readonly inside: readonly MarkedInline[] }
  | { readonly kind: 'code'; readonly runs: readonly MessageRun[] }
  | {
      readonly kind: 'list';
      readonly start: number | null;
      readonly items: readonly (readonly MarkedInline[])[];
    };

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

/** A piece of a message that stands at `offset` of it; where strong and quiet overlap, strong it is. */
function markedRuns(
  text: string,
  offset: number,
  strong: readonly Span[],
  quiet: readonly Span[],
): MessageRun[] {
  let at = offset;
  return cutRuns(text, strong, offset).flatMap((run): MessageRun[] => {
    const from = at;
    at += run.text.length;
    return run.marked
      ? [{ text: run.text, mark: 'strong' }]
      : cutRuns(run.text, quiet, from).map((each) => ({
          text: each.text,
          mark: each.marked ? 'quiet' : null,
        }));
  });
}

/** A message as its tree, with evidence marked in whatever text it stands in. */
export function markedBlocks(
  text: string,
  strong: readonly Span[] = [],
  quiet: readonly Span[] = [],
): MarkedBlock[] {
  // The tree knows no offsets, but its texts stand in the message in this order, with only marks between them.
  let from = 0;
  const runsOf = (piece: string) => {
    const found = text.indexOf(piece, from);
    const offset = found < 0 ? from : found;
    from = offset + piece.length;
    return markedRuns(piece, offset, strong, quiet);
  };
  const inline = (node: Inline): MarkedInline => {
    switch (node.kind) {
      case 'bold':
      case 'italic':
        return { kind: node.kind, inside: node.inside.map(inline) };
      case 'link': {
        const { href, real } = node;
        return { kind: 'link', href, runs: runsOf(node.text), ...(real === undefined ? {} : { real }) };
      }
      default:
        return { kind: node.kind, runs: runsOf(node.text) };
    }
  };
  const marked = (block: MarkupBlock): MarkedBlock => {
    switch (block.kind) {
      case 'paragraph':
        return { kind: 'paragraph', inside: block.inside.map(inline) };
      case 'code':
        return { kind: 'code', runs: runsOf(block.text) };
      case 'list':
        return { kind: 'list', start: block.start, items: block.items.map((item) => item.map(inline)) };
    }
  };
  return parseMarkup(text).map(marked);
}
