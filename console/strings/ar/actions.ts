import type { Words } from '../../words.ts';
import type { actions as english } from '../en/actions.ts';
import { counted, named } from './said.ts';

export const actions: Words<typeof english> = {
  actions: {
    palette: 'البحث في الأوامر',
    next: 'المحادثة التالية',
    previous: 'المحادثة السابقة',
    backToList: 'العودة إلى القائمة',
    goTo: (place) => `الذهاب إلى ${named(place)}`,
    reply: 'كتابة رد',
    lessPlay: 'مرح أقل في الاقتراحات',
    take: 'تولّي المحادثة',
    resolve: 'إنهاء المحادثة',
    details: 'إظهار التفاصيل أو إخفاؤها',
    help: 'اختصارات لوحة المفاتيح',
    theme: (name) => `المظهر: ${name}`,
    signOut: 'تسجيل الخروج',
    groups: {
      conversation: 'هذه المحادثة',
      go: 'الذهاب إلى',
      write: 'الكتابة',
      console: 'لوحة العمل',
    },
  },
  palette: {
    label: 'الأوامر',
    field: 'ما الذي تود القيام به؟',
    results: (count) =>
      counted(count, {
        zero: 'لا أوامر',
        one: 'أمر واحد',
        two: 'أمران',
        few: 'أوامر',
        many: 'أمرًا',
        other: 'أمر',
      }),
    none: (text) => `لا شيء باسم «${named(text)}». يمكنك تجربة كلمة أخرى.`,
    people: 'المحادثات',
  },
};
