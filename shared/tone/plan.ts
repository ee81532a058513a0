/**
 * What to do for the customer now, before any wording: a handful of plans that differ in move or strategy, best first.
 * A plan is a short list of parts; facts in it are the answer's own words, and stay so.
 */
import { parseBody, sentencesOf, splitSentences } from './answer-body.ts';
import { complaint, gentle, inDistress, lawyerly, robbed } from './plan-care.ts';
import {
  aboutTheirData,
  chased,
  doubtful,
  overdue,
  praised,
  silence,
  soldTo,
  steered,
  suggested,
  unreadable,
  whoIsThis,
  young,
} from './plan-odd.ts';
import {
  afterStep,
  howIsIt,
  isBroken,
  isFault,
  line,
  nextStep,
  type Part,
  type Plan,
  plan,
  question,
  wholeFacts,
} from './plan-parts.ts';
import type { Scene } from './scene.ts';
import type { Answer, Profile, Situation, Target } from './types.ts';
import type { Slot } from './voices/plain.ts';

export type { Part, Plan } from './plan-parts.ts';

/** A sentence that states a limit. Said first and plainly when it is what the customer asked about. */
const limit =
  /\b(?:not|cannot|can[’']t|isn[’']t|aren[’']t|don[’']t|doesn[’']t|no longer|only|never|unavailable|missing)\b/iu;
const questionWord = /\b(?:can|could|do|does|is|are|will|would|possible|why|may)\b|\?/iu;

/** Answers that score at least this, and this share of the best, are worth naming when none is sure. */
const nearScore = 0.14;
const nearShare = 0.8;
/** So few characters that a greeting or an acknowledgement would be longer than the message. */
const terseLength = 24;
/** A thank-you with a confident answer and more words than this is a new question with manners. */
const newQuestionLength = 60;

/** A message no longer than this that thanks does nothing else. */
const onlyThanksLength = 40;

/** Plans for the scene, best first, no two alike in move and strategy. */
export function plansFor(scene: Scene, target: Target, profile: Profile): Plan[] {
  const seen = new Set<string>();
  const first = leading(scene, target, profile);
  return [...first, ...spares(scene, profile), ...unasked(scene, target, profile)].filter(
    ({ move, strategy }) => {
      const key = `${move}/${strategy}`;
      return seen.has(key) ? false : seen.add(key);
    },
  );
}

/** Of use only to those whom the steps did not help. */
const conditional =
  /^(?:if|should|when|unless|otherwise|after|wenn|falls|sollte|sonst|si|sinon|sino|se|altrimenti|senão|als|mocht|anders)(?![\p{L}])/iu;

/** Something they did not ask for: what the answer knows beyond its steps, for somebody who is well. */
function unasked({ answer, several, said }: Scene, target: Target, { situation }: Profile): Plan[] {
  if (answer === null || target.composed || target.guided || situation !== 'plain' || several.length > 1)
    return [];
  const beyond = parseBody(answer.body)
    .tail.flatMap((text) => splitSentences(text))
    .find((text) => !conditional.test(text) && !said.some((each) => each.includes(text)));
  if (beyond === undefined) return [];
  const why = 'Something they did not ask for, and may be glad of.';
  const parts: Part[] = [line('besides'), { kind: 'facts', facts: [beyond] }];
  return [{ ...plan('answer', 'unasked', why, parts, answer), unasked: true }];
}

function leading(scene: Scene, target: Target, profile: Profile): Plan[] {
  const { intents, answer } = scene;
  const { situation } = profile;
  if (gentle.includes(situation) && !isOver(scene, situation)) return inDistress(scene, situation);
  if (intents.has('silent')) return silence(scene);
  if (isClosing(scene) && answer && isUnderWay(scene)) return thankedMidway(scene, answer);
  if (isClosing(scene)) return intents.has('praise') && !intents.has('solved') ? praised() : thanked(scene);
  if (intents.has('repeat') && answer && scene.said.length > 0)
    return [...onceMore(scene, answer), ...problem(scene, target)];
  if (intents.has('unclear') || intents.has('link'))
    return target.composed ? complaint(scene, target) : unreadable(scene);
  const midSteps = answer !== null && scene.stepsGiven > 0 && !scene.allGiven;
  if (intents.has('informs') && !midSteps) return informed(scene, target);
  if (situation === 'legal') return lawyerly(scene);
  if (situation === 'money-lost') return robbed(scene);
  if (intents.has('minor')) return young(scene);
  if (target.composed || intents.has('review') || intents.has('leave')) return complaint(scene, target);
  if (intents.has('steer') && answer === null) return steered();
  if (intents.has('offer') && answer === null) return soldTo();
  if (intents.has('where-am-i') || intents.has('transfer')) return doubtful(scene, 'right-place');
  if (intents.has('person') || intents.has('manager') || intents.has('bot')) return doubtful(scene, 'human');
  if (intents.has('news')) return overdue(scene);
  if (intents.has('privacy')) return aboutTheirData(scene);
  if (scene.several.length > 1) return [severalAnswers(scene), ...problem(scene, target)];
  if (intents.has('not-solved') && (isBroken(scene) || scene.stepsGiven > 0 || !isFault(scene)))
    return stuck(scene);
  if (scene.allGiven && isBroken(scene)) return stuck(scene);
  if (answer && midSteps) return inSteps(scene, answer);
  if (intents.has('chasing')) return chased(scene);
  if (intents.has('greeting')) return greeted();
  if (intents.has('feature')) return suggested(scene);
  if (answer === null && intents.has('who')) return whoIsThis(scene);
  return problem(scene, target);
}

/** A danger that has passed: they thank, and name it no more. Grief and despair do not pass like that. */
const isOver = (scene: Scene, situation: Situation): boolean =>
  situation === 'danger' &&
  scene.said.length > 0 &&
  !scene.intents.has('hazard') &&
  !scene.intents.has('medical') &&
  isClosing(scene);

/** They ask for what we said: said again, as it was written. */
function onceMore(scene: Scene, answer: Answer): Plan[] {
  const said = sentencesOf(answer.body).filter((sentence) =>
    scene.said.some((text) => text.includes(sentence)),
  );
  if (said.length === 0) return [];
  const links = said.filter((sentence) => /https?:\/\//.test(sentence));
  const facts: Part = { kind: 'facts', facts: links.length > 0 ? links : said, again: true };
  return [
    plan(
      'answer',
      'once-more',
      'They ask for it again: given again, word for word.',
      [line('request', true), facts],
      answer,
    ),
  ];
}

/** A step is under way and they say thanks: it is not over yet. */
function thankedMidway(scene: Scene, answer: Answer): Plan[] {
  const step = nextStep(scene, answer);
  return [
    plan('check', 'how-is-it', 'Says thanks midway: asks how it goes.', [line('brief', true), line('check')]),
    ...(step
      ? [
          plan(
            'step',
            'next-step',
            'The next step, should they be done.',
            [...step, afterStep(scene, answer)],
            answer,
          ),
        ]
      : []),
    plan('close', 'open-door', 'Leaves the door open.', [line('later')]),
    plan('close', 'brief', 'As short as can be.', [line('brief')]),
  ];
}

/** Thanked, praised, or reported as solved, with nothing new asked. */
export function isClosing({ intents, text, stepsGiven, hits, said, topic }: Scene): boolean {
  if (intents.has('not-solved') || intents.has('silent') || text.includes('?')) return false;
  if (intents.has('solved')) return true;
  if (intents.has('repeat')) return false;
  if (intents.has('news') || intents.has('chasing') || intents.has('steer') || intents.has('offer'))
    return false;
  const asksAnew = hits[0]?.confident === true && stepsGiven === 0 && text.length > newQuestionLength;
  if (intents.has('praise') && !intents.has('request') && !asksAnew) return true;
  // Before we said anything, only a thank-you that is nothing else ends a conversation.
  const onlyThanks =
    said.length > 0 || (text.length <= onlyThanksLength && topic !== 'broken' && hits[0]?.confident !== true);
  return intents.has('thanks') && onlyThanks && !asksAnew && !intents.has('request');
}

/** Steps remain, and nobody has said that it works. */
const isUnderWay = (scene: Scene): boolean =>
  scene.answer !== null &&
  isBroken(scene) &&
  scene.stepsGiven > 0 &&
  !scene.intents.has('solved') &&
  !scene.solvedBefore &&
  nextStep(scene, scene.answer) !== null;

function thanked(scene: Scene): Plan[] {
  const door = 'Leaves the door open: nothing to explain a second time.';
  const solved = scene.intents.has('solved');
  if (isFault(scene) && !solved && !scene.solvedBefore && !scene.allGiven) {
    return [
      plan('close', 'warm', 'Says thanks; the matter is still open.', [line('close')]),
      plan('promise', 'still-on-it', 'Says thanks; says that you are still on it.', [
        line('brief', true),
        line('promise'),
      ]),
      plan('own', 'mine', 'Says thanks; says whose it is.', [line('brief', true), line('own')]),
      plan('close', 'brief', 'As short as can be.', [line('brief')]),
    ];
  }
  return [
    plan('close', 'warm', solved ? 'It is solved: a warm end.' : 'Says thanks: a warm end.', [
      line(solved ? 'solved' : 'close'),
    ]),
    plan('close', 'open-door', door, [line(isFault(scene) ? 'later' : 'again'), line('sign-off', true)]),
    ...(solved || isBroken(scene)
      ? [plan('check', 'stays-fixed', 'Makes sure it stays solved.', [line('brief', true), line('confirm')])]
      : [
          plan('ask', 'anything-else', 'Asks what else you can do.', [
            line('brief', true),
            question('start', 1),
          ]),
        ]),
    plan('close', 'brief', 'As short as can be.', [line('brief')]),
  ];
}

/** They sent what we asked for: take it, act on it. */
function informed(scene: Scene, target: Target): Plan[] {
  const { answer, topic } = scene;
  const took = target.composed ? line('received') : line('received', true);
  const plans: Plan[] = [];
  const step =
    answer && topic !== 'money' && topic !== 'refund' && topic !== 'delivery' && nextStep(scene, answer);
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
    plan('ask', 'follow-up', 'One more question, to be sure.', [took, line('ask', true), question(topic, 1)]),
    plan('own', 'mine', 'Takes it and says whose it is: yours.', [line('received'), line('own')]),
  );
  return plans;
}

function greeted(): Plan[] {
  const hello = line('hello', true);
  return [
    plan('greet', 'open', 'Says hello: greets back and listens.', [hello, line('greet')]),
    plan('ask', 'first-question', 'Greets and asks what it is about.', [hello, question('start')]),
    plan('promise', 'stay', 'Greets and says that you are here.', [hello, line('stay')]),
  ];
}

/** Every question of the message: those with an answer one after the other, the others named as what comes next. */
function severalAnswers({ several }: Scene): Plan {
  const answered = several.flatMap(({ answer }) => answer ?? []);
  const open = several.length - answered.length;
  const parts: Part[] = answered.length > 1 || open === 0 ? [line('several')] : [line('answer')];
  for (const answer of answered) {
    if (answered.length > 1) parts.push({ kind: 'heading', title: answer.title });
    parts.push(...wholeFacts(answer));
  }
  if (open > 0) parts.push(line('rest'));
  const quotes = several.map(({ question: asked }) => `“${shorten(asked)}”`).join(', ');
  const why = open > 0 ? 'Answers what is known and names the rest as next' : 'Answers each question';
  return plan('answer', 'all-questions', `${why}: ${quotes}.`, parts, answered[0]);
}

/** Something does not work, or something is asked. */
function problem(scene: Scene, target: Target): Plan[] {
  const { answer, topic } = scene;
  const terse = scene.text.length <= terseLength;
  const hello = target.phase === 'opening' && !terse ? [line('hello', true)] : [];
  const ack = terse ? [] : [...hello, line(acknowledgement(scene), true)];
  // What else they asked is named, so that no question is lost.
  const then = scene.several.length > 1 ? [line('others-next', true)] : [];
  const ask = plan('ask', 'diagnose', 'One question that narrows it down.', [
    ...ack,
    // An offer to go through it needs no announcement.
    ...(topic === 'how-to' || topic === 'other' ? [] : [line('ask', true)]),
    question(topic === 'other' ? 'how-to' : topic),
  ]);
  if (!answer) return unknown(scene, hello, ack);
  if (scene.allGiven) return afterTheAnswer(scene, ack, ask);

  const { lead, steps } = parseBody(answer.body);
  const step = stepPlan(scene, answer, ack, then);
  const bound = limitIn(scene, answer);
  if (bound !== null) {
    const open = [...hello, line('honest-no')];
    return [
      plan(
        'honest-no',
        'limit-first',
        'The answer states a limit: said openly, with everything around it.',
        [...open, ...wholeFacts(answer), ...then],
        answer,
      ),
      ...step,
      plan(
        'honest-no',
        'limit-only',
        'Only the limit, in its own words.',
        [...open, { kind: 'facts', facts: [bound] }, ...then],
        answer,
      ),
      plan(
        'alternative',
        'wish',
        'The limit stands: asks what they want it for, to find another way.',
        [...hello, { kind: 'facts', facts: [bound] }, question('wish', 3)],
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
      ...(then.length > 0 ? then : isBroken(scene) && !scene.text.includes('?') ? [line('check', true)] : []),
    ],
    answer,
  );
  if (steps.length > 1) {
    const stepFirst = target.guided || (isFault(scene) && !terse);
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
            [...ack, { kind: 'facts', facts: sentences.slice(0, 1) }, ...then],
            answer,
          ),
        ]
      : [];
  // A fact asked for is given; whether it was all they wanted is the better question.
  const factAsked = scene.intents.has('asks') && !isBroken(scene);
  const enough = plan(
    'check',
    'enough',
    'The heart of it, and asks whether that is all.',
    [
      ...hello,
      { kind: 'facts', facts: sentences.slice(0, 1) },
      ...(then.length > 0 ? then : [question('enough')]),
    ],
    answer,
  );
  if (factAsked) return [whole, enough, ...brief, ask];
  // Money moves only once we know which; asking is the first concrete step.
  return topic === 'money' || topic === 'refund' ? [ask, whole, ...brief] : [whole, ask, enough, ...brief];
}

/** The acknowledgement that fits what they wrote. */
function acknowledgement(scene: Scene): Slot {
  const { intents, topic } = scene;
  if (intents.has('leave')) return 'leave';
  if (intents.has('review')) return 'review';
  if (topic === 'refund') return 'refund';
  if (topic === 'price' && intents.has('price')) return 'price';
  return isFault(scene) && !(intents.has('asks') && scene.text.includes('?') && !isBroken(scene))
    ? 'acknowledge'
    : 'request';
}

function stepPlan(scene: Scene, answer: Answer, ack: Part[], then: Part[]): Plan[] {
  const step = nextStep(scene, answer);
  if (!step) return [];
  const { steps } = parseBody(answer.body);
  return [
    plan(
      'step',
      'first-step',
      `Step ${scene.stepsGiven + 1} of ${steps.length}; the next when this one is done.`,
      [...ack, ...step, ...(then.length > 0 ? then : [afterStep(scene, answer)])],
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
    line('ask', true),
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
      line('ask', true),
      question(topic, 2),
    ]),
    plan('bring-in', 'second-eyes', 'Brings a colleague in; you stay.', [line('stuck'), line('bring-in')]),
    plan('promise', 'take-over', 'Takes it over and says so.', [line('own', true), line('promise')]),
  ];
}

/** The answer was given in full already; saying it again would not help. */
function afterTheAnswer(scene: Scene, ack: Part[], ask: Plan): Plan[] {
  return [
    plan('check', 'how-is-it', 'The answer was given: asks how it went.', [...ack, howIsIt(scene)]),
    ask,
    ...(scene.intents.has('request') ? [sketch(ack, 'plan')] : []),
    isFault(scene)
      ? plan('bring-in', 'second-eyes', 'Brings a colleague in; you stay.', [...ack, line('bring-in')])
      : plan('close', 'open-door', 'They may have what they need: leaves the door open.', [line('again')]),
  ];
}

function sketch(ack: Part[], slot: 'plan' | 'fault-plan'): Plan {
  const why =
    slot === 'plan'
      ? 'Not in the playbook: a sketch of how you could do it, instead of a refusal.'
      : 'Not in the playbook: a sketch of how you would go about finding the cause.';
  return plan('alternative', 'sketch', why, [...ack, line('sketch'), line(slot)]);
}

/** No written answer fits well enough to be offered. */
function unknown(scene: Scene, hello: Part[], ack: Part[]): Plan[] {
  const fault = isFault(scene);
  const asksFact = scene.intents.has('asks') && scene.text.includes('?');
  const ownTopic = scene.topic === 'cancel' || scene.topic === 'price';
  const wish = scene.intents.has('request') && !fault && !asksFact && !ownTopic;
  const before = fault || wish || ownTopic ? ack : hello;
  const ask = plan('ask', 'diagnose', 'One question that narrows it down.', [
    ...before,
    line('ask', true),
    wish || scene.topic === 'how-to'
      ? question('wish')
      : asksFact && scene.topic === 'other'
        ? question('wish', 1)
        : question(scene.topic),
  ]);
  const best = scene.hits[0]?.score ?? 0;
  const near = scene.hits.filter(({ score }) => score > Math.max(nearScore, best * nearShare)).slice(0, 2);
  const titles = near.map(({ answer }) => answer.title).filter(Boolean);
  const either =
    titles.length === 2 && titles[0] !== titles[1]
      ? [
          plan('ask', 'which-one', 'Two answers are near: asks which is meant.', [
            ...before,
            { kind: 'either', titles },
          ]),
        ]
      : [];
  const own = plan('promise', 'find-out', 'Takes it on and says where they will hear from you.', [
    ...before,
    line(scene.text.includes('?') || asksFact ? 'act' : 'promise'),
  ]);
  const planned = sketch(hello, wish ? 'plan' : 'fault-plan');
  if (wish) return [planned, ask, ...either, own];
  // A question of fact that no answer knows: finding out helps more than asking back.
  if (asksFact && !fault) return [own, ...either, ask];
  return isBroken(scene) || scene.topic === 'account'
    ? [ask, ...either, planned, own]
    : [ask, ...either, own];
}

/** What always may be said, for when other plans fall away (a guarded answer, everything said before). */
function spares(scene: Scene, { situation }: Profile): Plan[] {
  const { topic } = scene;
  const ask = plan('ask', 'another-angle', 'Another question that narrows it down.', [
    line('ask', true),
    question(topic, 1),
  ]);
  const stays = plan('promise', 'stay', 'Says that you stay with it.', [line('promise')]);
  const here = plan('acknowledge', 'here', 'Says that you are here.', [line('stay')]);
  // People before tasks: nothing about the task is said to someone in distress.
  const all = gentle.includes(situation)
    ? [here, plan('ask', 'company', 'Asks whether somebody is with them.', [question('safety', 1)])]
    : [
        ...(isClosing(scene) || scene.intents.has('silent') ? [] : [ask]),
        plan('own', 'mine', 'Says whose it is: yours.', [line('own')]),
        ...(situation === 'legal' ? [] : [stays]),
        plan('check', 'how-is-it', 'Asks how it stands.', [howIsIt(scene)]),
        plan('acknowledge', 'heard', 'Says that you have it.', [
          line(isFault(scene) ? 'acknowledge' : 'request'),
        ]),
        plan('bring-in', 'second-eyes', 'Brings a colleague in; you stay.', [line('bring-in')]),
        here,
        plan('ask', 'open', 'Asks openly.', [question('other')]),
        plan('ask', 'open-again', 'Asks openly, in other words.', [question('other', 1)]),
      ];
  return all.map((each) => ({ ...each, spare: true }));
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
