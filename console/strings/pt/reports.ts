import type { Words } from '../../words.ts';
import type { reports as english } from '../en/reports.ts';

const locale = 'pt';
const number = new Intl.NumberFormat(locale);

export const reports: Words<typeof english> = {
  wall: {
    title: 'Agora',
    action: 'O que se passa agora',
    waiting: 'À nossa espera',
    waitingHelp: 'Conversas abertas cuja última palavra é do visitante, e que não estão adiadas.',
    longest: 'Maior espera',
    longestHelp: 'Desde a primeira mensagem a que ninguém respondeu.',
    nobodyWaits: 'Ninguém espera',
    openLongest: 'Abrir a que espera há mais tempo',
    active: 'Ativas agora',
    activeHelp: 'Conversas abertas com uma mensagem nos últimos 15 minutos.',
    open: 'Abertas',
    openHelp: (unassigned) =>
      unassigned === 0
        ? 'Cada uma tem alguém.'
        : unassigned === 1
          ? '1 delas ainda não tem ninguém.'
          : `${number.format(unassigned)} delas ainda não têm ninguém.`,
    response: 'Primeira resposta hoje',
    responseHelp: (answers) =>
      answers === 1
        ? 'A única até agora.'
        : `Metade das ${number.format(answers)} primeiras respostas não demorou mais.`,
    noResponse: 'Hoje ainda não há primeiras respostas.',
    mood: 'Como escrevem os visitantes',
    moodHelp: 'Conversas abertas, pelas mensagens mais recentes.',
    calm: 'com calma',
    tense: 'com tensão',
    upset: 'com irritação',
    moodOf: (name, conversations) => `${number.format(conversations)} ${name}`,
    noMood: 'Não há conversas abertas.',
    agents: 'Quem está para ajudar',
    agentLoad: (open, capacity) => `${open} de ${capacity} abertas`,
    away: 'ausente',
    nobodyHere: 'Não está agora ninguém da equipa.',
    countedAt: (time) => `Última contagem: ${time}`,
    stale: (time) => `Por atualizar: última contagem, ${time}.`,
    failed: 'Os números não chegaram. Continuamos a tentar.',
    loading: 'A contar…',
  },
  reports: {
    title: 'Relatórios',
    action: 'Relatórios',
    range: 'Dias',
    ranges: { today: 'Hoje', '7d': '7 dias', '28d': '28 dias', custom: 'Outros dias' },
    from: 'De',
    to: 'Até',
    inbox: 'Caixa',
    agent: 'Agente',
    tag: 'Etiqueta',
    all: 'Tudo',
    csv: 'Tabela para folhas de cálculo',
    span: (from, to, zone) => (from === to ? `${from}, ${zone}` : `${from} – ${to}, ${zone}`),
    loading: 'A contar…',
    failed: 'O relatório não chegou.',
    retry: 'Tentar de novo',
    badRange: 'O último dia é anterior ao primeiro. Escolha outro.',
    tooLong: (most) => `Um relatório abrange no máximo ${most} dias. Escolha menos.`,
    comparedWith: (days) => (days === 1 ? 'o dia anterior' : `os ${days} dias anteriores`),
    before: (value, span) => `${value} (${span})`,
    noneBefore: (span) => `nada com que comparar (${span})`,
    few: (n) => `só ${n}: é pouco para dizer muito`,
    definition: 'O que isto conta',
    none: 'Nada',
    charts: {
      volume: 'Conversas começadas',
      response: 'Mediana da primeira resposta',
      hours: 'Por hora do dia',
    },
    volumeHelp: 'Conversas cuja primeira mensagem chegou nesse dia.',
    responseHelp: 'Das primeiras respostas dadas nesse dia. Dias sem nenhuma ficam vazios.',
    hoursHelp: 'Conversas começadas nestes dias, pela hora do seu fuso.',
    noVolume: 'Nenhuma conversa começou nestes dias.',
    noResponses: 'Nenhuma primeira resposta nestes dias.',
    asTable: 'Como tabela',
    day: 'Dia',
    hour: 'Hora',
    conversations: 'Conversas',
    chartKeys: 'As setas vão de valor em valor.',
    pointOf: (label, value) => `${label}: ${value}`,
    conversationCount: (n) => (n === 1 ? '1 conversa' : `${number.format(n)} conversas`),
    figures: {
      response: 'Primeira resposta',
      resolution: 'Tempo até resolver',
      csat: 'Satisfeitos',
      fit: 'Sintonia de tom',
      suggestions: 'Sugestões usadas',
      promises: 'Promessas cumpridas',
      deflections: 'Evasivas travadas',
      begun: 'Conversas começadas',
    },
    definitions: {
      response:
        'Tempo desde a primeira mensagem de uma conversa até à primeira resposta de um agente. Conta as conversas no dia dessa primeira resposta; com um agente escolhido, as que estão agora com ele.',
      resolution:
        'Tempo desde a primeira mensagem de uma conversa até ser resolvida. Conta as conversas no dia em que foram resolvidas; uma que foi reaberta conta quando volta a ser resolvida.',
      csat: 'Avaliações de 4 ou 5 entre todas, pelo dia em que foram dadas. Quem não deu nenhuma não conta.',
      fit: 'Quanto a mensagem de um agente se aproxima da forma de escrever do cliente, medido ao enviar: média de todas as mensagens medidas, de 0 a 100.',
      suggestions:
        'Sugestões enviadas tal como estavam, ou editadas e enviadas, entre todas as enviadas ou descartadas. As que ninguém tocou não contam.',
      promises: 'Promessas cumpridas entre as cumpridas e as não cumpridas, pelo dia em que isso se decidiu.',
      deflections:
        'Frases que teriam deixado alguém sem ajuda, e que já não estavam no rascunho quando foi enviado.',
      begun: 'Conversas pelo dia da primeira mensagem. Uma que foi juntada a outra conta nessa outra.',
    },
    details: {
      p90: (value) => `9 em cada 10 em menos de ${value}`,
      answers: (n) => (n === 1 ? '1 primeira resposta' : `${number.format(n)} primeiras respostas`),
      resolved: (n) => (n === 1 ? '1 resolvida' : `${number.format(n)} resolvidas`),
      ratings: (n) => (n === 1 ? '1 avaliação' : `${number.format(n)} avaliações`),
      messages: (n) => (n === 1 ? '1 mensagem' : `${number.format(n)} mensagens`),
      outcomes: (kept, edited, thrownAway) =>
        `Usadas ${number.format(kept)}, editadas ${number.format(edited)}, descartadas ${number.format(thrownAway)}`,
      promises: (kept, broken) => `Cumpridas ${number.format(kept)}, não cumpridas ${number.format(broken)}`,
      sent: (n) =>
        n === 0 ? 'nenhuma foi enviada' : n === 1 ? '1 foi enviada' : `${number.format(n)} foram enviadas`,
    },
    empty: {
      response: 'Nenhuma primeira resposta nestes dias',
      resolution: 'Nada resolvido nestes dias',
      csat: 'Nenhuma avaliação nestes dias',
      fit: 'Nenhuma mensagem medida nestes dias',
      suggestions: 'Nenhuma sugestão usada nestes dias',
      promises: 'Nenhuma promessa venceu nestes dias',
      deflections: 'Nenhuma mensagem medida nestes dias',
      begun: 'Nenhuma conversa nestes dias',
    },
    seconds: (n) => `${n} s`,
    minutes: (n) => `${n} min`,
    hoursMinutes: (hours, minutes) => (minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`),
    days: (days, hours) => (hours === 0 ? `${days} d` : `${days} d ${hours} h`),
  },
};
