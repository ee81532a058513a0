// All scores of the tone engine in one table, beside the reference figures of linear baselines, and as JSON.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as engine from '../../dist/server/engine.js';
import { root } from '../../scripts/prepare.mjs';
import { tableReader } from './data.mjs';
import * as reading from './reading.mjs';
import * as writing from './writing.mjs';

const folder = join(root, '..', 'shared', 'data');

/** Plain messages of customers: English, and nobody plays. */
function customerTexts(table) {
  return ['intent_banking77', 'intent_clinc150', 'register_bitext'].flatMap((set) =>
    ['dev', 'train'].flatMap((part) => table(set, part).map(({ text }) => text)),
  );
}

function evaluate() {
  const table = tableReader(folder);
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
    ...writing.guarding(engine, table),
    ...writing.retrieval(engine, table),
  ];
}

const shown = (value) =>
  value === undefined ? '' : Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3);

function print(rows) {
  const cells = [
    ['dimension', 'measure', 'rows', 'figure', 'reference'],
    ...rows.map((row) => [
      row.dimension,
      row.measure,
      String(row.rows),
      shown(row.figure),
      `${shown(row.reference)}${row.lower ? ' (less is better)' : ''}`.trim(),
    ]),
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
  const rows = evaluate();
  print(rows);
  const report = join(root, 'reports', 'eval.json');
  mkdirSync(join(root, 'reports'), { recursive: true });
  writeFileSync(report, `${JSON.stringify({ rows }, null, 2)}\n`);
  console.log(`\nDevelopment rows only; as JSON in reports/eval.json.`);
} else {
  console.log(
    'Nothing to score: the labelled data is not part of the repository, and ../shared/data is not there.',
  );
}
