import { describe, expect, it } from 'vitest';
import { match } from '../../../shared/tone/match.ts';
import { conversation, lieutenant } from './reading-samples.ts';

const score = (customer: string, reply: string) => match(conversation(customer), reply);

describe('how well a reply meets the customer', () => {
  it('prefers their formality', () => {
    const customer = 'heyy lol my vid keeps freezing';
    const stiff = score(
      customer,
      'Dear customer, we kindly inform you that your request has been registered.',
    );
    const easy = score(customer, 'hey! try closing the app and opening it again');
    expect(easy.formality).toBeLessThan(stiff.formality);
    expect(easy.score).toBeGreaterThan(stiff.score);
  });
  it('sees a clash of address as the worst of errors', () => {
    const right = score('Können Sie mir helfen?', 'Gern. Haben Sie die App schon neu gestartet?');
    const wrong = score('Können Sie mir helfen?', 'Gern. Hast du die App schon neu gestartet?');
    expect(right.address).toBe('match');
    expect(wrong.address).toBe('clash');
    expect(wrong.score).toBeLessThan(right.score * 0.7);
    expect(score('Wo ist mein Paket?', 'Gern. Haben Sie die Nummer?').address).toBeNull();
  });
  it('lets a reply join a voice or stay plain, but not play alone', () => {
    expect(
      score(lieutenant, 'Aye, Lieutenant. Reroute power to the viewscreen and report to the bridge.').voice,
    ).toBe('match');
    expect(score(lieutenant, 'Please close the app and open it again.').voice).toBeNull();
    expect(score('Where is my order?', 'Arrr matey, yer booty be at sea!').voice).toBe('clash');
  });
  it('minds exclaiming at somebody who is upset', () => {
    const angry = 'THIS IS THE THIRD TIME!!! You are useless!';
    expect(score(angry, 'I am on it now!').score).toBeLessThan(score(angry, 'I am on it now.').score);
  });
  it('gives the length as a ratio and marks what is far too long', () => {
    const short = score('captions how', 'Press CC.');
    const long = score('captions how', 'Press the button with the letters CC on it. '.repeat(6));
    expect(short.length).toBeCloseTo(9 / 12);
    expect(long.length).toBeGreaterThan(10);
    expect(long.score).toBeLessThan(short.score);
  });
  it('finds identical style in identical words, and none where there are no words', () => {
    expect(
      score('I have lost the card that you sent to me', 'I have lost the card that you sent to me').lsm,
    ).toBeCloseTo(1);
    expect(score('hi', '').lsm).toBe(0);
    expect(match([], '').lsm).toBe(0);
  });
});
