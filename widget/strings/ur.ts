/** Urdu. «آپ»: the polite and usual address; everyday words. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('ur');

export const strings: Strings = {
  chat: 'چیٹ',
  close: 'چیٹ بند کریں',
  conversation: 'گفتگو',
  connecting: 'رابطہ ہو رہا ہے…',
  agentsHere: 'اس وقت کوئی موجود ہے',
  nobodyHere: 'اس وقت کوئی موجود نہیں',
  nobodyHereNotice:
    'اس وقت یہاں کوئی موجود نہیں۔ آپ جو لکھیں گے محفوظ رہے گا، اور ہم واپس آ کر اسے پڑھیں گے۔',
  greeting: 'خوش آمدید۔ ہم آپ کی کیا مدد کر سکتے ہیں؟',
  openings: 'آپ یوں شروع کر سکتے ہیں',
  composer: 'پیغام لکھیں',
  send: 'بھیجیں',
  livePreview: 'آپ جو ٹائپ کرتے ہیں وہ ہمیں ساتھ ساتھ نظر آتا ہے۔',
  menu: 'مینو',
  charactersLeft: counted({ one: '# حرف باقی ہے', other: '# حروف باقی ہیں' }),
  charactersOver: counted({ one: 'بھیجنے کے لیے # حرف زیادہ ہے', other: 'بھیجنے کے لیے # حروف زیادہ ہیں' }),
  you: 'آپ',
  sending: 'بھیجا جا رہا ہے…',
  waiting: 'رابطے کا انتظار ہے',
  sent: 'بھیج دیا گیا',
  delivered: 'پہنچ گیا',
  seen: 'پڑھ لیا گیا',
  notSent: 'نہیں بھیجا گیا۔',
  reasons: {
    too_long: 'پیغام بہت لمبا ہے۔',
    too_large: 'پیغام بہت لمبا ہے۔',
    bad_text: 'اس میں ایک ایسا حرف ہے جو بھیجا نہیں جا سکتا۔',
    rate_limited: 'ایک ساتھ بہت زیادہ پیغامات۔',
  },
  refused: 'سرور نے اسے قبول نہیں کیا۔',
  tryAgain: 'دوبارہ کوشش کریں',
  edit: 'ترمیم کریں',
  typing: (name) => `\u2068${name}\u2069 لکھ رہے ہیں`,
  today: 'آج',
  yesterday: 'کل',
  earlier: 'پچھلے پیغامات دکھائیں',
  newMessages: 'نئے پیغامات',
  reconnecting: 'دوبارہ رابطہ ہو رہا ہے… آپ کے پیغامات محفوظ ہیں اور بھیج دیے جائیں گے۔',
  reconnectingForgetful:
    'دوبارہ رابطہ ہو رہا ہے… یہ صفحہ کھلا رکھیں: رابطہ ہوتے ہی آپ کے پیغامات بھیج دیے جائیں گے۔',
  forgetful:
    'یہ براؤزر ہمیں کچھ محفوظ کرنے نہیں دیتا۔ اگر آپ یہ صفحہ بند کریں گے تو نہ بھیجے گئے پیغامات ضائع ہو جائیں گے۔',
  resolved: 'یہ گفتگو بند ہے۔ دوبارہ لکھیں تو یہ جاری رہے گی۔',
  unavailable: 'اس صفحے پر چیٹ دستیاب نہیں۔',
  reload: 'چیٹ نئی ہو گئی ہے۔ جاری رکھنے کے لیے صفحہ دوبارہ لوڈ کریں؛ نہ بھیجے گئے پیغامات محفوظ ہیں۔',
  reloadForgetful: 'چیٹ نئی ہو گئی ہے۔ جو ابھی نہیں بھیجا گیا اسے کاپی کریں، پھر صفحہ دوبارہ لوڈ کریں۔',
  unread: counted({ one: '# نیا پیغام', other: '# نئے پیغامات' }),
};
