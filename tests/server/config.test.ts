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
    ['RAPPORT_OWNER_PASSWORD', 'password1234'],
    ['RAPPORT_OWNER_PASSWORD', '1234567890'],
    ['RAPPORT_OWNER_PASSWORD', 'change-me-please'],
    ['RAPPORT_API_KEY', 'short'],
    ['RAPPORT_API_KEY', 'a'.repeat(32)],
    ['RAPPORT_API_KEY', 'abababababababababababababab'],
    ['RAPPORT_API_KEY', 'your-api-key-goes-in-here-1234567'],
    ['RAPPORT_ENCRYPTION_KEY', 'short'],
    ['RAPPORT_ENCRYPTION_KEY', '0'.repeat(64)],
    ['RAPPORT_ENCRYPTION_KEY', '0123456789abcdef'.repeat(4)],
    ['RAPPORT_ENCRYPTION_KEY', 'changeme-0f3c8a51d2b94e67a0c1e2d3f4a5b6c7'],
    ['RAPPORT_ENCRYPTION_KEY', '$(openssl rand -hex 32) 0f3c8a51d2b94e67'],
    ['RAPPORT_SMTP_URL', 'mail.example.com'],
    ['RAPPORT_SMTP_URL', 'https://mail.example.com'],
    ['RAPPORT_SMTP_URL', 'smtp://us%er:secret@mail.example.com'],
    ['RAPPORT_MAIL_FROM', 'Chat'],
    ['RAPPORT_MAIL_REPLY_DOMAIN', 'reply'],
  ])('refuses %s=%s with the name, what was expected, and an example', (name, value) => {
    const result = readConfig({ [name]: value });
    expect(result).toEqual({
      ok: false,
      problems: [
        expect.stringMatching(new RegExp(`^${name} is not valid: expected .+\\. Example: ${name}=`)),
      ],
    });
  });

  it('names the sender of mails: as told, else the account they are sent with, else this server', () => {
    const from = (env: Record<string, string>) => {
      const result = readConfig(env);
      return result.ok && result.config.mail.from;
    };
    const RAPPORT_SMTP_URL = 'smtps://shop%40example.com:secret@mail.example.com';
    const RAPPORT_PUBLIC_URL = 'https://chat.example.com';
    expect(from({ RAPPORT_SMTP_URL, RAPPORT_PUBLIC_URL, RAPPORT_MAIL_FROM: 'a@example.com' })).toBe(
      'a@example.com',
    );
    expect(from({ RAPPORT_SMTP_URL, RAPPORT_PUBLIC_URL })).toBe('shop@example.com');
    expect(from({ RAPPORT_SMTP_URL: 'smtp://relay:25', RAPPORT_PUBLIC_URL })).toBe('chat@chat.example.com');
    expect(from({ RAPPORT_PUBLIC_URL: 'http://127.0.0.1:3000' })).toBe('chat@localhost.localdomain');
  });

  it('refuses names it does not know, and reports every problem at once', () => {
    const result = readConfig({ RAPPORT_PROT: '1', PORT: 'x', DATABASE_URL: 'mysql://x:secret@y' });
    expect(result.ok ? [] : result.problems.map((problem) => problem.split(' ')[0])).toEqual([
      'RAPPORT_PROT',
      'PORT',
      'DATABASE_URL',
    ]);
    expect(JSON.stringify(result)).not.toContain('secret');
  });

  it('is documented as it is: docs/configuration.md is fresh (npm run docs)', () => {
    expect(readFileSync(join(repository, 'docs', 'configuration.md'), 'utf8')).toBe(configurationPage());
  });
});
