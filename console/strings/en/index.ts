/** Every word the console shows, in English: the language that all others are checked against. */
import { desk } from './desk.ts';
import { settingsPage } from './settings.ts';

export const en = { ...desk, settingsPage } as const;
