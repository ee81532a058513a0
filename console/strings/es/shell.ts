import type { Words } from '../../words.ts';
import type { shell as english } from '../en/shell.ts';

export const shell: Words<typeof english> = {
  alerts: {
    wrote: (name) => `${name} escribió`,
  },

  preferences: {
    title: 'Este dispositivo',
    help: 'Cómo se ve y suena la consola aquí. Tus colegas y tus otros dispositivos conservan lo suyo.',
    language: 'Idioma',
    languageHelp: 'La consola se carga de nuevo. Lo que hayas escrito se conserva.',
    languageOwn: 'El del navegador',
    density: 'Densidad',
    densities: { comfortable: 'Holgada', compact: 'Compacta' },
    theme: 'Apariencia',
    alerts: 'Mientras miras otra cosa',
    notices: 'Avisos',
    noticesHelp: 'Dicen quién escribió, nunca qué, porque pueden verse en una pantalla bloqueada.',
    noticesBlocked:
      'El navegador no deja que esta página muestre avisos. Permítelos en sus ajustes para esta página y elige de nuevo.',
    sounds: 'Sonido',
    soundsHelp: 'Dos notas suaves, en la última pestaña que miraste.',
    choices: { off: 'No', mine: 'Mis conversaciones y las libres', all: 'Todas las conversaciones' },
    listen: 'Escucharlo',
    keyboard: 'Teclado',
    singleKeys: 'Atajos de una sola tecla',
    singleKeysHelp: 'Desactívalos si las letras que dictas o pulsas sin querer ponen cosas en marcha.',
  },

  guide: {
    title: 'Primeros pasos',
    progress: (done, all) => `${done} de ${all} hechos`,
    open: 'Mostrar los primeros pasos',
    fold: 'Plegar los primeros pasos',
    dismiss: 'Ahora no',
    dismissed: 'Los primeros pasos siguen en «Buscar comandos», Ctrl o ⌘ + K.',
    steps: {
      write: [
        'Escribe como visitante',
        'La tienda de prueba se abre en otra pestaña. Di en el chat que tu película salta hacia atrás.',
      ],
      open: ['Abre la conversación', 'Está en la lista en cuanto escribes. J abre la primera.'],
      answer: [
        'Respóndela',
        'Pulsa Tab en el campo vacío para la mejor sugerencia, cambia lo que quieras y pulsa Enter.',
      ],
      resolve: ['Resuélvela', 'E resuelve. Si vuelven a escribir, reaparece.'],
    },
    shop: 'Abrir la tienda de prueba',
    done: 'hecho',
    next: 'Eso es todo. Lo que viene después:',
    nexts: {
      install: 'Pon el chat en tu propia página',
      answers: 'Trae tus propias respuestas',
      team: 'Invita a un colega',
      routing: 'Haz que las conversaciones lleguen a quien esté',
    },
    finish: 'Cerrar',
  },
};
