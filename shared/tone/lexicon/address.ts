/**
 * Words that show which address a text uses. Weights: 1 settles it (a pronoun that is only that), 0.5 needs company
 * (a possessive that is also "his, her", a verb form shared with the third person). General grammar; the frequency
 * order was checked against CoCoA-MT (Nadejde et al. 2022), none of whose sentences is kept.
 */
import type { LanguageCode } from '../types.ts';

export interface Conjugation {
  stems: string;
  endings: string;
}

export interface AddressSigns {
  /** Words of the familiar address: certain, likely. */
  familiar: string;
  likelyFamiliar: string;
  /** Words of the polite address: certain, likely. */
  polite: string;
  likelyPolite: string;
  /** Polite only with a capital letter and not at the start of a sentence (German Sie, Italian Lei). */
  politeCapital?: string;
  /**
   * Forms of the third person that ask the other politely once "me" or "us" stands beside them: "¿Me puede ayudar?",
   * "Può aiutarmi?", "Pode ajudar-me?".
   */
  politeBesideMe?: { verbs: string; me: string; endings: string };
  /** Verb stems with the endings of the familiar person: certain, unless a word of `determiners` makes it a noun. */
  familiarVerbs?: Conjugation[];
  determiners?: string;
  /** Beginnings of words that only the familiar address has: French "t'attends". */
  familiarBeginnings?: string;
  /** Words that say something else after these: Russian "ух ты". */
  notAfter?: Record<string, string>;
  /** Words that say something else before these: Spanish "a su vez". */
  notBefore?: Record<string, string>;
  /** Endings of words, for languages that put the address there. */
  familiarEndings?: string;
  politeEndings?: string;
}

export const addressSigns: Record<LanguageCode, AddressSigns> = {
  de: {
    familiar: `du dich dir dein deine deinen deinem deiner deines bist hast kannst willst musst sollst darfst weißt weisst möchtest könntest würdest solltest hättest wärst
      wirst warst hattest machst gehst siehst magst denkst meinst brauchst findest kommst sagst gibst nimmst hilfst schaust hast's kannste haste biste willste`,
    likelyFamiliar:
      'euch euer eure eurem euren ihr schau guck sag gib nimm hilf komm lass mach geh schick bitteschön',
    polite: 'ihnen',
    likelyPolite: '',
    politeCapital: 'sie ihnen ihr ihre ihrem ihren ihrer ihres',
  },
  fr: {
    familiar: `tu te toi ton ta tes tienne tiennes t'as t'es t'avais t'aurais t'en t'inquiète t'y as-tu es-tu peux-tu veux-tu sais-tu vas-tu dois-tu fais-tu penses-tu aimes-tu pourrais-tu stp t'il-te-plaît qu'tu`,
    likelyFamiliar: 'tiens regardes veux peux',
    familiarBeginnings: "t'",
    polite: 'vous votre vos vôtre vôtres svp veuillez',
    likelyPolite:
      'madame monsieur pouvez avez êtes savez devez voulez allez faites pourriez auriez seriez voudriez dites donnez envoyez regardez aidez expliquez passez essayez prenez attendez',
  },
  es: {
    familiar: `tú tu tus te ti contigo tuyo tuya tuyos tuyas vos sos tenés podés querés sabés vosotros vuestro vuestra os eres tienes puedes quieres sabes haces dices vas vienes necesitas crees piensas
      debes estás has ves podrías querrías deberías tendrías harías dirías serías viste hiciste dijiste tuviste pudiste fuiste quisiste dime oye perdona disculpa hazte mantente cuídate cuéntame tengas puedas quieras estés hagas digas sepas opinas dieras tuvieras pudieras fueras ayúdame mírame espérame dame escúchame`,
    familiarVerbs: [
      {
        stems: `habl compr us utiliz llev esper mir escuch trabaj jug jueg pens piens necesit pag pregunt mand envi gan lleg llam acab cambi busc intent cont cuent encontr
          encuentr am fum dej qued pas tom prob prueb record recuerd imagin disfrut viaj cancel activ instal descarg guard gast dedic ayud tard entr mezcl cuid acept apag logr mir
          lament limpi escap nad cocin cant bail conect reinici entreg anot explic enter sac toc cerr cierr empez empiez coment visit`,
        endings: 'as abas aste arás arías ases aras arte',
      },
      {
        stems:
          'com beb cre vend aprend entend entiend le deb corr conoc ofrec parec met respond sab quer hac ten ve mov muev prend enciend encend vuelv volv pierd perd obtien tra pon supon',
        endings: 'es ías iste erás erías erte',
      },
      {
        stems:
          'viv recib sub abr escrib decid sent sient prefer prefier sal consegu consig pid ped sigu segu añad descubr introduc sirv re divid permit dec dic reun compart quier pued pod tien',
        endings: 'es ías iste irás irías irte',
      },
      {
        stems: 'sab quer har podr tendr dir vendr saldr pondr deb ir ser estar ver dar habr',
        endings: 'ás ías',
      },
      { stems: 'hubi fu tuvi pudi quisi supi hici vini dij estuvi pusi vivi comi', endings: 'eras eses' },
      {
        stems:
          'pas esper llev necesit dej us disfrut preocup olvid utilic busqu pagu llegu haga ve vay pued quier teng hag dig sep pid acarici viaj enseñ limpi diviert cre cambi llam mand envi',
        endings: 'es as',
      },
    ],
    determiners:
      'las los unas unos mis tus sus estas estos esas esos de otras otros más muchas muchos varias varios algunas algunos nuestras nuestros dos tres cuatro cinco con por sin para en y todas todos qué cuántas cuántos pocas pocos nuevas nuevos ciertas cada ambas ambos buenas malas',
    likelyFamiliar: 'mira haz ten ven pon sal',
    notBefore: { su: 'vez parte' },
    polite:
      'usted ustedes uds ud vd vds disculpe cuídese manténgase cuénteme ayudarlo ayudarle contactarle diviértase hágase fíjese imagínese descuide perdone dígame oiga ayúdeme mire permítame espéreme señor señora',
    likelyPolite: 'su sus le les puede podría tiene quiere sabe quisiera permita tenga espere diga haga',
    politeBesideMe: {
      verbs: 'puede pueden podría podrían quiere quisiera sabe sabría tendría',
      me: 'me nos',
      endings: 'rme rnos',
    },
  },
  it: {
    familiar: `tu te ti tuo tua tuoi tue hai puoi vuoi sai devi potresti vorresti dovresti pensi fai vai stai vieni dici capisci conosci scusami aiutami dimmi fammi goditi immaginati raccontami parlami l'hai ami senti
      avresti saresti faresti diresti eri avevi potevi volevi`,
    familiarVerbs: [
      {
        stems: `parl compr us lavor gioc pens am fum guard trov mand invi guadagn arriv chiam cerc prov ricord immagin viaggi pag cancell attiv install pass aspett lasci port entr torn
          cambi spend prend scend mett legg scriv chied vend conosc perd vivi viv cred ved sent prefer dorm segu apr cap fin caric clicc sprec pes trascorr sied riesc chiud scegl ottien ritien desider mescol`,
        endings: 'avi evi ivi erai irai eresti iresti assi essi issi asti esti isti arti erti irti',
      },
      {
        stems:
          'pens gioc compr us trov ricord desider cred ved conosc capisc prefer prefer scopr scegl scend prend mett legg scriv chied riesc ottien ritien chiud segu viv dic clicch mang sprech mescol',
        endings: 'i',
      },
    ],
    determiners:
      'i gli le dei degli delle ai agli alle nei nelle sui sulle dai dalle miei mie tuoi tue suoi sue questi queste quei quelle altri altre più molti molte alcuni alcune due tre quattro con per senza in tutti tutte si e nostri nostre vari pochi poche di da',
    likelyFamiliar: 'scusa ciao aspetta sei dai',
    notBefore: { sua: 'volta' },
    notAfter: { suo: 'canto' },
    polite: 'scusi dica egregio egregia senta aiutarla contattarla ringraziarla',
    likelyPolite: 'lei suo sua suoi sue può potrebbe vuole vorrebbe dovrebbe deve ha sa',
    politeCapital: 'lei suo sua suoi sue',
    politeBesideMe: { verbs: 'può potrebbe vorrebbe saprebbe riesce', me: 'mi ci', endings: 'rmi rci' },
  },
  pt: {
    familiar: `tu te ti contigo teu tua teus tuas tens podes sabes queres vais és estás achas gostas fazes dizes vês lês dês sabias tinhas serás terás estarás poderás pagas fores tiveres quiseres vires estiveres puderes possas tenhas sejas saibas queiras digas faças precisas deves farias poderias gostarias viste foste fizeste disseste tiveste podias devias tinhas`,
    familiarVerbs: [
      {
        stems: `fal compr us utiliz lev esper olh escut trabalh jog pens precis pag pergunt mand envi ganh cheg cham acab mud procur tent cont encontr am fum deix fic pass tom prov lembr
          imagin viaj cancel ativ instal gast ajud entr acord arranj coloc volt and ensin mostr public comec avanc organiz roub concord gost ach peg encerr conect explic planej preocup desfrut toc`,
        endings: 'as avas aste arás arias asses',
      },
      {
        stems:
          'com beb escrev vend aprend entend conhec oferec parec respond perceb corr met perd dev quer faz bat obt l receb viv esquec escolh',
        endings: 'es ias este erás erias esses eres',
      },
      {
        stems: 'ouv abr decid sent prefer consegu sub ped segu part descobr permit diz cumpr sa sab',
        endings: 'es ias iste irás irias isses ires',
      },
      { stems: 'f t p sab', endings: 'izesses ivesses udesses' },
      { stems: 'us fal gost fic tent pens jog cont vo ganh', endings: 'ares' },
    ],
    determiners:
      'as os umas uns minhas meus tuas teus suas seus estas estes essas esses de das dos nas nos outras outros mais muitas muitos várias vários algumas alguns nossas nossos duas dois três com por sem para em e todas todos quantas quantos poucas novas novos às aos pelas pelos que',
    likelyFamiliar: 'vc vcs vocês cê pra tá tô',
    notBefore: { sua: 'vez' },
    polite:
      'você senhor senhora senhores senhoras vossa exmo exma prezado prezada prezados desculpe ajudá-lo',
    likelyPolite: 'seu sua seus suas lhe pode poderia podia tem está sabe quer gostaria',
    politeBesideMe: {
      verbs: 'pode poderia podia podem poderiam consegue sabe saberia',
      me: 'me nos',
      endings: '',
    },
  },
  nl: {
    familiar: 'je jij jou jouw jullie jezelf',
    likelyFamiliar: 'alsjeblieft ajb dankjewel hoi doei',
    polite: 'u uw uzelf uwe',
    likelyPolite: 'alstublieft geachte dankuwel mevrouw meneer',
  },
  pl: {
    familiar: `ty ciebie cię ci tobie tobą twój twoja twoje twojego twojej twoim twoją masz możesz chcesz wiesz jesteś musisz robisz widzisz mógłbyś mogłabyś chciałbyś zrobiłeś byłeś powiedz pomóż daj zobacz sprawdź wyślij`,
    likelyFamiliar: 'cześć hej siema',
    polite: 'pan pani pana panu panią panem państwu szanowni szanowny szanowna',
    likelyPolite: 'proszę mógłby mogłaby państwo państwa państwem',
  },
  ru: {
    familiar: `ты тебя тебе тобой твой твоя твоё твое твои твоего твоей твоему твоих твою твоем твоём твоим твоими можешь знаешь хочешь видишь думаешь делаешь скажи помоги подскажи дай смотри`,
    likelyFamiliar: 'привет',
    polite:
      'вы вас вам вами ваш ваша ваше ваши вашего вашей вашему вашим ваших вашу вашем вашими можете знаете хотите скажите помогите подскажите пришлите пожалуйста-вас',
    likelyPolite: 'здравствуйте уважаемый уважаемая уважаемые',
    notAfter: { ты: 'ух эх ах вот' },
    familiarEndings: 'аешь яешь уешь еешь ишься ешься оишь дишь тишь чишь нишь',
  },
  uk: {
    familiar: 'ти тебе тобі тобою твій твоя твоє твої можеш знаєш хочеш скажи допоможи',
    likelyFamiliar: 'привіт',
    polite: 'ви вас вам вами ваш ваша ваше ваші можете знаєте хочете скажіть допоможіть',
    likelyPolite: 'шановний шановна доброго',
  },
  cs: {
    familiar: 'tebe tě ti tobě tebou tvůj tvoje tvá tvé můžeš víš chceš máš jsi bys',
    likelyFamiliar: 'ty ahoj čau',
    polite: 'vy vás vám vámi váš vaše vaši vašeho můžete víte chcete máte jste byste prosím-vás',
    likelyPolite: 'dobrý vážený vážená',
  },
  tr: {
    familiar: 'sen seni sana senin sende senden seninle misin mısın musun müsün',
    likelyFamiliar: 'selam',
    polite:
      'siz sizi size sizin sizde sizden sizinle misiniz mısınız musunuz müsünüz lütfen-siz sayın efendim beyefendi hanımefendi',
    likelyPolite: '',
    familiarEndings: 'abilirsin ebilirsin iyorsun ıyorsun uyorsun üyorsun',
    politeEndings: 'abilirsiniz ebilirsiniz iyorsunuz ıyorsunuz uyorsunuz üyorsunuz',
  },
  hi: {
    familiar: 'बताओ तुम तुम्हें तुम्हेंं तुम्हारा तुम्हारे तुम्हारी तुमने तुमसे तुमको तू तुझे तेरा तेरे तेरी',
    likelyFamiliar: 'करो दो आओ',
    polite: 'बताइए बताइये बताएँ बताएं कीजिए कीजिये दीजिए दीजिये आप आपको आपका आपके आपकी आपने आपसे',
    likelyPolite: 'कृपया',
  },
  ko: {
    familiar: '너 너는 넌 네가 너의 너를 너도 니가 널 너한테 너랑 너와 너희 너네 너희들 응 나한테 나에게',
    likelyFamiliar: '야 나는 난 내가 나도 내',
    polite: '당신 당신이 당신은 당신의 저는 제가 저도 저희 고객님 귀하',
    likelyPolite: '안녕하세요 전',
  },
  ja: {
    familiar: '',
    likelyFamiliar: '',
    polite: '',
    likelyPolite: '',
  },
  vi: {
    familiar: 'cậu mày tao bạn cháu',
    likelyFamiliar: 'mình',
    polite: 'ạ dạ thưa quý quí',
    likelyPolite: 'vâng anh chị',
  },
};
