import type { Words } from '../../words.ts';
import type { search as english } from '../en/search.ts';

const locale = 'pt';
const count = new Intl.NumberFormat(locale);
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

export const search: Words<typeof english> = {
  searchPage: {
    title: 'Procurar',
    action: 'Procurar em todas as mensagens',
    field: 'Procurar em mensagens, pessoas, notas e etiquetas',
    placeholder: 'Palavras, um nome, um endereço ou um operador',
    clear: 'Limpar a pesquisa',
    suggestions: 'Formas de restringir a pesquisa',
    recent: 'Procurado neste dispositivo',
    forget: 'Esquecer',
    operators: {
      'from:': 'quem escreveu: visitor, agent, me ou um nome',
      'tag:': 'conversas com uma etiqueta',
      'inbox:': 'conversas de uma caixa',
      'is:': 'open, resolved, snoozed ou unassigned',
      'on:': 'num dia, num mês ou num ano',
      'after:': 'desde esse dia',
      'before:': 'antes desse dia',
      'has:file': 'com um anexo',
      '"exact words"': 'estas palavras, por esta ordem',
      '-not': 'sem esta palavra',
    },
    looking: 'A procurar…',
    found: (conversations, more) =>
      more
        ? conversations === 1
          ? 'A conversa mais recente'
          : `As ${count.format(conversations)} conversas mais recentes`
        : conversations === 1
          ? '1 conversa'
          : `${count.format(conversations)} conversas`,
    foundPeople: (people) => (people === 1 ? '1 pessoa' : `${count.format(people)} pessoas`),
    nothing: 'Nada encontrado',
    nothingHelp: 'Experimente menos palavras, outra grafia ou o início de uma palavra.',
    nothingYet: 'Ainda nada nas mensagens vistas até agora.',
    start: 'Encontre tudo o que foi escrito',
    startHelp:
      'Em todas as conversas e notas, e por nome ou endereço. Primeiro o mais recente; acentos e maiúsculas não contam.',
    people: 'Pessoas',
    tags: 'Etiquetas',
    conversations: 'Conversas',
    nameless: 'Sem nome',
    note: 'Nota',
    you: 'Eu',
    resolved: 'Resolvida',
    assignee: (name) => `com ${name}`,
    moreHere: (hits) => `mais ${count.format(hits)} nesta conversa`,
    more: 'Procurar mais atrás',
    loadingMore: 'A procurar mais atrás…',
    cut: 'É uma pesquisa muito ampla: pode haver mais, mais atrás.',
    indexing: (part) =>
      `As mensagens antigas estão a ser preparadas para a pesquisa: ${percent.format(part)} feito, primeiro as mais recentes.`,
    failed: 'A pesquisa não chegou.',
    retry: 'Tentar de novo',
    hitLabel: (author, time) => `${author}, ${time}`,
    problems: {
      empty: 'Escreva uma palavra a procurar.',
      tooLong: (most) => `Uma pesquisa leva no máximo ${most} caracteres. Tire alguns.`,
      tooMany: (most) =>
        `Uma pesquisa leva no máximo ${most} palavras e operadores. Tire alguns, ou ponha palavras entre aspas.`,
      noValue: (operator) => `${operator}: precisa de algo logo a seguir.`,
      badIs: 'is: conhece open, resolved, snoozed e unassigned.',
      badHas: 'has: conhece file.',
      badDay: (value) => `“${value}” não é um dia. Escreva um como 2026-05-01, ou today.`,
    },
  },
};
