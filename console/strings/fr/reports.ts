import type { Words } from '../../words.ts';
import type { reports as english } from '../en/reports.ts';
import { counted, number, plural } from './grammar.ts';

export const reports: Words<typeof english> = {
  wall: {
    title: 'En ce moment',
    action: 'Ce qui se passe en ce moment',
    waiting: 'Nous attendent',
    waitingHelp: 'Conversations ouvertes où le visiteur a le dernier mot, et qui ne sont pas mises de côté.',
    longest: 'Plus longue attente',
    longestHelp: 'Depuis le premier message resté sans réponse.',
    nobodyWaits: 'Personne n’attend',
    openLongest: 'Ouvrir celle qui attend le plus',
    active: 'En cours',
    activeHelp: 'Conversations ouvertes avec un message dans les 15 dernières minutes.',
    open: 'Ouvertes',
    openHelp: (unassigned) =>
      unassigned === 0
        ? 'Chacune a quelqu’un.'
        : unassigned === 1
          ? 'L’une d’elles est encore à prendre.'
          : `${number(unassigned)} d’entre elles sont encore à prendre.`,
    response: 'Première réponse aujourd’hui',
    responseHelp: (answers) =>
      answers === 1
        ? 'La seule jusqu’ici.'
        : `La moitié des ${number(answers)} premières réponses n’ont pas demandé plus.`,
    noResponse: 'Pas encore de première réponse aujourd’hui.',
    mood: 'Comment les visiteurs écrivent',
    moodHelp: 'Conversations ouvertes, d’après les derniers messages.',
    calm: 'au calme',
    tense: 'sous tension',
    upset: 'en colère',
    moodOf: (name, conversations) => `${number(conversations)} ${name}`,
    noMood: 'Aucune conversation ouverte.',
    agents: 'Là pour aider',
    agentLoad: (open, capacity) => `${number(open)} sur ${number(capacity)} ouvertes`,
    away: 'en pause',
    nobodyHere: 'Personne de l’équipe n’est là en ce moment.',
    countedAt: (time) => `Compté à ${time}`,
    stale: (time) => `Pas à jour\u00a0: compté pour la dernière fois à ${time}.`,
    failed: 'Les chiffres ne sont pas arrivés. Nous continuons d’essayer.',
    loading: 'Comptage…',
  },
  reports: {
    title: 'Statistiques',
    action: 'Statistiques',
    range: 'Jours',
    ranges: { today: 'Aujourd’hui', '7d': '7 jours', '28d': '28 jours', custom: 'Autres jours' },
    from: 'Du',
    to: 'Au',
    inbox: 'Boîte de réception',
    agent: 'Personne',
    tag: 'Étiquette',
    all: 'Toutes',
    csv: 'Tableau à télécharger',
    span: (from, to, zone) => (from === to ? `${from}, ${zone}` : `Du ${from} au ${to}, ${zone}`),
    loading: 'Comptage…',
    failed: 'Les statistiques ne sont pas arrivées.',
    retry: 'Réessayer',
    badRange: 'Le dernier jour vient avant le premier. Choisissez-en un autre.',
    tooLong: (most) => `Les statistiques couvrent au plus ${number(most)} jours. Choisissez-en moins.`,
    comparedWith: (days) => (days === 1 ? 'la veille' : `sur les ${number(days)} jours d’avant`),
    before: (value, span) => `${value} ${span}`,
    noneBefore: (span) => `rien à comparer ${span}`,
    few: (n) => `seulement ${number(n)}\u00a0: trop peu pour conclure`,
    definition: 'Ce qui est compté',
    none: 'Aucune',
    charts: {
      volume: 'Conversations commencées',
      response: 'Première réponse, médiane',
      hours: 'Par heure de la journée',
    },
    volumeHelp: 'Conversations dont le premier message est arrivé ce jour-là.',
    responseHelp: 'Premières réponses données ce jour-là. Les jours sans réponse ne montrent rien.',
    hoursHelp: 'Conversations commencées ces jours-là, par heure de votre fuseau.',
    noVolume: 'Aucune conversation n’a commencé ces jours-là.',
    noResponses: 'Aucune première réponse ces jours-là.',
    asTable: 'En tableau',
    day: 'Jour',
    hour: 'Heure',
    conversations: 'Conversations',
    chartKeys: 'Les flèches vont de valeur en valeur.',
    pointOf: (label, value) => `${label}\u00a0: ${value}`,
    conversationCount: (n) => counted(n, 'conversation', 'conversations'),
    figures: {
      response: 'Première réponse',
      resolution: 'Délai jusqu’à la fin',
      csat: 'Satisfaction',
      fit: 'Justesse du ton',
      suggestions: 'Suggestions utilisées',
      promises: 'Promesses tenues',
      deflections: 'Renvois évités',
      begun: 'Conversations commencées',
    },
    definitions: {
      response:
        'Temps entre le premier message d’une conversation et la première réponse de l’équipe. Compte les conversations au jour de cette première réponse\u202f; si une personne est choisie, celles qu’elle a maintenant.',
      resolution:
        'Temps entre le premier message d’une conversation et sa fin. Compte les conversations au jour où elles ont été terminées\u202f; une conversation rouverte compte quand elle est terminée de nouveau.',
      csat: 'Notes de 4 ou 5 parmi toutes les notes, au jour où elles ont été données. Qui n’en a pas donné n’est pas compté.',
      fit: 'À quel point un message de l’équipe est proche de la façon d’écrire du client, mesuré à l’envoi\u00a0: moyenne de tous les messages mesurés, de 0 à 100.',
      suggestions:
        'Suggestions envoyées telles quelles, ou modifiées puis envoyées, parmi toutes celles envoyées ou écartées. Celles que personne n’a touchées ne comptent pas.',
      promises: 'Promesses tenues parmi celles tenues ou non tenues, au jour où cela a été réglé.',
      deflections:
        'Phrases qui auraient renvoyé quelqu’un ailleurs, et qui n’étaient plus dans le brouillon à l’envoi.',
      begun:
        'Conversations au jour de leur premier message. Une conversation réunie à une autre compte avec elle.',
    },
    details: {
      p90: (value) => `9 sur 10 en ${value} au plus`,
      answers: (n) => counted(n, 'première réponse', 'premières réponses'),
      resolved: (n) => counted(n, 'terminée', 'terminées'),
      ratings: (n) => counted(n, 'note', 'notes'),
      messages: (n) => counted(n, 'message', 'messages'),
      outcomes: (kept, edited, thrownAway) =>
        `${counted(kept, 'gardée', 'gardées')}, ${counted(edited, 'modifiée', 'modifiées')}, ${counted(thrownAway, 'écartée', 'écartées')}`,
      promises: (kept, broken) =>
        `${counted(kept, 'tenue', 'tenues')}, ${counted(broken, 'non tenue', 'non tenues')}`,
      sent: (n) =>
        n === 0 ? 'aucun n’est parti' : plural(n, `${number(n)} est parti`, `${number(n)} sont partis`),
    },
    empty: {
      response: 'Aucune première réponse ces jours-là',
      resolution: 'Rien de terminé ces jours-là',
      csat: 'Aucune note ces jours-là',
      fit: 'Aucun message mesuré ces jours-là',
      suggestions: 'Aucune suggestion utilisée ces jours-là',
      promises: 'Aucune promesse à tenir ces jours-là',
      deflections: 'Aucun message mesuré ces jours-là',
      begun: 'Aucune conversation ces jours-là',
    },
    seconds: (n) => `${n} s`,
    minutes: (n) => `${n} min`,
    hoursMinutes: (hours, minutes) => (minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`),
    days: (days, hours) => (hours === 0 ? `${days} j` : `${days} j ${hours} h`),
  },
};
