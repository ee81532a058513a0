/**
 * What tells languages apart: frequent words, and letter groups that are typical of one and rare in the others.
 * Compiled by hand from general knowledge of each language (function words of any grammar); no corpus is copied.
 */
import type { LanguageCode } from '../types.ts';

export interface LanguageSigns {
  /** Frequent words, chiefly function words and words that customers write in every second message. */
  words: string;
  /** Letter groups; `^` and `$` are the borders of a word. */
  letters: string;
}

/** Languages in Latin script; those with a script of their own are known by it (see `language.ts`). */
export const latinLanguages: Record<LanguageCode, LanguageSigns> = {
  en: {
    words:
      "the and you that was for are with his they have this from had not but what all were when your can said there use each which she how their will other about out many then them these some her would make like him into time has look two more write see number way could people my than first been call who its now find long down day did get come made may part i a to of in is it we me us our on at be do don't can't i'm it's i've won't doesn't didn't isn't i'll please help need want thanks thank hello hey yes why where if or so an no any still just because should was does been order account card money refund payment password email phone app website delivery cancel change check charge charged bill invoice working work broken stuck back again already after before off over really very too also only never always ok okay hi know think going got try tried send sent received receive address shipping item purchase buy bought credit debit bank transfer transaction pin top up topup limit fee fees balance wrong right good great bad well much today tomorrow yesterday night morning weather song play set reminder tell show give let want into through their someone by go going new next free one three five ten hundred what's where's who's how's vid vids pic lol hi heyy hii that's there's let's whats thx pls plz gonna wanna gotta yeah yep nope sure fine agree remind list calendar timer alarm phone car flight book booked hotel weather definition spell translate minus plus times divided miles roll flip coin joke store restaurant recipe meal food doctor work vacation days tax form insurance score interest rate rates apr credit report freeze lost stolen repeat volume speak language meaning life name old birthday live made hobbies pets funny smart user subscription newsletter refunds shipment invoices payments feedback review complaint agent human customer assistance help helping inform information status tracking registration sign signup login delete edit remove switch fees early termination exit eta list locate find available something anything nothing everything",
    letters:
      'th wh ck sh ould ea gh ^ev ous$ ess$ er$ ll$ tch ^qu ing$ ght ^wh ^th tion$ ou oo ee ea ly$ ed$ ^kn ay$ ow',
  },
  de: {
    words:
      'der die das und ist ich nicht ein eine einen einem einer zu den mit auf für von im dem des sie es wir ihr er auch an als bei nach aus wie noch oder aber wenn nur so kann können hat habe haben hatte wird werden war sind bin bist mein meine meinen meiner dein deine ihre ihren ihnen mich mir dich dir uns euch kein keine was wo wann warum wer welche doch schon sehr mehr bitte danke hallo guten tag ja nein jetzt heute morgen gestern immer über unter um vor zum zur vom am ab durch gegen ohne bis seit dass weil muss möchte will soll geht gibt mal hier da dann diese dieser dieses alle sich man nichts etwas rechnung bestellung konto passwort lieferung paket geld hilfe leider wurde worden sein seine',
    letters: 'sch ß ü ö ä ch$ ung$ ^ge en$ ei cht keit$ lich$ ^ver ^be ^zu tz pf ^un icht',
  },
  fr: {
    words:
      "le la les un une des et est je vous tu il elle nous ils elles ne pas que qui quoi dans pour sur avec ce cette ces mon ma mes votre vos ton ta tes son sa ses au aux du de en par plus mais ou où donc si tout tous toute comme bien été être avoir ai as avez avons ont suis es êtes sont était fait faire peut peux pouvez c'est j'ai n'est qu'il d'un d'une l'a m'a s'il te moi toi lui leur y a à bonjour merci salut oui non pourquoi comment quand toujours encore très trop jamais rien aussi alors après avant sans sous chez commande compte colis facture livraison mot passe argent aide problème jour avez veux voudrais",
    letters: 'eau ç œ è ê oi ux$ ez$ ^qu tion$ ^l’ ais$ eux ement$ ^d’ aux oui é$ ée$ ^é à â é î ô û',
  },
  es: {
    words:
      'puedes puedo ayudar ayudarme ayuda podría el la los las un una unos unas y es que de en no se por con para su sus mi mis tu tus lo le les me te nos al del como más pero o si ya muy cuando donde qué quién cómo cuándo dónde por qué este esta esto estos estas ese esa eso yo él ella usted ustedes nosotros soy eres somos son está estoy están era fue ha he han hay tengo tiene tienes puede puedo quiero hacer hola gracias favor buenos buenas días tardes sí también porque desde hasta sin sobre entre todo todos nada algo bien mal ahora hoy ayer mañana siempre nunca aún todavía pedido cuenta tarjeta dinero ayuda factura contraseña envío paquete problema cada otro otra ser',
    letters: 'ñ ción$ ^¿ ll ía ó$ í á ado$ ^des ue ie os$ as$ mente$ dad$ ^qu ero$ é$ ú',
  },
  it: {
    words:
      "il lo la i gli le un una uno e è che di a da in con su per tra fra non si mi ti ci vi me te lui lei noi voi loro mio mia miei mie tuo tua suo sua nostro vostro del della dei delle degli al alla ai alle nel nella sul sulla dal dalla come più ma o se quando dove chi cosa perché quale questo questa questi queste quello quella sono sei siamo siete ho hai ha abbiamo avete hanno era stato stata essere avere fare può posso puoi vorrei voglio devo deve anche molto poco sempre mai ancora già oggi ieri domani ciao grazie buongiorno salve sì c'è l'ho ordine conto pacco soldi aiuto fattura problema dopo prima senza tutto tutti niente così bene",
    letters:
      'gli gn zz cch ggi zione$ tto$ ità$ ò$ ù$ ^sp che chi iamo$ are$ ere$ ato$ ata$ i$ ^gli sci è à ù ì ò',
  },
  pt: {
    words:
      'o a os as um uma uns umas e é que de em não se por com para seu sua seus suas meu minha meus minhas teu tua ao à do da dos das no na nos nas pelo pela como mais mas ou já muito quando onde quem qual quais porque este esta isto isso esse essa eu tu ele ela você vocês nós eles elas sou és somos são está estou estão era foi ter tem tenho têm há pode posso podem quero fazer olá oi obrigado obrigada bom boa dia tarde noite sim também desde até sem sobre entre tudo todos nada agora hoje ontem amanhã sempre nunca ainda pedido conta cartão dinheiro ajuda fatura senha entrega encomenda problema lhe vos ser aqui depois',
    letters: 'ã õ ção$ ões$ nh lh ç ê â ão$ inho$ eiro$ dade$ em$ am$ ^não á$ um$ á é í ó ú',
  },
  nl: {
    words:
      "de het een en is van ik je jij u niet dat die in op te met voor zijn aan er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot mij uit der daar haar naar heb hoe heeft hebben deze want nog zal me zij nu ge geen omdat iets worden toch al waren veel meer doen toen moet ben zonder kan hun dus alles onder ja eens hier wie werd altijd doch wordt wezen kunnen ons zelf tegen na reeds wil kon niets uw iemand geweest andere hallo dank bedankt graag waarom wanneer waar welke bestelling rekening pakket geld hulp vandaag morgen gisteren alstublieft alsjeblieft hoi goed gaat jullie wij we m'n zijn",
    letters:
      'ij aa oo ee uu sch ^ge cht lijk$ oe eu ui ^ver en$ tje$ heid$ ^het ^zij ^een ieu ou aar$ eer$ ë',
  },
  pl: {
    words:
      'i w na z do nie to się że jest jak o co ale po tak za od dla czy już tylko mnie mi ja ty on ona my wy oni pan pani panu pana panią mój moja moje twój jego jej ich być był była było są mam masz ma mamy mają może mogę możesz można chcę proszę dziękuję dzień dobry cześć witam gdzie kiedy dlaczego kto który która które przez przed bez jeszcze bardzo też albo lub oraz jeśli gdy więc dziś dzisiaj wczoraj jutro zawsze nigdy wszystko nic zamówienie konto paczka pieniądze pomoc faktura hasło dostawa problem mogą jako tego tej tym',
    letters: 'ł ą ę ś ć ż ź ń sz cz rz dz ów$ ie ^prz szcz owa ego$ ach$ ych$ wi$ ^wy ość$ ó',
  },
  tr: {
    words:
      'bir ve bu da de ne için ile mi mı mu mü ben sen o biz siz onlar benim senin sizin bizim var yok değil çok daha en gibi kadar ama veya ya ki şu her hiç nasıl neden niçin nerede zaman kim hangi evet hayır lütfen merhaba teşekkürler teşekkür ederim ederiz olarak olan oldu olur olması sonra önce şimdi bugün yarın dün sipariş hesap para kart şifre fatura kargo yardım sorun iyi kötü bana sana size bize onu beni sizi ise diye göre tarafından istiyorum aldım geldi gelmedi',
    letters: 'ı ş ğ ç ü lar$ ler$ dır$ dir$ yor$ ^k yo mak$ mek$ in$ ın$ nda nde lık$ lik$ dı$ di$ iz$ ız$ ö',
  },
  sv: {
    words:
      'och att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år säger hon under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då sedan över bara in blir upp även vad få två vill ha många hur mer går sverige detta nya procent skall hos din mitt min mina dig mig du ni er hej tack varför vilken',
    letters: 'ä ö å ck ^sk tt na$ rna$ ning$ ^för het$ ade$ ll ^hj är$ ör$ ^och é',
  },
  da: {
    words:
      'og i at det er en til af på de med som ikke han den for der var jeg men har et vi om så hun havde fra du kan ud mig sig nu da ind skal over vil min dig hvad ham være hvor når efter ved op sin eller mod også under blev denne mere dette meget noget alle her end mit jer os hej tak hvorfor hvem bliver får gør kun år siger',
    letters: 'æ ø å hv ^af ^og ede$ ing$ ene$ rne$ ^ud øj ^ej ig$ else$ dt gt$ ^hv lse sk',
  },
  nb: {
    words:
      'og i det på som er en til å av for at de med ikke den har om et han vi men jeg var seg fra du kan ut meg nå da inn skal over vil min deg hva ham være hvor når etter ved opp sin eller mot også under ble denne mer dette mye noe alle her enn mitt dere oss hei takk hvorfor hvem blir får gjør bare år sier dem ingen sine skulle',
    letters: 'ø å æ ^av hv ene$ ing$ ^og øy kk$ ett$ ^ut ^på eg$ ^meg ^seg ^deg tt$ ei ikke sj kj',
  },
  fi: {
    words:
      'ja on ei se että oli hän mutta ovat kun niin myös joka tai jos nyt vain kuin sen mitä minä sinä me te he minun sinun olen olet olemme ole olla voi voin voiko saa miten miksi missä milloin kuka tämä tuo nämä jo vielä hyvin paljon sitten kiitos hei moi kyllä mukaan sekä ollut koko ilman ennen jälkeen kanssa tilaus tili rahat apua',
    letters:
      'ää öö yy aa ii uu nen$ ssa$ ssä$ lla$ llä$ sta$ stä$ kk tt ksi$ ista$ än$ ään$ ta$ uo yö ie mm ä ö',
  },
  cs: {
    words:
      'a se v na je že to s z do o i k ve ale po jako za by pro jsem tak si co už jsou ten jeho nebo které který která při až od u bude být má mám může není mi mě ty on ona my vy oni můj moje vaše váš kde kdy proč kdo jak prosím děkuji dobrý den ahoj ano ne dnes včera zítra ještě velmi také podle před mezi více aby jen tom této objednávka účet peníze pomoc',
    letters: 'ř ě ů š č ž ý ou$ ch$ ní$ ské$ ^př ých$ ého$ ^ne ost$ ova í$ á$ ém$ á é í ú',
  },
  ro: {
    words:
      'și în de la a cu pe nu este un o care că din se mai pentru sau ca fi am are ai au sunt ce el ea noi voi ei meu mea dumneavoastră vă mă te îmi îți unde când de ce cine cum dar dacă după fără foarte tot toate acum azi ieri mâine mulțumesc bună ziua salut da nu comanda contul banii ajutor prin acest această aceasta cele lui al ale fost despre până între',
    letters: 'ă ș ț î â ul$ ului$ lor$ ea$ ii$ ești$ ție$ ^în ^de iei$ ează$ are$ uri$ ile$',
  },
  hu: {
    words:
      'a az és hogy nem is egy ez van volt meg már csak de mint el ha én te ő mi ti ők ki be kell lesz vagy minden így úgy még itt ott nagyon ezt azt aki ami amely mert miért hol mikor hogyan köszönöm kérem szia jó napot igen ma tegnap holnap után előtt szerint között több lehet lenne rendelés számla pénz segítség által pedig volna',
    letters: 'ő ű gy sz cs zs ny ek$ ok$ ban$ ben$ nak$ nek$ tt$ ^meg ás$ és$ ság$ ség$ ja$ öz á é í ó ú ö ü',
  },
  id: {
    words:
      'yang dan di ini itu dengan untuk tidak dari dalam akan pada juga saya ke karena tersebut bisa ada mereka lebih sudah atau saat oleh sebagai adalah apa kita aku kamu anda dia kami bagaimana kenapa mengapa kapan dimana siapa belum sangat banyak hanya telah bahwa seperti dapat menjadi tolong terima kasih halo selamat pagi siang ya tak uang akun pesanan barang kartu lagi sekarang hari orang para',
    letters: 'ng ^me ^ber ^di kan$ nya$ an$ ^ke ^per ^ter ang$ ah$ uk$ ak$ ai$ ^peng ^mem ngg',
  },
  vi: {
    words:
      'và là của có không được cho một các trong với này người những đã khi để từ tôi bạn anh chị em đến cũng như về ở ra sẽ nhưng thì mà làm gì đó nào hay vì sao thế xin chào cảm ơn tiền đơn hàng tài khoản rất nhiều còn lại vào năm phải',
    letters:
      'ư ơ đ ạ ả ấ ầ ẩ ẫ ậ ắ ằ ẳ ẵ ặ ế ề ể ễ ệ ị ọ ộ ố ồ ổ ỗ ớ ờ ở ỡ ợ ụ ủ ứ ừ ử ữ ự ^ng ^nh ỳ ỹ á à ã â é è ê í ì ó ò õ ô ú ù ý',
  },
};

/** Words that separate languages written in Cyrillic; most of their letters are common to all. */
export const cyrillicLanguages: Record<LanguageCode, LanguageSigns> = {
  ru: {
    words:
      'и в не на что я с он как это но по все она так его от же у вы за бы мне ты было если из нет до когда или где спасибо добрый день пожалуйста почему какой какая какие мой моя моё мои меня вас вам ваш можно нужно надо хочу работает заказ деньги счёт счет помогите здравствуйте привет также только очень был была были быть чтобы этот эта эти тот те уже ещё еще тут там сейчас сегодня вчера завтра могу',
    letters: 'ы э ё ъ ого$ ть$ ться$ ший$ ие$',
  },
  uk: {
    words:
      'і в не на що я з він як це але по всі вона так його від же у ви за би мені ти було якщо із ні до коли або та є де дякую добрий день доброго будь ласка чому який яка яке які мій моя моє мої мене вас вам ваш можна потрібно треба хочу немає працює замовлення гроші рахунок допоможіть вітаю привіт також тільки дуже був була були бути щоб цей ця ці той те вже ще тут там зараз сьогодні вчора завтра можу',
    letters: 'і ї є ґ ння$ ти$ ість$ ві ій$ ого$',
  },
  bg: {
    words:
      'и в не на е се да за от с във със това този тази какво как къде кога защо моля здравей здравейте благодаря искам мога имам нямам ми съм си ще като който която което също но или по до няма има още ли ни го я',
    letters: 'ъ ът$ ята$ ите$ ото$ ата$',
  },
  sr: {
    words:
      'и у не на је се да за од са то ово како где када зашто молим здраво хвала желим могу имам сам си ће али или по до нема има још ли ми га ја ти он она',
    letters: 'ј љ њ ђ ћ џ',
  },
};
