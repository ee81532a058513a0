import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { options, readConfig } from '../../server/config.ts';
import { configurationPage } from '../../server/configuration-page.ts';
import { repository } from '../harness/paths.ts';

describe('configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      ok: true,
      config: { port: 3000, host: '127.0.0.1', dataDir: './data', publicUrl: null, production: false },
    });
    expect(readConfig({ NODE_ENV: 'production' })).toMatchObject({ ok: true, config: { host: '0.0.0.0' } });
  });

  it('accepts its own examples', () => {
    for (const [name, { example }] of Object.entries(options)) {
      expect(readConfig({ [name]: example }), name).toMatchObject({ ok: true });
    }
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['RAPPORT_PUBLIC_URL', 'chat.example.com'],
    ['RAPPORT_PUBLIC_URL', 'javascript:alert(1)'],
    ['RAPPORT_OWNER_EMAIL', 'nobody'],
    ['RAPPORT_OWNER_PASSWORD', 'short'],
    ['RAPPORT_API_KEY', 'short'],
  ])('refuses %s=%s with the name, what was expected, and an example', (name, value) => {
    const result = readConfig({ [name]: value });
    expect(result).toEqual({
      ok: false,
      problems: [
        expect.stringMatching(new RegExp(`^${name} is not valid: expected .+\\. Example: ${name}=`)),
      ],
    });
  });

  it('refuses names it does not know, and reports every problem at once', () => {
    const result = readConfig({ RAPPORT_PROT: '1', PORT: 'x', DATABASE_URL: 'postgres://x' });
    expect(result.ok ? [] : result.problems.map((problem) => problem.split(' ')[0])).toEqual([
      'RAPPORT_PROT',
      'DATABASE_URL',
      'PORT',
    ]);
  });

  it('is documented as it is: docs/configuration.md is fresh (npm run docs)', () => {
    expect(readFileSync(join(repository, 'docs', 'configuration.md'), 'utf8')).toBe(configurationPage());
  });
});
