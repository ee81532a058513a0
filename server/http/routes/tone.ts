/** The tone engine over HTTP. */
import type * as v from 'valibot';
import { analyzeInput, guardInput, matchInput, suggestInput } from '../../../shared/protocol/tone.ts';
import { analyze, analyzeConversation, guard, match, suggest } from '../../../shared/tone/index.ts';
import type { Route } from '../route.ts';

/** A conversation for the tone engine may be longer than a command. */
const maxToneBytes = 1024 * 1024;

const tone = <Input>(
  verb: string,
  summary: string,
  body: v.GenericSchema<unknown, Input>,
  run: (input: Input) => object,
): Route => ({
  method: 'post',
  path: `/tone/${verb}`,
  summary,
  access: 'conversations:read',
  body,
  mostBytes: maxToneBytes,
  run: async (call) => run(call.body as Input),
});

export function toneRoutes(): Route[] {
  return [
    tone('analyze', 'The register of a text or conversation, with its evidence.', analyzeInput, (input) =>
      'text' in input ? analyze(input.text, input.lang) : analyzeConversation(input.messages),
    ),
    tone('guard', 'What to reconsider in a draft.', guardInput, (input) => guard(input.text, input.lang)),
    tone('suggest', 'Suggested replies in the customer’s register.', suggestInput, (input) => suggest(input)),
    tone('match', 'How well a reply matches the customer.', matchInput, (input) =>
      match(input.messages, input.reply),
    ),
  ];
}
