/**
 * What words stand for in an agent's reply, so that what was learnt about "ring the bank" holds for "phone the airline".
 * One entry per concept and language; a word with `*` at its end stands for all that begin with it. Folded like the
 * text (no accents). Japanese and Chinese have no borders: their entries are found anywhere.
 */
import type { LanguageCode } from '../../types.ts';

/** Letters are short because they are hashed at every word. */
export const concepts = {
  third: 'T',
  team: 'D',
  person: 'P',
  someone: 'O',
  speak: 'S',
  look: 'L',
  channel: 'C',
  transfer: 'X',
  rule: 'R',
  day: 'Y',
  number: 'N',
  unit: 'U',
  soon: 'V',
  never: 'Z',
  done: 'E',
  act: 'A',
  courtesy: 'Q',
  fault: 'F',
  customer: 'K',
  thing: 'G',
} as const;
export type Concept = keyof typeof concepts;

export const conceptWords: Record<LanguageCode, Partial<Record<Concept, string>>> = {
  en: {
    third:
      'courier* carrier* bank banks manufacturer* maker* vendor* seller* supplier* dealer* retailer* shop shops store stores airline* airport* hotel* insurer* insurance landlord* provider* isp developer* devs studio factory warehouse partner partners doctor* gp surgery council embassy consulate hospital* school employer hr police customs paypal amazon apple google microsoft dhl ups fedex visa venue organiser* organizer* agency agent lawyer accountant neighbour* driver drivers firm merchant* reseller* plumber electrician mechanic handler* pharmacy pharmacist ministry ombudsman government university garage builder* franchise brand post',
    team: 'department* dept team teams desk unit section branch* office* division* group crew shift queue tier level billing finance accounts logistics legal marketing sales retention claims engineering lot folks people guys lads peeps upstairs management head hq headquarters payroll depot centre center building inbox line reception counter helpdesk area remit field responsibilit* role job scope competence',
    person:
      'colleague* coworker* specialist* expert* representative* rep reps supervisor* manager* consultant* advisor* adviser* operator* engineer* staff teammate* boss trainee technician* clerk salesman member handyman',
    someone: 'someone somebody anyone whoever anybody',
    speak:
      'contact contacting call calling ring ringing phone phoning telephone email emailing mail write writing message messaging text reach ask asking consult dial speak speaking talk talking tell chase approach tweet fax liaise buzz bell inquire enquire enquiries apply complain request raise submit report',
    look: 'see read reading check visit search browse google review look refer peruse find',
    channel:
      'website* site webpage page pages homepage faq faqs manual* handbook guide* docs documentation forum* community portal hotline* helpline form instructions brochure leaflet wiki blog tutorial* app internet online article articles knowledge booklet video reddit youtube twitter instagram facebook whatsapp discord chatbot link socials landline fax',
    transfer:
      'transfer transferring transferred pass passing passed hand handing handed forward forwarding forwarded redirect* connect connecting connected refer referred reroute* rerouting route routing routed escalat* assign assigning assigned reassign* switch switching patch put putting move moving moved bounc* shift shifting send sending pop popping bump kick* submitted relay* beam* refer hold',
    rule: 'policy policies rule rules terms procedure* guideline* regulation* contract clause gdpr system computer law legal decision* deadline warranty guarantee refundable eligible entitled qualify exception* allowed permitted authorised authorized permission* liable obliged cover covered coverage',
    day: 'today tonight tomorrow noon midnight monday tuesday wednesday thursday friday saturday sunday morning lunch evening afternoon weekend january february april june july august september october november december',
    number:
      'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty',
    unit: 'minute minutes hour hours pm am second seconds sec oclock',
    soon: 'shortly soon eventually sometime* asap someday whenever later due course earliest point stage long while patient patience wait waiting queue',
    never:
      "can't cannot unable impossible won't aren't isn't don't doesn't couldn't wouldn't not no never nothing didn't wasn't weren't haven't hasn't cant wont dont isnt nobody none nope nah neither nowhere without unfortunately sadly regret* afraid beyond outside",
    done: 'refunded booked cancelled fixed found changed replaced credited added ordered removed reserved arranged called rang phoned asked checked upgraded corrected reset restored extended swapped emailed filed sorted solved mended repaired waived reopened unlocked reversed confirmed approved cleared shipped posted attached finished done left',
    act: 'refund book cancel fix change replace credit add order remove reserve arrange swap bring pay repair sort stay walk explain solve unlock deliver ship post',
    courtesy:
      'inconvenience* patience understanding feedback satisfaction loyalty valued value apologise* apologize* apologies appreciate* appreciated cooperation concern concerns experience priority trust pleasure custom commitment committed strive excellence quality regards sincerely sincere sincerely dear kindly assured assist delighted opinion serve serving inquiry enquiry disappointment frustration discomfort disruption business',
    fault:
      'fault mistake* error* blame wrong mess messed forgot forgotten failed lost broke broken caused responsible misread misunderstood incorrect* improper* late delay* problem* issue* trouble bug',
    customer: 'you your yours yourself yourselves u',
    thing:
      'parcel* order orders card cards booking* ticket* lamp light button cable screen seat seats room table box label photo picture invoice bill refund money account password code battery receipt voucher points size colour color blue red green van train flight bag bus lid screw key keys router plug number address item items product* package* price fee',
  },
  de: {
    third:
      'hersteller* lieferant* handler* verkaufer* paketdienst* zusteller* kurier* spedition bank hausbank anbieter* versicherung* post dhl hermes partner* vermieter* dienstleister* entwickler* provider* fachhandel laden geschaft* lager zoll netzbetreiber* arzt kollege*',
    team: 'abteilung* team bereich* fachbereich stelle* filiale* zentrale buchhaltung vertrieb versand* technik zustandig* verantwort* aufgabe* baustelle',
    person:
      'kolleg* mitarbeiter* spezialist* experte* berater* vorgesetz* techniker* ansprechpartner* sachbearbeiter*',
    someone: 'jemand* irgendwer irgendjemand',
    speak:
      'kontakt* anruf* rufen ruf rufe schreib* mail* fragen frag fragt wenden wende melde* melden telefon* sprech* richten',
    look: 'lesen lies schauen schau sehen siehe nachlesen finden nachschauen prufen googeln',
    channel:
      'website webseite homepage seite internet faq faqs handbuch* anleitung* bedienungsanleitung forum portal agb hotline formular* kontaktformular app dokumentation webshop',
    transfer:
      'weiter* verbind* verbunden durchstell* ubergeb* uberstell* stelle leite gebe reiche eskal* vermittel*',
    rule: 'richtlinie* regel* vorschrift* agb vertrag* bedingung* system moglich erlaubt befugt frist* garantie ausgeschlossen',
    day: 'heute morgen montag dienstag mittwoch donnerstag freitag samstag mittag abend fruh vormittag',
    unit: 'uhr minute* stunde*',
    soon: 'bald demnachst irgendwann zeitnah gelegentlich geduld warten schnellstmoglich',
    never: 'nicht kein* nie niemand* nichts leider unmoglich ausserhalb',
    done: 'habe erledigt storniert erstattet gebucht bestellt repariert geandert behoben angerufen gefragt korrigiert gelost reserviert verschickt',
    act: 'schicke erstatte kummere mache buche repariere tausche klare rufe ubernehme bleibe prufe',
    courtesy:
      'unannehmlichkeit* verstandnis geduld entschuldig* anliegen wichtig zufriedenheit wert* schatzen danken dank service feedback freundlich* bedauern herzen',
    fault: 'schuld fehler falsch problem* verpasst kaputt versaumt selbst vergessen',
    customer: 'sie ihnen ihr ihre ihren ihrem du dir dich dein*',
  },
  es: {
    third:
      'fabricante* proveedor* vendedor* tienda* mensajer* transportista* banco correos aerolinea hotel seguro* aseguradora casero compania repartidor* medico aduana* socio*',
    team: 'departamento* equipo area seccion oficina ventas facturacion competencia responsabil* encarg* corresponde',
    person: 'companer* colega* especialista* agente* asesor* supervisor* tecnico* operador* responsable',
    someone: 'alguien',
    speak: 'contact* llam* escrib* pregunt* habl* dirij* dirig* comunic* consult* acud* mand* envi*',
    look: 'mire mira vea ve lea lee consulte consulta busque busca revise revisa visite visita',
    channel:
      'web pagina faq preguntas manual* foro* portal formulario correo instrucciones telefono internet app condiciones guia',
    transfer: 'transfer* pas* deriv* comunico conect* remit* reenvi* trasla* escal*',
    rule: 'politica* norma* regla* condiciones contrato sistema posible permit* plazo garantia procedimiento',
    day: 'hoy manana lunes martes miercoles jueves viernes mediodia tarde noche',
    unit: 'hora* minuto*',
    soon: 'pronto breve espere paciencia dias momento cuando',
    never: 'no nunca nadie nada ningun* lamentablemente imposible tampoco',
    done: 'he reembolsado llamado cancelado arreglado cambiado enviado pedido reservado corregido devuelto hecho',
    act: 'devuelvo arreglo cambio mando llamo averiguo encargo ayudo resuelvo confirmo digo',
    courtesy:
      'molestias inconveniente* comprension paciencia gracias agradec* importante* satisfaccion valor* lament* disculp* opinion prioridad confianza',
    fault: 'culpa error fallo problema mal equivoc* olvid*',
    customer: 'usted ustedes su sus le les te tu tus',
  },
  fr: {
    third:
      'fabricant* fournisseur* vendeur* magasin* boutique* livreur* transporteur* banque* poste compagnie hotel assurance* assureur proprietaire operateur partenaire* medecin douane*',
    team: 'service* departement* equipe* secteur agence* bureau comptabilite competence* ressort responsabil* charge',
    person: 'collegue* specialiste* agent* conseill* superieur* technicien* responsable* interlocuteur*',
    someone: "quelqu'un quelquun on",
    speak: 'contact* appel* ecri* demand* adress* telephon* parl* rapproch* joindre voir envoy*',
    look: 'consult* lire lisez regard* voyez voir cherch* visit* report*',
    channel:
      'site page faq manuel notice guide* forum* portail formulaire mail telephone internet conditions aide',
    transfer: 'transfer* passe mets met mettre transm* redirig* orient* bascul*',
    rule: 'politique regle* reglement* condition* contrat systeme possible autoris* delai* garantie procedure*',
    day: "aujourd'hui demain lundi mardi mercredi jeudi vendredi midi soir matin",
    unit: 'heure* minute*',
    soon: 'bientot prochain* patient* attend* delai* quittez',
    never: 'ne pas n jamais personne rien aucun* malheureusement impossible',
    done: 'rembourse appele annule change envoye commande reserve corrige trouve regle fait',
    act: "m'occupe occupe rembourse envoie change appelle cherche dis ecris verifie",
    courtesy:
      'desagrement* gene comprehension patience remerci* merci important* satisfaction excus* regrett* priorite fidelite confiance interet',
    fault: 'faute erreur* probleme* mal tromp* oubli* tort',
    customer: 'vous votre vos tu te ton ta tes',
  },
  it: {
    third:
      'produttore fornitore venditore negozio corriere banca poste compagnia hotel assicurazione proprietario gestore partner medico dogana spedizioniere',
    team: 'reparto ufficio settore dipartimento team squadra competenza sede occup* spetta',
    person: 'collega colleghi specialista operatore operatrice responsabile tecnico consulente addetto',
    someone: 'qualcuno',
    speak: 'contatt* chiam* scriv* chied* rivolg* telefon* parl* sent*',
    look: 'guard* legg* consult* veda vedere cerc* visit* trov*',
    channel:
      'sito pagina faq manuale istruzioni forum portale modulo mail email telefono internet condizioni guida',
    transfer: 'passo passa trasfer* inoltr* metto smist* gir*',
    rule: 'politica regol* norme condizioni contratto sistema possibile permess* termini garanzia procedura',
    day: 'oggi domani lunedi martedi mercoledi giovedi venerdi mezzogiorno sera mattina stamattina',
    unit: 'ore ora minut*',
    soon: 'presto breve attend* pazienza prima appena',
    never: 'non nessuno niente nulla mai purtroppo impossibile ne',
    done: 'ho rimborsato chiamato annullato cambiato inviato ordinato prenotato corretto trovato sistemato',
    act: 'rimborso mando cambio chiamo sistemo verifico dico scrivo penso confermo',
    courtesy:
      'disagi* disguid* comprensione pazienza grazie ringrazi* importante soddisfazione scus* spiace priorita fiducia',
    fault: 'colpa errore problema sbagli* dimentic*',
    customer: 'lei le la suo sua ti tu tuo tua',
  },
  pt: {
    third:
      'fabricante fornecedor* vendedor* loja* transportadora* banco correios companhia hotel seguradora* senhorio operadora parceir* medico alfandega entregador*',
    team: 'departamento* setor* equipe equipa area secao competencia responsab* conosco connosco',
    person: 'colega* especialista* atendente* agente* supervisor* tecnico* consultor*',
    someone: 'alguem',
    speak: 'contat* contact* ligar ligue liga escrev* pergunt* fal* mand* envi* dirij* procure',
    look: 'veja ver leia ler consult* olh* visit* acess*',
    channel:
      'site pagina faq perguntas manual instrucoes forum portal formulario e-mail mail email telefone internet app condicoes',
    transfer: 'transfer* passar passo encaminh* direcion* redirecion*',
    rule: 'politica regra* norma* condicoes contrato sistema possivel permit* prazo garantia procedimento',
    day: 'hoje amanha segunda terca quarta quinta sexta noite manha',
    unit: 'hora* minuto*',
    soon: 'breve logo aguarde espere paciencia',
    never: 'nao nunca ninguem nada nenhum* infelizmente impossivel nem',
    done: 'reembolsei liguei cancelei troquei enviei pedi reservei corrigi achei resolvi resolvido',
    act: 'devolvo mando troco ligo resolvo verifico digo escrevo confirmo descubro',
    courtesy:
      'transtorno* inconveniente* compreensao paciencia obrigad* agradec* importante* satisfacao desculp* lament* prioridade confianca',
    fault: 'culpa erro problema errad* esquec*',
    customer: 'voce o senhor senhora te seu sua',
  },
  nl: {
    third:
      'fabrikant leverancier* verkoper* winkel* bezorger* vervoerder* bank post compagnie hotel verzekering* verhuurder provider* partner* dokter douane pakketdienst',
    team: 'afdeling* team dienst filiaal kantoor administratie bevoegd* verantwoordelijk* gaan',
    person: 'collega* specialist* medewerker* expert* adviseur* leidinggevende monteur*',
    someone: 'iemand',
    speak: 'contact bel bellen belt mail mailen schrijf vraag vragen neem wenden stuur',
    look: 'kijk kijken lees lezen zie raadpleeg zoek bezoek',
    channel:
      'website site pagina faq handleiding* forum portaal formulier internet voorwaarden app hulppagina',
    transfer: 'doorverbind* verbind door* zet schakel stuur geef',
    rule: 'beleid regel* voorwaarden contract systeem mogelijk toegestaan termijn garantie',
    day: 'vandaag morgen maandag dinsdag woensdag donderdag vrijdag middag avond ochtend',
    unit: 'uur minuten minuut tellen',
    soon: 'spoedig binnenkort geduld wacht wachten ogenblik zsm',
    never: 'niet geen nooit niemand niets helaas onmogelijk nergens',
    done: 'heb gebeld terugbetaald geannuleerd geregeld veranderd verstuurd besteld gereserveerd hersteld gevonden rechtgezet',
    act: 'betaal regel stuur maak bel zoek zeg schrijf laat vervang',
    courtesy:
      'ongemak begrip geduld dank bedankt excuses waarde* belangrijk tevredenheid spijt* vriendelijke',
    fault: 'schuld fout verkeerd* probleem vergeten zelf',
    customer: 'u uw je jij jou jouw',
  },
  pl: {
    third:
      'producent* dostawc* sprzedawc* sklep* kurier* przewoznik* bank* poczt* firm* hotel* ubezpiecz* operator* partner* lekarz* celn*',
    team: 'dzial* zespol* biur* oddzial* kompetencj* zakres* odpowiad* zajmuj*',
    person: 'koleg* kolez* specjalist* konsultant* pracowni* kierowni* technik*',
    someone: 'ktos',
    speak: 'kontakt* dzwon* zadzwon* napis* pis* pyta* zapyta* zwroc* zglos* rozmawia*',
    look: 'zobacz* sprawdz* przeczyta* czyta* zajrz* patrz* szuka* poszuka*',
    channel:
      'stron* faq instrukcj* forum portal* formularz* mail* infolini* internet* regulamin* aplikacj* pytania',
    transfer: 'przelacz* przekaz* przekier* lacze polacz* przesl*',
    rule: 'polityk* zasad* przepis* regulamin* umow* system* mozliw* gwarancj* procedur* termin',
    day: 'dzis* jutro poniedzialek* wtor* srod* czwart* piat* poludni* wieczor* rano',
    unit: 'godzin* minut*',
    soon: 'wkrotce niebawem cierpliw* czeka* poczeka* chwil*',
    never: 'nie nikt nikomu nic nigdy niestety zaden* brak',
    done: 'zadzwonil* zwrocil* anulowal* naprawil* zmienil* wyslal* zamowil* zarezerwowal* poprawi*',
    act: 'zwroce naprawie zmienie wysle zadzwonie sprawdze napisze pomoge zrobie zajme',
    courtesy:
      'niedogodnosc* utrudnieni* zrozumieni* cierpliwosc* dzieku* przepraszamy wazn* satysfakcj* opini* zadowoleni* ceni*',
    fault: 'win* blad bledu problem* zle zapomn* sam sama',
    customer: 'pan pani pana panu panstwo ty ci',
  },
  ru: {
    third:
      'производител* поставщик* продавц* магазин* курьер* перевозчик* банк* почт* компани* отел* страхов* провайдер* оператор* партнер* врач* таможн* доставк*',
    team: 'отдел* команд* подраздел* офис* компетенц* обязанност* занима* отвеча*',
    person: 'коллег* специалист* сотрудник* менеджер* консультант* начальник* мастер*',
    someone: 'кто-то кто-нибудь вами',
    speak: 'обрат* позвон* звон* напиш* пиш* спрос* свяж* связ*',
    look: 'посмотр* смотр* прочита* читай* найд* ознаком* зайд*',
    channel: 'сайт* страниц* faq инструкц* форум* портал* форм* почту горяч* интернет* правил* вопрос*',
    transfer: 'перевож* перевед* переключ* соедин* переда* перенаправ*',
    rule: 'политик* правил* услови* договор* систем* возможн* гаранти* регламент* срок*',
    day: 'сегодня завтра понедельник* вторник* сред* четверг* пятниц* полдень утр* вечер*',
    unit: 'час* минут*',
    soon: 'скоро ближайш* ожида* подожд* терпени*',
    never: 'не нет никто никому ничего никогда ничем сожалени* невозможно нельзя',
    done: 'позвонил* вернул* отменил* исправил* изменил* отправил* заказал* забронировал* нашел нашл*',
    act: 'верну исправлю изменю отправлю позвоню проверю напишу помогу сделаю выясню займусь',
    courtesy: 'неудобств* понимани* терпени* благодар* спасибо извин* важн* ценн* мнени* ценим приносим',
    fault: 'вин* ошиб* проблем* неправильн* забы* сами',
    customer: 'вы вам вас ваш* ты тебе',
  },
  tr: {
    third:
      'uretici* tedarikci* satici* magaza* kargo* kurye* banka* posta* firma* otel* sigorta* operator* ortak* doktor* gumruk*',
    team: 'departman* ekip* bolum* birim* ofis* sube* yetki* sorumlu* gorev*',
    person: 'arkadas* uzman* temsilci* yetkili* mudur* tekni*',
    someone: 'biri birisi birileri',
    speak: 'iletisim* ara* arayin yaz* sor* basvur* gonderin danis*',
    look: 'bakin bak inceley* okuyun oku kontrol goz',
    channel: 'site* web sayfa* sss kilavuz* forum* portal* form* e-posta internet* kosullar* sorular*',
    transfer: 'aktar* bagla* yonlendir* ilet*',
    rule: 'politika* kural* sart* sozlesme* sistem* mumkun* garanti* prosedur*',
    day: 'bugun yarin pazartesi sali carsamba persembe cuma oglen aksam sabah',
    unit: 'saat* dakika* saniye*',
    soon: 'yakinda kisa bekle* sabir* hatta',
    never: 'degil yok hic maalesef hayir olmaz kimse* yapamayiz',
    done: 'aradim yaptim duzelttim degistirdim gonderdim iade ettim buldum hallettim',
    act: 'hallederim yazacagim ariyorum gonderiyorum degistiriyorum bakiyorum soylerim',
    courtesy: 'anlayis* sabir* tesekkur* ozur* degerli* onemli* memnuniyet* rahatsizlik* aksaklik* gorus*',
    fault: 'suc* hata* sorun* yanlis* kabahat* unut*',
    customer: 'siz size sizi sizin sen sana seni',
  },
  ja: {
    third:
      'メーカー 配送会社 運送会社 運送業者 配送業者 銀行 販売店 店舗 出品者 航空会社 ホテル 保険会社 業者 郵便局 取引先 カード会社',
    team: '部署 部門 窓口 担当 管轄 係 営業部 サポート',
    person: 'スタッフ 上司 専門 オペレーター 担当者 責任者',
    someone: '誰か 他の者 別の者 ほかの者',
    speak: 'お問い合わせ 問い合わせ ご連絡ください お電話 連絡して ご相談 お尋ね 聞いて',
    look: 'ご覧 ご確認ください ご参照 お読み 見て 読んで 検索 調べて',
    channel:
      'サイト ホームページ よくあるご質問 説明書 マニュアル フォーラム フォーム メール ヘルプ 規約 ウェブ',
    transfer: '転送 おつなぎ 回します 引き継 代わります お回し 回し',
    rule: '規約 規定 ルール 方針 決まり システム 契約 保証 期限',
    day: '今日 明日 本日 月曜 火曜 水曜 木曜 金曜 正午 今朝 昨日',
    unit: '時 分 秒',
    soon: '後日 追って お待ち しばらく 順次 いずれ',
    never: 'できません ません ない いたしかねます かねます おりません',
    done: 'しました 済み 直しました 電話しました 手配',
    act: '私が します いたします お調べ お送り 返金',
    courtesy: 'ご不便 ご迷惑 ご理解 ご了承 お詫び 申し訳 大切 感謝 ご協力 貴重 お客様の声 誠に',
    fault: '責任 ミス 間違 原因 せい 過失',
    customer: 'お客様 あなた',
  },
  zh: {
    third: '厂家 厂商 快递 物流 银行 卖家 商家 供应商 门店 航空公司 酒店 保险公司 邮局 合作方 运营商 开发商',
    team: '部门 团队 职责 范围 科室 分公司 负责 归我们',
    person: '同事 专员 客服 主管 经理 专家 技术员',
    someone: '有人 别人 其他人 相关人员',
    speak: '联系 咨询 打电话 致电 拨打 发邮件 询问 反馈 问',
    look: '查看 查询 阅读 参考 看看 搜索 自行',
    channel: '官网 网站 常见问题 说明书 手册 论坛 表单 邮箱 热线 网页 帮助中心 条款',
    transfer: '转接 转给 转到 转交 移交 接通',
    rule: '规定 政策 条款 合同 系统 规则 保修 期限',
    day: '今天 明天 上午 下午 中午 周一 周二 周三 周四 周五 今晚 早上 昨天',
    unit: '点 分钟 小时 秒',
    soon: '稍后 尽快 耐心 等待 请稍等 届时',
    never: '不 没 无法 不能 没有 无',
    done: '已经 已 好了 查到 退款 改好',
    act: '我来 我会 我给您 我帮您 马上 我现在 告诉您',
    courtesy: '不便 谅解 理解 感谢 抱歉 歉意 重要 满意 宝贵 支持 致歉 配合',
    fault: '责任 错 问题 操作 自己 失误 怪',
    customer: '您 你 亲',
  },
};
