/**
 * Where the conversation stands for whoever must answer now: what the customer's newest words do (ask, thank, report
 * back …), which written answers fit, and how much of them they were already given.
 */
import { parseBody, sentencesOf } from './answer-body.ts';
import {
  asksForHelp,
  done,
  greetingWords,
  intentPatterns,
  plainText,
  type SaidIntent,
} from './lexicon/intents.ts';
import { topicOf } from './lexicon/topics.ts';
import { wordsOf } from './phrases.ts';
import { type AnswerIndex, type Hit, hits } from './retrieve.ts';
import { isSarcastic } from './situations.ts';
import { tokenize } from './tokenize.ts';
import type { Answer, Turn } from './types.ts';
import { detectVoice } from './voice.ts';
import type { Topic } from './voices/plain.ts';

export type Intent =
  | SaidIntent
  | 'done'
  | 'greeting'
  /** Answers the question we asked last. */
  | 'informs'
  /** We spoke last: nothing new to answer. */
  | 'silent'
  /** Nothing in it can be read as words. */
  | 'unclear'
  /** Nothing but a link. */
  | 'link';

/** One question of a message that holds several; `answer` is null where none is sure. */
export interface Asked {
  question: string;
  answer: Answer | null;
}

export interface Scene {
  /** All the customer's words so far. */
  everything: string;
  /** The customer's words since our last message; what they said before, while they are silent. */
  text: string;
  intents: ReadonlySet<Intent>;
  topic: Topic;
  /** Answers that fit the newest words, best first. */
  hits: Hit[];
  /** The questions of a message that asks two things or more. */
  several: Asked[];
  /** The answer in work: given in part before, or fitting now. */
  answer: Answer | null;
  /** Steps of `answer` already given. */
  stepsGiven: number;
  /** The whole of `answer` was already given. */
  allGiven: boolean;
  /** What it is about, in the customer's words: "episode 4". */
  thing: string | null;
  /** What we said so far. */
  said: string[];
  /** They reported it as solved before. */
  solvedBefore: boolean;
}

/** Turns of the customer, back from the newest, in which the answer in work is looked for. */
const turnsBack = 6;
/** A long message says what it wants at its ends; patterns read no more than this much of each. */
const readFromEachEnd = 4_000;

/** A number, date or address that someone sends because it was asked for. */
const detail =
  /\d{3,}|\d+[./-]\d+|\d+ (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|[^\s@]@[^\s@]{1,250}\.\w/iu;
const thingPattern =
  /\b(episode|season|chapter|order|parcel|invoice|disc)\s+(?:no\.?\s*|number\s+)?#?((?=[a-z-]*\d)[a-z0-9-]{1,12})\b/iu;
const link = /\bhttps?:\/\/\S+|\bwww\.\S+/giu;

/** The scene at the end of a conversation. `index` holds the answers that may be given. */
export function sceneOf(messages: readonly Turn[], index: AnswerIndex): Scene {
  const lastOurs = messages.findLastIndex(({ from }) => from === 'agent');
  const newest = messages.slice(lastOurs + 1);
  const silent = newest.length === 0;
  const said = messages.flatMap((turn) => (turn.from === 'agent' ? [turn.text] : []));
  const before = messages.flatMap((turn, at) =>
    turn.from === 'visitor' && at <= lastOurs ? [turn.text] : [],
  );
  const text = silent ? (before.at(-1) ?? '') : newest.map((turn) => turn.text).join('\n');
  const earlier = silent ? before.slice(0, -1) : before;

  const words = readable(text);
  const now = hitsBeneath(text, index);
  const inWork = answerInWork(now, silent ? before : earlier, said, index);
  const intents = silent
    ? new Set<Intent>(['silent'])
    : intentsOf(words, said, newest.at(-1)?.text ?? '', before.at(-1) ?? '');
  // A first real question after small talk is no answer to ours.
  if (now[0]?.confident && !inWork) intents.delete('informs');
  const fresh =
    now[0]?.confident && !intents.has('not-solved') && !intents.has('done') ? now[0].answer : null;
  // A report back ("still looping") stays with the answer in work; a new question goes to its own.
  const answer =
    inWork && (!fresh || fresh.id === inWork.answer.id)
      ? inWork.answer
      : (fresh ?? (now[0]?.confident ? now[0].answer : null));
  const given = answer && inWork?.answer === answer ? inWork : null;

  return {
    everything: [...earlier, text].join('\n'),
    text,
    intents,
    topic: topicIn(words, intents, earlier),
    hits: now,
    several: silent ? [] : severalIn(text, index),
    answer,
    stepsGiven: given?.steps ?? 0,
    allGiven: given?.all ?? false,
    thing: thingIn([...earlier, text].join('\n')),
    said,
    solvedBefore: earlier.some((each) => intentPatterns.solved.test(readable(each))),
  };
}

function readable(text: string): string {
  const plain = plainText(text);
  return plain.length <= 2 * readFromEachEnd
    ? plain
    : `${plain.slice(0, readFromEachEnd)}\n${plain.slice(-readFromEachEnd)}`;
}

function intentsOf(text: string, said: readonly string[], newest: string, before: string): Set<Intent> {
  const found = new Set<Intent>();
  for (const [intent, pattern] of Object.entries(intentPatterns) as [SaidIntent, RegExp][]) {
    if (pattern.test(text)) found.add(intent);
  }
  if (done.test(plainText(newest))) found.add('done');
  const opens = text.replace(greetingWords, ' ').trimStart();
  const asks = text.includes('?')
    ? asksFactAnywhere.test(text) && !asksDeed.test(text)
    : opensWithFact.test(opens);
  if (asks) found.add('asks');
  const letters = text.replaceAll(link, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const rest = text.replaceAll(greetingWords, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (letters.length === 0) for (const intent of pictured(text, said.length > 0)) found.add(intent);
  else if (letters.every(isScribble)) found.add('unclear');
  if (rest.length <= 2 && text.match(greetingWords) && !text.includes('?')) found.add('greeting');
  if (asksForHelp.test(text)) found.delete('request');
  // Praise that means its opposite thanks for nothing.
  if (isSarcastic(text)) for (const intent of ['thanks', 'praise', 'solved'] as const) found.delete(intent);
  const midway = said.length > 0;
  // Before we said anything there is nothing to report back on; nor to chase, unless they wrote before.
  if (!midway) for (const intent of ['not-solved', 'done', 'solved'] as const) found.delete(intent);
  if (!midway && !text.includes('\n') && before === '' && !/\?/.test(text)) found.delete('chasing');
  if (
    found.has('not-solved') ||
    /(?<![\p{L}])(?:not|never|n't|nicht|pas|non|não|niet) (?:\w+ )?(?:work|fix|solv|funktion|klapp|marche|funziona|werkt)/iu.test(
      text,
    )
  )
    found.delete('solved');
  // "Is this the right department?" is no transfer, "tell your manager thanks" no complaint.
  if (found.has('person') || found.has('manager')) found.delete('who');
  if (found.has('where-am-i') || found.has('bot')) found.delete('who');
  if (found.has('praise') && (text.includes('?') || found.has('not-solved'))) found.delete('praise');
  if (found.has('thanks') && found.has('offer') && !found.has('request')) found.delete('offer');
  const asked = said.at(-1)?.includes('?') === true;
  const others: ReadonlySet<Intent> = new Set<Intent>([
    'hazard',
    'medical',
    'done',
    'asks',
    'who',
    'price',
    'refund',
  ]);
  const reports = [...found].some((intent) => !others.has(intent));
  const tells = detail.test(text) || (asked && !found.has('done'));
  if (midway && tells && !reports && !text.includes('?')) found.add('informs');
  return found;
}

/** What a message without words does: a thumb is "done", a heart is thanks, and most are nothing we can read. */
function pictured(text: string, midway: boolean): Intent[] {
  if (text.match(link)) return ['link'];
  if (/[👍👌✅💯✔]/u.test(text)) return [midway ? 'done' : 'greeting'];
  if (/[❤🧡💛💚💙💜💖🙏😊😀🙂😍🥰🎉😄😁👋🤗]/u.test(text))
    return [midway && !text.includes('👋') ? 'thanks' : 'greeting'];
  return ['unclear'];
}

/** Letters at random: no vowel in four or more, or a run of consonants that no language has. */
function isScribble(word: string): boolean {
  if (!/^[a-z]+$/iu.test(word)) return false;
  const vowels = word.match(/[aeiouy]/giu)?.length ?? 0;
  return (
    (word.length >= 3 && vowels === 0) ||
    /[bcdfghjklmnpqrstvwxz]{5,}/iu.test(word) ||
    /(?:asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwe|wert|zxcv|yxcv|aslk|lkjd)/iu.test(word)
  );
}

/** Words that name the place, not the matter: "is this billing?" is about no bill. */
function topicIn(words: string, intents: ReadonlySet<Intent>, earlier: readonly string[]): Topic {
  const matter = words.replace(intentPatterns['where-am-i'], ' ').replace(intentPatterns.transfer, ' ');
  const said: Topic | null = intents.has('privacy')
    ? 'privacy'
    : intents.has('refund')
      ? 'refund'
      : intents.has('price')
        ? 'price'
        : topicOf(matter);
  return (
    said ?? earlier.map((text) => topicOf(readable(text))).findLast((topic) => topic !== null) ?? 'other'
  );
}

function thingIn(text: string): string | null {
  const found = thingPattern.exec(text);
  return found?.[1] && found[2] ? `${found[1].toLowerCase()} ${found[2]}` : null;
}

interface InWork {
  answer: Answer;
  steps: number;
  all: boolean;
}

/** What fits a message, with or without the words it is played in: a costume is no sign that no answer fits. */
function hitsBeneath(text: string, index: AnswerIndex): Hit[] {
  const said = hits(text, index);
  const played = detectVoice(wordsOf(tokenize(text.slice(0, readFromEachEnd))));
  if (!played || said[0]?.confident) return said;
  let bare = '';
  let from = 0;
  for (const { start, end } of [...played.cues].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    bare += `${text.slice(from, start)} `;
    from = end;
  }
  const beneath = hits(bare + text.slice(from), index);
  return (beneath[0]?.score ?? 0) > (said[0]?.score ?? 0) ? beneath : said;
}

/** The answer that earlier turns were about: the one we gave from last, else the one that fitted best. */
function answerInWork(
  now: readonly Hit[],
  earlier: readonly string[],
  said: readonly string[],
  index: AnswerIndex,
): InWork | null {
  if (said.length === 0) return null;
  const before = earlier.slice(-turnsBack).map((text) => hits(text, index, 2));
  const candidates = [...new Set([...now.slice(0, 2), ...before.flat()].map(({ answer }) => answer))];
  let found: (InWork & { at: number; share: number }) | null = null;
  for (const answer of candidates) {
    const { steps } = parseBody(answer.body);
    const sentences = sentencesOf(answer.body);
    const has = (fact: string) => said.findLastIndex((text) => text.includes(fact));
    const at = Math.max(-1, ...sentences.map(has));
    // Two answers may share a sentence ("Open Account and press Plan."): the one we gave more of was meant.
    const share = sentences.filter((sentence) => has(sentence) === at).length / Math.max(1, sentences.length);
    if (at >= 0 && (!found || at > found.at || (at === found.at && share > found.share))) {
      found = {
        answer,
        at,
        share,
        steps: steps.findLastIndex((step) => has(step) >= 0) + 1,
        all: sentences.every((sentence) => has(sentence) >= 0),
      };
    }
  }
  if (found) return found;
  const fitted = before.findLast((list) => list[0]?.confident)?.[0];
  return fitted ? { answer: fitted.answer, steps: 0, all: false } : null;
}

/** Words that open a question or a wish, in the languages that replies are written in. */
const opensQuestion =
  'how|what|when|where|which|who|why|whats|hows|wheres|whens|whos|can|could|do|does|did|is|are|am i|will|would|should|may|any|also|please|wie|was|wann|wo|welche\\w*|kann|können|gibt|haben|ist|comment|quand|où|quel\\w*|combien|est-ce|peut|puis|avez|cómo|cuándo|cuánto|dónde|qué|puedo|hay|tienen|come|quando|quanto|dove|posso|avete|como|onde|há|têm|hoe|wanneer|waar|wat|kan|hebben|is er';
const between = new RegExp(
  `(?<=[?!.;])\\s+|:\\s(?=(?:${opensQuestion})(?![\\p{L}]))|\\n+|,?\\s(?:and|und|et|y|e|en)(?:\\s(?:also|auch|aussi|también|anche|também|ook))?\\s(?=(?:${opensQuestion})(?![\\p{L}]))|,\\s(?=(?:${opensQuestion})(?![\\p{L}]))|\\s(?:also|plus),?\\s`,
  'iu',
);
const asksSomething = new RegExp(
  `\\?\\s*$|^\\W*(?:and\\s|und\\s|et\\s|y\\s|e\\s|en\\s)?(?:${opensQuestion})(?![\\p{L}])`,
  'iu',
);
/** Words that ask for a fact; "could you …" asks for a deed. */
const opensFact =
  "how|what|when|where|which|who|why|(?:do|does|did|is|are|was|were)(?! it possible)|can i|could i|may i|wie|was|wann|wo|warum|wieso|welche\\w*|wer|gibt es|haben sie|habt ihr|hast du|kann ich|kann man|darf ich|comment|quand|où|quel\\w*|combien|pourquoi|est-ce|puis-je|peut-on|avez-vous|y a-t-il|cómo|cuándo|cuánt\\w+|dónde|qué|por qué|puedo|se puede|hay|tienen|come|quando|quant\\w+|dove|perché|quale|posso|si può|avete|c'è|como|onde|qual|quanto|há|têm|hoe|wanneer|waar|waarom|wat|welke?|kan ik|mag ik|is er|heeft u|hebben jullie";
const asksFactAnywhere = new RegExp(`(?<![\\p{L}])(?:${opensFact})(?![\\p{L}])`, 'iu');
const opensWithFact = new RegExp(`^\\W*(?:${opensFact})(?![\\p{L}])`, 'iu');
const asksDeed =
  /(?<![\p{L}])(?:can|could|would|will) you(?! (?:please )?(?:tell|explain|let me know|say))(?![\p{L}])/iu;
const mostQuestions = 5;
/** Shorter parts ask nothing of their own. */
const leastQuestion = 8;

/** The separate questions of a message: those with answers of their own, and those that no answer is sure of. */
function severalIn(text: string, index: AnswerIndex): Asked[] {
  const parts = text
    .slice(0, readFromEachEnd)
    // One blank between words first: runs of them would make the split below try every place twice.
    .replace(/[^\S\n]+/g, ' ')
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part.length > leastQuestion)
    .slice(0, 2 * mostQuestions);
  if (parts.length < 2) return [];
  const found: Asked[] = [];
  for (const question of parts) {
    const hit = hits(question, index, 2)[0];
    const answer = hit?.confident ? hit.answer : null;
    const asks = asksSomething.test(question);
    if (answer ? found.some((each) => each.answer?.id === answer.id) : !asks || !question.includes(' '))
      continue;
    // A remark that happens to fit an answer is no question, unless the message asks nothing at all.
    if (answer && !asks && text.includes('?')) continue;
    found.push({ question, answer });
  }
  const asked = found.filter(({ question }) => asksSomething.test(question)).length;
  const answered = found.filter(({ answer }) => answer !== null).length;
  return found.length > 1 && answered > 0 && (asked > 1 || answered > 1) && asked > 0
    ? found.slice(0, mostQuestions)
    : [];
}
