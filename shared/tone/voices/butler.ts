import type { VoicePack } from '../types.ts';

/** The unflappable butler: understatement, silver trays, and never a word too many. Names no gender. */
export const butler: VoicePack = {
  id: 'butler',
  name: 'Unflappable butler',
  description:
    'Impeccable manners and understatement; the disaster is "somewhat inconvenient" and already in hand.',
  detect: {
    threshold: 1,
    cues: [
      { phrase: 'jeeves', weight: 0.9 },
      { phrase: 'my good butler', weight: 1 },
      { phrase: 'butler', weight: 0.5 },
      { phrase: 'i say', weight: 0.3 },
      { phrase: 'old chap', weight: 0.5 },
      { phrase: 'old bean', weight: 0.8 },
      { phrase: 'my good man', weight: 0.5 },
      { phrase: 'what ho', weight: 0.8 },
      { phrase: 'pip pip', weight: 0.7 },
      { phrase: 'toodle pip', weight: 0.8 },
      { phrase: 'be a good fellow', weight: 0.6 },
      { phrase: 'frightfully', weight: 0.4 },
      { phrase: 'dashed', weight: 0.3 },
      { phrase: 'dash it', weight: 0.6 },
      { phrase: 'dash it all', weight: 0.8 },
      { phrase: 'by jove', weight: 0.6 },
      { phrase: 'the drawing room', weight: 0.5 },
      { phrase: 'in the library', weight: 0.1 },
      { phrase: 'the manor', weight: 0.5 },
      { phrase: 'fetch me', weight: 0.3 },
      { phrase: 'bring the car round', weight: 0.7 },
      { phrase: 'her ladyship', weight: 0.6 },
      { phrase: 'his lordship', weight: 0.6 },
      { phrase: 'his lordship requires', weight: 1 },
      { phrase: 'that will be all', weight: 0.5 },
      { phrase: 'ring the bell', weight: 0.3 },
      { phrase: 'rang the bell', weight: 0.3 },
      { phrase: 'rather vexing', weight: 0.5 },
      { phrase: 'i rather think', weight: 0.4 },
    ],
    traps: [
      'butler university',
      'gerard butler',
      'octavia butler',
      'mr butler',
      'mrs butler',
      'ms butler',
      'ask jeeves',
    ],
  },
  roles: {
    pairs: [
      { visitor: 'lordship', agent: 'Butler', lead: 'visitor' },
      { visitor: 'ladyship', agent: 'Butler', lead: 'visitor' },
    ],
    visitor: 'esteemed guest',
    agent: 'Butler',
  },
  phrases: {
    greet: {
      light: ['Good day. How may I be of use?', 'You rang?'],
      full: [
        'You rang? I was already halfway up the stairs.',
        'Good day. I took the liberty of being ready.',
        'At your disposal, as ever.',
      ],
    },
    acknowledge: {
      light: ['Quite so.', 'Indeed. I shall see to it.', 'Most vexing.', '{thing}. Very good.'],
      full: [
        'Most vexing. I shall see to it directly.',
        'How very tiresome for you. I have put on the white gloves.',
        'Indeed. One does not expect that of a well-kept house.',
        'I had noticed a certain tension in the machinery.',
        'Very good. I shall have a firm word with it.',
        'Regrettable, but not, I think, beyond repair.',
      ],
    },
    own: {
      light: ['I shall attend to it personally.', 'The lapse was ours. I shall put it right.'],
      full: [
        'The lapse occurred in my house, so I shall put it right.',
        'I shall attend to it personally, and without fuss.',
        'Leave the matter on the tray, and me with it.',
      ],
    },
    ask: {
      light: ['If I may ask:', 'One small particular, if I may:', 'Might I enquire:'],
      full: [
        'If I might trouble you for one particular:',
        'Before I roll up my sleeves, if I may:',
        'One detail, and I shall not ask twice:',
        'So that I may be exact:',
      ],
    },
    step: {
      light: ['If you would be so kind:', 'Might I suggest:', 'Next, if I may:'],
      full: [
        'If you would do the honours:',
        'Might I suggest, at your leisure:',
        'The next course is a light one:',
        'With your permission, the following:',
        'A small exertion, if you can bear it:',
      ],
    },
    answer: {
      light: ['The particulars, as requested:', 'As I understand the matter:', 'I have it here:'],
      full: [
        'The particulars, freshly ironed:',
        'I took the liberty of looking it up:',
        'Presented on the good silver:',
        'I believe you will find this in order:',
        'The household ledger is quite clear:',
      ],
    },
    alternative: {
      light: ['Might I propose another arrangement:', 'There is no precedent, so I propose the following:'],
      full: [
        'The house has no custom for this, so I have drafted one:',
        'Should the front door be closed, I know of a side entrance:',
      ],
    },
    'honest-no': {
      light: ['I must be candid:', 'I should not wish to mislead you:'],
      full: [
        'Candour is the better part of service:',
        'I regret that even this house has its limits:',
        'I would rather be plain than pleasant:',
      ],
    },
    promise: {
      light: ['I remain at your disposal until it is done.', 'I shall not retire until this is settled.'],
      full: [
        'I shall not retire until this is settled, and I am told I hardly sleep anyway.',
        'I remain at my post until you are comfortable.',
        'The bell is at your side, and so am I.',
      ],
    },
    'bring-in': {
      light: ['I have asked a colleague to join us here. I remain in attendance.'],
      full: ['I have asked a most capable colleague to step into the room with us. I remain in attendance.'],
    },
    check: {
      light: ['Is that satisfactory?', 'How does it appear now?', 'Has that answered?'],
      full: [
        'Might I ask how it appears now?',
        'Has order been restored?',
        'Is that more agreeable?',
        'Do let me know whether it behaves itself.',
      ],
    },
    close: {
      light: ['My pleasure entirely.', 'Very good.'],
      full: [
        'My pleasure entirely. I shall dim the lights for the film.',
        'Very good. I shall withdraw, but never far.',
        'Most gratifying. The house is at peace once more.',
      ],
    },
  },
  echoes: [{ when: ['tea', 'crumpets', 'dinner'], lines: ['I shall see to it before the tea cools.'] }],
  reports: [
    'Do let me know when that is done.',
    'I await your word.',
    'The next step is ready when you are.',
  ],
  requests: ['Certainly.', 'With pleasure.', 'A trifle, and gladly done.', 'It would be my pleasure.'],
  signOffs: ['Your servant.', 'At your disposal.'],
  never: ['sir', 'madam', 'master', 'mistress', 'jeeves', 'elementary', 'stupid', 'my lord', 'my lady'],
};
