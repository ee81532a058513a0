import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

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

const parts: Record<string, UserConfig> = {
  embed: {
    define: forBrowsers,
    plugins: [beside('widget/rapport.d.ts', 'rapport.d.ts')],
    build: {
      outDir: at('dist/embed'),
      lib: {
        entry: at('widget/loader.ts'),
        formats: ['iife'],
        name: 'rapportLoader',
        fileName: () => 'embed.js',
      },
    },
  },
  web: {
    define: forBrowsers,
    base: '/assets/',
    build: {
      outDir: at('dist/web'),
      assetsDir: '.',
      modulePreload: { polyfill: false },
      manifest: true,
      rolldownOptions: { input: { widget: at('widget/index.html'), console: at('console/index.html') } },
    },
  },
  server: {
    build: {
      outDir: at('dist/server'),
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
          tone: at('server/tone-cli.ts'),
          'configuration-page': at('server/configuration-page.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
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
