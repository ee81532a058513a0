/** Latvian. “Jūs”, in lower case: polite and usual for a company; lower case keeps it friendly. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('lv');

export const strings: Strings = {
  chat: 'Tērzēšana',
  close: 'Aizvērt tērzēšanu',
  conversation: 'Saruna',
  connecting: 'Veido savienojumu…',
  agentsHere: 'Tagad kāds ir šeit',
  nobodyHere: 'Pašlaik prom',
  nobodyHereNotice:
    'Pašlaik šeit neviena nav. Rakstītais tiks saglabāts, un mēs to izlasīsim, kad būsim atpakaļ.',
  greeting: 'Labdien. Kā varam palīdzēt?',
  openings: 'Varat sākt, piemēram, tā',
  composer: 'Rakstiet ziņu',
  send: 'Sūtīt',
  livePreview: 'Mēs redzam, ko rakstāt, jau rakstīšanas laikā.',
  menu: 'Izvēlne',
  charactersLeft: counted({ other: 'Atlikušas rakstzīmes: #' }),
  charactersOver: counted({
    zero: 'Par # rakstzīmēm par garu',
    one: 'Par # rakstzīmi par garu',
    other: 'Par # rakstzīmēm par garu',
  }),
  you: 'Jūs',
  sending: 'Sūta…',
  waiting: 'Gaida savienojumu',
  sent: 'Nosūtīta',
  delivered: 'Piegādāta',
  seen: 'Izlasīta',
  notSent: 'Nav nosūtīta.',
  reasons: {
    too_long: 'Ziņa ir par garu.',
    too_large: 'Ziņa ir par garu.',
    bad_text: 'Tajā ir rakstzīme, ko nevar nosūtīt.',
    rate_limited: 'Pārāk daudz ziņu vienlaikus.',
  },
  refused: 'Serveris to nepieņēma.',
  tryAgain: 'Mēģināt vēlreiz',
  edit: 'Labot',
  typing: (name) => `${name} raksta`,
  today: 'Šodien',
  yesterday: 'Vakar',
  earlier: 'Rādīt agrākas ziņas',
  newMessages: 'Jaunas ziņas',
  reconnecting: 'Atjauno savienojumu… Jūsu ziņas ir saglabātas un tiks nosūtītas.',
  reconnectingForgetful:
    'Atjauno savienojumu… Turiet šo lapu atvērtu: ziņas tiks nosūtītas, tiklīdz savienojums darbosies.',
  forgetful: 'Šajā pārlūkā neko nevaram saglabāt. Ja aizvērsiet šo lapu, nenosūtītās ziņas pazudīs.',
  resolved: 'Šī saruna ir pabeigta. Rakstiet vēlreiz, un tā turpināsies.',
  unavailable: 'Šajā lapā tērzēšana nav pieejama.',
  reload: 'Tērzēšana ir atjaunināta. Lai turpinātu, pārlādējiet lapu; nenosūtītās ziņas ir saglabātas.',
  reloadForgetful: 'Tērzēšana ir atjaunināta. Nokopējiet vēl nenosūtīto un tad pārlādējiet lapu.',
  unread: counted({ zero: '# jaunu ziņu', one: '# jauna ziņa', other: '# jaunas ziņas' }),
};
