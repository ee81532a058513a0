/**
 * Markdown-light: what a message may be made of besides plain text, as a tree that is drawn node by node. There is
 * no HTML anywhere, so there is nothing to sanitise; what is not listed in these types cannot be expressed.
 *
 * Rules are narrower than Markdown's, because most people write no Markdown and must get their text back as they
 * typed it: marks stand at the edge of words and end on their line, one dash makes no list, and nothing is escaped.
 * One pass over the text: every branch below consumes what it has looked at, so the time is linear.
 */
import { addressEnd, followable } from './linkify.ts';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic'; readonly inside: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'link';
      readonly href: string;
      readonly text: string;
      /** Where it really leads, when the words look like another address; shown beside them. */
      readonly real?: string;
    };

export type MarkupBlock =
  /** Lines as they were written, their breaks included. */
  | { readonly kind: 'paragraph'; readonly inside: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'list';
      /** Number of the first item; null for bullets. */
      readonly start: number | null;
      readonly items: readonly (readonly Inline[])[];
    };

/**
 * Reads a message's text.
 *
 * @example parseMarkup('**Now:** see https://example.com')
 * // [{ kind: 'paragraph', inside: [{ kind: 'bold', … }, { kind: 'text', text: ' see ' }, { kind: 'link', … }] }]
 */
export function parseMarkup(text: string): MarkupBlock[] {
  const lines = text.split('\n');
  const blocks: MarkupBlock[] = [];
  let plain: string[] = [];
  let fencesLeft = lines.reduce((count, line) => (isFence(line) ? count + 1 : count), 0);
  const endParagraph = () => {
    // Beside a list or a code block the blank line is a margin.
    const inside = plain.join('\n');
    const shown = inside === text ? inside : inside.replace(/^\n+/, '').trimEnd();
    if (shown !== '') blocks.push({ kind: 'paragraph', inside: parseInline(shown) });
    plain = [];
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (isFence(line)) {
      fencesLeft--;
      if (fencesLeft > 0) {
        let end = at + 1;
        while (!isFence(lines[end] ?? '')) end++;
        endParagraph();
        blocks.push({ kind: 'code', text: lines.slice(at + 1, end).join('\n') });
        fencesLeft--;
        at = end + 1;
        continue;
      }
    }
    const list = listAt(lines, at);
    if (list.items.length > 1) {
      endParagraph();
      blocks.push({ kind: 'list', start: list.start, items: list.items.map(parseInline) });
    } else plain.push(...lines.slice(at, list.end));
    at = list.end;
  }
  endParagraph();
  return blocks;
}

const isFence = (line: string) => /^\s{0,3}```[\w+#.-]{0,20}\s*$/.test(line);
const itemPattern = /^\s{0,3}(?:[-*•]|(\d{1,3})[.)])[ \t]+(?=\S)/;

/**
 * The list that begins at a line: items under each other, with at most one blank line between two. Numbers must go
 * up one by one (or all be 1, as in Markdown), because a list shows its own. `end` is the first line after it, and
 * at least the next one.
 */
function listAt(
  lines: readonly string[],
  at: number,
): { start: number | null; items: string[]; end: number } {
  const items: string[] = [];
  let start: number | null = null;
  let step: number | null = null;
  let end = at;
  for (let next = at; next < lines.length; next++) {
    const line = lines[next] ?? '';
    const mark = itemPattern.exec(line);
    if (mark === null) {
      if (next === at || line.trim() !== '' || next > end) break;
      continue;
    }
    const number: number | null = mark[1] === undefined ? null : Number(mark[1]);
    if (items.length === 0) start = number;
    else if ((number === null) !== (start === null)) break;
    else if (number !== null && start !== null) {
      step ??= number === 1 && start === 1 ? 0 : 1;
      if (number !== start + items.length * step) break;
    }
    items.push(line.slice(mark[0].length).trimEnd());
    end = next + 1;
  }
  return { start, items, end: Math.max(end, at + 1) };
}

/** Scripts that put no space between words: there a mark may stand in the middle of a line. */
const wordChar =
  /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}\p{M}]/u;
const isWord = (char: string) => wordChar.test(char);
const isGap = (char: string) => char === '' || /\s/.test(char);

/** `[words](address)`; the address may hold one level of brackets. A search ends at the next `[`, so no two overlap. */
const namedLink =
  /\[([^[\]\n]{1,300})\]\(((?:https?:\/\/|mailto:|tel:)(?:[^\s()[\]<>"\p{Cc}\p{Cf}]|\([^\s()[\]<>"\p{Cc}\p{Cf}]*\)){1,2000})\)/iuy;
const bareAddress = /(?:https?:\/\/|mailto:|tel:)[^\s<>"\p{Cc}\p{Cf}]+/iuy;
/** Characters that change what a reader sees of the words without being seen themselves. */
const hidden = /[\p{Cc}\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/u;

interface Open {
  readonly mark: string;
  /** Where its text node stands among `nodes`. */
  readonly node: number;
}

/** Reads one run of text without lists and code blocks. */
function parseInline(text: string): Inline[] {
  const nodes: Inline[] = [];
  let open: Open[] = [];
  let plainFrom = 0;
  let at = 0;
  const endPlain = () => {
    if (at > plainFrom) nodes.push({ kind: 'text', text: text.slice(plainFrom, at) });
  };
  const put = (node: Inline, length: number) => {
    endPlain();
    nodes.push(node);
    at += length;
    plainFrom = at;
  };
  while (at < text.length) {
    const char = text[at] ?? '';
    const before = at === 0 ? '' : (text[at - 1] ?? '');
    if (char === '\n') open = [];
    if (char === '`') {
      const run = /`+/y;
      run.lastIndex = at;
      const ticks = run.exec(text)?.[0].length ?? 1;
      const close = ticks === 1 ? text.indexOf('`', at + 1) : -1;
      const inside = text.slice(at + 1, close);
      if (close !== -1 && inside.trim() !== '' && text[close + 1] !== '`' && !inside.includes('\n')) {
        put({ kind: 'code', text: inside }, inside.length + 2);
      } else at += ticks;
      continue;
    }
    if (char === '[') {
      const link = namedLinkAt(text, at);
      if (link) {
        put(link.node, link.length);
        continue;
      }
    }
    if (/[hmt]/i.test(char) && !isWord(before) && before !== '_') {
      bareAddress.lastIndex = at;
      const candidate = bareAddress.exec(text)?.[0];
      if (candidate !== undefined) {
        const address = candidate.slice(0, addressEnd(candidate));
        const href = hrefOf(address);
        if (href === null) at += candidate.length;
        else put({ kind: 'link', href, text: address }, address.length);
        continue;
      }
    }
    if (char === '*' || char === '_') {
      const run = text[at + 1] === char ? (text[at + 2] === char ? 3 : 2) : 1;
      const mark = char.repeat(run);
      const after = text[at + run] ?? '';
      const opener = run < 3 ? open.findIndex((one) => one.mark === mark) : -1;
      const first = open[opener];
      if (first && !isGap(before) && !isWord(after)) {
        endPlain();
        // What was opened inside and never closed is text.
        const inside = joined(nodes.splice(first.node).slice(1));
        if (inside.length > 0) nodes.push({ kind: run === 2 ? 'bold' : 'italic', inside });
        open = open.slice(0, opener);
        at += run;
        plainFrom = at;
        continue;
      }
      if (run < 3 && opener === -1 && !isGap(after) && !isWord(before) && before !== '\\') {
        endPlain();
        open.push({ mark, node: nodes.length });
        nodes.push({ kind: 'text', text: mark });
        at += run;
        plainFrom = at;
        continue;
      }
      while (text[at] === char) at++;
      continue;
    }
    at++;
  }
  endPlain();
  return joined(nodes);
}

function namedLinkAt(text: string, at: number): { node: Inline; length: number } | null {
  namedLink.lastIndex = at;
  const [source = '', words = '', address = ''] = namedLink.exec(text) ?? [];
  const href = hrefOf(address);
  if (href === null || hidden.test(words) || words.trim() === '') return null;
  const real = realTarget(words, href);
  return {
    node: { kind: 'link', href, text: words, ...(real === null ? {} : { real }) },
    length: source.length,
  };
}

/** The address to follow, or null when it is none that may be followed. */
function hrefOf(address: string): string | null {
  if (/^mailto:[^\s@?&#%,;]+@[^\s@?&#%,;]+\.[^\s@?&#%,;.]+$/iu.test(address)) return address;
  if (/^tel:\+?[\d().-]{3,24}$/i.test(address)) return address;
  return /^https?:/i.test(address) ? followable(address) : null;
}

/** Names of hosts in the words of a link: the dots and letters that make people read an address. */
const hostName = /(?:[\p{L}\p{N}-]+[.。．｡])+\p{L}{2,}|\d+(?:\.\d+){3}/giu;

/** Where a link leads if its words look like an address other than that; null if they do not. */
function realTarget(words: string, href: string): string | null {
  if (/^tel:/i.test(href)) {
    const real = href.slice(4);
    const digits = words.replace(/\D/g, '');
    return digits !== '' && digits !== real.replace(/\D/g, '') ? real : null;
  }
  if (/^mailto:/i.test(href)) {
    const real = href.slice(7);
    return words.includes('@') && words.trim().toLowerCase() !== real.toLowerCase() ? real : null;
  }
  const host = new URL(href).host;
  const plain = (name: string) => name.toLowerCase().replace(/^www\./, '');
  const named = [...words.matchAll(hostName)].map(([name]) => {
    const address = `https://${name}`;
    return URL.canParse(address) ? new URL(address).host : name;
  });
  const looksLikeAddress = named.length > 0 || /:\/\/|@/.test(words);
  const honest = named.every((name) => plain(name) === plain(host)) && !words.includes('@');
  return looksLikeAddress && !(honest && named.length > 0) ? host : null;
}

/** Puts neighbouring pieces of text together: marks that turned out to be none must not part what they stand in. */
function joined(nodes: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  let run: string[] = [];
  const end = () => {
    if (run.length > 0) result.push({ kind: 'text', text: run.join('') });
    run = [];
  };
  for (const node of nodes) {
    if (node.kind === 'text') run.push(node.text);
    else {
      end();
      result.push(node);
    }
  }
  end();
  return result;
}

/**
 * What a reader sees, as plain text: for previews, notifications and assistive announcements.
 *
 * @example markupText(parseMarkup('**Done**, see [the guide](https://example.com)')) // 'Done, see the guide'
 */
export const markupText = (blocks: readonly MarkupBlock[]): string => blocks.map(blockText).join('\n');

function blockText(block: MarkupBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineText(block.inside);
    case 'code':
      return block.text;
    case 'list': {
      const { start } = block;
      const mark = (index: number) => (start === null ? '-' : `${start + index}.`);
      return block.items.map((item, index) => `${mark(index)} ${inlineText(item)}`).join('\n');
    }
  }
}

const inlineText = (nodes: readonly Inline[]): string =>
  nodes.map((node) => ('inside' in node ? inlineText(node.inside) : node.text)).join('');
