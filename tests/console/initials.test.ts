import { describe, expect, it } from 'vitest';
import { initials } from '../../shared/initials.ts';

describe('initials', () => {
  it.each([
    ['Ana Maria Lopez', 'AL'],
    ['  norm  ', 'N'],
    ['李 明', '李明'],
    ['', ''],
    ['𝒳avier 😀', '𝒳😀'],
  ])('of %j are those of the first and the last word: %j', (name, letters) => {
    expect(initials(name, 'en')).toBe(letters);
  });

  it('are written in capitals as the language does it', () => {
    expect(initials('ilkay ışık', 'tr')).toBe('İI');
  });
});
