import type { Words } from '../../words.ts';
import type { operations as english } from '../en/operations.ts';

const plural = (count: number, one: string, other: (count: number) => string) =>
  count === 1 ? one : other(count);

/** A clock takes its article: "las 16:30", "la 1:15". */
const hour = (clock: string) => (/^0?1:/.test(clock) ? `la ${clock}` : `las ${clock}`);
/** A moment as it stands after "hasta" and "para": "las 16:30", "mañana a las 9:00", "el lun, 24 nov, 9:00". */
const moment = (when: string) =>
  /^\d/.test(when) ? hour(when) : when.startsWith('mañana') ? when : `el ${when}`;

export const operations: Words<typeof english> = {
  actions: {
    snooze: 'Posponer…',
    wake: 'Traer de vuelta ya',
    tag: 'Etiquetas…',
    priority: 'Prioridad…',
    promise: 'Anotar una promesa…',
    merge: 'Unir con una conversación anterior…',
    unmerge: 'Separar de nuevo',
    block: 'Bloquear…',
    unblock: 'Abrirle el chat de nuevo',
    reopen: 'Abrir de nuevo',
    more: 'Más',
    undo: 'Deshacer',
    sendAndResolve: 'Enviar y resolver',
  },
  done: {
    snoozed: (count, until) =>
      plural(
        count,
        `Pospuesta hasta ${moment(until)}.`,
        (n) => `${n} conversaciones pospuestas hasta ${moment(until)}.`,
      ),
    woken: (count) => plural(count, 'De vuelta en la lista.', (n) => `${n} conversaciones de vuelta.`),
    tagged: (count, name) =>
      plural(count, `Etiqueta «${name}» puesta.`, (n) => `Etiqueta «${name}» puesta en ${n} conversaciones.`),
    untagged: (count, name) =>
      plural(
        count,
        `Etiqueta «${name}» quitada.`,
        (n) => `Etiqueta «${name}» quitada de ${n} conversaciones.`,
      ),
    prioritised: (count, priority) =>
      plural(count, `Prioridad: ${priority}.`, (n) => `Prioridad de ${n} conversaciones: ${priority}.`),
    resolved: (count) => plural(count, 'Resuelta.', (n) => `${n} conversaciones resueltas.`),
    reopened: (count) => plural(count, 'Abierta de nuevo.', (n) => `${n} conversaciones abiertas de nuevo.`),
    taken: (count) => plural(count, 'Ya es tuya.', (n) => `${n} conversaciones ya son tuyas.`),
    merged: 'Unida. Ahora está encima de esta conversación.',
    unmerged: 'Separada. Vuelve a ser una conversación aparte.',
    blocked: 'Bloqueado. Nada de lo que escriba llega hasta que le abras el chat de nuevo.',
    unblocked: 'El chat le queda abierto de nuevo.',
    joined: 'Ahora figura como una sola persona.',
    parted: 'De nuevo figuran como dos personas.',
    promised: (due) => `Promesa anotada para ${moment(due)}.`,
    settled: {
      kept: 'Promesa cumplida.',
      broken: 'Anotada como no cumplida.',
      dropped: 'Promesa quitada de la lista.',
    },
    staysOpen: 'Entretanto llegó otro mensaje suyo, así que sigue abierta.',
    nothing: 'Todo estaba ya así.',
    takenByNow: (count, names) => `Acaban de tomarlas otras personas (${count}): ${names}`,
    someFailed: (failed, reason) =>
      plural(failed, `Una quedó como estaba. ${reason}`, (n) => `${n} quedaron como estaban. ${reason}`),
  },
  undo: {
    button: 'Deshacer',
    dismiss: 'Cerrar',
    undone: 'Deshecho.',
    nothing: 'Nada que deshacer.',
    changed: 'Eso ha cambiado entretanto, así que se queda como está ahora.',
    some: (undone, all) =>
      `Deshecho en ${undone} de ${all}. Las demás han cambiado entretanto y se quedan como están.`,
  },
  dialog: {
    close: 'Cerrar',
    many: (count) => plural(count, 'Una conversación', (n) => `${n} conversaciones`),
    snooze: 'Posponer hasta',
    tag: 'Etiquetas',
    priority: 'Prioridad',
    promise: 'Anotar una promesa',
    merge: 'Unir con',
    block: 'Bloquear a esta persona',
    more: 'Esta conversación',
  },
  when: {
    threeHours: 'En 3 horas',
    afternoon: 'Esta tarde',
    evening: 'Al final de la tarde',
    tomorrow: 'Mañana temprano',
    monday: 'El lunes',
    tenMinutes: 'En 10 minutos',
    today: 'Hoy',
    tomorrowEnd: 'Mañana',
    pick: 'Otro momento',
    choose: 'Elegir',
    past: 'Ese momento ya pasó. Elige uno por venir.',
    tomorrowAt: (clock) => `mañana a ${hour(clock)}`,
  },
  tags: {
    field: 'Buscar o crear una etiqueta',
    none: 'Aún no hay etiquetas. Escribe un nombre para crear la primera.',
    noMatch: 'Ninguna etiqueta con este nombre.',
    create: (name) => `Crear «${name}»`,
    full: (most) => `Una conversación lleva como máximo ${most} etiquetas. Quita antes una.`,
    failed: (reason) => `La etiqueta no se guardó. ${reason}`,
    on: 'puesta',
    some: 'en algunas',
    manage: 'Editar etiquetas',
    done: 'Listo',
    rename: (name) => `Nombre de ${name}`,
    colour: (name) => `Color de ${name}`,
    remove: (name) => `Quitar ${name}`,
    removeSure: (uses) =>
      uses === 0
        ? 'Quitar'
        : plural(uses, 'Quitar de 1 conversación', (n) => `Quitar de ${n} conversaciones`),
    colours: {
      grey: 'Gris',
      red: 'Rojo',
      orange: 'Naranja',
      yellow: 'Amarillo',
      green: 'Verde',
      teal: 'Verde azulado',
      blue: 'Azul',
      violet: 'Violeta',
    },
  },
  priorities: ['Normal', 'Alta', 'Urgente'],
  promise: {
    title: 'Promesas',
    what: '¿Qué prometiste?',
    placeholder: 'Enviar el adaptador nuevo',
    missing: 'Di qué prometiste.',
    due: '¿Para cuándo?',
    add: 'Anotar promesa',
    none: 'Nada prometido.',
    dueAt: (when) => `Para ${moment(when)}`,
    late: (when) => `Con retraso, era para ${moment(when)}`,
    by: (name) => `de ${name}`,
    kept: 'Cumplida',
    broken: 'No cumplida',
    drop: 'Quitar de la lista',
    states: { kept: 'Cumplida', broken: 'No cumplida', dropped: 'Ya no hace falta' },
    settle: (what) => `¿Se cumplió «${what}»?`,
    settled: (count) => plural(count, '1 zanjada', (n) => `${n} zanjadas`),
  },
  block: {
    lead: 'Lo que escriba ya no se entrega. Se le dice con amabilidad, y conserva sus palabras. Puedes abrirle el chat de nuevo cuando quieras.',
    reason: '¿Por qué? Solo lo ve tu equipo.',
    missing: 'Da un motivo, para que el equipo lo entienda.',
    resolve: 'Resolver también esta conversación',
    submit: 'Bloquear',
    blocked: 'Bloqueado',
  },
  merge: {
    lead: 'Esta conversación pasa a ser una parte anterior de la que elijas. Quien escribe no nota nada; si vuelve a escribir en ella, reaparece.',
    none: 'Esta persona no tiene otra conversación. Para unirla con una de otro navegador suyo, di antes que ambos son la misma persona.',
    choose: (when) => `Conversación · ${when}`,
    into: 'Sigue en una conversación más reciente.',
    goThere: 'Ir allí',
    part: (when) => `Parte anterior · ${when}`,
    show: 'Mostrar',
    loading: 'Cargando…',
    failed: 'No se pudo cargar.',
  },
  activities: {
    took: (name) => `${name} la tomó`,
    gave: (name, to) => `${name} se la dio a ${to}`,
    got: (to) => `Ahora la atiende ${to}`,
    answered: (name) => `${name} respondió y ahora la atiende`,
    released: (name) => `${name} la dejó libre`,
    free: 'Ahora no la atiende nadie',
    resolved: (name) => (name === null ? 'Resuelta' : `${name} la resolvió`),
    reopened: (name) => (name === null ? 'Abierta de nuevo por su mensaje' : `${name} la abrió de nuevo`),
    snoozed: (until, name) =>
      name === null ? `Pospuesta hasta ${moment(until)}` : `${name} la pospuso hasta ${moment(until)}`,
    woken: (name) => (name === null ? 'De vuelta tras la pausa' : `${name} la trajo de vuelta`),
    tagged: (tag, name) => (name === null ? `Etiqueta «${tag}» puesta` : `${name} puso la etiqueta «${tag}»`),
    untagged: (tag, name) =>
      name === null ? `Etiqueta «${tag}» quitada` : `${name} quitó la etiqueta «${tag}»`,
    priority: (priority, name) =>
      name === null ? `Prioridad: ${priority}` : `${name} fijó la prioridad: ${priority}`,
    blocked: (name, reason) => `${name === null ? 'Bloqueo' : `Bloqueo de ${name}`}: ${reason}`,
    unblocked: (name) =>
      name === null ? 'El chat le queda abierto de nuevo' : `${name} le abrió el chat de nuevo`,
    merged: (name) =>
      name === null ? 'Unida a una conversación más reciente' : `${name} la unió a otra conversación`,
    unmerged: (name) => (name === null ? 'De nuevo aparte' : `${name} la separó de nuevo`),
    broughtIn: (name, whom) => `${name} sumó a ${whom}`,
    joined: (name) => `${name} se unió`,
    left: (name) => `${name} salió`,
    promised: (what, due, name) => `${name} prometió «${what}» para ${moment(due)}`,
    settled: {
      kept: (what) => `Promesa cumplida: «${what}»`,
      broken: (what) => `Promesa no cumplida: «${what}»`,
      dropped: (what) => `Promesa que ya no hace falta: «${what}»`,
    },
    pinned: (as, name) => (name === null ? `Trato: ${as}` : `${name} fijó el trato: ${as}`),
    unpinned: (name) =>
      name === null
        ? 'El trato sigue de nuevo su forma de hablar'
        : `${name} devolvió el trato a su forma de hablar`,
    sentAnyway: (name) => `${name} lo envió aunque estaba retenido`,
    reasons: {
      same_person: (to) => `La atiende ${to}: ya hablaron antes`,
      least_busy: (to) => `La atiende ${to}: quien tiene menos carga entre los que hablan el idioma`,
      round_robin: (to) => `La atiende ${to}: era su turno`,
      went_offline: (name) => `${name} se desconectó`,
    },
    folded: (count) => plural(count, 'Un cambio más', (n) => `${n} cambios más`),
    somebody: 'Alguien',
  },
  panel: {
    page: 'Está viendo',
    device: 'Dispositivo',
    devices: (browser, system) => `${browser} en ${system}`,
    phone: 'teléfono',
    tablet: 'tableta',
    person: 'Otros navegadores de esta persona',
    part: 'No es la misma persona',
    sameAs: 'La misma persona que…',
    sameAsField: 'Nombre o correo',
    join: (name) => `${name} es la misma persona`,
    noOthers: 'Nadie con ese nombre ha escrito.',
    endedBy: (name) => `la resolvió ${name}`,
    ended: 'resuelta',
    lastWords: 'Últimas palabras',
    blocked: (name, when) => (name === null ? `Bloqueo · ${when}` : `Bloqueo de ${name} · ${when}`),
  },
};
