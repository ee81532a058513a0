// npm run load -- <steady|agents|storm|history|flood> [--seconds N] [--count N]: what many people at once cost; see tests/load.
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

const measures = ['steady', 'agents', 'storm', 'history', 'flood'];
const [name] = process.argv.slice(2);
if (!measures.includes(name)) {
  console.error(`Say which: npm run load -- ${measures.join(' | ')}`);
  process.exit(1);
}
await ensureInstalled();
await ensureBuilt();
const option = (flag, otherwise) => {
  const at = process.argv.indexOf(`--${flag}`);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
};
const { measure } = await import(`../tests/load/${name}.mjs`);
console.table(await measure({ seconds: option('seconds'), count: option('count') }));
process.exit(0);
