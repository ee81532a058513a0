import type { Words } from '../../words.ts';
import type { lists as english } from '../en/lists.ts';
import { number } from './numbers.ts';

const languageNames = new Intl.DisplayNames('de', { type: 'language' });

export const lists: Words<typeof english> = {
  lists: {
    choose: (name) => `${name}: andere Liste wählen`,
    menu: 'Listen',
    everybody: 'Listen',
    saved: 'Gespeicherte Ansichten',
    noSaved: 'Grenze eine Liste ein und speichere sie hier unter einem Namen.',
    count: (count, more) => (more ? `${number(count)}+` : number(count)),
    countLabel: (count, more) =>
      more
        ? `${number(count)} Unterhaltungen oder mehr`
        : count === 1
          ? 'Eine Unterhaltung'
          : `${number(count)} Unterhaltungen`,
    gone: [
      'Diese Ansicht gibt es nicht mehr',
      'Jemand hat sie entfernt oder behält sie für sich. Die anderen Listen sind, wo sie waren.',
    ],
    goneLink: 'Zu den offenen Unterhaltungen',
    narrowedEmpty: ['Nichts dergleichen', 'Keine Unterhaltung hier passt zu diesen Filtern.'],
    searching: 'Es wird weiter zurück gesucht…',

    filter: {
      label: 'Filter',
      active: (count) => `Filter, ${number(count)} aktiv`,
      chips: 'Aktive Filter',
      parts: {
        inbox: 'Postfach',
        tag: 'Label',
        assignee: 'Bei wem',
        language: 'Sprache',
        register: 'Wie es ihnen geht',
        status: 'Stand',
        priority: 'Priorität',
      },
      marks: { upset: 'Verärgert', in_character: 'In einer Rolle', new_here: 'Neu hier' },
      statuses: { open: 'Offen', snoozed: 'Zurückgestellt', resolved: 'Abgeschlossen' },
      priorities: ['Keine Priorität', 'Hoch', 'Dringend'],
      me: 'Ich',
      nobody: 'Niemand',
      unknownTag: 'Entferntes Label',
      unknownAgent: 'Nicht mehr im Team',
      language: (code) => languageNames.of(code) ?? code,
      remove: (what) => `Filter entfernen: ${what}`,
      clear: 'Alle entfernen',
      reset: 'Wie zuvor',
    },

    sort: {
      label: 'Sortieren nach',
      by: {
        newest: 'Neueste zuerst',
        oldest_waiting: 'Längste Wartezeit zuerst',
        need: 'Wer uns am meisten braucht',
      },
    },

    view: {
      save: 'Als Ansicht speichern',
      update: 'Änderungen speichern',
      name: 'Name',
      namePlaceholder: 'Verärgert auf Deutsch',
      shared: 'Alle sehen sie',
      sharedBy: (name) => `Geteilt von ${name}`,
      sharedMark: 'Geteilt',
      submit: 'Speichern',
      cancel: 'Abbrechen',
      edit: (name) => `„${name}“ ändern`,
      up: 'Nach oben',
      down: 'Nach unten',
      remove: 'Ansicht entfernen',
      removeSure: 'Endgültig entfernen?',
      removed: (name) => `„${name}“ ist entfernt`,
      saved: (name) => `„${name}“ ist gespeichert`,
      failed: (reason) => `Die Ansicht bleibt, wie sie war. ${reason}`,
    },

    marks: {
      urgent: 'Dringend',
      high: 'Hoch',
      promiseDue: 'Zusage fällig',
      promiseLate: 'Zusage überfällig',
      newHere: 'Neu hier',
      mentioned: 'Erwähnt dich',
      snoozed: 'Zurückgestellt',
    },

    why: {
      title: 'Warum sie hier steht',
      minutes: (minutes) => {
        if (minutes < 1) return 'weniger als eine Minute';
        if (minutes < 60) return `${minutes} Min.`;
        const hours = Math.floor(minutes / 60);
        if (hours < 24) return minutes % 60 === 0 ? `${hours} Std.` : `${hours} Std. ${minutes % 60} Min.`;
        const days = Math.floor(hours / 24);
        return hours % 24 === 0 ? `${days} T.` : `${days} T. ${hours % 24} Std.`;
      },
      waits: (time) => `Wartet ${time}`,
      waitsShort: (time) => `wartet ${time}`,
      woken: (time) => `Wieder da seit ${time}`,
      answered: 'Das letzte Wort ist unseres',
      upset: (time) => `verärgert zählt wie ${time}`,
      high: (time) => `hohe Priorität zählt wie ${time}`,
      urgent: (time) => `dringend zählt wie ${time}`,
      promise: (time) => `Zusage fällig in ${time}`,
      promiseLate: (time) => `Zusage überfällig seit ${time}`,
    },

    selection: {
      label: 'Ausgewählte Unterhaltungen',
      pick: (name) => `${name} auswählen`,
      count: (count) => `${number(count)} ausgewählt`,
      all: 'Alle gezeigten auswählen',
      clear: 'Auswahl aufheben',
    },

    actions: {
      pick: 'Unterhaltung auswählen oder abwählen',
      pickRange: 'Alle bis hierher auswählen',
      first: 'Erste Unterhaltung',
      last: 'Letzte Unterhaltung',
    },
  },
};
