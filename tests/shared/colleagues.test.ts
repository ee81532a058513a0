import { describe, expect, it } from 'vitest';
import { suggestedColleagues } from '../../shared/colleagues.ts';
import type { AgentPresence } from '../../shared/protocol/routing.ts';

const colleague = (name: string, more: Partial<AgentPresence> = {}): AgentPresence => ({
  id: name.toLowerCase(),
  name,
  role: 'agent',
  here: true,
  availability: 'here',
  why: null,
  load: 0,
  capacity: 8,
  languages: [],
  skills: [],
  ...more,
});
const order = (team: AgentPresence[], texts: string[] = [], language: string | null = null) =>
  suggestedColleagues(team, { texts, language }).map(({ agent }) => agent.name);

describe('whom to bring in', () => {
  it('is who knows about it, in whatever form the word stands', () => {
    const team = [colleague('Ann'), colleague('Ben', { skills: ['Invoices', 'film projectors'] })];
    const [first] = suggestedColleagues(team, { texts: ['My INVOICE is wrong'], language: null });
    expect(first?.agent.name).toBe('Ben');
    expect(first?.knows).toEqual(['Invoices']);
  });

  it('asks for all words of a skill, and for a word that is more than a beginning', () => {
    const team = [colleague('Ann'), colleague('Ben', { skills: ['film projectors', 'VAT', '—'] })];
    expect(suggestedColleagues(team, { texts: ['the film is vatted'], language: null })[1]?.knows).toEqual(
      [],
    );
    expect(order(team, ['the film projector hums'])).toEqual(['Ben', 'Ann']);
  });

  it('is who speaks the language, marks or no marks', () => {
    const team = [
      colleague('Ann', { skills: ['reclamacion'] }),
      colleague('Ben', { languages: ['es'] }),
      colleague('Cem'),
    ];
    expect(order(team, [], 'es')).toEqual(['Ben', 'Ann', 'Cem']);
    expect(order(team, ['Una reclamación'], 'es')).toEqual(['Ann', 'Ben', 'Cem']);
  });

  it('is who is here before who is away, and who is away before who is gone', () => {
    const team = [
      colleague('Ann', { here: false, availability: 'away' }),
      colleague('Ben', { availability: 'away', why: 'idle' }),
      colleague('Cem', { load: 7 }),
    ];
    expect(order(team)).toEqual(['Cem', 'Ben', 'Ann']);
  });

  it('is the least busy among equals, then goes by name, and loses nobody', () => {
    const team = [
      colleague('Cem'),
      colleague('Ann', { load: 4 }),
      colleague('Ben'),
      colleague('Dan', { capacity: 0 }),
    ];
    expect(order(team)).toEqual(['Ben', 'Cem', 'Dan', 'Ann']);
  });
});
