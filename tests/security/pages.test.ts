/** What every page of ours may do: found by walking the router, so that a page that is new is looked at too. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../harness/server.ts';

interface Layer {
  route?: { path: string | string[]; methods: Record<string, boolean> };
  handle: { stack?: Layer[] };
}

/** Every path that is served with GET, each router's below its own mount. */
function pathsOf(layers: Layer[], mounts: string[] = ['', '/api']): string[] {
  return layers.flatMap(({ route, handle }) =>
    route
      ? [route.path]
          .flat()
          .flatMap((path) => (route.methods['head'] === true ? [] : mounts.map((mount) => mount + path)))
      : pathsOf(handle.stack ?? [], mounts),
  );
}

/** The directives of a policy by name. */
const directives = (policy: string | null): Map<string, string> =>
  new Map(
    (policy ?? '').split(';').map((each) => {
      const [name = '', ...values] = each.trim().split(/\s+/);
      return [name, values.join(' ')];
    }),
  );

/** Scripts and styles within the page, attributes that run code or style, addresses that are code. */
const inline =
  /<script(?![^>]*\ssrc=)[^>]*>[^<]*\S|<style[\s>]|<[a-z][^>]*\s(?:on[a-z]+|style|srcdoc)\s*=|(?:href|src|action)\s*=\s*["']?\s*(?:javascript|vbscript):|<(?:script|iframe|a|form)\s[^>]*=\s*["']?\s*data:/i;

describe('every page', () => {
  let server: TestServer;
  const found = new Map<string, Response>();
  const texts = new Map<string, string>();
  beforeAll(async () => {
    server = await startServer();
    const { router } = server.app.web as unknown as { router: { stack: Layer[] } };
    // Nothing ends a stream or a long poll for us.
    for (const path of new Set(pathsOf(router.stack))) {
      const address = path.replace(/\{[^}]*\}/g, '').replace(/[:*][\w]+/g, 'demo');
      const response = await fetch(server.url + address, {
        headers: { Accept: 'text/html' },
        redirect: 'manual',
        signal: AbortSignal.timeout(5000),
      }).catch(() => null);
      // A redirection has no page of its own.
      if (!response?.ok || !response.headers.get('content-type')?.startsWith('text/html')) {
        await response?.body?.cancel();
        continue;
      }
      found.set(address, response);
      texts.set(address, await response.text());
    }
  });
  afterAll(() => server.stop());

  it('is found', () => {
    for (const known of ['/widget', '/widget/notify', '/console', '/demo', '/demo/workbench', '/api/docs'])
      expect([...found.keys()]).toContain(known);
  });

  it('says what it may do: nothing inline, nobody else’s scripts, Trusted Types, who may frame it', () => {
    for (const [path, { headers }] of found) {
      const policy = directives(headers.get('content-security-policy'));
      expect(policy.get('default-src'), path).toBe("'none'");
      expect(policy.get('require-trusted-types-for'), path).toBe("'script'");
      expect(["'none'", 'rapport-notify'], path).toContain(policy.get('trusted-types'));
      expect(policy.get('base-uri'), path).toBe("'none'");
      expect(policy.has('frame-ancestors'), path).toBe(true);
      expect(["'self'", "'none'"], path).toContain(policy.get('script-src'));
      expect(policy.get('style-src'), path).toBe("'self'");
      expect([...policy.values()].join(' '), path).not.toMatch(/unsafe|\*\.|https?:/);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).not.toBeNull();
    }
  });

  it('holds nothing inline', () => {
    for (const [path, html] of texts) expect(inline.exec(html)?.[0], path).toBeUndefined();
  });
});
