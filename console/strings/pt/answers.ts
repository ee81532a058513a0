import type { Words } from '../../words.ts';
import type { answers as english } from '../en/answers.ts';

const locale = 'pt';
const some = (count: number) => count.toLocaleString(locale);
const times = (count: number) => (count === 1 ? '1 vez' : `${some(count)} vezes`);

export const answers: Words<typeof english> = {
  answers: {
    title: 'Respostas',
    help: 'É delas que se fazem as sugestões. Dados, passos, valores e links passam palavra por palavra.',
    readOnly: 'É possível lê-las e experimentá-las; quem as muda são proprietários e administradores.',
    views: { list: 'Biblioteca', test: 'Testar', gaps: 'Sem resposta' },
    viewsLabel: 'Partes das respostas',
    loading: 'A carregar as respostas',
    failed: (reason) => `Não foi possível carregar as respostas. ${reason}`,
    retry: 'Tentar de novo',

    search: 'Procurar uma resposta',
    count: (shown, all) =>
      shown === all
        ? all === 1
          ? 'Uma resposta'
          : `${some(all)} respostas`
        : `${some(shown)} de ${some(all)} respostas`,
    none: 'Ainda não há respostas',
    noneHelp:
      'Escreva a primeira, ou traga as que já tem. Até lá as sugestões perguntam, assumem e prometem, sem afirmar dados.',
    noMatch: (text) => `Nenhuma resposta contém “${text}”.`,
    add: 'Nova resposta',
    bringIn: 'Importar',
    archived: 'Não sugerida',
    used: (sent, edited, aside) =>
      `Em 90 dias: enviada ${times(sent)}, ${some(edited)} por outras palavras; posta de lado ${times(aside)}`,
    notUsed: 'Não sugerida nos últimos 90 dias',

    editNew: 'Nova resposta',
    edit: (title) => `Mudar “${title}”`,
    name: 'Título',
    nameHelp: 'Para si e para os colegas.',
    body: 'Resposta',
    bodyHelp:
      'Palavras simples. As linhas que começam por 1. 2. 3. tornam-se passos, enviados um a um a quem é novo ou anda perdido.',
    questions: 'Como as pessoas perguntam',
    questionsHelp:
      'Uma por linha, nas palavras delas mais do que nas suas. De três a dez tornam-na fácil de encontrar.',
    suggested: 'Sugerir esta resposta',
    suggestedHelp: 'Desligada, fica aqui e não é oferecida a ninguém.',
    save: 'Guardar',
    saving: 'A guardar…',
    saved: (title) => `“${title}” está guardada. As sugestões usam-na a partir de agora.`,
    notSaved: (reason) => `Nada foi guardado. ${reason}`,
    cancel: 'Voltar sem guardar',
    back: 'Voltar à biblioteca',
    remove: 'Remover para sempre',
    removeAsk: (title) => `“${title}” desaparecerá para toda a equipa. Se a desligar, fica guardada.`,
    removeYes: 'Remover',
    removeNo: 'Manter',
    removed: (title) => `“${title}” foi removida.`,
    advice: 'Está guardada. Algo a ver:',

    tryLabel: 'O que um cliente poderia escrever',
    tryHelp: 'Veja que resposta se encontra, e o que seria sugerido.',
    tryDraft: 'Testado com esta resposta tal como está acima, guardada ou não.',
    tryWaiting: 'A ver…',
    found: 'Respostas que se aproximam',
    foundNone: 'Nenhuma resposta se aproxima. Seria perguntado, ou averiguado.',
    sure: 'seria sugerida',
    unsure: 'não é certa o bastante para vir primeiro',
    share: (percent) => `${percent} %`,
    wouldSuggest: 'O que sugeriríamos',

    importTitle: 'Importar respostas',
    importHelp:
      'CSV com as colunas title, body e, se quiser, questions; páginas Markdown, uma por resposta; ou JSON. Nada muda antes de ver o que mudaria.',
    files: 'Escolher documentos',
    folder: 'Escolher uma pasta',
    unreadable: (name) => `${name} não é .csv, .md nem .json, e ficou de fora.`,
    tooLarge: 'Estes documentos passam juntos de 7 MB. Traga-os por partes.',
    reading: 'A ler…',
    wouldAdd: (count) => (count === 1 ? 'Uma resposta nova' : `${some(count)} respostas novas`),
    wouldChange: (count) => (count === 1 ? 'Uma resposta muda' : `${some(count)} respostas mudam`),
    unchanged: (count) =>
      count === 1 ? 'Uma resposta já está aqui, igual' : `${some(count)} respostas já estão aqui, iguais`,
    nothingNew: 'Não há nada de novo nestes documentos.',
    problems: (count) =>
      count === 1 ? 'Não foi possível ler uma entrada' : `Não foi possível ler ${some(count)} entradas`,
    problemAt: (file, entry) => (entry === null ? file : `${file}, entrada ${entry}`),
    apply: (count) => (count === 1 ? 'Importar uma resposta' : `Importar ${some(count)} respostas`),
    imported: (count) => (count === 1 ? 'Uma resposta importada.' : `${some(count)} respostas importadas.`),

    gapsHelp:
      'O que as pessoas perguntaram sem que nenhuma resposta servisse, com as perguntas parecidas juntas. As mais frequentes vêm primeiro.',
    gapsNone: 'Todas as perguntas acharam resposta',
    gapsNoneHelp: 'As perguntas sem resposta aparecem aqui um instante depois de feitas.',
    asked: (count, people) =>
      count === 1
        ? 'Perguntado uma vez'
        : `Perguntado ${some(count)} vezes por ${people === 1 ? 'uma pessoa' : `${some(people)} pessoas`}`,
    nearest: (title) => `A mais próxima: “${title}”`,
    look: 'Ver a conversa',
    more: (count) => (count === 1 ? 'e mais uma' : `e mais ${some(count)}`),
    write: 'Escrever resposta',
    noNeed: 'Não precisa',
    dismissed: 'Posta de lado.',
    undo: 'Desfazer',
  },
};
