/** What is left of an answer by mail when the mail it answers is taken away. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenPart } from '../../../server/domain/quoted.ts';
import { costMs } from '../../harness/cost.ts';

const lines = (...all: string[]) => all.join('\r\n');

describe('what was written in an answer by mail', () => {
  const cases: [string, string, string][] = [
    ['is all of it when nothing is quoted', lines('Hello,', '', 'thanks!'), 'Hello,\n\nthanks!'],
    [
      'ends where Gmail begins to quote',
      lines(
        'Yes, that worked.',
        '',
        'On Sun, Nov 22, 2026 at 7:30 AM Lumen Lane <chat@example.com> wrote:',
        '',
        '> Did it?',
        '> ',
      ),
      'Yes, that worked.',
    ],
    [
      'ends there also when the line is broken, at an hour too',
      lines(
        'Yes.',
        '',
        'On Sun, Nov 22, 2026 at',
        '7:30 AM Lumen Lane <',
        'reply+0123@reply.example.com> wrote:',
        '> Did it?',
      ),
      'Yes.',
    ],
    [
      'ends there in German, where nothing is marked',
      lines('Danke!', '', 'Am 22.11.26 um 07:30 schrieb Lumen Lane:', 'Hat es geholfen?'),
      'Danke!',
    ],
    [
      'ends there in French',
      lines('Merci', 'Le 22 nov. 2026 à 07:30, Lumen <chat@example.com> a écrit :', '> Bonjour'),
      'Merci',
    ],
    [
      'ends there in Japanese',
      lines('ありがとう', '2026年11月22日(日) 7:30 Lumen <chat@example.com>:', '> こんにちは'),
      'ありがとう',
    ],
    [
      'ends at Outlook’s head',
      lines(
        'Fine.',
        '',
        '________________________________',
        'From: Lumen Lane <chat@example.com>',
        'Sent: Sunday, 22 November 2026',
        'To: Vera',
        'Subject: An answer',
        '',
        'Did it help?',
      ),
      'Fine.',
    ],
    [
      'ends at Outlook’s head in German, without a rule',
      lines(
        'Gut.',
        '',
        'Von: Lumen <chat@example.com>',
        'Gesendet: Sonntag',
        'An: Vera',
        'Betreff: Antwort',
        '',
        'Text',
      ),
      'Gut.',
    ],
    ['ends at a ruled line', lines('OK', '-----Original Message-----', 'From: x', 'y'), 'OK'],
    [
      'keeps the signature',
      lines('OK', '', '-- ', 'Vera', 'Acme', '', 'On 22 Nov 2026, x@example.com wrote:', '> hi'),
      'OK\n\n-- \nVera\nAcme',
    ],
    [
      'keeps answers between and below quotations',
      lines('On 22 Nov 2026, x@example.com wrote:', '> First?', 'Yes.', '> Second?', 'No.'),
      'Yes.\nNo.',
    ],
    [
      'keeps a sentence that only sounds like it',
      lines('On Monday she wrote:', 'come at 5'),
      'On Monday she wrote:\ncome at 5',
    ],
    [
      'keeps everything when the writer’s own words cannot be told apart',
      lines('On 22 Nov 2026, x@example.com wrote:', 'Did it?', '', 'Yes.'),
      'On 22 Nov 2026, x@example.com wrote:\nDid it?\n\nYes.',
    ],
    [
      'keeps a list of what was from and to',
      lines('From: Berlin', 'please, by train'),
      'From: Berlin\nplease, by train',
    ],
    ['is nothing when all is quoted', lines('> only', '> that'), ''],
  ];
  it.each(cases)('%s', (_, mail, written) => {
    expect(writtenPart(mail)).toBe(written);
  });

  it('loses no word of a text that quotes nothing', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const text = fc.array(
      fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
      { minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(text, text, (own, quoted) => {
        expect(writtenPart(own.join('\n'))).toBe(own.join('\n'));
        const mail = `${own.join('\n')}\n\nOn Sun, Nov 22, 2026 at 7:30 AM X <x@example.com> wrote:\n\n${quoted.map((line) => `> ${line}`).join('\n')}\n`;
        expect(writtenPart(mail)).toBe(own.join('\n'));
        expect(writtenPart(writtenPart(mail))).toBe(own.join('\n'));
      }),
    );
  });

  it('takes a moment also for a long and odd text', () => {
    const ms = costMs(() => {
      writtenPart(`On 1 ${'a '.repeat(200_000)}\n`.repeat(3));
      writtenPart('On 22 x\n'.repeat(50_000));
      writtenPart(`${'1@'.repeat(100_000)}:`);
      writtenPart(`${'1a'.repeat(500_000)}:`);
      writtenPart('From: a\n'.repeat(50_000));
      writtenPart('1 a@b:\n> x\n'.repeat(150_000));
      writtenPart(`${'\n'.repeat(10)}1 a@b:\n> x\n`.repeat(80_000));
      writtenPart(`1${'a'.repeat(490)}:\n`.repeat(4000));
    });
    expect(ms).toBeLessThan(3000);
  });
});
