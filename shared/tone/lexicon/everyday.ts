/**
 * Other languages, small and reviewed: only what decides how a reply must behave (thanks, please, greeting, anger,
 * urgency, being lost, distress, "be serious") and the plainest words of praise and blame. Where a list is silent the
 * register stays in the middle: better no score than a guess.
 */
import type { LanguageCode, Situation } from '../types.ts';
import type { Lexicon, LexiconGroup } from './groups.ts';

interface Everyday {
  thanks: string;
  please: string;
  greetings: string;
  formal: string;
  informal: string;
  anger: string;
  again: string;
  urgent: string;
  play: string;
  lost: string;
  apology: string;
  negators: string;
  boosters: string;
  contrasts: string;
  good: string;
  bad: string;
  danger: string;
  grief: string;
  legal: string;
  moneyLost: string;
  stopPlay: string;
}

export interface EverydayLexicon {
  lexicon: Lexicon;
  distress: Partial<Record<Situation, string>>;
  stopPlay: string;
}

const source = 'reviewed by hand for service chats; kinds of words as in the English lexicon';

function build(words: Everyday): EverydayLexicon {
  const group = (
    name: string,
    phrases: string,
    effects: LexiconGroup['effects'],
    negatable = false,
  ): LexiconGroup => ({
    name,
    note: 'As the English group of this name.',
    source,
    phrases,
    effects,
    negatable,
  });
  return {
    lexicon: {
      groups: [
        group('gratitude', words.thanks, { politeness: 0.7, warmth: 0.5, sentiment: 0.45 }, true),
        group('please', words.please, { politeness: 0.45 }),
        group('greetings', words.greetings, { politeness: 0.28, warmth: 0.35 }),
        group('apology', words.apology, { politeness: 0.45, warmth: 0.12 }),
        group('formal words', words.formal, { formality: 0.7, politeness: 0.2 }),
        group('colloquial words', words.informal, { formality: -0.55 }),
        group('anger and annoyance', words.anger, { frustration: 0.75, sentiment: -0.4 }, true),
        group('repeated trouble', words.again, { frustration: 0.6 }),
        group('urgency', words.urgent, { urgency: 0.85 }, true),
        group('laughter', words.play, {
          playfulness: 0.85,
          warmth: 0.2,
          sentiment: 0.3,
          energy: 0.15,
          formality: -0.4,
        }),
        group('new or lost', words.lost, { confusion: 0.8 }),
      ],
      valence: { '2': words.good, '-2': words.bad },
      negators: words.negators,
      boosters: words.boosters,
      dampeners: '',
      contrasts: words.contrasts,
    },
    distress: { danger: words.danger, grief: words.grief, legal: words.legal, 'money-lost': words.moneyLost },
    stopPlay: words.stopPlay,
  };
}

export const everydayLexicons: Record<LanguageCode, EverydayLexicon> = {
  de: build({
    thanks:
      'danke | dankeschön | danke schön | vielen dank | besten dank | herzlichen dank | danke dir | danke ihnen | ich danke',
    please:
      'bitte | könnten sie | könntest du | würden sie | würdest du | wären sie so | wärst du so | dürfte ich | ich würde gerne | ich möchte gerne',
    greetings:
      'hallo | guten tag | guten morgen | guten abend | hi | hey | moin | servus | grüß gott | liebe | lieber | viele grüße | liebe grüße | schönen tag',
    apology: 'entschuldigung | entschuldigen sie | entschuldige | verzeihung | tut mir leid | sorry',
    formal: `sehr geehrte | sehr geehrter | sehr geehrte damen und herren | mit freundlichen grüßen | hochachtungsvoll | hiermit | bezüglich | hinsichtlich | gemäß | diesbezüglich | ich bitte um | wären sie so freundlich | möchte ich | dürfte | bedauerlicherweise | umgehend | sowie | jedoch | daher | somit | folglich | erfolgt | erfolgte | zwecks | aufgrund | entsprechend | ihnen | gestatten | teile ihnen mit | wurde | wurden | werden | laut | verfügung | zudem | derzeit | insbesondere | innerhalb | während | bereits`,
    informal: `hey | hi | jo | ja klar | nee | nö | ne | mal | halt | eh | krass | geil | cool | voll | total | echt | echt jetzt | mega | super | okay | ok | kriegen | kriege | krieg | kaputt | scheiße | mist | kram | zeug | ding | nix | nich | isses | hab | hab's | is | ne | nen | gibts | gehts | geht's | wars | wär | moin | tschüss | tschau | lol | haha | hihi | naja | oh | ach | boah | quatsch | blöd | doof | keinen bock | bock | typ | leute | alter | irgendwie | rumgemacht | guck | gucken | bisschen | schon | doch | ja | also | na | toll | klar | du | dir | dich | dein | so`,
    anger: `ärgerlich | verärgert | wütend | sauer | unverschämt | unverschämtheit | frechheit | unmöglich | lächerlich | inakzeptabel | katastrophe | katastrophal | enttäuscht | enttäuschend | frustriert | frustrierend | nervt | genervt | reicht | reicht es mir | mir reicht's | mir reicht es | schnauze voll | satt | saftladen | scheiße | scheiß | verdammt | mist | schlecht | schlechter service | schrecklich | furchtbar | unglaublich | zumutung | verarschen | verarscht | betrug | abzocke | idioten | inkompetent`,
    again: `immer noch nicht | immer noch kein | immer noch keine | immer noch | schon wieder | zum dritten mal | zum zweiten mal | zum x-ten mal | seit wochen | seit tagen | seit stunden | wie oft noch | niemand antwortet | keine antwort | nie wieder | keiner hilft | warte seit`,
    urgent: `dringend | sofort | umgehend | so schnell wie möglich | schnellstmöglich | schnellstens | eilig | es eilt | notfall | heute noch | asap | unverzüglich | jetzt sofort | schnell`,
    play: 'haha | hahaha | hihi | hehe | lol | scherz | spaß | witzig | lustig | grins | zwinker | kleiner scherz',
    lost: `verstehe nicht | verstehe ich nicht | versteh ich nicht | keine ahnung | weiß nicht wie | weiß nicht wo | wo finde ich | finde ich nicht | zum ersten mal | kenne mich nicht aus | ich bin neu | was bedeutet | komme nicht weiter | verwirrt | verwirrend`,
    negators: 'nicht kein keine keinen keiner nie niemals ohne nichts kaum weder nich',
    boosters: 'sehr echt wirklich total absolut extrem so besonders richtig völlig mega super',
    contrasts: 'aber jedoch doch sondern',
    good: 'gut | gute | guter | super | toll | tolle | klasse | prima | perfekt | schön | schöne | freue | freut | froh | glücklich | zufrieden | liebe | hilfreich | nett | freundlich | großartig | wunderbar | hervorragend | ausgezeichnet | spitze | genial | besser | beste | gerne | lecker | fantastisch',
    bad: 'schlecht | schlimm | leider | problem | fehler | kaputt | defekt | falsch | traurig | angst | sorge | sorgen | verloren | gestohlen | geklaut | schwierig | hasse | hässlich | dumm | blöd | enttäuscht | mies | schrecklich | furchtbar | ärger | schaden | beschwerde | teuer | langsam',
    danger:
      'brennt | in brand | feuer gefangen | raucht | rauch kommt | funken | stromschlag | gasgeruch | gas riecht | explodiert | verletzt | blutet | krankenhaus | notarzt | umbringen | selbstmord | gefährlich | lebensgefahr | riecht verbrannt | überhitzt',
    grief:
      'verstorben | gestorben | todesfall | beerdigung | trauerfall | mein verstorbener | meine verstorbene | trauer | im sterben | krebs | hospiz',
    legal:
      'anwalt | anwältin | rechtsanwalt | verklagen | klage | gericht | anzeige erstatten | verbraucherzentrale | verbraucherschutz | rechtliche schritte | strafanzeige',
    moneyLost:
      'geld ist weg | geld weg | abgebucht ohne | betrogen | betrug | gehackt | gestohlen | geklaut | konto leergeräumt | ersparnisse | miete nicht zahlen | unberechtigt abgebucht',
    stopPlay:
      'hör auf | hören sie auf | lass das | lassen sie das | kein spaß | kein scherz | nicht lustig | nicht witzig | im ernst | ernsthaft | schluss mit | bleiben sie sachlich | bitte sachlich | red normal | reden sie normal',
  }),
  fr: build({
    thanks:
      "merci | merci beaucoup | je vous remercie | je te remercie | grand merci | merci bien | merci d'avance",
    please:
      "s'il vous plaît | s'il vous plait | s'il te plaît | s'il te plait | svp | stp | pourriez-vous | pourriez vous | pourrais-tu | auriez-vous | je voudrais | j'aimerais | veuillez",
    greetings:
      'bonjour | bonsoir | salut | coucou | cher | chère | bonne journée | bonne soirée | cordialement | bises',
    apology: "désolé | désolée | pardon | excusez-moi | excuse-moi | je m'excuse | toutes mes excuses",
    formal:
      "madame | monsieur | madame, monsieur | veuillez | je vous prie | je vous saurais gré | cordialement | salutations distinguées | je souhaiterais | je me permets | concernant | conformément | néanmoins | toutefois | afin de | par conséquent | dans l'attente | auriez-vous l'amabilité | je vous écris",
    informal:
      "salut | coucou | ouais | ouai | nan | bah | ben | truc | trucs | mec | cool | super | trop | grave | vachement | ok | lol | mdr | ptdr | pk | pq | jsuis | chui | t'es | t'as | y'a | ya | c'est quoi | ça marche pas | marche pas | kiffe | putain | merde | fou | bosser | boulot | quoi | hein | bon",
    anger:
      "énervé | énervée | énervant | furieux | furieuse | en colère | ras le bol | ras-le-bol | marre | j'en ai marre | inadmissible | inacceptable | scandaleux | honteux | honte | ridicule | lamentable | déçu | déçue | décevant | nul | nulle | catastrophe | n'importe quoi | arnaque | voleurs | escrocs | incompétents | insupportable | putain | merde | pénible | agacé | frustré | frustrant",
    again:
      "toujours pas | encore une fois | pour la troisième fois | pour la deuxième fois | ça fait trois | ça fait deux | depuis des semaines | depuis des jours | depuis des heures | personne ne répond | aucune réponse | combien de fois | plus jamais | j'attends depuis",
    urgent:
      "urgent | urgence | urgemment | immédiatement | tout de suite | au plus vite | le plus vite possible | rapidement | dès que possible | d'urgence | aujourd'hui même | maintenant | vite",
    play: 'haha | hahaha | hihi | héhé | lol | mdr | ptdr | blague | rigolo | drôle | je plaisante | je rigole',
    lost: "je ne comprends pas | je comprends pas | comprends rien | je suis perdu | je suis perdue | aucune idée | je ne sais pas comment | je ne sais pas où | je trouve pas | je ne trouve pas | c'est quoi | première fois | je suis nouveau | je suis nouvelle | ça veut dire quoi",
    negators: 'pas ne jamais aucun aucune rien sans ni plus',
    boosters: 'très trop vraiment tellement super extrêmement hyper complètement totalement',
    contrasts: 'mais cependant toutefois',
    good: 'bon | bonne | bien | super | génial | géniale | parfait | parfaite | excellent | excellente | content | contente | heureux | heureuse | ravi | ravie | adore | aime | magnifique | beau | belle | utile | gentil | gentille | sympa | merveilleux | formidable | top | satisfait | mieux | bravo',
    bad: 'mauvais | mauvaise | mal | problème | problèmes | erreur | panne | cassé | cassée | faux | triste | peur | inquiet | inquiète | perdu | volé | volée | difficile | déteste | horrible | affreux | terrible | malheureusement | dommage | retard | cher | lent | plainte | défectueux',
    danger:
      'en feu | prend feu | pris feu | brûle | fumée | étincelles | électrocuté | fuite de gaz | odeur de gaz | explosé | blessé | blessée | saigne | hôpital | ambulance | suicide | me tuer | dangereux | danger',
    grief:
      'décédé | décédée | décès | est mort | est morte | enterrement | funérailles | obsèques | deuil | mon défunt | ma défunte | cancer | en fin de vie',
    legal:
      'avocat | avocate | porter plainte | tribunal | justice | procès | poursuites | poursuivre en justice | mise en demeure | ufc que choisir | dgccrf',
    moneyLost:
      "volé mon argent | argent a disparu | arnaqué | arnaquée | escroqué | fraude | piraté | piratée | débité sans | économies | payer mon loyer | on m'a volé | carte volée",
    stopPlay:
      "arrêtez | arrête | ça suffit | c'est pas drôle | ce n'est pas drôle | pas drôle | soyez sérieux | sois sérieux | sérieusement | parlez normalement | parle normalement | je ne plaisante pas | sans blague | pas une blague",
  }),
  es: build({
    thanks:
      'gracias | muchas gracias | mil gracias | muchísimas gracias | se lo agradezco | te lo agradezco | agradezco | agradecido | agradecida | gracias de antemano',
    please:
      'por favor | porfa | porfavor | podría | podrías | podrían | quisiera | me gustaría | sería tan amable | le importaría | sería posible',
    greetings:
      'hola | buenos días | buenas tardes | buenas noches | buenas | estimado | estimada | querido | querida | saludos | un saludo | buen día | que tenga | que tengas',
    apology: 'perdón | perdona | perdone | disculpe | disculpa | lo siento | disculpas',
    formal:
      'estimado | estimada | estimados | estimados señores | atentamente | cordialmente | un cordial saludo | le ruego | solicito | por medio de la presente | me dirijo a | usted | ustedes | quisiera | asimismo | no obstante | sin embargo | debido a | respecto a | agradecería | quedo a la espera',
    informal:
      'hola | oye | ey | tío | tía | guay | vale | genial | chulo | mola | qué tal | jaja | jajaja | jeje | porfa | rollo | cosa | cosas | pasta | curro | flipar | mogollón | peña | colega | bro | wey | güey | q | xq | pq | tb | ok | lol | joder | mierda | coño | pues',
    anger:
      'enfadado | enfadada | enojado | enojada | furioso | furiosa | indignado | indignada | harto | harta | estoy harto | estoy harta | inaceptable | ridículo | vergüenza | una vergüenza | vergonzoso | indignante | pésimo | pésima | decepcionado | decepcionada | decepcionante | frustrado | frustrada | frustrante | molesto | molesta | estafa | estafadores | ladrones | incompetentes | inútiles | inútil | joder | mierda | asco | desastre | fatal | horrible | terrible | increíble',
    again:
      'todavía no | aún no | sigue sin | siguen sin | otra vez | por tercera vez | por segunda vez | una y otra vez | llevo esperando | desde hace semanas | desde hace días | nadie responde | nadie contesta | sin respuesta | cuántas veces | nunca más',
    urgent:
      'urgente | urgentemente | urgencia | inmediatamente | de inmediato | ya mismo | ahora mismo | cuanto antes | lo antes posible | rápido | hoy mismo | emergencia',
    play: 'jaja | jajaja | jajajaja | jeje | jejeje | jiji | lol | xd | broma | es broma | gracioso | graciosa | divertido',
    lost: 'no entiendo | no lo entiendo | no comprendo | estoy perdido | estoy perdida | ni idea | no sé cómo | no sé dónde | no encuentro | qué significa | primera vez | soy nuevo | soy nueva | me he perdido | confundido | confundida',
    negators: 'no nunca jamás ningún ninguna ninguno nada nadie sin ni tampoco',
    boosters: 'muy tan súper super realmente totalmente extremadamente bastante demasiado',
    contrasts: 'pero sin embargo aunque sino',
    good: 'bueno | buena | buen | bien | genial | perfecto | perfecta | excelente | feliz | contento | contenta | encanta | encantado | encantada | maravilloso | maravillosa | estupendo | estupenda | fantástico | amable | útil | bonito | bonita | mejor | satisfecho | satisfecha | gracias | amor | increíble',
    bad: 'malo | mala | mal | problema | problemas | error | roto | rota | averiado | falso | triste | miedo | preocupado | preocupada | perdido | robado | robada | difícil | odio | horrible | terrible | desgraciadamente | lamentablemente | retraso | caro | lento | queja | defectuoso | peor',
    danger:
      'en llamas | se quema | quemado | incendio | fuego | humo | chispas | descarga eléctrica | fuga de gas | huele a gas | explotó | herido | herida | sangrando | hospital | ambulancia | suicidio | matarme | peligroso | peligro',
    grief:
      'falleció | fallecido | fallecida | ha muerto | murió | muerte | funeral | entierro | luto | difunto | difunta | cáncer',
    legal:
      'abogado | abogada | demandar | demanda | denunciar | denuncia | juicio | tribunal | acciones legales | consumo',
    moneyLost:
      'me han robado | me robaron | dinero ha desaparecido | estafado | estafada | me estafaron | fraude | hackeado | cobro no autorizado | ahorros | pagar el alquiler | tarjeta robada',
    stopPlay:
      'para ya | pare ya | deja de | deje de | basta | no es gracioso | no tiene gracia | no es una broma | en serio | hable normal | habla normal | sin bromas | déjate de',
  }),
  it: build({
    thanks:
      'grazie | grazie mille | molte grazie | tante grazie | la ringrazio | ti ringrazio | ringrazio | grazie in anticipo',
    please:
      'per favore | per piacere | per cortesia | cortesemente | potrebbe | potresti | potreste | vorrei | gradirei | le dispiacerebbe | sarebbe possibile',
    greetings:
      'ciao | salve | buongiorno | buonasera | buona giornata | buona serata | gentile | caro | cara | cordiali saluti | saluti',
    apology: 'scusa | scusi | scusate | mi scusi | mi dispiace | chiedo scusa',
    formal:
      'gentile | egregio | spettabile | cordiali saluti | distinti saluti | con la presente | le scrivo | la prego | pertanto | tuttavia | inoltre | in merito a | in attesa di | gradirei',
    informal:
      'ciao | ehi | ok | boh | mica | roba | figo | fico | dai | beh | vabbè | cavolo | casino | haha | ahah | ahahah | lol | cmq | xché | nn | raga | ragazzi | cazzo | merda | schifo',
    anger:
      'arrabbiato | arrabbiata | furioso | furiosa | stufo | stufa | sono stufo | sono stufa | inaccettabile | ridicolo | vergogna | vergognoso | vergognosa | deluso | delusa | deludente | frustrato | frustrante | pessimo | pessima | truffa | truffatori | ladri | incompetenti | cazzo | merda | schifo | disastro | assurdo | scandaloso | basta | non ne posso più',
    again:
      "ancora non | non ancora | di nuovo | un'altra volta | per la terza volta | per la seconda volta | da settimane | da giorni | da ore | nessuno risponde | nessuna risposta | quante volte | mai più | sto aspettando da",
    urgent:
      'urgente | urgentemente | urgenza | subito | immediatamente | il prima possibile | al più presto | ora | adesso | in fretta | emergenza | oggi stesso',
    play: 'haha | ahah | ahahah | ahaha | hihi | lol | scherzo | sto scherzando | battuta | divertente',
    lost: 'non capisco | non ho capito | mi sono perso | mi sono persa | nessuna idea | non so come | non so dove | non trovo | cosa significa | prima volta | sono nuovo | sono nuova | confuso | confusa',
    negators: 'non mai nessun nessuna nessuno niente nulla senza né',
    boosters: 'molto davvero troppo così veramente super estremamente totalmente proprio',
    contrasts: 'ma però tuttavia',
    good: 'buono | buona | bene | bello | bella | ottimo | ottima | perfetto | perfetta | eccellente | felice | contento | contenta | adoro | amo | fantastico | fantastica | meraviglioso | gentile | utile | simpatico | migliore | soddisfatto | soddisfatta | bravo | brava',
    bad: 'cattivo | male | brutto | brutta | problema | problemi | errore | rotto | rotta | guasto | falso | triste | paura | preoccupato | preoccupata | perso | rubato | rubata | difficile | odio | orribile | terribile | purtroppo | ritardo | caro | lento | reclamo | difettoso | peggio',
    danger:
      'a fuoco | prende fuoco | in fiamme | incendio | brucia | fumo | scintille | scossa elettrica | fuga di gas | odore di gas | esploso | ferito | ferita | sanguina | ospedale | ambulanza | suicidio | uccidermi | pericoloso | pericolo',
    grief:
      'è morto | è morta | morto | deceduto | deceduta | decesso | scomparso | funerale | lutto | defunto | cancro',
    legal:
      'avvocato | denuncia | denunciare | tribunale | causa legale | azioni legali | vie legali | querela',
    moneyLost:
      "mi hanno rubato | soldi spariti | truffato | truffata | frode | hackerato | addebito non autorizzato | risparmi | pagare l'affitto | carta rubata",
    stopPlay:
      'smettila | la smetta | smetti di | basta scherzi | non è divertente | non fa ridere | non è uno scherzo | sul serio | seriamente | sia serio | parla normale | parli normalmente',
  }),
  pt: build({
    thanks:
      'obrigado | obrigada | muito obrigado | muito obrigada | agradeço | agradecido | agradecida | valeu | desde já agradeço',
    please:
      'por favor | poderia | podia | podiam | gostaria | queria | se faz favor | se possível | por gentileza',
    greetings:
      'olá | oi | bom dia | boa tarde | boa noite | caro | cara | prezado | prezada | abraço | abraços | cumprimentos | tudo bem',
    apology: 'desculpe | desculpa | desculpem | peço desculpa | perdão | lamento',
    formal:
      'prezado | prezada | prezados | atenciosamente | cordialmente | com os melhores cumprimentos | exmo | exma | venho por este meio | solicito | senhor | senhora | gostaria de | no entanto | todavia | relativamente a | agradeço desde já | referente a',
    informal:
      'oi | e aí | cara | tá | tô | pra | pro | né | beleza | blz | valeu | vc | vcs | tb | tbm | pq | q | legal | bacana | fixe | giro | pá | kkk | kkkk | rsrs | haha | lol | coisa | grana | porra | merda | droga | caramba',
    anger:
      'irritado | irritada | furioso | furiosa | zangado | zangada | farto | farta | estou farto | estou farta | inaceitável | ridículo | vergonha | uma vergonha | vergonhoso | absurdo | péssimo | péssima | decepcionado | decepcionada | desapontado | frustrado | frustrada | frustrante | chateado | chateada | golpe | ladrões | incompetentes | porra | merda | desastre | horrível | lixo | palhaçada | desrespeito',
    again:
      'ainda não | outra vez | de novo | pela terceira vez | pela segunda vez | há semanas | há dias | há horas | ninguém responde | sem resposta | quantas vezes | nunca mais | estou esperando | estou à espera',
    urgent:
      'urgente | urgentemente | urgência | imediatamente | agora mesmo | já | o mais rápido possível | quanto antes | hoje mesmo | emergência | rápido',
    play: 'kkk | kkkk | kkkkk | rsrs | rs | haha | hahaha | hehe | lol | brincadeira | brincando | engraçado',
    lost: 'não entendo | não entendi | não percebo | não percebi | não compreendo | estou perdido | estou perdida | não faço ideia | não sei como | não sei onde | não encontro | o que significa | primeira vez | sou novo | sou nova | confuso | confusa',
    negators: 'não nunca jamais nenhum nenhuma nada ninguém sem nem',
    boosters: 'muito tão super realmente totalmente extremamente bastante demais',
    contrasts: 'mas porém contudo todavia',
    good: 'bom | boa | bem | ótimo | ótima | óptimo | perfeito | perfeita | excelente | feliz | contente | adoro | amo | maravilhoso | maravilhosa | fantástico | gentil | útil | bonito | bonita | melhor | satisfeito | satisfeita | lindo | linda | legal',
    bad: 'mau | má | ruim | mal | problema | problemas | erro | quebrado | quebrada | avariado | falso | triste | medo | preocupado | preocupada | perdido | roubado | roubada | difícil | odeio | horrível | terrível | infelizmente | atraso | caro | lento | reclamação | defeito | pior',
    danger:
      'em chamas | pegou fogo | pegando fogo | incêndio | queimando | fumaça | fumo | faíscas | choque elétrico | fuga de gás | vazamento de gás | cheiro de gás | explodiu | ferido | ferida | sangrando | hospital | ambulância | suicídio | me matar | perigoso | perigo',
    grief: 'faleceu | falecido | falecida | morreu | morte | funeral | enterro | luto | câncer | cancro',
    legal:
      'advogado | advogada | processar | processo judicial | tribunal | justiça | procon | ação judicial | medidas legais | livro de reclamações',
    moneyLost:
      'me roubaram | roubaram | dinheiro sumiu | dinheiro desapareceu | golpe | fraude | burla | burlado | hackeado | hackeada | cobrança não autorizada | poupanças | economias | pagar o aluguel | pagar a renda | cartão roubado',
    stopPlay:
      'pare com isso | para com isso | pare de | para de | chega | não tem graça | não é brincadeira | não é piada | sem brincadeira | falando sério | fale normal | fala normal | a sério',
  }),
  nl: build({
    thanks:
      'dank | dank je | dank u | dankjewel | dankuwel | dank je wel | dank u wel | bedankt | hartelijk dank | alvast bedankt | heel erg bedankt',
    please:
      'alstublieft | alsjeblieft | aub | ajb | graag | zou u | zou je | zoudt u | kunt u | mag ik | zou ik',
    greetings:
      'hallo | hoi | hai | hey | goedemorgen | goedemiddag | goedenavond | goedendag | beste | geachte | groetjes | groeten | fijne dag',
    apology: 'sorry | excuses | excuseer | pardon | neem me niet kwalijk | het spijt me',
    formal:
      'geachte | hoogachtend | met vriendelijke groet | met vriendelijke groeten | hierbij | betreffende | inzake | ten aanzien van | graag verneem | ik verzoek | tevens | echter | derhalve | u | uw',
    informal:
      "hoi | hey | yo | ja hoor | nee joh | joh | gast | leuk | gaaf | vet | cool | top | ok | oké | ff | effe | wel | maar | hè | zo'n | d'r | 'n | 't | lol | haha | doei | spullen | ding | kut | shit | klote | balen",
    anger:
      'boos | kwaad | woedend | woest | ergerlijk | geïrriteerd | irritant | zat | ik ben het zat | onacceptabel | belachelijk | schandalig | schande | teleurgesteld | teleurstellend | gefrustreerd | frustrerend | slecht | waardeloos | ongelooflijk | oplichters | oplichting | dieven | incompetent | kut | klote | verdomme | ramp | bagger | vreselijk',
    again:
      'nog steeds niet | nog steeds geen | nog altijd niet | alweer | opnieuw | voor de derde keer | voor de tweede keer | al weken | al dagen | al uren | niemand antwoordt | geen reactie | geen antwoord | hoe vaak | nooit meer | wacht al',
    urgent:
      'dringend | spoed | met spoed | onmiddellijk | meteen | direct | zo snel mogelijk | zsm | haast | noodgeval | vandaag nog | nu meteen | snel',
    play: 'haha | hahaha | hihi | hehe | lol | grapje | geintje | grappig',
    lost: 'begrijp het niet | begrijp niet | snap het niet | snap niet | geen idee | weet niet hoe | weet niet waar | kan niet vinden | kan het niet vinden | wat betekent | eerste keer | ik ben nieuw | in de war | verward',
    negators: 'niet geen nooit niets niemand zonder nergens noch nauwelijks',
    boosters: 'heel erg zeer echt super enorm ontzettend zo te',
    contrasts: 'maar echter',
    good: 'goed | goede | fijn | fijne | leuk | leuke | mooi | mooie | prachtig | geweldig | perfect | uitstekend | blij | tevreden | gelukkig | top | prima | vriendelijk | aardig | handig | beter | beste | heerlijk | fantastisch',
    bad: 'slecht | slechte | probleem | problemen | fout | kapot | stuk | verkeerd | verdrietig | bang | bezorgd | kwijt | gestolen | moeilijk | haat | verschrikkelijk | vreselijk | helaas | vertraging | duur | traag | klacht | defect | slechter | jammer',
    danger:
      'in brand | vat vlam | brandt | rook | vonken | elektrische schok | gaslek | gaslucht | ontploft | gewond | bloedt | ziekenhuis | ambulance | zelfmoord | gevaarlijk | gevaar | brandlucht',
    grief:
      'overleden | overlijden | gestorven | is dood | begrafenis | crematie | rouw | wijlen | kanker | terminaal',
    legal:
      'advocaat | rechtszaak | rechter | rechtbank | aanklagen | juridische stappen | consumentenbond | aangifte',
    moneyLost:
      'geld is weg | geld kwijt | opgelicht | fraude | gehackt | gestolen | spaargeld | huur betalen | onterecht afgeschreven',
    stopPlay:
      'hou op | houd op | houdt u op | stop daarmee | niet grappig | geen grap | serieus | doe normaal | praat normaal | even serieus | geen grapjes',
  }),
};
