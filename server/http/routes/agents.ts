/** Routes about the people who answer. */
import { agentsAnswer } from '../../../shared/protocol/http.ts';
import { photoAddress } from '../../domain/domain.ts';
import type { ApiOptions, Route } from '../route.ts';

export function agentRoutes({ gate }: ApiOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/agents',
      summary: 'Everybody who can be mentioned, brought in or given a conversation, by name.',
      access: 'team:read',
      answer: agentsAnswer,
      async run() {
        const rows = await gate.domain.store.colleagues();
        return {
          agents: rows.map(({ photo, ...agent }) => ({
            ...agent,
            ...(photo === null ? {} : { photo: photoAddress(agent.id, photo) }),
          })),
        };
      },
    },
  ];
}
