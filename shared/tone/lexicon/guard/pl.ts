import { languageFrom } from './shared.ts';

export const pl = languageFrom({
  classes: {
    team: 'dzial\\w*|zespol\\w*|oddzial\\w*|biur\\w+|departament\\w*|sekcj\\w+|ksiegowos\\w+|serwis\\w*|placow\\w+|wydzial\\w*|reklamacj\\w+|infolini\\w+',
    person:
      'konsultant\\w*|koleg\\w*|kolezan\\w+|specjalist\\w*|pracowni\\w+|przelozon\\w+|kierowni\\w+|doradc\\w*|technik\\w*|osob\\w+|ktos|kogos|kims|agent\\w*|ekspert\\w*|opiekun\\w*',
    other:
      'producen\\w+|dostaw\\w+|sprzedawc\\w*|kurier\\w*|bank\\w*|poczt\\w+|sklep\\w*|operator\\w*|ubezpieczyciel\\w*|firm\\w+|przewozni\\w+|magazyn\\w*|partner\\w*|dystrybutor\\w*|importer\\w*|wydawc\\w+|hurtowni\\w*|programist\\w+|deweloper\\w*|spedycj\\w+|paczkomat\\w*|dealer\\w*|salon\\w*|punkt\\w*',
    channel:
      'stron\\w+|witryn\\w+|faq|instrukcj\\w+|podreczni\\w+|forum|portal\\w*|dokumentacj\\w+|internet\\w*|formularz\\w*|aplikacj\\w+|regulamin\\w*|centrum pomocy|poradni\\w+|zakladk\\w+|baz\\w+ wiedzy',
  },
  passed: [
    '(?:przelaczam|przelacze|przelaczyc|przelaczony|przelaczona|przelaczamy|przekierowuje|przekieruje|przekierowac|przekierowujemy|polacze|lacze|polaczyc|odsylam|odesle) (?:\\w+ ){0,2}?(?:pan\\w*|cie|ciebie|panstwa|do|z|na|rozmow\\w+)|przelaczam|(?:przekazuje|przekaze|oddaje|przekazac) (?:pan\\w*|cie|panstwa) \\w+|(?:zostanie|zostal\\w*|bedzie) (?:\\w+ )?(?:przelaczon\\w|przekierowan\\w)|(?:inny|inna|kolejny|nastepny|moj|nasz) (?:{person}|{team}) (?:\\w+ )?(?:przejmie|pomoze|zajmie|odpowie|bedzie)',
  ],
  handed: [
    '(?:zgloszenie|sprawa|sprawe|zapytanie|wiadomosc|reklamacja|reklamacje|prosba|pytanie|temat|wniosek|je|ja|to) (?:\\w+ ){0,3}?(?:przekazan\\w+|przekazal\\w+|przekazuje|przekaze|przekierowan\\w+|skierowan\\w+|eskalowan\\w+|przeslan\\w+|przekazemy|przekazalismy) ?(?:do|dalej|na)?|(?:przekaz\\w+|skier\\w+|przesl\\w+|eskal\\w+) (?:\\w+ ){0,3}?(?:do|dalej|na) ~(?:{team}|{person})',
  ],
  notUs: [
    '(?:zly|zlego|zlym|niewlasciw\\w+|nie ten|nie tego|nieodpowiedni\\w*) (?:{team}|numer\\w*|miejsc\\w+|osob\\w+|adres\\w*|czat\\w*)|nie (?:tutaj|tu)(?= ?$|,)|(?:pomylil\\w*|trafil\\w*) (?:\\w+ ){0,3}?(?:dzial\\w*|numer\\w*|nie tam|zle|adres\\w*|zlego|niewlasciw\\w+)',
    'nie (?:jest |lezy |nalezy |wchodzi |odpowiadam\\w* |odpowiada |dotyczy |podlega |moja |nasza |zajmuj\\w+ |jestesmy |jestem )+(?:to )?(?:w |do |za |sie |po )*(?:mo\\w+|nasz\\w*|nas|mnie|tym|to|takimi|takie|tego|sie|odpowiedzialn\\w+|wlasciw\\w+|zakres\\w*|gestii)(?: \\w+)?|nie (?:moj|moja|moje|nasz|nasza|nasze) (?:\\w+)|poza (?:moim\\w*|naszym\\w*|zakresem|moj\\w+|nasz\\w+)(?: \\w+)?|nie (?:obslugujemy|prowadzimy|zajmujemy|zajmuje)|(?:zajmuj\\w+|obslugujemy|sprzedajemy|odpowiadam\\w*) (?:sie )?(?:tylko|wylacznie)|(?:tylko|wylacznie) (?:sprzedajemy|obslugujemy|posredni\\w+|zajmuj\\w+|odpowiadam)|(?:tym|to|o tym|sprawa|takie sprawy|takimi sprawami) (?:zajmuje sie|zajmuja sie|nalezy do|zalatwia|decyduje|dla|prowadzi|obsluguje|lezy po stronie) (?:\\w+ )?(?:{team}|{other}|{person}|inny \\w+)|nic wspolnego',
  ],
  away: [
    '(?:skontakt\\w+|kontakt\\w*|zadzwon\\w*|dzwon\\w*|napis\\w+|pisac|zwroc\\w+|zapyt\\w+|pytac|spyt\\w+|udac|udaj\\w*|zglos\\w+|zglaszac|porozmawia\\w+|isc|idz|wyslac|wyslij|reklamowac|poszuka\\w+|zalatwi\\w+|wyjasni\\w+)(?: (?:sie|bezposrednio|z|ze|do|na|w|u|o|to|po|mail|maila|wiadomosc|pod|prosze|tym|przez|swoim|swojego|swoj|panstwa|pana|pani|nasz\\w*|\\w+szym))* (?:\\w+ )?(?:{other}|{team}|{person}|infolini\\w*|nim\\w*|nich|numer\\w*|\\w+@\\S+|mailow\\w+|telefon\\w*|formularz\\w*)',
    'prosze (?:\\w+ )?(?:do (?:nich|niego|niej|{other}|{team})|u (?:nich|{other}))|(?:prosze |nalezy |trzeba |musi |mozna |powinien |powinna |moze )(?:\\w+ ){0,2}?(?:wypelnic|skorzystac|zadzwonic|napisac|zglosic|szukac|zwrocic sie|udac sie|wyslac) ~(?:formularz\\w*|infolini\\w+|portal\\w*|{channel}|{team}|{other}|e ?mail\\w*|telefon\\w*|salon\\w*)|(?:tylko|wylacznie) (?:telefonicznie|mailowo|przez|pisemnie|listownie|osobiscie)',
  ],
  pointer: [
    '(?:zajrz\\w+|sprawdz\\w*|zobacz\\w*|przeczyta\\w+|czytac|poczytac|odwiedz\\w*|wejsc|wejdz|szuka\\w*|znajd\\w+|znalezc|jest|sa|zapozna\\w+|odsylam|dostepne|opisane|patrz|poszukac|zerkn\\w+|lektur\\w+|informacj\\w+)(?: (?:sie|z|ze|na|w|do|o|to|wszystko|wszystkie|informacje|odpowiedz|znajduja|pani|pan|prosze|tam|opisan\\w|nasz\\w+))* (?:\\w+ )?(?:{channel})',
  ],
  closed: [
    'nie (?:moge|mozemy|jestem w stanie|jestesmy w stanie|mamy|mam|da sie|mozna|potrafie)(?: (?:w tym|tu|panu|pani|ci|nic|na to|tego|z tym|juz|tym|niestety))* ?(?:pomoc|zrobic|zmienic|poradzic|mozliwosci|wplywu|dostepu|uprawnien|nic|informacji|wiedzy|poradze|odpowiedziec|zaradzic|pojecia)|(?:nic (?:na to |tu |wiecej )?(?:nie (?:poradz\\w+|moge|mozemy|zrobi\\w+|da sie)))|(?:to )?(?:niemozliwe|nie jest mozliwe|nie ma takiej mozliwosci|nie ma mozliwosci|wykluczone)|takie (?:sa|mamy) (?:zasady|przepisy|procedury)|(?:zasady|przepisy|regulamin|polityka|procedury|system)(?: \\w+)? (?:nie|to|sa|jest|mowi|zabrania)(?: \\w+)?|(?:zgodnie z|wedlug|ze wzgledu na) (?:\\w+ )?(?:regulamin\\w*|zasad\\w*|polityk\\w+|procedur\\w*|przepis\\w*)|bez wyjatkow|nie robimy wyjatkow|trudno(?= ?$)|(?:sprawa|zgloszenie|temat) (?:jest |zostal\\w* |uwazam\\w* za )?(?:zamkniet\\w+|zakonczon\\w+)|nie wiem(?= ?$)',
  ],
  vague: [
    '(?:ktos|pracownik|konsultant|nasz \\w+|zespol|my|wkrotce|otrzyma|kiedys)(?: \\w+){0,3}? ?(?:skontaktuje|skontaktujemy|odezwie|odpowie|zajmie|oddzwoni|sprawdzi|odpisze|otrzyma|odpowiedz|zadzwoni|przyjrzy|zobaczy|obejrzy)|(?:skontaktujemy|odezwiemy) sie|(?:zgloszenie|wniosek|wiadomosc|sprawa|reklamacja|zapytanie|prosba) (?:\\w+ ){0,2}?(?:zarejestrowan\\w+|przyjet\\w+|rozpatrzon\\w+|rozpatrywan\\w+|przetwarzan\\w+|w toku|w trakcie|rozpatrzenia|odnotowan\\w+|zapisan\\w+|otrzyman\\w+|wplynel\\w+)|(?:najszybciej|szybko|predzej) jak to mozliwe|jak najszybciej|w (?:swoim|odpowiednim|pozniejszym|najblizszym) (?:czasie|terminie)|kiedys|wkrotce(?= ?$)|prosze (?:\\w+ )?(?:czekac|poczekac|o cierpliwosc|uzbroic|zaczekac|pozostac na linii|sprobowac (?:\\w+ )?pozniej)|sprobowac (?:\\w+ )?pozniej|wszyscy (?:nasi )?konsultanci|automatyczna wiadomosc|wiadomosc automatyczna|prosze nie odpowiadac',
  ],
  others: [
    '(?:wina|winy|bledem|blad|problem|odpowiedzialnosc|sprawa|odpowiada|zawinil\\w*|zawalil\\w*|winn\\w+|pomylka) (?:jest |to |ponosi |po stronie |za to |lezy po stronie )*(?:{other}|{team}|{person}|pan\\w*|twoj\\w*|twoja|panstwa)|(?:{other}|{team}|{person}) (?:\\w+ ){0,2}?(?:zawinil\\w*|zgubil\\w*|zepsul\\w*|pomylil\\w*|zawalil\\w*|zapomnial\\w*|uszkodzil\\w*|winn\\w*|odpowiada\\w*|popelnil\\w*|zaniedbal\\w*)|(?:to )?(?:pana|pani|panstwa|twoj|twoja|wasz) (?:wina|problem|blad|sprawa)|ja tu tylko pracuje|nie (?:moja|nasza) wina|pretensje (?:do|prosze)|po (?:pana|pani|panstwa|twojej) stronie',
  ],
  customer: [
    '(?:trzeba bylo|nalezalo|powinien|powinna|powinnas|powinienes|mogl|mogla) (?:\\w+ )?(?:przeczytac|sprawdzic|bylo|byl\\w*|pan|pani|czytac|uwazac|powiedziec|pomyslec|zapisac|doczytac)|(?:pan|pani|ty|sam|sama) (?:\\w+ ){0,3}?(?:zle|zepsul\\w*|zapomnial\\w*|nie przeczytal\\w*|pomylil\\w*|popelnil\\w*|blednie|zrobil\\w*|nie zrozumial\\w*|uszkodzil\\w*)|u (?:nas|mnie|innych|wszystkich) (?:\\w+ )?dziala|jak (?:juz )?(?:mowil\\w+|pisal\\w+|wspomn\\w+|wyjasni\\w+|powiedzial\\w+)|juz (?:\\w+ )?(?:mowil\\w+|tlumaczyl\\w+|wyjasnial\\w+)|prosze sie uspokoic|(?:czytac|przeczytac) (?:\\w+ )?(?:uwaznie|ze zrozumieniem|dokladnie)|nastepnym razem|blad uzytkownika',
  ],
  stock: [
    '(?:dziek\\w+|podziek\\w+)(?: (?:panstwu|za|z gory|bardzo|pan\\w*|okazana|panstwa|twoja|serdecznie))* (?:cierpliwos\\w+|wyrozumialos\\w+|kontakt|wiadomosc|zaufanie|zrozumienie|zgloszenie|zainteresowanie|wspolprac\\w+|oczekiwanie|wybor)|(?:prosimy|prosze|liczymy|liczac) (?:\\w+ )?(?:o|na) (?:\\w+ )?(?:cierpliwosc|wyrozumialosc|zrozumienie)|(?:przepraszamy|przepraszam|ubolewamy)(?: \\w+){0,4}? (?:niedogodnosci|utrudnienia|klopot)|niedogodnosci|(?:szanown\\w+|drog\\w+) (?:klien\\w+|panstwo|pani|panie|uzytkowni\\w+)|(?:zgloszenie|opinia|zadowolenie|klient\\w*|zdanie|satysfakcja) (?:jest|sa) (?:\\w+ )?(?:\\w+ )?(?:wazn\\w+|priorytet\\w*|cenn\\w+|najwazniejsz\\w+)|(?:cenimy|zalezy nam|dokladamy wszelkich|informujemy)|uprzejmie (?:informujemy|prosimy)|pozostajemy do (?:\\w+ )?dyspozycji|rozumiem\\w* (?:\\w+ )?(?:frustracj\\w+|zdenerwowanie|rozczarowanie|niezadowolenie|irytacj\\w+)|z powazaniem,? (?:\\w+ )?(?:zespol|dzial|biuro)|w razie (?:dalszych )?pytan',
  ],
  denial: 'nie|nigdy|nikomu|nigdzie|bez|nikt|zamiast|zaden\\w*',
  turn: 'ale|wiec|prosze|i|bo|dlatego',
  own: '\\w+(?:lam|lem|lismy|lysmy)|(?:zadzwonie|napisze|skontaktuje sie|zapytam|porozmawiam|wysle)',
  reported: 'powiedziano|jesli ktos|tabliczka',
  relief: {
    forward: [
      '(?:juz )?(?!przekaza|przelacz|przekier|mowi|pisa|skier)\\w+(?:alem|alam|ilem|ilam|elismy|alismy|ilismy|ylem|ylam)|(?:dowiem|sprawdze|sprawdzam|zapytam|zadzwonie|napisze|odpisze|wysle|zamowie|zwroce|naprawie|zostane|dokoncze|dokonczymy|pomoge|poszukam|zalatwie|wymienie|wyjasnie|pokaze|zrobie|anuluje|poprawie|powiem|dam znac|zajme sie|moge (?!przel|przek|tylko)\\w+|mozemy (?!przel|przek)\\w+|oddam|przygotuje|pilnuje|dopilnuje|rezerwuje|zarezerwuje)|(?:oto|w skrocie|w zamian|zamiast tego|czy (?:moge|mozemy|chce|chcial\\w*|pasuje)|prosze (?:mi )?(?:podac|przyslac|napisac mi|powiedziec)|nasz blad|moj blad|nasza wina|razem)',
    ],
    stay: ['(?:zostaje|zostane|jestem tu)|na (?:tym |naszym )?czacie|z nami|w tej rozmowie'],
    time: [
      '(?:do|o|przed) (?:\\d+|jutra|poludnia|poniedzialku|wtorku|srody|czwartku|piatku|dziesiatej)|(?:dzis|jutro|dzisiaj) (?:do|o|rano|wieczorem|po)|za (?:\\d+|godzine|dziesiec|piec)',
    ],
    ours: ['nasz blad|moj blad|nasza wina|moja wina'],
  },
  goodbyes: [
    'do (?:zobaczenia|uslyszenia|jutra|nastepnego razu|widzenia)(?: wkrotce)?',
    'milego (?:dnia|wieczoru|weekendu)',
  ],
  harmless: ['przelew\\w*', '(?:przekaz\\w+|przela\\w+) (?:pieniadze|srodki|kwot\\w+)'],
  better: {
    stay: 'zaproszę właściwą osobę do tego czatu i zostanę',
    chase: 'dowiem się i odpiszę tutaj',
    care: 'zajmę się tym tutaj',
    sorry: 'coś poszło nie tak i zaraz to naprawię',
  },
});
