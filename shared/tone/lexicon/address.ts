/**
 * Words that show which address a text uses. Weights: 1 settles it (a pronoun that is only that), 0.5 needs company
 * (a possessive that is also "his, her", a verb form shared with the third person). General grammar; the frequency
 * order was checked against CoCoA-MT (Nadejde et al. 2022), none of whose sentences is kept.
 */
import type { LanguageCode } from '../types.ts';

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
    familiar: `tu te toi ton tes t'as t'es t'avais t'aurais t'en t'inquiète t'y as-tu es-tu peux-tu veux-tu sais-tu vas-tu dois-tu fais-tu penses-tu aimes-tu pourrais-tu stp t'il-te-plaît qu'tu`,
    likelyFamiliar: 'ta',
    polite: 'vous votre vos vôtre vôtres svp veuillez',
    likelyPolite:
      'madame monsieur pouvez avez êtes savez devez voulez allez faites pourriez auriez seriez voudriez dites donnez envoyez regardez aidez expliquez',
  },
  es: {
    familiar: `tú tu tus te ti contigo tuyo tuya tuyos tuyas vos sos tenés podés querés sabés vosotros vuestro vuestra os eres tienes puedes quieres sabes haces dices vas vienes necesitas crees piensas
      debes estás has ves podrías querrías deberías tendrías harías dirías serías viste hiciste dijiste tuviste pudiste fuiste quisiste dime oye perdona disculpa ayúdame mírame espérame dame escúchame`,
    likelyFamiliar:
      'mira haz ten ven pon sal tengas puedas quieras seas estés hagas digas sepas llevas compras utilizas conoces opinas',
    polite:
      'usted ustedes uds ud vd vds disculpe perdone dígame oiga ayúdeme mire permítame espéreme señor señora',
    likelyPolite: 'su sus le les puede podría tiene quiere sabe quisiera permita tenga espere diga haga',
    politeBesideMe: {
      verbs: 'puede pueden podría podrían quiere quisiera sabe sabría tendría',
      me: 'me nos',
      endings: 'rme rnos',
    },
  },
  it: {
    familiar: `tu te ti tuo tua tuoi tue hai sei puoi vuoi sai devi potresti vorresti dovresti pensi fai vai stai dai vieni dici capisci conosci scusami aiutami dimmi fammi senti guarda senti
      avresti saresti faresti diresti eri avevi potevi volevi`,
    likelyFamiliar: 'scusa ciao aspetta',
    polite: 'scusi mi dica egregio egregia senta guardi aspetti aiutarla contattarla ringraziarla ringrazio',
    likelyPolite: 'lei suo sua suoi sue può potrebbe vuole vorrebbe dovrebbe deve ha sa le la',
    politeCapital: 'lei suo sua suoi sue',
    politeBesideMe: { verbs: 'può potrebbe vuole vorrebbe saprebbe riesce', me: 'mi ci', endings: 'rmi rci' },
  },
  pt: {
    familiar: `tu te ti contigo teu tua teus tuas tens podes sabes queres vais és estás achas gostas fazes dizes vês precisas deves farias poderias gostarias viste foste fizeste disseste tiveste podias devias tinhas`,
    likelyFamiliar: 'você vc vcs vocês cê pra tá tô',
    polite: 'senhor senhora senhores senhoras vossa exmo exma prezado prezada prezados',
    likelyPolite: 'seu sua seus suas lhe pode poderia podia tem está sabe quer consigo gostaria',
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
    polite: 'pan pani pana panu panią panem państwo państwa państwu państwem szanowni szanowny szanowna',
    likelyPolite: 'proszę mógłby mogłaby',
  },
  ru: {
    familiar: `ты тебя тебе тобой твой твоя твоё твое твои твоего твоей твоему твоих можешь знаешь хочешь видишь думаешь делаешь скажи помоги подскажи дай смотри пришли`,
    likelyFamiliar: 'привет',
    polite:
      'вы вас вам вами ваш ваша ваше ваши вашего вашей вашему вашим ваших вашу можете знаете хотите скажите помогите подскажите пришлите пожалуйста-вас',
    likelyPolite: 'здравствуйте уважаемый уважаемая уважаемые',
  },
  uk: {
    familiar: 'ти тебе тобі тобою твій твоя твоє твої можеш знаєш хочеш скажи допоможи',
    likelyFamiliar: 'привіт',
    polite: 'ви вас вам вами ваш ваша ваше ваші можете знаєте хочете скажіть допоможіть',
    likelyPolite: 'шановний шановна доброго',
  },
  cs: {
    familiar: 'ty tebe tě ti tobě tebou tvůj tvoje tvá tvé můžeš víš chceš máš jsi bys',
    likelyFamiliar: 'ahoj čau',
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
    familiar: 'तुम तुम्हें तुम्हेंं तुम्हारा तुम्हारे तुम्हारी तुमने तुमसे तुमको तू तुझे तेरा तेरे तेरी',
    likelyFamiliar: 'बताओ करो दो आओ',
    polite: 'आप आपको आपका आपके आपकी आपने आपसे',
    likelyPolite: 'कृपया बताइए कीजिए दीजिए',
  },
  ko: {
    familiar: '너 너는 넌 네가 너의 너를 너도 니가 야 응',
    likelyFamiliar: '',
    polite: '당신 당신이 당신은 당신의 저는 제가 저도 저희 고객님',
    likelyPolite: '안녕하세요',
    familiarEndings: '어 해 야 지 니 냐 자 봐 줘 돼 래 거든 네가 았어 었어 했어 는데',
    politeEndings: '요 니다 니까 세요 십시오 까요 죠 네요',
  },
  ja: {
    familiar: '',
    likelyFamiliar: '',
    polite: '',
    likelyPolite: '',
    familiarEndings:
      'だ だよ だね だな だろう だった じゃん じゃない してる てる かな よね た る い の よ ね ない だって って',
    politeEndings:
      'です ます ました ません でした でしょう ください ましょう ですか ますか ですね ますね ですよ ますよ でしょうか ですが ますが ですから ましたが ませんか ましたか ですけど ますけど',
  },
  vi: {
    familiar: 'cậu mày tao bạn',
    likelyFamiliar: 'mình',
    polite: 'ạ dạ thưa quý quí',
    likelyPolite: 'vâng anh chị',
  },
};
