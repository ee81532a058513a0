import type { Words } from '../../words.ts';
import type { search as english } from '../en/search.ts';
import { conversations, counted, named, number } from './said.ts';

const percent = new Intl.NumberFormat('ar', { style: 'percent', maximumFractionDigits: 0 });

export const search: Words<typeof english> = {
  searchPage: {
    title: 'البحث',
    action: 'البحث في كل الرسائل',
    field: 'البحث في الرسائل والأشخاص والملاحظات والوسوم',
    placeholder: 'كلمات أو اسم أو عنوان أو معامل بحث',
    clear: 'مسح البحث',
    suggestions: 'طرق لتضييق البحث',
    recent: 'عمليات البحث على هذا الجهاز',
    forget: 'نسيانها',
    operators: {
      'from:': `من كتبها: ${named('visitor')} (زائر) أو ${named('agent')} (الفريق) أو ${named('me')} (أنا) أو اسم`,
      'tag:': 'محادثات عليها وسم',
      'inbox:': 'محادثات صندوق وارد واحد',
      'is:': `${named('open')} (مفتوحة) أو ${named('resolved')} (منتهية) أو ${named('snoozed')} (مؤجلة) أو ${named('unassigned')} (بلا مسؤول)`,
      'on:': 'في يوم أو شهر أو سنة',
      'after:': 'من ذلك اليوم فصاعدًا',
      'before:': 'قبل ذلك اليوم',
      'has:file': 'معها ملف',
      '"exact words"': 'هذه الكلمات بهذا الترتيب',
      '-not': 'دون هذه الكلمة',
    },
    looking: 'جارٍ البحث…',
    found: (count, more) => (more ? `الأحدث: ${conversations(count)}` : conversations(count)),
    foundPeople: (people) =>
      counted(people, {
        zero: 'لا أشخاص',
        one: 'شخص واحد',
        two: 'شخصان',
        few: 'أشخاص',
        many: 'شخصًا',
        other: 'شخص',
      }),
    nothing: 'لا نتائج',
    nothingHelp: 'يمكنك تجربة كلمات أقل، أو إملاء آخر، أو بداية كلمة.',
    nothingYet: 'لا نتائج في الرسائل التي بُحث فيها حتى الآن.',
    start: 'العثور على أي شيء كُتب',
    startHelp:
      'في كل محادثة وملاحظة، وبالاسم أو العنوان. الأحدث أولًا، ولا فرق بين الأحرف الكبيرة والصغيرة ولا أثر لعلاماتها.',
    people: 'الأشخاص',
    tags: 'الوسوم',
    conversations: 'المحادثات',
    nameless: 'بلا اسم',
    note: 'ملاحظة',
    you: 'أنت',
    resolved: 'منتهية',
    assignee: (name) => `لدى ${named(name)}`,
    moreHere: (hits) => `${number(hits)} أخرى في هذه المحادثة`,
    more: 'البحث في الأقدم',
    loadingMore: 'جارٍ البحث في الأقدم…',
    cut: 'هذا بحث شائع، وقد يوجد المزيد في الأقدم.',
    indexing: (part) => `يجري تجهيز الرسائل الأقدم للبحث: تم ${percent.format(part)}، والأحدث أولًا.`,
    failed: 'لم يكتمل البحث.',
    retry: 'إعادة المحاولة',
    hitLabel: (author, time) => `${named(author)}، ${time}`,
    problems: {
      empty: 'يُرجى كتابة كلمة للبحث عنها.',
      tooLong: (most) => `الحد الأقصى لأحرف البحث: ${number(most)}. يُرجى اختصاره.`,
      tooMany: (most) =>
        `الحد الأقصى للكلمات والمعاملات في البحث: ${number(most)}. يُرجى حذف بعضها أو وضع الكلمات بين علامتي اقتباس.`,
      noValue: (operator) => `يلزم شيء بعد ${named(operator)} مباشرة.`,
      badIs: `يقبل ${named('is:')} القيم ${named('open')} و${named('resolved')} و${named('snoozed')} و${named('unassigned')}.`,
      badHas: `يقبل ${named('has:')} القيمة ${named('file')}.`,
      badDay: (value) =>
        `«${named(value)}» ليس يومًا. يمكن كتابته مثل ${named('2026-05-01')} أو ${named('today')}.`,
    },
  },
};
