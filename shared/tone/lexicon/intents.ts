/**
 * What a customer's message does, as phrases in the seven languages that replies are written in. Reviewed data: rows of
 * alternatives separated by "|", matched at word borders, case-insensitively, with straight apostrophes.
 * A phrase may hold simple pattern signs (`?`, `\w+`), never a nested repetition.
 */

/** A pattern for phrases at word borders in any script. `phrases('ça marche|geht')` */
export function phrases(...rows: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${rows.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

/** Straight apostrophes and single blanks, so that one spelling is enough in the rows. */
export const plainText = (text: string): string => text.replace(/[’‘`´]/g, "'").replace(/[^\S\n]+/g, ' ');

export type SaidIntent = keyof typeof intentPatterns;

export const intentPatterns = {
  thanks: phrases(
    `(?:thanks|thank you|thank ye|thx|tysm|ty|cheers|much obliged|bless you|grateful for|appreciate (?:it|your|that|the)|much appreciated|you're (?:the best|a star|a legend|amazing|my hero))(?! (?:for nothing|a lot for nothing|in advance|but no))`,
    'danke(?:schön)?|vielen dank|merci|gracias|grazie|obrigad[oa]|bedankt|dank (?:je|u)(?: wel)?',
  ),
  solved: phrases(
    `(?:it|that|this|everything|all|she|he)(?:'s| is| has| are)? (?:just |now |finally )?(?:works?|worked|working|fixed|solved|sorted|resolved|gone|back to normal|running|playing|mended|repaired|open now)(?! (?:on|for))|'?tis mended|works (?:now|again|fine|perfectly|great|like a charm)|did the trick|that did it|problem solved|all (?:good|clear|systems normal|sorted)(?: now)?|back online|back to normal|normal again|plays? (?:fine|again|smoothly|normally)|repairs? complete`,
    `(?:anomaly|loop|fault|leak|curse|problem|issue|villain|glitch) (?:is |has |has been |was )?(?:now )?(?:gone|cleared|sealed|resolved|collapsed|closed|lifted|broken|fixed|contained|vanished|stopped|defeated|patched)`,
    `(?:geht|funktioniert|klappt|läuft|tut) (?:es )?(?:jetzt|wieder|nun)|hat (?:geklappt|funktioniert)|jetzt geht(?:'s| es)|problem gelöst|alles klar jetzt|(?:ça|cela|tout) (?:marche|fonctionne|remarche) (?:maintenant|de nouveau|bien)|c'est (?:réglé|résolu|bon maintenant)|ya (?:me )?funciona|ya está (?:resuelto|arreglado|solucionado)|(?:ora|adesso) funziona|funziona (?:ora|adesso|di nuovo)|risolto|já (?:funciona|está (?:resolvido|a funcionar))|resolvido|(?:hij|het) doet het (?:nu|weer)|werkt (?:nu|weer|het nu)|opgelost`,
  ),
  'not-solved': phrases(
    `still(?! (?:have|has|got|want|need|one|another|like|wonder|there|here|waiting))|(?:does|do|will|can|won't|wont|doesn't|doesnt|can't|cant|cannot)(?: ?not| still not)? (?:work|open|load|play|start|connect|turn|charge|move|unlock|budge)|no (?:luck|change|effect|joy|use|difference|dice)|(?:did|does|do|has|have)(?: not|n'?t) (?:work|worked|help|helped|do anything|change|changed)|not (?:work|help)ing|same (?:thing|problem|issue|result|error|as before)|persists?|nothing (?:changed|happens|happened)|(?:comes|came|is|it's) back again|changed nothing|made no difference|as before|nope|to no avail|not budging`,
    `immer noch|hilft nicht|half nicht|hat nicht geholfen|klappt nicht|geht (?:immer )?(?:noch )?nicht|keine änderung|nichts geändert|toujours (?:pas|rien|le même|la même|bloqué\\w*)|ça ne (?:marche|change)|rien (?:de changé|n'a changé)|sigue (?:sin|igual)|no (?:me )?(?:funciona|ayuda|sirve)|nada ha cambiado|ancora (?:non|niente|nulla|lo stesso|bloccat\\w)|non (?:funziona|va|cambia)|ainda (?:não|nada)|não (?:funciona|resultou|ajudou)|nog steeds|werkt (?:nog )?niet|helpt niet|nog altijd`,
  ),
  'where-am-i': phrases(
    `(?:right|wrong|correct|proper) (?:department|place|person|team|section|desk|people|chat|channel|number|office|address)|who (?:do|should|can|must) i (?:talk|speak|write|turn|go) to|not sure (?:if|whether) (?:this is|i'm|i am|you're|you are)`,
    `is this (?:where|the)? ?(?:i |right )?(?:billing|support|sales|customer (?:service|support|care)|tech(?:nical)?(?: support)?|service desk|help ?desk|complaints?|returns?|reception|front desk|accounts?|bookings?|reservations?|shipping|warranty|repairs?|refunds?|(?:where|who) i)\\b(?: (?:department|team|desk|section))?|is this where`,
    `bin ich (?:hier |da |bei (?:dir|ihnen) )?(?:überhaupt )?(?:richtig|falsch)|(?:falsche|richtige|zuständige)[nr]? (?:abteilung|stelle)|wer ist (?:dafür |hier )?zuständig|ist (?:das|dies) (?:hier )?(?:der|die|das) (?:kundendienst|buchhaltung|support|technik)`,
    `(?:bon|mauvais) (?:service|endroit)|à qui (?:dois-je|je dois|puis-je) (?:m'adresser|parler|écrire)|est-ce (?:bien )?le (?:service|support)|(?:departamento|lugar|sitio|área) (?:correct[oa]|equivocad[oa]|adecuad[oa])|con quién (?:tengo que|debo) hablar|es aquí donde|(?:posto|reparto|ufficio) (?:giusto|sbagliato)|con chi (?:devo|posso) parlare|(?:sítio|departamento|lugar) (?:certo|errado)|com quem (?:devo|tenho de|posso) falar|(?:juiste|verkeerde) (?:afdeling|plek|adres|persoon)|ben ik hier (?:goed|juist|aan het juiste)|bij wie moet ik zijn`,
  ),
  transfer: phrases(
    `(?:transfer|forward|redirect|connect|put|switch|pass|escalate) (?:me|this|my \\w+) (?:through |over |on )?(?:to|with)|(?:transfer|forward|connect|escalate) me`,
    `(?:weiterleiten|verbinden|durchstellen)|verbind(?:en sie|e) mich|(?:transférer|transférez|passer|passez)-moi|me (?:passer|transférer|mettre en relation)|(?:transferirme|pasarme|comunicarme|derivarme|me (?:puede|puedes) pasar con)|(?:(?:mi )?può (?:passar(?:e|mi)|trasferir(?:e|mi))|mi (?:passi|passa|trasferisca)|passarmi|trasferirmi)|(?:transferir-me|passar-me|me transferir|me passar)|(?:doorverbinden|doorsturen)`,
  ),
  person: phrases(
    `(?:real|actual|live) (?:person|human|agent)|(?:speak|talk|write|chat) (?:to|with) (?:a |an |some|your )?(?:human|person|someone|real)|human being|(?:mit )?(?:einem )?(?:echten |richtigen )?menschen(?: sprechen| reden| schreiben)?|vraie? personne|(?:un|à un|avec un) humain|persona (?:real|de verdad)|una persona|persona (?:vera|reale)|pessoa (?:real|de verdade)|echt mens|echt persoon|mens van vlees`,
  ),
  manager: phrases(
    `(?:your |a |the |some )(?:manager|supervisor|boss|superior|team ?lead)|(?:ihren |deinen |einen |den )(?:vorgesetzten|chef|manager|geschäftsführer)|(?:votre|ton|un|le) (?:responsable|supérieur|chef)|(?:su|tu|un|el) (?:encargado|supervisor|jefe|responsable)|(?:il (?:suo|tuo)|un|il) (?:responsabile|superiore|capo)|(?:o seu|um|o teu|o) (?:gerente|supervisor|chefe|responsável)|(?:uw|je|een) (?:manager|leidinggevende|baas|chef)`,
  ),
  bot: phrases(
    `(?:are|r) (?:you|u) (?:a |an )?(?:real|actual|living|chat ?)?(?:bot|robot|human|machine|real|ai|person|computer|chatgpt)|is this (?:a |an )?(?:bot|robot|ai|machine|automated)|am i (?:talking|speaking|chatting) (?:to|with) (?:a |an )?(?:bot|robot|human|person|machine|ai|computer)|(?:bist du|sind sie|ist das) (?:eigentlich )?(?:ein |eine )?(?:bot|roboter|mensch|maschine|ki|echter mensch)|(?:es-tu|t'es|êtes-vous|tu es|vous êtes|c'est) un (?:robot|bot|humain)|(?:eres|es usted|es) un (?:robot|bot|humano)|(?:sei|è|lei è) un (?:robot|bot|umano)|(?:és|é|você é) um (?:robô|robot|bot|humano)|(?:ben je|bent u|is dit) een (?:robot|bot|mens|machine)`,
  ),
  request: phrases(
    `(?:can|could|would|will) (?:you|i|we|ye|thou)|is it possible|whether it would be possible|is there (?:a|any) way|i'd like|i would like|i want|i wish|(?:we|i) (?:would )?(?:need|require)(?! (?:help|assistance))|do you (?:offer|have|do|sell)|any chance|grateful if|(?:you|please) must (?:help|fix|give)`,
    `könn(?:en|ten) (?:sie|wir)|kannst du|könntest du|ist es möglich|ich (?:möchte|hätte gern\\w*|würde gern\\w*|brauche)|pouvez|peux-tu|tu peux|pourriez|pourrais|est-il possible|je (?:voudrais|souhaite|souhaiterais|veux)|puede[sn]?|podría[sn]?|podéis|es posible|quisiera|quiero|me gustaría|può|puoi|potrebbe|potresti|è possibile|vorrei|voglio|pode[sm]?|poderia[sm]?|é possível|gostaria|quero|queria|kunt u|kun je|zou u|zou je|is het mogelijk|ik (?:wil|zou) (?:graag )?`,
  ),
  /** Asks to be told something, which is no wish: "could you tell me when …". */
  asks: phrases(
    `(?:tell|let|inform|advise) (?:me|us)(?: know)?|enquire|inquire|wondering|want(?:ed)? to know|like to know|how much|how many|how long|how do|what does|is there|are there`,
    `(?:mir|uns) (?:bitte )?(?:sagen|erklären|mitteilen)|wissen|was kostet|wie viel|(?:me|nous) (?:dire|indiquer|expliquer|renseigner)|savoir|combien|(?:decir|indicar|explicar)\\w*|saber|cuánto\\w*|(?:dir|indicar|spiegar)\\w+|sapere|quanto costa|(?:dizer|indicar|explicar)\\w*|quanto custa|(?:vertellen|zeggen|uitleggen)|weten|hoeveel`,
  ),
  /** Wants to be told once more. */
  repeat: phrases(
    `(?:send|tell|give|say|show|write|repeat|share|type|post) (?:me |us )?(?:it |that |this |the \\w+ |those )?(?:to me )?(?:again|once more|one more time)|(?:what|which|where) was (?:the|that|it)(?: \\w+){0,3}(?: again)?|re-?send|repeat that|say that again|missed (?:that|the|your)|lost the link`,
    `noch ?(?:ein)?mal (?:sagen|schicken|senden|erklären|schreiben)|(?:sagen|schicken|erklären) sie (?:mir )?(?:das )?noch ?(?:ein)?mal|wie war (?:das|der|die) noch|(?:répéter|renvoyer|redire)|encore une fois|(?:repetir|reenviar|mandar)(?:me)?(?:lo)? (?:otra vez|de nuevo)|(?:ripetere|rimandar\\w+)|(?:repetir|reenviar) (?:outra vez)?|(?:nog (?:een )?keer) (?:sturen|zeggen|uitleggen)|herhalen`,
  ),
  hazard: phrases(
    `smok(?:e|es|ing)|fire|burn(?:s|t|ing)?|sparks?|sparking|melt(?:s|ing|ed)?|overheat\\w*|electric shock|shock|gas|brennt|brand|rauch\\w*|qualmt|feuer|funken|stromschlag|qualm\\w*|fumée|brûle\\w*|feu|étincelles?|humo|fuego|arde|chispas|quema\\w*|fumo|fuoco|brucia\\w*|scintille|fogo|queima\\w*|faíscas|rook|vuur|vonken|smeult`,
  ),
  medical: phrases(
    `bleed\\w*|blood|injur\\w+|dizzy|faint\\w*|unconscious|can'?t breathe|cannot breathe|choking|allergic|heart attack|chest pain|broke(?:n)? my (?:arm|leg|wrist|nose)|fell off|burn(?:ed|t) my|hurt myself|hurts? (?:badly|a lot)|concussion|ambulance|hospital|tingling|numb`,
    `blut\\w*|verletz\\w+|schwindlig|ohnmächtig|bewusstlos|keine luft|gestürzt|krankenhaus|notarzt|saigne\\w*|blessé\\w*|étourdi\\w*|évanoui\\w*|hôpital|sangr\\w+|herid[oa]|maread[oa]|desmay\\w+|sanguin\\w+|ferit[oa]|svenut[oa]|ospedale|sangr\\w+|ferid[oa]|tont[oa]|desmai\\w+|bloed\\w*|gewond|duizelig|flauwgevallen|ziekenhuis`,
  ),
  chasing: phrases(
    `any(?:one|body) (?:there|here|home|around)|are you (?:still )?(?:there|here|alive)|you there|is any(?:one|body) (?:there|here|reading)|still there|still waiting|hello\\s?\\?+|hallo\\s?\\?+|hey\\s?\\?+|waiting for (?:a|an|your) (?:answer|reply|response)|no (?:answer|reply|response)|when will (?:someone|anyone|you) (?:answer|reply|respond)|ist (?:da |hier |noch )?jemand(?: da)?|sind sie noch da|bist du noch da|noch da|(?:il y a|y a-t-il|ya) quelqu'un|vous êtes (?:toujours )?là|tu es (?:toujours )?là|allô|hay alguien|sigue(?:s)? ahí|c'è (?:qualcuno|nessuno)|ci sei|è ancora lì|(?:está|tem) (?:aí )?alguém|ainda (?:está|estás) aí|is (?:er|daar) iemand|ben je er nog|bent u er nog`,
  ),
  news: phrases(
    `any (?:news|update|updates|progress)|what did you find(?: out)?|did you (?:find|hear|get) (?:out )?(?:anything|something|back)|(?:so|well|and) ?\\?(?=\\s|$)|what(?:'s| is) (?:happening|going on) with|status of|where (?:do|does) (?:we|it|things) stand|you (?:said|promised|told me)(?: that)? (?:you|it|i|we)(?:'d|'ll| would| will)|as promised|no (?:e-?mail|call|update|news|word)|haven't heard|did(?:n't| not) (?:hear|call|e-?mail|write)|never (?:called|e-?mailed|wrote|got back)`,
    `gibt es (?:etwas |was )?neues|was ist (?:jetzt )?(?:mit|aus)|(?:sie|du) (?:hatten|hattest|haben|hast) (?:doch )?(?:gesagt|versprochen)|keine (?:e-?mail|nachricht|antwort|rückmeldung)|(?:des|du) nouve(?:lles|au)|vous (?:aviez|avez) (?:dit|promis)|tu (?:avais|as) (?:dit|promis)|(?:hay|alguna) novedad\\w*|(?:dijo|dijiste|prometió|prometiste) que|(?:ci sono|novità|aggiornamenti)|(?:aveva|avevi) (?:detto|promesso)|(?:há|alguma) novidade\\w*|(?:disse|disseste|prometeu|prometeste) que|(?:is er )?al (?:iets )?nieuws|(?:u|je) (?:had|zei|beloofde)`,
  ),
  refund: phrases(
    `refund\\w*|money back|give (?:me )?(?:back )?my money|reimburse\\w*|geld zurück|rückerstatt\\w+|erstatt\\w+|rembours\\w+|reembols\\w+|devolu(?:ción|ção)|devuelv\\w+|mi dinero|rimbors\\w+|(?:i miei )?soldi indietro|o meu dinheiro|geld terug|terugbetal\\w+`,
  ),
  price: phrases(
    `rip[- ]?off|(?:too|so|very|way too|really|ridiculously|crazy) (?:expensive|pricey|dear|much money)|over ?priced|daylight robbery|price (?:increase|hike|went up|gone up|rise)|raised (?:the|your) prices?|cheaper (?:elsewhere|at|from)|not worth (?:it|the money)|zu teuer|viel zu teuer|so teuer|abzocke|wucher|preiserhöhung|teurer geworden|trop cher|hors de prix|arnaque|augmentation (?:de|du) prix|(?:muy|demasiado|tan) caro|carísimo|subida de precio\\w*|un robo|(?:troppo|così|molto) caro|carissimo|aumento (?:del|dei|di) prezz\\w|(?:muito|demasiado|tão) caro|caríssimo|aumento (?:do|de) preço\\w*|(?:te|veel te|zo) duur|prijsverhoging|afzetterij`,
  ),
  leave: phrases(
    `(?:going|switching|moving|go|switch|move) to (?:your |a |the |another )?(?:competitor|competition|rival|someone else|another|different)\\w*|(?:i'm|im|i am|we're) (?:leaving|cancell?ing|out|done with (?:you|this))|i'll (?:leave|cancel|take my (?:business|money))|(?:lost|losing) (?:me as )?a customer|last time i (?:buy|order|use|book|rent|hire)|never (?:again|buying|ordering|using|coming back)|take my business elsewhere|zur konkurrenz|ich kündige|nie wieder|letztes mal|à la concurrence|je résilie|plus jamais|(?:a|con) la competencia|me voy|nunca más|(?:alla|dalla) concorrenza|mai più|disdico|(?:para a|à) concorrência|nunca mais|naar de concurrent\\w*|nooit meer|ik zeg op`,
  ),
  review: phrases(
    `(?:one|1|bad|negative|terrible|zero|honest|scathing)[- ](?:star )?review\\w*|one star|1 star|review(?:s)? (?:everywhere|on (?:google|trustpilot|yelp))|trustpilot|post (?:this|about this) (?:on|everywhere)|tell everyone|going viral|social media|schlechte bewertung|bewertung (?:schreiben|abgeben)|(?:ein|1)(?:en)? stern|mauvais avis|avis négatif|une étoile|mala (?:reseña|valoración)|reseña negativa|una estrella|(?:cattiva|pessima) recensione|recensione negativa|una stella|(?:má|péssima) (?:avaliação|crítica)|avaliação negativa|slechte (?:review|recensie|beoordeling)|één ster`,
  ),
  privacy: phrases(
    `(?:delete|erase|remove|wipe|destroy|export|copy of|what|which|all) (?:all |any |the |of |my |personal )*(?:personal )?data|gdpr|right to be forgotten|data protection|my (?:personal )?(?:data|information)|(?:welche|quali|quelles|qué|que|welke) (?:personenbezogenen )?(?:daten|dati|données|datos|dados|gegevens)|(?:meine|alle|personenbezogene\\w*) (?:meine |persönlichen )?daten|dsgvo|datenschutz|datenauskunft|(?:mes|toutes mes|les) données|rgpd|(?:mis|todos mis|los) datos|protección de datos|(?:i miei|tutti i) dati|(?:os meus|todos os) dados|proteção de dados|(?:mijn|alle) (?:persoons)?gegevens|avg-verzoek`,
  ),
  minor: phrases(
    `(?:i'm|im|i am) (?:only |just )?(?:[5-9]|1[0-7])(?! ?(?:%|percent|min\\w*|hours?|days?|weeks?|miles?|km|times|euros?|[€$£]|st|nd|rd|th|\\d|[.,:/]\\d))(?: (?:years? old|yrs?|yo))?|(?:[5-9]|1[0-7]) years? old and (?:i|my)|my (?:mum|mom|dad|parents?) (?:doesn't|dont|don't|does not) know|ich bin (?:erst )?(?:[5-9]|1[0-7])(?: jahre(?: alt)?)?(?= |[.,!]|$)(?! ?(?:uhr|minuten|tage|km|%|euro))|j'ai (?:[5-9]|1[0-7]) ans|tengo (?:[5-9]|1[0-7]) años|ho (?:[5-9]|1[0-7]) anni|tenho (?:[5-9]|1[0-7]) anos|ik ben (?:pas )?(?:[5-9]|1[0-7])(?: jaar(?: oud)?)?(?= |[.,!]|$)`,
  ),
  praise: phrases(
    `best (?:service|support|team|shop|experience|customer)|(?:great|amazing|excellent|fantastic|brilliant|lovely|wonderful|awesome|outstanding) (?:service|support|team|job|work|experience|shop|people|staff)|(?:just )?(?:wanted|wish) to (?:say|thank|tell you) (?:how|thank|that you|your|you)|love (?:your|this|the) (?:shop|service|app|product|team|work|store|site|website)|keep up the (?:good|great) work|you (?:guys )?(?:are|r|rock) ?(?:so )?(?:great|awesome|amazing|the best|brilliant|fantastic|lovely)|you guys rock|(?:was|were|is|are) (?:so |really |very |absolutely )?(?:lovely|wonderful|amazing|fantastic|brilliant|great with)`,
    `(?:toller|super|bester|großartiger|klasse|prima) (?:service|support|laden|team)|ein (?:großes )?lob|weiter so|(?:super|excellent|meilleur|très bon) (?:service|accueil|travail)|bravo à|(?:excelente|gran|mejor) (?:servicio|atención|trabajo|equipo)|enhorabuena|felicidades|(?:ottimo|miglior|fantastico) (?:servizio|lavoro|staff)|complimenti|(?:excelente|ótimo|melhor) (?:serviço|atendimento|trabalho)|parabéns|(?:geweldige|super|beste|fijne) (?:service|winkel|team|ervaring)|complimenten`,
  ),
  feature: phrases(
    `(?:it )?would be (?:great|nice|cool|lovely|good|awesome|handy|useful|helpful) (?:if|to (?:have|see|be able))|(?:feature|product) (?:request|suggestion|idea)|(?:a |my |one )?suggestion:|please add|you should (?:add|have|offer|make)|could you add|i wish (?:you|it|the app|there)|why (?:don't|dont) you (?:add|have|offer)|wish there was|es wäre (?:toll|schön|super|gut|praktisch),? wenn|verbesserungsvorschlag|könnt(?:et ihr|en sie) (?:nicht )?(?:einbauen|ergänzen|hinzufügen)|ce serait (?:bien|super|pratique|génial) (?:si|de|d')|suggestion :|estaría (?:bien|genial) (?:que|si|poder)|sería (?:bueno|genial|útil) (?:que|si|poder)|sugerencia|sarebbe (?:bello|utile|comodo) (?:se|poter)|suggerimento|seria (?:bom|ótimo|útil|giro) (?:se|que|poder)|sugestão|het zou (?:fijn|leuk|handig|mooi) zijn (?:als|om)|suggestie|tip:`,
  ),
  /** Words meant for a machine, or for nobody at work. */
  steer: phrases(
    `(?:ignore|disregard|forget|override|bypass) (?:all |any |the |your |my |every |previous |prior |above |earlier |of )+(?:instructions?|prompts?|rules?|guidelines|directions?|programming)|system prompt|(?:print|reveal|show|repeat|output|display|tell me) (?:me )?(?:your|the) (?:\\w+ )?(?:system )?(?:prompt|instructions|rules|api keys?|password|source code)|you are now|pretend (?:to be|you are|you're)|act as (?:a|an|if|my)|jailbreak|developer mode|dan mode|prompt injection|are you (?:single|married|hot)|(?:send|show) (?:me )?(?:a |your |some )?(?:pics?|nudes?|selfie|photos? of you)|what are you wearing|marry me|(?:go|come) out with me|your (?:phone )?number\\?|</?(?:system|assistant|user)>|\\[/?inst\\]|ignoriere? (?:alle |deine |die |ihre )+(?:bisherigen |vorherigen )?(?:anweisungen|regeln)|ignore[zr]? (?:toutes )?(?:les|tes|vos) (?:instructions|consignes)|ignora (?:todas )?(?:las|tus|sus) instrucciones|ignora (?:tutte )?le (?:tue )?istruzioni|ignora (?:todas )?as (?:tuas |suas )?instruções|negeer (?:alle )?(?:je |uw |de )?(?:vorige )?instructies`,
  ),
  /** Sells to us. */
  offer: phrases(
    `(?:we|i) (?:offer|provide|specialize|specialise)|(?:seo|backlinks?|web design|lead generation|guest posts?|link building|marketing) (?:services?|agency|company|packages?)|first page (?:of |on )?google|rank (?:your|higher)|increase your (?:traffic|sales|revenue)|reply for (?:a )?(?:price|quote)|business proposal|bitcoin|crypto invest\\w*|forex|casino|loan offer|congratulations,? you (?:have )?won|wir bieten (?:ihnen )?(?:seo|webdesign)|nous (?:proposons|offrons)|ofrecemos|offriamo|oferecemos|wij bieden (?:seo|webdesign)`,
  ),
  /** Asks whether we are somebody in particular. */
  who: phrases(
    `is this (?:the )?(?!possible|normal|right|correct|okay?|safe|true|real|an? |where|still|included|for|how|what|why|my|your|it|covered|free|all|because|supposed|going|not|just|some|something|about|on|in|expected|intended|common|available|the )[\\p{L}' ]{3,30}\\?|(?:have|did) i (?:reach|reached|call|called|got)|wrong number|who (?:is this|are you|am i (?:talking|speaking|chatting) (?:to|with))|what (?:company|shop|business|place) is this|wer (?:ist|sind|bist) (?:da|das|sie|du)|qui (?:est-ce|êtes-vous|es-tu)|c'est qui|quién (?:es|eres)|con quién hablo|chi (?:è|sei|parla)|con chi parlo|quem (?:é|és|fala)|com quem (?:falo|estou a falar)|wie (?:is dit|bent u|ben je)|met wie (?:spreek|praat) ik`,
  ),
} as const;

const yesInAnyLanguage = 'ok|okay|yes|yep|aye(?: aye)?|ja|oui|sí|si|sim';
/** Reports a step as done, or asks for the next one. */
export const done = new RegExp(
  `(?:^|[.!,;]\\s*)(?:(?:ok(?:ay)?|aye|yes|yep|yeah|right|alright|so|captain|matey|cap'?n)[,.! ]+){0,3}(?:done|did (?:it|that|so)|next|ready|what now|now what|then what|and now|i (?:have |'?ve )?(?:done|did|closed|opened|restarted|signed|tried|checked|switched|pressed)|complete[d]?|executed|orders? (?:carried out|executed|followed)|carried out|finished|erledigt|gemacht|fertig|und jetzt|weiter|fait|c'est fait|et maintenant|hecho|listo|y ahora|fatto|e adesso|e ora|feito|e agora|gedaan|klaar|en nu)(?![\\p{L}\\p{N}])|^\\s*(?:${yesInAnyLanguage})(?:[ ,]+\\p{L}+){0,2}[.! ]*$`,
  'iu',
);

/** "Can you help me?" asks for nothing in particular. */
export const asksForHelp = phrases(
  'help(?! yourself)|helfen|hilfe|aider|aide|ayudar(?:me|nos)?|ayuda|aiutar\\w*|aiuto|ajudar(?:-me)?|ajuda|helpen|hulp',
);

export const greetingWords =
  /(?<![\p{L}\p{N}])(?:hi+|hey+|hello+|hiya|yo|howdy|ahoy|greetings|good (?:morning|day|evening|afternoon|morrow)|hallo|guten (?:tag|morgen|abend)|moin|servus|grüß gott|salut|bonjour|bonsoir|coucou|hola|buen[oa]s(?: (?:días|tardes|noches))?|ciao|salve|buongiorno|buonasera|olá|oi|bom dia|boa (?:tarde|noite)|hoi|goede(?:ndag|morgen|middag|navond)|there|oh hai|well met)(?![\p{L}\p{N}])/giu;
