/**
 * The few outlines of `shared/icons.ts` that the widget shows. A copy, because a bundler takes the table whole and
 * a visitor would download thirty icons of the console; `tests/widget/icons.test.ts` keeps the two equal. From Lucide,
 * ISC License; see there.
 */
export const icons = {
  chat: [
    'M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719',
  ],
  close: ['M18 6 6 18', 'm6 6 12 12'],
  retry: ['M21 12a9 9 0 1 1-9-9c2.52 0 4.93 1 6.74 2.74L21 8', 'M21 3v5h-5'],
  alert: ['M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0', 'M12 8L12 12', 'M12 16L12.01 16'],
  offline: [
    'M12 20h.01',
    'M8.5 16.429a5 5 0 0 1 7 0',
    'M5 12.859a10 10 0 0 1 5.17-2.69',
    'M19 12.859a10 10 0 0 0-2.007-1.523',
    'M2 8.82a15 15 0 0 1 4.177-2.643',
    'M22 8.82a15 15 0 0 0-11.288-3.764',
    'm2 2 20 20',
  ],
  resolved: ['M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0', 'm16 9-5.5 5.5L8 12'],
  more: [
    'M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
    'M11 5a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
    'M11 19a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
  ],
  'arrow-up': ['m5 12 7-7 7 7', 'M12 19V5'],
  'arrow-down': ['M12 5v14', 'm19 12-7 7-7-7'],
} as const satisfies Record<string, readonly string[]>;
