import { describe, expect, it } from 'vitest';
import { analyze } from '../../../shared/tone/analyze.ts';
import { findCues } from '../../../shared/tone/cues.ts';
import { neutralRegister, registerOf } from '../../../shared/tone/register.ts';
import { registerDimensions } from './reading-samples.ts';

const of = (text: string) => analyze(text).register;
const plain = of('Where is my parcel?');

describe('formality', () => {
  it('tells a letter from a chat', () => {
    const letter = of('Dear Sir or Madam, I should be grateful if you could inform me about my order.');
    const chat = of('heyy lol where my order at');
    expect(letter.formality).toBeGreaterThan(0.75);
    expect(chat.formality).toBeLessThan(0.25);
    expect(plain.formality).toBeGreaterThan(chat.formality);
    expect(plain.formality).toBeLessThan(letter.formality);
  });
  it('follows the address in other languages', () => {
    expect(of('Können Sie mir bitte helfen?').formality).toBeGreaterThan(0.6);
    expect(of('kannst du mir helfen').formality).toBeLessThan(0.4);
  });
});

describe('politeness', () => {
  it('rises with please, thanks and a choice left open, and falls with commands and insults', () => {
    expect(of('Could you please tell me where my parcel is? Thank you!').politeness).toBeGreaterThan(0.75);
    expect(of('You idiots need to find my parcel.').politeness).toBeLessThan(0.25);
  });
});

describe('sentiment', () => {
  it('is turned by negation and weighted towards what comes after a "but"', () => {
    expect(of('This is good.').sentiment).toBeGreaterThan(0.2);
    expect(of('This is not good.').sentiment).toBeLessThan(-0.1);
    expect(of('It was good, but now it is terrible.').sentiment).toBeLessThan(0);
    expect(of('It was terrible, but now it is good.').sentiment).toBeGreaterThan(0);
  });
  it('takes no credit card for praise, and no repair for joy', () => {
    for (const text of ['Which credit card is on my account?', 'I need this fixed now'])
      expect(Math.abs(of(text).sentiment)).toBeLessThan(0.2);
  });
});

describe('frustration', () => {
  const angry = of('WHERE IS MY PARCEL??? THIS IS THE THIRD TIME!!!');
  it('is high for capitals and repeated trouble, and low for the same question asked calmly', () => {
    expect(angry.frustration).toBeGreaterThan(0.6);
    expect(plain.frustration).toBeLessThan(0.2);
    expect(angry.energy).toBeGreaterThan(plain.energy + 0.3);
  });
  it('hears quiet displeasure and set pieces of scorn', () => {
    expect(of('I am still waiting, and nobody answers.').frustration).toBeGreaterThan(0.5);
    expect(of('I am not happy with this at all').frustration).toBeGreaterThan(plain.frustration + 0.15);
    expect(of('I have asked twice now and got no answer.').frustration).toBeGreaterThan(0.4);
    expect(of('nobody has helped me and i am losing patience').frustration).toBeGreaterThan(0.5);
    expect(of('hi! quick question :) how do I change my plan?').urgency).toBeLessThan(0.2);
    const scorn = of('Oh great, another update that broke everything. Just wonderful.');
    expect(scorn.frustration).toBeGreaterThan(0.6);
    expect(scorn.sentiment).toBeLessThan(0);
    expect(scorn.warmth).toBeLessThan(0.4);
  });
  it('is not raised by a denial, a name in capitals or an oath of joy', () => {
    expect(of('I am not angry, just curious').frustration).toBeLessThan(0.2);
    expect(of('My IBM laptop shows USB and PIN').frustration).toBeLessThan(0.2);
    expect(of('this is fucking awesome').frustration).toBeLessThan(0.3);
  });
});

describe('urgency, play and warmth', () => {
  it('hears what presses, and that nothing does', () => {
    expect(of('My flight leaves in two hours, I need this immediately').urgency).toBeGreaterThan(0.7);
    expect(of('No rush, whenever you have time').urgency).toBeLessThan(plain.urgency);
  });
  it('hears laughter', () => {
    expect(of('haha you should see what my cat did to the remote 😂').playfulness).toBeGreaterThan(0.7);
    expect(plain.playfulness).toBeLessThan(0.2);
  });
  it('hears thanks', () => {
    expect(of('Thank you so much, you are wonderful!').warmth).toBeGreaterThan(0.65);
    expect(of('No thanks.').warmth).toBeLessThan(of('Thanks.').warmth);
  });
});

describe('evidence', () => {
  it('points at the words', () => {
    const text = 'This is urgent, please help.';
    const words = analyze(text).cues.map(
      ({ dimension, start, end }) => `${dimension}: ${text.slice(start, end)}`,
    );
    expect(words).toContain('urgency: urgent');
    expect(words).toContain('politeness: please');
  });
  it('lets the longer phrase speak for its words', () => {
    const text = 'thanks for nothing';
    const warm = analyze(text).cues.filter(({ dimension }) => dimension === 'warmth');
    expect(warm).toHaveLength(1);
    expect(warm[0]?.weight).toBeLessThan(0);
  });
});

it('says nothing about a text that says nothing', () => {
  for (const text of ['', '   ', '…']) {
    const { register } = analyze(text);
    for (const dimension of registerDimensions)
      expect(Math.abs(register[dimension] - neutralRegister[dimension])).toBeLessThan(0.12);
  }
  const { cues, measures } = findCues('', [], [], 'und');
  expect(registerOf(cues, measures, 'und').formality).toBe(neutralRegister.formality);
});

it('depends on the text alone', () => {
  expect(analyze('Ahoy matey!')).toEqual(analyze('Ahoy matey!'));
});
