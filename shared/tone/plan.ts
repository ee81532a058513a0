/**
 * What to do for the customer now, before any wording: a handful of plans that differ in move or strategy, best first.
 * A plan is a short list of parts; facts in it are the answer's own words, and stay so.
 */
import { parseBody, splitSentences } from './answer-body.ts';
import type { Scene } from './scene.ts';
import type { Answer, Move, Profile, Situation, Target } from './types.ts';
import type { Slot, Topic } from './voices/plain.ts';

/** `optional` parts go first when a reply would be longer than the customer's own messages bear. */
export type Part =
  | { kind: 'line'; slot: Slot; optional?: boolean }
  /** The answer's words, to be carried over as they are. `number`: the first step's, for numbered steps; */
  | { kind: 'facts'; facts: string[]; number?: number; inline?: true }
  /** A diagnostic question for the topic; `nth` counts from the best one. */
  | { kind: 'question'; topic: Topic; nth: number }
  /** "On gift codes:" between several answers. */
  | { kind: 'heading'; title: string }
  /** What went wrong, said back in plain words ("You had to write more than once."). */
  | { kind: 'grievance'; text: string }
  /** Which of two answers is meant. */
  | { kind: 'either'; titles: string[] };

export interface Plan {
  move: Move;
  /** What sets this plan apart from another with the same move: 'first-step', 'whole-answer' … */
  strategy: string;
  /** For the agent: what this plan does. */
  why: string;
  parts: Part[];
  answer?: Answer;
  /** Only shown when too few others are left. */
  spare?: true;
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
  [/\b(?:wasted|lost) (?:\w+ ){0,3}(?:hours?|day|evening|weekend|time)\b/iu, 'lost time over it'],
];
const mostGrievances = 3;

/** A sentence that states a limit. Said first and plainly when it is what the customer asked about. */
const limit =
  /\b(?:not|cannot|can[’']t|isn[’']t|aren[’']t|don[’']t|doesn[’']t|no longer|only|never|unavailable|missing)\b/iu;
/** What an answer may say about a death, or about a thing that is a danger. */
const aboutDeath = /\b(?:death|died|dies|deceased|bereave\w*|passed away|estate)\b/iu;
const aboutHazard = /\b(?:smok\w*|smell\w*|fire|burn\w*|unplug|replace it)\b/iu;
const questionWord = /\b(?:can|could|do|does|is|are|will|would|possible|why|may)\b|\?/iu;

/** Situations in which people come before tasks. */
const gentle: readonly Situation[] = ['grief', 'danger'];
/** Answers that score at least this, and this share of the best, are worth naming when none is sure. */
const nearScore = 0.14;
const nearShare = 0.8;
/** So few characters that a greeting or an acknowledgement would be longer than the message. */
const terseLength = 24;
/** A thank-you with a confident answer and more words than this is a new question with manners. */
const newQuestionLength = 60;

/** A message no longer than this that thanks does nothing else. */
const onlyThanksLength = 40;

const line = (slot: Slot, optional = false): Part => ({ kind: 'line', slot, optional });
const question = (topic: Topic, nth = 0): Part => ({ kind: 'question', topic, nth });
const plan = (move: Move, strategy: string, why: string, parts: Part[], answer?: Answer): Plan => ({
  move,
  strategy,
  why,
  parts,
  ...(answer ? { answer } : {}),
});

/** Plans for the scene, best first, no two alike in move and strategy. */
export function plansFor(scene: Scene, target: Target, profile: Profile): Plan[] {
  const seen = new Set<string>();
  return [...leading(scene, target, profile), ...spares(scene)].filter(({ move, strategy }) => {
    const key = `${move}/${strategy}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function leading(scene: Scene, target: Target, profile: Profile): Plan[] {
  const { intents } = scene;
  if (gentle.includes(profile.situation)) return inDistress(scene, profile.situation === 'danger');
  if (isClosing(scene)) return thanked(scene);
  const midSteps = scene.answer !== null && scene.stepsGiven > 0 && !scene.allGiven;
  if (intents.has('informs') && !midSteps) return informed(scene, target);
  if (target.composed) return complaint(scene, target);
  if (intents.has('where-am-i')) return doubtful(scene, 'right-place');
  if (intents.has('person')) return doubtful(scene, 'human');
  if (scene.several.length > 1) return [severalAnswers(scene), ...problem(scene, target)];
  if (intents.has('not-solved')) return stuck(scene);
  if (scene.answer && scene.stepsGiven > 0 && !scene.allGiven) return inSteps(scene, scene.answer);
  if (intents.has('greeting')) return greeted();
  return problem(scene, target);
}

/** Thanked, or reported as solved, with nothing new asked. */
export function isClosing({ intents, text, stepsGiven, hits, said, topic }: Scene): boolean {
  if (intents.has('not-solved') || text.includes('?')) return false;
  if (intents.has('solved')) return true;
  const asksAnew = hits[0]?.confident === true && stepsGiven === 0 && text.length > newQuestionLength;
  // Before we said anything, only a thank-you that is nothing else ends a conversation.
  const onlyThanks =
    said.length > 0 || (text.length <= onlyThanksLength && topic !== 'broken' && hits[0]?.confident !== true);
  return intents.has('thanks') && onlyThanks && !asksAnew && !intents.has('request');
}

function thanked(scene: Scene): Plan[] {
  const door = 'Leaves the door open: nothing to explain a second time.';
  return [
    plan(
      'close',
      'warm',
      scene.intents.has('solved') ? 'It is solved: a warm end.' : 'Says thanks: a warm end.',
      [line('close')],
    ),
    plan('close', 'open-door', door, [
      line(scene.topic === 'broken' ? 'later' : 'again'),
      line('sign-off', true),
    ]),
    ...(scene.topic === 'broken'
      ? [plan('check', 'stays-fixed', 'Makes sure it stays solved.', [line('brief', true), line('confirm')])]
      : []),
    plan('close', 'brief', 'As short as can be.', [line('brief')]),
  ];
}

function inDistress(scene: Scene, danger: boolean): Plan[] {
  const { answer } = scene;
  const first = danger ? line(scene.intents.has('hazard') ? 'hazard' : 'danger') : line('grief');
  const plans = danger
    ? [
        plan('acknowledge', 'safety', 'Safety before anything else.', [first, line('stay', true)]),
        plan('ask', 'safe', 'Asks whether they are safe.', [first, question('safety')]),
      ]
    : [
        plan('own', 'carry', 'Condolence first, then we carry the work.', [first, line('gentle')]),
        plan('ask', 'one-thing', 'Asks for the one thing needed, when they feel up to it.', [
          first,
          question('account-of'),
        ]),
      ];
  if (answer && !scene.allGiven) {
    const about = danger ? aboutHazard : aboutDeath;
    const { lead, tail } = parseBody(answer.body);
    const facts = [...lead, ...tail].flatMap(splitSentences).filter((sentence) => about.test(sentence));
    if (facts.length > 0 && danger) {
      plans.push(
        plan(
          'answer',
          'what-matters',
          'Safety first, then what the answer says about it.',
          [first, { kind: 'facts', facts, inline: true }],
          answer,
        ),
      );
    } else if (facts.length > 0) {
      plans.unshift(
        plan(
          'answer',
          'what-matters',
          'Condolence, then only what applies to them.',
          [first, { kind: 'facts', facts, inline: true }, question('account-of')],
          answer,
        ),
      );
    } else if (!danger) {
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

/** Acknowledge what happened, own it, and make one concrete move: never more than one at a time. */
function complaint(scene: Scene, target: Target): Plan[] {
  const { answer } = scene;
  const opening: Part[] = [...(target.language === 'en' ? saidBack(scene) : []), line('upset')];
  const plans: Plan[] = [];
  const step = answer && nextStep(scene, answer);
  if (answer && step) {
    plans.push(plan('own', 'first-step', 'Owns it, then one concrete step.', [...opening, ...step], answer));
  }
  plans.push(
    plan('ask', 'diagnose', 'Owns it, then asks the one thing needed to act.', [
      ...opening,
      line('ask', true),
      question(scene.topic),
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
    plan('gesture', 'amends', 'They had trouble through us: offers to make up for it.', [
      ...opening,
      line('gesture'),
    ]),
  );
  return plans;
}

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

/** They sent what we asked for: take it, act on it. */
function informed(scene: Scene, target: Target): Plan[] {
  const { answer, topic } = scene;
  const took = target.composed ? line('received') : line('received', true);
  const plans: Plan[] = [];
  const step = answer && topic !== 'money' && topic !== 'delivery' && nextStep(scene, answer);
  if (answer && step) {
    plans.push(
      plan(
        'step',
        'next-step',
        'They answered your question: on with the next step.',
        [took, ...step, afterStep(scene, answer)],
        answer,
      ),
    );
  }
  plans.push(
    plan('promise', 'act-on-it', 'They sent what you asked for: says what you do with it.', [
      line('received'),
      line('act'),
    ]),
  );
  if (answer && !scene.allGiven) {
    plans.push(
      plan(
        'answer',
        'whole-answer',
        'What the answer says, now that you know more.',
        [took, line('answer', true), ...wholeFacts(answer, scene.stepsGiven)],
        answer,
      ),
    );
  }
  plans.push(
    plan('ask', 'follow-up', 'One more question, to be sure.', [took, line('ask'), question(topic, 1)]),
    plan('own', 'mine', 'Takes it and says whose it is: yours.', [line('received'), line('own')]),
  );
  return plans;
}

/** "Am I in the right place?", "are you a person?": yes first, then on with it. */
function doubtful(scene: Scene, slot: 'right-place' | 'human'): Plan[] {
  const { answer, topic } = scene;
  const yes = line(slot);
  const why =
    slot === 'human'
      ? 'Asks for a person: says who is here.'
      : 'Fears to be in the wrong place: they are not.';
  const plans: Plan[] = [];
  const step = answer && nextStep(scene, answer);
  if (answer && step) {
    plans.push(plan('step', 'reassure', why, [yes, ...step, afterStep(scene, answer)], answer));
  } else if (answer && !scene.allGiven) {
    plans.push(plan('answer', 'reassure', why, [yes, line('answer'), ...wholeFacts(answer)], answer));
  }
  plans.push(
    plan(
      'ask',
      'reassure',
      why,
      topic === 'other' ? [yes, line('greet')] : [yes, line('ask'), question(topic)],
    ),
    plan('own', 'reassure', `${why} It stays with you.`, [yes, line('own')]),
    plan('promise', 'reassure', `${why} You stay until it is done.`, [yes, line('promise')]),
  );
  return plans;
}

function greeted(): Plan[] {
  const hello = line('hello', true);
  return [
    plan('greet', 'open', 'Says hello: greets back and listens.', [hello, line('greet')]),
    plan('ask', 'first-question', 'Greets and asks what it is about.', [hello, question('start')]),
    plan('promise', 'stay', 'Greets and says that you stay.', [hello, line('stay')]),
  ];
}

function severalAnswers({ several }: Scene): Plan {
  const parts: Part[] = [line('several')];
  for (const { answer } of several)
    parts.push({ kind: 'heading', title: answer.title }, ...wholeFacts(answer));
  const quotes = several.map(({ question: asked }) => `“${shorten(asked)}”`).join(', ');
  return plan('answer', 'all-questions', `Answers each question: ${quotes}.`, parts, several[0]?.answer);
}

/** Something does not work, or something is asked. */
function problem(scene: Scene, target: Target): Plan[] {
  const { answer, topic } = scene;
  const terse = scene.text.length <= terseLength;
  const hello = target.phase === 'opening' && !terse ? [line('hello', true)] : [];
  const ack = terse ? [] : [...hello, line(isFault(scene) ? 'acknowledge' : 'request', true)];
  const ask = plan('ask', 'diagnose', 'One question that narrows it down.', [
    ...ack,
    line('ask'),
    question(topic),
  ]);
  if (!answer) return unknown(scene, isFault(scene) ? ack : hello);
  if (scene.allGiven) return afterTheAnswer(scene, ack, ask);

  const { lead, steps } = parseBody(answer.body);
  const step = stepPlan(scene, answer, ack);
  const bound = limitIn(scene, answer);
  if (bound !== null) {
    const open = [...hello, line('honest-no')];
    return [
      plan(
        'honest-no',
        'limit-first',
        'The answer states a limit: said openly, with everything around it.',
        [...open, ...wholeFacts(answer)],
        answer,
      ),
      ...step,
      plan(
        'honest-no',
        'limit-only',
        'Only the limit, in its own words.',
        [...open, { kind: 'facts', facts: [bound] }],
        answer,
      ),
      ask,
    ];
  }
  const whole = plan(
    'answer',
    'whole-answer',
    'Everything at once.',
    [
      ...ack,
      line('answer', terse),
      ...wholeFacts(answer),
      ...(topic === 'broken' ? [line('check', true)] : []),
    ],
    answer,
  );
  if (steps.length > 1) {
    const stepFirst = target.guided || (topic === 'broken' && !terse);
    return stepFirst ? [...step, ask, whole] : [whole, ...step, ask];
  }
  const sentences = splitSentences(lead.join(' '));
  const brief =
    sentences.length > 1
      ? [
          plan(
            'answer',
            'in-brief',
            'The heart of it, in one sentence.',
            [...ack, { kind: 'facts', facts: sentences.slice(0, 1) }],
            answer,
          ),
        ]
      : [];
  // Money moves only once we know which; asking is the first concrete step.
  return topic === 'money' ? [ask, whole, ...brief] : [whole, ask, ...brief];
}

function stepPlan(scene: Scene, answer: Answer, ack: Part[]): Plan[] {
  const step = nextStep(scene, answer);
  if (!step) return [];
  const { steps } = parseBody(answer.body);
  return [
    plan(
      'step',
      'first-step',
      `Step ${scene.stepsGiven + 1} of ${steps.length}; the next when this one is done.`,
      [...ack, ...step, afterStep(scene, answer)],
      answer,
    ),
  ];
}

/** Steps are under way and the customer reports back. */
function inSteps(scene: Scene, answer: Answer): Plan[] {
  const { steps } = parseBody(answer.body);
  const step = nextStep(scene, answer);
  const check = plan('check', 'how-is-it', 'Asks what they see before going on.', [
    line('received', true),
    line('check'),
  ]);
  const ask = plan('ask', 'diagnose', 'One more question, to be sure of the cause.', [
    line('received', true),
    line('ask'),
    question(scene.topic, 1),
  ]);
  const rest = plan(
    'answer',
    'rest',
    'All that is left of the answer, for someone in a hurry.',
    [line('answer'), ...wholeFacts(answer, scene.stepsGiven)],
    answer,
  );
  if (!step) return [check, rest, ask];
  return [
    plan(
      'step',
      'next-step',
      `Step ${scene.stepsGiven + 1} of ${steps.length}; the one before is done.`,
      [...step, afterStep(scene, answer)],
      answer,
    ),
    check,
    ...(steps.length - scene.stepsGiven > 1 ? [rest] : []),
    ask,
  ];
}

/** Tried, and it did not help. */
function stuck(scene: Scene): Plan[] {
  const { answer, topic } = scene;
  const step = answer && nextStep(scene, answer);
  const rest = answer ? parseBody(answer.body).tail : [];
  const tail = rest.filter((each) => !scene.said.some((text) => text.includes(each)));
  return [
    ...(answer && step
      ? [
          plan(
            'step',
            'next-step',
            `That did not help: on to step ${scene.stepsGiven + 1}.`,
            [line('stuck'), ...step, afterStep(scene, answer)],
            answer,
          ),
        ]
      : []),
    ...(answer && !step && tail.length > 0
      ? [
          plan(
            'answer',
            'after-the-steps',
            'All steps are done: what the answer says for this case.',
            [line('stuck'), { kind: 'facts', facts: tail }, line('own', true)],
            answer,
          ),
        ]
      : []),
    plan('ask', 'diagnose', 'That did not help: asks what would tell the cause.', [
      line('stuck'),
      line('ask'),
      question(topic, 2),
    ]),
    plan('bring-in', 'second-eyes', 'Brings a colleague in; you stay.', [line('stuck'), line('bring-in')]),
    plan('promise', 'take-over', 'Takes it over and says so.', [line('own', true), line('promise')]),
  ];
}

/** The answer was given in full already; saying it again would not help. */
function afterTheAnswer(scene: Scene, ack: Part[], ask: Plan): Plan[] {
  return [
    plan('check', 'how-is-it', 'The answer was given: asks how it went.', [...ack, line('check')]),
    ask,
    ...(scene.intents.has('request') ? [sketch(ack)] : []),
    isFault(scene)
      ? plan('bring-in', 'second-eyes', 'Brings a colleague in; you stay.', [...ack, line('bring-in')])
      : plan('close', 'open-door', 'They may have what they need: leaves the door open.', [line('again')]),
  ];
}

function sketch(ack: Part[]): Plan {
  return plan(
    'alternative',
    'sketch',
    'Not in the playbook: a sketch of how you could do it, instead of a refusal.',
    [...ack, line('sketch'), line('plan')],
  );
}

/** No written answer fits well enough to be offered. */
function unknown(scene: Scene, ack: Part[]): Plan[] {
  const wish = scene.intents.has('request') && !isFault(scene);
  const ask = plan('ask', 'diagnose', 'One question that narrows it down.', [
    ...ack,
    line('ask'),
    question(wish ? 'wish' : scene.topic),
  ]);
  const best = scene.hits[0]?.score ?? 0;
  const near = scene.hits.filter(({ score }) => score > Math.max(nearScore, best * nearShare)).slice(0, 2);
  const titles = near.map(({ answer }) => answer.title);
  const either =
    near.length === 2
      ? [
          plan('ask', 'which-one', 'Two answers are near: asks which is meant.', [
            ...ack,
            { kind: 'either', titles },
          ]),
        ]
      : [];
  const own = plan('promise', 'find-out', 'Takes it on and says where they will hear from you.', [
    ...ack,
    line(scene.text.includes('?') ? 'act' : 'promise'),
  ]);
  if (wish) return [sketch(ack), ask, ...either, own];
  // A question of fact that no answer knows: finding out helps more than asking back.
  return scene.text.includes('?') && !isFault(scene) ? [own, ...either, ask] : [ask, ...either, own];
}

/** What always may be said, for when other plans fall away (a guarded answer, everything said before). */
function spares(scene: Scene): Plan[] {
  const { topic } = scene;
  const ask = plan('ask', 'another-angle', 'Another question that narrows it down.', [
    line('ask'),
    question(topic, 1),
  ]);
  const stays = plan('promise', 'stay', 'Says that you stay with it.', [line('promise')]);
  const rest = [
    plan('own', 'mine', 'Says whose it is: yours.', [line('own')]),
    plan('bring-in', 'second-eyes', 'Brings a colleague in; you stay.', [line('bring-in')]),
    plan('check', 'how-is-it', 'Asks how it stands.', [line('check')]),
    plan('acknowledge', 'heard', 'Says that you have it.', [line('acknowledge')]),
  ];
  const all = isClosing(scene) ? [stays, ...rest] : [ask, stays, ...rest];
  return all.map((each) => ({ ...each, spare: true }));
}

/** Is something amiss, or is something asked? It decides whether "that’s annoying" makes sense. */
const isFault = ({ topic }: Scene): boolean => topic !== 'how-to' && topic !== 'other';

/** The next step that was not given yet, with the words that lead into it. */
function nextStep(scene: Scene, answer: Answer): Part[] | null {
  const { steps } = parseBody(answer.body);
  const step = steps.length > 1 ? steps[scene.stepsGiven] : undefined;
  if (step === undefined) return null;
  return [line(scene.stepsGiven > 0 ? 'next' : 'step'), { kind: 'facts', facts: [step] }];
}

/** After the last step: "does it work?"; after the others, and where nothing is to be cured: "tell me when". */
function afterStep({ topic, stepsGiven }: Scene, answer: Answer): Part {
  const isLast = stepsGiven + 1 === parseBody(answer.body).steps.length;
  const cures = isLast && topic !== 'delivery' && topic !== 'money';
  return line(cures ? 'check' : 'report', true);
}

/** All that is left of an answer, as it was written: paragraphs, then the numbered steps, then what follows them. */
function wholeFacts(answer: Answer, from = 0): Part[] {
  const { lead, steps, tail } = parseBody(answer.body);
  const parts: Part[] = [];
  if (lead.length > 0 && from === 0) parts.push({ kind: 'facts', facts: lead });
  if (steps.length > from) parts.push({ kind: 'facts', facts: steps.slice(from), number: from + 1 });
  if (tail.length > 0) parts.push({ kind: 'facts', facts: tail });
  return parts;
}

/** The sentence of the answer that limits what they asked for, if it shares a telling word with their question. */
function limitIn({ text }: Scene, answer: Answer): string | null {
  if (!questionWord.test(text)) return null;
  const asked = longWords(text);
  const { lead, tail } = parseBody(answer.body);
  const sentences = [...lead, ...tail].flatMap(splitSentences);
  return (
    sentences.find((each) => limit.test(each) && [...longWords(each)].some((word) => asked.has(word))) ?? null
  );
}

/** Words of five letters and more, without a plural s. */
const longWords = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.replace(/s$/, '')));

function shorten(text: string): string {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  return words.length > 48 ? `${words.slice(0, 47).trimEnd()}…` : words;
}
