/** Patterns of pages, as inboxes' settings and the tag's `data-hide-on` hold them. */

/**
 * Whether a page's path and query match a pattern in which `*` stands for any characters.
 *
 * @example matchesPage('/checkout/*', '/checkout/pay?step=2') // true
 */
export function matchesPage(pattern: string, page: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return page === pattern;
  if (!page.startsWith(first)) return false;
  let from = first.length;
  const last = rest.pop() ?? '';
  for (const part of rest) {
    const found = page.indexOf(part, from);
    if (found === -1) return false;
    from = found + part.length;
  }
  return page.length - last.length >= from && page.endsWith(last);
}
