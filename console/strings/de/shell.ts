import type { Words } from '../../words.ts';
import type { shell as english } from '../en/shell.ts';

export const shell: Words<typeof english> = {
  alerts: {
    wrote: (name) => `${name} hat geschrieben`,
  },

  preferences: {
    title: 'Dieses Gerät',
    help: 'Wie die Konsole hier aussieht und klingt. Das Team und deine anderen Geräte behalten ihre eigene Einstellung.',
    language: 'Sprache',
    languageHelp: 'Die Konsole wird neu geladen. Was du geschrieben hast, bleibt.',
    languageOwn: 'Wie der Browser es möchte',
    density: 'Dichte',
    densities: { comfortable: 'Bequem', compact: 'Kompakt' },
    theme: 'Darstellung',
    alerts: 'Während du woanders hinschaust',
    notices: 'Hinweise',
    noticesHelp:
      'Sie nennen, wer geschrieben hat, und nie, was; denn sie können auf einem gesperrten Bildschirm erscheinen.',
    noticesBlocked:
      'Der Browser lässt diese Seite keine Hinweise zeigen. Erlaube sie in seinen Einstellungen für diese Seite und wähle dann noch einmal.',
    sounds: 'Ton',
    soundsHelp: 'Zwei leise Töne, in dem Tab, den du zuletzt angesehen hast.',
    choices: { off: 'Aus', mine: 'Meine und freie Unterhaltungen', all: 'Alle Unterhaltungen' },
    listen: 'Anhören',
    keyboard: 'Tastatur',
    singleKeys: 'Kürzel mit einer einzelnen Taste',
    singleKeysHelp:
      'Schalte sie aus, wenn gesprochene oder versehentlich getippte Buchstaben etwas auslösen.',
  },

  guide: {
    title: 'Erste Schritte',
    progress: (done, all) => `${done} von ${all} geschafft`,
    open: 'Erste Schritte zeigen',
    fold: 'Erste Schritte einklappen',
    dismiss: 'Nicht jetzt',
    dismissed: 'Die ersten Schritte bleiben unter „Befehle suchen“, Ctrl oder ⌘ + K.',
    steps: {
      write: [
        'Schreib als Gast',
        'Der Demo-Laden öffnet sich in einem neuen Tab. Schreib im Chat, dass dein Film immer wieder zurückspringt.',
      ],
      open: ['Öffne die Unterhaltung', 'Sie steht in der Liste, sobald du schreibst. J öffnet die erste.'],
      answer: [
        'Beantworte sie',
        'Drück Tab im leeren Feld für den besten Vorschlag, ändere, was du magst, dann Enter.',
      ],
      resolve: ['Schließ sie ab', 'E schließt ab. Schreibt die Person wieder, kommt sie zurück.'],
    },
    shop: 'Demo-Laden öffnen',
    done: 'geschafft',
    next: 'Mehr braucht es nicht. So geht es weiter:',
    nexts: {
      install: 'Den Chat auf die eigene Seite bringen',
      answers: 'Eigene Antworten mitbringen',
      team: 'Jemanden ins Team einladen',
      routing: 'Unterhaltungen finden lassen, wer da ist',
    },
    finish: 'Schließen',
  },
};
