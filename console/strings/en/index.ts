/** Every word the console shows, in English: the language that all others are checked against. */
import { actions } from './actions.ts';
import { desk } from './desk.ts';
import { lists } from './lists.ts';
import { notes } from './notes.ts';
import { settingsPage } from './settings.ts';
import { thread } from './thread.ts';
import { tray } from './tray.ts';

export const en = { ...actions, ...desk, ...lists, ...tray, notes, settingsPage, thread } as const;
