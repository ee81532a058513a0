/** Swahili. “Wewe”, by verb forms alone: Swahili has one address for everybody. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('sw');

export const strings: Strings = {
  chat: 'Gumzo',
  close: 'Funga gumzo',
  conversation: 'Mazungumzo',
  connecting: 'Inaunganisha…',
  agentsHere: 'Kuna mtu hapa sasa',
  nobodyHere: 'Hatupo kwa sasa',
  nobodyHereNotice: 'Hakuna mtu hapa kwa sasa. Unachoandika kinahifadhiwa, nasi tutakisoma tutakaporudi.',
  greeting: 'Habari. Tunaweza kukusaidiaje?',
  openings: 'Unaweza kuanza na',
  composer: 'Andika ujumbe',
  send: 'Tuma',
  livePreview: 'Tunaona unachoandika unapokiandika.',
  menu: 'Menyu',
  charactersLeft: counted({ one: 'Imebaki herufi #', other: 'Zimebaki herufi #' }),
  charactersOver: counted({ other: 'Herufi # zaidi ya kiwango cha kutuma' }),
  you: 'Wewe',
  sending: 'Inatuma…',
  waiting: 'Inasubiri muunganisho',
  sent: 'Umetumwa',
  delivered: 'Umefika',
  seen: 'Umesomwa',
  notSent: 'Haujatumwa.',
  reasons: {
    too_long: 'Ujumbe ni mrefu mno.',
    too_large: 'Ujumbe ni mrefu mno.',
    bad_text: 'Una herufi ambayo haiwezi kutumwa.',
    rate_limited: 'Jumbe nyingi mno kwa wakati mmoja.',
  },
  refused: 'Seva haikuupokea.',
  tryAgain: 'Jaribu tena',
  edit: 'Hariri',
  typing: (name) => `${name} anaandika`,
  today: 'Leo',
  yesterday: 'Jana',
  earlier: 'Onyesha jumbe za awali',
  newMessages: 'Jumbe mpya',
  reconnecting: 'Inaunganisha tena… Jumbe zako zimehifadhiwa na zitatumwa.',
  reconnectingForgetful:
    'Inaunganisha tena… Acha ukurasa huu wazi: jumbe zako zitatumwa mara tu itakapowezekana.',
  forgetful:
    'Kivinjari hiki hakituruhusu kuhifadhi chochote. Ukifunga ukurasa huu, jumbe ambazo hazijatumwa zitapotea.',
  resolved: 'Mazungumzo haya yamefungwa. Andika tena nayo yataendelea.',
  unavailable: 'Gumzo halipatikani kwenye ukurasa huu.',
  reload: 'Gumzo limesasishwa. Pakia ukurasa upya ili kuendelea; jumbe ambazo hazijatumwa zimehifadhiwa.',
  reloadForgetful: 'Gumzo limesasishwa. Nakili ambacho hakijatumwa, kisha pakia ukurasa upya ili kuendelea.',
  unread: counted({ one: 'Ujumbe mpya #', other: 'Jumbe mpya #' }),
};
