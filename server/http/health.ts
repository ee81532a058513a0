/** For supervisors and load balancers: alive at all, and ready for traffic. */
import { Router } from 'express';
import { isLoopback } from '../domain/limits.ts';
import type { Metrics } from '../metrics.ts';
import type { Store } from '../store/store.ts';
import { troubleOf } from '../store/trouble.ts';
import { hasApiKey } from './route.ts';

export function health(
  store: Store,
  draining: () => boolean,
  metrics: Metrics,
  apiKey: string | null,
): Router {
  const router = Router();
  router.get('/health/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  router.get('/health/ready', (_request, response) => {
    const problem = store.problem();
    const found = [
      ...(draining() ? [{ state: 'draining', reason: 'The server is shutting down.' }] : []),
      ...(problem === null
        ? []
        : [{ state: troubleOf(problem), reason: `Messages cannot be stored: ${problem}.` }]),
    ];
    response.status(found.length ? 503 : 200).json({
      status: found.length ? 'not ready' : 'ready',
      states: found.map(({ state }) => state),
      reasons: found.map(({ reason }) => reason),
    });
  });
  router.get('/metrics', async (request, response) => {
    // A proxy on this machine forwards strangers, so only a direct call counts as local.
    const forwarded = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].some(
      (name) => name in request.headers,
    );
    const local = isLoopback(request.socket.remoteAddress ?? '') && !forwarded;
    if (!local && !hasApiKey(request, apiKey)) {
      response.status(401).type('text').send('Send the API key as Authorization: Bearer …\n');
      return;
    }
    response.type('text/plain; version=0.0.4').send(await metrics.text());
  });
  return router;
}
