/** Malay. “Anda”: polite, neutral, and what Malaysian companies write. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('ms');

export const strings: Strings = {
  chat: 'Sembang',
  close: 'Tutup sembang',
  conversation: 'Perbualan',
  connecting: 'Menyambung…',
  agentsHere: 'Ada orang di sini sekarang',
  nobodyHere: 'Tiada di sini sekarang',
  nobodyHereNotice:
    'Tiada sesiapa di sini sekarang. Apa yang anda tulis disimpan, dan kami membacanya apabila kembali.',
  greeting: 'Helo. Bagaimana kami boleh membantu?',
  openings: 'Anda boleh bermula dengan',
  composer: 'Tulis mesej',
  send: 'Hantar',
  livePreview: 'Kami melihat apa yang anda taip semasa anda menaip.',
  menu: 'Menu',
  charactersLeft: counted({ other: 'Baki # aksara' }),
  charactersOver: counted({ other: 'Terlebih # aksara untuk dihantar' }),
  you: 'Anda',
  sending: 'Menghantar…',
  waiting: 'Menunggu sambungan',
  sent: 'Dihantar',
  delivered: 'Telah sampai',
  seen: 'Dibaca',
  notSent: 'Tidak dihantar.',
  reasons: {
    too_long: 'Mesej terlalu panjang.',
    too_large: 'Mesej terlalu panjang.',
    bad_text: 'Ada aksara yang tidak boleh dihantar.',
    rate_limited: 'Terlalu banyak mesej serentak.',
  },
  refused: 'Pelayan tidak menerimanya.',
  tryAgain: 'Cuba lagi',
  edit: 'Edit',
  typing: (name) => `${name} sedang menaip`,
  today: 'Hari ini',
  yesterday: 'Semalam',
  earlier: 'Tunjukkan mesej terdahulu',
  newMessages: 'Mesej baharu',
  reconnecting: 'Menyambung semula… Mesej anda disimpan dan akan dihantar.',
  reconnectingForgetful:
    'Menyambung semula… Biarkan halaman ini terbuka: mesej anda dihantar sebaik sahaja sambungan pulih.',
  forgetful:
    'Pelayar ini tidak membenarkan kami menyimpan apa-apa. Jika anda menutup halaman ini, mesej yang belum dihantar akan hilang.',
  resolved: 'Perbualan ini telah ditutup. Tulis semula untuk meneruskannya.',
  unavailable: 'Sembang tidak tersedia di halaman ini.',
  reload:
    'Sembang telah dikemas kini. Muat semula halaman untuk meneruskan; mesej yang belum dihantar disimpan.',
  reloadForgetful: 'Sembang telah dikemas kini. Salin yang belum dihantar, kemudian muat semula halaman.',
  unread: counted({ other: '# mesej baharu' }),
};
