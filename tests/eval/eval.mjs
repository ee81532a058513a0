// All scores of the tone engine in one table, beside the reference figures of linear baselines, as JSON, and as a page
// with pictures.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as engine from '../../dist/server/engine.js';
import { root } from '../../scripts/prepare.mjs';
import { linesReader, tableReader } from './data.mjs';
import * as guarding from './guard.mjs';
import { plots } from './plots.mjs';
import * as reading from './reading.mjs';
import { reportPage } from './report.mjs';
import * as retrieval from './retrieval.mjs';

const folder = join(root, '..', 'shared', 'data');

/** Plain messages of customers: English, and nobody plays. */
function customerTexts(table) {
  return ['intent_banking77', 'intent_clinc150', 'register_bitext'].flatMap((set) =>
    ['dev', 'train'].flatMap((part) => table(set, part).map(({ text }) => text)),
  );
}

function evaluate(table) {
  const plain = customerTexts(table);
  return [
    ...reading.formality(engine, table),
    ...reading.formalityGerman(engine, table),
    ...reading.politeness(engine, table),
    ...reading.sentiment(engine, table),
    ...reading.feelings(engine, table),
    ...reading.address(engine, table),
    ...reading.language(engine, table, plain),
    ...reading.voices(engine, table, plain),
    ...reading.cost(engine, plain),
    ...guarding.guarding(engine, table),
    ...retrieval.retrieval(engine, table, linesReader(folder)),
  ];
}

const shown = (value) =>
  value === undefined ? '' : Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3);

const cellsOf = (row) => ({
  ...row,
  shown: shown(row.figure),
  reference: `${shown(row.reference)}${row.lower ? ' (less is better)' : ''}`.trim(),
});

function print(rows) {
  const cells = [
    ['dimension', 'measure', 'rows', 'figure', 'reference'],
    ...rows
      .map(cellsOf)
      .map((row) => [row.dimension, row.measure, String(row.rows), row.shown, row.reference]),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  for (const line of cells) {
    const padded = line.map((cell, column) =>
      column === 2 || column === 3 ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
    );
    console.log(padded.join('  ').trimEnd());
  }
}

if (existsSync(folder)) {
  const table = tableReader(folder);
  const rows = evaluate(table);
  print(rows);
  const reports = join(root, 'reports');
  mkdirSync(reports, { recursive: true });
  writeFileSync(join(reports, 'eval.json'), `${JSON.stringify({ rows }, null, 2)}\n`);
  const page = await reportPage(rows.map(cellsOf), plots(engine, table, rows));
  writeFileSync(join(reports, 'eval.html'), page);
  console.log(`\nDevelopment rows only; as JSON in reports/eval.json, with pictures in reports/eval.html.`);
} else {
  console.log(
    'Nothing to score: the labelled data is not part of the repository, and ../shared/data is not there.',
  );
}
