/** What we build on: locked by its content, under licences that let people use it, and running nothing as it is installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository as root } from '../harness/paths.ts';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
}
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const packages = Object.entries(read('package-lock.json').packages as Record<string, Locked>).filter(
  ([path]) => path !== '',
);

/** Permissive: whoever keeps the notice may do with it what they like. */
const permissive = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  '(MIT OR Apache-2.0)',
];

/** As the lock says; where it does not, as the package does, in the way of long ago. */
function licenceOf([path, { license }]: [string, Locked]): string {
  if (license !== undefined) return license;
  const { licenses = [] } = read(join(path, 'package.json')) as { licenses?: { type: string }[] };
  return licenses.map(({ type }) => type).join(' or ') || 'none';
}

describe('dependencies', () => {
  it('are locked by their content, and name no registry', () => {
    expect(packages.length).toBeGreaterThan(100);
    for (const [path, { integrity, resolved }] of packages) {
      expect(integrity, path).toMatch(/^sha512-/);
      expect(resolved, path).toBeUndefined();
    }
  });

  it('are asked for by exact version', () => {
    const { dependencies, devDependencies } = read('package.json');
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('run nothing as they are installed, but for the database, which may have to be compiled', () => {
    const scripted = packages.filter(([, each]) => each.hasInstallScript).map(([path]) => path);
    expect(scripted).toEqual(['node_modules/@photostructure/sqlite']);
  });

  it('that run in production have permissive licences', () => {
    const others = packages
      .filter(([, { dev }]) => dev !== true)
      .filter((each) => !permissive.includes(licenceOf(each)))
      .map((each) => `${each[0]}: ${licenceOf(each)}`);
    expect(others).toEqual([]);
  });
});
