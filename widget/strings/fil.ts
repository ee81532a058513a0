/**
 * Filipino. “Ikaw/mo”: the plain address of Filipino apps; “po” would be added by a person, not by a button.
 */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('fil');

export const strings: Strings = {
  chat: 'Chat',
  close: 'Isara ang chat',
  conversation: 'Usapan',
  connecting: 'Kumokonekta…',
  agentsHere: 'May tao rito ngayon',
  nobodyHere: 'Walang tao ngayon',
  nobodyHereNotice:
    'Walang tao rito ngayon. Nakatago ang isusulat mo, at babasahin namin ito pagbalik namin.',
  greeting: 'Kumusta. Paano kami makakatulong?',
  openings: 'Puwede kang magsimula sa',
  composer: 'Sumulat ng mensahe',
  send: 'Ipadala',
  livePreview: 'Nakikita namin ang tina-type mo habang nagta-type ka.',
  menu: 'Menu',
  charactersLeft: counted({ other: '# karakter na lang' }),
  charactersOver: counted({ other: 'Sobra ng # karakter para maipadala' }),
  you: 'Ikaw',
  sending: 'Ipinapadala…',
  waiting: 'Naghihintay ng koneksiyon',
  sent: 'Naipadala',
  delivered: 'Naihatid',
  seen: 'Nakita na',
  notSent: 'Hindi naipadala.',
  reasons: {
    too_long: 'Masyadong mahaba ang mensahe.',
    too_large: 'Masyadong mahaba ang mensahe.',
    bad_text: 'May karakter ito na hindi maipapadala.',
    rate_limited: 'Masyadong maraming mensahe nang sabay-sabay.',
  },
  refused: 'Hindi ito tinanggap ng server.',
  tryAgain: 'Subukan ulit',
  edit: 'I-edit',
  typing: (name) => `Nagta-type si ${name}`,
  today: 'Ngayong araw',
  yesterday: 'Kahapon',
  earlier: 'Ipakita ang mga naunang mensahe',
  newMessages: 'Mga bagong mensahe',
  reconnecting: 'Kumokonekta ulit… Nakatago ang mga mensahe mo at ipapadala ang mga ito.',
  reconnectingForgetful:
    'Kumokonekta ulit… Huwag isara ang page na ito: ipapadala ang mga mensahe mo kapag may koneksiyon na.',
  forgetful:
    'Hindi kami makapagtago ng anuman sa browser na ito. Kapag isinara mo ang page, mawawala ang mga hindi pa naipadala.',
  resolved: 'Sarado na ang usapang ito. Sumulat ulit at magpapatuloy ito.',
  unavailable: 'Hindi available ang chat sa page na ito.',
  reload:
    'Na-update ang chat. I-reload ang page para magpatuloy; nakatago ang mga hindi pa naipapadalang mensahe.',
  reloadForgetful:
    'Na-update ang chat. Kopyahin ang hindi pa naipapadala, saka i-reload ang page para magpatuloy.',
  unread: counted({ other: '# bagong mensahe' }),
};
