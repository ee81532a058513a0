/** The page in the widget's frame, in the visitor's language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages, type Speech } from '../../shared/languages.ts';

type Manifest = Record<string, { file: string; imports?: string[] }>;

/**
 * Reads what was built into `web` and returns the page for a language: its `lang` and `dir` stand there before any
 * script runs, and the browser is told of the files with its words, so that they come beside the code. English needs
 * none: it is part of the code.
 */
export function widgetPage(web: string): (speech: Speech) => string {
  const html = readFileSync(join(web, 'widget', 'index.html'), 'utf8');
  const manifest = JSON.parse(readFileSync(join(web, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  const address = (source: string) => {
    const file = manifest[source]?.file;
    if (file === undefined) throw new Error(`The build has no ${source}. Run npm run build.`);
    return `/assets/${file}`;
  };
  const linksOf = (language: Language) => {
    if (language === 'en') return '';
    const source = `widget/strings/${language}.ts`;
    const more = address(`widget/strings/${language}-more.ts`);
    const shared = (manifest[source]?.imports ?? []).map(
      (part) => `<link rel="modulepreload" href="${address(part)}">`,
    );
    return `<link rel="modulepreload" href="${address(source)}" data-more="${more}">${shared.join('')}`;
  };
  const links = new Map(languages.map((language) => [language, linksOf(language)]));
  return ({ language, locale, dir }) =>
    html
      .replace('<html lang="en">', `<html lang="${locale}" dir="${dir}">`)
      .replace('<title>', `${links.get(language)}<title>`);
}
