/** Czech. “Vy”, in lower case: polite and usual for a company; lower case keeps it friendly. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('cs');

export const strings: Strings = {
  chat: 'Chat',
  close: 'Zavřít chat',
  conversation: 'Konverzace',
  connecting: 'Připojování…',
  agentsHere: 'Právě tu někdo je',
  nobodyHere: 'Právě tu nikdo není',
  nobodyHereNotice: 'Právě tu nikdo není. Co napíšete, zůstane uloženo, a až se vrátíme, přečteme si to.',
  greeting: 'Dobrý den. S čím můžeme pomoct?',
  openings: 'Můžete začít třeba takto',
  composer: 'Napište zprávu',
  send: 'Odeslat',
  livePreview: 'Vidíme, co píšete, už během psaní.',
  menu: 'Nabídka',
  charactersLeft: counted({
    one: 'Zbývá # znak',
    few: 'Zbývají # znaky',
    many: 'Zbývá # znaku',
    other: 'Zbývá # znaků',
  }),
  charactersOver: counted({
    one: 'K odeslání přebývá # znak',
    few: 'K odeslání přebývají # znaky',
    many: 'K odeslání přebývá # znaku',
    other: 'K odeslání přebývá # znaků',
  }),
  you: 'Vy',
  sending: 'Odesílání…',
  waiting: 'Čeká na připojení',
  sent: 'Odesláno',
  delivered: 'Doručeno',
  seen: 'Přečteno',
  notSent: 'Neodesláno.',
  reasons: {
    too_long: 'Zpráva je příliš dlouhá.',
    too_large: 'Zpráva je příliš dlouhá.',
    bad_text: 'Obsahuje znak, který nelze odeslat.',
    rate_limited: 'Příliš mnoho zpráv najednou.',
  },
  refused: 'Server ji nepřijal.',
  tryAgain: 'Zkusit znovu',
  edit: 'Upravit',
  typing: (name) => `${name} píše`,
  today: 'Dnes',
  yesterday: 'Včera',
  earlier: 'Zobrazit starší zprávy',
  newMessages: 'Nové zprávy',
  reconnecting: 'Obnovování spojení… Vaše zprávy jsou uložené a odešlou se.',
  reconnectingForgetful:
    'Obnovování spojení… Nechte tuto stránku otevřenou: zprávy se odešlou, jakmile to půjde.',
  forgetful: 'Tento prohlížeč nám nedovoluje nic uložit. Když stránku zavřete, neodeslané zprávy se ztratí.',
  resolved: 'Tato konverzace je uzavřená. Napište znovu a bude pokračovat.',
  unavailable: 'Chat není na této stránce dostupný.',
  reload: 'Chat byl aktualizován. Pokračujte načtením stránky znovu; neodeslané zprávy zůstanou uložené.',
  reloadForgetful: 'Chat byl aktualizován. Zkopírujte, co ještě není odesláno, a pak stránku načtěte znovu.',
  unread: counted({
    one: '# nová zpráva',
    few: '# nové zprávy',
    many: '# nové zprávy',
    other: '# nových zpráv',
  }),
};
