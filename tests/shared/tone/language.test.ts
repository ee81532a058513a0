import { describe, expect, it } from 'vitest';
import { analyze } from '../../../shared/tone/analyze.ts';
import { identifyLanguage } from '../../../shared/tone/language.ts';
import { tokenize } from '../../../shared/tone/tokenize.ts';

const languageOf = (text: string) => identifyLanguage(tokenize(text)).language;

describe('the language of a message', () => {
  it.each([
    ['en', 'Where is my parcel?'],
    ['de', 'Wo ist mein Paket? Ich warte seit drei Tagen.'],
    ['fr', 'Bonjour, où est mon colis ?'],
    ['es', '¿Dónde está mi pedido?'],
    ['es', '¿me puedes ayudar?'],
    ['it', 'Buongiorno, dove si trova il mio pacco?'],
    ['pt', 'Olá, onde está a minha encomenda?'],
    ['nl', 'Waar blijft mijn pakket?'],
    ['pl', 'Dzień dobry, gdzie jest moja paczka?'],
    ['cs', 'Dobrý den, kde je můj balík?'],
    ['sv', 'Hej, var är mitt paket?'],
    ['fi', 'Hei, missä minun pakettini on?'],
    ['hu', 'Jó napot, hol van a csomagom?'],
    ['ro', 'Bună ziua, unde este coletul meu?'],
    ['tr', 'Merhaba, kargom nerede acaba?'],
    ['vi', 'Xin chào, đơn hàng của tôi ở đâu?'],
    ['id', 'Halo, di mana paket saya?'],
    ['ru', 'Здравствуйте, где моя посылка?'],
    ['uk', 'Добрий день, де моя посилка?'],
    ['el', 'Πού είναι το δέμα μου;'],
    ['ar', 'أين طردي؟'],
    ['he', 'איפה החבילה שלי?'],
    ['hi', 'मेरा पार्सल कहाँ है?'],
    ['th', 'พัสดุของฉันอยู่ที่ไหน'],
    ['ko', '제 소포는 어디에 있나요?'],
    ['ja', '荷物はどこですか？'],
    ['zh', '我的包裹在哪里？'],
    ['fa', 'بسته من هنوز نرسیده است'],
    ['ur', 'میرا پارسل ابھی تک نہیں پہنچا'],
    ['mr', 'मला माझे पार्सल मिळाले नाही'],
  ])('is seen: %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each([
    'heyy lol my vid keeps freezing',
    'recieve my pacakge tommorow??',
    'i want know why my package no arrive, please you help',
    'Ah cannae log in, ma wee laptop isnae workin',
    'My name is José and I live in München',
    'Can I top up with Apple Pay in Zürich?',
    'pls help asap thx',
    'lol',
    'hi',
    'ok thx',
    'wifi?',
    'refund',
    'iphone 12 pro max',
    'Ahoy matey',
  ])('stays English over typos, names, dialect and learners: %s', (text) => {
    expect(languageOf(text)).toBe('en');
  });

  it.each([
    ['de', 'danke'],
    ['es', 'hola'],
    ['fr', 'merci beaucoup'],
    ['de', 'meine bestellung'],
    ['fi', 'missä paketti'],
    ['pt', 'conta bloqueada'],
    ['nb', 'Hva skjer med bestillingen min? Jeg har ventet i en uke.'],
    ['da', 'Hvad sker der med min bestilling? Jeg har ventet i en uge.'],
    ['bg', 'Къде е пратката ми? Чакам вече една седмица.'],
    ['sr', 'Где је мој пакет? Чекам већ недељу дана.'],
  ])('shows in few words: %s %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each([
    ['de', 'Hi, ich habe ein Problem mit my order und niemand hilft mir'],
    ['ar', 'لا يعمل Windows Defender'],
    ['zh', '我的 iPhone 15 Pro 坏了'],
    ['en', 'how do I say привет in russian'],
  ])('is the one of most of a mixed text: %s %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it('comes with a likelihood', () => {
    const sure = identifyLanguage(tokenize('Wo ist mein Paket? Ich warte seit drei Tagen.'));
    const doubtful = identifyLanguage(tokenize('lima'));
    expect(sure.confidence).toBeGreaterThan(0.95);
    expect(doubtful.confidence).toBeLessThan(0.9);
  });

  it.each([
    '',
    '???',
    '😂',
    '12345',
    'https://example.com',
    'Xqzt',
    'Kus on minu pakike, ootan juba nädal aega',
  ])('is left open where nothing shows it: %j', (text) => {
    expect(languageOf(text)).toBe('und');
  });

  it('is taken as given when given', () => {
    expect(analyze('ok', 'de').language).toBe('de');
  });
});
