/**
 * Text → tokens with UTF-16 offsets, in one pass and without backtracking: every character is looked at a
 * bounded number of times, so the time is linear on any input, lone surrogates and control characters included.
 */

export type TokenKind = 'word' | 'number' | 'link' | 'emoji' | 'emoticon' | 'punctuation';

/** What lies between a word and the word before it. A phrase may cross a `soft` border, never a `hard` one. */
export const Border = { none: 0, soft: 1, hard: 2 } as const;
export type Border = (typeof Border)[keyof typeof Border];

export interface Token {
  kind: TokenKind;
  /** UTF-16 offsets into the text, end exclusive. */
  start: number;
  end: number;
  /** Folded for look-up: lower case, straight apostrophes, no letter more than twice in a row. */
  text: string;
  /** A second form to look up when `text` is unknown: "sooo" → "so", "goin'" → "goin". */
  other: string | null;
  /** Two or more letters, all of them capitals. */
  caps: boolean;
  /** First letter is a capital. */
  capital: boolean;
  /** Some letter stands three or more times in a row: "sooo". */
  elongated: boolean;
  border: Border;
}

const Class = { unknown: 0, space: 1, letter: 2, digit: 3, mark: 4, emoji: 5, other: 6 } as const;

/** Classes of the characters seen so far, filled on demand: a look-up instead of a regular expression each time. */
const bmpClass = new Uint8Array(0x10000);

function classify(character: string): number {
  if (/\s/u.test(character)) return Class.space;
  // Unicode files the modifier letter apostrophe (U+02BC) under letters; people type it as an apostrophe.
  if (character === '\u02bc') return Class.other;
  if (/\p{L}/u.test(character)) return Class.letter;
  if (/\p{Nd}/u.test(character)) return Class.digit;
  if (/\p{M}/u.test(character)) return Class.mark;
  if (/[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(character)) return Class.emoji;
  return Class.other;
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length) {
    const low = text.charCodeAt(at + 1);
    if (low >= 0xdc00 && low < 0xe000) return classify(text.slice(at, at + 2));
  }
  let known = bmpClass[unit] ?? Class.other;
  if (known === Class.unknown) {
    known = classify(text.charAt(at));
    bmpClass[unit] = known;
  }
  return known;
}

/** Code units of the character at `at`: 2 for a surrogate pair. */
function widthAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit >= 0xdc00 || at + 1 >= text.length) return 1;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low < 0xe000 ? 2 : 1;
}

/** ' ’ ʼ ‘ ` ´ all stand for the apostrophe in what people type. */
function isApostrophe(unit: number): boolean {
  return (
    unit === 0x27 ||
    unit === 0x2019 ||
    unit === 0x2bc ||
    unit === 0x2018 ||
    unit === 0x60 ||
    unit === 0xb4 ||
    unit === 0xff07
  );
}

const emoticons = new Set(
  (
    ":) :-) :( :-( :d :-d ;) ;-) :p :-p ;p :/ :-/ :\\ :| :-| :o :-o :'( :'-( :') =) =( =d =p :] :[ :* :-* :3 " +
    '<3 </3 ^^ ^_^ >:( >:-( -_- o_o xd'
  ).split(' '),
);
/** Longest emoticon, in UTF-16 units. */
const longestEmoticon = 4;
/** Characters an emoticon can begin with: `: ; = < > ^ -`. Those that begin with a letter are found as words. */
const emoticonStart = new Set([0x3a, 0x3b, 0x3d, 0x3c, 0x3e, 0x5e, 0x2d]);

/** Words that rightly begin with an apostrophe; before any other word it is a quotation mark. */
const clippedFront = new Set(
  'tis twas twere twill twould til till em cause bout round tween ere neath gainst im er ello ow'.split(' '),
);
const topDomains = new Set('com org net io co eu gov edu app dev info de fr es it nl pl uk'.split(' '));

const linkStart = /^(?:https?:\/\/|www\.)/i;

/** `rrr` → `rr`; `null` when no letter stands three times in a row. */
function squeeze(word: string): string | null {
  let run = 1;
  let kept = '';
  let changed = false;
  for (let at = 0; at < word.length; at++) {
    run = at > 0 && word.charCodeAt(at) === word.charCodeAt(at - 1) ? run + 1 : 1;
    if (run > 2) changed = true;
    else kept += word.charAt(at);
  }
  return changed ? kept : null;
}

function dropDoubles(word: string): string {
  let kept = '';
  for (let at = 0; at < word.length; at++) {
    if (at === 0 || word.charCodeAt(at) !== word.charCodeAt(at - 1)) kept += word.charAt(at);
  }
  return kept;
}

/** Longer words are cut here for look-up only: no lexicon holds one, and folding stays cheap. */
const longestLookup = 64;

/** Ends a link before the punctuation that belongs to the sentence. */
function linkEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (unit <= 0x20 || unit === 0x3c || unit === 0x3e || unit === 0x22 || classAt(text, end) === Class.space)
      break;
    end += 1;
  }
  while (end > from && '.,;:!?)]}\'"’”'.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

/**
 * Splits a text into words (with their contractions), numbers, links, emoji, emoticons and runs of punctuation.
 *
 * @example tokenize("I can't!!")  // [I 0–1] [can't 2–7] [!! 7–9]
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let border: Border = Border.hard;
  let at = 0;

  const push = (kind: TokenKind, start: number, end: number, folded: string): Token => {
    const token: Token = {
      kind,
      start,
      end,
      text: folded,
      other: null,
      caps: false,
      capital: false,
      elongated: false,
      border,
    };
    tokens.push(token);
    border = Border.none;
    return token;
  };

  while (at < text.length) {
    const kind = classAt(text, at);

    if (kind === Class.space) {
      if (text.charCodeAt(at) === 0x0a) border = Border.hard;
      at += 1;
      continue;
    }

    if (kind === Class.letter) {
      at = word(at);
      continue;
    }

    if (kind === Class.digit) {
      const start = at;
      let end = at + widthAt(text, at);
      while (end < text.length) {
        if (classAt(text, end) === Class.digit) end += widthAt(text, end);
        else if ('.,:/'.includes(text.charAt(end)) && classAt(text, end + 1) === Class.digit) end += 1;
        else break;
      }
      if (end < text.length && classAt(text, end) === Class.letter && /[a-z]/i.test(text.charAt(end))) {
        at = word(start);
      } else {
        push('number', start, end, text.slice(start, end));
        at = end;
      }
      continue;
    }

    if (kind === Class.emoji) {
      const start = at;
      at += widthAt(text, at);
      // Skin tones, variation selectors, joined families and flags belong to the picture before them.
      while (at < text.length) {
        const unit = text.charCodeAt(at);
        const next = classAt(text, at);
        if (unit === 0xfe0f || unit === 0x20e3 || next === Class.mark) at += widthAt(text, at);
        else if (unit === 0x200d && classAt(text, at + 1) === Class.emoji) at += 1 + widthAt(text, at + 1);
        else if (unit === 0xd83c && text.charCodeAt(at + 1) >= 0xdffb && text.charCodeAt(at + 1) <= 0xdfff)
          at += 2;
        else if (isFlagHalf(at) && isFlagHalf(at - 2) && at - 2 === start) at += 2;
        else break;
      }
      push('emoji', start, at, text.slice(start, at).replace(/\ufe0f/g, ''));
      continue;
    }

    const unit = text.charCodeAt(at);
    if (emoticonStart.has(unit)) {
      const end = emoticonEnd(at);
      if (end > at) {
        push('emoticon', at, end, text.slice(at, end).toLowerCase());
        at = end;
        continue;
      }
    }
    if (isApostrophe(unit) && at + 1 < text.length && classAt(text, at + 1) === Class.letter) {
      let end = at + 1;
      while (end < text.length && end - at < 8 && classAt(text, end) === Class.letter)
        end += widthAt(text, end);
      if (clippedFront.has(text.slice(at + 1, end).toLowerCase())) {
        at = word(at);
        continue;
      }
    }
    at = punctuation(at);
  }
  return tokens;

  function isFlagHalf(position: number): boolean {
    if (position < 0 || text.charCodeAt(position) !== 0xd83c) return false;
    const low = text.charCodeAt(position + 1);
    return low >= 0xdde6 && low <= 0xddff;
  }

  function emoticonEnd(start: number): number {
    for (let length = longestEmoticon; length >= 2; length--) {
      const end = start + length;
      if (end > text.length || !emoticons.has(text.slice(start, end).toLowerCase())) continue;
      const last = classAt(text, end - 1);
      const after = end < text.length ? classAt(text, end) : Class.space;
      if (
        (last === Class.letter || last === Class.digit) &&
        (after === Class.letter || after === Class.digit)
      )
        continue;
      return end;
    }
    return start;
  }

  function punctuation(start: number): number {
    const unit = text.charCodeAt(start);
    let end = start + widthAt(text, start);
    const stop = (u: number) =>
      u === 0x21 || u === 0x3f || u === 0x2e || u === 0xff01 || u === 0xff1f || u === 0x2026;
    if (stop(unit)) while (end < text.length && stop(text.charCodeAt(end))) end += 1;
    else while (end < text.length && text.charCodeAt(end) === unit && widthAt(text, start) === 1) end += 1;
    const before: Border = border;
    push('punctuation', start, end, text.slice(start, Math.min(end, start + 8)));
    const hard =
      stop(unit) || unit === 0x3b || unit === 0x3a || '。、！？|•\u2014'.includes(text.charAt(start));
    const joins = unit === 0x2d || unit === 0x2010 || unit === 0x2011 || isApostrophe(unit);
    const spaced = end < text.length && classAt(text, end) === Class.space;
    border = hard ? Border.hard : joins && !spaced ? before : (Math.max(before, Border.soft) as Border);
    return end;
  }

  function word(start: number): number {
    if (linkStart.test(text.slice(start, start + 8))) {
      const end = linkEnd(text, start);
      if (end > start + 4) {
        push('link', start, end, text.slice(start, Math.min(end, start + longestLookup)).toLowerCase());
        return end;
      }
    }
    let end = start;
    let upper = 0;
    let letters = 0;
    let run = 0;
    let previous = -1;
    let elongated = false;
    let apostrophe = false;
    if (isApostrophe(text.charCodeAt(end))) {
      end += 1;
      apostrophe = true;
    }
    const quoted = !apostrophe && start > 0 && isApostrophe(text.charCodeAt(start - 1));
    while (end < text.length) {
      const unit = text.charCodeAt(end);
      const kind = classAt(text, end);
      if (kind === Class.letter) {
        letters += 1;
        const lower = unit | 0x20;
        run = lower === previous ? run + 1 : 1;
        previous = lower;
        if (run === 3) elongated = true;
        if (unit < 0x80 ? unit <= 0x5a : isUpper(text.charAt(end))) upper += 1;
        end += widthAt(text, end);
      } else if (kind === Class.mark || kind === Class.digit) {
        run = 0;
        previous = -1;
        end += widthAt(text, end);
      } else if (isApostrophe(unit) && end + 1 < text.length && classAt(text, end + 1) === Class.letter) {
        apostrophe = true;
        end += 1;
      } else if (unit === 0xad || unit === 0x200b || unit === 0x200c || unit === 0x200d || unit === 0x2060) {
        // Invisible joiners inside a word are part of it (soft hyphens, Persian and Indic spelling).
        end += 1;
      } else break;
    }
    // "name@example.com" and "example.com" are links too.
    const next = text.charCodeAt(end);
    if (next === 0x40 && end + 1 < text.length && classAt(text, end + 1) === Class.letter) {
      const mailEnd = linkEnd(text, end + 1);
      push('link', start, mailEnd, text.slice(start, Math.min(mailEnd, start + longestLookup)).toLowerCase());
      return mailEnd;
    }
    if (next === 0x2e && end + 2 < text.length) {
      let domainEnd = end + 1;
      while (domainEnd < text.length && domainEnd - end <= 5 && classAt(text, domainEnd) === Class.letter)
        domainEnd += 1;
      const isLower = text.charCodeAt(end + 1) >= 0x61;
      if (isLower && topDomains.has(text.slice(end + 1, domainEnd))) {
        const hostEnd = text.charAt(domainEnd) === '/' ? linkEnd(text, domainEnd) : domainEnd;
        push(
          'link',
          start,
          hostEnd,
          text.slice(start, Math.min(hostEnd, start + longestLookup)).toLowerCase(),
        );
        return hostEnd;
      }
    }
    let trailing = false;
    if (!quoted && end < text.length && isApostrophe(next) && (text.charCodeAt(end - 1) | 0x20) !== 0x73) {
      // "goin'", "an'", "o'": a clipped ending, unless the word was opened by a quotation mark.
      trailing = true;
      end += 1;
    }
    let folded = text.slice(start, Math.min(end, start + longestLookup)).toLowerCase();
    if (apostrophe || trailing) folded = folded.replace(/[\u2019\u02bc\u2018`\u00b4\uff07]/g, "'");
    if (/[\u00ad\u200b-\u200d\u2060]/.test(folded))
      folded = folded.replace(/[\u00ad\u200b-\u200d\u2060]/g, '');
    if (folded.length > 0 && folded.charCodeAt(folded.length - 1) > 0x7f) folded = folded.normalize('NFC');
    const token = push('word', start, end, folded);
    if (emoticons.has(folded)) token.kind = 'emoticon';
    token.caps = letters >= 2 && upper === letters;
    token.capital = upper > 0 && text.charAt(start) !== folded.charAt(0);
    if (elongated && !/^w+$/.test(folded)) {
      token.elongated = true;
      token.text = squeeze(folded) ?? folded;
      token.other = dropDoubles(token.text);
    } else if (trailing) token.other = folded.slice(0, -1);
    return end;
  }
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}
