// The guard on replies that leave customers alone: labelled rows its patterns were written with in view, and blind rows
// (rows/guard-blind*.tsv, by three hands), plain and disguised.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tableReader } from './data.mjs';
import { groupBy, share } from './statistics.mjs';

const leavesAlone = new Set(['deflection', 'boilerplate', 'blame']);

const replaced = (letters) => (text) => [...text].map((each) => letters[each] ?? each).join('');
const between = (filler) => (text) => [...text].join(filler);

/** Spellings of English that hide what is said from a search and from no reader. */
const disguises = {
  capitals: (text) => text.toUpperCase(),
  'spaced letters': (text) => text.split(' ').map(between(' ')).join('   '),
  'zero width': between('\u200b'),
  homoglyphs: replaced({ a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', y: 'у', i: 'і' }),
  'full width': (text) => text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)),
  leetspeak: replaced({ a: '4', e: '3', o: '0', t: '7', s: '5' }),
  'joined words': (text) => text.replace(/ /g, ''),
};

export function guarding({ guard }, table) {
  const flagged = ({ text, lang }) => {
    const { deflects, findings } = guard(text, lang);
    return deflects || findings.some(({ kind }) => leavesAlone.has(kind));
  };
  const figures = (rows, name) => {
    const [bad, good] = ['1', '0'].map((label) => rows.filter((row) => row.label === label));
    return [
      { measure: `recall, ${name}`, rows: bad.length, figure: share(bad, flagged) },
      { measure: `false alarms, ${name}`, rows: good.length, figure: share(good, flagged), lower: true },
    ];
  };
  const own = tableReader(dirname(fileURLToPath(import.meta.url)));
  const blind = ['guard-blind', 'guard-blind-2', 'guard-blind-3'].flatMap((name) => own('rows', name));
  const english = blind.filter(({ lang }) => lang === 'en');
  const found = english.filter((row) => row.label === '1' && flagged(row));
  return [
    ...[...groupBy(table('deflections'), 'lang')].flatMap(([lang, rows]) => figures(rows, lang)),
    ...figures(english, 'en, blind'),
    ...figures(
      blind.filter(({ lang }) => lang !== 'en'),
      'other languages, blind',
    ),
    ...Object.entries(disguises).map(([name, disguise]) => ({
      measure: `found in plain, and in ${name}`,
      rows: found.length,
      figure: share(found, ({ text }) => flagged({ text: disguise(text), lang: 'en' })),
    })),
  ].map((row) => ({ dimension: 'guard', ...row }));
}
