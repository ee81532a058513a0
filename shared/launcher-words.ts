/**
 * The words on the launcher before the chat is there, by language. The server writes them into `embed.js`, because
 * a table of languages would be the larger part of it; later the chat itself brings its words along.
 */
import type { Language } from './languages.ts';

export interface LauncherWords {
  /** Name of the launcher, whose state says whether it is open, and of the panel's frame. */
  chat: string;
  notLoaded: string;
}

export const launcherWords: Record<Language, LauncherWords> = {
  ar: { chat: 'الدردشة', notLoaded: 'تعذّر تحميل الدردشة' },
  bg: { chat: 'Чат', notLoaded: 'Чатът не се зареди' },
  bn: { chat: 'চ্যাট', notLoaded: 'চ্যাট লোড হয়নি' },
  ca: { chat: 'Xat', notLoaded: 'El xat no s’ha carregat' },
  cs: { chat: 'Chat', notLoaded: 'Chat se nenačetl' },
  da: { chat: 'Chat', notLoaded: 'Chatten blev ikke indlæst' },
  de: {
    chat: 'Chat',
    notLoaded: 'Der Chat wurde nicht geladen',
  },
  el: {
    chat: 'Συνομιλία',
    notLoaded: 'Η συνομιλία δεν φορτώθηκε',
  },
  en: { chat: 'Chat', notLoaded: 'Chat did not load' },
  es: { chat: 'Chat', notLoaded: 'El chat no se ha cargado' },
  et: { chat: 'Vestlus', notLoaded: 'Vestlus ei laadinud' },
  fa: { chat: 'گفت‌وگو', notLoaded: 'گفت‌وگو بار نشد' },
  fi: { chat: 'Chat', notLoaded: 'Chat ei latautunut' },
  fil: {
    chat: 'Chat',
    notLoaded: 'Hindi nag-load ang chat',
  },
  fr: {
    chat: 'Chat',
    notLoaded: 'Le chat ne s’est pas chargé',
  },
  he: { chat: 'צ׳אט', notLoaded: 'הצ׳אט לא נטען' },
  hi: { chat: 'चैट', notLoaded: 'चैट लोड नहीं हुई' },
  hr: { chat: 'Chat', notLoaded: 'Chat se nije učitao' },
  hu: {
    chat: 'Csevegés',
    notLoaded: 'A csevegés nem töltődött be',
  },
  id: { chat: 'Chat', notLoaded: 'Chat gagal dimuat' },
  it: {
    chat: 'Chat',
    notLoaded: 'La chat non è stata caricata',
  },
  ja: {
    chat: 'チャット',
    notLoaded: 'チャットを読み込めませんでした',
  },
  ko: { chat: '채팅', notLoaded: '채팅을 불러오지 못했어요' },
  lt: {
    chat: 'Pokalbiai',
    notLoaded: 'Pokalbis neįkeltas',
  },
  lv: {
    chat: 'Tērzēšana',
    notLoaded: 'Tērzēšana netika ielādēta',
  },
  ms: { chat: 'Sembang', notLoaded: 'Sembang tidak dimuatkan' },
  nb: { chat: 'Chat', notLoaded: 'Chatten ble ikke lastet inn' },
  nl: { chat: 'Chat', notLoaded: 'De chat is niet geladen' },
  pl: { chat: 'Czat', notLoaded: 'Czat się nie wczytał' },
  pt: { chat: 'Chat', notLoaded: 'O chat não carregou' },
  'pt-PT': { chat: 'Chat', notLoaded: 'O chat não carregou' },
  ro: {
    chat: 'Chat',
    notLoaded: 'Chatul nu s-a încărcat',
  },
  ru: { chat: 'Чат', notLoaded: 'Чат не загрузился' },
  sk: { chat: 'Čet', notLoaded: 'Čet sa nenačítal' },
  sl: { chat: 'Klepet', notLoaded: 'Klepet se ni naložil' },
  sr: {
    chat: 'Ћаскање',
    notLoaded: 'Ћаскање се није учитало',
  },
  'sr-Latn': {
    chat: 'Ćaskanje',
    notLoaded: 'Ćaskanje se nije učitalo',
  },
  sv: {
    chat: 'Chatt',
    notLoaded: 'Chatten kunde inte laddas',
  },
  sw: { chat: 'Gumzo', notLoaded: 'Gumzo halikupakiwa' },
  ta: { chat: 'உரையாடல்', notLoaded: 'உரையாடல் ஏற்றப்படவில்லை' },
  th: { chat: 'แชท', notLoaded: 'โหลดแชทไม่สำเร็จ' },
  tr: { chat: 'Sohbet', notLoaded: 'Sohbet yüklenmedi' },
  uk: { chat: 'Чат', notLoaded: 'Чат не завантажився' },
  ur: { chat: 'چیٹ', notLoaded: 'چیٹ لوڈ نہیں ہوئی' },
  vi: {
    chat: 'Trò chuyện',
    notLoaded: 'Không tải được khung trò chuyện',
  },
  'zh-Hans': { chat: '聊天', notLoaded: '聊天未能加载' },
  'zh-Hant': { chat: '聊天', notLoaded: '聊天未能載入' },
};
