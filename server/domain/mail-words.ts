/**
 * What mails, the page that ends them, and notifications say, in the languages we have words for. `{name}` and
 * `{title}` are places. Polite and plain; those languages that tell them apart address the reader formally.
 */
export interface MailWords {
  dir: 'ltr' | 'rtl';
  /** Subject of a mail. */
  subject: string;
  /** Over the messages of one author. */
  wrote: string;
  attached: string;
  /** Of a message: it was changed after it was sent; it was taken back. */
  edited: string;
  takenBack: string;
  /** Before a link back. */
  goOn: string;
  reply: string;
  why: string;
  /** Before a link. */
  stop: string;
  /** Where there is no link to give. */
  stopInChat: string;
  stopTitle: string;
  stopAsk: string;
  stopDo: string;
  stopped: string;
  /** A notification: who, and nothing of what. */
  answered: string;
  /** Of a transcript: the subject of its mail, the lines over it, who has no name, what a mail has no room for. */
  transcript: string;
  conversationOf: string;
  timesIn: string;
  nameless: string;
  earlier: string;
  /** In the chat, at the end of an answer by mail that was too long for it. */
  leftOut: string;
}

const words = {
  en: {
    dir: 'ltr',
    subject: 'An answer from {title}',
    wrote: '{name} wrote:',
    attached: 'Attached: {name}',
    edited: 'edited',
    takenBack: 'This message was taken back.',
    goOn: 'Go on in the chat:',
    reply: 'To answer, just reply to this mail.',
    why: 'You get this mail because you wrote to {title} in the chat and were gone when the answer came.',
    stop: 'No more of these mails:',
    stopInChat: 'For no more of these mails, take your address back in the chat.',
    stopTitle: 'Mails from {title}',
    stopAsk: 'Shall we stop sending you answers by mail? You still find them in the chat.',
    stopDo: 'Stop these mails',
    stopped: 'Done. You get no more of these mails.',
    answered: '{name} answered',
    transcript: 'Your conversation with {title}',
    conversationOf: 'Conversation of {date}',
    timesIn: 'Times are in {zone}.',
    nameless: 'Visitor',
    earlier:
      'Earlier messages that are not in this mail: {count}. The chat has them all, to read and to download.',
    leftOut: 'The rest of this mail was too long for the chat and was left out.',
  },
  de: {
    dir: 'ltr',
    subject: 'Eine Antwort von {title}',
    wrote: '{name} schrieb:',
    attached: 'Angehängt: {name}',
    edited: 'bearbeitet',
    takenBack: 'Diese Nachricht wurde zurückgenommen.',
    goOn: 'Weiter im Chat:',
    reply: 'Zum Antworten genügt eine Antwort auf diese E-Mail.',
    why: 'Sie erhalten diese E-Mail, weil Sie {title} im Chat geschrieben haben und nicht mehr da waren, als die Antwort kam.',
    stop: 'Keine solchen E-Mails mehr:',
    stopInChat: 'Wenn Sie keine solchen E-Mails mehr möchten, nehmen Sie Ihre Adresse im Chat zurück.',
    stopTitle: 'E-Mails von {title}',
    stopAsk: 'Sollen wir Ihnen keine Antworten mehr per E-Mail schicken? Im Chat finden Sie sie weiterhin.',
    stopDo: 'Keine E-Mails mehr',
    stopped: 'Erledigt. Sie erhalten keine solchen E-Mails mehr.',
    answered: '{name} hat geantwortet',
    transcript: 'Ihr Gespräch mit {title}',
    conversationOf: 'Gespräch vom {date}',
    timesIn: 'Zeitangaben in {zone}.',
    nameless: 'Besucher',
    earlier:
      'Frühere Nachrichten, die nicht in dieser E-Mail stehen: {count}. Im Chat sind alle zu lesen und herunterzuladen.',
    leftOut: 'Der Rest dieser E-Mail war zu lang für den Chat und fehlt hier.',
  },
  fr: {
    dir: 'ltr',
    subject: 'Une réponse de {title}',
    wrote: '{name} a écrit :',
    attached: 'Pièce jointe : {name}',
    edited: 'modifié',
    takenBack: 'Ce message a été retiré.',
    goOn: 'Continuer dans le chat :',
    reply: 'Pour répondre, il suffit de répondre à cet e-mail.',
    why: 'Vous recevez cet e-mail parce que vous avez écrit à {title} dans le chat et que vous étiez parti(e) à l’arrivée de la réponse.',
    stop: 'Ne plus recevoir ces e-mails :',
    stopInChat: 'Pour ne plus recevoir ces e-mails, retirez votre adresse dans le chat.',
    stopTitle: 'E-mails de {title}',
    stopAsk:
      'Faut-il ne plus vous envoyer les réponses par e-mail ? Vous les trouverez toujours dans le chat.',
    stopDo: 'Arrêter ces e-mails',
    stopped: 'C’est fait. Vous ne recevrez plus ces e-mails.',
    answered: '{name} a répondu',
    transcript: 'Votre conversation avec {title}',
    conversationOf: 'Conversation du {date}',
    timesIn: 'Heures dans le fuseau {zone}.',
    nameless: 'Visiteur',
    earlier:
      'Messages précédents absents de cet e-mail : {count}. Le chat les contient tous, à lire et à télécharger.',
    leftOut: 'La suite de cet e-mail était trop longue pour le chat et n’y figure pas.',
  },
  es: {
    dir: 'ltr',
    subject: 'Una respuesta de {title}',
    wrote: '{name} escribió:',
    attached: 'Adjunto: {name}',
    edited: 'editado',
    takenBack: 'Este mensaje se ha retirado.',
    goOn: 'Seguir en el chat:',
    reply: 'Para contestar, basta con responder a este correo.',
    why: 'Recibe este correo porque escribió a {title} en el chat y ya no estaba cuando llegó la respuesta.',
    stop: 'No recibir más estos correos:',
    stopInChat: 'Para no recibir más estos correos, retire su dirección en el chat.',
    stopTitle: 'Correos de {title}',
    stopAsk: '¿Dejamos de enviarle las respuestas por correo? Seguirá encontrándolas en el chat.',
    stopDo: 'No enviar más correos',
    stopped: 'Listo. No recibirá más estos correos.',
    answered: '{name} ha respondido',
    transcript: 'Su conversación con {title}',
    conversationOf: 'Conversación del {date}',
    timesIn: 'Horas en la zona {zone}.',
    nameless: 'Visitante',
    earlier:
      'Mensajes anteriores que no están en este correo: {count}. En el chat puede leerlos y descargarlos todos.',
    leftOut: 'El resto de este correo era demasiado largo para el chat y no aparece aquí.',
  },
  pt: {
    dir: 'ltr',
    subject: 'Uma resposta de {title}',
    wrote: '{name} escreveu:',
    attached: 'Anexo: {name}',
    edited: 'editada',
    takenBack: 'Esta mensagem foi retirada.',
    goOn: 'Continuar no chat:',
    reply: 'Para responder, basta responder a este e-mail.',
    why: 'Recebeu este e-mail porque escreveu a {title} no chat e já não estava lá quando a resposta chegou.',
    stop: 'Não receber mais estes e-mails:',
    stopInChat: 'Para não receber mais estes e-mails, retire o seu endereço no chat.',
    stopTitle: 'E-mails de {title}',
    stopAsk: 'Quer que deixemos de enviar as respostas por e-mail? Continuará a encontrá-las no chat.',
    stopDo: 'Parar estes e-mails',
    stopped: 'Pronto. Não receberá mais estes e-mails.',
    answered: '{name} respondeu',
    transcript: 'A sua conversa com {title}',
    conversationOf: 'Conversa de {date}',
    timesIn: 'Horas no fuso {zone}.',
    nameless: 'Visitante',
    earlier:
      'Mensagens anteriores que não estão neste e-mail: {count}. No chat pode lê-las e transferi-las todas.',
    leftOut: 'O resto deste e-mail era demasiado longo para o chat e não aparece aqui.',
  },
  ja: {
    dir: 'ltr',
    subject: '{title}からの返信',
    wrote: '{name}より：',
    attached: '添付ファイル：{name}',
    edited: '編集済み',
    takenBack: 'このメッセージは取り消されました。',
    goOn: 'チャットで続ける：',
    reply: 'このメールに返信すると、そのままお答えいただけます。',
    why: 'チャットで{title}にお問い合わせいただき、返信の時点でチャットを離れていらしたため、このメールをお送りしています。',
    stop: 'このメールの配信を停止する：',
    stopInChat: 'このメールが不要な場合は、チャットでメールアドレスを取り消してください。',
    stopTitle: '{title}からのメール',
    stopAsk: '返信をメールでお送りするのを停止しますか。返信はこれまでどおりチャットでご覧いただけます。',
    stopDo: 'メールを停止する',
    stopped: '停止しました。今後このメールは届きません。',
    answered: '{name}さんから返信がありました',
    transcript: '{title}との会話',
    conversationOf: '{date}の会話',
    timesIn: '時刻は{zone}で表示しています。',
    nameless: 'お客様',
    earlier:
      'このメールに含まれていない以前のメッセージ：{count}件。チャットですべて読み、ダウンロードできます。',
    leftOut: 'このメールの続きは長すぎるため、チャットには入っていません。',
  },
  ar: {
    dir: 'rtl',
    subject: 'رد من {title}',
    wrote: 'كتب {name}:',
    attached: 'مرفق: {name}',
    edited: 'معدَّلة',
    takenBack: 'سُحبت هذه الرسالة.',
    goOn: 'المتابعة في المحادثة:',
    reply: 'للإجابة، يكفي الرد على هذه الرسالة.',
    why: 'وصلتك هذه الرسالة لأنك كتبت إلى {title} في المحادثة ولم تكن متصلاً حين جاء الرد.',
    stop: 'إيقاف هذه الرسائل:',
    stopInChat: 'لإيقاف هذه الرسائل، احذف عنوانك في المحادثة.',
    stopTitle: 'رسائل {title}',
    stopAsk: 'هل نتوقف عن إرسال الردود إليك بالبريد؟ ستجدها دائمًا في المحادثة.',
    stopDo: 'إيقاف هذه الرسائل',
    stopped: 'تم. لن تصلك هذه الرسائل بعد الآن.',
    answered: 'رد من {name}',
    transcript: 'محادثتك مع {title}',
    conversationOf: 'محادثة بتاريخ {date}',
    timesIn: 'الأوقات بحسب {zone}.',
    nameless: 'زائر',
    earlier: 'الرسائل السابقة غير المضمنة في هذا البريد: {count}. تجدها كلها في المحادثة للقراءة والتنزيل.',
    leftOut: 'بقية هذا البريد أطول من أن تتسع لها المحادثة، ولم تُدرج هنا.',
  },
} satisfies Record<string, MailWords>;

export type MailLanguage = keyof typeof words;
export const mailLanguages = Object.keys(words) as MailLanguage[];

/** The words for a browser's locale; English where we have none. */
export function mailWordsFor(locale: string | undefined): { language: MailLanguage; words: MailWords } {
  const wish = locale?.toLowerCase().split(/[-_]/)[0];
  const language = mailLanguages.find((known) => known === wish) ?? 'en';
  return { language, words: words[language] };
}

/** Puts values into their places, each as it is. */
export const fill = (sentence: string, values: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
