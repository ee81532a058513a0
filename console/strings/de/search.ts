import type { Words } from '../../words.ts';
import type { search as english } from '../en/search.ts';
import { number } from './numbers.ts';

const percent = new Intl.NumberFormat('de', { style: 'percent', maximumFractionDigits: 0 });

export const search: Words<typeof english> = {
  searchPage: {
    title: 'Suche',
    action: 'Alle Nachrichten durchsuchen',
    field: 'Nachrichten, Personen, Notizen und Labels durchsuchen',
    placeholder: 'Wörter, ein Name, eine Adresse oder ein Operator',
    clear: 'Suche leeren',
    suggestions: 'So lässt sich die Suche eingrenzen',
    recent: 'Auf diesem Gerät gesucht',
    forget: 'Diese vergessen',
    operators: {
      'from:': 'wer es schrieb: visitor, agent, me oder ein Name',
      'tag:': 'Unterhaltungen mit einem Label',
      'inbox:': 'Unterhaltungen eines Postfachs',
      'is:': 'open, resolved, snoozed oder unassigned',
      'on:': 'an einem Tag, in einem Monat oder Jahr',
      'after:': 'von diesem Tag an',
      'before:': 'vor diesem Tag',
      'has:file': 'mit einer Datei',
      '"exact words"': 'diese Wörter, in dieser Reihenfolge',
      '-not': 'ohne dieses Wort',
    },
    looking: 'Wird gesucht…',
    found: (conversations, more) =>
      more
        ? conversations === 1
          ? 'Die neueste Unterhaltung'
          : `Die neuesten ${number(conversations)} Unterhaltungen`
        : conversations === 1
          ? '1 Unterhaltung'
          : `${number(conversations)} Unterhaltungen`,
    foundPeople: (people) => (people === 1 ? '1 Person' : `${number(people)} Personen`),
    nothing: 'Nichts gefunden',
    nothingHelp: 'Versuch es mit weniger Wörtern, anders geschrieben oder mit einem Wortanfang.',
    nothingYet: 'In den bisher durchsuchten Nachrichten nichts gefunden.',
    start: 'Finde alles, was geschrieben wurde',
    startHelp:
      'In allen Unterhaltungen und Notizen, und nach Name oder Adresse. Neueste zuerst; Akzente und Großschreibung spielen keine Rolle.',
    people: 'Personen',
    tags: 'Labels',
    conversations: 'Unterhaltungen',
    nameless: 'Kein Name angegeben',
    note: 'Notiz',
    you: 'Du',
    resolved: 'Abgeschlossen',
    assignee: (name) => `bei ${name}`,
    moreHere: (hits) => `${number(hits)} weitere in dieser Unterhaltung`,
    more: 'Weiter zurück suchen',
    loadingMore: 'Es wird weiter zurück gesucht…',
    cut: 'Danach wird viel gefunden: Weiter zurück kann es mehr geben.',
    indexing: (part) =>
      `Ältere Nachrichten werden durchsuchbar gemacht: ${percent.format(part)} fertig, neueste zuerst.`,
    failed: 'Die Suche ist nicht durchgekommen.',
    retry: 'Noch einmal',
    hitLabel: (author, time) => `${author}, ${time}`,
    problems: {
      empty: 'Schreib ein Wort, nach dem gesucht werden soll.',
      tooLong: (most) => `Eine Suche hat höchstens ${number(most)} Zeichen. Lass etwas weg.`,
      tooMany: (most) =>
        `Eine Suche hat höchstens ${number(most)} Wörter und Operatoren. Lass etwas weg, oder setz Wörter in Anführungszeichen.`,
      noValue: (operator) => `Direkt nach ${operator}: fehlt noch etwas.`,
      badIs: 'is: kennt open, resolved, snoozed und unassigned.',
      badHas: 'has: kennt file.',
      badDay: (value) => `„${value}“ ist kein Tag. Schreib etwa 2026-05-01 oder today.`,
    },
  },
};
