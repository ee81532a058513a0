/**
 * Serbian. “Ви”, in lower case: polite and usual for a company; lower case keeps it friendly. Cyrillic; `sr-Latn`
 * is this in Latin letters.
 */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('sr');

export const strings: Strings = {
  chat: 'Ћаскање',
  close: 'Затвори ћаскање',
  conversation: 'Разговор',
  connecting: 'Повезивање…',
  agentsHere: 'Неко је сада овде',
  nobodyHere: 'Тренутно нема никога',
  nobodyHereNotice:
    'Тренутно нема никога. Што напишете, остаје сачувано, а ми ћемо то прочитати кад се вратимо.',
  greeting: 'Добар дан. Како можемо да помогнемо?',
  openings: 'Можете почети овако',
  composer: 'Напишите поруку',
  send: 'Пошаљи',
  livePreview: 'Видимо шта пишете већ док пишете.',
  menu: 'Мени',
  charactersLeft: counted({ one: 'Још # знак', few: 'Још # знака', other: 'Још # знакова' }),
  charactersOver: counted({
    one: '# знак превише за слање',
    few: '# знака превише за слање',
    other: '# знакова превише за слање',
  }),
  you: 'Ви',
  sending: 'Слање…',
  waiting: 'Чека се веза',
  sent: 'Послато',
  delivered: 'Достављено',
  seen: 'Прочитано',
  notSent: 'Није послато.',
  reasons: {
    too_long: 'Порука је предугачка.',
    too_large: 'Порука је предугачка.',
    bad_text: 'Садржи знак који не може да се пошаље.',
    rate_limited: 'Превише порука одједном.',
  },
  refused: 'Сервер је није прихватио.',
  tryAgain: 'Покушај поново',
  edit: 'Измени',
  typing: (name) => `${name} пише`,
  today: 'Данас',
  yesterday: 'Јуче',
  earlier: 'Прикажи старије поруке',
  newMessages: 'Нове поруке',
  reconnecting: 'Поновно повезивање… Ваше поруке су сачуване и биће послате.',
  reconnectingForgetful:
    'Поновно повезивање… Оставите ову страницу отворену: поруке ће бити послате чим буде могуће.',
  forgetful:
    'Овај прегледач нам не дозвољава ништа да сачувамо. Ако затворите страницу, непослате поруке биће изгубљене.',
  resolved: 'Овај разговор је затворен. Пишите поново и наставиће се.',
  unavailable: 'Ћаскање није доступно на овој страници.',
  reload: 'Ћаскање је ажурирано. За наставак поново учитајте страницу; непослате поруке остају сачуване.',
  reloadForgetful: 'Ћаскање је ажурирано. Копирајте што још није послато, а затим поново учитајте страницу.',
  unread: counted({ one: '# нова порука', few: '# нове поруке', other: '# нових порука' }),
};
