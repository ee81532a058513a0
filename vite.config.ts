import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { languages } from './shared/languages.ts';

const root = import.meta.dirname;
const at = (path: string) => resolve(root, path);

/**
 * One config, four parts, chosen by `--mode`: `embed` (the loader a page includes), `web` (widget and console),
 * `server` (the program and the command-line tools). `scripts/build.mjs` runs those that are stale.
 */
const forBrowsers = { 'process.env.NODE_ENV': JSON.stringify('production') };

/** Puts a file beside the bundle as it is. */
const beside = (file: string, fileName: string): Plugin => ({
  name: 'beside',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName, source: readFileSync(at(file)) });
  },
});

/**
 * Leaves out of the widget what it cannot use: Socket.IO's polling and WebTransport (it falls back to plain HTTP of
 * its own) and binary messages (ours are JSON), and of Vite's preloading of lazy chunks all but their style sheets (they
 * import nothing else that is not there yet).
 */
const base = '/assets/';
/** light-dark() as it is: written out for older browsers it is a fifth of the style sheet. */
const cssTarget = ['chrome123', 'edge123', 'firefox120', 'safari17.5'];
const leanWidget: Plugin = {
  name: 'lean-widget',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'widget' || name === 'page',
  resolveId(source, importer) {
    const isTransports = source === './transports/index.js' && importer?.includes('engine.io-client');
    if (isTransports) return { id: '\0websocket-only', moduleSideEffects: false };
    const isBinary = /^\.\/(is-)?binary\.js$/.test(source) && importer?.includes('socket.io-parser');
    return isBinary ? { id: '\0no-binary', moduleSideEffects: false } : null;
  },
  load(id) {
    if (id === '\0vite/preload-helper.js') {
      return `const sheets = {};
        const sheet = (name) => sheets[name] ??= new Promise((done, fail) => {
          const link = document.createElement('link');
          link.rel = 'stylesheet';
          link.href = ${JSON.stringify(base)} + name;
          link.onload = done;
          link.onerror = () => { link.remove(); sheets[name] = null; fail(new Error(name)); };
          document.head.append(link);
        });
        export const __vitePreload = (load, names = []) => Promise.all(names.map(sheet)).then(load);`;
    }
    if (id === '\0no-binary') {
      return `const never = () => false;
        const same = (packet) => packet;
        export { never as hasBinary, never as isBinary, same as deconstructPacket, same as reconstructPacket };`;
    }
    if (id !== '\0websocket-only') return null;
    const transport = at('node_modules/engine.io-client/build/esm/transports/websocket.js');
    return `import { WS } from ${JSON.stringify(transport)}; export const transports = { websocket: WS };`;
  },
};

/** The words of each language but English, as files of their own that nothing imports: the page names its two. */
const words = () =>
  Object.fromEntries(
    languages
      .filter((language) => language !== 'en')
      .flatMap((language) => [language, `${language}-more`])
      .map((name) => [name, at(`widget/strings/${name}.ts`)]),
  );

/** The program, and what is started beside it. Failpoints (`server/failpoints.ts`) exist in the tests' own build alone. */
const serverInto = (folder: string, { failpoints }: { failpoints: boolean }): UserConfig => ({
  define: { 'import.meta.env.FAILPOINTS': String(failpoints) },
  build: {
    outDir: at(folder),
    ssr: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: {
        main: at('server/main.ts'),
        app: at('server/app.ts'),
        log: at('server/log.ts'),
        engine: at('shared/tone/index.ts'),
        sqlite: at('server/store/sqlite.ts'),
        'sqlite-writer': at('server/store/sqlite-writer.ts'),
        'sqlite-reader': at('server/store/sqlite-reader.ts'),
        open: at('server/store/open.ts'),
        postgres: at('server/store/postgres.ts'),
        'postgres-writer': at('server/store/postgres-writer.ts'),
        'postgres-reader': at('server/store/postgres-reader.ts'),
        'postgres-link': at('server/store/postgres-link.ts'),
        tone: at('server/tone-cli.ts'),
        'tone-worker': at('server/tone-worker.ts'),
        training: at('shared/tone/models/training.ts'),
        'configuration-page': at('server/configuration-page.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
    },
  },
});

const parts: Record<string, UserConfig> = {
  // Two builds into one folder: the loader is a plain script, what it fetches later are modules.
  embed: {
    define: forBrowsers,
    plugins: [beside('widget/rapport.d.ts', 'rapport.d.ts'), leanWidget],
    builder: {},
    build: { outDir: at('dist/embed') },
    environments: {
      client: {
        build: {
          lib: {
            entry: at('widget/loader.ts'),
            formats: ['iife'],
            name: 'rapportLoader',
            fileName: () => 'embed.js',
          },
        },
      },
      page: {
        consumer: 'client',
        define: forBrowsers,
        build: {
          emptyOutDir: false,
          modulePreload: false,
          rolldownOptions: {
            input: { page: at('widget/page/page.ts') },
            preserveEntrySignatures: 'strict',
            output: { entryFileNames: '[name].js', chunkFileNames: 'page/[name]-[hash].js' },
          },
        },
      },
    },
  },
  // Three builds into one folder: what widget and console share would otherwise be cut into common chunks, and a
  // visitor would download what only the console needs of them.
  web: {
    define: forBrowsers,
    base,
    plugins: [leanWidget],
    builder: {},
    build: { outDir: at('dist/web'), assetsDir: '.' },
    environments: {
      client: {
        build: {
          modulePreload: { polyfill: false },
          rolldownOptions: { input: { console: at('console/index.html') } },
        },
      },
      widget: {
        consumer: 'client',
        define: forBrowsers,
        build: {
          emptyOutDir: false,
          manifest: true,
          modulePreload: false,
          cssTarget,
          rolldownOptions: {
            input: { widget: at('widget/index.html'), ...words() },
            preserveEntrySignatures: 'allow-extension',
            // All that the first composer needs in one file: cut into parts that others share, it would come in two
            // round trips.
            output: { codeSplitting: { groups: [{ name: 'widget', test: /widget\/main\.tsx$/ }] } },
            treeshake: {
              // Neither package says so of itself; without it their unused transports come along.
              moduleSideEffects: [{ test: /(engine|socket)\.io-client/, sideEffects: false }],
            },
          },
        },
      },
      // The window that asks for notifications, and the service worker that shows them: built apart from the widget,
      // whose files they must not cut up.
      notify: {
        consumer: 'client',
        define: forBrowsers,
        build: {
          emptyOutDir: false,
          modulePreload: false,
          cssTarget,
          rolldownOptions: { input: { notify: at('widget/notify/index.html') } },
        },
      },
      worker: {
        consumer: 'client',
        define: forBrowsers,
        build: {
          emptyOutDir: false,
          target: 'es2019',
          lib: {
            entry: at('widget/notify/worker.ts'),
            formats: ['iife'],
            name: 'rapportWorker',
            fileName: () => 'widget-sw.js',
          },
        },
      },
      // Served in development alone, and built apart, so that the widget is the same with and without it.
      workbench: {
        consumer: 'client',
        define: forBrowsers,
        build: {
          emptyOutDir: false,
          modulePreload: false,
          cssTarget,
          rolldownOptions: {
            input: { workbench: at('widget/workbench/index.html') },
            preserveEntrySignatures: 'allow-extension',
          },
        },
      },
    },
  },
  server: serverInto('dist/server', { failpoints: false }),
  failpoints: serverInto('dist-test/server', { failpoints: true }),
};

export default defineConfig(({ mode }) => {
  const part = parts[mode];
  if (!part) throw new Error(`Unknown part "${mode}": expected one of ${Object.keys(parts).join(', ')}.`);
  return {
    root,
    publicDir: false,
    clearScreen: false,
    oxc: { jsx: { importSource: 'preact' } },
    ...part,
    build: { target: 'es2022', emptyOutDir: true, reportCompressedSize: false, ...part.build },
  } satisfies UserConfig;
});
