import { describe, expect, it } from 'vitest';
import { analyze } from '../../../shared/tone/analyze.ts';
import { analyzeConversation, profileOf } from '../../../shared/tone/profile.ts';
import { buccaneer, conversation, lieutenant, registerDimensions } from './reading-samples.ts';

const profile = (...texts: string[]) => profileOf(conversation(...texts));
const letter = 'Dear Sir or Madam, I would be most grateful for your assistance regarding this matter.';
const chat = 'lol ok so my vid keeps freezing again u know';

describe('how a customer talks', () => {
  it('is the message itself after one message, with the doubt that one message deserves', () => {
    const { register, uncertainty, turns } = profile(letter);
    expect(register).toEqual(analyze(letter).register);
    expect(turns).toBe(1);
    const three = profile(letter, letter, letter);
    for (const dimension of registerDimensions)
      expect(three.uncertainty[dimension]).toBeLessThan(uncertainty[dimension]);
  });
  it('counts recent messages more than old ones', () => {
    const later = profile(letter, chat).register.formality;
    const earlier = profile(chat, letter).register.formality;
    const middle = (analyze(letter).register.formality + analyze(chat).register.formality) / 2;
    expect(later).toBeLessThan(middle);
    expect(earlier).toBeGreaterThan(middle);
  });
  it('counts a word less than a sentence', () => {
    const { formality } = profile(letter, letter, 'ok').register;
    expect(formality).toBeGreaterThan(0.6);
  });
  it('ignores how we talk', () => {
    expect(profile(chat, `> ${letter}`).register).toEqual(profile(chat).register);
  });
  it('keeps language and address through a short "ok"', () => {
    expect(profile('Können Sie mir helfen?', 'ok')).toMatchObject({ language: 'de', address: 'V' });
    expect(profile('Können Sie mir helfen?', 'kannst du das bitte nochmal sagen?')).toMatchObject({
      address: 'T',
    });
    expect(profile('Können Sie mir helfen?', 'Could we speak English, please?')).toMatchObject({
      language: 'en',
    });
  });
  it('knows nothing before the first message', () => {
    const nothing = profile();
    expect(nothing).toMatchObject({
      language: 'und',
      address: null,
      voice: null,
      situation: 'plain',
      turns: 0,
    });
    expect(nothing.uncertainty.formality).toBe(1);
    expect(profile('> Hello! How can I help?').turns).toBe(0);
  });
});

describe('the situation', () => {
  it.each([
    ['grief', 'My father died last week and I need to close his account'],
    ['danger', 'There is smoke coming from the charger'],
    ['legal', 'You will hear from my lawyer about this'],
    ['money-lost', 'Someone stole 500 dollars from my account'],
    ['upset', 'THIS IS THE THIRD TIME!!! You are useless!'],
    ['plain', 'Where do I change my plan?'],
    ['plain', 'My battery died, can I pause the film?'],
    ['plain', 'Please move ten dollars to my savings account'],
    ['grief', 'My phone died, and last week my father died too'],
  ] as const)('is %s: %s', (situation, text) => {
    expect(profile(text).situation).toBe(situation);
  });
  it('stays with grief for the whole conversation, and with anger until something pleasant is said', () => {
    expect(profile('My father died last week.', 'ok', 'where is the form?').situation).toBe('grief');
    const angry = 'THIS IS THE THIRD TIME!!! You are useless, I am furious!';
    expect(profile(angry, 'ok').situation).toBe('upset');
    expect(profile(angry, 'Oh, it works now. Thank you so much!').situation).toBe('plain');
  });
  it('remembers confusion, a little less with each message', () => {
    const lost = profile('I am new here and I do not understand where I find the settings').confusion;
    expect(lost).toBeGreaterThan(0.6);
    const later = profile('I am new here and I do not understand where I find the settings', 'ok').confusion;
    expect(later).toBeLessThan(lost);
    expect(later).toBeGreaterThan(0.3);
  });
});

describe('the voice in play', () => {
  it('begins with one unmistakable message and lasts through plain ones', () => {
    expect(profile(lieutenant).voice).toMatchObject({ id: 'star-trek', turns: 1 });
    expect(profile(lieutenant, 'ok done', 'it still loops').voice?.id).toBe('star-trek');
    expect(profile(lieutenant, 'Aye Captain, warp core is online').voice).toMatchObject({ turns: 2 });
  });
  it('does not begin because of a real rank', () => {
    expect(profile('Captain Hernandez here, 82nd Airborne. Where is my order?').voice).toBeNull();
    expect(profile('Captain Hernandez here, 82nd Airborne. Where is my order?').roles.visitor).toBeNull();
  });
  it.each([
    ['grief', 'my father died last week and I need to close his account'],
    ['anger', 'THIS IS THE THIRD TIME!!! You are useless, I am furious!'],
    ['"stop it"', 'please stop it and be serious'],
    ['danger', 'there is smoke coming from the charger'],
  ])('ends at %s, and does not come back by itself', (_, end) => {
    expect(profile(lieutenant, end).voice).toBeNull();
    expect(profile(lieutenant, end, 'ok, what do I do next?').voice).toBeNull();
    expect(profile(lieutenant, end, 'Thank you, Captain.').voice).toBeNull();
  });
  it('comes back when the customer plainly starts again', () => {
    const again = profile(
      lieutenant,
      'please be serious',
      'Captain, Lieutenant Norm reporting: the warp core is online and the bridge is back! Engage!',
    );
    expect(again.voice?.id).toBe('star-trek');
    expect(again.situation).toBe('plain');
  });
  it('changes when the customer changes it', () => {
    expect(profile(lieutenant, buccaneer).voice?.id).toBe('pirate');
  });
});

describe('the roles in play', () => {
  it('are what the customer calls us and themselves', () => {
    expect(profile(lieutenant).roles).toEqual({ agent: 'Captain', visitor: 'Lieutenant Norm' });
    expect(profile('This is Lt. Norm reporting, Captain. The warp core is down, red alert!').roles).toEqual({
      agent: 'Captain',
      visitor: 'Lieutenant Norm',
    });
  });
  it('are kept through messages that name none', () => {
    expect(profile(lieutenant, '> Report, Lieutenant.', 'rerouting power now').roles).toEqual({
      agent: 'Captain',
      visitor: 'Lieutenant Norm',
    });
  });
  it('are taken from us where the customer named none', () => {
    const roles = profile(
      'Red alert! The warp core is down and the viewscreen loops!',
      '> Report, Ensign.',
      'aye',
    ).roles;
    expect(roles.visitor).toBe('Ensign');
  });
});

it('makes one analysis of a conversation, with the evidence of the newest message', () => {
  const messages = conversation(lieutenant, 'Warp core is online again, Captain!');
  const { voice, cues, register } = analyzeConversation(messages);
  expect(voice?.id).toBe('star-trek');
  expect(register).toEqual(profileOf(messages).register);
  expect(cues).toEqual(analyze('Warp core is online again, Captain!').cues);
});
