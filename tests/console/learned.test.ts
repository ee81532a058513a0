import { describe, expect, it } from 'vitest';
import { habitOf } from '../../console/state/learned.ts';

const of = (change: object) => [
  { move: 'answer', kept: 0, edited: 0, thrownAway: 0, length: null, ...change },
];

describe('a habit', () => {
  it('is what was done most of the time, and never said of too little', () => {
    expect(habitOf(of({ edited: 4, length: 0.6 }), 'answer')).toBe('shorten');
    expect(habitOf(of({ edited: 4, length: 1.4 }), 'answer')).toBe('add');
    expect(habitOf(of({ kept: 3, thrownAway: 1 }), 'answer')).toBe('keep');
    expect(habitOf(of({ kept: 1, thrownAway: 3 }), 'answer')).toBe('pass');
    expect(habitOf(of({ edited: 2, length: 0.5 }), 'answer')).toBeNull();
    expect(habitOf(of({ edited: 4, length: 1 }), 'answer')).toBeNull();
    expect(habitOf([], 'answer')).toBeNull();
  });
});
