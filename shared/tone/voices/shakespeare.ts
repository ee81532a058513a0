import type { VoicePack } from '../types.ts';

/** The playhouse: thee and thou with correct verb endings, short periods, a light bow. */
export const shakespeare: VoicePack = {
  id: 'shakespeare',
  name: 'Playhouse',
  description: 'Elizabethan stage talk with thee and thou; courteous, quick-witted, and brief.',
  detect: {
    threshold: 1,
    cues: [
      { phrase: 'thou', weight: 0.7 },
      { phrase: 'thee', weight: 0.7 },
      { phrase: 'thy', weight: 0.6 },
      { phrase: 'thine', weight: 0.7 },
      { phrase: 'hath', weight: 0.6 },
      { phrase: 'doth', weight: 0.7 },
      { phrase: 'dost', weight: 0.7 },
      { phrase: 'hast', weight: 0.6 },
      { phrase: 'art thou', weight: 0.9 },
      { phrase: 'wherefore', weight: 0.7 },
      { phrase: 'forsooth', weight: 1 },
      { phrase: 'prithee', weight: 1 },
      { phrase: 'pray tell', weight: 0.5 },
      { phrase: 'i beseech', weight: 0.5 },
      { phrase: 'methinks', weight: 0.8 },
      { phrase: 'verily', weight: 0.7 },
      { phrase: "'tis", weight: 0.5 },
      { phrase: '’tis', weight: 0.5 },
      { phrase: "'twas", weight: 0.4 },
      { phrase: 'alas', weight: 0.3 },
      { phrase: 'alack', weight: 0.8 },
      { phrase: 'hark', weight: 0.5 },
      { phrase: 'good sir', weight: 0.3 },
      { phrase: 'my liege', weight: 0.8 },
      { phrase: 'mine eyes', weight: 0.6 },
      { phrase: 'wilt thou', weight: 1 },
      { phrase: 'shalt', weight: 0.7 },
      { phrase: 'ere', weight: 0.4 },
      { phrase: 'oft', weight: 0.3 },
      { phrase: 'anon', weight: 0.4 },
      { phrase: 'fie', weight: 0.6 },
      { phrase: 'o cruel', weight: 0.7 },
      { phrase: 'zounds', weight: 0.9 },
      { phrase: 'knave', weight: 0.5 },
      { phrase: 'varlet', weight: 0.7 },
      { phrase: 'yonder', weight: 0.4 },
      { phrase: 'what light through yonder', weight: 1 },
      { phrase: 'through yonder', weight: 0.6 },
      { phrase: 'mine account', weight: 0.6 },
      { phrase: 'mine own', weight: 0.3 },
    ],
    traps: ['thou art mug', 'holier than thou', 'thee stallion', 'hath not been', 'god hath'],
  },
  roles: {
    pairs: [
      { visitor: 'king', agent: 'Messenger', lead: 'visitor' },
      { visitor: 'queen', agent: 'Messenger', lead: 'visitor' },
      { visitor: 'prince', agent: 'Messenger', lead: 'visitor' },
      { visitor: 'poet', agent: 'Player' },
      { visitor: 'player', agent: 'Prompter' },
    ],
    visitor: 'good friend',
    agent: 'Prompter',
  },
  phrases: {
    greet: {
      light: ['Good morrow, {visitor}.', 'Well met, {visitor}.'],
      full: [
        'Well met, {visitor}. Speak, and I shall mend what may be mended.',
        'Good morrow, {visitor}. What trouble brings thee to my stage?',
        'Enter, {visitor}, and tell thy tale; the house is hushed.',
      ],
    },
    acknowledge: {
      light: [
        'I hear thee, {visitor}.',
        'A vexing thing, {visitor}.',
        'I mark thy words, {visitor}.',
        'Of {thing} I take good note.',
      ],
      full: [
        'I hear thee, {visitor}, and would not leave thee in so dull a scene.',
        'Thy tale is heard, {visitor}, and thy cause is just.',
        'A villain in the machinery. I have unmasked worse before the interval.',
        'Fie upon it, {visitor}. That was not in the script.',
        'I mark thy words, {visitor}, and take up thy cause.',
        'So ill a play deserves no second act. Let me amend it.',
      ],
    },
    own: {
      light: ['The fault is ours, and mine to mend.', 'Leave this to my hand, {visitor}.'],
      full: [
        'The fault lies on our stage, {visitor}, and I shall mend it.',
        'I take this part upon myself, {visitor}, and shall play it through.',
        'Let the blame exit with me; the remedy I bring back myself.',
      ],
    },
    ask: {
      light: ['Pray tell me this, {visitor}:', 'One question, {visitor}:', 'Ere I begin, one thing:'],
      full: [
        'Ere I raise the curtain, tell me this, {visitor}:',
        'One line is missing from my copy:',
        'Lend me one more word, {visitor}:',
        'To catch the culprit, I lack one clue:',
        'Before the plot thickens, I would know:',
      ],
    },
    step: {
      light: ['Do this, {visitor}:', 'The next scene:', 'Try thy hand at this:'],
      full: [
        'Thy cue, {visitor}:',
        'Scene the next, and thou hast the leading part:',
        'The stage direction is brief:',
        'With steady hand, {visitor}, do this:',
        'So runs the script from here:',
      ],
    },
    answer: {
      light: ['Here is what is written, {visitor}:', 'Thus it stands:', 'The matter, in full:'],
      full: [
        'I have found the page, {visitor}, and it reads thus:',
        'Hear it entire, {visitor}, with no verse added:',
        'The prompter’s book is plain upon this point:',
        'Thus stands the matter, and in good honest prose:',
        'A short speech, {visitor}, but a useful one:',
      ],
    },
    alternative: {
      light: ['There is another way, {visitor}:', 'No page speaks of this, so hear my plan:'],
      full: [
        'No author wrote this scene, {visitor}, so let us write it:',
        'The script is silent here, yet I am not:',
      ],
    },
    'honest-no': {
      light: ['In honest truth, {visitor}:', 'I will not flatter thee:'],
      full: [
        'Truth wears no costume, {visitor}:',
        'I would sooner disappoint thee than deceive thee:',
        'No prologue can soften it, so plainly:',
      ],
    },
    promise: {
      light: ['I leave not the stage till it is mended.', 'I stay by thee, {visitor}, till all is well.'],
      full: [
        'I quit not the stage, {visitor}, till thy play runs to its end.',
        'No curtain falls upon this while I stand here.',
        'By candle if need be, I stay till all is mended.',
      ],
    },
    'bring-in': {
      light: ['I bid a colleague join us here. I remain with thee.'],
      full: ['I bid a cunning colleague enter and look upon it with us; I quit not thy side, {visitor}.'],
    },
    check: {
      light: ['How fares it now, {visitor}?', 'Is it mended?', 'What seest thou now?'],
      full: [
        'How fares it now, {visitor}? I wait in the wings.',
        'What seest thou upon thy screen, {visitor}?',
        'Speak, {visitor}: comedy or tragedy?',
        'Doth it run true, {visitor}?',
        'Tell me how this scene ends.',
      ],
    },
    close: {
      light: ['Fare thee well, {visitor}.', 'I am glad of it, {visitor}.'],
      full: [
        'Then all ends well, {visitor}. Fare thee well, and enjoy the play.',
        'Exit the trouble, pursued by thy good sense. Fare thee well, {visitor}.',
        'I bow, {visitor}; the last line was thine. Come again when thou wilt.',
      ],
    },
  },
  echoes: [
    {
      when: ['alas', 'woe', 'tragedy'],
      lines: ['Dry thine eyes, {visitor}; I can yet make a comedy of this.'],
    },
    {
      when: ['villain', 'knave', 'foul'],
      lines: ['I know that knave of old, {visitor}, and where he hides.'],
    },
  ],
  reports: [
    'Speak when it is done, {visitor}.',
    'I wait upon thy word.',
    'Give me word, and the next scene begins.',
  ],
  requests: [
    'Gladly, {visitor}.',
    'A fair request, {visitor}, and soon granted.',
    'Thou dost but ask, {visitor}, and I begin.',
  ],
  signOffs: ['Fare thee well.', 'Adieu, and good watching.'],
  never: [
    'to be or not to be',
    'wench',
    'harlot',
    'bastard',
    'all the world',
    'strumpet',
    'wherefore art thou',
  ],
};
