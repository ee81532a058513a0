import type { Words } from '../../words.ts';
import type { answers as english } from '../en/answers.ts';

const locale = 'es';
const some = (count: number) => count.toLocaleString(locale);
const times = (count: number) => (count === 1 ? '1 vez' : `${some(count)} veces`);

export const answers: Words<typeof english> = {
  answers: {
    title: 'Respuestas',
    help: 'De ellas salen las sugerencias. Datos, pasos, importes y enlaces llegan palabra por palabra.',
    readOnly: 'Puedes leerlas y probarlas; las cambian propietarios y administradores.',
    views: { list: 'Biblioteca', test: 'Probar', gaps: 'Sin respuesta' },
    viewsLabel: 'Partes de las respuestas',
    loading: 'Cargando las respuestas',
    failed: (reason) => `No se pudieron cargar las respuestas. ${reason}`,
    retry: 'Reintentar',

    search: 'Buscar una respuesta',
    count: (shown, all) =>
      shown === all
        ? all === 1
          ? 'Una respuesta'
          : `${some(all)} respuestas`
        : `${some(shown)} de ${some(all)} respuestas`,
    none: 'Aún no hay respuestas',
    noneHelp:
      'Escribe la primera, o trae las que tengas. Hasta entonces, las sugerencias preguntan, se hacen cargo y prometen, sin afirmar datos.',
    noMatch: (text) => `Ninguna respuesta contiene «${text}».`,
    add: 'Nueva respuesta',
    bringIn: 'Importar',
    archived: 'No se sugiere',
    used: (sent, edited, aside) =>
      `En 90 días: enviada ${times(sent)}, ${some(edited)} con otras palabras; dejada de lado ${times(aside)}`,
    notUsed: 'Sin sugerirse en los últimos 90 días',

    editNew: 'Nueva respuesta',
    edit: (title) => `Cambiar «${title}»`,
    name: 'Título',
    nameHelp: 'Para ti y tus colegas.',
    body: 'Respuesta',
    bodyHelp:
      'Palabras sencillas. Las líneas que empiezan por 1. 2. 3. se vuelven pasos, y se envían de uno en uno a quien es nuevo o anda perdido.',
    questions: 'Cómo lo pregunta la gente',
    questionsHelp:
      'Una por línea, con sus palabras más que con las tuyas. Entre tres y diez bastan para encontrarla bien.',
    suggested: 'Sugerir esta respuesta',
    suggestedHelp: 'Desactivada, se queda aquí y no se ofrece a nadie.',
    save: 'Guardar',
    saving: 'Guardando…',
    saved: (title) => `«${title}» está guardada. Desde ahora las sugerencias la usan.`,
    notSaved: (reason) => `No se guardó nada. ${reason}`,
    cancel: 'Volver sin guardar',
    back: 'Volver a la biblioteca',
    remove: 'Quitar para siempre',
    removeAsk: (title) => `«${title}» desaparecerá para todo el equipo. Desactivarla la conserva.`,
    removeYes: 'Quitarla',
    removeNo: 'Conservarla',
    removed: (title) => `«${title}» ya no está.`,
    advice: 'Está guardada. Algo que mirar:',

    tryLabel: 'Lo que podría escribir un cliente',
    tryHelp: 'Mira qué respuesta se encuentra y qué se sugeriría.',
    tryDraft: 'Probado con esta respuesta tal como está arriba, guardada o no.',
    tryWaiting: 'Mirando…',
    found: 'Respuestas que se acercan',
    foundNone: 'Ninguna respuesta se acerca. Se preguntaría, o se averiguaría.',
    sure: 'se sugeriría',
    unsure: 'no lo bastante clara para ir primero',
    share: (percent) => `${percent} %`,
    wouldSuggest: 'Lo que sugeriríamos',

    importTitle: 'Importar respuestas',
    importHelp:
      'CSV con las columnas title, body y, si quieres, questions; páginas Markdown, una por respuesta; o JSON. Nada cambia antes de que veas qué cambiaría.',
    files: 'Elegir archivos',
    folder: 'Elegir una carpeta',
    unreadable: (name) => `${name} no es .csv, .md ni .json, y quedó fuera.`,
    tooLarge: 'Estos archivos pasan juntos de 7 MB. Tráelos por partes.',
    reading: 'Leyendo…',
    wouldAdd: (count) => (count === 1 ? 'Una respuesta nueva' : `${some(count)} respuestas nuevas`),
    wouldChange: (count) => (count === 1 ? 'Una respuesta cambia' : `${some(count)} respuestas cambian`),
    unchanged: (count) =>
      count === 1 ? 'Una respuesta ya está aquí, igual' : `${some(count)} respuestas ya están aquí, iguales`,
    nothingNew: 'No hay nada nuevo en estos archivos.',
    problems: (count) =>
      count === 1 ? 'Una entrada no se pudo leer' : `${some(count)} entradas no se pudieron leer`,
    problemAt: (file, entry) => (entry === null ? file : `${file}, entrada ${entry}`),
    apply: (count) => (count === 1 ? 'Importar una respuesta' : `Importar ${some(count)} respuestas`),
    imported: (count) => (count === 1 ? 'Una respuesta importada.' : `${some(count)} respuestas importadas.`),

    gapsHelp:
      'Lo que la gente preguntó sin que encajara ninguna respuesta, con las preguntas parecidas juntas. Primero, las más frecuentes.',
    gapsNone: 'Todas las preguntas hallaron respuesta',
    gapsNoneHelp: 'Las preguntas sin respuesta aparecen aquí un momento después de hacerse.',
    asked: (count, people) =>
      count === 1
        ? 'Preguntado una vez'
        : `Preguntado ${some(count)} veces por ${people === 1 ? 'una persona' : `${some(people)} personas`}`,
    nearest: (title) => `La más cercana: «${title}»`,
    look: 'Ver la conversación',
    more: (count) => (count === 1 ? 'y una más' : `y ${some(count)} más`),
    write: 'Escribir respuesta',
    noNeed: 'No hace falta',
    dismissed: 'Apartada.',
    undo: 'Deshacer',
  },
};
