/** Plans for messages that are no ordinary question: doubts about who is here, chasing, words for machines, silence. */
import { parseBody } from './answer-body.ts';
import {
  afterStep,
  helpFrom,
  howIsIt,
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

/** "Am I in the right place?", "are you a person?", "can you transfer me?": yes first, then on with it. */
export function doubtful(scene: Scene, slot: 'right-place' | 'human'): Plan[] {
  const { answer, topic } = scene;
  const yes = line(slot);
  const why =
    slot === 'human'
      ? 'Asks for a person: says who is here.'
      : 'Fears to be in the wrong place: they are not.';
  const plans: Plan[] = [];
  // One of the open questions is the doubt itself; what else they asked is named as next.
  const others = scene.several.filter((each) => each.answer === null).length - 1;
  const then = others > 0 ? [line('others-next', true)] : [];
  const step = answer && !scene.allGiven && nextStep(scene, answer);
  if (answer && step) {
    plans.push(plan('step', 'reassure', why, [yes, ...step, afterStep(scene, answer)], answer));
  } else if (answer && !scene.allGiven) {
    const parts = [yes, line('answer'), ...wholeFacts(answer), ...then];
    plans.push(plan('answer', 'reassure', why, parts, answer));
  }
  const bringIn = plan('bring-in', 'second-eyes', `${why} Brings someone in; you stay.`, [
    yes,
    line('bring-in'),
  ]);
  if (scene.intents.has('manager')) plans.push(bringIn);
  plans.push(
    plan(
      'ask',
      'reassure',
      why,
      topic === 'other' || topic === 'how-to'
        ? [yes, line('greet')]
        : [yes, line('ask', true), question(topic)],
    ),
    plan('own', 'reassure', `${why} It stays with you.`, [yes, line('own')]),
    plan('promise', 'reassure', `${why} You stay until it is done.`, [yes, line('promise')]),
  );
  return plans;
}

/** "Hello??": here, and straight on with what is open. */
export function chased(scene: Scene): Plan[] {
  const { answer, topic } = scene;
  const here = line('here');
  const plans: Plan[] = [];
  if (answer && !scene.allGiven) {
    plans.push(
      plan(
        'step',
        'here-and-on',
        'They are waiting: says that you are here and goes on.',
        [here, ...helpFrom(scene, answer)],
        answer,
      ),
    );
  }
  plans.push(
    plan(
      'ask',
      'here-and-ask',
      'They are waiting: says that you are here and asks what is needed.',
      topic === 'other' ? [here, question('start')] : [here, line('ask', true), question(topic)],
    ),
    plan('own', 'here', 'They are waiting: here, and it is yours.', [here, line('own')]),
    plan('promise', 'here', 'They are waiting: says what you do now.', [here, line('act')]),
  );
  return plans;
}

/** "You said you would …": not forgotten, where it stands; no new date without knowing. */
export function overdue(scene: Scene): Plan[] {
  const { answer, topic } = scene;
  const plans = [
    plan(
      'own',
      'status',
      'Asks what became of it: owns it and looks now. Check your promises in this chat.',
      [line('news'), line('act', true)],
    ),
    plan('bring-in', 'second-eyes', 'Brings in whoever is working on it; you stay.', [
      line('news'),
      line('bring-in'),
    ]),
    plan('ask', 'diagnose', 'Asks the one thing that moves it on.', [
      line('news'),
      question(topic === 'other' ? 'wish' : topic, 1),
    ]),
  ];
  if (answer && !scene.allGiven) {
    plans.splice(
      1,
      0,
      plan(
        'answer',
        'whole-answer',
        'What the answer says about it.',
        [line('news'), ...wholeFacts(answer, scene.stepsGiven)],
        answer,
      ),
    );
  }
  return plans;
}

/** Words meant for a machine: neither obeyed nor scolded. */
export function steered(): Plan[] {
  return [
    plan('greet', 'steady', 'Words meant for a machine: not obeyed, not scolded. Asks what is needed.', [
      line('steer'),
      question('start'),
    ]),
    plan('own', 'steady', 'Says who is reading, and that you help.', [line('steer'), line('own')]),
    plan('ask', 'open', 'Asks what they would like to do.', [line('request', true), question('other')]),
  ];
}

export function soldTo(): Plan[] {
  return [
    plan('honest-no', 'thanks-no', 'Sells to us: a friendly no.', [line('offer')]),
    plan('ask', 'open', 'Asks whether there is something you can do for them.', [
      line('hello', true),
      question('start'),
    ]),
    plan('close', 'brief', 'A no, and a friendly end.', [line('offer'), line('close')]),
  ];
}

/** Takes us for somebody else, or asks who we are. */
export function whoIsThis(scene: Scene): Plan[] {
  return [
    plan('greet', 'who', 'Asks who is here: says so and listens.', [line('hello', true), line('who')]),
    plan('ask', 'start', 'Asks what they are looking for.', [line('hello', true), question('start')]),
    plan('promise', 'find-out', 'Takes it on and looks into it.', [
      line('request', true),
      line(scene.text.includes('?') ? 'act' : 'promise'),
    ]),
  ];
}

/** A picture, letters at random, nothing but a link. */
export function unreadable(scene: Scene): Plan[] {
  if (scene.intents.has('link')) {
    return [
      plan('ask', 'link', 'Sent only a link: asks what to look at.', [
        line('received', true),
        question('link'),
      ]),
      plan('promise', 'look', 'Looks at it and says so.', [line('received', true), line('act')]),
      plan('ask', 'link-what', 'Asks what happens there.', [line('ask', true), question('link', 1)]),
    ];
  }
  const midway = scene.said.length > 0;
  return [
    plan('ask', 'more-words', 'Cannot be read: asks kindly for a few words.', [
      line('unclear'),
      question(midway ? scene.topic : 'start'),
    ]),
    midway
      ? plan('check', 'how-is-it', 'Asks how it stands.', [line('check')])
      : plan('greet', 'open', 'Greets and listens.', [line('hello', true), line('greet')]),
    plan('promise', 'stay', 'Says that you are here.', [line('unclear'), line('stay')]),
  ];
}

/** They want to see it, not to have it deleted. */
const wantsCopy =
  /copy|access|article 15|export|auskunft|kopie|copia|copie|cópia|acceso|accès|accesso|acesso|inzage/iu;

export function aboutTheirData(scene: Scene): Plan[] {
  const { answer } = scene;
  const noted = line('privacy');
  const plans = [
    plan(
      'own',
      'look-up',
      'About their data: noted, and what you do next. Look up your duties and their time limits.',
      [noted, line('privacy-next')],
    ),
    plan('ask', 'extent', 'Asks how far it should go.', [
      noted,
      question('privacy', wantsCopy.test(scene.text) ? 1 : 0),
    ]),
  ];
  if (answer && !scene.allGiven)
    plans.unshift(
      plan(
        'answer',
        'whole-answer',
        'What the answer says about it.',
        [noted, ...wholeFacts(answer, scene.stepsGiven)],
        answer,
      ),
    );
  plans.push(plan('promise', 'report', 'Says where they will hear from you.', [noted, line('promise')]));
  return plans;
}

/** An idea for the product: written down, and what could be done until then. */
export function suggested(scene: Scene): Plan[] {
  const noted = line('feature');
  const plans = [
    plan('acknowledge', 'note', 'A wish for the product: noted in their words. File it as a gap.', [
      noted,
      question('wish'),
    ]),
    plan('alternative', 'sketch', 'Noted, and a sketch of what could be done until then.', [
      noted,
      line('sketch'),
      line('plan'),
    ]),
    plan('own', 'mine', 'Noted, and it is yours.', [noted, line('own')]),
  ];
  const { answer } = scene;
  if (answer && !scene.allGiven)
    plans.splice(
      1,
      0,
      plan(
        'answer',
        'whole-answer',
        'Noted, then what is possible today.',
        [noted, ...wholeFacts(answer, scene.stepsGiven)],
        answer,
      ),
    );
  return plans;
}

export function praised(): Plan[] {
  return [
    plan('close', 'glad', 'Praise: takes it with thanks.', [line('praise')]),
    plan('close', 'open-door', 'Thanks, and leaves the door open.', [line('praise'), line('again')]),
    plan('ask', 'anything-else', 'Thanks, and asks what you can do today.', [
      line('praise'),
      question('start', 1),
    ]),
  ];
}

/** A child writes: plain, short, asks for nothing personal, and for a grown-up where it matters. */
export function young(scene: Scene): Plan[] {
  const { answer } = scene;
  const careful = line('minor');
  const plans: Plan[] = [];
  if (answer && !scene.allGiven) {
    plans.push(
      plan(
        'step',
        'with-care',
        'A child, it seems: one small step, and a grown-up for the rest. Ask for nothing personal.',
        [careful, ...helpFrom(scene, answer), ...(nextStep(scene, answer) ? [afterStep(scene, answer)] : [])],
        answer,
      ),
    );
  }
  plans.push(
    plan('ask', 'grown-up', 'A child, it seems: asks whether a grown-up is there.', [
      line('request', true),
      question('minor'),
    ]),
    plan('own', 'with-care', 'A child, it seems: helps, and keeps it safe.', [careful, line('own')]),
    plan('promise', 'stay', 'Says that you are here.', [careful, line('stay')]),
  );
  return plans;
}

/** We spoke last and they have not answered. */
export function silence(scene: Scene): Plan[] {
  const { answer } = scene;
  if (scene.text === '') {
    return [
      plan('greet', 'open', 'They have not written yet: listens.', [line('greet')]),
      plan('ask', 'start', 'They have not written yet: asks what it is about.', [question('start')]),
      plan('promise', 'stay', 'Says that you are here.', [line('stay')]),
    ];
  }
  const steps = answer ? parseBody(answer.body).steps.length : 0;
  const midSteps = answer !== null && scene.stepsGiven > 0 && scene.stepsGiven < steps;
  const next: Part[] | null = answer && midSteps ? nextStep(scene, answer) : null;
  return [
    plan('check', 'how-is-it', 'Silent since your last message: asks how it went.', [howIsIt(scene)]),
    plan('promise', 'no-hurry', 'Leaves them time, and the thread in your hand.', [line('waiting')]),
    ...(answer && next
      ? [
          plan(
            'step',
            'next-step',
            'Should they be done: the next step, ready to go.',
            [...next, afterStep(scene, answer)],
            answer,
          ),
        ]
      : []),
    plan('ask', 'diagnose', 'One more question that may help.', [
      line('ask', true),
      question(scene.topic, 1),
    ]),
    plan('close', 'open-door', 'Leaves the door open.', [line(isFault(scene) ? 'later' : 'again')]),
  ];
}
