import type { GuardLanguage, GuardRule } from './rule.ts';

/** What the agent reads; the console speaks English, whatever language the customer writes. */
const advice = {
  passed: 'Handing someone on sends them back to the start. Bring the other person into this chat and stay.',
  handed: 'A case that is passed on has no owner. Say that you keep it, and what you will report back.',
  notUs: '“Not us” leaves them alone with it. Take it, whoever it belongs to inside.',
  away: 'This sends them away with the problem. Ask for them, or give the answer along with the contact.',
  pointer: 'A pointer alone is homework. Give the answer, then the link.',
  closed: 'A closed door. Say plainly what is not possible, and in the same breath what you can do.',
  vague: 'Nobody in particular, at no time in particular: say who will do it and by when.',
  others: 'To the customer we are one company. Leave out who did it and say what you are doing about it.',
  customer: 'This puts them in the wrong. Leave out whose doing it was and show the way out.',
  stock: 'Said to everyone, it reads as said to no one. Say what you are doing for this person.',
} satisfies Record<string, string>;

/** The constructions of one language, by what they do to the customer. */
export interface Constructions
  extends Pick<
    GuardLanguage,
    | 'unspaced'
    | 'letters'
    | 'classes'
    | 'denial'
    | 'turn'
    | 'own'
    | 'reported'
    | 'relief'
    | 'harmless'
    | 'goodbyes'
  > {
  /** The customer is handed on: "ich verbinde Sie mit …". */
  passed: string[];
  /** Their case is: "Ihr Anliegen wurde weitergeleitet". */
  handed: string[];
  notUs: string[];
  /** Sent to somebody else, another shop, a phone number. */
  away: string[];
  /** Sent to something to read. */
  pointer: string[];
  closed: string[];
  vague: string[];
  others: string[];
  customer: string[];
  stock: string[];
  /** Whole clauses that can stand in their place, in this language, for either form of address. */
  better: { stay: string; chase: string; care: string; sorry: string };
}

/** Rules from constructions: the same order, weights and reliefs in every language. */
export function languageFrom(source: Constructions): GuardLanguage {
  const { better, classes, denial, turn, letters, own, reported, relief, harmless, goodbyes, unspaced } =
    source;
  const rule = (
    name: keyof typeof advice & keyof Constructions,
    kind: GuardRule['kind'],
    weight: number,
    instead: string,
    rest: Pick<GuardRule, 'cleared' | 'denied' | 'unlessOwn'>,
  ): GuardRule => ({
    group: name,
    kind,
    weight,
    patterns: source[name],
    advice: advice[name],
    better: instead,
    ...rest,
  });
  return {
    classes,
    denial,
    turn,
    relief,
    ...(letters === undefined ? {} : { letters }),
    ...(own === undefined ? {} : { own }),
    ...(reported === undefined ? {} : { reported }),
    ...(harmless === undefined ? {} : { harmless }),
    ...(goodbyes === undefined ? {} : { goodbyes }),
    ...(unspaced === undefined ? {} : { unspaced }),
    rules: [
      rule('passed', 'deflection', 0.95, better.stay, { denied: 'around', cleared: 'stay' }),
      rule('handed', 'deflection', 0.9, better.chase, { denied: 'around', cleared: 'time' }),
      rule('notUs', 'deflection', 0.92, better.care, { cleared: 'forward' }),
      rule('away', 'deflection', 0.88, better.chase, {
        denied: 'around',
        cleared: 'forward',
        unlessOwn: true,
      }),
      rule('pointer', 'deflection', 0.75, better.care, {
        denied: 'around',
        cleared: 'forward',
        unlessOwn: true,
      }),
      rule('closed', 'deflection', 0.85, better.care, { cleared: 'forward' }),
      rule('vague', 'deflection', 0.8, better.chase, { cleared: 'time' }),
      rule('others', 'blame', 0.88, better.sorry, { cleared: 'forward' }),
      rule('customer', 'blame', 0.88, better.care, { cleared: 'ours' }),
      rule('stock', 'boilerplate', 0.5, better.care, {}),
    ],
  };
}
