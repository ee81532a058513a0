import { expect, test } from 'vitest';
import { refusalWords } from '../../console/refusals.ts';
import { speak } from '../../console/words.ts';
import { type ErrorCode, errorCodes } from '../../shared/protocol/errors.ts';

/** Codes that no agent is ever answered with. */
const others: readonly ErrorCode[] = [
  'unknown_command',
  'bad_token',
  'bad_identity',
  'code_needed',
  'bad_origin',
  'protocol_version',
  'unknown_inbox',
  'already_answered',
  'blocked',
];

test('in English the sentence of the server stands, but a note for programs becomes words', () => {
  expect(refusalWords('not_found', 'There is no such answer any more.')).toBe(
    'There is no such answer any more.',
  );
  expect(refusalWords('bad_command', 'email: expected an e-mail address')).toMatch(/e-mail address\. Check/);
  expect(refusalWords('bad_command', 'email: expected somebody who is not in the team yet.')).toMatch(
    /in the team already/,
  );
  expect(refusalWords('bad_command', 'skills.3: Invalid length: Expected <=40 but received 42')).toMatch(
    /^At most 40 characters/,
  );
  expect(refusalWords('bad_command', 'until: expected a moment to come.')).not.toMatch(/until|expected/);
  expect(refusalWords('weak_password', 'password: expected at least 12 characters')).not.toMatch(/expected/);
  expect(refusalWords('new_code', 'Something new.')).toBe('Something new.');
});

test('elsewhere every code has words of its own', async () => {
  await speak('de');
  for (const [code, { message }] of Object.entries(errorCodes))
    if (!others.includes(code as ErrorCode)) expect(refusalWords(code, message), code).not.toBe(message);
  expect(refusalWords('bad_credentials', 'The password is not right.')).toBe('Das Passwort stimmt nicht.');
  expect(refusalWords('new_code', 'Something new.')).toBe('Something new.');
});
