/** Imports run one way. The walls are Biome rules in biome.json; this shows that they stand. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { repository, temporaryFolder } from '../harness/paths.ts';

const imports = {
  stopped: [
    ['shared/a.ts', '../server/app.ts'],
    ['shared/tone/b.ts', '../../console/main.tsx'],
    ['shared/c.ts', 'node:fs'],
    ['shared/d.ts', 'preact'],
    ['server/e.ts', '../widget/main.tsx'],
    ['server/http/f.ts', '../../console/api.ts'],
    ['server/domain/g.ts', '../http/api.ts'],
    ['server/domain/h.ts', 'kysely'],
    ['widget/i.ts', '../server/log.ts'],
    ['widget/view/j.ts', '../../console/api.ts'],
    ['console/k.ts', '../widget/main.tsx'],
  ],
  free: [
    ['widget/l.ts', '../shared/outbox.ts'],
    ['console/state/m.ts', '../../shared/timeline.ts'],
    ['server/domain/n.ts', '../store/store.ts'],
    ['shared/tone/o.ts', './types.ts'],
  ],
} as const;
const globals = ['document', 'process', 'setTimeout', 'crypto'];

/** Lints files with these contents under the project's own rules; the diagnostics by path. */
function lint(files: Record<string, string>): { findings: Map<string, string[]>; remove(): void } {
  const folder = temporaryFolder();
  const config = JSON.parse(readFileSync(join(repository, 'biome.json'), 'utf8')) as object;
  const own = { ...config, $schema: undefined, vcs: { enabled: false } };
  for (const [path, content] of Object.entries({ ...files, 'biome.json': JSON.stringify(own) })) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true });
    writeFileSync(join(folder.path, path), content);
  }
  const biome = join(repository, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'lint', '--reporter=github', '--max-diagnostics=none'],
    { cwd: folder.path, encoding: 'utf8' },
  );
  const findings = new Map<string, string[]>();
  for (const [, rule = '', path = ''] of stdout.matchAll(/::error title=([^,]+),file=([^,]+),/g)) {
    const name = relative(folder.path, path);
    findings.set(name, [...(findings.get(name) ?? []), rule]);
  }
  if (!findings.size) throw new Error(`Biome found nothing at all: ${stdout}${stderr}`);
  return { findings, remove: folder.remove };
}

describe('the import walls', () => {
  const { findings, remove } = lint({
    ...Object.fromEntries(
      [...imports.stopped, ...imports.free].map(([path, target]) => [
        path,
        `import { x } from '${target}';\n\nexport const y = x;\n`,
      ]),
    ),
    ...Object.fromEntries(globals.map((name) => [`shared/global-${name}.ts`, `export const y = ${name};\n`])),
  });
  afterAll(remove);

  it.each(imports.stopped)('stop %s from importing %s', (path) => {
    expect(findings.get(path)).toContain('lint/style/noRestrictedImports');
  });

  it.each(imports.free)('let %s import %s', (path) => {
    expect(findings.get(path)).toBeUndefined();
  });

  it.each(globals)('keep the global %s out of shared/', (name) => {
    expect(findings.get(`shared/global-${name}.ts`)).toContain('lint/style/noRestrictedGlobals');
  });
});
