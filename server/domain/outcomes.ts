/**
 * What became of suggestions, whatever the move: sent as they were, edited, or thrown away; and how each message of an
 * agent reads beside the customer's. Everything here happens after the message is stored and acknowledged, and keeps
 * counts and scores only.
 */
import type { Message } from '../../shared/protocol/entities.ts';
import type { LearnedAnswer, TakenSuggestion } from '../../shared/protocol/tray.ts';
import type { Suggestion, Turn } from '../../shared/tone/types.ts';
import { createBacklog } from './backlog.ts';
import type { Domain } from './domain.ts';
import { carriesFacts, editedShare, likeness, plainly } from './lessons.ts';
import { EngineBusy, type ToneEngine } from './tone-engine.ts';

/** Turns before a message that it is compared with; a profile decays far sooner. */
const turnsRead = 20;
/** Shorter replies ("one moment") throw nothing away. */
const ownWordsLength = 40;
/** Whoever put a suggestion into the field meant it: then less of it suffices to call the reply an edit of it. */
const takenShare = 0.3;
/** Conversations whose suggestions are remembered until the customer writes again; the oldest are forgotten first. */
const mostWatched = 5000;
/** Suggestions of one message that agents put into the field, dialled ones among them. */
const mostTaken = 40;
/** Replies that wait to be scored at once; reports can do without the oldest of a flood. */
const mostUnscored = 1000;
/** What agents did longer ago says little about what they do. */
const learnedMs = 90 * 24 * 60 * 60 * 1000;

type Offered = Pick<Suggestion, 'move' | 'voice' | 'text' | 'facts'>;

interface Watched {
  inbox: string;
  forSeq: number;
  suggestions: readonly Offered[];
  /** Put into the field, by whom. */
  taken: { agent: string; suggestion: Offered }[];
  /** Move and voice of those that were sent. */
  used: Set<string>;
  /** Who answered in their own words, and with how many characters. */
  ownWords: Map<string, number>;
}

export interface Outcomes {
  shown(conversation: string, shown: Pick<Watched, 'inbox' | 'forSeq' | 'suggestions'>): void;
  /** An agent put a suggestion into the field. */
  taken(agent: string, taken: TakenSuggestion): void;
  /** An agent took a deflection out of a draft. */
  caught(agent: string, conversation: string): void;
  /** A message is stored: an agent's may be a suggestion, a visitor's ends what the last ones were for. */
  heard(message: Message): void;
  forget(conversation: string): void;
  /** What was done with an inbox's suggestions of late. */
  learned(inbox: string, agent: string | null): Promise<LearnedAnswer>;
  stop(): void;
}

const keyOf = ({ move, voice }: Offered): string => `${move} ${voice}`;

export function createOutcomes(domain: Domain, engine: Pick<ToneEngine, 'score'>): Outcomes {
  const watched = new Map<string, Watched>();
  /** Deflections taken out of drafts that are not sent yet, by conversation and agent. */
  const caught = new Map<string, number>();

  const keep = (
    conversation: string,
    from: Watched,
    agent: string,
    { move, voice }: Offered,
    outcome: 'kept' | 'edited' | 'thrown-away',
    length: number | null,
  ): void => {
    const { inbox, forSeq: seq } = from;
    domain.store
      .keepOutcome({ conversation, seq, agent, inbox, move, voice, outcome, length, at: domain.now() })
      .catch((error: unknown) => domain.log.warn({ conversation, err: error }, 'an outcome was not kept'));
  };

  /** What was in the field and never sent was thrown away; so was the best one, for whoever wrote their own words. */
  const close = (conversation: string): void => {
    const from = watched.get(conversation);
    if (!from) return;
    watched.delete(conversation);
    const gone = new Set<string>();
    for (const { agent, suggestion } of from.taken) {
      const key = keyOf(suggestion);
      if (from.used.has(key) || gone.has(key)) continue;
      gone.add(key);
      keep(conversation, from, agent, suggestion, 'thrown-away', null);
    }
    const [best] = from.suggestions;
    const [own] = [...from.ownWords].filter(([, length]) => length >= ownWordsLength);
    if (best && own && from.used.size === 0 && gone.size === 0)
      keep(conversation, from, own[0], best, 'thrown-away', null);
  };

  const sent = ({ conversation, author, text }: Message): void => {
    const from = watched.get(conversation);
    if (!from || text.trim() === '') return;
    const found = outcomeOf(
      text,
      from.suggestions,
      from.taken.map(({ suggestion }) => suggestion),
    );
    if (found === null) {
      from.ownWords.set(author.id, (from.ownWords.get(author.id) ?? 0) + text.length);
      return;
    }
    from.used.add(keyOf(found.suggestion));
    keep(conversation, from, author.id, found.suggestion, found.outcome, found.length);
  };

  const score = async ({ conversation, seq, author, text }: Message): Promise<void> => {
    const key = `${conversation} ${author.id}`;
    const taken = caught.get(key) ?? 0;
    caught.delete(key);
    if (text.trim() === '') return;
    const row = await domain.store.conversation(conversation);
    if (!row) return;
    const before = await domain.store.messagesAfter(
      conversation,
      Math.max(0, seq - 1 - turnsRead),
      Math.min(turnsRead, seq - 1) || 1,
    );
    const turns: Turn[] = before.flatMap((message) =>
      message.author.kind === 'system' || message.seq >= seq
        ? []
        : [{ from: message.author.kind, text: message.text }],
    );
    if (!turns.some(({ from }) => from === 'visitor')) return;
    const { score, deflects } = await engine.score(turns, text);
    await domain.store.keepReplyScore({
      conversation,
      seq,
      agent: author.id,
      inbox: row.inbox.id,
      at: domain.now(),
      score,
      deflects: deflects ? 1 : 0,
      caught: taken,
    });
  };

  const unscored = createBacklog<Message>({
    most: mostUnscored,
    work: score,
    shed: () => domain.count('scores_shed'),
    failed(error, key) {
      if (error instanceof EngineBusy) domain.count('scores_shed');
      else domain.log.warn({ message: key, err: error }, 'a reply was not scored');
    },
  });

  return {
    stop: () => unscored.stop(),

    shown(conversation, { inbox, forSeq, suggestions }) {
      const before = watched.get(conversation);
      if (before?.forSeq === forSeq) {
        before.suggestions = suggestions;
        return;
      }
      close(conversation);
      watched.set(conversation, {
        inbox,
        forSeq,
        suggestions,
        taken: [],
        used: new Set(),
        ownWords: new Map(),
      });
      const oldest = watched.keys().next().value;
      if (watched.size > mostWatched && oldest !== undefined) watched.delete(oldest);
    },

    taken(agent, { conversation, forSeq, suggestion }) {
      const from = watched.get(conversation);
      if (from?.forSeq !== forSeq) return;
      from.taken.push({ agent, suggestion });
      if (from.taken.length > mostTaken) from.taken.shift();
    },

    caught(agent, conversation) {
      const key = `${conversation} ${agent}`;
      caught.set(key, (caught.get(key) ?? 0) + 1);
      const oldest = caught.keys().next().value;
      if (caught.size > mostWatched && oldest !== undefined) caught.delete(oldest);
    },

    heard(message) {
      const { author, conversation } = message;
      if (author.kind === 'visitor') close(conversation);
      if (author.kind !== 'agent') return;
      sent(message);
      unscored.add(`${conversation} ${message.seq}`, message);
    },

    forget(conversation) {
      watched.delete(conversation);
      for (const key of caught.keys()) if (key.startsWith(`${conversation} `)) caught.delete(key);
    },

    async learned(inbox, agent) {
      const since = domain.now() - learnedMs;
      const [mine, everybody] = await Promise.all([
        agent === null ? [] : domain.store.outcomesByMove(inbox, agent, since),
        domain.store.outcomesByMove(inbox, null, since),
      ]);
      return { mine, everybody };
    },
  };
}

/** Which suggestion a reply is: as it was, or edited; those that were put into the field come first. */
export function outcomeOf<One extends Offered>(
  sent: string,
  offered: readonly One[],
  taken: readonly One[] = [],
): { suggestion: One; outcome: 'kept' | 'edited'; length: number } | null {
  const reply = plainly(sent);
  const all = [...taken.toReversed(), ...offered];
  const whole = all.find(({ text }) => plainly(text) === reply);
  if (whole) return { suggestion: whole, outcome: 'kept', length: 1 };
  let best: { suggestion: One; outcome: 'edited'; length: number } | null = null;
  let most = 0;
  for (const suggestion of all) {
    const share = likeness(reply, plainly(suggestion.text));
    const enough = share >= (taken.includes(suggestion) ? takenShare : editedShare);
    if (!(enough || carriesFacts(reply, suggestion.facts)) || share <= most) continue;
    most = share;
    best = { suggestion, outcome: 'edited', length: sent.length / Math.max(1, suggestion.text.length) };
  }
  return best;
}
