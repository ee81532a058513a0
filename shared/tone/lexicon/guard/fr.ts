import { languageFrom } from './shared.ts';

export const fr = languageFrom({
  classes: {
    team: 'service|departement|equipe|bureau|division|pole|agence|comptabilite|secteur|unite',
    person:
      "collegues?|conseill\\w+|agents?|specialistes?|responsables?|superieurs?|techniciens?|operateurs?|personnes?|quelqu'un|interlocuteurs?|experts?|charges? de clientele|teleconseill\\w+|expert\\w*",
    other:
      'fabricants?|fournisseurs?|vendeurs?|revendeurs?|transporteurs?|livreurs?|banque|poste|magasins?|boutique|assurance|assureur|operateur|fai|prestataire\\w*|partenaire\\w*|marchand\\w*|constructeur|developpeurs?|proprietaire|entrepot|coursier|colissimo|chronopost|hebergeur|agence|distributeur|douane\\w*|installateur',
    channel:
      "site(?: internet| web)?|page|faq|aide en ligne|centre d'aide|manuel|notice|mode d'emploi|forum|portail|documentation|cgv|conditions generales|internet|application|formulaire|rubrique \\w+|guide|base de connaissances",
    our: "notre|nos|mon|ma|mes|votre|vos|le|la|les|l'|un|une|du|au|aux|des|ce|cette",
  },
  passed: [
    "(?:transfere\\w*|redirige\\w*|oriente\\w*|renvoie\\w*|passe|passer|passons|mets|mettre|mettons|dirige\\w*|reoriente\\w*|adresse\\w*|confie\\w*) (?:en relation |en contact |en communication )?(?:a |vers |au |avec |chez |sur )(?:{our}|d'autres|autre)? ?(?:\\w+ ){0,2}?(?:{team}|{person}|{other}|autre \\w+)",
    "(?:je|nous|on|vais|allons|va|vous|te|il faut) (?:(?:vais|allons|va|vous|te|t'|dois) ?){0,3}(?:transfere\\w*|redirige\\w*|reoriente\\w*)(?! (?:l'argent|la somme|le montant|\\d))",
    '(?:vous|te) (?:passe|passer|passons) (?:a |le |la |un |une |au |mon |ma )(?!commande|votre)(?:\\w+ )?(?:{team}|{person}|\\w+)',
    '(?:vous|te) (?:mets|mettre|mettons) en (?:relation|contact|attente|communication|liaison)',
    '(?:serez|allez etre|etes|seras|vas etre) (?:\\w+ )?(?:transfere\\w*|redirige\\w*|mis en relation|oriente\\w*|dirige\\w*)',
    "(?:un autre|une autre|le prochain|mon|ma|un|notre) (?:{person}|{team}) (?:\\w+ )?(?:va|prendra|prend|vous aidera|vous prendra|s'occupera|se chargera|traitera) ?(?:le relais|en charge|la suite|de vous)?",
  ],
  handed: [
    "(?:demande|message|dossier|requete|reclamation|question|cas|ticket|mail|plainte|c'est|a ete|est|ete|ai|avons|sera) (?:(?:a|ont|est|sera|ete|deja|bien|ai|avons|va|etre) ){0,4}(?:transmis\\w*|transfere\\w*|escalade\\w*|redirige\\w*|envoye\\w*|confie\\w*|reaffecte\\w*|adresse\\w*)(?: (?:a|au|aux|vers|pour)| ?$)",
    '(?:transmets?|transmettre|transmettons|escalade|remonte|fais suivre|faire suivre) (?:\\w+ ){0,4}?(?:a|au|aux|vers) ~(?:{team}|{person}|qui de droit)',
  ],
  notUs: [
    "(?:mauvais|mauvaise) (?:service|departement|equipe|interlocuteur|adresse|endroit|numero|personne|chat|guichet|porte)|(?:tromp\\w+) (?:de service|d'adresse|d'interlocuteur|de numero|d'equipe)|pas au bon (?:endroit|service|numero)|pas (?:le bon|la bonne|les bons) (?:service|personne|interlocuteur|equipe|endroit|departement|chat)\\w*",
    '(?:pas|plus|ni) (?:de |du |dans |sous |a )?(?:ma|mon|mes|notre|nos|ce|moi|nous) (?:\\w+ )?(?:service|ressort|competence\\w*|domaine|responsabilite|probleme|affaire|role|attribution\\w*|perimetre|equipe|faute|travail|departement|metier|secteur|niveau|mission|souci|boulot)',
    "(?:releve|depend|concerne|ressort|regarde|incombe) (?:pas|plus|d'un autre|d'une autre|d'un|du service|de la|d'autres|le service|du|des|au)(?: \\w+){0,3}|ne (?:me|nous) (?:concerne|regarde) pas",
    "(?:pas|plus) (?:nous|moi|chez nous|par nous|ici)(?= ?$|,| qui)|(?:c'est|est) (?:gere|traite|pris en charge|geree|traitee|gerees?|traites?) par (?:un|une|le|la|l'|notre|d'autres) ?(?:\\w+ )?(?:{team}|{other}|{person})",
    "(?:hors de|en dehors de|au dela de) (?:ma|mes|mon|notre|nos) \\w+|(?:je|nous|on) (?:ne )?(?:m'|nous )?(?:occup\\w+|gere|gerons|trait\\w+|m'occupe) (?:que|pas|uniquement|seulement) ?(?:des?|de|du|les|ca|cela)?",
    "(?:il faut|faudra|faudrait|c'est|voir|c'est a) (?:voir |a voir )?(?:avec |a )(?:le|la|l'|un|une|votre|les|notre) ?(?:\\w+ )?(?:{team}|{other}|{person})|(?:rien a voir avec|pas responsable)",
  ],
  away: [
    "(?:contact\\w+|appel\\w+|adress\\w+|demand\\w+|tourn\\w+|voyez|voir|ecri\\w+|rapproch\\w+|telephon\\w+|renseign\\w+|prenez contact|prendre contact|debrouill\\w+|parlez|rendez|rendre|allez|passez|reclam\\w+|envoy\\w+|joindre|joignez|plaign\\w+|interrog\\w+)(?: (?:vous|-vous|toi|directement|plutot|donc|d'abord|en|un|mail|email|courrier|cela|ca|le))* ?(?:a|au|aux|avec|vers|aupres (?:de|du|des)|de|du|chez|dans|en|par|sur|pour)? ?(?:(?:{our}) ?)?(?:\\w+ ){0,2}?(?:{other}|{team}|{person}|hotline|standard|numero|service client\\w*|magasin|agence|formulaire|telephone|e ?mail|courrier|adresse|mairie)",
    '(?:contactez|appelez|ecrivez|voyez) (?:les|le|la|nous|avec eux)(?= ?$|,| directement| par| au)|(?:voyez|vois|debrouillez vous|debrouille toi|arrangez vous)(?: (?:ca|cela|directement))* avec',
    '(?:par|uniquement par|seulement par|via|remplir|remplissez|utiliser|utilisez) (?:le |la |notre |un |votre |de )?(?:\\w+ )?(?:formulaire|telephone|courrier|e ?mail|portail|application|hotline)(?= ?$|,| de| en| prevu)|cherchez (?:sur|dans) (?:internet|google|le|la)|debrouillez vous|\\w+@[\\w.-]+ ?$',
  ],
  pointer: [
    "(?:consult\\w+|regard\\w+|voir|voyez|lis|lisez|lire|visit\\w+|rendez vous|allez|referer|referez vous|reporter|reportez vous|jetez un (?:oeil|coup d'oeil)|verifiez|trouverez|trouver|trouve\\w*|relisez|explique\\w*|est|sont|disponible\\w*|figure\\w*|indique\\w*|renseign\\w+)(?: (?:vous|tout|toutes|les|se|on|informations|infos|reponses?|la|ca|cela|donc|simplement|deja|plus|d'informations|ecrit|bien))* ?(?:sur|dans|a|au|aux|par)? ?(?:(?:{our}) ?)(?:\\w+ )?(?:{channel})",
  ],
  closed: [
    "(?:peux|pouvons|peut|pourrai|pourrons|puis|sais|suis|sommes|pourra) (?:malheureusement |helas )?(?:pas|rien|plus|rien de plus)(?: (?:vous|t'|y|faire|en|mesure de|capable de|autorise\\w* a|habilite\\w* a|de))* ?(?:aider|faire|changer|repondre|dire|intervenir|traiter|renseigner|assister)?(?= ?$|,| pour| a| car| avec| plus| davantage)",
    "(?:je|nous|on) (?:ne )?(?:n')?(?:\\w+ )?(?:peux|pouvons|peut) (?:rien|pas)(?: (?:y |vous |pour vous |en )*(?:faire|aider|dire))?(?= ?$|,| de plus| pour)|rien (?:a|d'autre a|de plus a) (?:faire|ajouter)|(?:pas|n'est pas|c'est) (?:possible|impossible|envisageable|negociable)|impossible(?= ?$|,)|(?:c'est )?comme ca(?= ?$|,| et)|aucune exception|pas d'exception|tant pis|c'est (?:la|notre) (?:politique|regle|procedure|reglement)|(?:selon|conformement|en vertu|d'apres) (?:a |de |nos |les |notre |la |le )*(?:politique|conditions|cgv|regles|reglement|procedure)|(?:politique|reglement|regles|procedure|conditions|systeme) (?:\\w+ )?(?:ne |n')?(?:permet\\w*|autoris\\w*|prevo\\w+|interdi\\w+|est|sont|l'interdi\\w+)|(?:n'ai|n'avons|ai|avons) (?:pas|aucun|aucune|pas d')(?: ?(?:acces|d'acces|l'autorisation|le droit|d'information\\w*|information\\w*|pouvoir|moyen|idee))|(?:dossier|ticket|demande|incident|discussion) (?:est |a ete |sera )?(?:clos\\w*|cloture\\w*|ferme\\w*)|(?:je|nous|on) (?:ne |n'en )?(?:sais|savons|sait)(?: rien| pas)(?= ?$)",
  ],
  vague: [
    "(?:quelqu'un|on|nous|un \\w+|une \\w+|notre equipe|nos equipes|le service|l'equipe|vous|service \\w+) (?:va |vous |allons |reviendr\\w+ |recontacter\\w* )?(?:vous )?(?:~)?(?:recontact\\w+|rappel\\w+|repondr\\w+|contacter\\w*|reviendr\\w+|revenir vers|recevrez|serez (?:contacte|informe|recontacte)\\w*|finira|traiter\\w*|s'en occupera|occuper|tiendr\\w+|regardera|examiner\\w*)",
    "(?:demande|dossier|message|requete|reclamation|commande) (?:est|a|sera|ete) (?:\\w+ ){0,3}?(?:enregistre\\w*|recu\\w*|pris\\w* en compte|traite\\w*|en cours|examine\\w*|note\\w*)|dans les (?:meilleurs|plus brefs) delais|des que possible|ulterieurement|prochainement|un jour|(?:veuillez|merci de|priere de|je vous demande de|vous prie de) (?:bien vouloir )?(?:patienter|attendre|rappeler|reessayer|ne pas quitter)|patientez|ne quittez pas|(?:reessayez|rappelez|revenez|essayez) (?:\\w+ )?(?:plus tard|demain|ulterieurement|dans)|(?:tous )?nos (?:conseillers|agents|lignes|operateurs) (?:sont|est) (?:\\w+ )?(?:occupe\\w*|en ligne|indisponible\\w*)|(?:message|reponse|mail) automatique|nombre d'appels|boite (?:mail )?n'est pas",
  ],
  others: [
    "(?:faute|responsabilite|probleme|erreur|la faute|tort|cause) (?:est |incombe |vient )?(?:de|du|des|d'|a|au) ?(?:la |l'|votre |notre |le )?(?:\\w+ )?(?:{other}|{team}|{person})",
    "(?:{other}|{team}|{person}) (?:est|sont|a|ont|s'est) (?:\\w+ )?(?:responsable\\w*|en cause|en tort|fautif\\w*|trompe\\w*|perdu|casse|oublie|abime|commis|fait (?:une|l')? ?erreur|mal fait|plante|rate|rien fait)",
    "(?:vient|provient|est du|du a|venir) (?:surement |certainement |probablement |sans doute )?(?:de|d'|a|du) ?(?:votre|chez vous|ton|vous|vos|transporteur|fournisseur|fabricant)(?: \\w+)?|c'est (?:votre|ton|a vous|de votre|leur|la leur) ?(?:faute|probleme|erreur|responsabilite)?|(?:prenez|prends) (?:vous|t') ?en (?:a|au)|je (?:ne )?fais que (?:travailler|mon)|pas (?:de )?(?:ma|notre) (?:faute|erreur)|plaignez vous",
  ],
  customer: [
    "(?:auriez|aurais|fallait|falloir|n'aviez|deviez|auriez du)(?: (?:du|qu'a|qu'|mieux|mieux fait))?(?: (?:lire|verifier|faire|regarder|dire|prevenir|de|a|le|y))+|(?:vous|tu) (?:avez|as|etes|vous etes|n'avez pas|n'as pas) (?:\\w+ ){0,3}?(?:mal|trompe\\w*|oublie|casse|pas lu|rien compris|fait une erreur|commis|fait une fausse|pas (?:bien )?(?:lu|compris|suivi|ecoute))|(?:chez|pour) (?:nous|moi|tout le monde|les autres) (?:ca|cela|tout) (?:marche|fonctionne)|(?:marche|fonctionne) (?:tres bien )?(?:chez|pour) (?:nous|moi|tout)|(?:comme|je vous l'ai|deja) (?:je )?(?:vous )?(?:l')?(?:ai )?(?:deja |dit|explique|indique)+|calmez vous|relisez|lisez (?:bien|correctement|attentivement)|faites (?:plus )?attention|erreur de (?:votre part|manipulation|l'utilisateur)|vous seul|personne d'autre (?:n'a|ne|a)",
  ],
  stock: [
    "(?:merci|remerci\\w+|gre) (?:(?:vous|beaucoup|encore|par avance|d'avance|bien|infiniment|de|pour|nous|et|d') ?){0,4}(?:de |pour )?(?:votre|ta|vos|l') ?(?:\\w+ )?(?:patience|comprehension|confiance|fidelite|interet|message|demande|appel|mail|cooperation|retour|attente|prise de contact)|merci de (?:patienter|nous avoir contacte|votre)|(?:comptons|esperons|compter|sur) (?:\\w+ )?votre (?:comprehension|patience|indulgence)|(?:desagrement\\w*|gene occasionnee|inconvenient\\w* cause\\w*|gene occasionne\\w*)|(?:prions|prie) (?:\\w+ )?d'excuser|(?:demande|satisfaction|avis|message|appel|opinion) (?:est |nous est |compte )(?:\\w+ )?(?:importan\\w+|prioritaire|precieu\\w+|essentiel\\w*|priorite)|(?:cher|chere|chers) (?:client|cliente|clients|utilisateur|monsieur)\\w*|n'hesitez pas|nous (?:mettons tout en|prenons (?:\\w+ )?(?:tres )?au serieux|regrettons|avons le regret|vous informons|faisons (?:tout|notre maximum)|nous efforcons|comprenons (?:votre|vos))|je comprends (?:\\w+ )?(?:votre|ta) (?:frustration|mecontentement|deception|colere|situation)|(?:veuillez|nous vous prions d') ?(?:noter|agreer|accepter|recevoir|trouver)|restons a votre (?:entiere )?disposition|reste a votre disposition|cordialement,? (?:\\w+ )?(?:l'equipe|le service|votre)|bien a vous,? (?:le|l'|votre)",
  ],
  denial: "ne|n'|pas|jamais|personne|aucun|sans|pas besoin|inutile|au lieu",
  turn: 'mais|donc|alors|veuillez|et|car|merci de',
  own: "j'(?:ai|avais)|(?:l'|vous )?ai|nous avons|on a|je (?:vais|l'|le|la|les|peux|suis|vous)?",
  reported: "(?:vous|t') ?(?:a|ont|avait) dit|si (?:quelqu'un|on)|panneau",
  relief: {
    forward: [
      "(?:j'ai|nous avons|on a|je l'ai|je les ai|je vous ai|j'en ai) (?!pas|rien|transmis|transfere)(?:\\w+ ){0,2}?(?:appele|demande|trouve|corrige|rembourse|commande|reserve|envoye|change|repare|ouvert|verifie|annule|ajoute|prolonge|active|debloque|regle|remplace|signale|contacte|reinitialise|parle|regarde|prevenu|expedie|joint)",
      "(?:je|nous|on) (?:vais |peux |vous |te |l'|le |la |les |leur |lui |m'en |allons |pouvons |en |y )*(?:cherche\\w*|demande\\w*|appelle\\w*|appeler|regarde\\w*|verifi\\w+|envoie|envoyer|envoyons|commande\\w*|rembourse\\w*|trouve\\w*|reserve\\w*|dis|dire|tiens|reste\\w*|termine\\w*|occupe\\w*|suis (?:la|le dossier|ca|votre)|montre\\w*|explique\\w*|propose\\w*|repare\\w*|corrige\\w*|ouvre|remplace\\w*|guide\\w*|ecris|ecrire|fais (?:le|ca|la)|regle\\w*|annule\\w*|offre|offrir|m'en charge|prepare\\w*|relance\\w*)(?! (?:vers|a un))",
      "voici|en (?:bref|resume|deux mots)|souhaitez vous|voulez vous|puis je|est ce que vous|pouvez vous (?:me|m'|nous)|pourriez vous (?:me|m'|nous)|notre (?:faute|erreur)|mon erreur|a la place|en revanche|ensemble|(?:quel|quelle) est|avec vous",
    ],
    stay: [
      'je (?:reste|suis la|termine)|dans (?:cette|la|notre|ce) (?:conversation|chat|discussion)|avec nous',
    ],
    time: [
      "(?:avant|a|vers|d'ici) (?:\\d+ ?h|midi|demain|ce soir|lundi|mardi|mercredi|jeudi|vendredi|samedi)|(?:demain|ce) (?:matin|soir|midi|apres midi|a)|dans (?:\\d+|dix|cinq|l'|une) ?(?:minutes?|heures?)",
    ],
    ours: ["notre (?:faute|erreur)|mon erreur|ma faute|(?:j'ai|nous avons) (?:corrige|repare|remplace)"],
  },
  goodbyes: [
    "a (?:bientot|plus(?: tard)?|demain|tout a l'heure|la prochaine)",
    '(?:tres )?bonne (?:journee|soiree|continuation|fin de journee|semaine)(?: a (?:vous|toi))?',
    'au revoir',
  ],
  harmless: [
    "(?:virement|argent|somme|montant|fichiers?|photos?|donnees) (?:\\w+ )?(?:transfer\\w+|transmis\\w*)|transfer\\w+ (?:l'argent|la somme|le montant|les? fichiers?|\\d)",
    '(?:bon|bonne) (?:endroit|service|interlocuteur)(?= ?$|,| ici)',
    'service (?:est )?compris',
  ],
  better: {
    stay: 'je fais venir la bonne personne dans cette conversation et je reste là',
    chase: 'je me renseigne pour vous et je vous réponds ici',
    care: 'je m’en occupe ici',
    sorry: 'quelque chose n’a pas marché, et je le répare',
  },
});
