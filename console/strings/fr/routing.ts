import type { Words } from '../../words.ts';
import type { routing as english } from '../en/routing.ts';

const list = new Intl.ListFormat('fr', { type: 'conjunction' });
const withWhom = (name: string | null) => (name === null ? 'Avec vous' : `Avec ${name}`);

export const routing: Words<typeof english> = {
  routing: {
    said: {
      here: 'Vous êtes là. De nouvelles conversations peuvent venir à vous.',
      away: 'En pause. Rien de nouveau ne vient à vous.',
    },
    givenTo: (name) => `La conversation est maintenant avec ${name}.`,
    broughtIn: (name) => `${name} a reçu votre invitation. La conversation reste à vous.`,
    joined: 'Vous participez à la conversation. Elle reste avec la même personne.',
    left: 'C’est fait. Cette participation est terminée.',
    handedOver: (name) => `${name} a la conversation et votre résumé.`,
    presence: { here: 'là', away: 'en pause', off: 'pas là' },
    awayBecause: {
      chosen: 'en pause',
      idle: 'en pause, ni frappe ni clic depuis un moment',
      hours: 'hors de ses horaires',
    },
    choice: { here: 'Là', away: 'En pause' },
    availability: 'Nouvelles conversations',
    load: (has, most) => `${has} sur ${most} ouvertes`,
    banner: {
      chosen:
        'Vous êtes en pause. Rien de nouveau ne vous est confié\u202f; ce qui est à vous le reste pour l’instant.',
      idle: 'Vous étiez en pause\u00a0: ni frappe ni clic pendant dix minutes. La première touche vous ramène.',
      hours:
        'C’est en dehors de vos horaires\u00a0: rien de nouveau ne vous est confié. Vous pouvez toujours prendre ce que vous voulez.',
    },
    back: 'Je suis là',
    goAway: 'Je fais une pause',
    you: 'vous',
    why: {
      same_person: (name, day, when) =>
        name === null
          ? `Avec vous, parce que vous avez déjà échangé${day === '' ? '' : ` (${day})`}. ${when}.`
          : `Avec ${name}, après un échange précédent avec cette personne${day === '' ? '' : ` (${day})`}. ${when}.`,
      least_busy: (name, when) =>
        `${withWhom(name)}\u00a0: le moins de conversations parmi les présents. ${when}.`,
      least_busy_speaking: (name, language, when) =>
        `${withWhom(name)}\u00a0: le moins de conversations parmi ceux qui parlent cette langue (${language}). ${when}.`,
      round_robin: (name, when) => `${withWhom(name)}\u00a0: à tour de rôle. ${when}.`,
      round_robin_speaking: (name, language, when) =>
        `${withWhom(name)}\u00a0: à tour de rôle parmi ceux qui parlent cette langue (${language}). ${when}.`,
      given: (name, by, when) =>
        `${withWhom(name)}${by === null ? '' : `, à la demande de\u00a0: ${by}`}. ${when}.`,
      taken: (name, when) => (name === null ? `Vous l’avez prise. ${when}.` : `${name} l’a prise. ${when}.`),
      answered: (name, when) =>
        name === null
          ? `Vous avez répondu avant tout le monde. ${when}.`
          : `${name} a répondu avant tout le monde. ${when}.`,
      released: (by, when) => `À prendre${by === null ? '' : `\u00a0: libérée par ${by}`}. ${when}.`,
      went_offline: (when) => `À prendre\u00a0: la personne qui l’avait n’est pas là. ${when}.`,
    },
    participantYou: { consulted: 'vous sur invitation', joined: 'vous participez aussi' },
    participant: {
      consulted: (name) => `${name} sur invitation`,
      joined: (name) => `${name} participe aussi`,
    },
    join: 'Participer',
    joinLong: 'Participer à la conversation',
    leave: 'Laisser la conversation à qui s’en occupe',
    leaveShort: 'Partir',
    letGo: (name) => `Plus besoin de la présence de\u00a0: ${name}`,
    letGoShort: 'Terminé',
    colleagues: 'Équipe',
    dialog: { bring_in: 'Faire venir quelqu’un', hand_over: 'Passer la main' },
    dialogHelp: {
      bring_in: 'La conversation reste à vous. La personne lit, vous écrit en aparté, et peut participer.',
      hand_over:
        'Elle reçoit tout ce qui a été dit et votre résumé. Pour le client, rien ne change, sauf le nom au prochain message.',
    },
    whom: 'Qui',
    nobodyElse: 'Il n’y a encore personne d’autre dans l’équipe.',
    knowsAbout: (skills) => `s’y connaît en\u00a0: ${skills.join(', ')}`,
    speaks: (languages) => `parle ${list.format(languages)}`,
    question: 'Ce que vous aimeriez savoir (visible par l’équipe seulement)',
    summary: 'Ce qu’il faut savoir (visible par l’équipe seulement)',
    chooseFirst: 'Choisissez d’abord quelqu’un.',
    failed: 'Cela n’a pas abouti. Rien n’a changé\u202f; réessayez.',
    send: {
      bring_in: (name) => (name === null ? 'Faire venir' : `Faire venir ${name}`),
      hand_over: (name) => (name === null ? 'Passer la main' : `Passer la main à ${name}`),
    },
    justGive: 'Sans résumé',
    cancel: 'Annuler',
    close: 'Fermer',
    handedOverBy: (name) => `Ce que ${name} a écrit pour vous`,
    brief: {
      wants: 'Ce qui est demandé',
      told: 'Ce que nous avons dit',
      promised: 'Ce qui a été promis',
      facts: 'Ce qui a été donné',
      talks: 'Sa façon de parler',
      saidBy: (name, text) => (name === '' ? text : `${name}\u00a0: ${text}`),
      promise: (what, due, by) => `${what} (pour\u00a0: ${due}, promis par ${by})`,
      fact: (kind, text) => `${kind}\u00a0: ${text}`,
      kinds: {
        order: 'Numéro',
        email: 'E-mail',
        phone: 'Téléphone',
        date: 'Date',
        amount: 'Montant',
        link: 'Lien',
      },
      address: { T: 'tutoiement', V: 'vouvoiement' },
      formal: 'formel',
      casual: 'décontracté',
      upset: 'irrité',
      plays: (voice) => `dans un rôle (${voice})`,
      newcomer: 'première fois',
    },
    settings: {
      help: 'Une conversation appartient à une personne, et l’équipe vient à elle. Personne n’est jamais envoyé ailleurs.',
      automatic: 'Confier les nouvelles conversations à quelqu’un qui est là',
      automaticHelp:
        'Aussitôt, et dans cet ordre\u00a0: qui a parlé en dernier avec cette personne\u202f; puis, parmi ceux qui parlent sa langue, qui a le moins de conversations\u202f; puis qui en a le moins de tous. À égalité, c’est à tour de rôle. Quand personne n’a de place, les conversations attendent sous «\u202fÀ prendre\u202f», et qui en a le plus besoin passe d’abord.',
      grace: 'Qui s’absente garde ce qui attend pendant',
      graceHelp: 'Ensuite, quelqu’un qui est là s’en occupe. Le client ne remarque rien.',
      minutes: 'minutes',
      atOnce: 'Au plus en même temps, par personne',
      atOnceHelp: 'Vide\u00a0: seul compte le nombre de son propre profil.',
      conversations: 'conversations',
    },
  },
};
