import type { Words } from '../../words.ts';
import type { routing as english } from '../en/routing.ts';
import { named, number } from './said.ts';

const you = 'أنت';
const whose = (name: string | null): string => (name === null ? 'لديك' : `لدى ${named(name)}`);
const dayOf = (day: string): string => (day === '' ? '' : ` (${day})`);

export const routing: Words<typeof english> = {
  routing: {
    said: {
      here: 'حالتك: متاح. يمكن أن تصلك محادثات جديدة.',
      away: 'حالتك: غير متاح. لن يصلك جديد.',
    },
    givenTo: (name) => `المحادثة الآن لدى ${named(name)}.`,
    broughtIn: (name) => `طُلبت مشاركة ${named(name)}. تبقى المحادثة لديك.`,
    joined: 'أنت الآن في المحادثة، ويبقى من يتولاها كما هو.',
    left: 'تم. انتهت المشاركة في المحادثة.',
    handedOver: (name) => `المحادثة وملخصك لدى ${named(name)} الآن.`,
    presence: { here: 'متاح', away: 'غير متاح', off: 'ليس هنا' },
    awayBecause: {
      chosen: 'غير متاح',
      idle: 'غير متاح، بلا نشاط منذ مدة',
      hours: 'خارج ساعات العمل',
    },
    choice: { here: 'متاح', away: 'غير متاح' },
    availability: 'المحادثات الجديدة',
    load: (has, most) => `${number(has)} من ${number(most)} مفتوحة`,
    banner: {
      chosen: 'حالتك: غير متاح. لا يصلك جديد، وما لديك يبقى لديك حاليًا.',
      idle: 'حالتك: غير متاح، إذ لم يكن هناك نشاط منذ عشر دقائق. تعود مع أول ضغطة مفتاح.',
      hours: 'الوقت خارج ساعات عملك، فلا يصلك جديد. لا يزال بإمكانك تولّي ما يناسبك.',
    },
    back: 'أنا هنا',
    goAway: 'لن أكون متاحًا',
    you,
    why: {
      same_person: (name, day, when) =>
        name === null
          ? `لديك، فقد سبق أن تحدثت مع هذا الشخص${dayOf(day)}. ${when}.`
          : `${whose(name)}، لمحادثة سابقة مع هذا الشخص${dayOf(day)}. ${when}.`,
      least_busy: (name, when) => `${whose(name)}: الأقل انشغالًا بين المتاحين. ${when}.`,
      least_busy_speaking: (name, language, when) =>
        `${whose(name)}: الأقل انشغالًا بين من يتحدثون ${language}. ${when}.`,
      round_robin: (name, when) => `${whose(name)}: حسب الدور. ${when}.`,
      round_robin_speaking: (name, language, when) =>
        `${whose(name)}: حسب الدور بين من يتحدثون ${language}. ${when}.`,
      given: (name, by, when) => `${whose(name)}${by === null ? '' : `، بطلب من ${named(by)}`}. ${when}.`,
      taken: (name, when) => (name === null ? `توليتها. ${when}.` : `تولّاها ${named(name)}. ${when}.`),
      answered: (name, when) =>
        name === null ? `كنت أول من رد. ${when}.` : `أول من رد: ${named(name)}. ${when}.`,
      released: (by, when) => `متاحة للجميع${by === null ? '' : `: أتاحها ${named(by)}`}. ${when}.`,
      went_offline: (when) => `متاحة للجميع: من كان يتولاها ليس هنا. ${when}.`,
    },
    participantYou: { consulted: 'للاستشارة: أنت', joined: 'مشارك أيضًا: أنت' },
    participant: {
      consulted: (name) => `للاستشارة: ${named(name)}`,
      joined: (name) => `مشارك أيضًا: ${named(name)}`,
    },
    join: 'انضمام',
    joinLong: 'الانضمام إلى المحادثة',
    leave: 'ترك المحادثة لمن يتولاها',
    leaveShort: 'مغادرة',
    letGo: (name) => `لم تعد مشاركة ${named(name)} لازمة`,
    letGoShort: 'تم',
    colleagues: 'الزملاء',
    dialog: { bring_in: 'إشراك زميل', hand_over: 'تسليم المحادثة' },
    dialogHelp: {
      bring_in: 'تبقى المحادثة لديك. يقرأ زميلك معك، ويمكنك استشارته جانبيًا، وله أن ينضم.',
      hand_over: 'يصل إلى زميلك كل ما قيل مع ملخصك. لا يتغير شيء عند العميل سوى الاسم على الرسالة التالية.',
    },
    whom: 'من',
    nobodyElse: 'لا أحد آخر في الفريق بعد.',
    knowsAbout: (skills) => `على دراية بـ: ${named(skills.join('، '))}`,
    speaks: (languages) => `اللغات: ${languages.join('، ')}`,
    question: 'ما تود معرفته (يراه الزملاء فقط)',
    summary: 'ما ينبغي أن يعرفه زميلك (يراه الزملاء فقط)',
    chooseFirst: 'يُرجى اختيار زميل أولًا.',
    failed: 'لم يصل ذلك، ولم يتغير شيء. يُرجى المحاولة مرة أخرى.',
    send: {
      bring_in: (name) => (name === null ? 'إشراك' : `إشراك ${named(name)}`),
      hand_over: (name) => (name === null ? 'تسليم' : `تسليم إلى ${named(name)}`),
    },
    justGive: 'دون ملخص',
    cancel: 'إلغاء',
    close: 'إغلاق',
    handedOverBy: (name) => `ما كتبه لك ${named(name)}`,
    brief: {
      wants: 'ما يريده العميل',
      told: 'ما قلناه',
      promised: 'ما وُعد به',
      facts: 'ما ذكره العميل',
      talks: 'أسلوبه',
      saidBy: (name, text) => (name === '' ? text : `${named(name)}: ${named(text)}`),
      promise: (what, due, by) => `${named(what)} (الموعد ${due}، والوعد من ${named(by)})`,
      fact: (kind, text) => `${kind}: ${named(text)}`,
      kinds: {
        order: 'رقم',
        email: 'بريد إلكتروني',
        phone: 'هاتف',
        date: 'تاريخ',
        amount: 'مبلغ',
        link: 'رابط',
      },
      address: { T: 'بلا كلفة', V: 'بصيغة الاحترام' },
      formal: 'رسمي',
      casual: 'عفوي',
      upset: 'منزعج',
      plays: (voice) => `بتقمّص (${voice})`,
      newcomer: 'جديد هنا',
    },
    settings: {
      help: 'لكل محادثة شخص واحد، والزملاء يأتون إليها. لا يُرسَل أحد إلى أي مكان.',
      automatic: 'إسناد المحادثات الجديدة إلى زميل متاح',
      automaticHelp:
        'فورًا، وبهذا الترتيب: آخر من تحدث مع هذا الشخص، ثم الأقل انشغالًا بين من يتحدثون لغته، ثم الأقل انشغالًا بين الجميع. وعند التساوي بالدور. وإن لم يكن لدى أحد متسع، تنتظر المحادثات في «بلا مسؤول»، والأحوج أولًا.',
      grace: 'يحتفظ من يغادر بما لديه مدة',
      graceHelp: 'بعدها يتولاها زميل متاح. لا يلاحظ العميل شيئًا.',
      minutes: 'دقيقة',
      atOnce: 'الحد الأقصى في آن واحد لكل شخص',
      atOnceHelp: 'فارغ: يُعتد فقط بالعدد في الملف الشخصي لكل منهم.',
      conversations: 'محادثة',
    },
  },
};
