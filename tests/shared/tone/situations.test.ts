import { describe, expect, it } from 'vitest';
import { guard } from '../../../shared/tone/guard.ts';
import { profileOf } from '../../../shared/tone/profile.ts';
import { isSarcastic } from '../../../shared/tone/situations.ts';
import { suggest } from '../../../shared/tone/suggest.ts';
import type { SuggestInput, Turn } from '../../../shared/tone/types.ts';
import { bicycleAnswers, situations } from './situations-fresh.ts';

/** What no reply may hold: sending away, set phrases, blame. */
const neverSaid =
  /\b(?:transfer(?:red|ring)?|department|inconvenience|valued customer|wrong place|contact (?:our|the)|your fault|calm down)\b/i;

describe.each(situations)(
  '$name',
  ({ messages, answers, every, none, best, moves, composed, language, address }) => {
    const { suggestions, target } = suggest({
      messages,
      agent: { name: 'Mia Berg' },
      answers: answers ?? bicycleAnswers,
    });
    it('has three replies that differ, each saying why, none that sends away', () => {
      expect(suggestions.length).toBeGreaterThanOrEqual(3);
      expect(new Set(suggestions.map(({ text }) => text)).size).toBe(suggestions.length);
      for (const { text, why, facts } of suggestions) {
        const ours = facts.reduce((rest, fact) => rest.replace(fact, ''), text);
        expect(ours).not.toMatch(neverSaid);
        expect(guard(ours, target.language).findings).toEqual([]);
        expect(why[0]?.length ?? 0).toBeGreaterThan(10);
      }
    });
    it('says what it must and nothing it must not', () => {
      for (const { text } of suggestions) {
        if (every) expect(text).toMatch(every);
        if (none) expect(text).not.toMatch(none);
      }
      if (best) expect(suggestions[0]?.text).toMatch(best);
      if (moves) expect(moves).toContain(suggestions[0]?.move);
      if (composed !== undefined) expect(target.composed).toBe(composed);
      if (language) expect(target.language).toBe(language);
      if (address) expect(target.address).toBe(address);
    });
  },
);

const ask = (messages: Turn[], more: Partial<SuggestInput> = {}) =>
  suggest({ messages, agent: { name: 'Mia Berg' }, answers: bicycleAnswers, ...more });
const from = (text: string): Turn[] => [{ from: 'visitor', text }];

describe('several questions in one message', () => {
  it('are all answered, and those without an answer named as next', () => {
    const { suggestions } = ask(from('Two things: how much is a bike for a week, and are dogs allowed?'));
    expect(suggestions[0]?.text).toContain('€63 a week');
    expect(suggestions[0]?.text).toMatch(/rest|else you asked|remaining/);
  });
  it('leave a mark on a reply that answers only one of them', () => {
    const { suggestions } = ask(from('How do I open the lock? And how much is a bike for a week?'));
    for (const { answer, facts, text } of suggestions.slice(1)) {
      if (answer && facts.length < 4) expect(text).toMatch(/next|other|rest|else/);
    }
  });
});

describe('an answer in another language', () => {
  it('is introduced as what it is, and kept word for word', () => {
    const { suggestions, target } = ask(
      from('the schloss klemmt, code am schloss funktioniert nicht, please help me'),
      {
        answers: bicycleAnswers.slice(0, 1).map((answer) => ({
          ...answer,
          questions: ['schloss klemmt', 'code am schloss funktioniert nicht'],
        })),
      },
    );
    expect(suggestions.length).toBeGreaterThanOrEqual(3);
    const withFacts = suggestions.find(({ facts }) => facts.length > 0);
    if (target.language === 'de') expect(withFacts?.text).toMatch(/Englisch/);
  });
});

describe('play', () => {
  const sunny = from(
    'hey! lovely sunny day here, can you tell me how much is a bike per week? thanks a lot :)',
  );
  it('is offered unasked only where the inbox leads and all is well, beside plain words that stand first', () => {
    const led = ask(sunny, { voice: { playfulness: 'lead' } });
    const voices = led.suggestions.map(({ voice }) => voice);
    expect(['plain', 'casual', 'formal']).toContain(voices[0]);
    expect(led.target.strength).toBe('light');
    expect(voices.some((voice) => !['plain', 'casual', 'formal'].includes(voice))).toBe(true);
    expect(ask(sunny).target.strength).toBe('off');
    for (const text of [
      'my deposit is still missing and I need it for the rent',
      'are you a bot?',
      'My mum passed away on Tuesday',
      'please stop joking around',
      'I want my money back',
    ])
      expect(ask(from(text), { voice: { playfulness: 'lead' } }).target.strength, text).toBe('off');
  });
  it('is not offered twice to someone who did not join in', () => {
    const again: Turn[] = [
      ...sunny,
      { from: 'agent', text: 'Ahoy matey! Arrr, welcome aboard.' },
      ...from('ok and for two days?'),
    ];
    expect(ask(again, { voice: { playfulness: 'lead' } }).target.strength).toBe('off');
  });
  it.each([
    ['self-harm', 'honestly i want to kill myself'],
    ['legal', 'you will hear from my lawyer'],
    ['money lost', 'someone stole 500 dollars from my account'],
    ['mockery', 'Great job, it broke again.'],
  ])('ends at %s', (_, text) => {
    const crew = 'Captain, this is Lieutenant Norm reporting from Engineering. The warp core keeps looping.';
    expect(profileOf([...from(crew), ...from(text), ...from('ok, what now?')]).voice).toBeNull();
  });
});

describe('praise that means its opposite', () => {
  it.each([
    'Great job, it broke again.',
    'Wow, thanks a lot, you deleted my booking',
    'Oh fantastic, another outage.',
    'Thanks for nothing',
    'Na toll, schon wieder kaputt',
    'Bravo, encore en panne',
  ])('is heard: %s', (text) => expect(isSarcastic(text)).toBe(true));
  it.each([
    'Great service, thank you!',
    'Great, it works again',
    'Thanks, but it broke again. Could you help?',
    'Good morning, my lock is broken',
    'Perfect, that fixed it',
    'lovely shop, the app crashed but your mechanic sorted it',
  ])('is not heard in: %s', (text) => expect(isSarcastic(text)).toBe(false));
});

describe('a long conversation', () => {
  const talk = [
    'hi, the lock won’t open',
    'done, still stuck',
    'no luck',
    'did that too, same thing',
    'it does not open',
    'still the same',
    'nothing changed',
    'red light only',
    'still stuck',
    'any news?',
    'hello?',
    'so?',
    'still nothing',
    'i am still here',
    'it does not work',
    'same as before',
    'no change',
    'still stuck',
    'nope',
    'ah it works now, thanks',
  ];
  it('repeats no phrase in twenty replies of ours', () => {
    const messages: Turn[] = [];
    const rows = new Map<string, number>();
    for (const [at, text] of talk.entries()) {
      messages.push({ from: 'visitor', text });
      const { suggestions } = ask(messages);
      expect(suggestions.length).toBeGreaterThanOrEqual(3);
      const reply = suggestions[0]?.text ?? '';
      for (const sentence of reply.split(/[.!?:;\n]+/)) {
        const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
        for (let from = 0; from + 6 <= words.length; from++) {
          const row = words.slice(from, from + 6).join(' ');
          expect(rows.has(row), `${at}: ${row}`).toBe(false);
        }
        for (let from = 0; from + 6 <= words.length; from++)
          rows.set(words.slice(from, from + 6).join(' '), at);
      }
      messages.push({ from: 'agent', text: reply });
    }
  });
  it('still has three replies after two hundred turns', () => {
    const messages: Turn[] = Array.from(
      { length: 200 },
      (_, at): Turn =>
        at % 2 === 0
          ? { from: 'visitor', text: talk[(at / 2) % talk.length] ?? '' }
          : {
              from: 'agent',
              text: ask([{ from: 'visitor', text: talk[at % talk.length] ?? '' }]).suggestions[0]?.text ?? '',
            },
    );
    expect(ask(messages).suggestions.length).toBeGreaterThanOrEqual(3);
    expect(ask([...messages, ...from('still stuck')]).suggestions.length).toBeGreaterThanOrEqual(3);
  });
});

describe('names with a title', () => {
  it('are kept whole', () => {
    const { suggestions } = ask(from('are you a real person?'), { agent: { name: 'Admiral Okoye' } });
    for (const { text } of suggestions) if (text.includes('Admiral')) expect(text).toContain('Admiral Okoye');
  });
});
