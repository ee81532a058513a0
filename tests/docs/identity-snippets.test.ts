/** The snippets that docs/embedding.md gives for making an identity token, run as they stand there. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyIdentity } from '../../server/domain/identity.ts';
import { repository } from '../harness/paths.ts';

const page = readFileSync(join(repository, 'docs', 'embedding.md'), 'utf8');
const section = page.slice(page.indexOf('## Who the visitor is'));
const snippet = (language: string): string => {
  const code = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(section)?.[1];
  if (code === undefined) throw new Error(`docs/embedding.md has no ${language} snippet`);
  return code;
};

const user = { id: 4711, name: 'Zoë “Z” Müller', email: 'zoe@example.com', plan: 'pro' };
const secret = 'kW3-_secretÄ';
const handed = JSON.stringify({ user, secret });

const programs: [string, string, string[], string][] = [
  [
    'Node',
    process.execPath,
    ['--input-type=module', '-'],
    `${snippet('js')}
     const { user, secret } = JSON.parse(process.env.HANDED);
     process.stdout.write(chatIdentity(user, secret));`,
  ],
  [
    'PHP',
    'php',
    [],
    `${snippet('php')}
     $handed = json_decode(getenv('HANDED'), true);
     echo chat_identity($handed['user'], $handed['secret']);`,
  ],
  [
    'Python',
    'python3',
    ['-'],
    `${snippet('python')}
import os, sys
handed = json.loads(os.environ["HANDED"])
sys.stdout.write(chat_identity(handed["user"], handed["secret"]))`,
  ],
];
const isHere = (program: string) => spawnSync(program, ['--version']).status === 0;

describe('the snippet for making an identity token', () => {
  for (const [name, program, args, code] of programs)
    it.skipIf(!isHere(program))(`in ${name} makes one that the server takes`, async () => {
      const { stdout, stderr } = spawnSync(program, args, {
        input: code,
        encoding: 'utf8',
        env: { ...process.env, HANDED: handed, PYTHONIOENCODING: 'utf-8', PYTHONUTF8: '1' },
      });
      expect(stderr).toBe('');
      expect(await verifyIdentity(stdout, [secret], 'demo', Date.now())).toEqual({
        ok: true,
        once: null,
        identity: {
          subject: '4711',
          name: user.name,
          email: user.email,
          attributes: { plan: 'pro' },
        },
      });
    });
});
