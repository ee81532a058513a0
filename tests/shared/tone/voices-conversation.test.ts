import { describe, expect, it } from 'vitest';
import { demoAnswers } from '../../../server/demo/answers.ts';
import { suggest } from '../../../shared/tone/suggest.ts';
import { type PlayedVoiceId, playedVoiceIds, type Turn } from '../../../shared/tone/types.ts';
import { voicePacks } from '../../../shared/tone/voices/index.ts';

/** What a player of each voice may open with: nobody could mistake it. */
const openings: Record<PlayedVoiceId, string> = {
  'star-trek': 'Captain, Ensign Rao reporting. Shields are down and the warp core will not let me sign in.',
  pirate: 'Ahoy matey! Shiver me timbers, I cannot sign in to me account.',
  shakespeare: 'Prithee, good sir, wherefore canst thou not let me sign in?',
  yoda: 'Locked, my account is. Sign in I cannot. Help me you must.',
  western: 'Howdy partner, some varmint done locked me out of my account, sheriff.',
  butler: 'What ho, Jeeves old bean! I cannot sign in, dash it all.',
  noir: 'It was a dark and stormy night, gumshoe. I could not sign in to my account.',
  wizard: 'Hail, wise wizard! A curse lies upon my account and I cannot sign in.',
  superhero:
    'Calling all heroes! A supervillain has locked my account, trusty sidekick, and I cannot sign in.',
  lolcat: 'oh hai, i can haz login? mai account iz broked, plz halp',
};

const rest = [
  'My sign-in code never arrives.',
  'I looked in the spam folder, nothing there.',
  'Tried that, no change.',
  'It is the address I always use.',
  'What else can I try?',
  'Done. Still nothing.',
  'Ah, now it came. Thank you!',
  'One more thing: how do I change my plan?',
  'I see. And can I pause it?',
  'Also my last parcel is late.',
  'It should have come on Tuesday.',
  'Order 5512.',
  'No mail about it either.',
  'The sound on my TV is gone as well.',
  'I restarted it.',
  'It is the big one in the living room.',
  'Still silent.',
  'Hm, what now?',
  'Yes, that worked!',
];

/** What a reply says in words of the voice: its sentences, without roles, facts and very short ones. */
function phrasesOf(text: string, facts: string[], roles: string[]): string[] {
  let spoken = text;
  for (const fact of facts) spoken = spoken.replace(fact, '\n');
  for (const role of roles) spoken = spoken.replaceAll(role, '');
  return spoken
    .split(/[.?:\n]+/u)
    .map((sentence) => sentence.replaceAll(/[^\p{L}\p{N} ]/gu, '').trim())
    .filter((sentence) => sentence.split(/\s+/u).length >= 3);
}

describe.each(playedVoiceIds)('twenty turns in the voice of %s', (id) => {
  const messages: Turn[] = [];
  const said: string[] = [];
  let played = 0;
  for (const text of [openings[id], ...rest]) {
    messages.push({ from: 'visitor', text });
    const { suggestions, target } = suggest({ messages, agent: { name: 'Mia' }, answers: demoAnswers });
    const reply = suggestions.find(({ voice }) => voice === id) ?? suggestions[0];
    if (!reply) continue;
    if (reply.voice === id) played += 1;
    const roles = [target.roles.visitor, target.roles.agent, voicePacks[id].roles.visitor].filter(
      (role) => role !== null,
    );
    said.push(...phrasesOf(reply.text, reply.facts, roles));
    messages.push({ from: 'agent', text: reply.text });
  }

  it('stay in the voice', () => {
    expect(played).toBeGreaterThanOrEqual(16);
  });

  it('repeat no phrase', () => {
    expect(said.filter((phrase, at) => said.indexOf(phrase) !== at)).toEqual([]);
  });
});
