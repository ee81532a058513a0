/** A briefing on its way to another machine: what is no JSON as JSON, and without what only retrieval reads. */
import type { Intent } from './scene.ts';
import type { Briefing } from './suggest.ts';
import type { Answer } from './types.ts';

export type WireBriefing = Omit<Briefing, 'scene'> & {
  scene: Omit<Briefing['scene'], 'intents'> & { intents: Intent[] };
};

const bare = (answer: Answer): Answer => ({ ...answer, questions: [] });

export function toWire({ scene, ...briefing }: Briefing): WireBriefing {
  const { intents, hits, several, answer, ...rest } = scene;
  return {
    ...briefing,
    scene: {
      ...rest,
      intents: [...intents],
      hits: hits.map((hit) => ({ ...hit, answer: bare(hit.answer) })),
      several: several.map((asked) => ({ ...asked, answer: asked.answer && bare(asked.answer) })),
      answer: answer && bare(answer),
    },
  };
}

export function fromWire({ scene, ...briefing }: WireBriefing): Briefing {
  return { ...briefing, scene: { ...scene, intents: new Set(scene.intents) } };
}
