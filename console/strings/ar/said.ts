/** How Arabic counts, and how it holds names and other words that may run the other way. */
import { type PluralForms, plural } from '../plural.ts';

const format = new Intl.NumberFormat('ar');
export const number = (value: number): string => format.format(value);

/** Keeps the direction of what is put in from reordering the sentence around it. */
export const named = (text: string): string => `\u2068${text}\u2069`;

/** A count with its noun. None, one and two are words of their own; the other forms stand after the figure. */
export const counted = (count: number, forms: Required<PluralForms>): string =>
  plural('ar', count, {
    zero: forms.zero,
    one: forms.one,
    two: forms.two,
    few: `${number(count)} ${forms.few}`,
    many: `${number(count)} ${forms.many}`,
    other: `${number(count)} ${forms.other}`,
  });

/** A noun as the subject of its sentence, or after a verb or preposition, where only its dual differs. */
const noun =
  (
    zero: string,
    one: string,
    [subject, object]: readonly [string, string],
    few: string,
    many: string,
    other: string,
  ) =>
  (count: number, role: 'subject' | 'object' = 'subject'): string =>
    counted(count, { zero, one, two: role === 'subject' ? subject : object, few, many, other });

export const conversations = noun(
  'لا محادثات',
  'محادثة واحدة',
  ['محادثتان', 'محادثتين'],
  'محادثات',
  'محادثة',
  'محادثة',
);
export const messages = noun('لا رسائل', 'رسالة واحدة', ['رسالتان', 'رسالتين'], 'رسائل', 'رسالة', 'رسالة');
export const answersOf = noun('لا إجابات', 'إجابة واحدة', ['إجابتان', 'إجابتين'], 'إجابات', 'إجابة', 'إجابة');
export const letters = noun('لا أحرف', 'حرف واحد', ['حرفان', 'حرفين'], 'أحرف', 'حرفًا', 'حرف');
export const times = noun('لم يحدث', 'مرة واحدة', ['مرتان', 'مرتين'], 'مرات', 'مرة', 'مرة');
export const minutes = noun('0 دقيقة', 'دقيقة واحدة', ['دقيقتان', 'دقيقتين'], 'دقائق', 'دقيقة', 'دقيقة');
export const seconds = noun('0 ثانية', 'ثانية واحدة', ['ثانيتان', 'ثانيتين'], 'ثوانٍ', 'ثانية', 'ثانية');
export const days = noun('0 يوم', 'يوم واحد', ['يومان', 'يومين'], 'أيام', 'يومًا', 'يوم');
