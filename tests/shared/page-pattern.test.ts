import { expect, it } from 'vitest';
import { matchesPage } from '../../shared/page-pattern.ts';

it.each<[string, string, boolean]>([
  ['/cart', '/cart', true],
  ['/cart', '/cart?item=1', false],
  ['/cart*', '/cart?item=1', true],
  ['/checkout/*', '/checkout/', true],
  ['/checkout/*', '/shop/checkout/', false],
  ['*/checkout/*', '/de/checkout/pay', true],
  ['*step=2', '/a?step=2', true],
  ['*step=2', '/a?step=20', false],
  ['/a*a', '/a', false],
  ['/*/*/c', '/a/b/c', true],
  ['*', '/', true],
  ['/(x)+.html', '/(x)+.html', true],
])('the pattern %s and the page %s: %s', (pattern, page, matches) => {
  expect(matchesPage(pattern, page)).toBe(matches);
});
