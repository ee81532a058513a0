import { languageFrom } from './shared.ts';

export const tr = languageFrom({
  classes: {
    team: '(?:departman|bolum|birim|ekip|ekib|ofis|sube|muhasebe|servis|musteri hizmet|destek|takim)\\w*',
    person:
      '(?:temsilci|arkadas|uzman|yetkili|yonetici|danisman|operator|teknisyen|sorumlu|mudur|kisi|birim|meslektas)\\w*|baska biri\\w*|birine|birisi\\w*',
    other:
      '(?:uretici|satici|tedarikci|kargo|banka|magaza|kurye|sigorta|firma|saglayici|bayi|sirket|gelistirici|depo|gumruk|posta|tasiyici|servis saglayici|internet saglayici|operator|ithalatci|yazilimci)\\w*',
    channel:
      '(?:web site|internet site|site|sayfa|sss|kilavuz|forum|portal|dokuman|internet|form|uygulama|yardim merkez|yardim sayfa|sikca sorulan|kullanim|kosul|sartlar|blog)\\w*',
  },
  passed: [
    '(?:{person}|{team}|sizi|seni|gorusmeyi|sohbeti|hatti|baska) (?:\\w+ ){0,4}?(?:aktariyor\\w*|aktaracag\\w*|aktarayim|aktaralim|aktarilacak\\w*|aktarilmak\\w*|aktaracagiz|bagliyor\\w*|baglayayim|baglayacag\\w*|baglaniyor\\w*|baglanacak\\w*|yonlendiriyor\\w*|yonlendirecegi\\w*|yonlendirilecek\\w*|yonlendireyim|yonlendirelim|devrediyor\\w*|iletiyorum|gonderiyorum|sevk ediyor\\w*)|(?:baska|diger|bir sonraki) (?:bir )?(?:{person}|{team}) (?:\\w+ )?(?:ilgilenecek|yardimci olacak|devralacak|bakacak|ilgilenir)\\w*',
  ],
  handed: [
    '(?:talep|talebi|mesaj|sorun|sikayet|konu|kayit|basvuru|vaka|istek|soru)\\w* (?:\\w+ ){0,3}?(?:iletil|aktaril|yonlendiril|gonderil|devredil|sevk edil)\\w+|(?:talep|talebi|mesaj|sorun|sikayet|konu|kayit|basvuru|soru)\\w* (?:\\w+ ){0,2}?(?:{team}|{person}) (?:ilet|aktar|yonlendir|devret)\\w+',
  ],
  notUs: [
    'yanlis (?:{team}|yer\\w*|kisi\\w*|numara\\w*|adres\\w*|sohbet\\w*|kanal\\w*)|(?:dogru|uygun) (?:{team}|yer|kisi|adres|kanal) degil\\w*|(?:bu |bu konu |bu is |o |bunlar )?(?:bizim|benim|bizimle|benimle|bize|bana|bizlik|ekibimizin|birimimizin|departmanimizin) (?:\\w+ ){0,3}?(?:degil|girmiyor|girmez|ait degil|bakmiyor\\w*|ilgili degil|ilgilendirmiyor|ilgilendirmez|sorunumuz degil|disinda\\w*|alakali degil|dusmez|dusmuyor|isimiz degil|yapmiyor\\w*)|(?:yetki|gorev|uzmanlik|sorumluluk)\\w* (?:\\w+ )?(?:disinda|disi|asiyor|girmiyor|girmez|alanimda degil|alanimizda degil|kapsaminda degil)\\w*|(?:biz|ben|burada|buradan) (?:\\w+ )?(?:sadece|yalnizca) \\w+|(?:sadece|yalnizca) (?:\\w+ ){1,3}(?:bakiyor|ilgilen|cevapl|satis|yanit)\\w*|(?:bununla|buna|bu konuyla|bu konuya|o konuya|onunla|bu isle|bu tur \\w+) (?:\\w+ ){0,3}?(?:{team}|{other}|{person}) (?:ilgilen|bakiyor|bakar|yapar|karar|bakmakta)\\w*|(?:bununla|bu konuyla|bunlarla) (?:biz |ben )?ilgilenm\\w+|(?:{team}|{other}) (?:isi|sorunu|konusu|gorevi|meselesi)\\w*|bizlik (?:bir )?\\w+',
  ],
  away: [
    '(?:{other}|{team}|{person}|onlar\\w*|hatt?i\\w*|cagri merkez\\w+|numara\\w*|e ?posta\\w*|[^\\s@]{1,64}@[^\\s@]+|form\\w*|magaza\\w*) (?:(?:ile|le|la|yle|lutfen|dogrudan|direkt|irtibata|iletisime|bir|once|uzerinden|adresine|aramaniz|basvurmaniz|sormaniz|ulasmaniz) ){0,4}?(?:basvur\\w*|sorun|sorunuz|sormaniz\\w*|sorabilirsiniz|arayin\\w*|arayabilirsiniz|aramaniz\\w*|aramalisiniz|iletisime gec\\w+|irtibata gec\\w+|gecin\\w*|gorusun\\w*|gorusmeniz\\w*|gorusebilirsiniz|ulasin\\w*|ulasmaniz\\w*|yazin\\w*|danisin\\w*|gidin\\w*|mail atin\\w*|gonderin\\w*|doldurun\\w*|bildirin\\w*|iletin\\w*|sikayet edin\\w*|gitmeniz\\w*|gerekiyor|gerekir|lazim)|bizi (?:\\w+ )*?arayin\\w*|(?:internette|googleda|google da) (?:\\w+ )?(?:arayin|aratin|bakin)\\w*|kendiniz (?:\\w+ )?(?:cozun|halledin|bulun)\\w*',
  ],
  pointer: [
    '(?:{channel}) (?:(?:lutfen|bir|uzerinden|adresinden|bolumune|bolumunu|bolumunden|once|detayli|tum|bilgi|bilgiye|bilgiyi|bilgiler|bilgileri|yer) ){0,4}?(?:incele\\w*|bak\\w*|ziyaret ed\\w*|okuyun\\w*|oku\\w*|bulabilirsiniz|bulursunuz|mevcut\\w*|yaziyor|yazmaktadir|var|goz at\\w*|kontrol edin\\w*|ulasabilirsiniz|yer aliyor|gorebilirsiniz|basvurun\\w*|ogrenebilirsiniz|edinebilirsiniz|aliyor|almaktadir)|detayli bilgi icin',
  ],
  closed: [
    '(?:yardimci ol|yardim ed|bir sey yap|elimizden bir sey gel|elimden bir sey gel|cozem|degistirem|bilgi verem)(?:amam|amayiz|amiyor\\w*|emem|emeyiz|emiyor\\w*|abilecegim|ayamam|ayamayiz|amiyoruz|eyemem|mez|miyor|iyoruz)\\w*|yapabilecegi\\w* (?:baska )?(?:bir sey|hicbir sey) (?:yok|bulunm\\w+)|(?:elimden|elimizden) (?:\\w+ ){0,2}gelm\\w+|(?:mumkun|imkan|olasi)\\w* (?:degil|yok|gorunm\\w+|bulunm\\w+)\\w*|imkansiz|maalesef (?:olmaz|yapamayiz|yapamam|yapamiyoruz)|(?:kural|politika|prosedur|sistem|yonetmelik|sozlesme|sartlar)\\w* (?:\\w+ ){0,3}?(?:boyle|kuraldir|izin verm\\w+|geregi|gore|uygun degil|acik|musaade etm\\w+|bellidir|politikadir)|(?:istisna|ayricalik) (?:yok|yapm\\w+)|(?:yetki|erisim|bilgi|iznim)\\w* (?:yok|bulunm\\w+|sahip degil)\\w*|(?:konu|talep|kayit|dosya)\\w* (?:kapan\\w+|kapatil\\w+)|bilmiyorum(?= ?$)|yapacak bir sey yok|bu kadar(?= ?$)|fikrim yok',
  ],
  vague: [
    '(?:biri|birisi|bir \\w+|ekibimiz|arkadas\\w*|size|sizinle|en kisa surede|yetkili\\w*|uzman\\w*) (?:\\w+ ){0,4}?(?:donecek\\w*|donus yap\\w+|donulecek\\w*|iletisime gec\\w+|arayacak\\w*|ilgilenecek\\w*|bakacak\\w*|bakar|cevap ver\\w+|ulasacak\\w*|bilgi veril\\w+|geri don\\w+|aranacak\\w*|inceleyecek\\w*)|(?:talep|talebi|mesaj|sikayet|basvuru|kayit|istek|sorun)\\w* (?:\\w+ ){0,2}?(?:alin|kaydedil|incelen|isleme|degerlendiril|kayda|alinmis|isleniyor|inceleniyor|ulas)\\w+|en kisa (?:surede|zamanda)|ilerleyen|zamani gelince|bir ara|eninde sonunda|(?:lutfen )?(?:bekleyin\\w*|beklemede kalin|hatta kalin|bekleyiniz|sabirli olun|sabredin|biraz sabir)(?= ?$|,| sizi| sira)|(?:daha sonra|sonra|yarin|baska zaman) (?:\\w+ )?(?:tekrar )?(?:dene|ara|gel|yaz|ugra)\\w+|tum (?:\\w+ )?(?:temsilci|hat|danisman)\\w* (?:\\w+ )?(?:mesgul|dolu)\\w*|otomatik (?:mesaj|yanit|cevap)',
  ],
  others: [
    '(?:{other}|{team}|{person}|onlar\\w*|sizin|kendi|cihaz\\w*|telefonunuz\\w*|internetiniz\\w*|modeminiz\\w*|baglanti\\w*) (?:\\w+ ){0,2}?(?:hatasi|sucu|suclu|kabahati|sorunu|sorumlulugu|sorumlu|kaybetm\\w+|kaybetti|bozdu|bozmus|unutmus|yanlis|kaynakli|kaynaklan\\w+|karistirmis|hata yap\\w+|sorumlulugunda)\\w*|(?:sorun|hata|problem|suc|kabahat)\\w* (?:\\w+ )?(?:sizde|sizden|sizin|{other})(?: kaynak\\w+)?|ben (?:burada )?(?:sadece )?calis\\w+|bizim (?:hatamiz|sucumuz) degil|benim (?:hatam|sucum) degil',
  ],
  customer: [
    '(?:okumaniz|bakmaniz|kontrol etmeniz|okumali|dikkat etmeli|soylemeli|yapmali|bakmali|dikkat etmeniz|dusunmeniz|belirtmeniz) ?(?:gerekirdi|lazimdi|ydiniz|gerekiyordu)?|(?:okumaliydiniz|bakmaliydiniz|dikkat etmeliydiniz|soylemeliydiniz|kontrol etmeliydiniz)|(?:siz|kendiniz) (?:\\w+ ){0,3}?(?:yanlis|bozmus\\w*|bozdunuz|unut\\w+|hata yap\\w+|yaptiniz|okumamis\\w*|anlamamis\\w*|anlamadiniz|dusur\\w+|kirdiniz)|yanlis (?:girdiniz|yaptiniz|anladiniz|girmis\\w*|kullan\\w+|yapiyorsunuz|yapmis\\w*)|(?:bizde|bende|herkeste|digerlerinde) (?:\\w+ )?(?:calisiyor|sorun yok)|daha once (?:de )?(?:soyle|belirt|acikla|yaz)\\w+|(?:dedigim|soyledigim|belirttigim|yazdigim) gibi|sakin olun|(?:dikkatli|iyice|tekrar) (?:oku|dinle|bak)\\w+|bir dahaki sefere|kullanici hatasi',
  ],
  stock: [
    '(?:anlayis|sabr|sabir|ilgi|mesaj|guven|tercih|bekle|ulas|iletisim)\\w* (?:\\w+ ){0,4}?(?:tesekkur|sukran|minnettar)\\w*|tesekkur\\w*(?: \\w+){0,3} (?:anlayis|sabr|ilgi|tercih)\\w*|(?:anlayis|sabir)\\w* (?:\\w+ )?(?:bekl|rica|dil|umuyor|goster)\\w+|(?:rahatsizlik|aksaklik|magduriyet|olumsuzluk|sorun|sikinti)\\w* (?:\\w+ ){0,3}?(?:ozur|uzgun)\\w*|ozur dil\\w+(?= ?$)|(?:sayin|degerli|kiymetli|sevgili) (?:\\w+ )?(?:musteri|kullanici|uye|abone|misafir)\\w*|(?:talep|gorus|memnuniyet|musteri|fikir|siz)\\w* (?:\\w+ )?(?:bizim )?(?:icin )?(?:\\w+ )?(?:onemli|degerli|onceligimiz|oncelik)\\w*|memnuniyet duyar\\w*|cekinmeyin\\w*|bilgilerinize|saygilarimizla,? \\w+|(?:hayal kirikligi|ofke|yasadiginiz|sikinti)\\w* (?:\\w+ )?(?:anliyor\\w*|anlayabiliyor\\w*)|elimizden gelenin',
  ],
  denial:
    'degil|hicbir|hic|kimse\\w*|asla|yerine|\\w+m(?:iyor|ayacag|eyeceg|ayaca|eyece|uyor|am|em)\\w*|gerek yok|gerekmez|gerekmiyor',
  turn: 'ama|lutfen|ve|bu yuzden|fakat',
  own: '\\w+(?:dim|tim|dum|tum|dik|tik)',
  reported: 'demis\\w*|soylemis\\w*|tabela\\w*',
  relief: {
    forward: [
      '(?!aktar|bagla|yonlendir|devred|ilet|gonder)\\w+(?:acagim|ecegim|acagiz|ecegiz)|(?:ogrenip|sorup|bulup|bakip|arastirip|kontrol edip|sordum|aradim|duzelttim|buldum|degistirdim|iade ettim|actim|baktim|gonderdim size|hallettim|onardim|iptal ettim|konustum|siparis ettim|kontrol ediyorum|bakiyorum|soruyorum|ariyorum|ilgileniyorum|duzeltiyorum|hallediyorum|iade ediyorum|cozuyorum|yazarim|haber veririm|soylerim|sorarim|bakarim|bulurum|ararim|edebilirim|yapabilirim|gosterebilirim|verebilirim|gonderebilirim|sunabilirim|bitirecegiz|takip ediyorum)|iste|kisaca|ister misiniz|uygun mu|olur mu|(?:soyler|gonderir|yazar|paylasir) misiniz|bizim hatamiz(?! degil)|benim hatam(?! degil)|birlikte|onun yerine|bunun yerine|(?:hangi|nedir|kac)',
    ],
    stay: [
      '(?:buradayim|kaliyorum|kalacagim|bitirecegiz)|(?:bu|su an) (?:sohbet|konusma)\\w*|bizimle|aramizda',
    ],
    time: [
      '(?:saat|bugun|yarin|aksama|ogleye|pazartesi|sali|carsamba|persembe|cuma)\\w*(?: \\w+){0,2} (?:kadar|once|da|de|ta|te)?|\\d+ (?:dakika|saat)\\w*',
    ],
    ours: ['bizim hatamiz(?! degil)|benim hatam(?! degil)|hata bizde|hata bende'],
  },
  goodbyes: ['(?:tekrar )?gorusmek uzere|gorusuruz|iyi gunler|hosca kal(?:in)?'],
  harmless: [
    '(?:para|havale|ucret|tutar)\\w* (?:\\w+ )?(?:aktar|transfer|gonder)\\w+',
    'dogru (?:yer|kisi|birim)\\w*',
  ],
  better: {
    stay: 'doğru kişiyi bu sohbete getiriyorum, ben de buradayım',
    chase: 'bunu ben öğrenip buraya yazacağım',
    care: 'bununla burada ben ilgileniyorum',
    sorry: 'bir şey ters gitti, düzeltiyorum',
  },
});
