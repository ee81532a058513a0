/** The API's description, made from the very schemas that check requests. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { errorCodes } from '../../shared/protocol/errors.ts';
import { problemSchema } from '../../shared/protocol/http.ts';
import { accessName } from '../domain/authorize.ts';
import { escapeHtml } from '../html.ts';
import type { Route } from './route.ts';

/** What JSON Schema cannot say (a cross-field check, a transform) is left out rather than refused. */
const schemaOf = (schema: v.GenericSchema) => {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
  return rest;
};

const contentOf = (raw: string | undefined, schema: v.GenericSchema | undefined) =>
  raw === undefined
    ? { 'application/json': { schema: schema ? schemaOf(schema) : { type: 'object' } } }
    : { [raw]: { schema: { type: 'string', format: 'binary' } } };

function parametersOf({ path, query = {}, headers = {} }: Route): object[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(
    ([, name]) => [name, name === 'name' ? 'its name' : 'its id'] as const,
  );
  const named = (where: string, required: boolean, entries: (readonly [string | undefined, string])[]) =>
    entries.map(([name, description]) => ({
      name,
      in: where,
      required,
      description,
      schema: { type: 'string' },
    }));
  return [
    ...named('path', true, inPath),
    ...named('query', true, Object.entries(query)),
    ...named('header', false, Object.entries(headers)),
  ];
}

/** An OpenAPI 3.1 document. */
export function openApi(routes: Route[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    // Express writes a path's parameters as `:id`, OpenAPI as `{id}`.
    const path = `/api/v1${route.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] ??= {};
    const parameters = parametersOf(route);
    paths[path][route.method] = {
      summary: route.summary,
      'x-access': accessName(route.access),
      security: route.access === 'public' ? [] : [{ bearer: [] }],
      ...(parameters.length ? { parameters } : {}),
      ...(route.body || route.rawBody
        ? { requestBody: { required: true, content: contentOf(route.rawBody, route.body) } }
        : {}),
      responses: {
        200: { description: 'Done.', content: contentOf(route.rawAnswer, route.answer) },
        default: {
          description: 'A problem document (RFC 9457); `code` says which.',
          content: { 'application/problem+json': { schema: schemaOf(problemSchema) } },
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Rapport', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    paths,
  };
}

/** The same as a page to read. */
export function apiPage(routes: Route[]): string {
  const rows = routes.map(
    (route) =>
      `<tr><td><code>${route.method.toUpperCase()}</code></td><td><code>/api/v1${escapeHtml(route.path)}</code></td><td>${accessName(route.access)}</td><td>${escapeHtml(route.summary)}</td></tr>`,
  );
  const codes = Object.entries(errorCodes).map(
    ([code, { retry, message }]) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${retry ? 'yes' : 'no'}</td><td>${escapeHtml(message)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rapport API</title>
<link rel="stylesheet" href="/api/docs.css">
<main>
<h1>Rapport API</h1>
<p>Send <code>Authorization: Bearer …</code> with an API key or a session’s token; visitors’ routes take the visitor’s token.
Errors are problem documents (RFC 9457) with a <code>code</code>. Full schemas: <a href="/api/v1/openapi.json">openapi.json</a>.</p>
<table><thead><tr><th>method</th><th>path</th><th>access</th><th>what</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
<h2>Codes</h2>
<table><thead><tr><th>code</th><th>try again</th><th>meaning</th></tr></thead><tbody>
${codes.join('\n')}
</tbody></table>
</main>
</html>`;
}
