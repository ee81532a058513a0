/**
 * The words on the launcher before the chat is there, by language. The server writes them into `embed.js`, because
 * a table of languages would be the larger part of it; later the chat itself brings its words along.
 */
import type { Language } from './languages.ts';

export interface LauncherWords {
  open: string;
  close: string;
  /** Name of the panel's frame. */
  chat: string;
  notLoaded: string;
}

export const launcherWords: Record<Language, LauncherWords> = {
  ar: { open: 'فتح الدردشة', close: 'إغلاق الدردشة', chat: 'الدردشة', notLoaded: 'تعذّر تحميل الدردشة' },
  bg: { open: 'Отваряне на чата', close: 'Затваряне на чата', chat: 'Чат', notLoaded: 'Чатът не се зареди' },
  bn: { open: 'চ্যাট খুলুন', close: 'চ্যাট বন্ধ করুন', chat: 'চ্যাট', notLoaded: 'চ্যাট লোড হয়নি' },
  ca: { open: 'Obre el xat', close: 'Tanca el xat', chat: 'Xat', notLoaded: 'El xat no s’ha carregat' },
  cs: { open: 'Otevřít chat', close: 'Zavřít chat', chat: 'Chat', notLoaded: 'Chat se nenačetl' },
  da: { open: 'Åbn chatten', close: 'Luk chatten', chat: 'Chat', notLoaded: 'Chatten blev ikke indlæst' },
  de: {
    open: 'Chat öffnen',
    close: 'Chat schließen',
    chat: 'Chat',
    notLoaded: 'Der Chat wurde nicht geladen',
  },
  el: {
    open: 'Άνοιγμα συνομιλίας',
    close: 'Κλείσιμο συνομιλίας',
    chat: 'Συνομιλία',
    notLoaded: 'Η συνομιλία δεν φορτώθηκε',
  },
  en: { open: 'Open chat', close: 'Close chat', chat: 'Chat', notLoaded: 'Chat did not load' },
  es: { open: 'Abrir el chat', close: 'Cerrar el chat', chat: 'Chat', notLoaded: 'El chat no se ha cargado' },
  et: { open: 'Ava vestlus', close: 'Sulge vestlus', chat: 'Vestlus', notLoaded: 'Vestlus ei laadinud' },
  fa: { open: 'باز کردن گفت‌وگو', close: 'بستن گفت‌وگو', chat: 'گفت‌وگو', notLoaded: 'گفت‌وگو بار نشد' },
  fi: { open: 'Avaa chat', close: 'Sulje chat', chat: 'Chat', notLoaded: 'Chat ei latautunut' },
  fil: {
    open: 'Buksan ang chat',
    close: 'Isara ang chat',
    chat: 'Chat',
    notLoaded: 'Hindi nag-load ang chat',
  },
  fr: {
    open: 'Ouvrir le chat',
    close: 'Fermer le chat',
    chat: 'Chat',
    notLoaded: 'Le chat ne s’est pas chargé',
  },
  he: { open: 'פתיחת הצ׳אט', close: 'סגירת הצ׳אט', chat: 'צ׳אט', notLoaded: 'הצ׳אט לא נטען' },
  hi: { open: 'चैट खोलें', close: 'चैट बंद करें', chat: 'चैट', notLoaded: 'चैट लोड नहीं हुई' },
  hr: { open: 'Otvori chat', close: 'Zatvori chat', chat: 'Chat', notLoaded: 'Chat se nije učitao' },
  hu: {
    open: 'Csevegés megnyitása',
    close: 'Csevegés bezárása',
    chat: 'Csevegés',
    notLoaded: 'A csevegés nem töltődött be',
  },
  id: { open: 'Buka chat', close: 'Tutup chat', chat: 'Chat', notLoaded: 'Chat gagal dimuat' },
  it: {
    open: 'Apri la chat',
    close: 'Chiudi la chat',
    chat: 'Chat',
    notLoaded: 'La chat non è stata caricata',
  },
  ja: {
    open: 'チャットを開く',
    close: 'チャットを閉じる',
    chat: 'チャット',
    notLoaded: 'チャットを読み込めませんでした',
  },
  ko: { open: '채팅 열기', close: '채팅 닫기', chat: '채팅', notLoaded: '채팅을 불러오지 못했어요' },
  lt: {
    open: 'Atverti pokalbį',
    close: 'Uždaryti pokalbį',
    chat: 'Pokalbiai',
    notLoaded: 'Pokalbis neįkeltas',
  },
  lv: {
    open: 'Atvērt tērzēšanu',
    close: 'Aizvērt tērzēšanu',
    chat: 'Tērzēšana',
    notLoaded: 'Tērzēšana netika ielādēta',
  },
  ms: { open: 'Buka sembang', close: 'Tutup sembang', chat: 'Sembang', notLoaded: 'Sembang tidak dimuatkan' },
  nb: { open: 'Åpne chatten', close: 'Lukk chatten', chat: 'Chat', notLoaded: 'Chatten ble ikke lastet inn' },
  nl: { open: 'Chat openen', close: 'Chat sluiten', chat: 'Chat', notLoaded: 'De chat is niet geladen' },
  pl: { open: 'Otwórz czat', close: 'Zamknij czat', chat: 'Czat', notLoaded: 'Czat się nie wczytał' },
  pt: { open: 'Abrir o chat', close: 'Fechar o chat', chat: 'Chat', notLoaded: 'O chat não carregou' },
  'pt-PT': { open: 'Abrir o chat', close: 'Fechar o chat', chat: 'Chat', notLoaded: 'O chat não carregou' },
  ro: {
    open: 'Deschideți chatul',
    close: 'Închideți chatul',
    chat: 'Chat',
    notLoaded: 'Chatul nu s-a încărcat',
  },
  ru: { open: 'Открыть чат', close: 'Закрыть чат', chat: 'Чат', notLoaded: 'Чат не загрузился' },
  sk: { open: 'Otvoriť čet', close: 'Zavrieť čet', chat: 'Čet', notLoaded: 'Čet sa nenačítal' },
  sl: { open: 'Odpri klepet', close: 'Zapri klepet', chat: 'Klepet', notLoaded: 'Klepet se ni naložil' },
  sr: {
    open: 'Отвори ћаскање',
    close: 'Затвори ћаскање',
    chat: 'Ћаскање',
    notLoaded: 'Ћаскање се није учитало',
  },
  'sr-Latn': {
    open: 'Otvori ćaskanje',
    close: 'Zatvori ćaskanje',
    chat: 'Ćaskanje',
    notLoaded: 'Ćaskanje se nije učitalo',
  },
  sv: {
    open: 'Öppna chatten',
    close: 'Stäng chatten',
    chat: 'Chatt',
    notLoaded: 'Chatten kunde inte laddas',
  },
  sw: { open: 'Fungua gumzo', close: 'Funga gumzo', chat: 'Gumzo', notLoaded: 'Gumzo halikupakiwa' },
  ta: { open: 'உரையாடலைத் திறக்கவும்', close: 'உரையாடலை மூடவும்', chat: 'உரையாடல்', notLoaded: 'உரையாடல் ஏற்றப்படவில்லை' },
  th: { open: 'เปิดแชท', close: 'ปิดแชท', chat: 'แชท', notLoaded: 'โหลดแชทไม่สำเร็จ' },
  tr: { open: 'Sohbeti aç', close: 'Sohbeti kapat', chat: 'Sohbet', notLoaded: 'Sohbet yüklenmedi' },
  uk: { open: 'Відкрити чат', close: 'Закрити чат', chat: 'Чат', notLoaded: 'Чат не завантажився' },
  ur: { open: 'چیٹ کھولیں', close: 'چیٹ بند کریں', chat: 'چیٹ', notLoaded: 'چیٹ لوڈ نہیں ہوئی' },
  vi: {
    open: 'Mở khung trò chuyện',
    close: 'Đóng khung trò chuyện',
    chat: 'Trò chuyện',
    notLoaded: 'Không tải được khung trò chuyện',
  },
  'zh-Hans': { open: '打开聊天', close: '关闭聊天', chat: '聊天', notLoaded: '聊天未能加载' },
  'zh-Hant': { open: '開啟聊天', close: '關閉聊天', chat: '聊天', notLoaded: '聊天未能載入' },
};
