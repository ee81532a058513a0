import type { Words } from '../../words.ts';
import type { routing as english } from '../en/routing.ts';

const you = 'eu';
const here = 'Comigo';

export const routing: Words<typeof english> = {
  routing: {
    said: {
      here: 'Presença ligada. Podem chegar novas conversas.',
      away: 'Ausência marcada. Não chega nada de novo.',
    },
    givenTo: (name) => `A conversa está agora com ${name}.`,
    broughtIn: (name) => `O pedido seguiu para ${name}. A conversa continua sua.`,
    joined: 'Já está na conversa. Quem cuida dela é a mesma pessoa.',
    left: 'Feito. Já não participa na conversa.',
    handedOver: (name) => `${name} tem a conversa e o resumo.`,
    presence: { here: 'aqui', away: 'ausente', off: 'não está' },
    awayBecause: {
      chosen: 'ausente',
      idle: 'ausente, há algum tempo sem teclas nem cliques',
      hours: 'fora do seu horário',
    },
    choice: { here: 'Aqui', away: 'Ausente' },
    availability: 'Novas conversas',
    load: (has, most) => `${has} de ${most} abertas`,
    banner: {
      chosen: 'Ausência marcada. Não chega nada de novo; o que é seu continua seu por agora.',
      idle: 'Ausência marcada: dez minutos sem teclas nem cliques. A primeira tecla traz a presença de volta.',
      hours:
        'Está fora do seu horário, por isso não chega nada de novo. Pode assumir mesmo assim o que quiser.',
    },
    back: 'Estou aqui',
    goAway: 'Vou sair um pouco',
    you,
    why: {
      same_person: (name, day, when) =>
        name === null
          ? `Comigo, porque já falei com esta pessoa${day === '' ? '' : ` (${day})`}. ${when}.`
          : `${name}, porque já falou com esta pessoa${day === '' ? '' : ` (${day})`}. ${when}.`,
      least_busy: (name, when) => `${name ?? here}: quem tinha menos a cargo entre os presentes. ${when}.`,
      least_busy_speaking: (name, language, when) =>
        `${name ?? here}: quem tinha menos a cargo entre quem fala ${language}. ${when}.`,
      round_robin: (name, when) => `${name ?? here}: por ordem. ${when}.`,
      round_robin_speaking: (name, language, when) =>
        `${name ?? here}: por ordem, entre quem fala ${language}. ${when}.`,
      given: (name, by, when) => {
        const asked = by === null ? '' : by === you ? ', a meu pedido' : `, a pedido de ${by}`;
        return `${name ?? here}${asked}. ${when}.`;
      },
      taken: (name, when) =>
        name === null ? `Assumida por mim. ${when}.` : `Assumida por ${name}. ${when}.`,
      answered: (name, when) =>
        name === null
          ? `A primeira resposta foi minha. ${when}.`
          : `A primeira resposta foi de ${name}. ${when}.`,
      released: (by, when) => {
        const left = by === null ? '' : by === you ? ': deixada por mim' : `: deixada por ${by}`;
        return `Livre para assumir${left}. ${when}.`;
      },
      went_offline: (when) => `Livre para assumir: quem cuidava dela não está. ${when}.`,
    },
    participantYou: { consulted: 'em consulta: eu', joined: 'também eu' },
    participant: {
      consulted: (name) => `em consulta: ${name}`,
      joined: (name) => `também ${name}`,
    },
    join: 'Juntar-se',
    joinLong: 'Juntar-se à conversa',
    leave: 'Deixar a conversa com quem cuida dela',
    leaveShort: 'Sair',
    letGo: (name) => `${name} já não é preciso`,
    letGoShort: 'Pronto',
    colleagues: 'Colegas',
    dialog: { bring_in: 'Chamar um colega', hand_over: 'Passar a conversa' },
    dialogHelp: {
      bring_in: 'A conversa continua sua. O colega lê, sussurra e pode juntar-se.',
      hand_over:
        'O colega recebe tudo o que foi dito e o resumo. Para o cliente só muda o nome na próxima mensagem.',
    },
    whom: 'Quem',
    nobodyElse: 'Ainda não há mais ninguém na equipa.',
    knowsAbout: (skills) => `sabe de: ${skills.join(', ')}`,
    speaks: (languages) => `fala ${languages.join(', ')}`,
    question: 'O que gostaria de saber (só os colegas veem)',
    summary: 'O que o colega deve saber (só os colegas veem)',
    chooseFirst: 'Escolha primeiro alguém.',
    failed: 'Não chegou a ser feito. Nada mudou; tente de novo.',
    send: {
      bring_in: (name) => (name === null ? 'Chamar' : `Chamar ${name}`),
      hand_over: (name) => (name === null ? 'Passar' : `Passar a ${name}`),
    },
    justGive: 'Sem resumo',
    cancel: 'Cancelar',
    close: 'Fechar',
    handedOverBy: (name) => `O recado de ${name}`,
    brief: {
      wants: 'O que quer',
      told: 'O que dissemos',
      promised: 'O que foi prometido',
      facts: 'Que dados deu',
      talks: 'Como fala',
      saidBy: (name, text) => (name === '' ? text : `${name}: ${text}`),
      promise: (what, due, by) => `${what} (até: ${due}, promessa de ${by})`,
      fact: (kind, text) => `${kind}: ${text}`,
      kinds: {
        order: 'Número',
        email: 'E-mail',
        phone: 'Telefone',
        date: 'Data',
        amount: 'Valor',
        link: 'Link',
      },
      address: { T: 'tratamento próximo', V: 'tratamento cortês' },
      formal: 'formal',
      casual: 'informal',
      upset: 'com irritação',
      plays: (voice) => `em personagem (${voice})`,
      newcomer: 'primeira vez',
    },
    settings: {
      help: 'Uma conversa pertence a uma pessoa, e os colegas vêm até ela. Ninguém é mandado para outro lado.',
      automatic: 'Dar as novas conversas a alguém que esteja presente',
      automaticHelp:
        'De imediato, e por esta ordem: quem falou com a pessoa da última vez; depois, quem tem menos a cargo entre quem fala o seu idioma; depois, quem tem menos a cargo entre todos. Em caso de igualdade, à vez. Quando ninguém tem espaço, as conversas esperam em Sem responsável, e primeiro vem quem mais precisa.',
      grace: 'Quem sai mantém o que está à espera durante',
      graceHelp: 'Depois fica com um colega presente. O cliente não nota nada.',
      minutes: 'minutos',
      atOnce: 'Máximo ao mesmo tempo, por pessoa',
      atOnceHelp: 'Vazio: só conta o número do perfil de cada um.',
      conversations: 'conversas',
    },
  },
};
