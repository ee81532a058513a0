import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastPassword, passwordProblem } from '../../shared/password.ts';

const own = ['sam.lee@example.com', 'Sam Lee'];

describe('a password', () => {
  it.each([
    ['short', 'short'],
    ['elevenchars', 'short'],
    ['aaaaaaaaaaaaaaaa', 'simple'],
    ['abcabcabcabcabc', 'simple'],
    ['123456789012345', 'simple'],
    ['qwertyuiopasdf', 'simple'],
    ['passwordpassword1', 'simple'],
    ['sam.lee@example.com', 'own'],
    ['samlee-example', 'own'],
    ['x'.repeat(201), 'long'],
  ])('%j is refused as %s', (password, problem) => {
    expect(passwordProblem(password, own)).toBe(problem);
  });

  it.each([
    'a long test password',
    'blue kettle rides home',
    'Xk3!vq9#Lm2p',
    'ひらがなでもよいパスワード',
    'sam keeps bees in jars',
  ])('%j will do', (password) => {
    expect(passwordProblem(password, own)).toBeNull();
  });

  it('is never refused for what it is made of: random ones of any signs will do', () => {
    fc.assert(
      fc.property(fc.uuid(), (password) => {
        expect(passwordProblem(password, own)).toBeNull();
      }),
    );
  });

  it('counts characters as people do', () => {
    expect(passwordProblem('😀😁😂🤣😃😄😅😆😉😊😋', [])).toBe('short');
    expect(leastPassword).toBe(12);
  });
});
