import type { Words } from '../../words.ts';
import type { lists as english } from '../en/lists.ts';

const plain = new Intl.NumberFormat('es');
const languageNames = new Intl.DisplayNames('es', { type: 'language' });

export const lists: Words<typeof english> = {
  lists: {
    choose: (name) => `${name}: elegir otra lista`,
    menu: 'Listas',
    everybody: 'Listas',
    saved: 'Vistas guardadas',
    noSaved: 'Acota una lista y guárdala aquí con un nombre.',
    count: (count, more) => (more ? `${plain.format(count)}+` : plain.format(count)),
    countLabel: (count, more) =>
      more
        ? `${plain.format(count)} conversaciones o más`
        : count === 1
          ? 'Una conversación'
          : `${plain.format(count)} conversaciones`,
    gone: [
      'Esta vista ya no está',
      'Alguien la quitó, o la reserva para sí. Las demás listas siguen en su sitio.',
    ],
    goneLink: 'A las conversaciones abiertas',
    narrowedEmpty: ['Nada parecido', 'Aquí ninguna conversación cumple estos filtros.'],
    searching: 'Buscando más atrás…',

    filter: {
      label: 'Filtrar',
      active: (count) => `Filtrar, ${count} en uso`,
      chips: 'Filtros en uso',
      parts: {
        inbox: 'Bandeja',
        tag: 'Etiqueta',
        assignee: 'Agente',
        language: 'Idioma',
        register: 'Cómo está',
        status: 'Estado',
        priority: 'Prioridad',
      },
      marks: { upset: 'Disgusto', in_character: 'En personaje', new_here: 'Primera vez' },
      statuses: { open: 'Abierta', snoozed: 'Pospuesta', resolved: 'Resuelta' },
      priorities: ['Sin prioridad', 'Alta', 'Urgente'],
      me: 'Yo',
      nobody: 'Nadie',
      unknownTag: 'Etiqueta quitada',
      unknownAgent: 'Alguien que se fue',
      language: (code) => languageNames.of(code) ?? code,
      remove: (what) => `Quitar filtro: ${what}`,
      clear: 'Quitar todos',
      reset: 'Como estaba',
    },

    sort: {
      label: 'Ordenar por',
      by: {
        newest: 'Más recientes primero',
        oldest_waiting: 'Mayor espera primero',
        need: 'Quién nos necesita más',
      },
    },

    view: {
      save: 'Guardar vista',
      update: 'Guardar cambios',
      name: 'Nombre',
      namePlaceholder: 'Disgusto, en alemán',
      shared: 'La ve todo el equipo',
      sharedBy: (name) => `Compartida por ${name}`,
      sharedMark: 'Compartida',
      submit: 'Guardar',
      cancel: 'Cancelar',
      edit: (name) => `Cambiar «${name}»`,
      up: 'Subir',
      down: 'Bajar',
      remove: 'Quitar vista',
      removeSure: '¿Quitarla para siempre?',
      removed: (name) => `«${name}» ya no está`,
      saved: (name) => `«${name}» está guardada`,
      failed: (reason) => `La vista sigue como estaba. ${reason}`,
    },

    marks: {
      urgent: 'Urgente',
      high: 'Alta',
      promiseDue: 'Promesa pendiente',
      promiseLate: 'Promesa atrasada',
      newHere: 'Primera vez',
      mentioned: 'Te menciona',
      snoozed: 'Pospuesta',
    },

    why: {
      title: 'Por qué está aquí',
      minutes: (minutes) => {
        if (minutes < 1) return 'menos de un minuto';
        if (minutes < 60) return `${minutes} min`;
        const hours = Math.floor(minutes / 60);
        if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
        const days = Math.floor(hours / 24);
        return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`;
      },
      waits: (time) => `Espera desde hace ${time}`,
      waitsShort: (time) => `espera ${time}`,
      woken: (time) => `De vuelta desde hace ${time}`,
      answered: 'La última palabra es nuestra',
      upset: (time) => `el disgusto cuenta como ${time}`,
      high: (time) => `la prioridad alta cuenta como ${time}`,
      urgent: (time) => `lo urgente cuenta como ${time}`,
      promise: (time) => `promesa para dentro de ${time}`,
      promiseLate: (time) => `promesa con ${time} de retraso`,
    },

    selection: {
      label: 'Conversaciones marcadas',
      pick: (name) => `Marcar ${name}`,
      count: (count) => (count === 1 ? '1 marcada' : `${count} marcadas`),
      all: 'Marcar las visibles',
      clear: 'Desmarcar',
    },

    actions: {
      pick: 'Marcar o desmarcar la conversación',
      pickRange: 'Marcar todas hasta aquí',
      first: 'Primera conversación',
      last: 'Última conversación',
    },
  },
};
