/** Chooses the language, then starts the console. The only module that does something when it is imported. */
import '../shared/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/list.css';
import './styles/conversation.css';
import './styles/content.css';
import './styles/composer.css';
import './styles/notes.css';
import './styles/panel.css';
import './styles/routing.css';
import './settings/team.css';
import './styles/tray.css';
import './styles/operations.css';
import './styles/palette.css';
import './styles/guide.css';
import { readStored } from './state/storage.ts';
import { bestLanguage, locale, speak } from './words.ts';

const chosen = readStored('language');
await speak(bestLanguage(chosen === null ? navigator.languages : [chosen, ...navigator.languages]));
document.documentElement.lang = locale;
document.documentElement.dir = /^(ar|fa|he|ur)\b/.test(locale) ? 'rtl' : 'ltr';
const { startDesk } = await import('./start.tsx');
startDesk();
