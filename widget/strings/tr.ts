/** Turkish. “Siz”: what Turkish companies say to their customers. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('tr');

export const strings: Strings = {
  chat: 'Sohbet',
  close: 'Sohbeti kapat',
  conversation: 'Görüşme',
  connecting: 'Bağlanıyor…',
  agentsHere: 'Şu anda burada biri var',
  nobodyHere: 'Şu anda kimse yok',
  nobodyHereNotice: 'Şu anda burada kimse yok. Yazdıklarınız saklanır; döndüğümüzde okuruz.',
  greeting: 'Merhaba. Nasıl yardımcı olabiliriz?',
  openings: 'Şöyle başlayabilirsiniz',
  composer: 'Bir mesaj yazın',
  send: 'Gönder',
  livePreview: 'Yazdıklarınızı yazdığınız sırada görürüz.',
  menu: 'Menü',
  charactersLeft: counted({ other: '# karakter kaldı' }),
  charactersOver: counted({ other: 'Göndermek için # karakter fazla' }),
  you: 'Siz',
  sending: 'Gönderiliyor…',
  waiting: 'Bağlantı bekleniyor',
  sent: 'Gönderildi',
  delivered: 'İletildi',
  seen: 'Görüldü',
  notSent: 'Gönderilmedi.',
  reasons: {
    too_long: 'Mesaj çok uzun.',
    too_large: 'Mesaj çok uzun.',
    bad_text: 'Gönderilemeyen bir karakter içeriyor.',
    rate_limited: 'Bir anda çok fazla mesaj.',
  },
  refused: 'Sunucu mesajı kabul etmedi.',
  tryAgain: 'Yeniden dene',
  edit: 'Düzenle',
  typing: (name) => `${name} yazıyor`,
  today: 'Bugün',
  yesterday: 'Dün',
  earlier: 'Önceki mesajları göster',
  newMessages: 'Yeni mesajlar',
  reconnecting: 'Yeniden bağlanıyor… Mesajlarınız duruyor, bağlantı gelince gider.',
  reconnectingForgetful:
    'Yeniden bağlanıyor… Bu sayfayı açık tutun: mesajlarınız bağlantı gelir gelmez gider.',
  forgetful:
    'Bu tarayıcıda hiçbir şey saklayamıyoruz. Bu sayfayı kapatırsanız gönderilmemiş mesajlar kaybolur.',
  resolved: 'Bu görüşme kapandı. Yeniden yazın, kaldığı yerden devam etsin.',
  unavailable: 'Sohbet bu sayfada kullanılamıyor.',
  reload: 'Sohbet güncellendi. Devam etmek için sayfayı yenileyin; gönderilmemiş mesajlarınız saklanıyor.',
  reloadForgetful: 'Sohbet güncellendi. Henüz gönderilmemiş olanları kopyalayın, sonra sayfayı yenileyin.',
  unread: counted({ other: '# yeni mesaj' }),
};
