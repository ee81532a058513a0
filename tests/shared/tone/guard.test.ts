import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoAnswers } from '../../../server/demo/answers.ts';
import { sentencesOf } from '../../../shared/tone/answer-body.ts';
import { checkDraft, guard, profileOf, type Turn } from '../../../shared/tone/index.ts';
import { guardLanguages } from '../../../shared/tone/lexicon/guard/index.ts';
import { compile } from '../../../shared/tone/lexicon/guard/rule.ts';
import { voicePacks } from '../../../shared/tone/voices/index.ts';
import { everyPlainBank } from '../../../shared/tone/voices/plain.ts';
import { fourth, fresh, second, third } from './guard-fresh.ts';

const flagged = (text: string, lang?: string): boolean => {
  const { deflects, findings } = guard(text, lang);
  return deflects || findings.some(({ kind }) => ['deflection', 'boilerplate', 'blame'].includes(kind));
};

describe('what the guard flags', () => {
  it.each([
    ['deflection', 'Please hold while I transfer you to billing.'],
    ['deflection', 'That’s not our department.'],
    ['deflection', 'Contact the manufacturer.'],
    ['deflection', 'Your request has been forwarded to the responsible team.'],
    ['deflection', 'Our policy does not allow that.'],
    ['deflection', 'Someone will get back to you.'],
    ['boilerplate', 'We apologise for any inconvenience.'],
    ['boilerplate', 'Thank you for your patience.'],
    ['blame', 'You should have read the instructions.'],
    ['blame', 'The courier is to blame.'],
    ['false-promise', 'This will never happen again.'],
    ['jargon', 'I opened an RMA for you.'],
  ] as const)('%s: %s', (kind, text) => {
    expect(guard(text, 'en').findings.map((each) => each.kind)).toContain(kind);
  });

  it.each([
    ['denied', 'I won’t transfer you to anyone.'],
    ['denied', 'You don’t need to contact the courier.'],
    ['quoted', 'The sign "not our department" was a joke of ours.'],
    ['a noun', 'The shipping department delivered it at noon.'],
    ['money', 'I transferred the money to your account.'],
    ['a button', 'Hold the button while the light blinks.'],
    ['brought in', 'I’m bringing my colleague Ana into this chat, and I’m staying.'],
    ['our own chasing', 'I’ve contacted the courier for you, they come at nine.'],
    ['a way forward', 'I can’t refund the ticket, but I’ve moved it to Friday for you.'],
    ['asking', 'Could you send me the number on the box?'],
    ['a name and a time', 'Ana will write to you here by four.'],
    ['a goodbye', 'See you soon.'],
    ['a goodbye by name', 'Talk to you later, Sam!'],
  ])('leaves alone what is %s: %s', (_, text) => {
    expect(guard(text, 'en')).toEqual({ findings: [], deflects: false, deflection: 0 });
  });

  it.each([
    ['de', 'Wir sehen uns bald.'],
    ['pl', 'Do zobaczenia wkrótce.'],
    ['ja', 'またお会いしましょう。'],
    ['pt', 'Até à próxima.'],
  ])('leaves alone a goodbye in %s: %s', (lang, text) => {
    expect(guard(text, lang).findings).toEqual([]);
  });

  it('hears what a goodbye comes after', () => {
    expect(guard('We can’t help with that. See you later.', 'en')).toMatchObject({ deflects: true });
    expect(flagged('Someone else will see you later.', 'en')).toBe(true);
  });

  it('says how sure it is, and blocks only the clear class', () => {
    expect(guard('I’ll transfer you to billing.', 'en')).toMatchObject({ deflects: true });
    const polite = guard('Thank you for your patience.', 'en');
    expect(polite).toMatchObject({ deflects: false, deflection: 0 });
    expect(polite.findings).toHaveLength(1);
  });
});

describe('disguises', () => {
  const plain = 'this is the wrong department';
  const disguises: Record<string, string> = {
    'zero-width': plain.replace('wrong', 'wr\u200bo\u200dng').replace('depart', 'dep\u2060art'),
    'soft hyphens': plain.replace('department', 'de\u00adpart\u00adment'),
    homoglyphs: plain.replace('wrong', 'wr\u043eng').replace('department', 'd\u0435p\u0430rtment'),
    'full width': 'ｔｈｉｓ ｉｓ ｔｈｅ ｗｒｏｎｇ ｄｅｐａｒｔｍｅｎｔ',
    mathematical: '𝐰𝐫𝐨𝐧𝐠 𝐝𝐞𝐩𝐚𝐫𝐭𝐦𝐞𝐧𝐭',
    'spaced letters': 'W R O N G   D E P A R T M E N T',
    dots: 'w.r.o.n.g d.e.p.a.r.t.m.e.n.t',
    leetspeak: 'wr0ng d3p4rtm3nt',
    'combining marks': 'wro\u0301ng de\u0308partme\u0300nt',
    capitals: plain.toUpperCase(),
    'an emoji between': 'wrong 🚫 department',
    'joined words': 'wrongdepartment',
    'joined sentence': 'pleaseholdwhileitransferyou',
    'no apostrophe': 'thats not our department',
    typo: 'wrong departmnet',
    direction: '\u202etnemtraped gnorw\u202c',
    'direction that nothing obeys': '\u202ewrong department\u202c',
    'emphasis inside': 'wr**ong** de**partment**',
    brackets: 'wr(o)ng dep(a)rtment',
    'bracketed letters': '⒲⒭⒪⒩⒢ ⒟⒠⒫⒜⒭⒯⒨⒠⒩⒯',
    'letters of flags': '🇼🇷🇴🇳🇬 🇩🇪🇵🇦🇷🇹🇲🇪🇳🇹',
    'a word on each line': 'this\nis\nthe\nwrong\ndepartment',
    'lines in the middle': 'Hi Anna\nthis is the wrong\ndepartment for it',
    'quotation marks': 'Hello Anna, thanks for writing. “This is the wrong department.”',
    'kind words around it':
      'The box is green and its lid is round. This is the wrong department. There is a small handle on the left side.',
    'another language around it': 'Bonjour, this is the wrong department. Merci beaucoup et bonne journée.',
  };
  it.each(Object.entries(disguises))('%s', (_, text) => {
    expect(flagged(text)).toBe(true);
  });

  it('takes a denial for the clause it stands in', () => {
    expect(flagged('That is not my department, you need to call billing.')).toBe(true);
    expect(flagged('This is not for me to decide, please contact the sales team.')).toBe(true);
    for (const text of [
      'You do not need to call billing, I will ask them.',
      'It is not that you need to call billing, I do it for you.',
    ])
      expect(flagged(text), text).toBe(false);
  });

  it('gives the span of the original', () => {
    const text = 'Hi Ana. T\u200bhat’s the wr\u043eng\u00ad team, sorry.';
    const [finding] = guard(text, 'en').findings;
    expect(text.slice(finding?.start, finding?.end)).toBe('T\u200bhat’s the wr\u043eng\u00ad team');
  });

  it('does not take ordinary words apart', () => {
    for (const text of [
      'Parcel DEPT-WRONG-9 left at 5:30.',
      'Your size is M/L, colour A4.',
      'iletişim kuruyorum',
    ])
      expect(flagged(text)).toBe(false);
  });
});

describe('better words', () => {
  it.each([
    [
      'Please hold while I transfer you to billing.',
      'I’ll bring the right person into this chat and stay with you.',
    ],
    ['Hi Norm, that’s not our department.', 'Hi Norm, I’ll look into this with you right here.'],
    ['We apologise for any inconvenience.', 'I’m sorry this went wrong.'],
    ['Sorry, contact the manufacturer.', 'Sorry, I’ll ask them for you and tell you here what they say.'],
  ])('%s → %s', (text, wanted) => {
    let improved = text;
    for (const { start, end, better } of guard(text, 'en').findings.toReversed())
      improved = improved.slice(0, start) + (better ?? '') + improved.slice(end);
    expect(improved).toBe(wanted);
  });

  it('are themselves never flagged, in any language', () => {
    for (const [code, { rules }] of Object.entries(guardLanguages))
      for (const { better } of rules)
        if (better !== undefined) expect(guard(better, code).findings, better).toEqual([]);
  });
});

describe('better wording on a draft', () => {
  const customer = (text: string) => ({
    profile: profileOf([{ from: 'visitor', text }]),
    messages: [{ from: 'visitor', text }] satisfies Turn[],
  });
  const bettered = (draft: string, said: string) =>
    checkDraft(draft, customer(said))
      .flatMap((finding) => (finding.better === undefined ? [] : [finding]))
      .reduceRight((text, { start, end, better }) => text.slice(0, start) + better + text.slice(end), draft);

  it.each([
    ['I’ll send you the refund soon.', 'I’ll send you the refund by ⟨day⟩.'],
    ['We will fix it as soon as possible.', 'We will fix it by ⟨day⟩.'],
    ['I’ll send it soon, by Friday.', 'I’ll send it soon, by Friday.'],
  ])('gives a promise its time: %s', (draft, better) => {
    expect(bettered(draft, 'where is my refund')).toBe(better);
  });

  it('takes the word the customer uses, where there is one', () => {
    const draft = 'Type the OTP once more.';
    expect(bettered(draft, 'i never got the security code')).toBe('Type the security code once more.');
    expect(bettered(draft, 'i cannot get in')).toBe('Type the one-time code once more.');
    expect(bettered(draft, 'where is my otp')).toBe(draft);
  });
});

describe('plain facts', () => {
  it.each([
    'We are open from 9 to 17 on weekdays.',
    'Our office hours are 9 to 5.',
    'We are at 12 Market Street, Leeds.',
    'Choose a language.',
  ])('are left alone: %s', (text) => {
    expect(guard(text, 'en').findings).toEqual([]);
  });

  it.each([
    'Please contact us from 9 to 17 on weekdays.',
    'Our support is only available from 9 to 17 on weekdays.',
    'Come back on Monday when the office is open.',
    'Instructions can be found on YouTube.',
  ])('excuse nothing that leaves the customer alone: %s', (text) => {
    expect(flagged(text, 'en')).toBe(true);
  });

  it('of the demo’s answers are neither a deflection nor boilerplate, whole or sentence by sentence', () => {
    const bad = demoAnswers
      .flatMap(({ body }) => [body, ...sentencesOf(body)])
      .filter((text) =>
        guard(text, 'en').findings.some(({ kind }) => kind === 'deflection' || kind === 'boilerplate'),
      );
    expect(bad).toEqual([]);
  });
});

describe('the engine’s own lines', () => {
  it('are never flagged', () => {
    const bad: string[] = [];
    const fill = (line: string) =>
      line
        .replace('{visitor}', 'Lieutenant')
        .replace('{agent}', 'Captain')
        .replace('{name}', 'Norm')
        .replace(/\{\w+\}/g, 'episode 4');
    const walk = (value: unknown): void => {
      if (typeof value === 'string') {
        const { findings } = guard(fill(value));
        if (findings.length > 0) bad.push(`${value} → ${findings.map(({ kind }) => kind).join()}`);
      } else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
    };
    for (const { phrases, leading, deferring, echoes, reports, requests, signOffs } of Object.values(
      voicePacks,
    ))
      walk([phrases, leading, deferring, echoes?.map(({ lines }) => lines), reports, requests, signOffs]);
    walk(everyPlainBank().map(({ bank }) => bank));
    expect(bad).toEqual([]);
  });
});

describe('against a conversation', () => {
  const said = (...texts: string[]): Turn[] => texts.map((text) => ({ from: 'visitor', text }));
  const angry = said('THIS IS THE THIRD TIME. I am furious, nothing works and nobody answers!!!');
  const kinds = (draft: string, messages: Turn[], more = {}) =>
    checkDraft(draft, { profile: profileOf(messages), messages, ...more }).map(({ kind, start, end }) => [
      kind,
      draft.slice(start, end),
    ]);

  it('keeps jokes, emoji and exclamation marks from someone upset', () => {
    expect(kinds('Oopsie! I reset it 😂', angry)).toEqual([
      ['register', 'Oopsie'],
      ['register', '!'],
      ['register', ' 😂'],
    ]);
    expect(kinds('I reset it. It should play now.', angry)).toEqual([]);
  });

  it('lets someone cheerful have an emoji', () => {
    expect(kinds('Done 🙂', said('heya 😊 all good, just wondering how captions work!'))).toEqual([]);
  });

  it('sees the wrong form of address', () => {
    const polite = said('Guten Tag, könnten Sie mir bitte sagen, wo mein Paket ist? Ich danke Ihnen.');
    expect(kinds('Hast du die Nummer für mich?', polite).map(([kind]) => kind)).toContain('register');
    expect(kinds('Haben Sie die Nummer für mich?', polite)).toEqual([]);
  });

  it('sees numbers, amounts and links that differ from the answer', () => {
    const answer = {
      id: 'refund',
      title: 'Refunds',
      body: 'Refunds take 5 days and cost €2.50. See https://example.com/refunds for the form.',
      questions: [],
    };
    const draft = 'It takes 7 days and costs €3.50, see https://example.com/refund.';
    expect(
      checkDraft(draft, { profile: profileOf(said('hi')), answer }).filter(({ kind }) => kind === 'fact'),
    ).toMatchObject([{ better: '5' }, { better: '2.50' }, { better: 'https://example.com/refunds' }]);
    expect(
      kinds('It takes 5 days and costs €2.50. I wrote it down at 14:30.', said('hi'), { answer }),
    ).toEqual([]);
  });

  it('flags words the customer has not used, and only those', () => {
    expect(kinds('Please clear the cache.', said('my screen is black'))).toEqual([['jargon', 'cache']]);
    expect(kinds('Please clear the cache.', said('should I clear the cache?'))).toEqual([]);
  });
});

/** What docs/tone.md says of the committed weights on rows that were neither trained on nor looked at. */
const carded = {
  english: { found: 0.87, alarms: 0.04 },
  others: { found: 0.76, alarms: 0.03 },
};

describe('on labelled sentences', () => {
  const tally = (rows: [lang: string | undefined, wanted: boolean, text: string][]) => {
    const missed = rows
      .filter(([lang, wanted, text]) => wanted && !flagged(text, lang))
      .map(([, , text]) => text);
    const alarms = rows
      .filter(([lang, wanted, text]) => !wanted && flagged(text, lang))
      .map(([, , text]) => text);
    return { missed, alarms };
  };

  it('holds what its patterns have learnt from the fresh ones', () => {
    const rows = [
      ...[...fresh, ...fourth].map(([lang, wanted, text]) => [lang, wanted === 1, text] as const),
      ...[...second, ...third].map(([wanted, text]) => ['en', wanted === 1, text] as const),
    ];
    const { missed, alarms } = tally(rows.map((row) => [...row]));
    expect(missed.length).toBeLessThanOrEqual(rows.length * 0.02);
    expect(alarms.length).toBeLessThanOrEqual(rows.length * 0.01);
  });

  it('does on the blind rows what docs/tone.md says', () => {
    const rows = ['guard-blind', 'guard-blind-2', 'guard-blind-3'].flatMap((name) =>
      readFileSync(`tests/eval/rows/${name}.tsv`, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t')),
    );
    const figures = (isMine: (lang: string) => boolean) => {
      const mine = rows.filter(([lang = '']) => isMine(lang));
      const { missed, alarms } = tally(mine.map(([lang, label, , text = '']) => [lang, label === '1', text]));
      const bad = mine.filter(([, label]) => label === '1').length;
      return { found: 1 - missed.length / bad, alarms: alarms.length / (mine.length - bad) };
    };
    const english = figures((lang) => lang === 'en');
    expect(english.found).toBeGreaterThanOrEqual(carded.english.found);
    expect(english.alarms).toBeLessThanOrEqual(carded.english.alarms);
    const others = figures((lang) => lang !== 'en');
    expect(others.found).toBeGreaterThanOrEqual(carded.others.found);
    expect(others.alarms).toBeLessThanOrEqual(carded.others.alarms);
  });

  const file = process.env['DEFLECTIONS'] ?? '';
  it.skipIf(!existsSync(file))('meets its aims on the set named by DEFLECTIONS', () => {
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
    const { missed, alarms } = tally(rows.map(([lang, text = '', label]) => [lang, label === '1', text]));
    expect(missed.length).toBeLessThanOrEqual(rows.length * 0.025);
    expect(alarms.length).toBeLessThanOrEqual(rows.length * 0.01);
  });
});

describe('the data', () => {
  it.each(Object.keys(guardLanguages))('compiles: %s', (code) => {
    const data = guardLanguages[code];
    expect(data && compile(data).rulesAt('', true)).toBeDefined();
  });

  it('names the class that is missing', () => {
    expect(() => compile({ classes: {}, rules: [], denial: '{nobody}', turn: 'x', relief: {} })).toThrow(
      'nobody',
    );
  });
});
