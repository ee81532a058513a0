/** Every word the console shows, in Modern Standard Arabic. Buttons are verbal nouns and sentences avoid forms that assume a gender. */

import type { Strings } from '../../words.ts';
import { auditPage, join, passwords, profile, security, signInMore, teamPage } from './account.ts';
import { actions } from './actions.ts';
import { answers } from './answers.ts';
import { desk } from './desk.ts';
import { lists } from './lists.ts';
import { notes } from './notes.ts';
import { operations } from './operations.ts';
import { refusals } from './refusals.ts';
import { reports } from './reports.ts';
import { routing } from './routing.ts';
import { search } from './search.ts';
import { settingsPage } from './settings.ts';
import { shell } from './shell.ts';
import { thread } from './thread.ts';
import { tray } from './tray.ts';

// One line each, so that parts do not get in each other's way.
export const words: Strings = {
  ...refusals,
  ...reports,
  ...search,
  ...actions,
  ...answers,
  ...desk,
  ...lists,
  ...routing,
  ...shell,
  ...tray,
  auditPage,
  join,
  notes,
  passwords,
  profile,
  security,
  signInMore,
  teamPage,
  operations,
  settingsPage,
  thread,
};
