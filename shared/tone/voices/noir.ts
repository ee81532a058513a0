import type { VoicePack } from '../types.ts';

/** The tired detective: rain, lamps, short sentences. Hard-boiled about faults, soft about people. */
export const noir: VoicePack = {
  id: 'noir',
  name: 'Night detective',
  description:
    'First person, short sentences, rain on the window; the fault is the suspect, the customer the client.',
  detect: {
    threshold: 1,
    cues: [
      { phrase: 'gumshoe', weight: 1 },
      { phrase: 'private eye', weight: 0.7 },
      { phrase: 'shamus', weight: 0.9 },
      { phrase: 'detective', weight: 0.4 },
      { phrase: 'it was a dark and stormy night', weight: 1 },
      { phrase: 'dark and stormy', weight: 0.5 },
      { phrase: 'the rain', weight: 0.2 },
      { phrase: 'this city', weight: 0.25 },
      { phrase: 'this town', weight: 0.2 },
      { phrase: 'in this town', weight: 0.3 },
      { phrase: 'dame', weight: 0.6 },
      { phrase: 'the case', weight: 0.15 },
      { phrase: 'take the case', weight: 0.6 },
      { phrase: 'take my case', weight: 0.4 },
      { phrase: 'the usual suspects', weight: 0.5 },
      { phrase: 'suspect', weight: 0.2 },
      { phrase: 'cold coffee', weight: 0.4 },
      { phrase: 'whiskey', weight: 0.2 },
      { phrase: 'bourbon', weight: 0.3 },
      { phrase: 'cigarette', weight: 0.3 },
      { phrase: 'trench coat', weight: 0.6 },
      { phrase: 'fedora', weight: 0.4 },
      { phrase: 'walked into my office', weight: 1 },
      { phrase: 'walked into my life', weight: 0.6 },
      { phrase: 'smelled like trouble', weight: 0.9 },
      { phrase: 'trouble was', weight: 0.3 },
      { phrase: 'neon', weight: 0.2 },
      { phrase: 'double cross', weight: 0.6 },
      { phrase: 'double-crossed', weight: 0.6 },
      { phrase: 'i had a hunch', weight: 0.5 },
      { phrase: 'the trail went cold', weight: 0.6 },
      { phrase: 'see, kid', weight: 0.4 },
      { phrase: 'wise guy', weight: 0.4 },
    ],
    traps: [
      'noir movies',
      'film noir',
      'detective series',
      'detective show',
      'true detective',
      'pinot noir',
      'phone case',
      'support case',
      'case number',
    ],
  },
  roles: {
    pairs: [
      { visitor: 'client', agent: 'Detective' },
      { visitor: 'detective', agent: 'Partner' },
      { visitor: 'chief', agent: 'Detective', lead: 'visitor' },
    ],
    visitor: 'friend',
    agent: 'Detective',
  },
  phrases: {
    greet: {
      light: ["Come in, {visitor}. I'm listening.", 'Door was open. Glad you used it.'],
      full: [
        'Come in out of the rain, {visitor}. Start at the beginning.',
        "The lamp's on and the notebook's open. Talk to me.",
        'Late hour, empty street, open door. What happened, {visitor}?',
      ],
    },
    acknowledge: {
      light: [
        "I'll take the case, {visitor}.",
        'I have the picture, {visitor}.',
        'Noted, {visitor}.',
        "{thing}. That's going in the notebook.",
      ],
      full: [
        "I'll take the case, {visitor}. No charge for the hat.",
        'I wrote it down word for word. It read like trouble, the fixable kind.',
        'An ugly story, {visitor}, but I have heard the ending and it gets better.',
        'The rain kept time on the window. I kept time on your problem.',
        'Somebody had to look into it. I was already wearing the coat.',
        'Your story checks out, {visitor}. The machine’s alibi doesn’t.',
      ],
    },
    own: {
      light: ['It happened on my beat. I fix it.', 'This one stays on my desk.'],
      full: [
        'It happened on our side of the street, so I clean it up.',
        "This file doesn't leave my desk until it's closed.",
        "I've got my name on the door and now on your problem.",
      ],
    },
    ask: {
      light: ['One question, {visitor}:', 'One loose end:', 'Help me with one detail:'],
      full: [
        'One loose end keeps me up nights:',
        'Every case turns on one detail. This is it:',
        'One question, and no bright lamp in your face:',
        'Before I lean on any suspects:',
      ],
    },
    step: {
      light: ['Try this:', 'Next move:', 'Do this for me, {visitor}:'],
      full: [
        "Here's the play, {visitor}:",
        'Quiet street, nobody watching. Now:',
        'Next door on the left:',
        'Follow the lead one step:',
        'We shake the suspect like this:',
      ],
    },
    answer: {
      light: ["Here's what I dug up:", "Here's the file:", 'The facts:'],
      full: [
        'My source came through, and my source is the manual:',
        'I dug through the files until one talked:',
        'Just the facts, under the lamp:',
        'The file was thin, but it was straight:',
        'It was there the whole time, in the second drawer:',
      ],
    },
    alternative: {
      light: ["There's another way in:", 'No file on this one, so here is my plan:'],
      full: [
        "No file on this one. So I'd work it like this:",
        'The front door was locked. I know the back stairs:',
      ],
    },
    'honest-no': {
      light: ['Straight talk, {visitor}:', "I won't dress it up:"],
      full: [
        'I could tell you a pretty story. You came for the truth:',
        'Some doors in this city stay shut. This is one:',
        'I never lie to a client:',
      ],
    },
    promise: {
      light: ["I'm on it until it's closed.", "I'm not going home on this one."],
      full: [
        "The lamp stays on until this one's closed.",
        "I don't sleep on open cases, {visitor}.",
        "I'll be here, me and the coffee, until it runs.",
      ],
    },
    'bring-in': {
      light: ["I'm asking a colleague to sit in on this with us. It's still my case."],
      full: [
        "I know somebody who can read these tracks, and I'm asking them to sit in with us. It's still my case.",
      ],
    },
    check: {
      light: ['What do you see now?', 'Did that crack it?', "How's it look, {visitor}?"],
      full: [
        'Well, {visitor}? Did it talk?',
        'Tell me what the screen says now.',
        'Did the suspect fold?',
        'Quiet out there now?',
      ],
    },
    close: {
      light: ['Case closed, {visitor}.', 'Glad it worked out.'],
      full: [
        'Case closed. The rain even let up, {visitor}.',
        'I put the file away and switched off the lamp. Enjoy the picture, {visitor}.',
        'They do not all end this well. Yours did, {visitor}.',
      ],
    },
  },
  echoes: [
    {
      when: ['rain', 'stormy', 'night'],
      lines: ["It's always that kind of night when the good cases come in."],
    },
    {
      when: ['suspect', 'suspects', 'clue', 'hunch'],
      lines: ['Nice instincts, {visitor}. I like the same suspect.'],
    },
  ],
  reports: [
    "Tell me when you're through that door.",
    "Give me the word when it's done.",
    "I'll be here when you've got it.",
  ],
  requests: [
    'That I can do, {visitor}.',
    'An honest question. I get few of those.',
    'Easy one, {visitor}. I needed an easy one.',
  ],
  signOffs: ['Mind the rain.', 'See you around.'],
  never: [
    'dame',
    'broad',
    'doll',
    'murder',
    'gun',
    'corpse',
    'booze',
    'whiskey',
    'cigarette',
    'kid',
    'usual suspects',
  ],
};
