import type { Words } from '../../words.ts';
import type { routing as english } from '../en/routing.ts';

const you = 'tú';
const here = 'Contigo';

export const routing: Words<typeof english> = {
  routing: {
    said: {
      here: 'Estás aquí. Te pueden llegar conversaciones nuevas.',
      away: 'No estás. No te llega nada nuevo.',
    },
    givenTo: (name) => `Ahora la conversación la atiende ${name}.`,
    broughtIn: (name) => `Hemos avisado a ${name}. La conversación sigue siendo tuya.`,
    joined: 'Estás en la conversación. La sigue atendiendo la misma persona.',
    left: 'Hecho. Ya no participa en la conversación.',
    handedOver: (name) => `${name} tiene la conversación y tu resumen.`,
    presence: { here: 'aquí', away: 'ausente', off: 'no está' },
    awayBecause: {
      chosen: 'ausente',
      idle: 'ausente, hace un rato que no teclea ni hace clic',
      hours: 'fuera de su horario',
    },
    choice: { here: 'Aquí', away: 'Ausente' },
    availability: 'Conversaciones nuevas',
    load: (has, most) => `${has} de ${most} abiertas`,
    banner: {
      chosen: 'Figuras como ausente. No te llega nada nuevo; lo tuyo sigue siendo tuyo por ahora.',
      idle: 'Figuras como ausente: en diez minutos no hubo tecla ni clic. Vuelves con la primera tecla.',
      hours:
        'Estás fuera de tu horario, así que no te llega nada nuevo. Puedes tomar igualmente lo que quieras.',
    },
    back: 'Ya estoy aquí',
    goAway: 'Me ausento',
    you,
    why: {
      same_person: (name, day, when) =>
        name === null
          ? `Contigo, porque ya hablaste con esta persona${day === '' ? '' : ` (${day})`}. ${when}.`
          : `${name}, porque ya habló con esta persona${day === '' ? '' : ` (${day})`}. ${when}.`,
      least_busy: (name, when) => `${name ?? here}: la menor carga entre quienes estaban. ${when}.`,
      least_busy_speaking: (name, language, when) =>
        `${name ?? here}: la menor carga entre quienes hablan ${language}. ${when}.`,
      round_robin: (name, when) => `${name ?? here}: por turno. ${when}.`,
      round_robin_speaking: (name, language, when) =>
        `${name ?? here}: por turno entre quienes hablan ${language}. ${when}.`,
      given: (name, by, when) => {
        const asked = by === null ? '' : by === you ? ', a petición tuya' : `, a petición de ${by}`;
        return `${name ?? here}${asked}. ${when}.`;
      },
      taken: (name, when) => (name === null ? `La tomaste tú. ${when}.` : `La tomó ${name}. ${when}.`),
      answered: (name, when) =>
        name === null ? `Respondiste primero. ${when}.` : `${name} respondió primero. ${when}.`,
      released: (by, when) => {
        const left = by === null ? '' : by === you ? ': la dejaste tú' : `: la dejó ${by}`;
        return `Libre para tomarla${left}. ${when}.`;
      },
      went_offline: (when) => `Libre para tomarla: quien la atendía no está. ${when}.`,
    },
    participantYou: { consulted: 'en consulta: tú', joined: 'también tú' },
    participant: {
      consulted: (name) => `en consulta: ${name}`,
      joined: (name) => `también ${name}`,
    },
    join: 'Unirse',
    joinLong: 'Unirse a la conversación',
    leave: 'Dejar la conversación a quien la atiende',
    leaveShort: 'Salir',
    letGo: (name) => `Ya no hace falta ${name}`,
    letGoShort: 'Listo',
    colleagues: 'Equipo',
    dialog: { bring_in: 'Sumar a un colega', hand_over: 'Dar el relevo' },
    dialogHelp: {
      bring_in: 'La conversación sigue siendo tuya. Tu colega lee, te susurra y puede unirse.',
      hand_over:
        'Recibe todo lo que se dijo y tu resumen. Para el cliente solo cambia el nombre en el próximo mensaje.',
    },
    whom: 'A quién',
    nobodyElse: 'Todavía no hay nadie más en el equipo.',
    knowsAbout: (skills) => `sabe de: ${skills.join(', ')}`,
    speaks: (languages) => `habla ${languages.join(', ')}`,
    question: 'Qué te gustaría saber (solo lo ve el equipo)',
    summary: 'Qué debería saber (solo lo ve el equipo)',
    chooseFirst: 'Elige antes a alguien.',
    failed: 'No llegó a hacerse. Nada ha cambiado; inténtalo de nuevo.',
    send: {
      bring_in: (name) => (name === null ? 'Sumar' : `Sumar a ${name}`),
      hand_over: (name) => (name === null ? 'Dar el relevo' : `Dar el relevo a ${name}`),
    },
    justGive: 'Sin resumen',
    cancel: 'Cancelar',
    close: 'Cerrar',
    handedOverBy: (name) => `Lo que ${name} te escribió`,
    brief: {
      wants: 'Qué quiere',
      told: 'Qué le dijimos',
      promised: 'Qué se prometió',
      facts: 'Qué datos dio',
      talks: 'Cómo habla',
      saidBy: (name, text) => (name === '' ? text : `${name}: ${text}`),
      promise: (what, due, by) => `${what} (para: ${due}, promesa de ${by})`,
      fact: (kind, text) => `${kind}: ${text}`,
      kinds: {
        order: 'Número',
        email: 'Correo',
        phone: 'Teléfono',
        date: 'Fecha',
        amount: 'Importe',
        link: 'Enlace',
      },
      address: { T: 'trato cercano', V: 'trato de cortesía' },
      formal: 'formal',
      casual: 'informal',
      upset: 'con disgusto',
      plays: (voice) => `en personaje (${voice})`,
      newcomer: 'primera vez',
    },
    settings: {
      help: 'Una conversación pertenece a una persona, y el equipo acude a ella. A nadie se le manda a otra parte.',
      automatic: 'Dar las conversaciones nuevas a alguien que esté',
      automaticHelp:
        'Al momento, y en este orden: quien habló la última vez con esa persona; luego, la menor carga entre quienes hablan su idioma; luego, la menor carga entre todos. A igualdad, por turnos. Si nadie tiene sitio, las conversaciones esperan en Sin asignar, y va primero quien más lo necesita.',
      grace: 'Quien se va conserva lo que espera durante',
      graceHelp: 'Después pasa a un colega que esté. El cliente no nota nada.',
      minutes: 'minutos',
      atOnce: 'Máximo a la vez, por persona',
      atOnceHelp: 'Vacío: solo cuenta el número de su propio perfil.',
      conversations: 'conversaciones',
    },
  },
};
