import type { Words } from '../../words.ts';
import type { lists as english } from '../en/lists.ts';
import { conversations, counted, named, number } from './said.ts';

const languageNames = new Intl.DisplayNames('ar', { type: 'language' });

export const lists: Words<typeof english> = {
  lists: {
    choose: (name) => `${named(name)}: اختيار قائمة أخرى`,
    menu: 'القوائم',
    everybody: 'القوائم',
    saved: 'طرق عرض محفوظة',
    noSaved: 'يمكنك تصفية قائمة وحفظها هنا باسم.',
    count: (count, more) => (more ? `${number(count)}+` : number(count)),
    countLabel: (count, more) => (more ? `${conversations(count)} أو أكثر` : conversations(count)),
    gone: ['لم تعد طريقة العرض هذه موجودة', 'أزالها أحد الزملاء أو احتفظ بها لنفسه. بقية القوائم في مكانها.'],
    goneLink: 'إلى المحادثات المفتوحة',
    narrowedEmpty: ['لا شيء من هذا القبيل', 'لا محادثة هنا تطابق عوامل التصفية.'],
    searching: 'جارٍ البحث في الأقدم…',

    filter: {
      label: 'تصفية',
      active: (count) => `تصفية، المستخدم منها ${number(count)}`,
      chips: 'عوامل التصفية المستخدمة',
      parts: {
        inbox: 'صندوق الوارد',
        tag: 'الوسم',
        assignee: 'من يتولاها',
        language: 'اللغة',
        register: 'حال العميل',
        status: 'الحالة',
        priority: 'الأولوية',
      },
      marks: { upset: 'انزعاج', in_character: 'تقمّص', new_here: 'جديد هنا' },
      statuses: { open: 'مفتوحة', snoozed: 'مؤجلة', resolved: 'منتهية' },
      priorities: ['بلا أولوية', 'عالية', 'عاجلة'],
      me: 'أنا',
      nobody: 'لا أحد',
      unknownTag: 'وسم محذوف',
      unknownAgent: 'عضو غادر الفريق',
      language: (code) => languageNames.of(code) ?? code,
      remove: (what) => `إزالة التصفية: ${named(what)}`,
      clear: 'مسح الكل',
      reset: 'كما كانت',
    },

    sort: {
      label: 'الترتيب',
      by: { newest: 'الأحدث أولًا', oldest_waiting: 'الأطول انتظارًا أولًا', need: 'الأحوج إلينا أولًا' },
    },

    view: {
      save: 'حفظ كطريقة عرض',
      update: 'حفظ التغييرات',
      name: 'الاسم',
      namePlaceholder: 'عملاء منزعجون بالعربية',
      shared: 'تظهر للجميع',
      sharedBy: (name) => `شاركها ${named(name)}`,
      sharedMark: 'مشتركة',
      submit: 'حفظ',
      cancel: 'إلغاء',
      edit: (name) => `تغيير «${named(name)}»`,
      up: 'إلى أعلى',
      down: 'إلى أسفل',
      remove: 'إزالة طريقة العرض',
      removeSure: 'إزالتها نهائيًا؟',
      removed: (name) => `أُزيلت «${named(name)}»`,
      saved: (name) => `حُفظت «${named(name)}»`,
      failed: (reason) => `بقيت طريقة العرض كما كانت. ${reason}`,
    },

    marks: {
      urgent: 'عاجلة',
      high: 'عالية',
      promiseDue: 'وعد قريب',
      promiseLate: 'وعد متأخر',
      newHere: 'جديد هنا',
      mentioned: 'إشارة إليك',
      snoozed: 'مؤجلة',
    },

    why: {
      title: 'سبب موضعها هنا',
      minutes: (minutes) => {
        if (minutes < 1) return 'أقل من دقيقة';
        if (minutes < 60) return `${number(minutes)} د`;
        const hours = Math.floor(minutes / 60);
        if (hours < 24)
          return minutes % 60 === 0 ? `${number(hours)} س` : `${number(hours)} س ${number(minutes % 60)} د`;
        const days = Math.floor(hours / 24);
        return hours % 24 === 0 ? `${number(days)} ي` : `${number(days)} ي ${number(hours % 24)} س`;
      },
      waits: (time) => `في الانتظار منذ ${time}`,
      waitsShort: (time) => `انتظار ${time}`,
      woken: (time) => `عادت منذ ${time}`,
      answered: 'الكلمة الأخيرة لنا',
      upset: (time) => `الانزعاج يُحسب ${time}`,
      high: (time) => `الأولوية العالية تُحسب ${time}`,
      urgent: (time) => `العاجل يُحسب ${time}`,
      promise: (time) => `موعد الوعد بعد ${time}`,
      promiseLate: (time) => `تأخر الوعد ${time}`,
    },

    selection: {
      label: 'المحادثات المحددة',
      pick: (name) => `تحديد ${named(name)}`,
      count: (count) =>
        counted(count, {
          zero: 'لا محادثات محددة',
          one: 'محادثة محددة',
          two: 'محادثتان محددتان',
          few: 'محادثات محددة',
          many: 'محادثة محددة',
          other: 'محادثة محددة',
        }),
      all: 'تحديد كل المعروض',
      clear: 'إلغاء التحديد',
    },

    actions: {
      pick: 'تحديد المحادثة أو إلغاء تحديدها',
      pickRange: 'تحديد الكل حتى هنا',
      first: 'أول محادثة',
      last: 'آخر محادثة',
    },
  },
};
