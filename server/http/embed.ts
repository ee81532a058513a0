/**
 * The scripts of host pages, with what inboxes set about their look in them: the loader may ask nothing before
 * somebody means to chat, so what it must know comes with it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Request, type Response, Router } from 'express';
import * as v from 'valibot';
import { speechFor } from '../../shared/languages.ts';
import { type LauncherWords, launcherWords } from '../../shared/launcher-words.ts';
import { inboxNameSchema } from '../../shared/protocol/ids.ts';
import type { InboxSettings } from '../../shared/protocol/settings.ts';
import type { Inbox, Inboxes } from '../domain/inboxes.ts';
import { type Built, builtFiles, etagOf, foreverCached, sendBuilt } from './built-files.ts';

/** More inboxes than these are not told to a page that does not say which one is its own. */
const mostUnasked = 20;
/** Compressed scripts kept in memory, a few kilobytes each. */
const mostKept = 200;
const shortlyCached = 'public, max-age=300, stale-while-revalidate=86400';

/** Where the built scripts wait for an object (`widget/loader.ts`, `widget/page/page.ts`). */
const looksPlace = /[`'"]looks[`'"]/g;
/** English words of the loader, where they stand. */
const wordPlaces: Record<keyof LauncherWords, RegExp> = {
  chat: /[`'"]Chat[`'"]/g,
  notLoaded: /[`'"]Chat did not load[`'"]/g,
};
const pagePlace = /[`'"]RAPPORT_PAGE[`'"]/g;

export function embed(inboxes: Inboxes, dist: string): Router {
  const router = Router();
  const loader = template(join(dist, 'embed.js'), looksPlace, wordPlaces);
  const page = template(join(dist, 'page.js'), pagePlace);
  const types = readFileSync(join(dist, 'rapport.d.ts'), 'utf8');

  const asked = async (request: Request): Promise<Inbox | null> => {
    const name = v.safeParse(inboxNameSchema, request.query['inbox']);
    return name.success ? inboxes.byName(name.output) : null;
  };

  router.get('/embed.js', async (request, response) => {
    const told = 'inbox' in request.query ? [await asked(request)] : await inboxes.all();
    const looks: Record<string, object> = {};
    for (const inbox of told.length > mostUnasked ? [] : told) {
      const look = inbox && lookOf(inbox.settings);
      if (look && Object.keys(look).length > 0) looks[inbox.name] = look;
    }
    // Of the page's language nothing is known here; but the visitor's own is no worse to be called in.
    const { language } = speechFor([request.query['locale'], ...request.acceptsLanguages()]);
    response.vary('Accept-Language');
    sendToPages(request, response, loader(looks, launcherWords[language]), shortlyCached);
  });

  router.get('/page.js', async (request, response) => {
    const inbox = await asked(request);
    const { greetings = [], look = {} } = inbox?.settings ?? {};
    // Modules are fetched with CORS.
    response.set('Access-Control-Allow-Origin', '*');
    sendToPages(request, response, page({ greetings, hideOn: look.hideOn }), shortlyCached);
  });

  // What page.js fetches in turn: names carry a hash of the content.
  const chunks = builtFiles(join(dist, 'page'), ['js']);
  router.get('/page/:name', (request, response, next) => {
    const chunk = chunks.get(request.params.name);
    if (!chunk) return next();
    response.set('Access-Control-Allow-Origin', '*');
    sendToPages(request, response, chunk, foreverCached);
  });

  router.get('/rapport.d.ts', (_request, response) => {
    response.type('text/plain').send(types);
  });
  return router;
}

/** What stands in the bubble of each icon. */
const icons: Record<NonNullable<InboxSettings['look']['icon']>, string> = {
  chat: '',
  question: '?',
  wave: '👋',
};

/** As the loader takes it: what `data-*` of the tag would say; `page` asks for page.js as soon as the page is idle. */
function lookOf({ look: { hideOn, icon = 'chat', ...look }, greetings }: InboxSettings): object {
  const hides = hideOn !== undefined && hideOn.length > 0;
  return {
    ...look,
    ...(icons[icon] ? { icon: icons[icon] } : {}),
    ...(hides ? { hideOn: 1 } : {}),
    ...(hides || greetings.length > 0 ? { page: 1 } : {}),
  };
}

/** The script of this file with an object and words in their places; compressed once for each. */
function template<Word extends string = never>(
  file: string,
  place: RegExp,
  wordPlaces: Record<Word, RegExp> = {} as Record<Word, RegExp>,
): (object: object, words?: Record<Word, string>) => Built {
  const source = readFileSync(file, 'utf8');
  for (const { source: pattern, flags } of [place, ...Object.values<RegExp>(wordPlaces)])
    if (source.match(new RegExp(pattern, flags))?.length !== 1)
      throw new Error(`${file} has not one ${pattern} to fill. Run npm run build.`);
  const kept = new Map<string, Built>();
  return (object, words) => {
    const key = json([object, words]);
    const found = kept.get(key);
    if (found) return found;
    // The words first: what somebody set must not be taken for a place of theirs, and end its own string with it.
    let filled = source;
    for (const [word, text] of Object.entries<string>(words ?? {}))
      filled = filled.replace(wordPlaces[word as Word], ([quote]) =>
        /[`'"\\$]/.test(text) ? json(text) : `${quote}${text}${quote}`,
      );
    // Where there is nothing to say the script stays as it was built, and as small.
    if (Object.keys(object).length > 0) filled = filled.replace(place, () => json(object));
    const identity = Buffer.from(filled);
    const script = {
      type: 'js',
      etag: etagOf(identity),
      encoded: { identity, gzip: gzipSync(identity, { level: 9 }), br: brotliCompressSync(identity) },
    };
    // The oldest goes; whoever still needs it has it made again.
    if (kept.size >= mostKept) for (const [oldest] of [...kept].slice(0, 1)) kept.delete(oldest);
    kept.set(key, script);
    return script;
  };
}

/** A script has no closing tag to fear here, but U+2028 and U+2029 once ended lines of scripts. */
const json = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );

/** Pages of other origins take it, whatever they are isolated by. */
function sendToPages(request: Request, response: Response, file: Built, cacheControl: string): void {
  response.set('Cross-Origin-Resource-Policy', 'cross-origin');
  sendBuilt(request, response, file, cacheControl);
}
