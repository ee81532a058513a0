/** Bulgarian. “Вие”, in lower case: polite and usual for a company; lower case keeps it friendly. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('bg');

export const strings: Strings = {
  chat: 'Чат',
  close: 'Затваряне на чата',
  conversation: 'Разговор',
  connecting: 'Свързване…',
  agentsHere: 'В момента има човек тук',
  nobodyHere: 'В момента няма никого',
  nobodyHereNotice: 'В момента няма никого тук. Написаното се запазва и ще го прочетем, когато се върнем.',
  greeting: 'Здравейте. С какво можем да помогнем?',
  openings: 'Може да започнете така',
  composer: 'Напишете съобщение',
  send: 'Изпращане',
  livePreview: 'Виждаме какво пишете, докато го пишете.',
  menu: 'Меню',
  charactersLeft: counted({ one: 'Остава # знак', other: 'Остават # знака' }),
  charactersOver: counted({ one: '# знак в повече за изпращане', other: '# знака в повече за изпращане' }),
  you: 'Вие',
  sending: 'Изпраща се…',
  waiting: 'Изчаква връзка',
  sent: 'Изпратено',
  delivered: 'Доставено',
  seen: 'Прочетено',
  notSent: 'Не е изпратено.',
  reasons: {
    too_long: 'Съобщението е твърде дълго.',
    too_large: 'Съобщението е твърде дълго.',
    bad_text: 'В него има знак, който не може да се изпрати.',
    rate_limited: 'Твърде много съобщения наведнъж.',
  },
  refused: 'Сървърът не го прие.',
  tryAgain: 'Нов опит',
  edit: 'Редактиране',
  typing: (name) => `${name} пише`,
  today: 'Днес',
  yesterday: 'Вчера',
  earlier: 'Показване на по-стари съобщения',
  newMessages: 'Нови съобщения',
  reconnecting: 'Повторно свързване… Съобщенията ви са запазени и ще бъдат изпратени.',
  reconnectingForgetful:
    'Повторно свързване… Оставете тази страница отворена: съобщенията ви ще бъдат изпратени веднага щом е възможно.',
  forgetful:
    'Този браузър не ни позволява да запазим нищо. Ако затворите страницата, неизпратените съобщения ще се изгубят.',
  resolved: 'Този разговор е приключен. Пишете отново и той ще продължи.',
  unavailable: 'Чатът не е достъпен на тази страница.',
  reload:
    'Чатът беше обновен. Презаредете страницата, за да продължите; неизпратените ви съобщения са запазени.',
  reloadForgetful: 'Чатът беше обновен. Копирайте неизпратеното, след което презаредете страницата.',
  unread: counted({ one: '# ново съобщение', other: '# нови съобщения' }),
};
