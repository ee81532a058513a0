/** The page in the widget's frame and the window that asks for notifications, in the visitor's language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages, type Speech } from '../../shared/languages.ts';

type Manifest = Record<string, { file: string; imports?: string[] }>;

export interface WidgetPages {
  widget(speech: Speech): string;
  notify(speech: Speech): string;
}

/**
 * Reads what was built into `web` and returns the pages for a language: its `lang` and `dir` stand there before any
 * script runs, and the browser is told of the files with its words, so that they come beside the code. English needs
 * none: it is part of the code.
 */
export function widgetPages(web: string): WidgetPages {
  const manifest = JSON.parse(readFileSync(join(web, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  const address = (source: string) => {
    const file = manifest[source]?.file;
    if (file === undefined) throw new Error(`The build has no ${source}. Run npm run build.`);
    return `/assets/${file}`;
  };
  const linksOf = (language: Language, first: '' | '-more') => {
    if (language === 'en') return '';
    const source = `widget/strings/${language}${first}.ts`;
    const more = address(`widget/strings/${language}-more.ts`);
    const shared = (manifest[source]?.imports ?? []).map(
      (part) => `<link rel="modulepreload" href="${address(part)}">`,
    );
    return `<link rel="modulepreload" href="${address(source)}" data-more="${more}">${shared.join('')}`;
  };
  const page = (path: string, first: '' | '-more') => {
    const html = readFileSync(join(web, path), 'utf8');
    const links = new Map(languages.map((language) => [language, linksOf(language, first)]));
    return ({ language, locale, dir }: Speech) =>
      html
        .replace('<html lang="en">', `<html lang="${locale}" dir="${dir}">`)
        .replace('<title>', `${links.get(language)}<title>`);
  };
  return { widget: page('widget/index.html', ''), notify: page('widget/notify/index.html', '-more') };
}
