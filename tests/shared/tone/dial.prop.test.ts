/** Wherever the dial stands, whoever is pinned and however the house writes: guard-clean, facts word for word. */
import { describe, expect, it } from 'vitest';
import { demoAnswers } from '../../../server/demo/answers.ts';
import { guard } from '../../../shared/tone/guard.ts';
import { type Briefing, briefingOf, write } from '../../../shared/tone/index.ts';
import {
  type Lean,
  leanSteps,
  type Pin,
  pins,
  playedVoiceIds,
  type Suggestion,
  type Turn,
} from '../../../shared/tone/types.ts';
import { germanAnswers } from './situations-fresh.ts';

const grid: Lean[] = leanSteps.flatMap((length) => leanSteps.map((tone) => ({ length, tone })));
/** Its corners, edges and middle. */
const corners = grid.filter(({ length, tone }) => Math.abs(length) !== 1 && Math.abs(tone) !== 1);
const heard = (messages: Turn[], answers = demoAnswers): Briefing =>
  briefingOf({ messages, agent: { name: 'Mia' }, visitor: { name: 'Sam' }, answers });
const asks = (text: string): Turn[] => [{ from: 'visitor', text }];

/** What the guard finds outside the operator's own sentences. */
function flagged({ text, facts }: Suggestion, language: string): string[] {
  let from = 0;
  const places = facts.map((fact) => {
    const start = text.indexOf(fact, from);
    from = start + fact.length;
    return { start, end: from };
  });
  return guard(text, language)
    .findings.filter((found) => !places.some(({ start, end }) => start <= found.start && found.end <= end))
    .map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)} ← ${text}`);
}

function hold(briefing: Briefing, pin: Pin | undefined, lean: Lean): Suggestion[] {
  const { suggestions, target } = write(briefing, {
    playfulness: 'mirror',
    lean,
    ...(pin === undefined ? {} : { pin }),
  });
  expect(suggestions.length).toBeGreaterThan(0);
  for (const suggestion of suggestions) {
    const { text, facts, pieces = [] } = suggestion;
    expect(pieces.map(({ join, text: piece }) => join + piece).join('')).toBe(text);
    expect(new Set(pieces.map(({ key }) => key)).size).toBe(pieces.length);
    let from = 0;
    for (const fact of facts) {
      const at = text.indexOf(fact, from);
      expect(at, `${fact} in ${text}`).toBeGreaterThanOrEqual(0);
      from = at + fact.length;
    }
    expect(flagged(suggestion, target.language)).toEqual([]);
    if (target.composed)
      expect(facts.reduce((rest, fact) => rest.replace(fact, ''), text)).not.toMatch(/!|🙂/u);
  }
  return suggestions;
}

describe('the dial', () => {
  it('keeps every answer of the demo whole and clean, wherever it stands', { timeout: 120_000 }, () => {
    for (const [index, { questions }] of demoAnswers.entries()) {
      const briefing = heard(asks(questions[0] ?? ''));
      for (const lean of index < 4 ? grid : corners) hold(briefing, undefined, lean);
    }
  });

  it('holds in every voice and for every pin, in English and German', { timeout: 120_000 }, () => {
    const texts = [
      'how do I turn on captions',
      'THIS IS THE THIRD TIME IT STOPS!!!',
      'Captain, Lieutenant Norm reporting. The viewscreen loops!',
    ];
    for (const text of texts)
      for (const pin of pins) for (const lean of corners) hold(heard(asks(text)), pin, lean);
    for (const pin of ['formal', 'casual', 'upset', 'plain'] as const)
      for (const lean of corners)
        hold(heard(asks(germanAnswers[0]?.questions[0] ?? ''), germanAnswers), pin, lean);
  });

  it('grows with every step to fuller, and reads warmer on the warm side', () => {
    const lengthAt = (text: string, length: Lean['length']) =>
      write(heard(asks(text)), { playfulness: 'mirror', lean: { length, tone: 0 } })
        .suggestions.slice(0, 3)
        .reduce((sum, suggestion) => sum + suggestion.text.length, 0);
    for (const { questions } of demoAnswers.slice(0, 8)) {
      const text = questions[0] ?? '';
      expect(lengthAt(text, -2), text).toBeLessThan(lengthAt(text, 0));
      expect(lengthAt(text, 0), text).toBeLessThan(lengthAt(text, 2));
    }
    const at = (tone: Lean['tone']) =>
      write(heard(asks('how do I turn on captions')), { playfulness: 'mirror', lean: { length: 0, tone } });
    expect(at(-2).suggestions[0]?.voice).toBe('formal');
    expect(at(2).suggestions[0]?.voice).toBe('casual');
    expect(at(2).target.warmth).toBeGreaterThan(at(-2).target.warmth);
  });

  it('leaves everything as it was where nobody has touched it', () => {
    const briefing = heard(asks('how do I turn on captions'));
    const plain = write(briefing, { playfulness: 'mirror' }).suggestions;
    expect(write(briefing, { playfulness: 'mirror', lean: { length: 0, tone: 0 } }).suggestions).toEqual(
      plain,
    );
  });

  it('can be written from on another machine', () => {
    const briefing = heard(asks('Captain, Lieutenant Norm reporting. The viewscreen loops!'));
    const { intents, ...scene } = briefing.scene;
    const wire = JSON.parse(JSON.stringify({ ...briefing, scene: { ...scene, intents: [...intents] } }));
    const there: Briefing = { ...wire, scene: { ...wire.scene, intents: new Set(wire.scene.intents) } };
    for (const lean of grid) {
      const wishes = { playfulness: 'mirror' as const, lean };
      expect(write(there, wishes)).toEqual(write(briefing, wishes));
    }
  });
});

describe('what an agent lays down', () => {
  const first = (text: string, pin: Pin) =>
    write(heard(asks(text)), { playfulness: 'mirror', pin }).suggestions[0];

  it('is followed instead of what was measured', () => {
    expect(first('yo captions how lol', 'formal')?.voice).toBe('formal');
    expect(first('Good day. I should be obliged to learn how captions are enabled.', 'casual')?.voice).toBe(
      'casual',
    );
    expect(first('how do I turn on captions', 'pirate')?.voice).toBe('pirate');
    expect(first('Captain, Lieutenant Norm reporting. The viewscreen loops!', 'plain')?.voice).toBe('plain');
    expect(write(heard(asks('captions how')), { playfulness: 'mirror', pin: 'upset' }).target.composed).toBe(
      true,
    );
  });

  it('never plays with grief or danger', () => {
    for (const pin of playedVoiceIds)
      for (const text of [
        'My father died last week. His account needs closing.',
        'There is smoke from the player!',
      ])
        expect(first(text, pin)?.voice).toBe('plain');
  });

  it('keeps to the voices that an inbox allows', () => {
    const briefing = heard(asks('Captain, Lieutenant Norm reporting. The viewscreen loops!'));
    const { suggestions, target } = write(briefing, { playfulness: 'mirror', voices: ['pirate'] });
    expect(target.strength).toBe('off');
    expect(suggestions.map(({ voice }) => voice)).not.toContain('star-trek');
  });
});

describe('the house', () => {
  it('has its words in our lines, and never in the answer’s own', () => {
    const house = {
      words: [
        { avoid: 'help', better: 'lend a hand' },
        { avoid: 'captions', better: 'subtitles' },
      ],
    };
    for (const lean of grid) {
      const { suggestions } = write(heard(asks('how do I turn on captions')), {
        playfulness: 'mirror',
        lean,
        house,
      });
      for (const { text, facts } of suggestions) {
        const ours = facts.reduce((rest, fact) => rest.replace(fact, ''), text);
        expect(ours).not.toMatch(/\bhelp\b/i);
      }
      expect(suggestions.some(({ facts }) => facts.join(' ').includes('Captions'))).toBe(true);
    }
  });

  it('signs a last message off in its own way', () => {
    const messages: Turn[] = [
      ...asks('how do I turn on captions'),
      { from: 'agent', text: 'Press the speech bubble.' },
      { from: 'visitor', text: 'thanks, works!' },
    ];
    const { suggestions } = write(heard(messages), {
      playfulness: 'mirror',
      house: { signOff: '– Filmhaus' },
    });
    expect(suggestions.find(({ move }) => move === 'close')?.text).toMatch(/\n– Filmhaus$/);
  });

  it('signs every last message off, in character too, and no other', () => {
    const messages: Turn[] = [
      {
        from: 'visitor',
        text: 'Captain! Lieutenant Norm reporting: the main viewer is stuck in a temporal loop.',
      },
      { from: 'agent', text: 'Aye, Lieutenant. Restart the viewer.' },
      { from: 'visitor', text: 'Aye Captain, the viewscreen is back online. Thank you, Captain!' },
    ];
    const wishes = { playfulness: 'mirror' as const, house: { signOff: '– Filmhaus' } };
    const { suggestions } = write(heard(messages), wishes);
    const played = suggestions.filter(({ move, voice }) => move === 'close' && voice === 'star-trek');
    expect(played.length).toBeGreaterThan(0);
    for (const { move, text } of suggestions)
      expect(text.endsWith('\n– Filmhaus'), text).toBe(move === 'close');
  });
});
