/**
 * The REST side. Each route is one entry: method, path, who may call it, the schema its body must have, and what
 * it does. The router, the checks and `openapi.json` all follow from the table, which stands by noun in `routes/`.
 */
import { json, type Request, type Response, Router } from 'express';
import * as v from 'valibot';
import { maxCommandBytes } from '../../shared/protocol/entities.ts';
import { failure } from '../../shared/protocol/errors.ts';
import { failureOf, refusal } from '../sockets/handle.ts';
import docsCss from './docs.css?raw';
import { apiPage, openApi } from './openapi.ts';
import { inertPolicy } from './page-policy.ts';
import { sendProblem } from './problems.ts';
import { type ApiOptions, isFailure, type Route, refusedEntry } from './route.ts';
import { accountRoutes } from './routes/account.ts';
import { answerRoutes } from './routes/answers.ts';
import { auditRoutes } from './routes/audit.ts';
import { fileRoutes } from './routes/files.ts';
import { inboxRoutes } from './routes/inboxes.ts';
import { mailRoutes } from './routes/mails.ts';
import { outboxRoutes } from './routes/outbox.ts';
import { pushRoutes } from './routes/push.ts';
import { reportRoutes } from './routes/reports.ts';
import { searchRoutes } from './routes/search.ts';
import { sessionRoutes } from './routes/session.ts';
import { snippetRoutes } from './routes/snippets.ts';
import { suggestionRoutes } from './routes/suggestions.ts';
import { tagRoutes } from './routes/tags.ts';
import { teamRoutes } from './routes/team.ts';
import { toneRoutes } from './routes/tone.ts';
import { transcriptRoutes } from './routes/transcripts.ts';
import { viewRoutes } from './routes/views.ts';
import { visitorRoutes } from './routes/visitor.ts';

const apiRoutes = (options: ApiOptions): Route[] => [
  ...sessionRoutes(options),
  ...accountRoutes(options),
  ...teamRoutes(options),
  ...auditRoutes(options),
  ...visitorRoutes(options),
  ...inboxRoutes(options),
  ...answerRoutes(options),
  ...fileRoutes(options),
  ...mailRoutes(options),
  ...outboxRoutes(options),
  ...pushRoutes(options),
  ...searchRoutes(options),
  ...reportRoutes(options),
  ...snippetRoutes(options),
  ...suggestionRoutes(options),
  ...tagRoutes(options),
  ...toneRoutes(options),
  ...transcriptRoutes(options),
  ...viewRoutes(options),
];

/** Everything under `/api`. */
export function api(options: ApiOptions): Router {
  const { gate } = options;
  const router = Router();
  const routes = apiRoutes(options);
  const document = openApi(routes);

  for (const route of routes) {
    // Larger bodies are cut off while they arrive; the answer is the same code as on a socket.
    const parse = route.rawBody ? [] : [json({ limit: route.mostBytes ?? maxCommandBytes, strict: false })];
    router[route.method](`/v1${route.path}`, ...parse, async (request, response) => {
      const answer = await attempt(route, request, response);
      if (!answer) return;
      if (isFailure(answer) || !response.hasHeader('Cache-Control'))
        response.set('Cache-Control', 'no-store');
      if (!isFailure(answer)) {
        response.json(answer);
        return;
      }
      gate.countFailure(answer.code);
      sendProblem(response, answer);
      if (route.rawBody && !request.complete) lingerOn(request);
    });
  }

  async function attempt(route: Route, request: Request, response: Response): Promise<object | undefined> {
    try {
      const refused = await refusedEntry(options, route, request);
      if (refused) return refused;
      let body: unknown = request.body;
      if (route.body) {
        const parsed = v.safeParse(route.body, body);
        if (!parsed.success) return refusal(parsed.issues);
        body = parsed.output;
      }
      return await route.run({ request, response, body });
    } catch (error) {
      return failureOf(gate, error);
    }
  }

  router.get('/v1/openapi.json', (_request, response) => {
    response.json(document);
  });
  router.get('/docs', (_request, response) => {
    response.set('Content-Security-Policy', inertPolicy());
    response.type('html').send(apiPage(routes));
  });
  router.get('/docs.css', (_request, response) => {
    response.type('css').send(docsCss);
  });
  router.use((_request, response) => {
    sendProblem(
      response,
      failure('not_found', 'There is no such address in the API. /api/docs lists them all.'),
    );
  });
  return router;
}

/** How long a refused sender may go on sending. */
const lingerMs = 2000;

/**
 * A connection closed while its sender is still sending takes our answer down with it, so what still comes is
 * thrown away for a moment, in which most are done or have heard us.
 */
function lingerOn(request: Request): void {
  request.resume();
  const timer = setTimeout(() => request.socket.destroy(), lingerMs);
  request.once('close', () => clearTimeout(timer));
}
