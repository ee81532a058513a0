import { languageFrom } from './shared.ts';

export const nl = languageFrom({
  classes: {
    team: '\\w*afdeling|\\w*team|filiaal|kantoor|klantenservice|helpdesk|dienst|boekhouding|administratie|logistiek|verkoop|facturatie|vestiging|tak|loket|kant',
    person:
      'collega\\w*|medewerker\\w*|specialist\\w*|adviseur\\w*|leidinggevende\\w*|manager|technicus|monteur|persoon|iemand|expert\\w*|agent\\w*|deskundige|supervisor',
    other:
      'leverancier\\w*|fabrikant\\w*|verkoper\\w*|winkel\\w*|bezorger\\w*|bezorgdienst|koerier\\w*|vervoerder\\w*|bank|postnl|dhl|verzekeraar|provider|producent|dealer|bedrijf|aanbieder|partner\\w*|ontwikkelaars?|magazijn|kaartuitgever|pakketdienst|transporteur|importeur|huisbaas|installateur|douane|creditcard\\w+|post',
    channel:
      'website|site|webpagina|pagina|faq|veelgestelde vragen|handleiding|gebruiksaanwijzing|forum|portaal|portal|documentatie|internet|formulier|contactformulier|app|helpcentrum|helppagina|voorwaarden|gids|community|handboek',
  },
  passed: [
    '(?:verbind|schakel|stuur|zet|geef|verwijs|leid|breng|koppel|speel) (?:ik |we |wij )?(?:u|je|jou) (?:\\w+ ){0,5}?(?:door|over|terug|in contact|verder|in de wacht)|(?:u|je|jou) (?:\\w+ ){0,4}?(?:doorverbinden|doorverbonden|doorschakelen|doorgeschakeld|doorsturen|doorgestuurd|doorverwijzen|doorverwezen|overzetten|in contact brengen|doorgezet)|(?:wordt|word) (?:u |je )?(?:\\w+ ){0,3}?(?:doorverbonden|doorgeschakeld|doorgestuurd)|(?:een andere|de volgende|een|mijn|onze|een van onze) (?:{person}|{team}) (?:neemt|zal|gaat|helpt|pakt|kan) (?:\\w+ )?(?:over|helpen|verder|op|verhelpen|overnemen|het|u|dit)',
  ],
  handed: [
    '(?:vraag|verzoek|bericht|klacht|zaak|ticket|melding|dossier|het|dit|ik heb|we hebben|mail) (?:(?:is|wordt|werd|heb|hebben|het|dit|uw|je|al|ik|we) ){0,4}~(?:doorgestuurd|doorgezet|doorgegeven|overgedragen|doorgeleid|geescaleerd|neergelegd|uitgezet)|(?:stuur|zet|geef|leg|speel) (?:ik |we )?(?:het|dit|uw|je|deze) ~(?:door|bij (?:de|een|mijn) (?:{team}|{person}))',
  ],
  notUs: [
    '(?:verkeerde|foute|onjuiste) (?:{team}|plek|persoon|plaats|nummer|adres|chat)|(?:bent u|ben je|zit u|zit je|u bent|je bent|u zit|je zit) (?:hier |bij ons |bij mij |helaas |dan )*(?:verkeerd|niet goed|niet aan het juiste|aan het verkeerde|niet op de juiste)|niet (?:de|het) juiste (?:{team}|{person}|plek|adres|loket)',
    'niet (?:(?:onder|binnen|voor|door|van|bij|tot|aan) )?(?:ons|onze|mijn|mij|wij|deze) ?(?:\\w+ )?(?:{team}|verantwoordelijk\\w*|probleem|taak|taken|zaak|gebied|vakgebied|werk|schuld|pakkie an|bevoegdheid|takenpakket|straatje|domein|pakket|ding|kant)?(?= ?$|,|\\s)|(?:daar|hier|dat|dit) (?:ga|gaan|ben|zijn|gaat|is|valt|behoort|hoort) (?:\\w+ )?(?:niet over|niet voor|niet verantwoordelijk|buiten|niet bij ons|niet tot)|(?:mijn|ons|onze) (?:\\w+ )?(?:probleem|taak|afdeling|zaak|verantwoordelijkheid|schuld|werk) (?:is dat |is dit )?niet|buiten (?:mijn|onze|ons) \\w+|niet (?:verantwoordelijk|bevoegd)|niets mee te maken',
    '(?:dat|dit|daar|die) (?:doet|regelt|behandelt|gaat|is|hoort|ligt|zit|wordt|beslist|moet) (?:iets |een zaak |een vraag |gedaan |geregeld |behandeld )*(?:voor |bij |door |over )?(?:de|een andere|het|onze|iemand) (?:\\w+ )?(?:{team}|{other}|{person}|anders)(?: over)?|(?:wij|we|ik) (?:doen|behandelen|gaan|beantwoorden|beantwoord|verkopen|behandel|doe|help|helpen|ben|zijn) (?:hier )?(?:alleen|enkel|slechts|uitsluitend|niet over)',
  ],
  away: [
    '(?:neem|bel|belt|mail|contacteer|vraag|ga|wend|stuur|schrijf|spreek|raadpleeg|meld|informeer|probeer|klop|richt|overleg|reclameer|klaag)(?: (?:u|je|maar|even|eens|dan|zelf|dit|het|contact|op|met|naar|aan|bij|het|direct|rechtstreeks|beter|liever|gewoon|voor|een|mail|bericht|toch|hiervoor|daarvoor|daar|a\\.u\\.b\\.|alstublieft)){0,8} (?:(?:de|het|uw|je|onze|ons|een) )?(?:\\w+ )?(?:{other}|{team}|{person}|klantenservice|nummer|hotline|telefoonnummer|\\w+@\\S+|\\d{4,})',
    '(?:moet|kunt|kan|kun|zult|dient|zou|mag) (?:u|je) (?:\\w+ )?(?:(?:zich|zelf|even|dan|maar|het|dit|dat|beter|echt|hiervoor|daarvoor|contact|met|bij|aan|naar|de|het|uw|je|onze|een) ){1,8}(?:\\w+ ){0,2}?(?:opnemen|bellen|vragen|zijn|wenden|mailen|regelen|melden|contacteren|gaan|uitzoeken|overleggen|terecht)|(?:alleen|uitsluitend) (?:per|via|telefonisch|schriftelijk)(?: \\w+)?|(?:vul|gebruik|dien) (?:\\w+ ){0,3}?(?:formulier|portaal|app|ticket)|(?:bel|mail) (?:ons|hen|ze)|zoek (?:het )?(?:\\w+ )?(?:zelf|op google|op internet)|(?:ga|kom|breng) (?:\\w+ )?(?:naar|langs|terug) (?:\\w+ )?(?:een |de |het |onze )?(?:winkel|filiaal|vestiging|kantoor|servicepunt)',
  ],
  pointer: [
    '(?:kijk|lees|zie|bekijk|raadpleeg|bezoek|vindt|vinden|staat|vind|terugvinden|check|ga|surf|lezen|informatie|verwijs\\w*|staan)(?: (?:u|je|eens|even|maar|alles|dat|dit|het|antwoord|de|informatie|alle|eerst|gewoon|op|in|naar|daarvoor|hiervoor|over|uitgelegd|meer|een|kijkje|er|zelf|toch|nog))* (?:(?:de|het|onze|ons|uw|je) )?(?:\\w+ )?(?:{channel})|voor meer informatie',
  ],
  closed: [
    '(?:kan|kunnen|mag|mogen) (?:ik|we|wij|er|u|je|hier|daar|dat|helaas|niemand)?(?: (?:u|je|hier|daar|helaas|dus|ook|daarmee|hiermee|er|wij|ik|we|dat|dit|voor u|mee|aan))* ?(?:niet|niets|niks|geen)(?: (?:bij|mee|aan|voor|verder|u|meer|mij|hier))* ?(?:helpen|doen|veranderen|zeggen|betekenen|verhelpen|aanpassen|oplossen|antwoord\\w*)|(?:niet|helaas niet) mogelijk|onmogelijk|niets (?:aan|meer) (?:te )?doen|niks aan te doen|(?:geen|zonder) uitzondering\\w*|pech|(?:zo|dat) (?:is|zijn|werkt) (?:het|nu eenmaal|de|ons) ?(?:nu eenmaal|regels|beleid|zo)?(?= ?$|,)|regels zijn|beleid is|(?:volgens|vanwege|conform|wegens|op grond van) (?:ons|onze|de|het) (?:\\w+ )?(?:beleid|regels|voorwaarden|procedure|richtlijnen)|(?:beleid|regels|systeem|voorwaarden|richtlijnen) (?:\\w+ )?(?:staat|staan|laat|laten|zegt|is|zijn|niet)|(?:heb|hebben) (?:ik |we |wij )?(?:hier |daar |helaas |er )*geen (?:toegang|inzage|bevoegdheid|informatie|invloed|idee|rechten|zicht|mogelijkheid)|(?:zaak|ticket|dossier|melding|gesprek|klacht) (?:is|wordt|werd) (?:\\w+ )?(?:gesloten|afgesloten|afgerond|afgehandeld)|weet (?:ik )?(?:het )?(?:ook )?niet(?= ?$)|gaat (?:helaas )?niet(?= ?$)',
  ],
  vague: [
    '(?:iemand|een \\w+|we|wij|ons team|onze \\w+|er|u|het team|de afdeling) (?:zal|zullen|neemt|nemen|wordt|kijkt|hoort|ontvangt|komt|komen|gaat|krijgt|belt|reageert|laten|laat)(?: \\w+){0,6}? ?(?:contact|opgenomen|terug|antwoord|ernaar|bericht|gebeld|reactie|van ons|naar kijken|u horen|spoedig|binnenkort|ooit|reageren|weten|geinformeerd|iemand)',
    '(?:vraag|verzoek|bericht|klacht|aanvraag|melding) (?:is|wordt|werd) (?:\\w+ ){0,3}?(?:geregistreerd|ontvangen|behandeld|behandeling|verwerkt|bekeken|genoteerd|onderzocht)|zo (?:snel|spoedig) mogelijk|te zijner tijd|binnenkort|op een later (?:moment|tijdstip)|ooit(?= ?$)|(?:even |een moment |heb |graag )+geduld|(?:blijf|blijft) (?:u )?aan de lijn|(?:wacht|wachten)(?: u)?(?: even| a\\.u\\.b\\.| alstublieft| op)?(?= ?$|,| tot| terwijl| op)|(?:probeer|bel|kom)(?: \\w+){0,3} (?:later|morgen|opnieuw|een andere keer|terug over)|al onze \\w+ zijn|automatisch (?:bericht|antwoord)|drukte aan|niet (?:op|te) (?:antwoorden|beantwoorden)',
  ],
  others: [
    '(?:schuld|fout|probleem|verantwoordelijkheid|zaak) (?:is |ligt |ligt bij )?(?:van|bij|aan) (?:de |het |uw |je |hen|hun|onze |u)?(?:{other}|{team}|{person}|\\w*apparaat)?|(?:{other}|{team}|{person}) (?:heeft|is|zijn|hebben) (?:\\w+ ){0,3}?(?:schuld|fout|verantwoordelijk|kwijtgeraakt|verkeerd|beschadigd|vergeten|verprutst|kapot\\w*|verknoeid|zoekgemaakt|geblunderd|steken)|(?:ligt|lag|komt) (?:waarschijnlijk |vast |zeker |gewoon |dan )*(?:aan|door|bij) (?:uw|je|jouw|de|het|u|jou)(?: \\w+)?|(?:is|dat is) (?:uw|je|jouw) (?:eigen )?(?:probleem|schuld|fout)|ik werk hier (?:alleen|maar|ook)|(?:geef|neem) (?:\\w+ )?de schuld|niet (?:mijn|onze) (?:schuld|fout)',
  ],
  customer: [
    '(?:had|hadden) (?:u|je|jij) (?:\\w+ ){0,5}?(?:moeten|lezen|kunnen|gelezen|gecontroleerd|opgelet)|(?:u|je|jij) (?:heeft|hebt|had|bent) (?:\\w+ ){0,4}?(?:verkeerd|zelf|vergeten|niet gelezen|fout gedaan|kapot\\w*|niet goed|fout ingevuld|een fout|vergist|laten vallen)|(?:heeft u|heb je) (?:\\w+ )?(?:zelf gedaan|verkeerd)|(?:bij|voor) (?:ons|mij|iedereen|anderen) (?:werkt|doet)|werkt (?:\\w+ )?(?:prima |gewoon )?bij (?:ons|mij|iedereen)|zoals (?:ik )?(?:al|eerder|net|reeds) (?:\\w+ )?(?:zei|gezegd|aangegeven|uitgelegd|vermeld|schreef)|(?:heb ik|ik heb) (?:\\w+ )?al (?:gezegd|uitgelegd|verteld)|rustig aan|kalmeer|(?:lees|luister|kijk) (?:\\w+ )?(?:goed|beter|eerst goed|aandachtig)|(?:let|volgende keer) (?:\\w+ )?(?:op|beter)|eigen schuld|gebruikersfout',
  ],
  stock: [
    '(?:bedankt|dank\\w*|danken)(?: (?:u|je|wel|alvast|hartelijk|voor|wij|van harte|zeer))* (?:voor )?(?:uw|je|het|jouw|de) ?(?:\\w+ )?(?:begrip|geduld|bericht|vertrouwen|interesse|aanvraag|vraag|loyaliteit|reactie|wachten|medewerking|mail|contact)|(?:hopen|rekenen|vragen|verzoeken|vraag) (?:\\w+ )?(?:op|om) (?:uw|je) ?(?:begrip|geduld)|ongemak\\w*|(?:excuses|verontschuldig\\w+|onze excuses)(?: \\w+){0,3}? (?:ongemak|overlast|hinder)|(?:geachte|beste|waarde) (?:klant|heer|mevrouw|gebruiker)\\w*|(?:vraag|tevredenheid|mening|u|klanten|feedback) (?:is|zijn|staat) (?:\\w+ )?(?:voor ons |ons )?(?:\\w+ )?(?:belangrijk|waardevol|centraal|prioriteit)|(?:aarzel|schroom) niet|staan (?:wij |we )?(?:\\w+ ){0,2}(?:voor u klaar|tot uw dienst)|(?:ik|wij|we) (?:begrijp\\w*|snap\\w*) (?:\\w+ )?(?:uw|je) (?:frustratie|teleurstelling|ongenoegen|situatie)|nemen (?:\\w+ ){1,3}(?:zeer |heel )?serieus|met vriendelijke groet\\w*,? (?:\\w+ )?(?:het|team|klantenservice|uw)|wij (?:streven|doen ons best|delen u mee|betreuren|waarderen)',
  ],
  denial: 'niet|nooit|geen|niemand|nergens|zonder|nergens naartoe|in plaats van',
  turn: 'maar|dus|en|graag|alstublieft|want|daarom',
  own: '(?:ik|we|wij) (?:heb|hebben|zal|ga|zullen)|heb ik',
  reported: '(?:u|je) (?:is|werd) (?:\\w+ )?(?:gezegd|verteld)|als iemand|bordje',
  relief: {
    forward: [
      '(?:ik|we|wij) (?:heb|hebben) (?!geen|uw|je|u |het doorg)(?:\\w+ ){1,5}?(?:gevraagd|gebeld|gevonden|hersteld|aangepast|besteld|terugbetaald|geregeld|gerepareerd|verstuurd|geboekt|gecontroleerd|vervangen|geopend|gereserveerd|opgelost|nagekeken|uitgezocht|toegevoegd|gewijzigd)',
      '(?:ik|we|wij) (?:vraag|bel|zoek|regel|kijk|controleer|stuur (?:u|je) (?:een|de|het|nu)|bestel|betaal|vervang|schrijf|blijf|maak|los|herstel|repareer|leg|laat|reserveer|haal|kan|kunnen wel|zorg|vind|houd|help|pak|ga|zal|open|maken|zoeken|zorgen)(?! (?:u|je) (?:door|over)| niet| niets| helaas| hier niet| daar niet| er niet)|(?:vraag|bel|zoek|regel|kijk|controleer|bestel|vervang|blijf|zorg|los|maak) ik|hier is|hier zijn|kortom|in het kort|wilt u|zal ik|zullen we|kunt u (?:mij|me)|kun je me|stuurt u me|onze fout|mijn fout|in plaats daarvan|samen|wel kan ik|(?:wat|welke?) (?:is|staat)',
    ],
    stay: ['(?:ik|we|wij) blijven?|blijf ik|in (?:deze|dit|onze) (?:chat|gesprek)|erbij|bij ons'],
    time: [
      '(?:voor|om|tegen|uiterlijk) (?:\\d+|morgen|vandaag|vanavond|maandag|dinsdag|woensdag|donderdag|vrijdag|tien|twaalf)|(?:vandaag|morgen) (?:om|voor|ochtend|middag|nog)|binnen (?:\\d+|een|tien) (?:minuten|uur)',
    ],
    ours: ['onze fout|mijn fout|onze schuld'],
  },
  goodbyes: [
    'tot (?:ziens|gauw|snel|later|morgen|straks|dan|de volgende keer)',
    '(?:een )?(?:fijne|prettige|goede) (?:dag|avond|week|middag)(?: nog)?|(?:een )?fijn weekend',
  ],
  harmless: [
    '(?:geld|bedrag|saldo|bestand\\w*|foto\\w*) (?:\\w+ )?(?:over\\w+|doorg\\w+)',
    '(?:goede|juiste) (?:plek|adres|persoon)(?= ?$)',
    '(?:aan|bij) het juiste adres',
  ],
  better: {
    stay: 'ik haal de juiste persoon in deze chat en blijf erbij',
    chase: 'ik zoek het uit en laat het hier weten',
    care: 'ik pak dit hier op',
    sorry: 'hier is iets misgegaan en ik maak het in orde',
  },
});
