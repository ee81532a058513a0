/** Suggested replies for the agents who look at a conversation: the tone engine over its messages. */
import { briefingOf, match, plainly, suggest, toWire, write } from '../../shared/tone/index.ts';
import { type Answer, pins, type VoiceWishes } from '../../shared/tone/types.ts';
import type { MessageRow } from '../store/store.ts';
import type { Answers } from './answers.ts';
import type { Domain } from './domain.ts';
import type { Inbox } from './inboxes.ts';
import type { Lessons } from './lessons.ts';
import type { Outcomes } from './outcomes.ts';

/** The engine reads at most this many of the newest messages and characters; a profile decays far sooner. */
const window = 100;
const windowCharacters = 8_000;

export interface Suggestions {
  /** Works them out and publishes them, at most once per turn of the event loop for each conversation. */
  refresh(conversation: string): void;
  /** Runs the engine once on nothing in particular, so that its first real use costs no more than the next. */
  warmUp(answers: Answer[]): void;
}

export function createSuggestions(
  domain: Domain,
  { lessons, outcomes }: { lessons: Lessons; outcomes: Outcomes },
  library: Pick<Answers, 'of'>,
): Suggestions {
  const due = new Set<string>();

  const work = async (conversation: string): Promise<void> => {
    due.delete(conversation);
    const row = await domain.store.conversation(conversation);
    if (!row) return;
    const messages = await domain.store.messagesAfter(
      conversation,
      Math.max(0, row.lastSeq - window),
      window,
    );
    const asked = messages.findLast(({ author }) => author.kind === 'visitor');
    if (!asked) return;
    const { seq: forSeq, text } = asked;
    const inbox = await domain.inboxes.byId(row.inbox.id);
    if (!inbox) return;
    const answers = await library.of(inbox.id);
    const now = domain.now();
    const experience = { lessons: await lessons.experience(inbox.id, answers), now };
    const input = {
      messages: newestFitting(messages).flatMap(({ author, text }) =>
        author.kind === 'system' ? [] : [{ from: author.kind, text }],
      ),
      agent: { name: row.assignee?.name ?? '' },
      ...(row.visitor.name ? { visitor: { name: row.visitor.name } } : {}),
      answers,
    };
    const briefing = briefingOf(input, experience);
    const played = (wishes: VoiceWishes) => write(briefing, wishes);
    const wishes = wishesOf(inbox, row.pin);
    const result = played(wishes);
    const { strength } = result.target;
    const quieter =
      strength === 'off'
        ? null
        : {
            ...(strength === 'full' ? { light: played({ ...wishes, atMost: 'light' }).suggestions } : {}),
            off: played(plainly(wishes)).suggestions,
          };
    const shown = [...result.suggestions, ...(quieter?.light ?? []), ...(quieter?.off ?? [])];
    outcomes.shown(conversation, { inbox: inbox.id, forSeq, suggestions: shown });
    lessons.shown(conversation, { inbox: inbox.id, answers, forSeq, text, suggestions: shown });
    domain.count('suggested');
    domain.publish({
      kind: 'suggestions',
      conversation,
      forSeq,
      ...result,
      briefing: toWire(briefing),
      wishes,
      ...(quieter ? { quieter } : {}),
    });
  };

  return {
    warmUp(answers) {
      const messages = [
        { from: 'visitor' as const, text: 'Hello, I was charged twice. Could you help me, please?' },
      ];
      const [best] = suggest({ messages, agent: { name: '' }, answers }).suggestions;
      match(messages, best?.text ?? '');
    },
    refresh(conversation) {
      if (due.has(conversation)) return;
      due.add(conversation);
      setImmediate(() => {
        work(conversation).catch((error: unknown) => {
          domain.log.error({ conversation, err: error }, 'suggestions failed');
        });
      });
    },
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

/** The newest messages that fit; always the last one. Longer walls of text would hold up everybody's connection. */
export function newestFitting(messages: MessageRow[]): MessageRow[] {
  let room = windowCharacters;
  const from = messages.findLastIndex(({ text }) => {
    room -= text.length;
    return room < 0;
  });
  return messages.slice(Math.min(from + 1, messages.length - 1));
}
