import { en, type Strings } from './en.ts';
import type { MoreStrings } from './en-more.ts';

export type { Strings } from './en.ts';
export type { MoreStrings } from './en-more.ts';

/**
 * A language is two files with the keys of the English ones, `<code>.ts` and `<code>-more.ts`: the words of the first
 * composer, and those of the parts that load later. Each is a file of its own that only its speakers download. Which
 * it is the server knows (`server/http/widget-page.ts`): it writes language and direction into the page and has the
 * browser fetch the words beside the code, so that nobody waits for a table of languages. English is built in.
 */
const addresses = () => document.querySelector<HTMLLinkElement>('link[data-more]');

/** Resolves to the words of the first composer in the page's language. */
export async function loadStrings(): Promise<Strings> {
  const link = addresses();
  if (link === null) return en;
  try {
    const { strings } = (await import(/* @vite-ignore */ link.href)) as { strings: Strings };
    return strings;
  } catch {
    return inEnglish(link, () => en);
  }
}

/** Better to be helped in English than not at all; and then wholly so. */
function inEnglish<T>(link: HTMLLinkElement, words: () => T): T {
  link.remove();
  const root = document.documentElement;
  root.lang = 'en';
  root.dir = 'ltr';
  return words();
}

/** Resolves to the words of all other parts. */
export async function loadMore(): Promise<MoreStrings> {
  const address = addresses()?.dataset['more'];
  const { more } = (await (address === undefined
    ? import('./en-more.ts')
    : import(/* @vite-ignore */ address))) as { more: MoreStrings };
  return more;
}

/** The same, for a page that is nothing but these words: English where they do not arrive. */
export async function loadMoreOrEnglish(): Promise<MoreStrings> {
  try {
    return await loadMore();
  } catch (error) {
    const link = addresses();
    if (link === null) throw error;
    return inEnglish(link, loadMore);
  }
}
