/** Who of the team is here, and how colleagues share a conversation. The customer sees none of it. */
import * as v from 'valibot';
import { agentRole, conversationSummarySchema, isStorableText } from './entities.ts';
import { clientIdSchema, idSchema, timestampSchema } from './ids.ts';
import { answer } from './visitor-events.ts';

export const agentPresenceSchema = v.object({
  id: idSchema,
  name: v.string(),
  photo: v.exactOptional(v.string()),
  role: agentRole,
  /** A console of theirs is connected, or was until a moment ago. All tabs of one person count as one. */
  here: v.boolean(),
  /** `away`: nothing new is given to them by itself. */
  availability: v.picklist(['here', 'away']),
  /** Why they are away: they said so, nothing was typed or clicked in any tab for a while, or it is outside their hours. */
  why: v.nullable(v.picklist(['chosen', 'idle', 'hours'])),
  /** Open conversations they have, without those that are snoozed. */
  load: v.number(),
  /** How many of them at once; more than that only by hand. */
  capacity: v.number(),
  /** ISO 639-1 codes. */
  languages: v.array(v.string()),
  /** What colleagues may ask them about: a hint whom to bring in, never a door. */
  skills: v.array(v.string()),
});
export type AgentPresence = v.InferOutput<typeof agentPresenceSchema>;

// Commands

export const agentsList = v.object({});
export const agentsListAnswer = answer({ agents: v.array(agentPresenceSchema) });
export type AgentsListAnswer = v.InferOutput<typeof agentsListAnswer>;

export const agentAvailability = v.object({
  /** Holds until it is said otherwise, whatever tabs are open. */
  availability: v.optional(v.picklist(['here', 'away'])),
  /** In this tab nothing was typed or clicked for a while, or is again; they are away while this holds of all tabs. */
  idle: v.optional(v.boolean()),
});
export type AgentAvailability = v.InferInput<typeof agentAvailability>;
export const agentAvailabilityAnswer = answer({ agent: agentPresenceSchema });
export type AgentAvailabilityAnswer = v.InferOutput<typeof agentAvailabilityAnswer>;

export const maxQuestionLength = 2000;
export const maxSummaryLength = 4000;
const words = (most: number) =>
  v.pipe(
    v.string(),
    v.check(isStorableText, 'bad_text'),
    v.maxLength(most, `expected at most ${most} characters`),
  );

export const colleagueBringIn = v.object({
  conversation: idSchema,
  agent: idSchema,
  /** For them alone, beside the conversation. */
  question: v.optional(words(maxQuestionLength)),
  /** Makes the question safe to send again. */
  clientId: clientIdSchema,
});
export type ColleagueBringIn = v.InferInput<typeof colleagueBringIn>;
export const colleagueJoin = v.object({ conversation: idSchema });
/** Without `agent`: the one who sends it. */
export const colleagueLeave = v.object({ conversation: idSchema, agent: v.optional(idSchema) });
export type ColleagueLeave = v.InferInput<typeof colleagueLeave>;

export const conversationHandOver = v.object({
  conversation: idSchema,
  agent: idSchema,
  /** Whose it was as far as is known (null: nobody's). Another's by now, it stays theirs: `changed_meanwhile`. */
  from: v.exactOptional(v.nullable(idSchema)),
  /** What the colleague should know, as a note beside the conversation. */
  summary: v.optional(words(maxSummaryLength)),
  /** Makes the note safe to send again. */
  clientId: clientIdSchema,
});
export type ConversationHandOver = v.InferInput<typeof conversationHandOver>;

export const conversationBrief = v.object({ conversation: idSchema });
export const briefSchema = v.object({
  /** How it began, and what they asked last where that is something else; in their words. */
  wants: v.array(v.string()),
  /** What we said, the latest last; in our words. */
  told: v.array(v.object({ by: v.string(), text: v.string() })),
  promised: v.array(v.object({ what: v.string(), due: timestampSchema, by: v.string() })),
  /** Found in their messages, word for word. */
  facts: v.array(
    v.object({ kind: v.picklist(['order', 'email', 'phone', 'date', 'amount', 'link']), text: v.string() }),
  ),
  talks: v.object({
    language: v.nullable(v.string()),
    address: v.nullable(v.picklist(['T', 'V'])),
    voice: v.nullable(v.string()),
    formality: v.picklist(['formal', 'neutral', 'casual']),
    upset: v.boolean(),
    newcomer: v.boolean(),
  }),
});
export type Brief = v.InferOutput<typeof briefSchema>;
export const conversationBriefAnswer = answer({ brief: briefSchema });
export type ConversationBriefAnswer = v.InferOutput<typeof conversationBriefAnswer>;

export const colleagueAnswer = answer({ conversation: conversationSummarySchema });

export const routingCommands = {
  'agents:list': agentsList,
  'agent:availability': agentAvailability,
  'colleague:bring_in': colleagueBringIn,
  'colleague:join': colleagueJoin,
  'colleague:leave': colleagueLeave,
  'conversation:hand_over': conversationHandOver,
  'conversation:brief': conversationBrief,
} as const;

// Events

/** Those whose presence, availability or load changed. */
export const agentsChanged = v.object({ agents: v.array(agentPresenceSchema) });
export type AgentsChanged = v.InferOutput<typeof agentsChanged>;
