/** The console's part of notes: mentions in a text, merging by version, and an outbox that loses nothing. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { colleaguesFor, mentionBegun, mentionedIds, mentionSpans } from '../../console/mention-text.ts';
import { answerRead, asksFirst, draftNoticed } from '../../console/state/collisions.ts';
import {
  mentionNews,
  mentionsArrived,
  mentionsGone,
  resetMentions,
  unreadMentions,
} from '../../console/state/mentions.ts';
import {
  closeNoteOutbox,
  noteFailed,
  noteOutbox,
  noteQueued,
  noteRetried,
  noteSettled,
  noteStarted,
  openNoteOutbox,
  parseNoteEntry,
} from '../../console/state/note-outbox.ts';
import {
  newestVersion,
  notesArrived,
  notesOn,
  notesOpening,
  resetNotes,
  withNotes,
} from '../../console/state/notes.ts';
import { nextToSend } from '../../shared/outbox.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import type { Note } from '../../shared/protocol/notes.ts';

const hex = (n: number) => n.toString(16).padStart(32, '0');
const note = (id: number, version: number, more: Partial<Note> = {}): Note => ({
  id: hex(id),
  conversation: hex(900),
  visitor: hex(901),
  afterSeq: id % 3,
  clientId: `client-${id}`,
  author: { id: hex(902), name: 'Ada' },
  text: `version ${version}`,
  mentions: [],
  at: new Date(1_700_000_000_000 + id * 1000).toISOString(),
  editedAt: null,
  deletedAt: null,
  whisper: false,
  reactions: [],
  version,
  ...more,
});

describe('a mention in a text', () => {
  it('begins with an @ at the beginning of a word, and goes on over one space', () => {
    expect(mentionBegun('ask @sa', 7)).toEqual({ start: 4, typed: 'sa' });
    expect(mentionBegun('@', 1)).toEqual({ start: 0, typed: '' });
    expect(mentionBegun('(@Sam Le', 8)).toEqual({ start: 1, typed: 'Sam Le' });
    expect(mentionBegun('kim@example.com', 11)).toBeNull();
    expect(mentionBegun('@Sam Lee is here', 16)).toBeNull();
    expect(mentionBegun('ask @sa today', 3)).toBeNull();
  });

  it('finds colleagues by any word of their name, without accents', () => {
    const all = [{ name: 'Zoë Álvarez' }, { name: 'Sam Lee' }];
    expect(colleaguesFor(all, 'alv')).toEqual([all[0]]);
    expect(colleaguesFor(all, 'zoe a')).toEqual([all[0]]);
    expect(colleaguesFor(all, '')).toEqual(all);
    expect(colleaguesFor(all, 'xy')).toEqual([]);
  });

  it('takes the longer of two names, and no beginning of another word', () => {
    const text = '@Sam Lee and @Sam, not @Samantha';
    expect(mentionSpans(text, ['Sam', 'Sam Lee']).map(({ start, end }) => text.slice(start, end))).toEqual([
      '@Sam Lee',
      '@Sam',
    ]);
  });

  it('means whoever was picked, where two have one name, and whoever is named in full', () => {
    const all = [
      { id: 'a', name: 'Sam' },
      { id: 'b', name: 'Sam' },
      { id: 'c', name: 'Kim Roe' },
    ];
    expect(mentionedIds('@Sam and @Kim Roe', { Sam: 'b' }, all)).toEqual(['b', 'c']);
    expect(mentionedIds('nobody', { Sam: 'b' }, all)).toEqual([]);
  });
});

describe('notes that arrive', () => {
  beforeEach(resetNotes);

  it('end up the same in any order, any number of times, in any pieces', () => {
    const copies = fc.array(fc.record({ id: fc.nat(5), version: fc.integer({ min: 1, max: 40 }) }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(copies, fc.infiniteStream(fc.nat()), (made, dice) => {
        // One version belongs to one note alone, as the server gives them out.
        const arrived = [
          ...new Map(made.map((each) => [each.version, note(each.id, each.version)])).values(),
        ];
        const straight = withNotes([], arrived);
        let shuffled: readonly Note[] = [];
        const rest = [...arrived, ...arrived];
        while (rest.length > 0) {
          const [next] = rest.splice((dice.next().value as number) % rest.length, 1);
          if (next) shuffled = withNotes(shuffled, [next]);
        }
        expect(shuffled).toEqual(straight);
        for (const { id, version } of straight)
          expect(version).toBe(
            Math.max(...arrived.filter((each) => each.id === id).map((each) => each.version)),
          );
      }),
    );
  });

  it('are kept where somebody looks, from the moment of looking on, and nowhere else', () => {
    notesArrived([note(1, 1)]);
    expect(notesOn(hex(900))).toEqual([]);
    notesOpening(hex(900), hex(901));
    notesArrived([note(1, 4), note(2, 6, { conversation: null, afterSeq: 0 })]);
    expect(notesOn(hex(900))).toHaveLength(1);
    expect(notesOn(hex(901))).toHaveLength(1);
    expect(newestVersion(hex(900), hex(901))).toBe(6);
  });
});

describe('the outbox of notes', () => {
  beforeEach(() => {
    closeNoteOutbox();
    openNoteOutbox('ada');
  });

  it('sends one note of a place at a time, in order, and holds back no other place', () => {
    const parts = { mentions: ['b'], whisper: false };
    noteQueued('1', { conversation: 'c' }, 'one', parts, 1);
    noteQueued('2', { conversation: 'c' }, 'two', parts, 2);
    noteQueued('3', { visitor: 'p' }, 'about', parts, 3);
    expect(nextToSend(noteOutbox.value)?.clientId).toBe('1');
    noteStarted('1');
    expect(nextToSend(noteOutbox.value)?.clientId).toBe('3');
    noteFailed('1', { code: 'unavailable', message: '', retry: true });
    expect(nextToSend(noteOutbox.value)?.clientId).toBe('1');
    noteStarted('1');
    noteFailed('1', { code: 'forbidden', message: 'no', retry: false });
    expect(nextToSend(noteOutbox.value)?.clientId).toBe('2');
    noteRetried('1');
    expect(noteOutbox.value[0]).toMatchObject({ clientId: '1', state: 'queued', note: { mentions: ['b'] } });
    noteSettled('1');
    expect(noteOutbox.value.map(({ clientId }) => clientId)).toEqual(['2', '3']);
  });

  it('reads back what it wrote, and nothing else', () => {
    noteQueued('3', { visitor: 'p' }, 'about', { mentions: [], whisper: false }, 3);
    const [entry] = noteOutbox.value;
    expect(parseNoteEntry(JSON.stringify(entry))).toEqual(entry);
    for (const broken of ['', 'null', '{}', JSON.stringify({ ...entry, note: { mentions: [1] } })])
      expect(parseNoteEntry(broken)).toBeNull();
  });
});

describe('mentions of me', () => {
  beforeEach(resetMentions);
  const mention = (id: number) => ({
    note: hex(id),
    conversation: hex(900),
    visitor: hex(901),
    by: { id: hex(902), name: 'Ada' },
    at: new Date(0).toISOString(),
  });

  it('are news once, not on arriving at the desk, and no more once they are seen anywhere', () => {
    expect(mentionsArrived({ count: 1, mentions: [mention(1)] })).toEqual([]);
    expect(mentionsArrived({ count: 2, mentions: [mention(2), mention(1)] })).toEqual([mention(2)]);
    expect(mentionNews.value?.note).toBe(hex(2));
    mentionsArrived({ count: 1, mentions: [mention(1)] });
    expect(mentionNews.value).toBeNull();
    expect(mentionsGone((each) => each.note === hex(1))).toHaveLength(1);
    expect(unreadMentions.value).toEqual({ count: 0, mentions: [] });
  });
});

describe('two answers at once', () => {
  const said = (seq: number, id: string): Message => ({
    conversation: 'c',
    seq,
    clientId: String(seq),
    author: { kind: 'agent', id, name: 'Sam' },
    text: 'x',
    at: new Date(seq).toISOString(),
  });

  it('asks once for each answer that came after the draft was begun, and never for one’s own', () => {
    draftNoticed('c', false, 3);
    expect(asksFirst('c', [said(3, 'sam')], 'me')).toBe(false);
    expect(asksFirst('c', [said(4, 'me')], 'me')).toBe(false);
    expect(asksFirst('c', [said(4, 'sam')], 'me')).toBe(true);
    expect(asksFirst('c', [said(4, 'sam')], 'me')).toBe(false);
    expect(asksFirst('c', [said(4, 'sam'), said(5, 'kim')], 'me')).toBe(true);
    answerRead('c');
    draftNoticed('c', true, 5);
    draftNoticed('c', false, 5);
    expect(asksFirst('c', [said(5, 'kim')], 'me')).toBe(false);
  });
});
