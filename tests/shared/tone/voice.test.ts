import { describe, expect, it } from 'vitest';
import { analyze } from '../../../shared/tone/analyze.ts';
import { wordsOf } from '../../../shared/tone/phrases.ts';
import { tokenize } from '../../../shared/tone/tokenize.ts';
import { detectVoice } from '../../../shared/tone/voice.ts';
import { compileVoices } from '../../../shared/tone/voice-evidence.ts';
import { voicePacks } from '../../../shared/tone/voices/index.ts';
import { buccaneer, lieutenant } from './reading-samples.ts';

const voiceOf = (text: string) => analyze(text).voice?.id ?? null;

describe('a voice that is played', () => {
  it.each([
    ['star-trek', lieutenant],
    ['star-trek', 'Red alert, Captain! The holodeck will not load and shields are down.'],
    ['pirate', buccaneer],
    ['pirate', 'Shiver me timbers, the ship’s log won’t open, cap’n!'],
    ['shakespeare', 'Prithee, good sir, whither hath my parcel gone? Thou hast charged me twice.'],
    ['yoda', 'Broken, my screen is. Help me you must.'],
    ['yoda', 'Help, I need.'],
    ['western', 'Howdy partner, this here app done froze on me, I reckon.'],
    ['lolcat', 'oh hai, can i haz refund plz kthxbai'],
    ['star-trek', 'Engineering to bridge: warp drive is down and so is my password.'],
    ['star-trek', 'Aye aye, Captain, rerouting power to the router now.'],
    ['pirate', 'Yo ho ho, I want me doubloons back'],
    ['shakespeare', 'Methinks thy service is down, alas.'],
    ['yoda', 'Lost, my parcel is.'],
    ['yoda', 'A refund, I seek.'],
    ['yoda', 'My password, forgotten I have.'],
    ['western', 'Howdy sheriff, some varmint charged me twice'],
    ['butler', 'I say, Jeeves, the television appears to be indisposed.'],
    ['noir', 'I’ve got a case for you, gumshoe. Missing parcel.'],
    ['wizard', 'Greetings, wise wizard. A curse lies upon my screen.'],
    ['superhero', 'To the batcave! My login is failing, sidekick reporting.'],
    // Without set phrases.
    ['star-trek', 'Captain, sensors show no parcel on deck two.'],
    ['star-trek', 'Deck nine to bridge, the kettle is venting steam again.'],
    ['pirate', 'Me ship be without wifi, matey, an’ the crew grows restless.'],
    ['shakespeare', 'Thou hast charged mine account anew.'],
    ['yoda', 'Printed the label, I have. Scan, it will not.'],
    ['western', 'Saddle up, partner, my order went missing on the trail.'],
    ['butler', 'Jeeves, the wretched machine has swallowed my ticket.'],
    ['noir', 'The printer wasn’t talking. Nobody in this town ever does, detective.'],
    ['wizard', 'A goblin has eaten my invoice, O wise one.'],
    ['superhero', 'The villain behind this invoice has struck again, hero.'],
    ['lolcat', 'mai printr iz ded, halp'],
  ])('is heard: %s', (voice, text) => {
    expect(voiceOf(text)).toBe(voice);
  });

  it('comes with the words that show it, and is surer the more there are', () => {
    const { voice, cues } = analyze(lieutenant);
    const words = cues.filter(({ dimension }) => dimension === 'voice');
    expect(words.length).toBeGreaterThan(1);
    const more = analyze(`${lieutenant} The warp core is unstable. Awaiting orders, Captain.`).voice;
    expect(more?.confidence).toBeGreaterThan(voice?.confidence ?? 1);
  });
});

it('shows words for a voice that no cue told, and never takes it for unmistakable', () => {
  const { voice, cues } = analyze(
    'Is it a rattler or a tumbleweed in my parcel, partner? It ain’t moved off the trail.',
  );
  expect(voice?.id).toBe('western');
  expect(cues.some(({ dimension }) => dimension === 'voice')).toBe(true);
  const heard = analyze('The villain behind this invoice has struck again, hero.');
  expect(heard.voice?.confidence).toBeLessThan(0.7);
});

describe('nobody plays', () => {
  it.each([
    // Real ranks and names.
    'Captain Hernandez, 82nd Airborne. My order has not arrived.',
    'This is Captain Maria Hernandez, please call me back about my order.',
    'I am Lieutenant Sarah Jones and my order is late',
    'My captain asked me to order the shirts for the team.',
    'Doctor Strange is not playing on my TV',
    // Products and places with a ring.
    'We are on the Enterprise plan and the bridge page does not load.',
    'Does the Enterprise plan include engineering support?',
    'Is Pirates of the Caribbean still on your service?',
    'My Yoda toy arrived broken.',
    'The Western Union transfer failed.',
    'I ordered a wizard costume and a cape.',
    'Can I watch Sherlock and the detective series offline?',
    // Learners, typos, dialect, other varieties of English.
    'i want know why my package no arrive, please you help',
    'Me no understand how is work the app',
    'recieve my pacakge tommorow??',
    'Ah cannae log in, ma wee laptop isnae workin',
    "I ain't got no idea what y'all did to my account",
    'Kindly do the needful and revert back',
    'me mum said ye can fix it, aye?',
    'Wah gwaan, mi cyaan log een',
    "Wha' d' ye mean, I cannae go t' shop fer me mum wit' ye an' th' bairns o' mine?",
    "Aye, ye ken yer app's broke, nay bother",
    'It be like that sometimes, me be tired of it',
    'I reckon I ain’t got much use for this here phone',
    // Plain requests that come close.
    'Help, I need to top up my account. Where do I send a check?',
    'Help, I need help with my account',
    'Lost my card I have.',
    'Working fine it was until the update, now it is not.',
    'Very good. Please proceed.',
    'Thank you kindly, sir.',
    'What I want to know is where the order is.',
    'As for the refund, I have it.',
    'Refund, I need.',
    'Working, yes it is.',
    'We play as wizards in the great wizard club, and the club order is late.',
    'My daughter wants the cowboy hat and the sheriff star from your shop.',
    'The detective costume and the cape arrived damaged.',
    'There is a crystal ball in my order that I did not buy.',
    'hmm, I am not sure what the problem is',
    'The captain of our team needs twelve shirts.',
    'I reckon the bill is wrong, ma’am.',
    'Aye, the wee app’s no working for me',
    'I should be most obliged if you would look into my account, sir.',
    'The receipt, I did not find it.',
    'Please print "Ahoy sailor" on the mug.',
    'Detective Ruiz, precinct 12. I need the records for case 4471.',
    'Happy with the phone I am, thank you',
    'Ye never sent me the code so ye didn’t',
  ])('%s', (text) => {
    expect(voiceOf(text)).toBeNull();
  });

  it('in other languages than English', () => {
    expect(analyze('Capitán, ¿dónde está mi pedido?').voice).toBeNull();
  });
});

it('counts a phrase once, however many spellings of it a pack names', () => {
  const { detect, ...rest } = voicePacks.pirate;
  const cues = [
    { phrase: 'arr', weight: 0.6 },
    { phrase: 'arrr', weight: 0.5 },
    { phrase: 'Arrrr!', weight: 0.6 },
  ];
  const detector = compileVoices([{ ...rest, detect: { ...detect, cues } }]);
  expect(detectVoice(wordsOf(tokenize('Arrr! Arr! Arr!')), detector)).toBeNull();
});
