/**
 * What in a message must change the reply whatever its tone: the situations of its cues, and two that a word list per
 * language cannot see. Words of self-harm are looked for in every language, because a person in need may not write in the
 * one we took the conversation to be in; praise that is none is told from the trouble beside it.
 */
import { compilePhrases, longestAt } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Situation } from './types.ts';

/** Sources: warning signs named by the WHO ("Preventing suicide: a resource", 2018), put into everyday words by hand. */
const selfHarm = `
kill myself | killing myself | want to die | wanna die | wish i was dead | wish i were dead | better off dead | better off without me | end my life | ending my life | take my life | taking my own life | end it all | ending it all | don't want to live | dont want to live | do not want to live | don't want to be alive | dont want to be alive | do not want to be alive | don't want to be here anymore | dont want to be here anymore | don't want to be here any more | no reason to live | nothing to live for | can't go on living | cant go on living | suicidal | suicide | commit suicide | self harm | self-harm | harm myself | hurt myself on purpose | cut myself on purpose | cutting myself | kill himself | kill herself | kill themselves | overdose | took all my pills
mich umbringen | mich umzubringen | bringe mich um | bring mich um | nicht mehr leben | will sterben | möchte sterben | lieber tot | selbstmord | suizid | suizidal | mir das leben nehmen | mir etwas antun | mich ritzen | ritze mich | keinen sinn mehr im leben | sich umbringen
me suicider | me tuer | veux mourir | voudrais mourir | envie de mourir | en finir avec la vie | mettre fin à mes jours | plus envie de vivre | suicide | suicidaire | me faire du mal
quiero morir | quiero morirme | me quiero morir | suicidarme | matarme | quitarme la vida | acabar con mi vida | no quiero vivir | no quiero seguir viviendo | suicidio | hacerme daño
voglio morire | vorrei morire | uccidermi | ammazzarmi | suicidarmi | suicidio | togliermi la vita | farla finita | non voglio più vivere | non voglio vivere | farmi del male
quero morrer | queria morrer | me matar | matar-me | suicidar-me | suicídio | acabar com a minha vida | acabar com a vida | tirar a minha vida | não quero viver | não quero mais viver | magoar-me de propósito
wil dood | wil niet meer leven | niet meer leven | mezelf iets aandoen | mezelf van kant | zelfmoord | suïcide | een einde aan mijn leven | mezelf pijn doen
chcę umrzeć | nie chcę żyć | zabić się | samobójstwo | vill dö | vill inte leva | ta mitt liv | vil dø | vil ikke leve | tage mit liv | haluan kuolla | itsemurha | ölmek istiyorum | intihar | yaşamak istemiyorum | хочу умереть | не хочу жить | покончить с собой | самоубийство | хочу померти | не хочу жити
`;
/** The same words where nobody is in need: set phrases, and titles that people watch, read or play. */
const idioms = `
suicide squad | suicide mission | suicide squeeze | die laughing | kill myself laughing | killing myself laughing | want to die laughing | want to die of laughter | wanna die laughing | die of boredom | die of embarrassment | die of shame | want to die of embarrassment | thirteen reasons why | never want to die | political suicide | career suicide | suicide door | suicide doors | overdose of sugar | mourir de rire | morir de risa | morire dal ridere | morrer de rir
`;

const rows = (text: string): string[] =>
  text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);
const table = compilePhrases<'need' | 'idiom'>([
  ...rows(selfHarm).map((phrase) => [phrase, 'need'] as const),
  ...rows(idioms).map((phrase) => [phrase, 'idiom'] as const),
]);

/** Trouble that nobody praises. */
const trouble =
  "broke(?:n)?|crash(?:ed|es)?|fail(?:ed|s|ure)?|stopped working|fell apart|died on me|down again|late again|wrong again|lost again|(?:not|n't) work\\w*|charged me|another (?:flat|crash|error|outage|failure|delay|bug|problem|fault|day|hour|bot|copy)|deleted|lost my|cancelled my|useless|kaputt|schon wieder|encore (?:en panne|cassé|une? (?:panne|erreur))|otra vez (?:roto|rota|sin|lo mismo)|di nuovo rott[oa]|outra vez (?:avariad[oa]|partid[oa])|weer kapot";
const praise =
  'great|nice|good|lovely|brilliant|fantastic|wonderful|excellent|awesome|amazing|superb|perfect|well done|way to go|congrat\\w*|bravo|thanks a lot|thanks so much|toll|super|klasse|génial|merci beaucoup|genial|estupendo|fantástico|fantastico|bravi|complimenti|ótimo|fantastisch|lekker dan';
/** What may stand between the praise and its pause: "Nice one guys, …". "Good morning, …" praises nothing. */
const praised =
  '(?: (?:one|job|work|going|stuff|start|service|support|timing|guys|everyone|team|you guys|really|trabajo|lavoro|trabalho|travail|arbeit))*';
const mockPraise = new RegExp(
  `(?:^|[.!?\\n][^\\S\\n]*|\\boh,? )(?:oh,? |wow,? |yeah,? |well,? |na )?(?:(?:${praise})${praised}\\s?[,.!:;–—-]|(?:i )?(?:really )?love (?:how|it when))(?:(?!\\b(?:but|however|though|works?|working|fixed|sorted|aber|mais|pero|ma|mas|maar)\\b)[^?\\n]){0,60}?(?<![\\p{L}])(?:${trouble})(?![\\p{L}])`,
  'iu',
);
const setPieces =
  /(?<![\p{L}])(?:thanks? (?:a lot |you )?for nothing|slow clap|what a surprise|oh joy|yeah,? right|just what i (?:needed|wanted) (?:today|tonight|right now|this (?:morning|evening|week))|(?:oh |how )(?:wonderful|brilliant|fantastic|lovely|marvell?ous),? another|living the dream|danke für (?:nichts|gar nichts)|merci pour rien|gracias por nada|grazie di niente|grazie per niente|obrigad[oa] por nada|bedankt voor niets)(?![\p{L}])/iu;
/** Anger in plain words, in the languages whose registers rest on few cues. */
const anger =
  /(?<![\p{L}])(?:(?:you(?:'d|'ll| had)? )?better watch (?:out|your back)|i know where (?:you|your \p{L}+) (?:live|work|is|are)|i(?:'ll| will|'m going to) (?:find|hurt|kill|punch|burn) (?:you|your|u)|stinksauer|stocksauer|unverschämt\w*|frechheit|zum (?:dritten|vierten|fünften) mal|das (?:dritte|vierte|fünfte) mal|saftladen|mir reicht(?:'s| es)|skandal(?:ös)?|unfassbar|inadmissible|scandaleux|c'est (?:honteux|une honte)|ras[- ]le[- ]bol|j'en ai marre|vous (?:vous )?moquez de moi|vous foutez de moi|vergüenza|estoy (?:hart[oa]|indignad[oa]|furios[oa])|indignante|inaceptable|una estafa|vergogna|inaccettabile|sono (?:stuf[oa]|furios[oa])|che schifo|vi prendete gioco|vergonha|inaceitável|estou (?:fart[oa]|furios[oa]|indignad[oa])|belachelijk|schandalig|woedend|onacceptabel|ik ben het zat|schande)(?![\p{L}])/iu;
/** Smoke, fire, shock and blood in the languages whose lexicons name few of them. */
const peril =
  /(?<![\p{L}])(?:(?:kommt|steigt|quillt) (?:\p{L}+ ){0,2}rauch|rauch (?:kommt|steigt|aus)|raucht|qualmt|brennt|in flammen|feuer gefangen|sprüht funken|stromschlag|(?:riecht|stinkt) (?:\p{L}+ )?verbrannt|explodiert|gasgeruch|aufgebläht|blutet|ohnmächtig|bewusstlos|bekomme keine luft|(?:de la |sort de la |dégage de la )fumée|prend feu|en feu|en flammes|étincelles|décharge électrique|odeur de brûlé|sent le brûlé|fuite de gaz|saigne|évanoui\w*|(?:sale|echa|hay) humo|en llamas|se (?:está )?quema\w*|chispas|descarga eléctrica|huele a quemado|fuga de gas|sangr(?:a|ando)|desmay\w+|(?:esce|c'è|fa) (?:del )?fumo|in fiamme|prende fuoco|sta bruciando|scintille|presa la scossa|puzza di bruciato|odore di bruciato|fuga di gas|sanguina\w*|svenut[oa]|(?:sair|sai|deita|há) (?:fumo|fumaça)|a arder|em chamas|faíscas|choque elétrico|cheir[ao] a queimado|fuga de gás|sangrar|desmai\w+|(?:komt|er is) (?:\p{L}+ )?rook|rook uit|staat in brand|vat vlam|vonken|elektrische schok|brandlucht|gaslek|bloedt|flauwgevallen)(?![\p{L}])/iu;
/** Only the beginning is read: whoever mocks does so at once. */
const mockReach = 2_000;

/** Praise that means its opposite: "Great job, it broke again." */
export function isSarcastic(text: string): boolean {
  const plain = text.slice(0, mockReach).replace(/[’‘]/g, "'");
  return mockPraise.test(plain) || setPieces.test(plain);
}

/** The situations of one message, without those that only sound so. */
export function situationsIn({ words, situations, text }: Reading): Set<Situation> {
  const spared: { start: number; end: number }[] = [];
  const need: { start: number; end: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    const hit = longestAt(table, words, at);
    const first = words[at];
    const last = hit ? words[at + hit.length - 1] : undefined;
    if (!hit || !first || !last) continue;
    (hit.value === 'need' ? need : spared).push({ start: first.start, end: last.end });
    at += hit.length - 1;
  }
  const isSpared = ({ start, end }: { start: number; end: number }): boolean =>
    spared.some((each) => each.start < end && start < each.end);
  const found = new Set<Situation>(
    situations.filter((span) => !isSpared(span)).map(({ situation }) => situation),
  );
  if (need.some((span) => !isSpared(span))) found.add('self-harm');
  const beginning = text.slice(0, mockReach).replace(/[’‘]/g, "'");
  if (peril.test(beginning)) found.add('danger');
  if (isSarcastic(beginning) || anger.test(beginning)) found.add('upset');
  return found;
}
