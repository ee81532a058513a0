// The guard on replies that leave customers alone, and which written answer a message finds.
import { groupBy, share } from './statistics.mjs';

const leavesAlone = new Set(['deflection', 'boilerplate', 'blame']);

export function guarding({ guard }, table) {
  const rows = table('deflections').map((row) => {
    const { deflects, findings } = guard(row.text, row.lang);
    return { ...row, flagged: deflects || findings.some(({ kind }) => leavesAlone.has(kind)) };
  });
  return [...groupBy(rows, 'lang')].flatMap(([lang, members]) => {
    const [bad, good] = ['1', '0'].map((label) => members.filter((row) => row.label === label));
    return [
      { measure: `recall, ${lang}`, rows: bad.length, figure: share(bad, ({ flagged }) => flagged) },
      {
        measure: `false alarms, ${lang}`,
        rows: good.length,
        figure: share(good, ({ flagged }) => flagged),
        lower: true,
      },
    ].map((row) => ({ dimension: 'guard', ...row }));
  });
}

/** @param most questions kept per intent */
function indexOf({ buildAnswerIndex }, rows, most = Number.POSITIVE_INFINITY) {
  return buildAnswerIndex(
    [...groupBy(rows, 'intent')].map(([id, members]) => ({
      id,
      title: '',
      body: '',
      questions: members.slice(0, most).map(({ text }) => text),
    })),
  );
}

function accuracy({ retrieve }, index, rows, name, references) {
  const found = rows.map(({ intent, text }) => {
    const ids = retrieve(text, index).answers.map(({ id }) => id);
    return { first: ids[0] === intent, three: ids.slice(0, 3).includes(intent) };
  });
  return [
    {
      measure: `right at first, ${name}`,
      figure: share(found, ({ first }) => first),
      reference: references[0],
    },
    {
      measure: `in the first three, ${name}`,
      figure: share(found, ({ three }) => three),
      reference: references[1],
    },
  ].map((row) => ({ dimension: 'retrieve', rows: rows.length, ...row }));
}

export function retrieval(engine, table) {
  const found = [];
  const banking = table('intent_banking77', 'train');
  const bankingDev = table('intent_banking77');
  if (banking.length > 0 && bankingDev.length > 0) {
    found.push(
      ...accuracy(engine, indexOf(engine, banking), bankingDev, 'BANKING77', [0.8, 0.93]),
      ...accuracy(
        engine,
        indexOf(engine, banking, 5),
        bankingDev,
        'BANKING77, five questions each',
        [0.47, 0.68],
      ),
    );
  }
  const inScope = (rows) => rows.filter(({ intent }) => intent !== 'oos');
  const clinc = inScope(table('intent_clinc150', 'train'));
  const clincDev = inScope(table('intent_clinc150'));
  if (clinc.length > 0 && clincDev.length > 0) {
    found.push(...accuracy(engine, indexOf(engine, clinc), clincDev, 'CLINC150 in scope', []));
  }
  return found;
}
