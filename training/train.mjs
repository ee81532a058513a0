// Which models there are, and their order. A model is a module `training/<name>.mjs` that exports
// `train({ data, out })`: it reads rows, fits, and writes `shared/tone/models/<name>.weights.ts`.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/prepare.mjs';

const models = ['register', 'formality-de', 'language', 'address', 'voice', 'guard'];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { corpora: { type: 'string' } },
});
const [data, ...wanted] = positionals;
const unknown = wanted.filter((name) => !models.includes(name));
if (!data || !existsSync(data) || unknown.length > 0) {
  console.error(
    unknown.length > 0
      ? `There is no model "${unknown[0]}": expected ${models.join(', ')}.`
      : `Usage: npm run train -- DATA [${models.join(' | ')}] [--corpora DIR]\nDATA is the folder that holds the labelled sets (formality_en, politeness_en …),\nDIR the one that training/fetch-corpora.mjs filled.`,
  );
  process.exit(1);
}
for (const name of wanted.length > 0 ? wanted : models) {
  console.log(`\n${name}`);
  const { train } = await import(`./${name}.mjs`);
  const out = join(root, 'shared', 'tone', 'models', `${name}.weights.ts`);
  await train({ data: resolve(data), corpora: values.corpora && resolve(values.corpora), out });
}
