import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type DraftSetting, findingsOn, toneLoaded, toneWarmed } from '../../console/state/tone.ts';
import { analyze, checkDraft, profileOf, write } from '../../shared/tone/index.ts';
import type { Suggestion } from '../../shared/tone/types.ts';
import { idOf, messageOf, targetOf } from './samples.ts';

const angry = messageOf(1, { text: 'THIS IS THE THIRD TIME. You charged me TWICE and nobody answers!' });
const settingOf = (change: Partial<DraftSetting> = {}): DraftSetting => ({
  conversation: idOf(1),
  messages: [angry],
  target: null,
  origin: null,
  house: undefined,
  ...change,
});
const suggestion: Suggestion = {
  move: 'answer',
  voice: 'plain',
  text: 'Parcels take 3 days. Thank you!',
  facts: ['Parcels take 3 days.'],
  why: [],
  answer: 'parcels',
};
const kinds = (draft: string, setting: DraftSetting) => findingsOn(draft, setting).map(({ kind }) => kind);
const engine = { analyze, profileOf: vi.fn(profileOf), checkDraft: vi.fn(checkDraft), write };

beforeEach(() => {
  vi.clearAllMocks();
  toneLoaded(engine);
});

describe('advice on a draft', () => {
  it('still hears what leaves any customer alone', () => {
    expect(kinds('Please contact the manufacturer.', settingOf())).toContain('deflection');
  });

  it('knows the mood of this customer, from the messages or from the target', () => {
    expect(kinds('Oopsie! We will look into it.', settingOf())).toContain('register');
    const calm = [messageOf(1, { text: 'Hi! 😀 Where is my parcel?' })];
    const draft = 'Hi there, we will look into it for you! 😀';
    expect(kinds(draft, settingOf({ conversation: idOf(2), messages: calm }))).not.toContain('register');
    const target = targetOf({ composed: true });
    expect(kinds(draft, settingOf({ conversation: idOf(2), messages: calm, target }))).toContain('register');
  });

  it('knows the words this customer has used', () => {
    const draft = 'We will clear the cache for you.';
    expect(kinds(draft, settingOf())).toContain('jargon');
    const messages = [messageOf(1, { text: 'Do I clear the cache first?' })];
    expect(kinds(draft, settingOf({ conversation: idOf(2), messages }))).not.toContain('jargon');
  });

  it('holds a draft to the facts of the suggestion it began as', () => {
    const origin = suggestion;
    expect(kinds('Parcels take 5 days.', settingOf({ origin }))).toContain('fact');
    expect(kinds('Parcels take 3 days.', settingOf({ origin }))).not.toContain('fact');
    expect(kinds('Parcels take 5 days.', settingOf())).not.toContain('fact');
  });

  it('does not hold the tone of a suggestion against the agent', () => {
    expect(kinds(suggestion.text, settingOf())).toContain('register');
    expect(kinds(suggestion.text, settingOf({ origin: suggestion }))).not.toContain('register');
  });

  it('reads the customer once, until something new is said', () => {
    findingsOn('one', settingOf());
    findingsOn('one and two', settingOf());
    expect(engine.profileOf).toHaveBeenCalledTimes(1);
    findingsOn('one and two', settingOf({ messages: [angry, messageOf(2)] }));
    findingsOn('one and two', settingOf({ conversation: idOf(2) }));
    expect(engine.profileOf).toHaveBeenCalledTimes(3);
  });

  it('leaves out what the system said', () => {
    const system = messageOf(2, { author: { kind: 'system', id: '', name: '' }, text: 'Dana joined' });
    findingsOn('one', settingOf({ messages: [angry, system] }));
    expect(engine.profileOf).toHaveBeenCalledWith([{ from: 'visitor', text: angry.text }]);
  });

  it('has nothing to say to an empty draft', () => {
    expect(findingsOn(' \n', settingOf())).toEqual([]);
    expect(engine.checkDraft).not.toHaveBeenCalled();
  });
});

describe('warming up', () => {
  it('goes through the engine in a few shares, and ends', () => {
    let share = 0;
    while (toneWarmed(share)) share += 1;
    expect(share).toBeGreaterThan(0);
    expect(engine.checkDraft).toHaveBeenCalledTimes(share);
  });
});
