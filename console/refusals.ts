/** Why the server said no, in the words of this console: it says so itself in English, and to programs. */
import { locale, strings } from './words.ts';

/** "email: expected an e-mail address" is a note for whoever writes a client. */
const note = /^[\w.-]+(?:, [\w.-]+)*: /;
const tooLong = /(?:<=|at most )(\d+)/;
const taken = 'somebody who is not in the team yet';

/** What is wrong with what was entered, as far as the note tells. */
function entered(message: string): string {
  const { refusals, settingsPage, signIn } = strings;
  const most = tooLong.exec(message)?.[1];
  if (message.includes(taken)) return refusals.email_taken;
  if (message.startsWith('email: ')) return signIn.notAnAddress;
  return most === undefined ? refusals.bad_command : settingsPage.problems.most(Number(most));
}

/**
 * @param message what the server says, for people who read English
 * @example refusalWords('bad_credentials', 'The password is not right.') // 'Das Passwort stimmt nicht.'
 */
export function refusalWords(code: string, message: string): string {
  const words: Readonly<Record<string, string>> = strings.refusals;
  if (code === 'bad_command' && (locale !== 'en' || note.test(message))) return entered(message);
  const plain = locale === 'en' && !note.test(message) && message !== '' ? message : undefined;
  return plain ?? words[code] ?? message;
}
