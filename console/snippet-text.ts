/** Ready texts as they go into a draft: places filled with what is known, and holes where it is not. Pure. */

/** What places may be filled with; absent: not known. */
export type SnippetValues = Readonly<Partial<Record<'visitor.name' | 'agent.name' | 'page.title', string>>>;

export interface Filled {
  readonly text: string;
  /** Where somebody has to fill in something, in order. */
  readonly holes: readonly { readonly start: number; readonly end: number }[];
}

const place = /\{\{\s*([a-z]+(?:\.[a-z]+)?)\s*(?:\|([^{}]*))?\}\}/gi;
/** A hole as it stands in a draft: nobody sends one by mistake without seeing it. */
export const hole = /⟨[^⟨⟩\n]{1,60}⟩/gu;

/**
 * `filled('Hi {{visitor.name|there}}', {})` → `Hi there`; without a word for it, `Hi ⟨visitor.name⟩`, a hole.
 */
export function filled(template: string, values: SnippetValues): Filled {
  const text = template.replaceAll(place, (_, name: string, otherwise: string | undefined) => {
    const known = values[name.toLowerCase() as keyof SnippetValues]?.trim();
    return known || otherwise?.trim() || `⟨${name}⟩`;
  });
  return { text, holes: holesIn(text) };
}

export function holesIn(text: string): Filled['holes'] {
  return Array.from(text.matchAll(hole), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** What stands after a `/` at the start of the caret's line, or null: nobody asks for a ready text. */
export function slashAt(text: string, caret: number): { start: number; query: string } | null {
  const start = text.lastIndexOf('\n', caret - 1) + 1;
  const typed = text.slice(start, caret);
  return /^\/[\p{L}\p{N}_ -]{0,40}$/u.test(typed) ? { start, query: typed.slice(1) } : null;
}

interface Searched {
  readonly shortcut: string;
  readonly text: string;
  readonly uses: number;
}

/** How well a ready text answers a query; null: not at all. The letters in order are enough, the nearer the better. */
export function rankOf({ shortcut, text }: Searched, query: string): number | null {
  const wanted = query.trim().toLowerCase();
  const name = shortcut.toLowerCase();
  if (wanted === '' || name === wanted) return wanted === '' ? 0 : 100;
  if (name.startsWith(wanted)) return 80;
  if (name.includes(wanted)) return 60;
  if (text.toLowerCase().includes(wanted)) return 40;
  let at = -1;
  for (const letter of wanted) {
    at = name.indexOf(letter, at + 1);
    if (at < 0) return null;
  }
  return 20;
}

/** The ready texts for a query: what fits best first, and of equals the most used. */
export function found<One extends Searched>(all: readonly One[], query: string, most: number): One[] {
  return all
    .flatMap((one) => {
      const rank = rankOf(one, query);
      return rank === null ? [] : [{ one, rank }];
    })
    .sort(
      (a, b) => b.rank - a.rank || b.one.uses - a.one.uses || a.one.shortcut.localeCompare(b.one.shortcut),
    )
    .slice(0, most)
    .map(({ one }) => one);
}
