import type { Words } from '../../words.ts';
import type { shell as english } from '../en/shell.ts';

export const shell: Words<typeof english> = {
  alerts: {
    wrote: (name) => `${name} escreveu`,
  },

  preferences: {
    title: 'Este dispositivo',
    help: 'O aspeto e o som da consola aqui. Os colegas, e os seus outros dispositivos, mantêm os deles.',
    language: 'Idioma',
    languageHelp: 'A consola volta a carregar. O que já escreveu fica.',
    languageOwn: 'O do navegador',
    density: 'Densidade',
    densities: { comfortable: 'Espaçosa', compact: 'Compacta' },
    theme: 'Aparência',
    alerts: 'Enquanto olha para outro lado',
    notices: 'Avisos',
    noticesHelp: 'Dizem quem escreveu, nunca o quê, porque podem aparecer com o dispositivo bloqueado.',
    noticesBlocked:
      'O navegador não deixa esta página mostrar avisos. Permita-os nas configurações dele para esta página e escolha de novo.',
    sounds: 'Som',
    soundsHelp: 'Duas notas suaves, na última página para que olhou.',
    choices: { off: 'Não', mine: 'As minhas e as livres', all: 'Todas as conversas' },
    listen: 'Ouvir',
    keyboard: 'Teclado',
    singleKeys: 'Atalhos de uma só tecla',
    singleKeysHelp: 'Desligue-os se letras ditadas ou tocadas por acaso puserem coisas em marcha.',
  },

  guide: {
    title: 'Primeiros passos',
    progress: (done, all) => `${done} de ${all} feitos`,
    open: 'Mostrar os primeiros passos',
    fold: 'Recolher os primeiros passos',
    dismiss: 'Agora não',
    dismissed: 'Os primeiros passos ficam em “Procurar comandos”, Ctrl ou ⌘ + K.',
    steps: {
      write: [
        'Escreva como visitante',
        'A loja de demonstração abre-se à parte. Diga no chat que o filme salta sempre para trás.',
      ],
      open: ['Abra a conversa', 'Está na lista assim que escreve. J abre a primeira.'],
      answer: [
        'Responda',
        'Pressione Tab no campo vazio para a melhor sugestão, mude o que quiser, e depois Enter.',
      ],
      resolve: ['Resolva', 'E resolve. Se a pessoa voltar a escrever, a conversa reaparece.'],
    },
    shop: 'Abrir a loja de demonstração',
    done: 'feito',
    next: 'É só isto. O que vem a seguir:',
    nexts: {
      install: 'Pôr o chat na sua página',
      answers: 'Trazer as suas respostas',
      team: 'Convidar um colega',
      routing: 'Fazer as conversas chegar a quem está presente',
    },
    finish: 'Fechar',
  },
};
