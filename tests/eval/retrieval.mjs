// Which written answer a message finds, and whether a message that none is for finds none.
import { groupBy, share } from './statistics.mjs';

/** From this score on an answer is offered: `confidentScore` in shared/tone/retrieve.ts. */
const offered = 0.6;

const scored = (rows) => rows.map((row) => ({ dimension: 'retrieve', ...row }));

/**
 * @param most questions kept per intent
 * @param nameOf what the answers are called; names that say something are read like titles
 */
function indexOf({ buildAnswerIndex }, rows, most = Number.POSITIVE_INFINITY, nameOf = (intent) => intent) {
  const ids = new Map();
  const index = buildAnswerIndex(
    [...groupBy(rows, 'intent')].map(([intent, members], at) => {
      ids.set(intent, nameOf(intent, at));
      return {
        id: nameOf(intent, at),
        title: '',
        body: '',
        questions: members.slice(0, most).map(({ text }) => text),
      };
    }),
  );
  return { index, idOf: (intent) => ids.get(intent) };
}

function accuracy({ retrieve }, { index, idOf }, rows, name, references = []) {
  const found = rows.map(({ intent, text }) => {
    const ids = retrieve(text, index).answers.map(({ id }) => id);
    return { first: ids[0] === idOf(intent), three: ids.slice(0, 3).includes(idOf(intent)) };
  });
  return scored([
    {
      measure: `right at first, ${name}`,
      rows: rows.length,
      figure: share(found, ({ first }) => first),
      reference: references[0],
    },
    {
      measure: `in the first three, ${name}`,
      rows: rows.length,
      figure: share(found, ({ three }) => three),
      reference: references[1],
    },
  ]);
}

function banking(engine, table) {
  const train = table('intent_banking77', 'train');
  const dev = table('intent_banking77');
  if (train.length === 0 || dev.length === 0) return [];
  const unnamed = (_, at) => `${at}`;
  return [
    ...accuracy(engine, indexOf(engine, train), dev, 'BANKING77', [0.8, 0.93]),
    ...accuracy(engine, indexOf(engine, train, 5), dev, 'BANKING77, five questions each', [0.47, 0.68]),
    ...accuracy(
      engine,
      indexOf(engine, train, 5, unnamed),
      dev,
      'BANKING77, five questions each, answers without names',
      [0.47, 0.68],
    ),
  ];
}

function clinc(engine, table) {
  const known = ({ intent }) => intent !== 'oos';
  const train = table('intent_clinc150', 'train').filter(known);
  const dev = table('intent_clinc150');
  if (train.length === 0 || dev.length === 0) return [];
  const questions = dev.filter(known);
  const strangers = dev.filter((row) => !known(row));
  const answers = indexOf(engine, train);
  const top = ({ text }) => engine.retrieve(text, answers.index).answers[0];
  return [
    ...accuracy(engine, answers, questions, 'CLINC150 in scope'),
    ...scored([
      {
        measure: `refused below ${offered}, CLINC150 out of scope`,
        rows: strangers.length,
        figure: share(strangers, (row) => (top(row)?.score ?? 0) < offered),
      },
      {
        measure: `right and not refused, CLINC150 in scope`,
        rows: questions.length,
        figure: share(questions, (row) => {
          const best = top(row);
          return best?.id === row.intent && best.score >= offered;
        }),
      },
    ]),
  ];
}

/** What is known when an agent looks for the next canned reply. */
const replyQueries = [
  ['what the agent typed', ({ typed }) => typed],
  [
    'the customer’s last words and what the agent typed',
    ({ context, typed }) => `${context.findLast(([who]) => who === 'customer')?.[1] ?? ''} ${typed}`,
  ],
  [
    'the last two turns alone',
    ({ context }) =>
      context
        .slice(-2)
        .map(([, text]) => text)
        .join(' '),
  ],
];

function replies(engine, lines) {
  const train = lines('reply_star', 'train');
  const dev = lines('reply_star');
  if (train.length === 0 || dev.length === 0) return [];
  return replyQueries.flatMap(([name, queryOf]) => {
    const rows = (of) => of.map((row) => ({ intent: row.action, text: queryOf(row) }));
    return accuracy(engine, indexOf(engine, rows(train)), rows(dev), `next reply by ${name}`).map((row) =>
      row.measure.startsWith('right') ? row : { ...row, reference: 0.86 },
    );
  });
}

const manyAnswers = 10_000;
const questionsEach = 6;
const asked = 2000;

/** Milliseconds to find one of very many answers: public questions, six to an answer, with rare words thrown in. */
function speed(engine, table) {
  const pool = ['intent_banking77', 'intent_clinc150'].flatMap((set) =>
    table(set, 'train').map(({ text }) => text),
  );
  if (pool.length === 0) return [];
  const words = [...new Set(pool.flatMap((text) => text.toLowerCase().match(/[a-z]{4,}/g) ?? []))];
  // Numbers without a pattern, the same in every run.
  let state = 1;
  const below = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const answers = Array.from({ length: manyAnswers }, (_, at) => {
    const own = [words[below(words.length)], words[below(words.length)]];
    return {
      id: `${at}`,
      title: own.join(' '),
      body: '',
      questions: Array.from({ length: questionsEach }, () => `${pool[below(pool.length)]} ${own[below(2)]}`),
    };
  });
  const start = performance.now();
  const index = engine.buildAnswerIndex(answers);
  const built = performance.now() - start;
  const times = Array.from({ length: asked }, () => {
    const text = answers[below(manyAnswers)].questions[below(questionsEach)];
    // The best of three: what else the machine does at that moment is not ours.
    return Math.min(
      ...[1, 2, 3].map(() => {
        const from = performance.now();
        engine.retrieve(text, index);
        return performance.now() - from;
      }),
    );
  }).sort((a, b) => a - b);
  return scored([
    {
      measure: 'seconds to build, 10,000 answers',
      rows: manyAnswers,
      figure: built / 1000,
      reference: 20,
      lower: true,
    },
    {
      measure: 'milliseconds to ask (p99), 10,000 answers',
      rows: asked,
      figure: times[Math.floor(asked * 0.99)],
      reference: 3,
      lower: true,
    },
  ]);
}

export const retrieval = (engine, table, lines) => [
  ...speed(engine, table),
  ...banking(engine, table),
  ...clinc(engine, table),
  ...replies(engine, lines),
];
