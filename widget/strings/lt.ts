/** Lithuanian. “Jūs”, in lower case: polite and usual for a company; lower case keeps it friendly. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('lt');

export const strings: Strings = {
  chat: 'Pokalbiai',
  close: 'Uždaryti pokalbį',
  conversation: 'Pokalbis',
  connecting: 'Jungiamasi…',
  agentsHere: 'Dabar kažkas yra čia',
  nobodyHere: 'Šiuo metu nieko nėra',
  nobodyHereNotice: 'Šiuo metu čia nieko nėra. Tai, ką parašysite, išliks, ir mes perskaitysime grįžę.',
  greeting: 'Sveiki. Kuo galime padėti?',
  openings: 'Galite pradėti taip',
  composer: 'Rašykite žinutę',
  send: 'Siųsti',
  livePreview: 'Matome, ką rašote, dar jums rašant.',
  menu: 'Meniu',
  charactersLeft: counted({
    one: 'Liko # ženklas',
    few: 'Liko # ženklai',
    many: 'Liko # ženklo',
    other: 'Liko # ženklų',
  }),
  charactersOver: counted({
    one: 'Žinutė per ilga # ženklu',
    few: 'Žinutė per ilga # ženklais',
    many: 'Žinutė per ilga # ženklo',
    other: 'Žinutė per ilga # ženklų',
  }),
  you: 'Jūs',
  sending: 'Siunčiama…',
  waiting: 'Laukiama ryšio',
  sent: 'Išsiųsta',
  delivered: 'Pristatyta',
  seen: 'Perskaityta',
  notSent: 'Neišsiųsta.',
  reasons: {
    too_long: 'Žinutė per ilga.',
    too_large: 'Žinutė per ilga.',
    bad_text: 'Joje yra ženklas, kurio negalima išsiųsti.',
    rate_limited: 'Per daug žinučių vienu metu.',
  },
  refused: 'Serveris jos nepriėmė.',
  tryAgain: 'Bandyti dar kartą',
  edit: 'Redaguoti',
  typing: (name) => `${name} rašo`,
  today: 'Šiandien',
  yesterday: 'Vakar',
  earlier: 'Rodyti ankstesnes žinutes',
  newMessages: 'Naujos žinutės',
  reconnecting: 'Jungiamasi iš naujo… Jūsų žinutės išsaugotos ir bus išsiųstos.',
  reconnectingForgetful:
    'Jungiamasi iš naujo… Palikite šį puslapį atvertą: žinutės bus išsiųstos, kai tik ryšys veiks.',
  forgetful:
    'Šioje naršyklėje nieko negalime išsaugoti. Jei uždarysite šį puslapį, neišsiųstos žinutės dings.',
  resolved: 'Šis pokalbis baigtas. Parašykite dar kartą ir jis tęsis.',
  unavailable: 'Šiame puslapyje pokalbiai neveikia.',
  reload:
    'Pokalbių langas atnaujintas. Norėdami tęsti, įkelkite puslapį iš naujo; neišsiųstos žinutės išliks.',
  reloadForgetful:
    'Pokalbių langas atnaujintas. Nukopijuokite, kas dar neišsiųsta, tada įkelkite puslapį iš naujo.',
  unread: counted({
    one: '# nauja žinutė',
    few: '# naujos žinutės',
    many: '# naujos žinutės',
    other: '# naujų žinučių',
  }),
};
