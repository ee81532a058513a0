import type { Words } from '../../words.ts';
import type { lists as english } from '../en/lists.ts';

const plain = new Intl.NumberFormat('pt');
const languageNames = new Intl.DisplayNames('pt', { type: 'language' });

export const lists: Words<typeof english> = {
  lists: {
    choose: (name) => `${name}: escolher outra lista`,
    menu: 'Listas',
    everybody: 'Listas',
    saved: 'Vistas guardadas',
    noSaved: 'Filtre uma lista e guarde-a aqui com um nome.',
    count: (count, more) => (more ? `${plain.format(count)}+` : plain.format(count)),
    countLabel: (count, more) =>
      more
        ? `${plain.format(count)} conversas ou mais`
        : count === 1
          ? 'Uma conversa'
          : `${plain.format(count)} conversas`,
    gone: [
      'Esta vista já não existe',
      'Alguém a removeu, ou guarda-a só para si. As outras listas estão onde estavam.',
    ],
    goneLink: 'Ir para as conversas abertas',
    narrowedEmpty: ['Nada assim', 'Nenhuma conversa aqui corresponde a estes filtros.'],
    searching: 'A procurar mais atrás…',

    filter: {
      label: 'Filtrar',
      active: (count) => `Filtrar, ${count} em uso`,
      chips: 'Filtros em uso',
      parts: {
        inbox: 'Caixa',
        tag: 'Etiqueta',
        assignee: 'Agente',
        language: 'Idioma',
        register: 'Como está',
        status: 'Estado',
        priority: 'Prioridade',
      },
      marks: { upset: 'Irritação', in_character: 'Em personagem', new_here: 'Primeira vez' },
      statuses: { open: 'Aberta', snoozed: 'Adiada', resolved: 'Resolvida' },
      priorities: ['Sem prioridade', 'Alta', 'Urgente'],
      me: 'Eu',
      nobody: 'Ninguém',
      unknownTag: 'Etiqueta removida',
      unknownAgent: 'Alguém que saiu',
      language: (code) => languageNames.of(code) ?? code,
      remove: (what) => `Tirar filtro: ${what}`,
      clear: 'Tirar todos',
      reset: 'Como estava',
    },

    sort: {
      label: 'Ordenar por',
      by: {
        newest: 'Mais recentes primeiro',
        oldest_waiting: 'Maior espera primeiro',
        need: 'Quem mais precisa de nós',
      },
    },

    view: {
      save: 'Guardar vista',
      update: 'Guardar mudanças',
      name: 'Nome',
      namePlaceholder: 'Irritação, em alemão',
      shared: 'Toda a equipa a vê',
      sharedBy: (name) => `Partilhada por ${name}`,
      sharedMark: 'Partilhada',
      submit: 'Guardar',
      cancel: 'Cancelar',
      edit: (name) => `Mudar “${name}”`,
      up: 'Subir',
      down: 'Descer',
      remove: 'Remover vista',
      removeSure: 'Remover para sempre?',
      removed: (name) => `“${name}” foi removida`,
      saved: (name) => `“${name}” está guardada`,
      failed: (reason) => `A vista ficou como estava. ${reason}`,
    },

    marks: {
      urgent: 'Urgente',
      high: 'Alta',
      promiseDue: 'Promessa a cumprir',
      promiseLate: 'Promessa em atraso',
      newHere: 'Primeira vez',
      mentioned: 'Menção',
      snoozed: 'Adiada',
    },

    why: {
      title: 'Porque está aqui',
      minutes: (minutes) => {
        if (minutes < 1) return 'menos de um minuto';
        if (minutes < 60) return `${minutes} min`;
        const hours = Math.floor(minutes / 60);
        if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
        const days = Math.floor(hours / 24);
        return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`;
      },
      waits: (time) => `Espera há ${time}`,
      waitsShort: (time) => `espera há ${time}`,
      woken: (time) => `De volta há ${time}`,
      answered: 'A última palavra é nossa',
      upset: (time) => `a irritação conta como ${time}`,
      high: (time) => `a prioridade alta conta como ${time}`,
      urgent: (time) => `o urgente conta como ${time}`,
      promise: (time) => `promessa para daqui a ${time}`,
      promiseLate: (time) => `promessa com ${time} de atraso`,
    },

    selection: {
      label: 'Conversas marcadas',
      pick: (name) => `Marcar ${name}`,
      count: (count) => (count === 1 ? '1 marcada' : `${count} marcadas`),
      all: 'Marcar as visíveis',
      clear: 'Desmarcar',
    },

    actions: {
      pick: 'Marcar ou desmarcar a conversa',
      pickRange: 'Marcar todas até aqui',
      first: 'Primeira conversa',
      last: 'Última conversa',
    },
  },
};
