import { languageFrom } from './shared.ts';

export const de = languageFrom({
  classes: {
    team: '\\w*abteilung(?:en)?|\\w*team|fachbereich|stelle|ressort|bereich|filiale|zentrale|buchhaltung|\\w*dienst|vertrieb|versand|technik|rechnungsstelle|schicht',
    person:
      'kolleg\\w+|mitarbeiter\\w*|spezialist\\w*|experte\\w*|berater\\w*|vorgesetzten?|techniker\\w*|ansprechpartner\\w*|person|sachbearbeiter\\w*|zustandigen?|fachmann|agent\\w*|jemand\\w*',
    other:
      'hersteller\\w*|lieferant\\w*|handler\\w*|verkaufer\\w*|paketdienst|zusteller\\w*|kurier\\w*|spedition|bank|hausbank|anbieter\\w*|versicherung|post|dhl|hermes|ups|dpd|partner\\w*|vermieter\\w*|dienstleister\\w*|entwickler\\w*|provider\\w*|fachhandel|markt|laden|geschaft|transporteur\\w*|kreditkarten\\w+|kartenanbieter\\w*|lager|zoll|netzbetreiber\\w*|subunternehmer\\w*',
    channel:
      'website|webseite|internetseite|homepage|seite|internet|faqs?|hilfe\\w*|handbuch|anleitung|bedienungsanleitung|gebrauchsanweisung|forum|community|portal|agb|hotline|formular|kontaktformular|app|online ?shop|dokumentation|wissensdatenbank|community',
    you: 'sie|dich|ihnen|dir|euch',
  },
  passed: [
    '(?:verbinde|verbinden|leite|leiten|stelle|stellen|gebe|geben|reiche|reichen|schicke|schicken|ubergebe|ubergeben|vermittle|vermitteln|verweise|verweisen|schalte) (?:ich |wir )?{you} (?:(?:jetzt|gleich|nun|mal|kurz|gern|direkt|einfach|dann|sofort|dafur|hierfur|an|zu|zur|zum|mit|weiter an) ){0,3}~(?:weiter\\w*|durch|{person}|{team}|{other}|ubergeben|zuruck)',
    '{you} (?:(?:jetzt|gleich|nun|mal|kurz|gern|direkt|einfach|dann|sofort|an|zu|zur|zum|mit) ){0,3}~(?:weiterleiten|weitergeleitet|weitergeben|weiterverbinden|weiterverbunden|weiterreichen|durchstellen|durchgestellt|verbinden|verbunden|vermitteln|verweisen|weiterzuleiten|weiterzuverbinden|durchzustellen|weiterverwiesen)',
    'verbinde {you}|stelle {you} durch',
    '(?:werden|wirst|werdet) (?:~)?(?:verbunden|weitergeleitet|weiterverbunden|durchgestellt|vermittelt)',
    '(?:ein anderer|eine andere|der nachste|die nachste|unser|unsere|mein|meine) ~(?:{person}|{team}) (?:ubernimmt|kummert sich|wird sich|wird das|wird ihnen|macht|hilft ihnen|meldet sich)',
    '(?:schildern|erklaren|wiederholen|erzahlen|beschreiben) sie ~(?:dem|der|den|meine\\w|unsere\\w) (?:nachsten |neuen |anderen )?(?:{person}|{team})',
  ],
  handed: [
    '(?:habe|haben|werde|werden|wurde|wird|ist|muss|musste) ~~(?:an (?:die|den|das|unsere\\w?|eine\\w?|meine\\w?|einen) ~(?:{team}|{person}|{other})|zustandige\\w* \\w+) (?:weitergeleitet|weitergegeben|ubergeben|weitergereicht|eskaliert|gesendet|geschickt|verwiesen|weiterleiten|weitergeben)',
    '(?:anliegen|anfrage|nachricht|fall|ticket|beschwerde|mail|e mail|reklamation|vorgang|frage|es|das) (?:wurde|wird|ist|habe ich|haben wir|leite ich|gebe ich|leiten wir|geben wir) ~~(?:weitergeleitet|weitergegeben|eskaliert|ubergeben|weitergereicht|weiter|ab)',
    '(?:leite|gebe|reiche|leiten|geben) (?:ich |wir )?(?:das|es|die|den|ihr|ihre|dein|deine) ~(?:an ~)?(?:{team}|{person})? ?(?:weiter|ab)',
  ],
  notUs: [
    '(?:falsche[nrm]?|verkehrte[nrm]?) (?:{team}|stelle|ansprechpartner\\w*|adresse|chat|person|ort|nummer|platz)',
    '(?:sind|bist|seid) (?:sie |du |ihr )?(?:hier |bei (?:mir|uns) |leider )*(?:falsch|nicht richtig|verkehrt)',
    '(?:nicht|keine?) (?:\\w+ ){0,2}?(?:unser\\w*|mein\\w*|dieses|diesem) (?:\\w+ )?(?:bereich\\w*|zustandigkeit\\w*|aufgabe\\w*|aufgaben\\w*|abteilung|problem|sache|team|verantwortung\\w*|baustelle|fachgebiet|job|schuld|fehler|angelegenheit|kompetenz\\w*|ressort|thema)',
    '(?:unser|mein|unsere|meine) (?:\\w+ )?(?:bereich|zustandigkeit|aufgabe|problem|sache|verantwortung|baustelle|fachgebiet|job|schuld|fehler|angelegenheit|thema) (?:ist (?:das|es) )?nicht',
    'nicht (?:(?:bei|von|fur) (?:uns|mir)|wir|ich)(?= ?$|,| zustandig| \\w*bearbeit| verantwort| sondern)',
    '(?:nicht|nichts) (?:dafur |hierfur |dafuer )?(?:zustandig|verantwortlich)|nichts (?:damit )?zu tun|(?:dafur|hierfur|das) (?:ist|sind|ware|waren) (?:\\w+ ){0,3}(?:zustandig|verantwortlich)|(?:anderes?|andere|eigenes) (?:\\w+ )?(?:{team}|{person}) (?:\\w+ )?(?:zustandig|verantwortlich)|zustandig (?:ist|sind|ware) (?:\\w+ )?(?:{team}|{other}|{person}|jemand|eine andere|ein anderes)',
    '(?:fallt|liegt|gehort|geht) (?:\\w+ )?(?:nicht|ausserhalb|uber) ~(?:unser\\w*|mein\\w*|uns|mich|diese\\w*|kompetenz\\w*|befugnis\\w*)',
    'ausserhalb (?:meine[rs]|unsere[rs]) \\w+',
    '(?:macht|machen|bearbeitet|erledigt|regelt|entscheidet|klart|betreut) (?:bei uns |nur |allein |leider |ausschliesslich )*(?:die|das|der|eine andere|ein anderes|ein anderer|unsere|jemand) (?:\\w+ ){0,2}?(?:{team}|{person}|{other}|anderes?|anders)',
    '(?:wir|ich|hier) (?:\\w+ ){0,2}?(?:nur|lediglich|ausschliesslich) (?:fur |fragen |den |die |das )?(?:\\w+ )?(?:zustandig|beantworten?|verkauf\\w*|vermittl\\w*|vermittler|handler|bestellungen|fragen|technische\\w*)|(?:beantworte|bearbeite|mache) (?:ich )?nur',
    '(?:ist|ware|das) (?:etwas |eine sache |eine frage |ein thema )?(?:fur|fur die|was fur) (?:die|das|den|unsere|eine andere) ~(?:{team}|{person})',
  ],
  away: [
    '(?:wenden|melden|kontaktieren|rufen|fragen|schreiben|sprechen|gehen|kommen|richten|reklamieren|mailen|beschweren|erkundigen) (?:sie|ihr|wir) (?!mich|mir)(?:sich |uns |doch |bitte |direkt |lieber |einfach |gern |dazu |hierzu |dafur |mal |am besten |damit |ihre \\w+ |es |das ){0,4}(?:an|bei|mit|in|die|den|das|dem|unsere\\w?|ihre\\w?|eine\\w?|zu|zum|zur|unter|eine e mail|\\w*hotline|\\w*stelle|nach|im|per|dort|an der|auf)',
    '(?:wende|melde|kontaktiere|ruf|frag|frage|schreib|sprich|geh|komm) (?:dich |doch |bitte |mal |einfach |direkt |lieber |am besten ){0,3}(?:an|bei|mit|den|die|deine\\w?|unsere\\w?|beim|zum|zur|in) ~(?:{other}|{team}|{person}|{channel}|anbieter)',
    '(?:mussen|mussten|sollten|konnen|konnten|wollen|musst|solltest|kannst|konntest|musste|muss|bitte|wurden?) (?:sie |du |wir |ich )?(?:sie )?(?:sich |das |es |schon |leider |bitte |dazu |selbst |hierzu |dafur |direkt |am besten ){0,4}(?:an (?:den|die|das|ihre\\w?|deine\\w?|unsere\\w?)|beim?|mit (?:dem|der|ihre\\w?|deine\\w?|unsere\\w?)|den|die|ihre[nr]?|zum|zur|in (?:der|die|eine|einer)|selbst|uber) (?:\\w+ ){0,3}?(?:wenden|kontaktieren|fragen|klaren|anrufen|sprechen|reklamieren|melden|besprechen|regeln|richten|gehen|stellen|einreichen|erkundigen|einschicken|bringen|schreiben|ausfullen)',
    '(?:bitte )?(?:selbst|selber) (?:beim?|mit|an|mal|nach\\w+|suchen|schauen|googeln|klaren)|googeln sie|suchen sie (?:doch )?(?:mal )?(?:im|online|selbst|danach)',
    '(?:rufen sie|bitte|ruf) (?:uns |bitte )?~(?:an|anrufen)(?= ?$|,| unter| und)',
    '(?:per|nur|schriftlich|telefonisch|mit einer|eine|uber) (?:per |noch |schriftlich |telefonisch |uber )?(?:e ?mail|post|fax|brief|telefon\\w*|hotline|kontaktformular|portal|formular|filiale) (?:moglich|erreichbar|an|stellen|einreichen|erledigen|melden|anfragen|schicken|senden)',
    '(?:schicken|senden|mailen|schreiben|fullen|nutzen|verwenden|stellen|eroffnen|reichen) sie (?:uns |bitte |doch |dazu |hierfur |dafur |ihre |das |es |einfach ){0,4}(?:eine e ?mail|eine mail|das formular|das ~formular|unser ~formular|ein ticket|einen antrag|\\w+ ~(?:uber|per|an|im|auf) ~(?:{channel}|e ?mail|post|\\w+@\\S+))',
  ],
  pointer: [
    '(?:lesen|schauen|sehen|besuchen|konsultieren|beachten|informieren|nachlesen|werfen|gucken|prufen|studieren|entnehmen) (?:sie |ihr |wir )?(?:sich |bitte |doch |mal |einfach |dazu |hierzu |einen blick |bitte |das |es |nach ){0,4}(?:in|auf|im|unter|die|das|unsere\\w?|der|den|uber|ins|nach|dem) ~(?:{channel})',
    '(?:lies|schau|sieh|guck|besuche?|informier\\w*) (?:dir |dich |bitte |doch |mal |einfach |dazu ){0,4}(?:in|auf|im|unter|die|das|unsere\\w?|der|den|ins|nach) ~(?:{channel})',
    '(?:finden|findest|steht|stehen|ist|nachzulesen|nachlesen|erhalten|gibt es|bitte|siehe|kann man|konnen sie) ~~(?:in|auf|im|unter|siehe|den|der) (?:der |dem |den |unsere\\w? )?(?:\\w+ )?(?:{channel})(?: (?:nachlesen|beschrieben|erklart|finden|lesen|entnehmen|entnommen werden))?(?= ?$|,| unter)',
    'siehe (?:\\w+ )?(?:{channel}|abschnitt|seite|kapitel|agb)|lesen sie (?:bitte )?(?:\\w+ )?(?:das|die|den|unsere) \\w+',
  ],
  closed: [
    '(?:kann|konnen|darf|durfen) (?:(?:ich|wir|man|ihnen|dir|da|hier|dabei|das|dazu|leider|also|auch|daran|es|dafur) ){0,5}(?:nicht|nichts|nicht mehr|nichts mehr|nicht weiter|keine \\w+|auch nicht|auch nichts)(?: \\w+)? ?(?:helfen|weiterhelfen|machen|tun|andern|sagen|unternehmen|beantworten|anbieten|entscheiden|erstatten|geben|erteilen|mitteilen|zusagen|leisten|einsehen|bearbeiten)',
    '(?:leider |das ist |ist |da ist )?(?:nicht moglich|unmoglich|nichts zu machen|ausgeschlossen|nicht vorgesehen|keine option|nicht verhandelbar)|geht (?:leider |so |bei uns )*nicht(?= ?$|,)|pech gehabt|so ist das (?:nun|halt|eben)\\w*|da kann man nichts machen|keine ausnahmen?(?: machen)?|machen wir (?:grundsatzlich |leider )?nicht(?= ?$|,)|tja',
    '(?:vorschrift|regel|regeln|richtlinien?|vorgabe|vorgaben|agb|policy|bestimmungen|geschaftsbedingungen) (?:ist|sind|ist nun mal|lassen|lasst|erlauben|erlaubt|sehen|sieht|besagen|verbieten|verbietet|schreiben|gelten)|(?:laut|gemass|aufgrund|nach|gegen) (?:unsere[nrm]? |der |den |die )?(?:\\w*richtlinien?|agb|vorschriften|bestimmungen|regeln|geschaftsbedingungen|vorgaben)',
    '(?:system|programm|computer) (?:\\w+ )?(?:lasst|erlaubt|kann|gibt|unterstutzt) ~(?:nicht|keine?)',
    '(?:habe|haben) (?:ich |wir )?(?:leider |da |hier |dazu |darauf )*keine?n? (?:\\w+ )?(?:zugriff|einfluss|befugnis\\w*|berechtigung|informationen|infos?|ahnung|moglichkeit|auskunft|einsicht)(?! noch)',
    '(?:weiss|wissen) (?:ich |wir )?(?:leider |auch |es |das )*(?:auch )?nicht(?= ?$)',
    '(?:fall|ticket|vorgang|angelegenheit|thema|anliegen) (?:ist|gilt|wurde|wird) (?:fur uns |damit |als |hiermit )*(?:erledigt|geschlossen|abgeschlossen|beendet)',
  ],
  vague: [
    '(?:jemand|wir|man|ein \\w+|eine \\w+|unser \\w+|{person}|die \\w+) (?:wird|werden|meldet|melden|kummert|kummern|schaut|kommt|kommen|setzt|setzen) (?:sich |wir |uns )?(?:\\w+ ){0,5}?(?:melden|in verbindung|kummern|bei ihnen|bei dir|darum|auf sie zu|zuruck|zuruckmelden|mit ihnen|ansehen|anschauen|bearbeiten|irgendwann|schnellstmoglich|in kurze|baldmoglichst|zeitnah|demnachst|bald)',
    '(?:anfrage|anliegen|nachricht|antrag|beschwerde|ticket|sie|es|das|fall) (?:wird|wurde|werden|ist|hat) (?:\\w+ ){0,4}?(?:bearbeitet|registriert|aufgenommen|gepruft|erfasst|eingegangen|vermerkt|notiert|bearbeitung|behandelt|informiert|benachrichtigt|kontaktiert|erledigt)',
    '(?:bitte )?(?:haben sie |wir bitten um |etwas |bitte um |noch |um )+(?:etwas |ein wenig |noch |ihre )*geduld|gedulden sie|(?:bitte )?warten sie|bitte warten|einen moment geduld|bleiben sie (?:bitte )?(?:dran|in der leitung)|(?:zu einem |zum )?spateren? zeitpunkt|versuchen sie (?:es|das)? ?(?:\\w+ )?(?:spater|nochmals?|morgen|erneut|wieder)|irgendwann|in absehbarer zeit|(?:alle|unsere) ~(?:mitarbeiter|leitungen|berater|plaze|agenten) ~(?:besetzt|im gesprach|beschaftigt)|warteschleife|zu gegebener zeit|(?:automatisch\\w*|automatisierte) (?:\\w+ )?(?:nachricht|antwort|generierte?|e ?mail)|postfach wird nicht',
  ],
  others: [
    '(?:liegt|lag|lage|ist|war|das|sind|waren|schuld|trifft|tragt|hat|haben|daran) (?:\\w+ ){0,3}?(?:schuld|fehler|problem|verantwortung|sache|aufgabe|versagen) (?:\\w+ )?(?:die |der |des |von |vom |beim |bei )(?:\\w+ )?(?:{other}|{team}|{person}|it)',
    '(?:{other}|{team}|{person}|kollegin) (?:ist|sind|hat|haben|war|waren|tragt) (?:\\w+ ){0,3}?(?:schuld|verantwortlich|verantwortung|fehler gemacht|verbockt|versagt|vermasselt|verschlampt|verloren|beschadigt|kaputt\\w*|vergessen|falsch\\w*|nicht aufgepasst)',
    '(?:liegt|lag) (?:\\w+ ){0,2}?(?:am|an (?:der|dem|ihr\\w*|dein\\w*|einer|einem)|beim|bei (?:der|ihr\\w*|dem|dein\\w*|ihnen|dir)) (?:\\w+ )?(?:{other}|{team}|\\w*gerat|router|browser|internet\\w*|handy|verbindung|computer|einstellungen|leitung|telefon|bank|ihnen)?',
    '(?:ist|das|nur|war) (?:\\w+ ){0,2}?(?:ihr|dein|ihre|deine|nicht unser\\w*|nicht mein\\w*|eigene) (?:eigene[rs]? |eigenes )?(?:problem|schuld|fehler|sache|verantwortung)',
    'ich arbeite (?:hier )?nur|ich bin nur (?:der|die|ein|eine|das)|(?:nicht|kann nichts) (?:meine schuld|unsere schuld|dafur|dafur konnen)|beschweren sie sich (?:bei|beim)',
  ],
  customer: [
    '(?:hatten|hattest) (?:sie|du) (?:\\w+ ){0,5}?(?:sollen|mussen|konnen|gelesen|beachtet|gepruft|aufgepasst|gesagt|bestellt|gesichert)',
    '(?:sie|du) (?:haben|hast) (?:\\w+ ){0,4}?(?:falsch\\w*|selbst|nicht richtig|nicht gelesen|ubersehen|vergessen|versaumt|kaputt|verursacht|missverstanden|nicht zugehort|nicht aufgepasst|einen fehler|etwas falsch)',
    '(?:haben sie|hast du) (?:da |das |wohl |bestimmt |vermutlich |wahrscheinlich )+(?:selbst|falsch)|bei (?:allen |anderen |uns |mir )+(?:anderen )?(?:\\w+ )?(?:funktioniert|geht|klappt|lauft)|(?:funktioniert|geht|klappt) bei (?:uns|mir|allen|anderen)|wie (?:ich )?(?:bereits|schon) (?:gesagt|erwahnt|erklart|geschrieben|mitgeteilt)|wie gesagt|beruhigen sie|(?:lesen|horen|schauen) sie (?:doch |bitte |erst )*(?:mal |einmal )?(?:genau|richtig|ordentlich)\\w*|(?:bedienungsfehler|anwenderfehler|benutzerfehler)|selber schuld|selbst schuld',
  ],
  stock: [
    '(?:vielen |besten |herzlichen |schonen )?dank(?:en|e)? (?:ihnen |dir |schon |im voraus |sehr |uns )*(?:fur|um) (?:ihr|dein|euer|das|die|ihre|deine|eure) ?(?:\\w+ )?(?:verstandnis|geduld|anfrage|nachricht|interesse|vertrauen|treue|mail|e mail|feedback|kontaktaufnahme|ruckmeldung|anruf|entgegengebrachte\\w*|mithilfe)',
    '(?:bitten|bitte|hoffen|danken|rechnen) ~(?:um|auf|fur|mit|wir) ~(?:verstandnis|geduld|entschuldigung|nachsicht)',
    '(?:entschuldigen|entschuldigung|bedauern|sorry|verzeihung|leid) ~~(?:unannehmlichkeit\\w*|umstande|unanehmlichkeit\\w*)|unannehmlichkeit\\w*',
    '(?:anliegen|zufriedenheit|meinung|kunden|feedback|nachricht|sie|anfrage) (?:ist|sind|liegt|liegen) (?:uns |unser |mir |sehr )+(?:\\w+ )?(?:wichtig|am herzen|wertvoll|anliegen|prioritat)|(?:schatzen|wertschatzen) (?:wir )?(?:ihre?n?|sie|unsere)|sehr geehrte[rs]? (?:kunde|kundin|kunden|damen|nutzer)\\w*|liebe[rs]? (?:kunde|kundin|kunden|nutzer)\\w*|wert(?:e|er) kund\\w+|wir bedauern|zogern sie nicht|bei (?:weiteren )?(?:fragen|ruckfragen) (?:stehen|konnen|wenden)|stehen (?:wir )?ihnen (?:\\w+ )?(?:jederzeit |gern\\w* )?zur verfugung|nehmen (?:wir )?(?:\\w+ ){0,3}(?:sehr )?ernst|(?:wir )?(?:bemuhen|sind bemuht|arbeiten mit hochdruck|teilen ihnen mit|mochten sie darauf hinweisen)|mit freundlichen grussen,? (?:ihr|ihre|das|dein)|ihr (?:\\w*team|kundenservice|kundendienst|kundensupport)$|bitte beachten sie,? dass|hiermit (?:teilen|bestatigen|informieren)|wir verstehen (?:ihren|ihre|dass)|(?:ich|wir) (?:kann|konnen|verstehe|verstehen) (?:\\w+ ){0,2}(?:ihren|ihre|deinen|deine) (?:arger|frust\\w*|enttauschung|unmut|verargerung)',
  ],
  denial:
    'nicht|nie|niemals|kein|keine|keinen|niemandem|niemanden|nirgends|ohne|statt|nirgendwohin|brauchen sie|ohne dass',
  turn: 'aber|sondern|bitte|und|deshalb|daher|also|oder',
  own: '(?:ich|wir) (?:habe|haben|werde|werden)',
  reported:
    '(?:hat|habe|haben) (?:man )?(?:ihnen|dir) (?:\\w+ ){0,2}gesagt|falls (?:jemand|man)|schild|(?:sie|du) (?:schrieben|schreiben|schriebst|sagten)',
  relief: {
    forward: [
      '(?:ich|wir) (?:habe|haben|hab) (?!leider|keine?n?|nicht|sie|dich|ihr|ihre)~~(?:gefragt|angerufen|gebucht|bestellt|erstattet|gefunden|behoben|korrigiert|repariert|geandert|geklart|angehangt|reserviert|storniert|eingetragen|gepruft|ersetzt|verlangert|geoffnet|freigeschaltet|gesprochen|geschickt|veranlasst|gutgeschrieben|nachgesehen|geschaut|bescheid)',
      '(?:ich|wir) (?:frage|klare|kummere|rufe|schaue|sehe|prufe|suche|schicke|sende|bestelle|buche|erstatte|ersetze|melde mich|schreibe|sage|bleibe|mache|hole|korrigiere|repariere|lose|besorge|ubernehme|organisiere|erklare|zeige|storniere|reserviere|finde|gebe ihnen bescheid|bringe|halte|fragen|klaren|kummern|rufen|schauen|prufen|schicken|bestellen|erstatten|ersetzen|machen das|losen|finden|erledige|erledigen|behebe|helfe|tausche|tauschen)(?! (?:sie|dich) (?:weiter|an|durch))',
      '(?:kummere|frage|klare|rufe|schaue|prufe|suche|schicke|bestelle|buche|erstatte|ersetze|schreibe|bleibe|hole|repariere|lose|ubernehme|erledige|behebe) ich|(?:kann|konnen|darf|wurde) (?:ich|wir) (?:ihnen|dir|aber|stattdessen|gern|das)|mochten sie|soll(?:en)? (?:ich|wir)|passt ihnen|hier ist|hier sind|kurz gesagt|stattdessen|dafur (?:kann|bekommen)|unser fehler|mein fehler|ist unterwegs|zusammen|gemeinsam|welche[rsn]? |konnen sie mir|konnten sie mir|schicken sie mir|sagen sie mir|was steht|(?:bis|um) (?:\\d|morgen|heute|montag|freitag)',
    ],
    stay: [
      '(?:ich|wir) bleiben?|bleibe ich|bleibe (?:hier|dran|bei)|in (?:diesen|diesem|den|unseren|dem) chat|liest (?:hier )?mit|zu uns|hier dazu',
    ],
    time: [
      '(?:bis|um|gegen) (?:\\d+|morgen|heute|mittag|montag|dienstag|mittwoch|donnerstag|freitag|zwolf|zehn|acht)|(?:heute|morgen) (?:um|bis|vormittag|abend|nachmittag|mittag|fruh)|(?:in|innerhalb von) (?:\\d+|zehn|einer|funf) (?:minuten|stunden?)',
    ],
    ours: [
      '(?:unser|mein|unsere|meine) (?:fehler|schuld|versehen)|(?:habe|haben) ~(?:korrigiert|behoben|repariert|zuruckgesetzt|ersetzt)',
    ],
  },
  goodbyes: [
    'bis (?:bald|spater|dann|gleich|morgen|demnachst|zum nachsten mal)',
    '(?:wir )?sehen (?:wir )?uns (?:bald|wieder|morgen|spater)',
    '(?:einen )?(?:schonen|guten|angenehmen) (?:tag|abend|nachmittag|morgen)(?: noch)?',
    '(?:ein )?schones wochenende(?: noch)?',
    'auf wiedersehen|tschuss',
  ],
  harmless: [
    '(?:geld|betrag|summe|guthaben|datei\\w*|foto\\w*|strom|anzahlung) ~(?:uberw\\w+|ubertrag\\w+|weitergeleitet)',
    '(?:taste|knopf|schalter|stecker) ~(?:gedruckt|halten|drucken)',
    '(?:hier|bei mir|bei uns) (?:genau )?richtig',
  ],
  better: {
    stay: 'ich hole die richtige Person in diesen Chat und bleibe dabei',
    chase: 'ich kläre das selbst und melde mich hier',
    care: 'ich kümmere mich hier darum',
    sorry: 'das ist schiefgegangen, und ich bringe es in Ordnung',
  },
});
