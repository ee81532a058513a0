import { describe, expect, it } from 'vitest';
import { guard } from '../../../shared/tone/guard.ts';
import { answersInEnglish } from '../../../shared/tone/voices/plain/others.ts';
import { inForm } from '../../../shared/tone/voices/plain/slots.ts';
import {
  everyPlainBank,
  plainLanguages,
  plainLines,
  plainQuestions,
  type Slot,
  type Topic,
} from '../../../shared/tone/voices/plain.ts';

const topics: readonly Topic[] = [
  'broken',
  'screen',
  'money',
  'refund',
  'price',
  'delivery',
  'account',
  'cancel',
  'privacy',
  'how-to',
  'enough',
  'other',
  'safety',
  'start',
  'wish',
  'account-of',
  'legal',
  'money-lost',
  'minor',
  'link',
  'heated',
];
const filled = (line: string): string =>
  line
    .replace('{name}', 'Sam')
    .replace('{agent}', 'Mia')
    .replace('{thing}', 'order 5512')
    .replace('{language}', 'Latin');
const flagged = (line: string, language: string): string[] =>
  guard(filled(line), language).findings.map(({ kind }) => `${language} ${kind}: ${line}`);

describe('the plain lines', () => {
  it('are never flagged by the guard, in any language and form', { timeout: 120_000 }, () => {
    const bad = everyPlainBank().flatMap(({ language, bank }) =>
      Object.values(bank)
        .flat(2)
        .flatMap((line) => flagged(line, language)),
    );
    for (const language of plainLanguages)
      for (const address of ['T', 'V'] as const)
        for (const topic of topics)
          bad.push(...plainQuestions(language, address, topic).flatMap((line) => flagged(line, language)));
    for (const line of Object.values(answersInEnglish)) bad.push(...flagged(line, 'en'));
    expect([...new Set(bad)]).toEqual([]);
  });

  const slots = Object.keys(everyPlainBank()[0]?.bank ?? {}) as Slot[];
  it.each(plainLanguages)(
    'are four and more for every place in %s, none twice, none with an exclamation mark',
    (language) => {
      expect(slots.length).toBeGreaterThan(50);
      for (const slot of slots) {
        const lines = plainLines(language, 'plain', 'V', slot);
        const least = slot === 'sketch' || slot === 'alternative' || slot === 'gesture' ? 3 : 4;
        expect(lines.length, `${language} ${slot}`).toBeGreaterThanOrEqual(least);
        expect(new Set(lines).size, `${language} ${slot}`).toBe(lines.length);
        for (const line of lines) expect(line).not.toMatch(/[![\]|]/);
      }
    },
  );

  it('open a question in each language’s own words for every topic', () => {
    for (const language of plainLanguages)
      for (const topic of topics) {
        const questions = plainQuestions(language, 'T', topic);
        expect(questions.length, `${language} ${topic}`).toBeGreaterThanOrEqual(2);
        for (const question of questions) expect(question).toMatch(/\?$/);
      }
  });

  it('stand in both forms of address where these differ', () => {
    expect(inForm('Was [siehst du|sehen Sie] jetzt?', 'T')).toBe('Was siehst du jetzt?');
    expect(inForm('Was [siehst du|sehen Sie] jetzt?', 'V')).toBe('Was sehen Sie jetzt?');
    expect(plainLines('de', 'plain', 'T', 'check', true)).not.toContain('Was siehst du jetzt?');
  });
});
