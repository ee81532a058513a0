/** Indonesian. “Anda”: polite, neutral, and what Indonesian companies write. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('id');

export const strings: Strings = {
  chat: 'Chat',
  close: 'Tutup chat',
  conversation: 'Percakapan',
  connecting: 'Menghubungkan…',
  agentsHere: 'Ada yang siap membantu sekarang',
  nobodyHere: 'Sedang tidak di tempat',
  nobodyHereNotice:
    'Saat ini tidak ada orang di sini. Yang Anda tulis tersimpan, dan kami baca saat kembali.',
  greeting: 'Halo. Ada yang bisa kami bantu?',
  openings: 'Anda bisa mulai dengan',
  composer: 'Tulis pesan',
  send: 'Kirim',
  livePreview: 'Kami melihat yang Anda ketik saat Anda mengetik.',
  menu: 'Menu',
  charactersLeft: counted({ other: 'Sisa # karakter' }),
  charactersOver: counted({ other: 'Kelebihan # karakter untuk dikirim' }),
  you: 'Anda',
  sending: 'Mengirim…',
  waiting: 'Menunggu koneksi',
  sent: 'Terkirim',
  delivered: 'Sampai',
  seen: 'Dibaca',
  notSent: 'Tidak terkirim.',
  reasons: {
    too_long: 'Pesan terlalu panjang.',
    too_large: 'Pesan terlalu panjang.',
    bad_text: 'Ada karakter yang tidak bisa dikirim.',
    rate_limited: 'Terlalu banyak pesan sekaligus.',
  },
  refused: 'Server tidak menerimanya.',
  tryAgain: 'Coba lagi',
  edit: 'Ubah',
  typing: (name) => `${name} sedang mengetik`,
  today: 'Hari ini',
  yesterday: 'Kemarin',
  earlier: 'Tampilkan pesan sebelumnya',
  newMessages: 'Pesan baru',
  reconnecting: 'Menghubungkan kembali… Pesan Anda tersimpan dan akan dikirim.',
  reconnectingForgetful:
    'Menghubungkan kembali… Biarkan halaman ini terbuka: pesan Anda dikirim begitu terhubung.',
  forgetful:
    'Browser ini tidak mengizinkan kami menyimpan apa pun. Jika Anda menutup halaman ini, pesan yang belum terkirim akan hilang.',
  resolved: 'Percakapan ini sudah ditutup. Tulis lagi untuk melanjutkannya.',
  unavailable: 'Chat tidak tersedia di halaman ini.',
  reload:
    'Chat telah diperbarui. Muat ulang halaman untuk melanjutkan; pesan yang belum terkirim tetap tersimpan.',
  reloadForgetful:
    'Chat telah diperbarui. Salin yang belum terkirim, lalu muat ulang halaman untuk melanjutkan.',
  unread: counted({ other: '# pesan baru' }),
};
