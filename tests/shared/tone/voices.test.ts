import { describe, expect, it } from 'vitest';
import { type Move, moves, playedVoiceIds, type VoicePack } from '../../../shared/tone/types.ts';
import { voicePacks } from '../../../shared/tone/voices/index.ts';
import { everyPlainBank, plainLines, plainQuestions } from '../../../shared/tone/voices/plain.ts';

/** Words that send people away, whoever says them. */
const deflecting =
  /\b(?:transfer|department|please hold|on hold|inconvenience|patience|valued customer|not my job|policy)\b/i;
/** A customer is never given a gender. */
const gendered = /\b(?:sir|madam|ma[’']am|mister|mr|mrs|miss|lads?|lass|guys|bro|ladies|gentlemen)\b/i;
const leadsIn: readonly Move[] = ['ask', 'step', 'answer', 'alternative', 'honest-no'];
const placeholders = /\{(?!visitor\}|agent\}|name\}|thing\})[^}]*\}/;

function allLines(pack: VoicePack): { move: string; line: string }[] {
  const banks = moves.flatMap((move) => {
    const bank = pack.phrases[move];
    return [
      ...(bank?.light ?? []),
      ...(bank?.full ?? []),
      ...(pack.leading?.[move] ?? []),
      ...(pack.deferring?.[move] ?? []),
    ].map((line) => ({ move: move as string, line }));
  });
  const more = [
    ...pack.signOffs,
    ...(pack.reports ?? []),
    ...(pack.requests ?? []),
    ...(pack.echoes ?? []).flatMap(({ lines }) => lines),
  ].map((line) => ({ move: 'other', line }));
  return [...banks, ...more];
}

describe.each(playedVoiceIds)('the %s pack', (id) => {
  const pack = voicePacks[id];
  const lines = allLines(pack);

  it('is filed under its own id and says what it is', () => {
    expect(pack.id).toBe(id);
    expect(pack.name.length).toBeGreaterThan(3);
    expect(pack.description).toMatch(/\.$/);
  });

  it('never says a word that sends people away or names a gender', () => {
    for (const { line } of lines) {
      expect(line).not.toMatch(deflecting);
      expect(line).not.toMatch(gendered);
    }
  });

  it('never says what it must never say', () => {
    expect(pack.never.length).toBeGreaterThan(3);
    for (const word of pack.never) {
      const said = new RegExp(`(?<!\\p{L})${word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'iu');
      for (const { line } of lines) expect(line).not.toMatch(said);
    }
  });

  it('uses only places that can be filled, and no exclamation marks', () => {
    for (const { line } of lines) {
      expect(line).not.toMatch(placeholders);
      expect(line).not.toContain('!');
    }
  });

  it('ends a line that leads into plain text with a colon, and no other', () => {
    for (const { move, line } of lines) {
      expect(line.endsWith(':'), line).toBe(leadsIn.includes(move as Move));
    }
  });

  it('repeats no line', () => {
    const texts = lines.map(({ line }) => line);
    const light = new Set(moves.flatMap((move) => pack.phrases[move]?.light ?? []));
    // A light line may also stand among the full ones; anything else twice is a slip.
    const twice = texts.filter((line, at) => texts.indexOf(line) !== at && !light.has(line));
    expect(twice).toEqual([]);
  });

  it('covers every move that a conversation needs', () => {
    for (const move of [
      'greet',
      'acknowledge',
      'own',
      'ask',
      'step',
      'answer',
      'check',
      'close',
      'promise',
      'honest-no',
    ] as const) {
      expect(pack.phrases[move]?.full.length ?? 0, move).toBeGreaterThanOrEqual(2);
      expect(pack.phrases[move]?.light.length ?? 0, move).toBeGreaterThanOrEqual(2);
    }
  });

  it('has cues of sensible weight, in lower case, some of them telling and none inside another pack alone', () => {
    for (const { phrase, weight } of pack.detect.cues) {
      expect(phrase).toBe(phrase.toLowerCase());
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(1);
    }
    expect(pack.detect.cues.some(({ weight }) => weight >= 0.9)).toBe(true);
  });

  it('pairs roles so that the same rank is never on both sides', () => {
    for (const { visitor, agent } of pack.roles.pairs) {
      expect(visitor).toBe(visitor.toLowerCase());
      expect(agent.toLowerCase()).not.toBe(visitor);
    }
  });
});

describe.each(playedVoiceIds)('the %s pack is rich enough for a long conversation', (id) => {
  const frequent: Move[] = [
    'greet',
    'acknowledge',
    'own',
    'ask',
    'step',
    'answer',
    'promise',
    'check',
    'close',
  ];
  const rarer: Move[] = ['alternative', 'honest-no', 'gesture', 'bring-in'];
  it.each(frequent)('%s', (move) => {
    const bank = voicePacks[id].phrases[move];
    expect(bank?.light.length ?? 0).toBeGreaterThanOrEqual(10);
    expect(bank?.full.length ?? 0).toBeGreaterThanOrEqual(14);
  });
  it.each(rarer)('%s', (move) => {
    const bank = voicePacks[id].phrases[move];
    expect(bank?.light.length ?? 0).toBeGreaterThanOrEqual(6);
    expect(bank?.full.length ?? 0).toBeGreaterThanOrEqual(8);
  });
});

describe('the plain banks', () => {
  it('hold no line that sends people away', () => {
    for (const { bank } of everyPlainBank()) {
      for (const line of Object.values(bank).flat(2)) expect(line).not.toMatch(deflecting);
    }
  });

  it.each(['de', 'fr', 'es', 'it', 'pt', 'nl'])('say the core moves in %s', (language) => {
    for (const slot of [
      'acknowledge',
      'own',
      'ask',
      'step',
      'answer',
      'check',
      'close',
      'promise',
    ] as const) {
      for (const address of ['T', 'V'] as const) {
        expect(plainLines(language, 'plain', address, slot).length, `${slot} ${address}`).toBeGreaterThan(0);
      }
    }
  });

  const familiar: Record<string, RegExp> = {
    de: /\b(?:du|dich|dir|dein\w*)\b/iu,
    fr: /(?<!\p{L})(?:tu|te|toi|ton|ta|tes)(?!\p{L})|(?<!\p{L})t[’']/iu,
    es: /(?<!\p{L})(?:tú|te|ti|tu|tus|contigo|tienes|puedes)(?!\p{L})/iu,
    it: /(?<!\p{L})(?:tu|te|ti|tuo|tua|puoi|vuoi)(?!\p{L})/iu,
    pt: /(?<!\p{L})(?:tu|te|ti|teu|tua|contigo|podes)(?!\p{L})/iu,
    nl: /\b(?:je|jij|jou|jouw)\b/iu,
  };
  const polite: Record<string, RegExp> = {
    de: /\b(?:Sie|Ihnen|Ihr\w*)\b/u,
    fr: /\b(?:vous|votre|vos)\b/iu,
    es: /\b(?:usted|le|su|sus)\b/iu,
    it: /\b(?:Lei|Le|La|Suo|Sua)\b/u,
    pt: /\b(?:lhe|consigo|seu|sua)\b/iu,
    nl: /\b(?:u|uw)\b/iu,
  };
  it.each(Object.keys(familiar))('never mix the forms of address in %s', (language) => {
    const bank = everyPlainBank().find((each) => each.language === language)?.bank ?? {};
    for (const line of Object.values(bank).flat(1)) {
      if (typeof line === 'string') continue;
      const [familiarLine, politeLine] = line as readonly [string, string];
      expect(politeLine).not.toMatch(familiar[language] ?? /$^/);
      if (language === 'de' || language === 'fr' || language === 'nl') {
        expect(familiarLine).not.toMatch(polite[language] ?? /$^/);
      }
    }
    for (const topic of ['broken', 'money', 'delivery', 'account', 'how-to', 'other', 'wish'] as const) {
      for (const question of plainQuestions(language, 'V', topic)) {
        expect(question).not.toMatch(familiar[language] ?? /$^/);
      }
    }
  });
});
