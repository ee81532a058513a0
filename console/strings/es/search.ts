import type { Words } from '../../words.ts';
import type { search as english } from '../en/search.ts';

const locale = 'es';
const count = new Intl.NumberFormat(locale);
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

export const search: Words<typeof english> = {
  searchPage: {
    title: 'Buscar',
    action: 'Buscar en todos los mensajes',
    field: 'Buscar en mensajes, personas, notas y etiquetas',
    placeholder: 'Palabras, un nombre, una dirección o un operador',
    clear: 'Vaciar la búsqueda',
    suggestions: 'Formas de acotar la búsqueda',
    recent: 'Buscado en este dispositivo',
    forget: 'Olvidarlo',
    operators: {
      'from:': 'quién lo escribió: visitor, agent, me o un nombre',
      'tag:': 'conversaciones con una etiqueta',
      'inbox:': 'conversaciones de una bandeja',
      'is:': 'open, resolved, snoozed o unassigned',
      'on:': 'en un día, un mes o un año',
      'after:': 'desde ese día',
      'before:': 'antes de ese día',
      'has:file': 'con un archivo',
      '"exact words"': 'estas palabras, en este orden',
      '-not': 'sin esta palabra',
    },
    looking: 'Buscando…',
    found: (conversations, more) =>
      more
        ? conversations === 1
          ? 'La conversación más reciente'
          : `Las ${count.format(conversations)} conversaciones más recientes`
        : conversations === 1
          ? '1 conversación'
          : `${count.format(conversations)} conversaciones`,
    foundPeople: (people) => (people === 1 ? '1 persona' : `${count.format(people)} personas`),
    nothing: 'No se encontró nada',
    nothingHelp: 'Prueba con menos palabras, otra grafía o el principio de una palabra.',
    nothingYet: 'Nada todavía en los mensajes revisados hasta ahora.',
    start: 'Encuentra todo lo que se escribió',
    startHelp:
      'En todas las conversaciones y notas, y por nombre o dirección. Primero lo más reciente; las tildes y las mayúsculas no importan.',
    people: 'Personas',
    tags: 'Etiquetas',
    conversations: 'Conversaciones',
    nameless: 'Sin nombre',
    note: 'Nota',
    you: 'Tú',
    resolved: 'Resuelta',
    assignee: (name) => `la atiende ${name}`,
    moreHere: (hits) => `${count.format(hits)} más en esta conversación`,
    more: 'Buscar más atrás',
    loadingMore: 'Buscando más atrás…',
    cut: 'Es una búsqueda muy amplia: puede haber más, más atrás.',
    indexing: (part) =>
      `Preparando los mensajes antiguos para la búsqueda: ${percent.format(part)} hecho, primero los más recientes.`,
    failed: 'La búsqueda no llegó.',
    retry: 'Reintentar',
    hitLabel: (author, time) => `${author}, ${time}`,
    problems: {
      empty: 'Escribe una palabra que buscar.',
      tooLong: (most) => `Una búsqueda lleva como máximo ${most} caracteres. Quita algunos.`,
      tooMany: (most) =>
        `Una búsqueda lleva como máximo ${most} palabras y operadores. Quita algunos, o pon palabras entre comillas.`,
      noValue: (operator) => `${operator}: necesita algo justo detrás.`,
      badIs: 'is: conoce open, resolved, snoozed y unassigned.',
      badHas: 'has: conoce file.',
      badDay: (value) => `«${value}» no es un día. Escribe uno como 2026-05-01, o today.`,
    },
  },
};
