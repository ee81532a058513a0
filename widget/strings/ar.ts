/**
 * Arabic. Modern Standard Arabic. Verbal nouns on buttons and the plural “you” in sentences, so that nobody's
 * gender is assumed.
 */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('ar');

export const strings: Strings = {
  chat: 'الدردشة',
  close: 'إغلاق الدردشة',
  conversation: 'المحادثة',
  connecting: 'جارٍ الاتصال…',
  agentsHere: 'يوجد من يرد عليكم الآن',
  nobodyHere: 'لا أحد هنا الآن',
  nobodyHereNotice: 'لا أحد هنا الآن. ما تكتبونه محفوظ، وسنقرؤه عند عودتنا.',
  greeting: 'مرحبًا. كيف يمكننا المساعدة؟',
  openings: 'يمكن البدء بأحد هذه',
  composer: 'كتابة رسالة',
  send: 'إرسال',
  livePreview: 'نرى ما تكتبونه أثناء كتابته.',
  menu: 'القائمة',
  charactersLeft: counted({
    zero: 'لم يبقَ أي حرف',
    one: 'بقي حرف واحد',
    two: 'بقي حرفان',
    few: 'بقيت # أحرف',
    many: 'بقي # حرفًا',
    other: 'بقي # حرف',
  }),
  charactersOver: counted({
    zero: 'أطول من الحد بمقدار # حرف',
    one: 'أطول من الحد بحرف واحد',
    two: 'أطول من الحد بحرفين',
    few: 'أطول من الحد بمقدار # أحرف',
    many: 'أطول من الحد بمقدار # حرفًا',
    other: 'أطول من الحد بمقدار # حرف',
  }),
  you: 'أنتم',
  sending: 'جارٍ الإرسال…',
  waiting: 'في انتظار الاتصال',
  sent: 'تم الإرسال',
  delivered: 'تم التسليم',
  seen: 'تمت القراءة',
  notSent: 'لم تُرسل.',
  reasons: {
    too_long: 'الرسالة طويلة جدًا.',
    too_large: 'الرسالة طويلة جدًا.',
    bad_text: 'تحتوي على رمز لا يمكن إرساله.',
    rate_limited: 'رسائل كثيرة جدًا دفعة واحدة.',
  },
  refused: 'لم يقبلها الخادم.',
  tryAgain: 'إعادة المحاولة',
  edit: 'تعديل',
  typing: (name) => `\u2068${name}\u2069: جارٍ الكتابة`,
  today: 'اليوم',
  yesterday: 'أمس',
  earlier: 'عرض الرسائل السابقة',
  newMessages: 'رسائل جديدة',
  reconnecting: 'جارٍ إعادة الاتصال… رسائلكم محفوظة وستُرسل.',
  reconnectingForgetful: 'جارٍ إعادة الاتصال… أبقوا هذه الصفحة مفتوحة: ستُرسل رسائلكم فور عودة الاتصال.',
  forgetful: 'لا يتيح لنا هذا المتصفح حفظ أي شيء. عند إغلاق هذه الصفحة تضيع الرسائل التي لم تُرسل.',
  resolved: 'هذه المحادثة مغلقة. اكتبوا من جديد وستُستأنف.',
  unavailable: 'الدردشة غير متاحة في هذه الصفحة.',
  reload: 'تم تحديث الدردشة. أعيدوا تحميل الصفحة للمتابعة؛ رسائلكم التي لم تُرسل محفوظة.',
  reloadForgetful: 'تم تحديث الدردشة. انسخوا ما لم يُرسل بعد، ثم أعيدوا تحميل الصفحة للمتابعة.',
  unread: counted({
    zero: 'لا رسائل جديدة',
    one: 'رسالة جديدة واحدة',
    two: 'رسالتان جديدتان',
    few: '# رسائل جديدة',
    many: '# رسالة جديدة',
    other: '# رسالة جديدة',
  }),
};
