/**
 * The wire, frozen. When this fails, the wire has changed: if an older client can still talk to the newer server,
 * update the snapshot (`npx vitest run tests/shared/protocol -u`); if not, raise `protocolVersion` and say why
 * in `shared/protocol/version.ts`.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { expect, it } from 'vitest';
import * as agent from '../../../shared/protocol/agent-events.ts';
import { errorCodes } from '../../../shared/protocol/errors.ts';
import { hostMessageSchema } from '../../../shared/protocol/frame.ts';
import * as http from '../../../shared/protocol/http.ts';
import { protocolVersion } from '../../../shared/protocol/version.ts';
import * as visitor from '../../../shared/protocol/visitor-events.ts';

const isSchema = (value: unknown): value is v.GenericSchema =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';

const schemasOf = (module: object) =>
  Object.fromEntries(
    Object.entries(module)
      .filter((entry): entry is [string, v.GenericSchema] => isSchema(entry[1]))
      .map(([name, schema]) => [name, toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' })]),
  );

it('speaks version 1 of the wire, as frozen', () => {
  expect(protocolVersion).toBe(1);
  expect({
    errorCodes,
    visitor: schemasOf(visitor),
    agent: schemasOf(agent),
    http: schemasOf(http),
    frame: { hostMessageSchema: schemasOf({ hostMessageSchema }) },
    names: {
      visitorCommands: Object.keys(visitor.visitorCommands),
      visitorEvents: Object.keys(visitor.visitorEvents),
      agentCommands: Object.keys(agent.agentCommands),
      agentEvents: Object.keys(agent.agentEvents),
    },
  }).toMatchSnapshot();
});
