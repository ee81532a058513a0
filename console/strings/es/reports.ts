import type { Words } from '../../words.ts';
import type { reports as english } from '../en/reports.ts';

const locale = 'es';
const number = new Intl.NumberFormat(locale);

export const reports: Words<typeof english> = {
  wall: {
    title: 'Ahora',
    action: 'Qué pasa ahora mismo',
    waiting: 'Esperan respuesta',
    waitingHelp: 'Conversaciones abiertas cuya última palabra es del visitante y que no están pospuestas.',
    longest: 'Mayor espera',
    longestHelp: 'Desde el primer mensaje que nadie ha contestado.',
    nobodyWaits: 'Nadie espera',
    openLongest: 'Abrir la que más espera',
    active: 'Activas ahora',
    activeHelp: 'Conversaciones abiertas con un mensaje en los últimos 15 minutos.',
    open: 'Abiertas',
    openHelp: (unassigned) =>
      unassigned === 0
        ? 'Cada una tiene a alguien.'
        : unassigned === 1
          ? '1 de ellas aún no tiene a nadie.'
          : `${number.format(unassigned)} de ellas aún no tienen a nadie.`,
    response: 'Primera respuesta hoy',
    responseHelp: (answers) =>
      answers === 1
        ? 'La única hasta ahora.'
        : `La mitad de las ${number.format(answers)} primeras respuestas no tardó más.`,
    noResponse: 'Hoy aún no hay primeras respuestas.',
    mood: 'Cómo escriben los visitantes',
    moodHelp: 'Conversaciones abiertas, según los mensajes más recientes.',
    calm: 'en calma',
    tense: 'con tensión',
    upset: 'con disgusto',
    moodOf: (name, conversations) => `${number.format(conversations)} ${name}`,
    noMood: 'No hay conversaciones abiertas.',
    agents: 'Quién está para ayudar',
    agentLoad: (open, capacity) => `${open} de ${capacity} abiertas`,
    away: 'ausente',
    nobodyHere: 'Ahora no hay nadie del equipo.',
    countedAt: (time) => `Última cuenta: ${time}`,
    stale: (time) => `Sin actualizar: última cuenta, ${time}.`,
    failed: 'Las cifras no llegaron. Seguimos intentándolo.',
    loading: 'Contando…',
  },
  reports: {
    title: 'Informes',
    action: 'Informes',
    range: 'Días',
    ranges: { today: 'Hoy', '7d': '7 días', '28d': '28 días', custom: 'Otros días' },
    from: 'Desde',
    to: 'Hasta',
    inbox: 'Bandeja',
    agent: 'Agente',
    tag: 'Etiqueta',
    all: 'Todo',
    csv: 'Tabla para hojas de cálculo',
    span: (from, to, zone) => (from === to ? `${from}, ${zone}` : `${from} – ${to}, ${zone}`),
    loading: 'Contando…',
    failed: 'El informe no llegó.',
    retry: 'Reintentar',
    badRange: 'El último día es anterior al primero. Elige otro.',
    tooLong: (most) => `Un informe abarca como máximo ${most} días. Elige menos.`,
    comparedWith: (days) => (days === 1 ? 'el día anterior' : `los ${days} días anteriores`),
    before: (value, span) => `${value} en ${span}`,
    noneBefore: (span) => `nada con que comparar en ${span}`,
    few: (n) => `solo ${n}: muy poco para decir mucho`,
    definition: 'Qué cuenta esto',
    none: 'Nada',
    charts: {
      volume: 'Conversaciones empezadas',
      response: 'Mediana de la primera respuesta',
      hours: 'Por hora del día',
    },
    volumeHelp: 'Conversaciones cuyo primer mensaje llegó ese día.',
    responseHelp: 'De las primeras respuestas dadas ese día. Los días sin ninguna quedan vacíos.',
    hoursHelp: 'Conversaciones empezadas en estos días, según la hora de tu zona.',
    noVolume: 'En estos días no empezó ninguna conversación.',
    noResponses: 'Ninguna primera respuesta en estos días.',
    asTable: 'Como tabla',
    day: 'Día',
    hour: 'Hora',
    conversations: 'Conversaciones',
    chartKeys: 'Las flechas van de valor en valor.',
    pointOf: (label, value) => `${label}: ${value}`,
    conversationCount: (n) => (n === 1 ? '1 conversación' : `${number.format(n)} conversaciones`),
    figures: {
      response: 'Primera respuesta',
      resolution: 'Tiempo hasta resolver',
      csat: 'Satisfechos',
      fit: 'Sintonía de tono',
      suggestions: 'Sugerencias usadas',
      promises: 'Promesas cumplidas',
      deflections: 'Evasivas atajadas',
      begun: 'Conversaciones empezadas',
    },
    definitions: {
      response:
        'Tiempo desde el primer mensaje de una conversación hasta la primera respuesta de un agente. Cuenta las conversaciones en el día de esa primera respuesta; si se elige un agente, las que ese agente atiende ahora.',
      resolution:
        'Tiempo desde el primer mensaje de una conversación hasta que se resuelve. Cuenta las conversaciones en el día en que se resolvieron; una que se abrió de nuevo cuenta cuando vuelve a resolverse.',
      csat: 'Valoraciones de 4 o 5 entre todas, por el día en que se dieron. Quien no dio ninguna no cuenta.',
      fit: 'Cuánto se acerca el mensaje de un agente a la forma de escribir del cliente, medido al enviarlo: media de todos los mensajes medidos, de 0 a 100.',
      suggestions:
        'Sugerencias enviadas tal cual, o editadas y enviadas, entre todas las enviadas o descartadas. Las que nadie tocó no cuentan.',
      promises:
        'Promesas cumplidas entre las cumplidas y las no cumplidas, por el día en que eso se decidió.',
      deflections:
        'Frases que habrían dejado a alguien sin ayuda y que ya no estaban en el borrador al enviarlo.',
      begun: 'Conversaciones por el día de su primer mensaje. Una que se unió a otra cuenta en esa otra.',
    },
    details: {
      p90: (value) => `9 de cada 10 en menos de ${value}`,
      answers: (n) => (n === 1 ? '1 primera respuesta' : `${number.format(n)} primeras respuestas`),
      resolved: (n) => (n === 1 ? '1 resuelta' : `${number.format(n)} resueltas`),
      ratings: (n) => (n === 1 ? '1 valoración' : `${number.format(n)} valoraciones`),
      messages: (n) => (n === 1 ? '1 mensaje' : `${number.format(n)} mensajes`),
      outcomes: (kept, edited, thrownAway) =>
        `Usadas ${number.format(kept)}, editadas ${number.format(edited)}, descartadas ${number.format(thrownAway)}`,
      promises: (kept, broken) => `Cumplidas ${number.format(kept)}, no cumplidas ${number.format(broken)}`,
      sent: (n) =>
        n === 0 ? 'no se envió ninguna' : n === 1 ? 'se envió 1' : `se enviaron ${number.format(n)}`,
    },
    empty: {
      response: 'Ninguna primera respuesta en estos días',
      resolution: 'Nada resuelto en estos días',
      csat: 'Ninguna valoración en estos días',
      fit: 'Ningún mensaje medido en estos días',
      suggestions: 'Ninguna sugerencia usada en estos días',
      promises: 'Ninguna promesa venció en estos días',
      deflections: 'Ningún mensaje medido en estos días',
      begun: 'Ninguna conversación en estos días',
    },
    seconds: (n) => `${n} s`,
    minutes: (n) => `${n} min`,
    hoursMinutes: (hours, minutes) => (minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`),
    days: (days, hours) => (hours === 0 ? `${days} d` : `${days} d ${hours} h`),
  },
};
