import type { Words } from '../../words.ts';
import type { thread as english } from '../en/thread.ts';

export const thread: Words<typeof english> = {
  unread: 'رسائل جديدة',
  notFound: 'لم تعد هذه الرسالة هنا.',
  tools: 'خيارات هذه الرسالة',
  copyText: 'نسخ النص',
  textCopied: 'نُسخ النص.',
  copyLink: 'نسخ رابطها',
  linkCopied: 'نُسخ الرابط.',
  notCopied: 'لا يسمح المتصفح بالنسخ.',
  edit: 'تعديل',
  editLabel: 'صياغة أخرى لهذه الرسالة',
  editHint: 'يظهر للعميل أنها عُدّلت.',
  save: 'حفظ',
  cancel: 'إلغاء',
  edited: 'معدّلة',
  editedNow: 'عُدّلت الرسالة.',
  takeBack: 'سحبها',
  takeBackAsk: 'سحب هذه الرسالة؟ تختفي عند العميل أيضًا، نهائيًا.',
  keep: 'إبقاؤها',
  takenBack: 'سُحبت هذه الرسالة',
  takenBackNow: 'سُحبت الرسالة.',
  transcript: 'حفظ المحادثة',
  transcriptText: 'كنص',
  transcriptPage: 'كصفحة للطباعة',
  transcriptJson: 'بصيغة JSON',
};
