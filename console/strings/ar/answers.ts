import type { Words } from '../../words.ts';
import type { answers as english } from '../en/answers.ts';
import { answersOf, counted, named, number, times } from './said.ts';

const entries = (count: number): string =>
  counted(count, {
    zero: 'لا مدخلات',
    one: 'مدخل واحد',
    two: 'مدخلان',
    few: 'مدخلات',
    many: 'مدخلًا',
    other: 'مدخل',
  });
const people = (count: number): string =>
  counted(count, {
    zero: 'لا أحد',
    one: 'شخص واحد',
    two: 'شخصين',
    few: 'أشخاص',
    many: 'شخصًا',
    other: 'شخص',
  });

export const answers: Words<typeof english> = {
  answers: {
    title: 'الإجابات',
    help: 'منها تُصنع الاقتراحات. تصل الحقائق والخطوات والمبالغ والروابط كما هي حرفيًا.',
    readOnly: 'يمكنك قراءتها وتجربتها، ويغيّرها المالكون والمسؤولون.',
    views: { list: 'المكتبة', test: 'تجربة', gaps: 'بلا إجابة' },
    viewsLabel: 'أقسام الإجابات',
    loading: 'جارٍ تحميل الإجابات',
    failed: (reason) => `تعذر تحميل الإجابات. ${reason}`,
    retry: 'إعادة المحاولة',

    search: 'البحث عن إجابة',
    count: (shown, all) =>
      shown === all ? answersOf(all) : `${number(shown)} من ${answersOf(all, 'object')}`,
    none: 'لا إجابات بعد',
    noneHelp:
      'يمكنك كتابة أول إجابة أو استيراد ما لديك. وحتى ذلك الحين تسأل الاقتراحات وتتحمّل المسؤولية وتَعِد، ولا تذكر حقائق.',
    noMatch: (text) => `لا إجابة فيها «${named(text)}».`,
    add: 'إجابة جديدة',
    bringIn: 'استيراد',
    archived: 'لا تُقترح',
    used: (sent, edited, aside) =>
      `في 90 يومًا: أُرسلت ${number(sent)}، منها بصياغة أخرى ${number(edited)}، وتُركت ${number(aside)}`,
    notUsed: 'لم تُقترح في آخر 90 يومًا',

    editNew: 'إجابة جديدة',
    edit: (title) => `تغيير «${named(title)}»`,
    name: 'العنوان',
    nameHelp: 'لك ولزملائك.',
    body: 'الإجابة',
    bodyHelp:
      'بكلمات بسيطة. الأسطر التي تبدأ بـ 1. 2. 3. تصبح خطوات، تُرسل واحدة تلو الأخرى لمن هو جديد أو حائر.',
    questions: 'كيف يسأل الناس عنها',
    questionsHelp: 'سؤال في كل سطر، بكلماتهم لا بكلماتنا. من ثلاثة إلى عشرة أسئلة تسهّل العثور عليها.',
    suggested: 'اقتراح هذه الإجابة',
    suggestedHelp: 'عند إيقافها تبقى هنا ولا تُعرض على أحد.',
    save: 'حفظ',
    saving: 'جارٍ الحفظ…',
    saved: (title) => `حُفظت «${named(title)}». تستخدمها الاقتراحات من الآن.`,
    notSaved: (reason) => `لم يُحفظ شيء. ${reason}`,
    cancel: 'العودة دون حفظ',
    back: 'العودة إلى المكتبة',
    remove: 'حذف نهائي',
    removeAsk: (title) => `ستختفي «${named(title)}» عند الجميع. أما إيقافها فيُبقيها.`,
    removeYes: 'حذفها',
    removeNo: 'إبقاؤها',
    removed: (title) => `حُذفت «${named(title)}».`,
    advice: 'تم الحفظ. أمر واحد يستحق النظر:',

    tryLabel: 'ما قد يكتبه عميل',
    tryHelp: 'لمعرفة أي إجابة يُعثر عليها، وما الذي سيُقترح.',
    tryDraft: 'التجربة بهذه الإجابة كما هي أعلاه، محفوظة كانت أم لا.',
    tryWaiting: 'جارٍ البحث…',
    found: 'إجابات قريبة',
    foundNone: 'لا إجابة قريبة. سيُسأل عنها أو يُبحث فيها.',
    sure: 'ستُقترح',
    unsure: 'ليست مؤكدة بما يكفي لتُقترح أولًا',
    share: (percent) => `${number(percent)}٪`,
    wouldSuggest: 'ما سنقترحه',

    importTitle: 'استيراد الإجابات',
    importHelp: `ملف CSV بالأعمدة ${named('title')} و${named('body')} و${named('questions')} إن رغبت، أو صفحات Markdown لكل إجابة صفحة، أو JSON. لا يتغير شيء قبل أن ترى ما سيتغير.`,
    files: 'اختيار ملفات',
    folder: 'اختيار مجلد',
    unreadable: (name) => `${named(name)} ليس من نوع ‎.csv أو ‎.md أو ‎.json، ولم يُستورد.`,
    tooLarge: 'تتجاوز هذه الملفات معًا 7 ميغابايت. يمكن استيرادها على دفعات.',
    reading: 'جارٍ القراءة…',
    wouldAdd: (count) => `إجابات جديدة: ${number(count)}`,
    wouldChange: (count) => `إجابات ستتغير: ${number(count)}`,
    unchanged: (count) => `إجابات موجودة كما هي: ${number(count)}`,
    nothingNew: 'لا جديد في هذه الملفات.',
    problems: (count) => `تعذرت قراءته: ${entries(count)}`,
    problemAt: (file, entry) => (entry === null ? file : `${named(file)}، المدخل ${number(entry)}`),
    apply: (count) => `استيراد ${answersOf(count, 'object')}`,
    imported: (count) => `تم استيراد ${answersOf(count, 'object')}.`,

    gapsHelp: 'ما سأله الناس ولم تناسبه إجابة، والأسئلة المتشابهة معًا. الأكثر تكرارًا أولًا.',
    gapsNone: 'لكل سؤال إجابة',
    gapsNoneHelp: 'الأسئلة التي لا تناسبها إجابة تظهر هنا بعد لحظات من طرحها.',
    asked: (count, who) =>
      count === 1 ? 'سُئل مرة واحدة' : `سُئل ${times(count, 'object')} من ${people(who)}`,
    nearest: (title) => `الأقرب: «${named(title)}»`,
    look: 'عرض المحادثة',
    more: (count) => (count === 1 ? 'وواحدة أخرى' : `و${number(count)} أخرى`),
    write: 'كتابة إجابة',
    noNeed: 'لا يحتاج إلى إجابة',
    dismissed: 'وُضع جانبًا.',
    undo: 'تراجع',
  },
};
