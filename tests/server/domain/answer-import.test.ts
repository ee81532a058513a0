import { expect, test } from 'vitest';
import { idFrom, readAnswers } from '../../../server/domain/answer-import.ts';

const read = (format: 'csv' | 'markdown' | 'json', text: string, name = `answers.${format}`) =>
  readAnswers([{ name, format, text }]);

test('a spreadsheet is read by the names of its columns, whatever separates them', () => {
  const { answers, problems } = read(
    'csv',
    '\uFEFFTitle;Answer;Questions\r\n"Opening hours";"We open at 9.\nWe close at 17.";"when do you open|are you open"\r\n',
  );
  expect(problems).toEqual([]);
  expect(answers).toEqual([
    {
      id: 'opening-hours',
      title: 'Opening hours',
      body: 'We open at 9.\nWe close at 17.',
      questions: ['when do you open', 'are you open'],
      archived: false,
    },
  ]);
});

test('a row that lacks something is named with its line, and the others are taken', () => {
  const { answers, problems } = read('csv', 'title,body\nGood,Words\nNo words,\nAlso good,More words\n');
  expect(answers.map(({ title }) => title)).toEqual(['Good', 'Also good']);
  expect(problems).toEqual([
    { file: 'answers.csv', entry: 3, problem: 'body: expected the words of the answer' },
  ]);
});

test('a file without the columns, or that is no such file, says what was expected', () => {
  expect(read('csv', 'a,b\n1,2\n').problems[0]?.problem).toContain('title, body');
  expect(read('csv', 'title,body\n"never ends').problems[0]?.problem).toContain('no CSV');
  expect(read('csv', '').problems[0]?.problem).toContain('empty');
  expect(read('json', '{"answers": 3}').problems[0]?.problem).toContain('list of answers');
  expect(read('json', '{').problems[0]?.problem).toContain('no JSON');
});

test('a Markdown page is one answer: heading, words, and how people ask', () => {
  const page =
    '# Lost card\n\nWe block it at once.\n\n1. Call us.\n\n## Questions\n\n- I lost my card\n- card stolen\n\n## After that\n\nA new one comes in 3 days.\n';
  const { answers } = read('markdown', page, 'help/lost.md');
  expect(answers).toHaveLength(1);
  expect(answers[0]).toMatchObject({
    id: 'lost-card',
    title: 'Lost card',
    questions: ['I lost my card', 'card stolen'],
  });
  expect(answers[0]?.body).toContain('1. Call us.');
  expect(answers[0]?.body).toContain('A new one comes in 3 days.');
  expect(answers[0]?.body).not.toContain('card stolen');
  expect(read('markdown', 'Only words.', 'a/gift-box.md').answers[0]?.title).toBe('gift box');
});

test('of two answers with one id the first is taken, and the other named with its place', () => {
  const { answers, problems } = read(
    'csv',
    'title,body\nLost card?,first\nLost card!,second\nLost card?,first\n',
  );
  expect(answers.map(({ body }) => body)).toEqual(['first']);
  expect(problems).toEqual([
    {
      file: 'answers.csv',
      entry: 3,
      problem: 'id: “lost-card” is that of “Lost card?” before it; give one of them another',
    },
  ]);
});

test('what cannot be stored or shown is no answer, and what is left out is said in words', () => {
  const { answers, problems } = read(
    'json',
    JSON.stringify([
      { title: 'a\u0000', body: 'b' },
      { title: 'a', body: '\ud800' },
      { body: 'b', questions: 'c' },
    ]),
  );
  expect(answers).toEqual([]);
  expect(problems.map(({ problem }) => problem)).toEqual([
    expect.stringContaining('title: The text holds characters that cannot be stored'),
    expect.stringContaining('body: The text holds characters that cannot be stored'),
    'title: expected a title',
  ]);
});

test('ten times the page takes about ten times as long, whatever stands in it', () => {
  const bait = [
    (n: number) => `# a${' '.repeat(n)}b#\n`,
    (n: number) => `# a${' #'.repeat(n)}x`,
    (n: number) => `# t\nbody\n## questions${' '.repeat(n)}x`,
    (n: number) => `# t\nbody\n## questions\n${' '.repeat(n)}-${' '.repeat(n)}x`,
    (n: number) => `#${' '.repeat(n)}`,
  ];
  for (const page of bait) {
    const start = process.cpuUsage().user;
    read('markdown', page(1_000_000));
    // A pattern that begins anew at every space needs minutes.
    expect(process.cpuUsage().user - start, page(3)).toBeLessThan(2_000_000);
  }
});

test('JSON is a list, or an object with one; ids are kept where they are ids', () => {
  const { answers, problems } = read(
    'json',
    JSON.stringify({
      answers: [{ id: 'one', title: 'One', body: 'B' }, 7, { id: 'Not One!', title: 'Two', body: 'B' }],
    }),
  );
  expect(answers.map(({ id }) => id)).toEqual(['one', 'two']);
  expect(problems.map(({ entry }) => entry)).toEqual([2]);
});

test('a title in any script has a name of its own, the same each time', () => {
  expect(idFrom('Où est ma commande ?')).toBe('ou-est-ma-commande');
  expect(idFrom('送料')).toMatch(/^answer-[a-z0-9]+$/);
  expect(idFrom('送料')).toBe(idFrom('送料'));
  expect(idFrom('送料')).not.toBe(idFrom('返品'));
});
