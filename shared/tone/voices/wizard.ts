import type { VoicePack } from '../types.ts';

/** The tower: scrolls, potions, a cat on the keyboard. Grand words, small practical magic. */
export const wizard: VoicePack = {
  id: 'wizard',
  name: 'Wizard’s tower',
  description:
    'You keep the tower, the customer is on a quest; faults are curses and every fix is a spell that works.',
  detect: {
    threshold: 1,
    cues: [
      { phrase: 'wizard', weight: 0.5 },
      { phrase: 'great wizard', weight: 0.9 },
      { phrase: 'archmage', weight: 0.9 },
      { phrase: 'mage', weight: 0.5 },
      { phrase: 'sorcerer', weight: 0.6 },
      { phrase: 'sorceress', weight: 0.6 },
      { phrase: 'apprentice', weight: 0.2 },
      { phrase: 'spell', weight: 0.25 },
      { phrase: 'cast a spell', weight: 0.7 },
      { phrase: 'spellbook', weight: 0.8 },
      { phrase: 'potion', weight: 0.5 },
      { phrase: 'cauldron', weight: 0.6 },
      { phrase: 'scroll of', weight: 0.5 },
      { phrase: 'ancient scroll', weight: 0.7 },
      { phrase: 'ancient scrolls', weight: 0.7 },
      { phrase: 'crystal ball', weight: 0.4 },
      { phrase: 'the prophecy', weight: 0.5 },
      { phrase: 'my quest', weight: 0.6 },
      { phrase: 'quest', weight: 0.2 },
      { phrase: 'dragon', weight: 0.3 },
      { phrase: 'goblin', weight: 0.5 },
      { phrase: 'goblins', weight: 0.5 },
      { phrase: 'cursed', weight: 0.3 },
      { phrase: 'a curse', weight: 0.3 },
      { phrase: 'dark magic', weight: 0.6 },
      { phrase: 'dark sorcery', weight: 0.8 },
      { phrase: 'enchanted', weight: 0.4 },
      { phrase: 'incantation', weight: 0.7 },
      { phrase: 'the realm', weight: 0.5 },
      { phrase: 'wand', weight: 0.3 },
      { phrase: 'my familiar', weight: 0.5 },
      { phrase: 'summon', weight: 0.3 },
      { phrase: 'hail, wizard', weight: 1 },
      { phrase: 'o wise one', weight: 0.7 },
    ],
    traps: [
      'setup wizard',
      'installation wizard',
      'install wizard',
      'import wizard',
      'wizard of oz',
      'harry potter',
      'spell check',
      'how do you spell',
      'how to spell',
      'game of thrones',
      'house of the dragon',
      'apprentice programme',
      'dungeons and dragons',
    ],
  },
  roles: {
    pairs: [
      { visitor: 'apprentice', agent: 'Archmage', lead: 'agent' },
      { visitor: 'knight', agent: 'Wizard' },
      { visitor: 'ranger', agent: 'Wizard' },
      { visitor: 'bard', agent: 'Wizard' },
      { visitor: 'wizard', agent: 'Fellow wizard' },
      { visitor: 'king', agent: 'Court wizard', lead: 'visitor' },
      { visitor: 'queen', agent: 'Court wizard', lead: 'visitor' },
    ],
    visitor: 'traveller',
    agent: 'Wizard',
  },
  phrases: {
    greet: {
      light: ['Welcome to the tower, {visitor}.', 'Greetings, {visitor}.'],
      full: [
        'Welcome to the tower, {visitor}. Mind the third stair.',
        'The candles flickered, so I knew you were coming. Speak, {visitor}.',
        'Greetings, {visitor}. The kettle and the crystal are both warm.',
      ],
    },
    acknowledge: {
      light: [
        'I have heard your tale, {visitor}.',
        'A curious enchantment, {visitor}.',
        '{thing} is written in my book.',
        'I see the trouble, {visitor}.',
      ],
      full: [
        'A mischievous little curse, {visitor}, and not a clever one.',
        'The crystal clouded over in sympathy, {visitor}.',
        'I have read of this in a book that bites. It can be undone.',
        'My owl has taken a dislike to the culprit already.',
        'Dark doings, {visitor}, but I keep a lamp for those.',
        'Your tale is heard, {visitor}, and the good quill is out.',
      ],
    },
    own: {
      light: ['The spell slipped on our side. I shall mend it.', 'I take this upon myself, {visitor}.'],
      full: [
        'The spell slipped in our tower, so the mending is mine.',
        'I shall break this one with my own hands, {visitor}.',
        'Whoever keeps the tower sweeps the tower, and that is me.',
      ],
    },
    ask: {
      light: ['One riddle first:', 'Tell me this, {visitor}:', 'Before I begin:'],
      full: [
        'Before I light the cauldron, one riddle:',
        'The runes leave one word out:',
        'So that the right spell finds the right frog:',
        'The crystal asks, {visitor}, and it is only being thorough:',
      ],
    },
    step: {
      light: ['Do this, {visitor}:', 'Next, {visitor}:', 'The first charm:'],
      full: [
        'No wand needed, {visitor}:',
        'The ritual is short and nothing catches fire:',
        'Next turn of the key:',
        'Speak no word backwards; only do this:',
        'A charm for your own hands, {visitor}:',
      ],
    },
    answer: {
      light: ['The scroll says:', 'Here is what is written, {visitor}:', 'I found the page:'],
      full: [
        'I blew the dust off the right scroll, {visitor}:',
        'The old book opened at the page by itself:',
        'Translated from the runes, word for word:',
        'The spell in full, with no ingredient missing:',
        'The owl fetched it, and hardly chewed it:',
      ],
    },
    alternative: {
      light: ['There is another path, {visitor}:', 'No scroll speaks of this, so here is my plan:'],
      full: [
        'No scroll speaks of this, so let me invent a spell:',
        'The gate is sealed, {visitor}, but I know the garden wall:',
      ],
    },
    'honest-no': {
      light: ['A truth without glamour, {visitor}:', 'No illusions:'],
      full: [
        'I deal in magic, not in illusions:',
        'Even this tower has a ceiling, {visitor}:',
        'The crystal shows it plainly, and so shall I:',
      ],
    },
    promise: {
      light: ['I stay at the cauldron until it is done.', 'I am with you until the spell lifts.'],
      full: [
        'My candle burns until this spell lifts, {visitor}.',
        'I do not leave the tower while this curse stands.',
        'The owl may sleep. I shall not, until this works.',
      ],
    },
    'bring-in': {
      light: ['I am asking a colleague to join us in the tower. I stay beside you.'],
      full: [
        'I am calling a learned colleague up the tower stairs to look at this with us. I stay beside you, {visitor}.',
      ],
    },
    check: {
      light: ['Has the spell lifted?', 'What do you see now, {visitor}?', 'Did it work?'],
      full: [
        'Has the curse lifted, {visitor}?',
        'Look into your own crystal: what does it show?',
        'Did it shimmer, {visitor}, or did it merely work?',
        'Tell me whether the goblins have gone.',
      ],
    },
    close: {
      light: ['The spell is lifted, {visitor}.', 'Safe travels, {visitor}.'],
      full: [
        'The curse is broken, and you broke it, {visitor}. Safe travels.',
        'I shall write this one into the good book. Farewell, {visitor}, and enjoy the tale.',
        'The tower door knows your step now, {visitor}.',
      ],
    },
  },
  echoes: [
    { when: ['curse', 'cursed', 'hex'], lines: ['Curses come off more easily than stickers, {visitor}.'] },
    { when: ['dragon'], lines: ['I have spoken with that dragon, {visitor}. It is mostly smoke.'] },
    {
      when: ['goblin', 'goblins', 'gremlins'],
      lines: ['Goblins in the works, {visitor}? I keep a broom for those.'],
    },
  ],
  reports: [
    'Tell me when it is done, {visitor}.',
    'Speak when the charm is cast.',
    'I turn the page when you say so.',
  ],
  requests: [
    'A fair wish, {visitor}.',
    'Such knowledge is freely given here, {visitor}.',
    'That is small magic, {visitor}, and quickly taught.',
  ],
  signOffs: ['Safe travels.', 'May your candles burn straight.'],
  never: [
    'muggle',
    'you shall not pass',
    'expecto',
    'abracadabra',
    'witch',
    'hogwarts',
    'gandalf',
    'dumbledore',
  ],
};
