import { describe, expect, it } from 'vitest';
import { type Candidate, chooseAgent, type Wanted } from '../../shared/routing.ts';

const agent = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  languages: [],
  load: 0,
  capacity: 4,
  turnAt: 0,
  ...more,
});
const wanted = (more: Partial<Wanted> = {}): Wanted => ({
  language: null,
  known: null,
  except: null,
  ...more,
});

describe('chooseAgent', () => {
  it('takes the person they spoke with last, busy or not', () => {
    const known = { agent: 'ann', at: 5 };
    expect(chooseAgent([agent('ann', { load: 3 }), agent('ben')], wanted({ known }))).toEqual({
      agent: 'ann',
      reason: 'same_person',
      spokeAt: 5,
    });
  });

  it('passes over who is known but has no room', () => {
    const known = { agent: 'ann', at: 5 };
    expect(chooseAgent([agent('ann', { load: 4 }), agent('ben')], wanted({ known }))).toEqual({
      agent: 'ben',
      reason: 'least_busy',
    });
  });

  it('asks for the least busy of those who speak the language, then of all', () => {
    const team = [
      agent('ann'),
      agent('ben', { languages: ['fr'], load: 2 }),
      agent('cal', { languages: ['fr'], load: 1 }),
    ];
    expect(chooseAgent(team, wanted({ language: 'fr' }))).toEqual({
      agent: 'cal',
      reason: 'least_busy',
      language: 'fr',
    });
    expect(chooseAgent(team, wanted({ language: 'ja' }))).toEqual({ agent: 'ann', reason: 'least_busy' });
  });

  it('measures by the share of what each can carry', () => {
    expect(
      chooseAgent(
        [agent('ann', { load: 1, capacity: 2 }), agent('ben', { load: 2, capacity: 10 })],
        wanted(),
      ),
    ).toMatchObject({ agent: 'ben', reason: 'least_busy' });
  });

  it('goes by turns among equals', () => {
    expect(chooseAgent([agent('ann', { turnAt: 9 }), agent('ben', { turnAt: 3 })], wanted())).toEqual({
      agent: 'ben',
      reason: 'round_robin',
    });
  });

  it('finds nobody where nobody has room, or only who gave it back', () => {
    expect(chooseAgent([agent('ann', { load: 4 })], wanted())).toBeNull();
    expect(chooseAgent([agent('ann')], wanted({ except: 'ann' }))).toBeNull();
  });
});
