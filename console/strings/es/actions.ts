import type { Words } from '../../words.ts';
import type { actions as english } from '../en/actions.ts';

export const actions: Words<typeof english> = {
  actions: {
    palette: 'Buscar comandos',
    next: 'Conversación siguiente',
    previous: 'Conversación anterior',
    backToList: 'Volver a la lista',
    goTo: (place) => `Ir a ${place}`,
    reply: 'Escribir una respuesta',
    lessPlay: 'Menos juego en las sugerencias',
    take: 'Tomar la conversación',
    resolve: 'Resolver la conversación',
    details: 'Mostrar u ocultar los detalles',
    help: 'Atajos de teclado',
    theme: (name) => `Apariencia: ${name}`,
    signOut: 'Cerrar sesión',
    groups: {
      conversation: 'Esta conversación',
      go: 'Ir a',
      write: 'Escribir',
      console: 'Consola',
    },
  },
  palette: {
    label: 'Comandos',
    field: '¿Qué quieres hacer?',
    results: (count) => (count === 1 ? 'Un comando' : `${count} comandos`),
    none: (text) => `Nada se llama «${text}». Prueba con otra palabra.`,
    people: 'Conversaciones',
  },
};
