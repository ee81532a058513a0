/**
 * A copy of a text with disguises taken off, and a map from each of its characters back to the original: lower case,
 * compatibility forms (full width, mathematical letters), look-alike letters, invisible characters, accents,
 * leetspeak, spaced-out letters and typos of a few key words. Only the copy is searched; spans are the original's.
 */

export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`: start and end of what it stands for in the original. */
  starts: number[];
  ends: number[];
  /** Letters were disguised in a way nobody types by chance. */
  disguised: boolean;
}

/** Where a stretch of the folded text stands in the original: it may be shown there from its end. */
export function originalOf(
  { starts, ends }: Folded,
  from: number,
  to: number,
): { start: number; end: number } {
  let start = starts[from] ?? 0;
  let end = ends[to - 1] ?? start;
  if (start >= end)
    for (let at = from; at < to; at++) {
      start = Math.min(start, starts[at] ?? start);
      end = Math.max(end, ends[at] ?? end);
    }
  return { start, end };
}

/** Cyrillic and Greek letters that look like Latin ones (a selection of Unicode's confusables.txt). */
const lookAlikes = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    е: 'e',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
    х: 'x',
    і: 'i',
    ј: 'j',
    ѕ: 's',
    ԁ: 'd',
    ӏ: 'l',
    ԛ: 'q',
    ԝ: 'w',
    г: 'r',
    п: 'n',
    ѵ: 'v',
    ё: 'e',
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    μ: 'm',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ω: 'w',
    γ: 'y',
    σ: 'o',
    ı: 'i',
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ð: 'd',
    þ: 'th',
    ɑ: 'a',
    ɡ: 'g',
    ᴛ: 't',
    ᴇ: 'e',
    ᴀ: 'a',
    ᴍ: 'm',
    ʀ: 'r',
    ɴ: 'n',
    ꜱ: 's',
    ᴏ: 'o',
    ᴡ: 'w',
    ɢ: 'g',
    ʏ: 'y',
    ᴜ: 'u',
    ᴘ: 'p',
    ᴅ: 'd',
    ᴄ: 'c',
    ʟ: 'l',
    ɪ: 'i',
    ʜ: 'h',
    ꜰ: 'f',
    ᴋ: 'k',
    ʙ: 'b',
    ᴠ: 'v',
  }),
);
/** Always folded, in any text; the rest of `lookAlikes` only where Latin is the main script. */
const alwaysLatin = new Set('ıłøđßæœɑɡ');
const leet = new Map(
  Object.entries({
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '8': 'b',
    '@': 'a',
    $: 's',
    '!': 'i',
    '|': 'l',
    '+': 't',
    '€': 'e',
  }),
);

const isInvisible = (unit: number) =>
  unit === 0xad ||
  (unit >= 0x200b && unit <= 0x200f) ||
  (unit >= 0x202a && unit <= 0x202e) ||
  (unit >= 0x2060 && unit <= 0x206f) ||
  unit === 0xfeff ||
  unit === 0x34f ||
  unit === 0x180e ||
  (unit >= 0xfe00 && unit <= 0xfe0f);

const letter = /[\p{L}]/u;
const latinLetter = /[a-z]/;
const mark = /\p{M}/u;
const markAll = /\p{M}/gu;
const cyrillicOrGreek = /[\u0370-\u03ff\u0400-\u052f]/;

/** Regional indicators: letters in boxes where they make no flag. */
const firstFlagLetter = 0x1f1e6;
const apostrophes = '\u2019\u2018\u02bc`\u00b4\uff07';
const plain = new Map<string, string>();
/** One character, folded: lower case, compatibility form, accents taken from Latin, Greek and Cyrillic letters. */
function plainOf(character: string): string {
  const known = plain.get(character);
  if (known !== undefined) return known;
  if (apostrophes.includes(character)) return "'";
  const flag = (character.codePointAt(0) ?? 0) - firstFlagLetter;
  if (flag >= 0 && flag < 26) return String.fromCharCode(97 + flag);
  let folded = character.normalize('NFKC').toLowerCase();
  const unit = folded.charCodeAt(0);
  if (unit < 0x530 || (unit >= 0x1e00 && unit <= 0x1fff))
    folded = folded.normalize('NFKD').replace(markAll, '');
  // A regular text holds a few hundred kinds of characters; a hostile one must not fill the memory.
  if (plain.size < 5000) plain.set(character, folded);
  return folded;
}

/** A pattern over folded text may be written with its accents; this takes them off as `fold` does. */
export function foldPattern(pattern: string): string {
  let folded = '';
  for (const character of pattern)
    for (const each of /[\\A-Z]/.test(character) ? character : plainOf(character))
      folded += alwaysLatin.has(each) ? (lookAlikes.get(each) ?? each) : each;
  return folded;
}

/** Words worth a repair when one letter is missing, doubled, wrong or swapped. */
const keyWords =
  'transfer transferring department forward forwarding escalate escalating colleague patience inconvenience understanding contact website manufacturer courier responsible apologize apologise connecting connect specialist representative documentation supervisor policy'.split(
    ' ',
  );
const keyWordSet = new Set(keyWords);
const leastRepaired = 6;

/** Is `word` one edit (or one swap of neighbours) from `key`? Linear in the length of the word. */
function isNear(word: string, key: string): boolean {
  const difference = word.length - key.length;
  if (difference > 1 || difference < -1 || word.charCodeAt(0) !== key.charCodeAt(0)) return false;
  let at = 0;
  while (at < word.length && word.charCodeAt(at) === key.charCodeAt(at)) at += 1;
  const rest = (a: string, from: number, b: string, start: number) => a.slice(from) === b.slice(start);
  if (difference === 1) return rest(word, at + 1, key, at);
  if (difference === -1) return rest(word, at, key, at + 1);
  if (rest(word, at + 1, key, at + 1)) return true;
  return (
    word.charAt(at) === key.charAt(at + 1) &&
    word.charAt(at + 1) === key.charAt(at) &&
    rest(word, at + 2, key, at + 2)
  );
}

/** Words of real English that are one edit from a key word. */
const notTypos = new Set(
  'transfers departments forwards escalates escalated colleagues patient websites manufacturers manufactured couriers contacts connects connected specialists representatives transferred departed contract contacted contract specialist policies police polite forwarded apologized apologised irresponsible'.split(
    ' ',
  ),
);

/**
 * @param ones what a `1` inside a word stands for
 */
export function fold(text: string, ones: 'i' | 'l' = 'i'): Folded {
  // First pass: character by character, with the map.
  let chars: string[] = [];
  let starts: number[] = [];
  let ends: number[] = [];
  let latin = 0;
  let foreign = 0;
  let disguised = false;
  for (const { at, character } of asShown(text)) {
    const folded = plainOf(character);
    if (character.length === 2 && folded !== character.toLowerCase()) disguised = true;
    for (const each of folded) {
      if (mark.test(each) && each.charCodeAt(0) < 0x370) continue;
      for (const piece of alwaysLatin.has(each) ? (lookAlikes.get(each) ?? each) : each) {
        chars.push(piece);
        starts.push(at);
        ends.push(at + character.length);
        if (latinLetter.test(piece)) latin += 1;
        else if (letter.test(piece)) foreign += 1;
      }
    }
  }
  [chars, starts, ends] = withoutSigns(chars, starts, ends);

  if (latin >= foreign && foreign > 0) {
    for (let index = 0; index < chars.length; index++) {
      const latinForm = lookAlikes.get(chars[index] ?? '');
      if (latinForm?.length === 1 && cyrillicOrGreek.test(chars[index] ?? '')) {
        chars[index] = latinForm;
        disguised = true;
      } else if (latinForm?.length === 1) chars[index] = latinForm;
    }
  }

  // Leetspeak: a digit or sign between letters of one word that is no address and no plain number; in a text that is
  // full of it, every digit beside a letter.
  const everywhere = leetWords(chars);
  for (let index = 0; index < chars.length; index++) {
    const stands = leet.get(chars[index] ?? '');
    if (stands === undefined) continue;
    const before = chars[index - 1] ?? ' ';
    const after = chars[index + 1] ?? ' ';
    const inside = latinLetter.test(before) && (latinLetter.test(after) || leet.has(after));
    const first =
      !/\S/.test(before) &&
      latinLetter.test(after) &&
      latinLetter.test(chars[index + 2] ?? ' ') &&
      chars[index] !== '!' &&
      chars[index] !== '+';
    if (!inside && !first && !everywhere?.has(index)) continue;
    if (chars[index] === '!' && !latinLetter.test(after)) continue;
    if (chars[index] === '@' && isAddress(chars, index)) continue;
    chars[index] = chars[index] === '1' ? ones : stands;
  }

  [chars, starts, ends, disguised] = joinSpaced(chars, starts, ends, disguised);
  return repair(chars, starts, ends, disguised);
}

interface Shown {
  at: number;
  character: string;
}

/** What follows is shown from its end, up to the sign that ends it. */
export const override = '\u202e';
const overrideEnd = '\u202c';

/** The characters that are seen, in the order they are seen in: an override shows what follows it from its end. */
function asShown(text: string): Shown[] {
  const shown: Shown[] = [];
  /** Where what an override turns round began; -1: nothing is. */
  let turned = -1;
  const turn = () => {
    if (turned >= 0) shown.push(...shown.splice(turned).reverse());
    turned = -1;
  };
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const character = text.slice(at, at + (code > 0xffff ? 2 : 1));
    if (character === overrideEnd || character === '\n') turn();
    else if (character === override && turned < 0) turned = shown.length;
    if (!isInvisible(code)) shown.push({ at, character });
    at += character.length;
  }
  turn();
  return shown;
}

/** Signs that break up a word and no reader sees as such: emphasis in its middle ("c**ontact**"), brackets round a letter. */
function withoutSigns(chars: string[], starts: number[], ends: number[]): [string[], number[], number[]] {
  if (!chars.some((character) => character === '*' || character === '~' || character === '('))
    return [chars, starts, ends];
  const isLetter = (at: number) => letter.test(chars[at] ?? ' ');
  const out: [string[], number[], number[]] = [[], [], []];
  const isSign = (at: number) => chars[at] === '*' || chars[at] === '~';
  const isBracketed = (at: number) =>
    chars[at] === '(' &&
    isLetter(at + 1) &&
    chars[at + 2] === ')' &&
    (isLetter(at - 1) || chars[at - 1] === ')' || isLetter(at + 3) || chars[at + 3] === '(');
  const copy = (at: number) => {
    out[0].push(chars[at] ?? '');
    out[1].push(starts[at] ?? 0);
    out[2].push(ends[at] ?? 0);
  };
  for (let at = 0; at < chars.length; at++) {
    if (isBracketed(at)) {
      copy(at + 1);
      at += 2;
      continue;
    }
    let end = at;
    while (isSign(end)) end += 1;
    const breaksWord = end > at && isLetter(at - 1) && isLetter(end);
    for (const last = Math.max(end - 1, at); at <= last; at++) if (!breaksWord) copy(at);
    at -= 1;
  }
  return out;
}

/** From this many digits between letters on, a text is leetspeak all through. */
const leastLeet = 2;

/** Places of all digits in words with a letter, when digits stand between letters too often for chance. */
function leetWords(chars: string[]): Set<number> | null {
  const isDigit = (at: number) => /[0-9]/.test(chars[at] ?? ' ') && leet.has(chars[at] ?? ' ');
  const isLetter = (at: number) => latinLetter.test(chars[at] ?? ' ');
  const places = new Set<number>();
  let between = 0;
  for (let at = 0; at < chars.length; at++) {
    if (!isDigit(at) && !isLetter(at)) continue;
    let end = at;
    let letters = 0;
    const digits: number[] = [];
    for (; isDigit(end) || isLetter(end); end++) {
      if (isLetter(end)) letters += 1;
      else {
        digits.push(end);
        if (isLetter(end - 1) && isLetter(end + 1)) between += 1;
      }
    }
    if (letters > 0) for (const digit of digits) places.add(digit);
    at = end;
  }
  return between >= leastLeet ? places : null;
}

/** "name@example.com": a full stop follows before the next space. */
function isAddress(chars: string[], at: number): boolean {
  for (let index = at + 1; index < chars.length && index < at + 64; index++) {
    const character = chars[index] ?? ' ';
    if (character === '.' && latinLetter.test(chars[index + 1] ?? ' ')) return true;
    if (!/[a-z0-9-]/.test(character)) return false;
  }
  return false;
}

/** So many letters that stand alone are no accident; where they are, shorter rows are words too ("t h e"). */
const leastSpaced = 4;
const leastSpacedBeside = 2;

/** Letters that stand alone in a row become words: "W R O N G   T E A M", "t.r.4.n.s.f.e.r". */
function joinSpaced(
  chars: string[],
  starts: number[],
  ends: number[],
  disguised: boolean,
): [string[], number[], number[], boolean] {
  const isLetter = (index: number) => latinLetter.test(chars[index] ?? ' ');
  const isPiece = (index: number) => isLetter(index) || leet.has(chars[index] ?? ' ');
  const isFilled = (index: number) => chars[index] !== undefined && !isPiece(index);
  /** The last letter of a row that begins at `at`: letter, one separator, letter …; a wider gap begins a new word. */
  const rowEnd = (at: number): number => {
    let end = at;
    while (isFilled(end + 1) && isPiece(end + 2) && !isPiece(end + 3)) end += 2;
    return end;
  };
  const rows: { at: number; end: number }[] = [];
  for (let at = 0; at < chars.length; at++) {
    if (!isLetter(at) || isPiece(at - 1) || isPiece(at + 1)) continue;
    const end = rowEnd(at);
    if (end > at) rows.push({ at, end });
    at = end;
  }
  const count = ({ at, end }: { at: number; end: number }) => (end - at) / 2 + 1;
  if (!rows.some((row) => count(row) >= leastSpaced)) return [chars, starts, ends, disguised];

  const outChars: string[] = [];
  const outStarts: number[] = [];
  const outEnds: number[] = [];
  const copy = (index: number) => {
    const character = chars[index] ?? '';
    outChars.push(character);
    outStarts.push(starts[index] ?? 0);
    outEnds.push(ends[index] ?? 0);
  };
  let next = 0;
  for (const row of rows) {
    if (count(row) < leastSpacedBeside) continue;
    for (; next < row.at; next++) copy(next);
    for (let index = row.at; index <= row.end; index += 2) {
      chars[index] = leet.get(chars[index] ?? '') ?? chars[index] ?? '';
      copy(index);
    }
    next = row.end + 1;
  }
  for (; next < chars.length; next++) copy(next);
  return [outChars, outStarts, outEnds, true];
}

function repair(chars: string[], starts: number[], ends: number[], disguised: boolean): Folded {
  const outStarts: number[] = [];
  const outEnds: number[] = [];
  let out = '';
  let at = 0;
  while (at < chars.length) {
    if (!latinLetter.test(chars[at] ?? ' ')) {
      const character = chars[at] ?? '';
      for (let unit = 0; unit < character.length; unit++) {
        outStarts.push(starts[at] ?? 0);
        outEnds.push(ends[at] ?? 0);
      }
      out += character;
      at += 1;
      continue;
    }
    let end = at;
    let word = '';
    const wordStarts: number[] = [];
    const wordEnds: number[] = [];
    while (end < chars.length && latinLetter.test(chars[end] ?? ' ')) {
      const character = chars[end] ?? '';
      // "transferrrr": the third of a kind is for emphasis.
      if (!(character === chars[end - 1] && character === chars[end - 2] && end - at >= 2)) {
        word += character;
        wordStarts.push(starts[end] ?? 0);
        wordEnds.push(ends[end] ?? 0);
      }
      end += 1;
    }
    if (word.length >= leastRepaired && word.length <= 16 && !keyWordSet.has(word) && !notTypos.has(word)) {
      const key = keyWords.find((each) => isNear(word, each));
      if (key !== undefined) {
        const first = wordStarts[0] ?? 0;
        const last = wordEnds[wordEnds.length - 1] ?? first;
        out += key;
        for (let unit = 0; unit < key.length; unit++) {
          outStarts.push(first);
          outEnds.push(last);
        }
        at = end;
        continue;
      }
    }
    out += word;
    for (let unit = 0; unit < word.length; unit++) {
      outStarts.push(wordStarts[unit] ?? 0);
      outEnds.push(wordEnds[unit] ?? 0);
    }
    at = end;
  }
  return { text: out, starts: outStarts, ends: outEnds, disguised };
}

/** Words that are run together only in a disguise are cut apart again with these. */
const vocabulary = new Set(
  `a about access accounts after again agent all am an and another any apologise apologize are as ask at away back be been being best billing branch business but by call can cannot caused check colleague come connect connecting contact could courier customer department desk direct do does done email else escalate escalating faq fault find for forward forwarded forwarding from get go hand handle handled handling have has he help here him his hold hotline i if important in inconvenience into is issue it its let line look manager manual manufacturer may me message might moment more my need next no not nothing now number of office on one only or other our out over pass passing patience person phone place please policy problem put read redirect redirecting refer registered request responsible right see sell seller send sending shop somebody someone sorry speak specialist store supplier support system talk team thank thanks that the them then there they this those through to transfer transferred transferring try unable understanding up us value visit wait was we website were what when while who will with wrong write you your`.split(
    ' ',
  ),
);
/** More of them, for runs longer than any word of English. */
const wideVocabulary = new Set([
  ...vocabulary,
  ...`able accept accepted according account address advise afraid against agency agents ago agreed airline airport allow allowed along already also always amir ana answer answered answers anyone anything anywhere apologies app application apply appointment appreciate appreciated approve approved area arent around arrive arrived arrives asked asking assist assured attached automatic available aware aye bad bag bank battery bear because before behalf behind bell belongs better between beyond bigger bill bit blame blue book booked booking bookings boss both bought box bridge bring broke broken browse browser bug busy button buy bye cable called calling came cancel cancelled cant card cards care careful carrier case cases centre chance change changed charge charged chase chat cheaper checked checking chose claim claims clear click close closed code colleagues colour comes coming community company complain complaint complaints computer concerns conditions confirm connected connection consult contacted contacting continued contract conversation cooperation corner costs couldnt council counter course cover covered covers crew currently customers customs damage data date day days deadline deal dealer dealt dear decide decides decision decisions degrees delay delete delivered delivery depot details developers device dial did didnt different directly discuss doctor doesnt doing dont door down driver drop dropped dry due earlier eight either eligible end ends engineer engineering engineers entered error escalated euros eventually every everyone everything everythings example exception exceptions experience expired explain explained explains factory failed fee feedback feel few file fill filled final finance fine firm first fit fits five fix fixed flight floor follow forbid forgot form forty forum found four free friday frustration full further fuse game gas gate gave gets give glad goes going gone good google got great green guest guide guidelines had half hall handed handing hands hang happen happened happens happy hard havent head hear hello helps her heres hes high holding home hope hopefully hotel hour hours house how https idea ill improve inbox included information informed inquiry instead instructions insurance insurer internally invoice isnt items itll ive job joined just keep kept keys kind kindly king kitchen know known knows label lamp landlord last late later law lawyer leaflet leave leaves leaving lee leeds left legal lets letter level lid lies lieutenant lift light like limit link list live log logged long longer looked looking looks lost lot love loyalty luck lyon made mail make maker management many marketing mate matter matters maybe means menu messed mind mine minute minutes missing mistake monday money month morning move moved moving mrs must myself name nearest needs network never new nice night nine nobody noon nope note noted notice notified nuts off offer okay old once ones online open opened opening opens operator option options order ordered orders organiser ours outside own packed page paid parcel parking part partner party passed password patch patient pay payment pays pending people perhaps period permission photo pick picture plan pleasure plug point points police pop portal possible post postcode posted pounds power press prevent price prices print priority privacy probably procedure processed product promise promised provider pull quality question questions queue quick raise raised rang rather reach reached reading ready really reasons receipt receive received recommend red referred refund refundable refunded refunding refunds refused regards register regret relevant removed repair repairs replace reply report reported reset respond responsibility rest restart result return returned returns review reviewed ring room round router rule rules run runs sadly safe said sale sales sam same satisfaction say says school screen screw search seat second seconds section sellers sent separate seriously server service set settings seven shall shared she shell shift ship shipped shipping shoes short shortly should shouldnt show shows side sign signed simply since sir site sits six size slow small sold solution some someones something sometime somewhere soon sort sounds specialists spoke star start station status stay staying stays step steps still stock street strive submit submitted such sue suggest sunday supervisor sure swap switch table take taken takes talking tap technician tell telling tells ten terms text than thatd thats their theres theyll theyre theyve thing things think third though three thursday ticket tickets time times today together told tom tomorrow tonight too top touch train tried trip trouble trust tuesday turn twice two type under understand unfortunately unplug until update updates use user valued van venue version very via video waiting want warehouse warm warranty wasnt watch way wear wed week weeks welcome well went weve whats where whether which whoever whole why window within without wont work working works workshop worry would wouldnt written wrote year yes yesterday yet youd youll youre yours yourself youve`.split(
    ' ',
  ),
]);
const longestWord = 16;
/** Shorter runs of letters are words, whatever they are. */
const leastJoined = 8;
/** A letter that belongs to no known word costs more than a word: few cuts, and few letters left over. */
const strangeLetter = 3;
const mostStrange = 0.25;
/** Shorter pieces on average are chance: any word falls apart into "i", "is" and "me". */
const leastMean = 3;

/** "pleaseholdwhileitransferyou" → with spaces. Only runs that are mostly everyday words are cut. */
export function splitJoined(folded: Folded): Folded {
  const { text } = folded;
  const cuts: number[] = [];
  for (const { 0: run, index } of text.matchAll(/[a-z]{8,}/g)) {
    if (run.length < leastJoined || vocabulary.has(run)) continue;
    for (const cut of cutsOf(run)) cuts.push(index + cut);
  }
  if (cuts.length === 0) return folded;
  const starts: number[] = [];
  const ends: number[] = [];
  let out = '';
  let from = 0;
  const copy = (to: number) => {
    out += text.slice(from, to);
    for (let at = from; at < to; at++) {
      starts.push(folded.starts[at] ?? 0);
      ends.push(folded.ends[at] ?? 0);
    }
    from = to;
  };
  for (const cut of cuts) {
    copy(cut);
    out += ' ';
    starts.push(folded.ends[cut - 1] ?? 0);
    ends.push(folded.ends[cut - 1] ?? 0);
  }
  copy(text.length);
  return { text: out, starts, ends, disguised: true };
}

/** Where to cut, by the cheapest way through the run; none when it is no row of known words. */
function cutsOf(run: string): number[] {
  const known = run.length > longestWord ? wideVocabulary : vocabulary;
  const cost = [0];
  const cameFrom = [0];
  for (let end = 1; end <= run.length; end++) {
    let least = (cost[end - 1] ?? 0) + strangeLetter;
    let best = -1;
    for (let start = Math.max(0, end - longestWord); start < end; start++) {
      const price = (cost[start] ?? 0) + 1;
      if (price < least && known.has(run.slice(start, end))) {
        least = price;
        best = start;
      }
    }
    cost.push(least);
    cameFrom.push(best);
  }
  const cuts: number[] = [];
  let words = 0;
  let strange = 0;
  let inWord = false;
  for (let at = run.length; at > 0; ) {
    const start = cameFrom[at] ?? -1;
    if (start < 0) {
      strange += 1;
      if (inWord) cuts.push(at);
      inWord = false;
      at -= 1;
      continue;
    }
    if (at < run.length) cuts.push(at);
    words += 1;
    inWord = true;
    at = start;
  }
  const allowed = run.length >= 14 ? run.length * mostStrange : 0;
  const short = (run.length - strange) / Math.max(words, 1) < leastMean;
  return words < 2 || short || strange > allowed ? [] : [...new Set(cuts)].sort((a, b) => a - b);
}

/** Pairs and signs that pass for one letter in most faces; both sides of a comparison go through it. */
const alike: readonly [RegExp, string][] = [
  [/[l1|!]/g, 'i'],
  [/0/g, 'o'],
  [/3/g, 'e'],
  [/[5$]/g, 's'],
  [/@/g, 'a'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
];

/**
 * What remains of a name to the eye: two that look alike have the same. Letters and digits alone, whatever the case, the
 * accents, the script a letter is borrowed from, and what stands invisibly between them. Not for showing.
 *
 * @example skeletonOf('Ѕuр\u200bp0rt') === skeletonOf('Support')
 */
export function skeletonOf(text: string): string {
  let skeleton = [...text.normalize('NFKD').toLowerCase()]
    .map((character) => lookAlikes.get(character) ?? character)
    .join('');
  for (const [form, letter] of alike) skeleton = skeleton.replace(form, letter);
  return skeleton.replace(/[^\p{L}\p{N}]+/gu, '');
}
