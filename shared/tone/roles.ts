/** Who is the captain here: the roles both sides take while a voice is played. A real name is not a role. */
import type { Examined } from './analyze.ts';
import { Border, type Token } from './tokenize.ts';
import type { PlayedVoiceId, Turn } from './types.ts';
import { voicePacks } from './voices/index.ts';

interface Roles {
  agent: string | null;
  visitor: string | null;
}

/** What people write for a rank. */
const shortForms = new Map([
  ['lt', 'lieutenant'],
  ['capt', 'captain'],
  ["cap'n", "cap'n"],
  ['capn', "cap'n"],
  ['cmdr', 'commander'],
  ['sgt', 'sergeant'],
  ['doc', 'doctor'],
]);
/** Ranks that any voice may use, beside those its pack names. */
const commonRoles =
  'captain lieutenant commander ensign admiral commodore cadet engineer doctor bosun sheriff deputy marshal detective wizard apprentice master padawan milord milady sidekick squire'.split(
    ' ',
  );
const introduces = new Set([
  "i'm",
  'im',
  'am',
  'is',
  "it's",
  'its',
  'me',
  'be',
  'your',
  'yer',
  'called',
  'the',
  'ye',
]);
const introductions = new Set(['this', 'i', "i'm", 'im', "it's", 'its', 'tis', "'tis", 'me', 'name']);
const signsOff = new Set(['here', 'reporting', 'speaking', 'reports', 'calling', 'again', 'standing']);
const notNames = new Set(
  'and but of from the at on in to is was we i it my our a an please sir now out over'.split(' '),
);

/** @param turns all messages, oldest first */
export function rolesOf(turns: (Examined & { from: Turn['from'] })[], voice: PlayedVoiceId): Roles {
  const pack = voicePacks[voice];
  const known = new Set<string>([...commonRoles, ...shortForms.keys(), pack.roles.agent.toLowerCase()]);
  for (const pair of pack.roles.pairs) known.add(pair.visitor.toLowerCase()).add(pair.agent.toLowerCase());
  const roles: Roles = { agent: null, visitor: null };
  for (const { from, reading } of turns) {
    const { self, other } = rolesIn(reading.words, known);
    const [mine, theirs] =
      from === 'visitor' ? (['visitor', 'agent'] as const) : (['agent', 'visitor'] as const);
    if (self) roles[mine] = self;
    // What the agent calls the customer does not override what they call themselves.
    if (other && (from === 'visitor' || roles.visitor === null)) roles[theirs] = other;
  }
  return roles;
}

function rolesIn(words: Token[], known: Set<string>): { self: string | null; other: string | null } {
  let self: string | null = null;
  let other: string | null = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    const two = `${word.text} ${words[at + 1]?.text ?? ''}`;
    const length = words[at + 1]?.border === Border.none && known.has(two) ? 2 : known.has(word.text) ? 1 : 0;
    if (length === 0) continue;
    const role = (length === 2 ? two : (shortForms.get(word.text) ?? word.text))
      .split(' ')
      .map(capitalised)
      .join(' ');
    const after = words[at + length];
    const before = words[at - 1];
    const afterName = words[at + length + 1];
    // "Lt." brings a full stop that ends no sentence.
    const joined =
      after && (after.border === Border.none || (shortForms.has(word.text) && word.text.length <= 4));
    const name = joined && isName(after, afterName) ? capitalised(after.text) : null;
    const follower = name ? afterName : after;
    const introduced =
      before !== undefined &&
      word.border !== Border.hard &&
      (introduces.has(before.text) || introductions.has(before.text)) &&
      [before, words[at - 2], words[at - 3]].some((each) => each && introductions.has(each.text));
    const reports = follower !== undefined && follower.border !== Border.hard && signsOff.has(follower.text);
    if (introduced || reports) {
      self ??= name ? `${role} ${name}` : role;
    } else if (name === null && isCalled(words, at, length)) {
      other ??= role;
    }
    at += length - 1;
  }
  return { self, other };
}

/** "Captain, …", "Aye, Captain.", "Hello Captain!": set apart from the sentence by its borders. */
function isCalled(words: Token[], at: number, length: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  const after = words[at + length];
  const opens =
    word?.border === Border.hard ||
    word?.border === Border.soft ||
    (before !== undefined && greets.has(before.text));
  const closes = after === undefined || after.border !== Border.none;
  return opens && closes;
}
const greets = new Set(
  'hello hi hey greetings aye yes no ahoy howdy dear thanks thank you well sorry oh o my good morning evening salutations hail sir right'.split(
    ' ',
  ),
);

function isName(word: Token, after: Token | undefined): boolean {
  if (word.kind !== 'word' || notNames.has(word.text) || signsOff.has(word.text)) return false;
  return (
    word.capital ||
    (after !== undefined &&
      after.border !== Border.hard &&
      (after.text === 'here' || after.text === 'reporting'))
  );
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
