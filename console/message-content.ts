/** What a message holds besides its words, made ready to be shown. Pure. */

import type { Answered } from '../shared/plain-text.ts';
import type { AnswerBlock, Attachment } from '../shared/protocol/blocks.ts';
import type { Timeline } from '../shared/timeline.ts';
import { createNews } from '../shared/timeline-parts.ts';

/** Pictures that every browser shows and none of which can hold a script. */
const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'];

export type Picture = Attachment & { readonly width: number; readonly height: number };

/** Whether a file is shown as a picture: its measures are known, so nothing moves when it arrives. */
export function isPicture(file: Attachment): file is Picture {
  return pictureTypes.includes(file.type) && (file.width ?? 0) > 0 && (file.height ?? 0) > 0;
}

/** Where a file's bytes are; the session's cookie opens them. */
export function fileAddress({ id }: Pick<Attachment, 'id'>): string {
  return `/api/v1/files/${id}`;
}

const mostWidth = 280;
const mostHeight = 240;
/** Narrower or flatter would be a line nobody can press. */
const leastSide = 48;

/** How large a picture is shown in the conversation: within bounds, and never larger than it is. */
export function shownSize({ width, height }: Pick<Picture, 'width' | 'height'>): {
  width: number;
  height: number;
} {
  const scale = Math.min(1, mostWidth / width, mostHeight / height);
  return {
    width: Math.max(leastSide, Math.round(width * scale)),
    height: Math.max(leastSide, Math.round(height * scale)),
  };
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "840 bytes", "1.2 MB", in the words of a language; by 1,024, as systems and our limits count. */
export function fileSize(bytes: number, locale: string): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1024 ** step);
}

/**
 * Tells of each state of a conversation what visitors answered, by the message they answered; the first answer counts.
 * What a visitor said is never changed, so each message is looked at once.
 */
export function createAnswers(): (timeline: Timeline) => ReadonlyMap<number, AnswerBlock> {
  const newsOf = createNews();
  /** By the message they answer, with their own seq: earlier messages may come after later ones. */
  const given = new Map<number, { readonly seq: number; readonly answer: AnswerBlock }>();
  return (timeline) => {
    for (const { seq, author, blocks = [] } of newsOf(timeline))
      for (const answer of blocks)
        if (
          author.kind === 'visitor' &&
          answer.kind === 'answer' &&
          !((given.get(answer.to)?.seq ?? seq) < seq)
        )
          given.set(answer.to, { seq, answer });
    return new Map(Array.from(given, ([to, { answer }]) => [to, answer]));
  };
}

/**
 * The lines of an answer's text that its values do not say. Usually none: the text of an answer lists its values, and
 * they are shown beside their labels already.
 */
export function saidBeside(text: string, values: readonly Answered[]): string {
  const known = (line: string) =>
    values.some(
      ({ label, value }) =>
        (label !== '' && line.startsWith(label)) ||
        (typeof value === 'string' && value.includes(line)) ||
        (typeof value === 'number' && String(value) === line),
    );
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !known(line.trim().replace(/^[–-] /, '')))
    .join('\n');
}
