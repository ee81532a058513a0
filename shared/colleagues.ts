/**
 * Whom to bring in: what somebody knows about is compared with what the conversation is about. A hint for the agent,
 * who decides; nobody is refused anything by it.
 */
import type { AgentPresence } from './protocol/routing.ts';

/** What the conversation is about: the customer's words, names of tags, titles of answers. */
export interface Topic {
  readonly texts: readonly string[];
  /** ISO 639-1, or null: not known. */
  readonly language: string | null;
}

export interface ColleagueHint {
  readonly agent: AgentPresence;
  /** Skills of theirs that the conversation touches. */
  readonly knows: readonly string[];
  readonly speaks: boolean;
}

/** Words that begin alike mean the same here ("invoice", "invoices"); shorter ones only when they are equal. */
const stemLength = 5;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const stemOf = (word: string): string => word.slice(0, stemLength);

/**
 * Colleagues in the order in which they may help: who is here, what they know, their language;
 * among equals, who is less busy.
 */
export function suggestedColleagues(colleagues: readonly AgentPresence[], topic: Topic): ColleagueHint[] {
  const said = new Set(topic.texts.flatMap(wordsOf).map(stemOf));
  return colleagues
    .map((agent) => ({
      agent,
      knows: agent.skills.filter((skill) => {
        const words = wordsOf(skill);
        return words.length > 0 && words.every((word) => said.has(stemOf(word)));
      }),
      speaks: topic.language !== null && agent.languages.includes(topic.language),
    }))
    .toSorted(
      (a, b) => weight(b) - weight(a) || share(a) - share(b) || (a.agent.name < b.agent.name ? -1 : 1),
    );
}

const weight = ({ agent, knows, speaks }: ColleagueHint): number =>
  (agent.here ? 8 : 0) +
  (agent.here && agent.availability === 'here' ? 4 : 0) +
  Math.min(knows.length, 3) * 3 +
  (speaks ? 2 : 0);

const share = ({ agent }: ColleagueHint): number => agent.load / Math.max(1, agent.capacity);
