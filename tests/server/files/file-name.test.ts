/** Names of files: what a stranger calls a file, made fit to be shown and saved. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanFileName, contentDisposition, maxNameLength } from '../../../server/files/file-name.ts';
import { costMs } from '../../harness/cost.ts';

it.each([
  ['report.pdf', 'application/pdf', 'report.pdf'],
  ['Rechnung März (2).PDF', 'application/pdf', 'Rechnung März (2).PDF'],
  ['../../etc/passwd', 'text/plain', 'passwd.txt'],
  ['C:\\Users\\kim\\notes.txt', 'text/plain', 'notes.txt'],
  ['data.csv', 'text/plain', 'data.csv'],
  // A known extension that lies goes; an unknown one stays where everybody sees it.
  ['photo.png', 'image/jpeg', 'photo.jpg'],
  ['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
  ['invoice.exe', 'application/pdf', 'invoice.exe.pdf'],
  ['page.html', 'text/plain', 'page.html.txt'],
  ['drawing.svg', 'text/plain', 'drawing.svg.txt'],
  // The reading direction turned round, invisible letters, line breaks.
  ['invoice\u202Egpj.exe', 'application/pdf', 'invoicegpj.exe.pdf'],
  ['a\u200Bb\u0000c\nd\u2066e.pdf', 'application/pdf', 'abcde.pdf'],
  ['what: "now"?.pdf', 'application/pdf', 'what_ _now__.pdf'],
  ['.htaccess', 'text/plain', 'htaccess.txt'],
  ['', 'image/png', 'file.png'],
  ['...', 'image/png', 'file.png'],
  ['.png', 'image/png', 'png.png'],
  ['👩‍👩‍👧.png', 'image/png', '👩👩👧.png'],
  ['e\u0301te\u0301.txt', 'text/plain', 'été.txt'],
])('%j of %s is called %j', (name, type, expected) => {
  expect(cleanFileName(name, type)).toBe(expected);
});

it('keeps names short without cutting a character in two', () => {
  const name = cleanFileName(`${'👩'.repeat(100)}.pdf`, 'application/pdf');
  expect(name.length).toBeLessThanOrEqual(maxNameLength);
  expect(name.isWellFormed()).toBe(true);
  expect(name.endsWith('.pdf')).toBe(true);
});

it('takes no time over a name made of dots', () => {
  const ms = costMs(() => {
    for (let count = 0; count < 10; count++) cleanFileName(`x${'.'.repeat(15_000)}x`, 'text/plain');
  });
  expect(ms).toBeLessThan(500);
});

it('makes something harmless of anything, and a header that holds the name whole', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('application/pdf', 'text/plain', 'image/png'),
      (given, type) => {
        const name = cleanFileName(given, type);
        expect(name).toMatch(/^[^/\\<>:"|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+\.[A-Za-z0-9]+$/u);
        expect(name.length).toBeLessThanOrEqual(maxNameLength);
        const header = contentDisposition('attachment', name);
        expect(header).toMatch(
          /^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[\w.~!#$&+^`|%-]+$/,
        );
        expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name);
      },
    ),
  );
});
