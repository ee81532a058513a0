import { languageFrom } from './shared.ts';

export const it = languageFrom({
  classes: {
    team: 'reparto|ufficio|servizio(?: clienti| tecnico)?|squadra|team|settore|filiale|divisione|amministrazione|contabilita|assistenza|sede|area',
    person:
      'colleg\\w+|operator\\w+|specialist\\w+|responsabil\\w+|consulent\\w+|tecnic\\w+|persona|qualcuno|addett\\w+|supervisor\\w*|superior\\w+|espert\\w+|incaricat\\w+|referente',
    other:
      'produttore|fornitore|venditore|rivenditore|corriere|banca|posta|poste|negozio|gestore|assicurazione|spedizioniere|trasportatore|costruttore|fabbricante|fabbrica|ditta|azienda|partner|magazzino|sviluppator\\w+|circuito|dogana|installatore|operatore telefonico|casa madre|concessionari\\w+|provider',
    channel:
      'sito(?: web| internet)?|pagina(?: web)?|faq|domande frequenti|manuale|forum|portale|documentazione|internet|modulo|app|guida|istruzioni|libretto|termini|condizioni|centro assistenza online|web',
  },
  passed: [
    "(?:la|ti|vi|le) (?:(?:sto|devo|posso|faccio|faro) )?(?:passo|passero|passando|trasferisco|trasferiro|trasferendo|metto in (?:contatto|comunicazione|attesa)|mettero in contatto|reindirizzo|reindirizzero|inoltro|indirizzo|collego|rimando|parlare con un altr\\w+)(?: (?:a|al|alla|con|ad|all'|verso|subito|ora) ?)?",
    "(?:passarla|trasferirla|metterla in contatto|reindirizzarla|trasferirti|passarti|inoltrarla|indirizzarla)|(?:verra|sara|sarai|verrai) (?:trasferit\\w|reindirizzat\\w|mess\\w in contatto|ricollegat\\w|passat\\w)|(?:un altro|un'altra|il prossimo|un|il nostro|un mio) (?:{person}|{team}) (?:si|la|le|ti|prendera|seguira) (?:\\w+ )?(?:occuper\\w+|aiuter\\w+|assister\\w+|prendera|seguira|carico)",
  ],
  handed: [
    "(?:richiesta|segnalazione|pratica|messaggio|caso|ticket|reclamo|domanda|e|stata|stato|ho|abbiamo|verra|sara) (?:(?:e|ho|abbiamo|stata|stato|gia|sara|verra) ){0,3}(?:inoltrat\\w|trasferit\\w|girat\\w|trasmess\\w|passat\\w|assegnat\\w|inviat\\w|mandat\\w|scalat\\w) (?:a|al|alla|ad|all'|agli|ai)",
    "(?:inoltro|giro|trasmetto|passo|inoltrero|girero) (?:\\w+ ){0,3}?(?:a|al|alla|all'|ad|agli|ai) ?(?:\\w+ )?(?:{team}|{person}|chi di dovere)",
  ],
  notUs: [
    "(?:reparto|ufficio|posto|numero|servizio|chat|persona|indirizzo|team) (?:sbagliat\\w|errat\\w)|ha sbagliato (?:reparto|ufficio|numero|chat|persona|posto)|(?:hai sbagliato|sbaglia) (?:reparto|ufficio|numero|chat|persona)|non (?:e|siamo|sono) (?:il|la|l'|noi il) ?(?:\\w+ )?(?:reparto|ufficio|persona|team|posto|servizio|giust\\w)",
    'non (?:e|rientra|sono|fa parte|spetta|tocca|compete|riguarda|dipende|siamo|ci|mi) ?(?:(?:di|nella|nelle|nel|tra|a|da|un|in|ci|mi|noi|responsabil\\w+ di|competente|sono|un nostro|colpa) ?){0,3}(?:mia|mio|mie|miei|nostr\\w|noi|me|riguarda|compete|spetta|tocca|occupiamo|competenza|competenti|responsabil\\w+|compito)(?: \\w+)?',
    "(?:fuori|esula|al di fuori|oltre) (?:dal|dalle|dalla|delle|della|le|la|il|dei) (?:mi\\w+|nostr\\w+) \\w+|non (?:me|ce) ne (?:occupo|occupiamo)|non (?:gestiamo|trattiamo|seguiamo|facciamo)(?= )|(?:mi occupo|ci occupiamo|rispondo|gestiamo|vendiamo) (?:solo|soltanto|esclusivamente)|(?:solo|soltanto) (?:di|a) domande|(?:se ne|lo|la|viene) (?:occupa|gestisce|decide|gestit\\w|segue) (?:\\w+ )?(?:il|la|l'|un altro|un'altra|dal|dalla|dall') ?(?:\\w+ )?(?:{team}|{other}|{person})|(?:e|compete|spetta|tocca|riguarda) (?:una questione |un problema |roba |materia )?(?:per il|per la|per l'|del|della|dell'|al|alla|all'|il|la|l') ?(?:{team}|{other})|(?:niente|nulla) a che (?:fare|vedere) con noi",
  ],
  away: [
    "(?:contatt\\w+|chiam\\w+|telefon\\w+|scriv\\w+|rivolg\\w+|chied\\w+|sent\\w+|parl\\w+|vad\\w+|vai|si rechi|pass\\w+|recl\\w+|domand\\w+|invi\\w+|mand\\w+|interpell\\w+|vada|deve|dovrebbe|provi|puo|prenda contatto)(?: (?:direttamente|con|a|ad|al|alla|all|agli|ai|presso|il|la|lo|i|le|pure|prima|per|di|chiedere|chiamare|contattare|rivolgersi|parlare|sentire|scrivere|in|nel|un|una|email|mail))* ?(?:l'|all'|dall')?(?:(?:suo|sua|tuo|tua|nostr\\w|vostr\\w) )?(?:\\w+ )?(?:{other}|{team}|{person}|numero|centralino|numero verde|telefono|\\w+@\\S+|modulo|punto vendita|negozio)",
    '(?:si rivolga|rivolgiti|li contatti|li chiami|chieda a loro|chiedi a loro|se la veda|se la sbrighi|si arrangi|lo chieda|cerchi su|cerca su|compili il modulo|compili|apra un ticket|ci chiami|ci scriva)(?: \\w+)?|(?:solo|esclusivamente) (?:per|via|tramite) (?:\\w+ )?(?:telefono|e ?mail|posta|modulo|iscritto|sito|portale|pec|raccomandata)',
  ],
  pointer: [
    "(?:consult\\w+|visit\\w+|legg\\w+|guard\\w+|ved\\w+|veda|controll\\w+|vada|dia un'occhiata|trova\\w*|trovera|puo|e|sono|cerchi|verifichi|faccia riferimento|rimandiamo|si legge|c'e)(?: (?:tutto|tutte|tutti|ogni|scritto|scritta|spiegat\\w|le|informazioni|trovare|la|risposta|indicat\\w|sul|sulla|nel|nella|nelle|sui|al|il|lo|i|bene|disponibil\\w|riportat\\w|leggere|a|su|prima))* ?(?:l'|nell'|sull'|all')?(?:(?:nostr\\w|suo|vostro) )?(?:\\w+ )?(?:{channel})|per (?:maggiori|ulteriori) informazioni",
  ],
  closed: [
    "non (?:(?:la|ti|le|lo|ci|vi|gliel\\w) )?(?:posso|possiamo|puo|sono in grado|siamo in grado|riesco|siamo autorizzati|sono autorizzat\\w) ?(?:di |a )?(?:aiutar\\w+|far\\w+|aiutare|assister\\w+|risolvere|intervenire|dire|rispondere|modificare|cambiare|farci)?(?: (?:niente|nulla))?(?= ?$|,| in| con| per| piu| perche| qui| niente| nulla)|non (?:c'e|possiamo fare|posso fare|si puo fare) ?(?:niente|nulla)|(?:niente|nulla) (?:da fare|che (?:io|noi) poss\\w+)|non (?:e )?possibile|impossibile|(?:cosi|queste) (?:e|sono le regole|funziona)|nessuna eccezione|non facciamo eccezioni|pazienza|le regole sono|e la (?:nostra )?(?:politica|regola|prassi)|(?:secondo|in base|come da|per|da) (?:a |al |alla |alle |le |la |il )*(?:nostr\\w )?(?:politica|regolamento|regole|condizioni|termini|policy)|(?:politica|regolamento|regole|sistema|policy|procedura)(?: aziendal\\w)? (?:non|e|sono|lo|prevede|vieta|parla)|non (?:ho|abbiamo) (?:accesso|autorizzazion\\w|informazioni|modo|idea|potere|l'autorita|i permessi)|(?:caso|ticket|pratica|discussione) (?:e |risulta |viene |e stat\\w )?chius\\w|non (?:lo so|saprei|ne ho idea)(?= ?$)",
  ],
  vague: [
    '(?:qualcuno|un \\w+|nostro \\w+|il \\w+|la|le|i nostri \\w+|chi di dovere|si|verra|verrai|ricevera|sara|nostro team) (?:(?:la|le|ti|si|prima o poi|sara|verra) )*(?:contatt\\w+|ricontatt\\w+|rispond\\w+|richiam\\w+|una risposta|occupera|far\\w* sapere|informat\\w|aggiornat\\w|esaminer\\w+|valuter\\w+|vivo|guardera)',
    '(?:richiesta|segnalazione|pratica|messaggio|reclamo|domanda) (?:e|verra|sara|e stat\\w|e in) (?:\\w+ ){0,2}?(?:registrat\\w|ricevut\\w|pres\\w in carico|esaminat\\w|gestit\\w|elaborat\\w|elaborazione|evas\\w|lavorazione|valutat\\w|carico|corso)|(?:il|al) (?:prima|piu presto) (?:possibile)?|(?:appena|quanto prima)(?: possibile)?(?= ?$)|prima o poi|a breve|in seguito|(?:attenda|attendere|aspetti|resti) (?:in linea|prego|un attimo|per favore|un momento|il suo turno)|rimanga in (?:linea|attesa)|(?:riprovi|richiami|torni|provi)(?: \\w+)? (?:piu tardi|domani|tra|in un altro|dopo)|porti pazienza|abbia pazienza|tutti (?:i nostri )?(?:gli )?operatori sono|(?:messaggio|risposta) automatic\\w|non rispondere a',
  ],
  others: [
    "(?:colpa|responsabilita|problema|errore|sbaglio|guaio)(?: e|:)? ?(?:e |tutta |tutto )?(?:del|della|dell'|dei|di|loro|suo|sua|tuo|tua|vostro) ?(?:\\w+ )?(?:{other}|{team}|{person}|suo|sua)?|(?:{other}|{team}|{person}) (?:e|ha|sono|hanno|si) (?:\\w+ )?(?:responsabil\\w|colpa|sbagliat\\w+|pers\\w|rott\\w|dimenticat\\w|combinato|fatto|danneggiat\\w)|(?:dipende|viene|colpa|sara|e) (?:dal|da|del|della|dalla|il|la|un problema del|un problema della) (?:suo|sua|tuo|tua) \\w+|se la prenda con|io (?:ci )?lavoro (?:solo|soltanto)|non e (?:colpa )?(?:mia|nostra|colpa)",
  ],
  customer: [
    "(?:doveva|dovevi|avrebbe dovuto|avresti dovuto|bastava|poteva|potevi) (?:\\w+ )?(?:legger\\w*|controllar\\w*|pensar\\w+|dir\\w+|avvisar\\w*|verificar\\w*|far\\w+|salvare|stare)|(?:lei|tu|ha|hai|si e|ti sei) (?:\\w+ ){0,2}?(?:sbagliat\\w|dimenticat\\w|rott\\w|fatto un errore|fatto lei|non ha letto|capito male|combinato|confus\\w|sbagliando)|non (?:ha|hai) (?:letto|seguito|capito|fatto attenzione|controllato)|(?:da noi|a me|a tutti|agli altri|qui da noi) (?:\\w+ )?funziona|come (?:le |ti )?(?:ho )?(?:gia )?(?:dett\\w|spiegat\\w|scritt\\w)|gia (?:detto|spiegato)|si calmi|calmati|(?:legga|rilegga) (?:bene|meglio|attentamente|con attenzione)|stia (?:piu )?attent\\w|la prossima volta|errore (?:suo|tuo|dell'utente)",
  ],
  stock: [
    "(?:grazie|ringrazi\\w+)(?: (?:la|per|della|di|sentitamente|ancora|anticipatamente|vi|ti|mille|in anticipo|l))* ?(?:la|sua|tua|vostra|il|suo|l'|averci|aver|avere|di)? ?(?:\\w+ )?(?:pazienza|comprensione|attesa|fiducia|interesse|messaggio|collaborazione|preferenza|contattat\\w|scelto|richiesta|segnalazione|disponibilita|fedelta|attendere)|(?:confidiamo|contiamo|speriamo) (?:nella|sulla|in una) ?(?:sua |vostra )?(?:comprensione|pazienza)|(?:scus\\w+|spiacenti|dispiace|ci scusiamo|scusandoci|perdoni)(?: \\w+){0,4}? (?:disagi\\w?|inconvenient\\w|disguid\\w)|(?:il|i|per|eventual\\w) disagi?o? ?(?:arrecat\\w|causat\\w|creat\\w)?|(?:gentile|egregio|caro|cara|spettabile) (?:client\\w|utente|signor\\w*)|(?:richiesta|opinione|soddisfazione|chiamata|messaggio|lei) (?:e|per noi e|ci sta) (?:\\w+ ){0,2}?(?:important\\w|prioritari\\w|cuore|preziosa)|non esiti a|restiamo a (?:sua )?disposizione|resto a (?:sua )?disposizione|la informiamo|(?:distinti|cordiali) saluti,? (?:\\w+ )?(?:il|la|l'|servizio|team|assistenza|vostro)|(?:capisco|capiamo|comprendo|comprendiamo) (?:\\w+ )?(?:la sua|il suo|la tua) (?:frustrazione|disappunto|delusione|rabbia|situazione|disagio)|prendiamo (?:\\w+ )?(?:molto )?sul serio|facciamo (?:tutto il|del nostro|il) (?:possibile|meglio)|ci impegniamo",
  ],
  denial: 'non|mai|nessuno|senza|nessun\\w*|neanche|invece',
  turn: 'ma|quindi|per favore|e|allora|percio',
  own: "(?:l')?ho|abbiamo|sto|io",
  reported: '(?:le|ti) hanno detto|se qualcuno|cartello',
  relief: {
    forward: [
      "(?:ho|abbiamo|l'ho|li ho|le ho|gliel'ho) (?!inoltrat|trasferit|girat|passat|trasmess|mandat)(?:gia |appena )?\\w+(?:ato|uto|ito|sto|tto|rso|rto|sso|eso|ata|uta|ita)",
      '(?:lo|la|le|li|glielo|te lo|ti|ci|me ne|gliene|io|ora|adesso) (?:\\w+ )?(?:scopro|chiedo|chiamo|cerco|controllo|verifico|mando|spedisco|invio|rimborso|cambio|risolvo|sistemo|finisco|occupo|rimango|resto|spiego|mostro|ordino|prenoto|scrivo|dico|faccio sapere|offro|posso (?!trasf|pass|aiut)\\w+|sostituisco|penso io|seguo)|(?:scopro|chiedo|chiamo|cerco|controllo|verifico|rimborso|risolvo|sistemo|finisco|resto|rimango|scrivero|chiedero|chiamero|controllero) (?:io|subito|ora|adesso|il|la|e|per|con|qui)|(?:posso|possiamo) (?!solo|trasf|pass|aiut)\\w+|ecco|in breve|vuole che|desidera|preferisce|puo (?:dirmi|mandarmi|inviarmi)|mi (?:dice|manda|invia)|errore nostro|colpa nostra|nostro errore|mio errore|in alternativa|insieme|(?:qual|quale) e|ci penso io',
    ],
    stay: [
      '(?:io )?(?:resto|rimango)|(?:in|nella|a) (?:questa|questo|nostra)? ?(?:chat|conversazione)|finisco io|con noi',
    ],
    time: [
      "(?:entro|alle|per) (?:le )?(?:\\d+|domani|oggi|stasera|mezzogiorno|lunedi|martedi|mercoledi|giovedi|venerdi|dieci)|(?:domani|oggi) (?:alle|mattina|pomeriggio|sera)|tra (?:\\d+|dieci|cinque|un'?) ?(?:minuti|ora|ore)",
    ],
    ours: ['errore nostro|colpa nostra|nostro errore|mio errore|colpa mia'],
  },
  goodbyes: [
    'a (?:presto|dopo|domani|piu tardi|risentirci|rivederci)',
    'ci (?:vediamo|sentiamo)(?: (?:presto|domani|dopo))?',
    'buona (?:giornata|serata)|arrivederci',
  ],
  harmless: [
    "trasferir\\w* (?:il denaro|i soldi|l'importe|i dati|le foto|il saldo)|bonifico \\w+",
    '(?:posto|reparto|persona) giust\\w',
  ],
  better: {
    stay: 'porto la persona giusta in questa chat e resto qui',
    chase: 'mi informo io e rispondo qui',
    care: 'me ne occupo io qui',
    sorry: 'qualcosa è andato storto e lo sistemo io',
  },
});
