/** What a page of ours may do, said with it: its own scripts and styles, nothing inline, nothing of anybody else. */

type Policy = Record<string, string>;
const strict: Policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // blob: pictures that were fetched with the reader's own authorisation, or wait to be sent.
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  // Preact and socket.io-client create no policy; nobody else may either.
  'trusted-types': "'none'",
};

/** The header's value; `extra` directives take the place of the strict ones. Who may frame a page is always said. */
export const pagePolicy = (extra: Policy & { 'frame-ancestors': string }): string =>
  Object.entries({ ...strict, ...extra })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** Of a page without scripts. */
export const inertPolicy = (extra: Policy = {}): string =>
  pagePolicy({
    'script-src': "'none'",
    'img-src': "'none'",
    'connect-src': "'none'",
    'frame-ancestors': "'none'",
    ...extra,
  });
