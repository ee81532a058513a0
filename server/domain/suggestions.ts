/**
 * Suggested replies for the agents who look at a conversation: the tone engine over its messages, after they are
 * published, in a thread of its own. Advice waits its turn and gives way; no message ever waits for it.
 */
import { pins, type VoiceWishes } from '../../shared/tone/types.ts';
import type { MessageRow } from '../store/store.ts';
import type { Answers } from './answers.ts';
import { createBacklog } from './backlog.ts';
import type { Domain } from './domain.ts';
import type { Inbox } from './inboxes.ts';
import type { Lessons } from './lessons.ts';
import type { Outcomes } from './outcomes.ts';
import { EngineBusy, type ToneEngine } from './tone-engine.ts';

/** The engine reads at most this many of the newest messages and characters; a profile decays far sooner. */
const window = 100;
const windowCharacters = 4_000;
/** Conversations that wait for suggestions at once: about a second of the engine's work. The rest is older than that. */
const mostWaiting = 100;

export interface Suggestions {
  /** Works them out and publishes them when their turn comes, once for all that is asked of a conversation meanwhile. */
  refresh(conversation: string): void;
  /** Conversations that wait. */
  waiting(): number;
  stop(): void;
}

export interface SuggestionsOptions {
  engine: Pick<ToneEngine, 'suggest'>;
  lessons: Lessons;
  outcomes: Outcomes;
  library: Pick<Answers, 'of'>;
  /** Whether an agent has the conversation open. */
  isWatched(conversation: string): boolean;
}

export function createSuggestions(
  domain: Domain,
  { engine, lessons, outcomes, library, isWatched }: SuggestionsOptions,
): Suggestions {
  const work = async (conversation: string): Promise<void> => {
    if (!isWatched(conversation)) return;
    const row = await domain.store.conversation(conversation);
    if (!row) return;
    const messages = await domain.store.messagesAfter(
      conversation,
      Math.max(0, row.lastSeq - window),
      window,
    );
    const asked = messages.findLast(({ author }) => author.kind === 'visitor');
    const inbox = asked && (await domain.inboxes.byId(row.inbox.id));
    if (!inbox) return;
    const { seq: forSeq, text } = asked;
    const wishes = wishesOf(inbox, row.pin);
    const { quieter, briefing, ...result } = await engine.suggest({
      library: {
        inbox: inbox.id,
        answers: await library.of(inbox.id),
        lessons: await lessons.of(inbox.id),
      },
      messages: newestFitting(messages).flatMap(({ author, text }) =>
        author.kind === 'system' ? [] : [{ from: author.kind, text }],
      ),
      agent: { name: row.assignee?.name ?? '' },
      ...(row.visitor.name ? { visitor: { name: row.visitor.name } } : {}),
      wishes,
      now: domain.now(),
    });
    const shown = [...result.suggestions, ...(quieter?.light ?? []), ...(quieter?.off ?? [])];
    outcomes.shown(conversation, { inbox: inbox.id, forSeq, suggestions: shown });
    lessons.shown(conversation, { inbox: inbox.id, forSeq, text, suggestions: shown });
    domain.count('suggested');
    domain.publish({
      kind: 'suggestions',
      conversation,
      forSeq,
      ...result,
      briefing,
      wishes,
      ...(quieter ? { quieter } : {}),
    });
  };

  const backlog = createBacklog<null>({
    most: mostWaiting,
    work: (_, conversation) => work(conversation),
    shed: () => domain.count('suggestions_shed'),
    failed(error, conversation) {
      if (error instanceof EngineBusy) domain.count('suggestions_late');
      else domain.log.error({ conversation, err: error }, 'suggestions failed');
    },
  });

  return {
    refresh: (conversation) => backlog.add(conversation, null),
    waiting: () => backlog.waiting,
    stop: () => backlog.stop(),
  };
}

/** What inbox and agents laid down about how to write. */
function wishesOf({ settings }: Inbox, pinned: string | null): VoiceWishes {
  const pin = pins.find((known) => known === pinned);
  return {
    playfulness: settings.playfulness,
    house: settings.houseStyle,
    ...(settings.voices === null ? {} : { voices: settings.voices }),
    ...(pin === undefined ? {} : { pin }),
  };
}

/**
 * The newest messages that fit; always the last one, of which as much as fits. Longer walls of text would hold up
 * everybody's connection.
 */
export function newestFitting<Message extends Pick<MessageRow, 'text'>>(messages: Message[]): Message[] {
  let room = windowCharacters;
  const from = messages.findLastIndex(({ text }) => {
    room -= text.length;
    return room < 0;
  });
  return messages
    .slice(Math.min(from + 1, messages.length - 1))
    .map((message) =>
      message.text.length > windowCharacters
        ? { ...message, text: message.text.slice(0, windowCharacters).toWellFormed() }
        : message,
    );
}
