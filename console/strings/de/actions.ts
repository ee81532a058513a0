import type { Words } from '../../words.ts';
import type { actions as english } from '../en/actions.ts';
import { counted } from './numbers.ts';

export const actions: Words<typeof english> = {
  actions: {
    palette: 'Befehle suchen',
    next: 'Nächste Unterhaltung',
    previous: 'Vorige Unterhaltung',
    backToList: 'Zurück zur Liste',
    goTo: (place) => `Gehe zu: ${place}`,
    reply: 'Antwort schreiben',
    lessPlay: 'Weniger Spiel in den Vorschlägen',
    take: 'Unterhaltung übernehmen',
    resolve: 'Unterhaltung abschließen',
    details: 'Details ein- oder ausblenden',
    help: 'Tastenkürzel',
    theme: (name) => `Darstellung: ${name}`,
    signOut: 'Abmelden',
    groups: {
      conversation: 'Diese Unterhaltung',
      go: 'Gehe zu',
      write: 'Schreiben',
      console: 'Konsole',
    },
  },
  palette: {
    label: 'Befehle',
    field: 'Was möchtest du tun?',
    results: (count) => counted(count, 'Befehl', 'Befehle'),
    none: (text) => `Nichts heißt „${text}“. Versuch es mit einem anderen Wort.`,
    people: 'Unterhaltungen',
  },
};
