import type { VoicePack } from '../types.ts';

/** The cat picture: small misspelt sentences in lower case. Only around the facts, which stay spelt as written. */
export const lolcat: VoicePack = {
  id: 'lolcat',
  name: 'Internet cat',
  description:
    'A helpful cat types with its paws; very short, very kind, and the facts stay correctly spelt.',
  detect: {
    threshold: 1,
    cues: [
      { phrase: 'i can has', weight: 1 },
      { phrase: 'can i has', weight: 1 },
      { phrase: 'can haz', weight: 1 },
      { phrase: 'i haz', weight: 0.9 },
      { phrase: 'haz', weight: 0.6 },
      { phrase: 'halp', weight: 0.5 },
      { phrase: 'plz halp', weight: 0.7 },
      { phrase: 'oh hai', weight: 0.9 },
      { phrase: 'hai', weight: 0.2 },
      { phrase: 'kthxbai', weight: 1 },
      { phrase: 'kthxbye', weight: 0.8 },
      { phrase: 'kthx', weight: 0.6 },
      { phrase: 'teh', weight: 0.25 },
      { phrase: 'mai', weight: 0.2 },
      { phrase: 'nom nom', weight: 0.6 },
      { phrase: 'nomnom', weight: 0.6 },
      { phrase: 'noms', weight: 0.4 },
      { phrase: 'kitteh', weight: 1 },
      { phrase: 'kittehs', weight: 1 },
      { phrase: 'hooman', weight: 0.9 },
      { phrase: 'cheezburger', weight: 1 },
      { phrase: 'iz broke', weight: 0.7 },
      { phrase: 'iz', weight: 0.3 },
      { phrase: 'doez', weight: 0.5 },
      { phrase: 'wantz', weight: 0.6 },
      { phrase: 'invisible bike', weight: 0.7 },
      { phrase: 'do not want', weight: 0.15 },
      { phrase: 'ceiling cat', weight: 0.9 },
      { phrase: 'srsly', weight: 0.1 },
      { phrase: 'purr', weight: 0.3 },
      { phrase: 'meow', weight: 0.4 },
      { phrase: 'iz broked', weight: 0.9 },
      { phrase: 'broked', weight: 0.4 },
      { phrase: 'no workz', weight: 0.8 },
      { phrase: 'workz', weight: 0.6 },
      { phrase: 'mah', weight: 0.15 },
      { phrase: 'hoomans', weight: 0.7 },
      { phrase: 'srs bizness', weight: 0.8 },
    ],
    traps: ['chiang mai', 'my cat says meow', 'hai phong', 'meow mix'],
  },
  roles: {
    pairs: [
      { visitor: 'hooman', agent: 'Kitteh' },
      { visitor: 'kitteh', agent: 'Fellow kitteh' },
    ],
    visitor: 'fren',
    agent: 'Helper kitteh',
  },
  phrases: {
    greet: {
      light: ['oh hai, {visitor}.', 'hai {visitor}, I iz here.'],
      full: [
        'oh hai {visitor}. I iz sitting on teh keyboard, ready to halp.',
        'hai hai. paws on teh desk, ears up.',
        'oh hai. I can has ur question?',
      ],
    },
    acknowledge: {
      light: [
        'I sees it, {visitor}.',
        'oh noes, {visitor}.',
        'noted, {visitor}. wif paw.',
        '{thing}. I haz it.',
      ],
      full: [
        'oh noes. that iz not ok, {visitor}.',
        'I sees it, {visitor}. I haz put down teh yarn.',
        'dis be unacceptable to all kittehs.',
        'I pokes teh problem. it moves. gud.',
        'poor {visitor}. I comes and sits next to u.',
      ],
    },
    own: {
      light: ['I fixes dis.', 'dis one iz mine.'],
      full: [
        'we knocked it off teh table, so I picks it up.',
        'I sits on dis until it iz fixed, {visitor}.',
        'mah paws did it, mah paws undo it.',
      ],
    },
    ask: {
      light: ['wun question:', 'u tell me dis:', 'first I needs to know:'],
      full: [
        'wun tiny question, {visitor}:',
        'before I pounces:',
        'I tilts mah head and asks:',
        'halp me sniff it out:',
      ],
    },
    step: {
      light: ['u try dis:', 'next:', 'do dis, {visitor}:'],
      full: [
        'now u push button, I supervise:',
        'wun paw at a time, {visitor}:',
        'stretch, yawn, den dis:',
        'iz easy, even wif paws:',
      ],
    },
    answer: {
      light: ['I finds it:', 'here iz teh answer:', 'I haz dis:'],
      full: [
        'I brings u a present, and it iz an answer:',
        'I digged in teh box and finded it:',
        'it was under teh sofa all along:',
        'teh big book says (I did not chew it):',
      ],
    },
    alternative: {
      light: ['or we does dis:', 'no wun wrote dis down, so mah plan:'],
      full: ['door iz shut, so we uses teh cat flap:', 'no book for dis. I haz a plan:'],
    },
    'honest-no': {
      light: ['honest kitteh says:', 'I tells u true:'],
      full: [
        'honest kitteh iz honest, {visitor}:',
        'I would like to say yes. but teh truth:',
        'dis box iz too small even for me:',
      ],
    },
    promise: {
      light: ['I stays til it works.', 'I sits here wif u.'],
      full: ['I stays on dis keyboard til it works, {visitor}.', 'no nap til iz fixed. dat iz serious.'],
    },
    'bring-in': {
      light: ['I asks anuther helper to sit wif us. I stays.'],
      full: ['I asks a very smart kitteh to come sit wif us and look. I stays on ur lap.'],
    },
    check: {
      light: ['iz better now?', 'it works, {visitor}?', 'wat u see?'],
      full: [
        'iz better now, {visitor}? I watches wif big eyes.',
        'did teh bad thing go away?',
        'wat u see on teh glowy box?',
      ],
    },
    close: {
      light: ['yay, {visitor}.', 'I iz happy. kthxbai.'],
      full: [
        'yay. I haz a happy. enjoy teh movie, {visitor}.',
        'win. I goes bak to teh sunny spot. kthxbai, {visitor}.',
        'purrfect. u did it, {visitor}.',
      ],
    },
  },
  reports: ['u tell me wen done.', 'poke me wif paw wen u iz der.', 'I waits. I iz good at waiting.'],
  requests: ['yes, {visitor}. can do.', 'I knows dis wun.', 'gud question, {visitor}.'],
  signOffs: ['kthxbai.', 'purr.'],
  never: ['cheezburger', 'ceiling cat', 'stupid', 'dumb', 'kill', 'retard', 'nom nom'],
};
