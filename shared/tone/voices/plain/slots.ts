/** The places in a reply that plain lines fill, and the shape of a language's bank. */
import type { LanguageCode, Move } from '../../types.ts';

/** A place in a reply that a line can fill: every move, and the finer cases in which a move needs other words. */
export type Slot =
  | Move
  /** A short greeting before the first sentence. */
  | 'hello'
  /** To someone who asks or wishes, where nothing is broken. */
  | 'request'
  /** Acknowledge and own to someone angry about a thing of ours: composed, no cheer. */
  | 'upset'
  /** The same where nothing is known yet but the anger: claims and admits nothing. */
  | 'heated'
  | 'grief'
  /** To someone grieving: what we do next, asking nothing of them. */
  | 'gentle'
  | 'danger'
  /** Danger from a thing (smoke, heat, sparks). */
  | 'hazard'
  /** Somebody is hurt. */
  | 'medical'
  /** Speaks of dying or of hurting themselves. */
  | 'self-harm'
  /** Said to someone in distress: we are here. */
  | 'stay'
  /** Speaks of lawyers or courts: noted, admits nothing, promises nothing. */
  | 'legal'
  /** What we do about it. */
  | 'legal-next'
  | 'money-lost'
  /** What keeps the loss from growing. */
  | 'secure'
  /** They fear to be in the wrong place, or ask to be passed on. */
  | 'right-place'
  /** They ask for a person. */
  | 'human'
  /** They chase an answer. */
  | 'here'
  /** They ask what became of what we said we would do. */
  | 'news'
  | 'refund'
  | 'price'
  /** Thinks of leaving. */
  | 'leave'
  /** Thinks of telling everyone. */
  | 'review'
  | 'privacy'
  | 'privacy-next'
  /** A child writes. */
  | 'minor'
  | 'praise'
  | 'feature'
  /** Words meant for a machine. */
  | 'steer'
  /** Sells to us. */
  | 'offer'
  /** Takes us for somebody else, or asks who we are. */
  | 'who'
  /** Nothing that can be read: letters at random, a picture. */
  | 'unclear'
  /** Leads into a later step. */
  | 'next'
  /** A step did not help. */
  | 'stuck'
  /** After a step that settles nothing yet. */
  | 'report'
  /** The customer is silent after a step. */
  | 'waiting'
  /** They sent what we asked for. */
  | 'received'
  /** What we do with what they sent. */
  | 'act'
  /** Leads into a sketch of a plan. */
  | 'sketch'
  /** Outside the playbook: a sketch of how we would do it, as steps of ours. */
  | 'plan'
  /** The same for a fault. */
  | 'fault-plan'
  /** Several questions at once. */
  | 'several'
  /** After one answer of several: the others come next. */
  | 'others-next'
  /** After those that have an answer: we find out the rest. */
  | 'rest'
  /** The answer that follows is written in another language. */
  | 'foreign'
  /** Reported as solved: a warm end. */
  | 'solved'
  /** Leads into something they did not ask for. */
  | 'besides'
  /** Solved: a last look whether it stays that way. */
  | 'confirm'
  /** Solved: what to do should it return. */
  | 'later'
  /** Nothing was broken: where to write with the next question. */
  | 'again'
  /** A few words for someone who needs no more. */
  | 'brief'
  /** A parting word of a played voice; the plain ones have none. */
  | 'sign-off';

/** What the message is about, as far as it decides which question helps. */
export type Topic =
  | 'broken'
  /** Broken, on a screen. */
  | 'screen'
  | 'money'
  | 'refund'
  | 'price'
  | 'delivery'
  | 'account'
  | 'cancel'
  | 'privacy'
  | 'how-to'
  /** Whether a fact was all they wanted. */
  | 'enough'
  | 'other'
  /** Are they safe? */
  | 'safety'
  /** Nothing said yet but hello. */
  | 'start'
  /** What matters about a wish that no answer covers. */
  | 'wish'
  /** Whose account it is, asked of someone grieving. */
  | 'account-of'
  /** What happened, asked of someone who speaks of a lawyer. */
  | 'legal'
  /** Which charges were not theirs. */
  | 'money-lost'
  /** Is a grown-up there? */
  | 'minor'
  /** What to look at behind a link. */
  | 'link'
  /** What would help most, asked of someone angry. */
  | 'heated';

/**
 * One line. Where the familiar and the polite form differ, both stand in brackets: `Was [siehst du|sehen Sie] jetzt?`
 * Places: `{name}` the customer's, `{agent}` ours, `{thing}` what it is about, `{language}` of the written answer.
 */
export type Line = string;
export type PlainBank = Partial<Record<Slot, readonly Line[]>>;
export type QuestionBank = Record<Topic, readonly Line[]>;

/** Everything a language needs. */
export interface PlainLanguage {
  bank: PlainBank;
  questions: QuestionBank;
  /** `Which is closer to it: “{one}” or “{two}”?`, in the language's own quotation marks. */
  either: Line;
  /** Names of the languages that answers may be written in, as they stand in a line of `foreign`. */
  languages: Partial<Record<LanguageCode, string>>;
}

const choice = /\[([^[\]|]*)\|([^[\]|]*)\]/g;

/** A line in one form of address: `inForm('Was [siehst du|sehen Sie] jetzt?', 'V')` → `'Was sehen Sie jetzt?'` */
export function inForm(line: Line, form: 'T' | 'V'): string {
  return line.replace(choice, form === 'T' ? '$1' : '$2');
}

/** Does the line read the same in both forms? */
export const isNeutral = (line: Line): boolean => !line.includes('[');
