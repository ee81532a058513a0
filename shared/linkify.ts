/** A piece of a message: plain, or an address that may be followed. The pieces joined give the text back. */
export type TextPart = { text: string } | { href: string; text: string };

/**
 * A web address from its scheme to the next white space. Invisible and direction-changing characters end it,
 * because an address that shows otherwise than it is must not be clickable. No two parts of the pattern can
 * match the same character, so a search is linear in the text.
 */
const addressPattern = /(?<![\p{L}\p{N}_])https?:\/\/[^\s<>"\p{Cc}\p{Cf}]+/giu;

const sentenceEnd = new Set([...".,;:!?'*_~…’”»"]);
const openerOf: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** Where an address ends once the punctuation of the sentence around it is given back to the sentence. */
export function addressEnd(candidate: string): number {
  const surplus: Record<string, number> = { ')': 0, ']': 0, '}': 0 };
  for (const [closer, opener] of Object.entries(openerOf))
    for (const char of candidate)
      if (char === closer) surplus[closer] = (surplus[closer] ?? 0) + 1;
      else if (char === opener) surplus[closer] = (surplus[closer] ?? 0) - 1;
  let end = candidate.length;
  for (; end > 0; end--) {
    const last = candidate[end - 1] ?? '';
    const extra = surplus[last];
    // A bracket belongs to the address only when the address itself opened it: "(see https://x.test/a_(b))".
    if (extra !== undefined && extra > 0) surplus[last] = extra - 1;
    else if (!sentenceEnd.has(last)) break;
  }
  return end;
}

/** The address to follow, or null when it is none or names a user ("https://bank.example@evil.example"). */
export function followable(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return url.hostname === '' || url.username !== '' || url.password !== '' ? null : url.href;
}

/**
 * Splits a message into plain text and web addresses, in linear time. Only `http` and `https` become links.
 *
 * @example linkify('See https://example.com/a.') // [{text: 'See '}, {href: …, text: 'https://example.com/a'}, {text: '.'}]
 */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let plainFrom = 0;
  for (const match of text.matchAll(addressPattern)) {
    const address = match[0].slice(0, addressEnd(match[0]));
    const href = followable(address);
    if (href === null) continue;
    if (match.index > plainFrom) parts.push({ text: text.slice(plainFrom, match.index) });
    parts.push({ href, text: address });
    plainFrom = match.index + address.length;
  }
  if (plainFrom < text.length) parts.push({ text: text.slice(plainFrom) });
  return parts;
}
