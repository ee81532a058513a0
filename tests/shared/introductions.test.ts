import { describe, expect, it } from 'vitest';
import { introduction } from '../../shared/introductions.ts';
import { guard } from '../../shared/tone/index.ts';

const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja', 'ar'];

describe('a colleague’s hello', () => {
  it.each(languages)('names both in %s, and sends nobody anywhere', (language) => {
    const line = introduction(language, 'Ben', 'Ann') ?? '';
    expect(line).toContain('Ben');
    expect(line).toContain('Ann');
    const { deflects, findings } = guard(line, language);
    expect({ deflects, findings: findings.map(({ kind }) => kind) }).toEqual({
      deflects: false,
      findings: [],
    });
  });

  it('is English where the language is not known, and nothing where it is none of ours', () => {
    expect(introduction(null, 'Ben', 'Ann')).toBe(introduction('en', 'Ben', 'Ann'));
    expect(introduction('fi', 'Ben', 'Ann')).toBeNull();
    expect(introduction('constructor', 'Ben', 'Ann')).toBeNull();
  });
});
