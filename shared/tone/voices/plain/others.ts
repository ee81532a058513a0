/** For customers whose language has no lines yet: one sentence in it that says so, before an English reply. */
import type { LanguageCode } from '../../types.ts';

export const answersInEnglish: Readonly<Record<LanguageCode, string>> = {
  pl: 'Odpowiadam po angielsku; można pisać po polsku.',
  cs: 'Odpovídám anglicky; psát můžete česky.',
  sk: 'Odpovedám po anglicky; písať môžete po slovensky.',
  sv: 'Jag svarar på engelska; det går bra att skriva på svenska.',
  da: 'Jeg svarer på engelsk; det er fint at skrive på dansk.',
  no: 'Jeg svarer på engelsk; det går fint å skrive på norsk.',
  fi: 'Vastaan englanniksi; suomeksi voi kirjoittaa.',
  ru: 'Отвечаю по-английски; писать можно по-русски.',
  uk: 'Відповідаю англійською; писати можна українською.',
  tr: 'İngilizce yanıtlıyorum; Türkçe yazabilirsiniz.',
  ro: 'Răspund în engleză; puteți scrie în română.',
  hu: 'Angolul válaszolok; magyarul is lehet írni.',
  el: 'Απαντώ στα αγγλικά· μπορείτε να γράφετε στα ελληνικά.',
  ar: 'أجيب بالإنجليزية، ويمكنك الكتابة بالعربية.',
  ja: '英語でお答えします。日本語で書いていただいて大丈夫です。',
  ko: '영어로 답변드립니다. 한국어로 쓰셔도 됩니다.',
  zh: '我用英文回复，您可以继续用中文写。',
};
