/**
 * Polish. “Ty”, by verb forms alone: as Polish apps write; “Pan/Pani” would need to know who reads. No form tells
 * the reader's gender.
 */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('pl');

export const strings: Strings = {
  chat: 'Czat',
  close: 'Zamknij czat',
  conversation: 'Rozmowa',
  connecting: 'Łączenie…',
  agentsHere: 'Ktoś jest teraz na miejscu',
  nobodyHere: 'Chwilowo nikogo nie ma',
  nobodyHereNotice: 'Teraz nikogo tu nie ma. Zachowamy to, co napiszesz, i przeczytamy po powrocie.',
  greeting: 'Cześć. W czym możemy pomóc?',
  openings: 'Możesz zacząć od',
  composer: 'Napisz wiadomość',
  send: 'Wyślij',
  livePreview: 'Widzimy to, co piszesz, już w trakcie pisania.',
  menu: 'Menu',
  charactersLeft: counted({
    one: 'Został # znak',
    few: 'Zostały # znaki',
    many: 'Zostało # znaków',
    other: 'Zostało # znaku',
  }),
  charactersOver: counted({
    one: 'O # znak za długa do wysłania',
    few: 'O # znaki za długa do wysłania',
    many: 'O # znaków za długa do wysłania',
    other: 'O # znaku za długa do wysłania',
  }),
  you: 'Ty',
  sending: 'Wysyłanie…',
  waiting: 'Czeka na połączenie',
  sent: 'Wysłano',
  delivered: 'Dostarczono',
  seen: 'Przeczytano',
  notSent: 'Nie wysłano.',
  reasons: {
    too_long: 'Wiadomość jest za długa.',
    too_large: 'Wiadomość jest za długa.',
    bad_text: 'Zawiera znak, którego nie można wysłać.',
    rate_limited: 'Zbyt wiele wiadomości naraz.',
  },
  refused: 'Serwer jej nie przyjął.',
  tryAgain: 'Spróbuj ponownie',
  edit: 'Edytuj',
  typing: (name) => `${name} pisze`,
  today: 'Dzisiaj',
  yesterday: 'Wczoraj',
  earlier: 'Pokaż wcześniejsze wiadomości',
  newMessages: 'Nowe wiadomości',
  reconnecting: 'Ponowne łączenie… Twoje wiadomości są zachowane i zostaną wysłane.',
  reconnectingForgetful:
    'Ponowne łączenie… Nie zamykaj tej strony: wiadomości zostaną wysłane, gdy tylko połączenie wróci.',
  forgetful:
    'Ta przeglądarka nie pozwala nam niczego zachować. Jeśli zamkniesz tę stronę, niewysłane wiadomości przepadną.',
  resolved: 'Ta rozmowa jest zakończona. Napisz ponownie, a będzie trwać dalej.',
  unavailable: 'Czat nie jest dostępny na tej stronie.',
  reload: 'Czat został zaktualizowany. Odśwież stronę, aby kontynuować; niewysłane wiadomości są zachowane.',
  reloadForgetful: 'Czat został zaktualizowany. Skopiuj to, co jeszcze niewysłane, a potem odśwież stronę.',
  unread: counted({
    one: '# nowa wiadomość',
    few: '# nowe wiadomości',
    many: '# nowych wiadomości',
    other: '# nowej wiadomości',
  }),
};
