/**
 * What browsers load: the scripts of host pages, the widget's frame, the console, the demo. Each page states what it
 * may do.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Request, Router } from 'express';
import * as v from 'valibot';
import { speechFor } from '../../shared/languages.ts';
import { inboxNameSchema } from '../../shared/protocol/ids.ts';
import demoCss from '../demo/shop.css?raw';
import demoHtml from '../demo/shop.html?raw';
import demoJs from '../demo/shop.js?raw';
import type { Inboxes } from '../domain/inboxes.ts';
import { builtFiles, foreverCached, sendBuilt } from './built-files.ts';
import { embed } from './embed.ts';
import { pagePolicy } from './page-policy.ts';
import { widgetPages } from './widget-page.ts';

const speechOf = (request: Request) => speechFor([request.query['locale'], ...request.acceptsLanguages()]);

/** `dist` is the folder of built parts; in `production` the workbench is left out. */
export function pages(inboxes: Inboxes, dist: string, production: boolean): Router {
  const router = Router();
  const { widget, notify } = widgetPages(join(dist, 'web'));
  const worker = readFileSync(join(dist, 'web', 'widget-sw.js'), 'utf8');
  const consoleHtml = readFileSync(join(dist, 'web', 'console', 'index.html'), 'utf8');

  router.use((_request, response, next) => {
    response.set({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    });
    next();
  });

  router.use(embed(inboxes, join(dist, 'embed')));

  // Only scripts, styles and icons: the pages beside them are served below with the policies they need.
  const assets = builtFiles(join(dist, 'web'), ['js', 'css', 'svg']);
  router.get('/assets/:name', (request, response, next) => {
    const asset = assets.get(request.params.name);
    if (asset) sendBuilt(request, response, asset, foreverCached);
    else next();
  });

  router.get('/widget', async (request, response) => {
    // Read as the page itself reads it: whom it may be framed by must be said of the inbox that it will enter.
    const query = new URL(request.originalUrl, 'http://host').searchParams;
    const name = v.safeParse(inboxNameSchema, query.get('inbox'));
    const inbox = name.success ? await inboxes.byName(name.output) : null;
    // A misspelt inbox still gets the page: its handshake is refused in words, to the visitor and to the developer.
    const origins = inbox?.settings.origins ?? ['*'];
    const ancestors = origins.includes('*') ? '*' : ["'self'", ...origins].join(' ');
    response.removeHeader('Cross-Origin-Opener-Policy');
    response.set('Cache-Control', 'no-cache');
    response.set('Content-Security-Policy', pagePolicy({ 'frame-ancestors': ancestors }));
    response.vary('Accept-Language');
    response.type('html').send(widget(speechOf(request)));
  });

  // A window that the frame opens; it must keep its tie to it, and be clicked on by nobody's trick.
  router.get('/widget/notify', (request, response) => {
    response.removeHeader('Cross-Origin-Opener-Policy');
    response.set('Cache-Control', 'no-cache');
    response.set(
      'Content-Security-Policy',
      pagePolicy({ 'frame-ancestors': "'none'", 'trusted-types': 'rapport-notify' }),
    );
    response.vary('Accept-Language');
    response.type('html').send(notify(speechOf(request)));
  });
  // At the root, so that it may be registered for /widget/ with no header that would widen what it may hold.
  router.get('/widget-sw.js', (_request, response) => {
    response.set('Cache-Control', 'no-cache');
    response.set('Content-Security-Policy', "default-src 'none'");
    response.type('js').send(worker);
  });

  router.get('/console', (_request, response) => {
    response.set('Cache-Control', 'no-cache');
    response.set('Content-Security-Policy', pagePolicy({ 'frame-ancestors': "'self'" }));
    response.type('html').send(consoleHtml);
  });

  router.get('/', (_request, response) => {
    response.redirect('/demo');
  });
  router.get('/demo', (_request, response) => {
    response.set('Cache-Control', 'no-cache');
    response.set(
      'Content-Security-Policy',
      pagePolicy({ 'frame-src': "'self'", 'frame-ancestors': "'self'" }),
    );
    response.type('html').send(demoHtml);
  });
  if (!production) {
    const workbench = readFileSync(join(dist, 'web', 'widget', 'workbench', 'index.html'), 'utf8');
    router.get('/demo/workbench', (_request, response) => {
      response.set('Cache-Control', 'no-cache');
      response.set(
        'Content-Security-Policy',
        pagePolicy({ 'frame-src': "'self'", 'frame-ancestors': "'self'" }),
      );
      response.type('html').send(workbench);
    });
  }
  router.get('/demo/shop.css', (_request, response) => {
    response.type('css').set('Cache-Control', 'no-cache').send(demoCss);
  });
  router.get('/demo/shop.js', (_request, response) => {
    response.type('js').set('Cache-Control', 'no-cache').send(demoJs);
  });
  return router;
}
