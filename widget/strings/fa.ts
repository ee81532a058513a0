/** Persian. «شما»: the polite and usual address; verbs in the plural, words kept plain. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('fa');

export const strings: Strings = {
  chat: 'گفت‌وگو',
  close: 'بستن گفت‌وگو',
  conversation: 'گفت‌وگو',
  connecting: 'در حال اتصال…',
  agentsHere: 'اکنون کسی اینجا هست',
  nobodyHere: 'فعلاً کسی نیست',
  nobodyHereNotice: 'اکنون کسی اینجا نیست. نوشته‌های شما محفوظ می‌ماند و وقتی برگردیم آن‌ها را می‌خوانیم.',
  greeting: 'سلام. چه کمکی می‌توانیم بکنیم؟',
  openings: 'می‌توانید این‌طور شروع کنید',
  composer: 'پیامی بنویسید',
  send: 'ارسال',
  livePreview: 'آنچه را می‌نویسید هنگام نوشتن می‌بینیم.',
  menu: 'منو',
  charactersLeft: counted({ other: '# نویسه باقی مانده' }),
  charactersOver: counted({ other: '# نویسه بیش از اندازه برای ارسال' }),
  you: 'شما',
  sending: 'در حال ارسال…',
  waiting: 'در انتظار اتصال',
  sent: 'ارسال شد',
  delivered: 'تحویل شد',
  seen: 'خوانده شد',
  notSent: 'ارسال نشد.',
  reasons: {
    too_long: 'پیام خیلی طولانی است.',
    too_large: 'پیام خیلی طولانی است.',
    bad_text: 'نویسه‌ای دارد که نمی‌توان آن را فرستاد.',
    rate_limited: 'تعداد پیام‌ها در یک لحظه زیاد است.',
  },
  refused: 'سرور آن را نپذیرفت.',
  tryAgain: 'تلاش دوباره',
  edit: 'ویرایش',
  typing: (name) => `\u2068${name}\u2069 در حال نوشتن است`,
  today: 'امروز',
  yesterday: 'دیروز',
  earlier: 'نمایش پیام‌های قبلی',
  newMessages: 'پیام‌های تازه',
  reconnecting: 'در حال اتصال دوباره… پیام‌های شما محفوظ است و فرستاده می‌شود.',
  reconnectingForgetful:
    'در حال اتصال دوباره… این صفحه را باز نگه دارید: به محض برقراری اتصال، پیام‌هایتان فرستاده می‌شود.',
  forgetful:
    'این مرورگر اجازه نمی‌دهد چیزی را نگه داریم. اگر این صفحه را ببندید، پیام‌های ارسال‌نشده از دست می‌رود.',
  resolved: 'این گفت‌وگو بسته شده است. دوباره بنویسید تا ادامه پیدا کند.',
  unavailable: 'گفت‌وگو در این صفحه در دسترس نیست.',
  reload: 'گفت‌وگو به‌روز شده است. برای ادامه صفحه را دوباره بار کنید؛ پیام‌های ارسال‌نشده محفوظ است.',
  reloadForgetful: 'گفت‌وگو به‌روز شده است. آنچه را هنوز ارسال نشده کپی کنید، سپس صفحه را دوباره بار کنید.',
  unread: counted({ other: '# پیام تازه' }),
};
