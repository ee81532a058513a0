/** Plans for people who come before their task: in danger, grieving, angry, threatening, robbed. */
import { parseBody, splitSentences } from './answer-body.ts';
import { line, nextStep, type Part, type Plan, plan, question, wholeFacts } from './plan-parts.ts';
import type { Scene } from './scene.ts';
import type { Answer, Situation, Target } from './types.ts';
import type { Slot } from './voices/plain.ts';

/** Situations in which people come before tasks. */
export const gentle: readonly Situation[] = ['self-harm', 'grief', 'danger'];

/** What an answer may say about a death, or about a thing that is a danger. */
const aboutDeath =
  /\b(?:death|died|dies|deceased|bereave\w*|passed away|estate|todesfall\w*|verstorben\w*|décès|décédé\w*|fallecid\w+|decesso|falecid\w+|overled\w+)\b/iu;
const aboutHazard =
  /\b(?:smok\w*|smell\w*|fire|burn\w*|unplug|replace it|replaced|swell\w*|rauch\w*|brand\w*|brennt|fumée|feu|humo|fuego|fumo|fuoco|fogo|rook|vuur)\b/iu;

/** Only what the answer says about this case. */
function sentencesAbout(answer: Answer, about: RegExp): string[] {
  const { lead, tail } = parseBody(answer.body);
  return [...lead, ...tail].flatMap(splitSentences).filter((sentence) => about.test(sentence));
}

/** Someone may be in danger, or grieves. */
export function inDistress(scene: Scene, situation: Situation): Plan[] {
  if (situation === 'self-harm') return inNeed();
  return situation === 'danger' ? inDanger(scene) : inGrief(scene);
}

/** Nothing of the task at hand: only the person. */
function inNeed(): Plan[] {
  const first = line('self-harm');
  return [
    plan(
      'acknowledge',
      'take-seriously',
      'Speaks of dying or self-harm: takes it seriously and names help that is there now. Tell a lead.',
      [first, line('stay')],
    ),
    plan('ask', 'safe', 'The same, and asks whether they are safe and somebody is with them.', [
      first,
      question('safety'),
    ]),
    plan('promise', 'stay', 'Stays with them; everything else waits.', [
      first,
      line('stay'),
      question('safety', 1),
    ]),
  ];
}

function inDanger(scene: Scene): Plan[] {
  const { answer, intents } = scene;
  const slot: Slot = intents.has('medical') ? 'medical' : intents.has('hazard') ? 'hazard' : 'danger';
  const first = line(slot);
  const plans = [
    plan('acknowledge', 'safety', 'Safety before anything else.', [first, line('stay', true)]),
    plan('ask', 'safe', 'Asks whether they are safe.', [first, question('safety')]),
  ];
  const facts = answer && !scene.allGiven ? sentencesAbout(answer, aboutHazard) : [];
  if (answer && facts.length > 0) {
    plans.push(
      plan(
        'answer',
        'what-matters',
        'Safety first, then what the answer says about it.',
        [first, { kind: 'facts', facts, inline: true }],
        answer,
      ),
    );
  }
  plans.push(plan('promise', 'stay', 'Stays with them.', [first, line('stay')]));
  return plans;
}

function inGrief(scene: Scene): Plan[] {
  const { answer } = scene;
  const first = line('grief');
  const plans = [
    plan('own', 'carry', 'Condolence first, then we carry the work.', [first, line('gentle')]),
    plan('ask', 'one-thing', 'Asks for the one thing needed, when they feel up to it.', [
      first,
      question('account-of'),
    ]),
  ];
  if (answer && !scene.allGiven) {
    const facts = sentencesAbout(answer, aboutDeath);
    if (facts.length > 0) {
      plans.unshift(
        plan(
          'answer',
          'what-matters',
          'Condolence, then only what applies to them.',
          [first, { kind: 'facts', facts, inline: true }, question('account-of')],
          answer,
        ),
      );
    } else {
      plans.push(
        plan(
          'answer',
          'whole-answer',
          'The full information, to read in their own time.',
          [first, ...wholeFacts(answer)],
          answer,
        ),
      );
    }
  }
  plans.push(plan('promise', 'stay', 'Stays with them.', [first, line('stay')]));
  return plans;
}

/** Speaks of lawyers: noted, the next step owned; nothing admitted, nothing promised, nothing offered. */
export function lawyerly(scene: Scene): Plan[] {
  const { answer } = scene;
  const noted = line('legal');
  const plans = [
    plan(
      'own',
      'next-step',
      'Speaks of legal steps: noted, and what you do now. Admits and promises nothing.',
      [noted, line('legal-next')],
    ),
    plan('ask', 'facts', 'Asks for what happened and when, so that the reply is exact.', [
      noted,
      question('legal'),
    ]),
  ];
  if (answer && !scene.allGiven) {
    plans.push(
      plan(
        'answer',
        'whole-answer',
        'Noted, then what the answer says, in its own words.',
        [noted, ...wholeFacts(answer, scene.stepsGiven)],
        answer,
      ),
    );
  }
  plans.push(plan('bring-in', 'second-eyes', 'Brings a colleague in; you stay.', [noted, line('bring-in')]));
  return plans;
}

/** Money is gone: what stops the loss, then what is known. */
export function robbed(scene: Scene): Plan[] {
  const { answer } = scene;
  const first = line('money-lost');
  const plans = [
    plan('own', 'secure', 'Money lost: first what keeps the loss from growing.', [first, line('secure')]),
    plan('ask', 'which', 'Asks which charges are not theirs.', [first, question('money-lost')]),
  ];
  if (answer && !scene.allGiven) {
    plans.push(
      plan(
        'answer',
        'whole-answer',
        'What the answer says about it.',
        [first, ...wholeFacts(answer, scene.stepsGiven)],
        answer,
      ),
    );
  }
  plans.push(
    plan('promise', 'look-now', 'Looks into it and says where they will hear from you.', [
      first,
      line('act'),
    ]),
  );
  return plans;
}

/** Complaints that deserve to be said back after "You": only what the customer said, only in plain words. */
const grievances: readonly (readonly [RegExp, string])[] = [
  [
    /\bcharged? (?:me )?(?:twice|double|two times)\b|\bdouble charged?\b|\btwo charges\b/iu,
    'see two charges',
  ],
  [
    /\b(?:still waiting|still not here|still hasn(?:'|’)?t|never (?:arrived|came|showed)|(?:weeks?|days?) late)\b/iu,
    'are still waiting for something you paid for',
  ],
  [
    /\b(?:second|third|fourth|fifth|2nd|3rd|4th|5th) time\b|\b(?:two|three|four|five) times\b|\bagain and again\b|\bkeep (?:writing|asking)\b/iu,
    'had to write more than once',
  ],
  [
    /\b(?:nobody|no one|no-one|none of you) (?:answers?|answered|replie[sd]|responds?|responded|cares?|helps?|helped)\b|\bignor(?:ed|ing) me\b|\bno (?:answer|reply|response)\b/iu,
    'got no answer',
  ],
  [
    /\b(?:broke|broken|failed|crashed|died|stopped working) again\b|\banother (?:flat|crash|error|failure|outage)\b/iu,
    'have had it fail again',
  ],
  [/\b(?:wasted|lost) (?:\w+ ){0,3}(?:hours?|day|evening|weekend|time)\b/iu, 'lost time over it'],
];
const mostGrievances = 3;

function saidBack({ text }: Scene): Part[] {
  const found = grievances
    .flatMap(([pattern, words]) => (pattern.test(text) ? [words] : []))
    .slice(0, mostGrievances);
  const last = found.pop();
  if (last === undefined) return [];
  const before =
    found.length > 1 ? `${found.join(', ')}, and ` : found.length === 1 ? `${found[0]} and ` : '';
  return [{ kind: 'grievance', text: `You ${before}${last}.` }];
}

/** Where nothing is known but the anger, nothing is admitted either. */
function openingFor({ intents, topic, answer, several }: Scene): Slot {
  if (intents.has('review')) return 'review';
  if (intents.has('leave')) return 'leave';
  if (topic === 'refund') return 'refund';
  if (topic === 'price') return 'price';
  return topic === 'other' && answer === null && several.length === 0 && !intents.has('not-solved')
    ? 'heated'
    : 'upset';
}

/** Acknowledge what happened, own it, and make one concrete move: never more than one at a time. */
export function complaint(scene: Scene, target: Target): Plan[] {
  const { topic } = scene;
  // Whoever threatens to leave does not ask how.
  const answer =
    topic === 'cancel' && scene.intents.has('leave') && !scene.intents.has('asks') ? null : scene.answer;
  const back = target.language === 'en' ? saidBack(scene) : [];
  const slot = openingFor(scene);
  const opening: Part[] = [...back, line(slot === 'heated' && back.length > 0 ? 'upset' : slot)];
  const plans: Plan[] = [];
  const step = answer && !scene.allGiven && nextStep(scene, answer);
  if (answer && step) {
    plans.push(plan('own', 'first-step', 'Owns it, then one concrete step.', [...opening, ...step], answer));
  }
  plans.push(
    plan('ask', 'diagnose', 'Owns it, then asks the one thing needed to act.', [
      ...opening,
      line('ask', true),
      question(
        (topic === 'other' || topic === 'cancel' || topic === 'how-to') && answer === null ? 'heated' : topic,
      ),
    ]),
  );
  if (answer && !scene.allGiven) {
    plans.push(
      plan(
        'answer',
        'whole-answer',
        'Owns it and gives everything at once.',
        [...opening, ...wholeFacts(answer, scene.stepsGiven)],
        answer,
      ),
    );
  }
  plans.push(
    plan('promise', 'take-over', 'Takes it over and says where they will hear from you.', [
      ...opening,
      line('promise'),
    ]),
  );
  if (scene.intents.has('manager')) {
    plans.splice(
      1,
      0,
      plan('bring-in', 'second-eyes', 'Asks for someone above: brings them in; you stay.', [
        ...opening,
        line('bring-in'),
      ]),
    );
  } else if (slot === 'upset') {
    plans.push(
      plan('gesture', 'amends', 'They had trouble through us: offers to make up for it.', [
        ...opening,
        line('gesture'),
      ]),
    );
  } else {
    plans.push(plan('own', 'mine', 'Says whose it is: yours.', [...opening, line('own')]));
  }
  return plans;
}
