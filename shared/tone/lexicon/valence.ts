/**
 * Valence of further English words, from −4 (unpleasant) to 4 (pleasant): the single words of the VADER lexicon (Hutto &
 * Gilbert 2014; MIT licence, see NOTICE) that are half a step or more from neutral, rounded to half steps. Left out are
 * slurs, and words that customers use for ordinary things ("cancel", "charge", "help"); words that `en.ts` rates
 * itself stay with it.
 */
export const furtherValence: Record<string, string> = {
  '3.5': `aml | ecstacy | euphoria | ilu | ily | lya | magnificently | sweetheart`,
  '3': `adoration | alol | ambw | amor | beauty | beneficence | bff | blessedest | blissful | blockbuster |
      brightest | brilliance | brilliances | champion | cheerfullest | congratulation | cutest | darling |
      delectable | delectably | delight | divinely | ecstasy | ecstatically | ecstatics | elated | enrapture |
      excellence | exhilarated | exhilarates | exuberant | exultant | fabulousness | funnest | glee | gleeful |
      gloriously | godsend | gorgeousness | gracefullest | greatest | hallelujah | happiest | heavenlier |
      heroical | heroism | honestest | honored | jolliest | joyed | joyously | joyousness | jubilant | lifesaver |
      lmao | lovable | loverly | lovingly | luckiest | lyb | lyl | miracle | muah | peacefullest | perfectest |
      perfectness | pleasuring | positivest | prizewinning | pukka | rejoicing | rotflmao | rotflol | rotgl |
      sete | smartest | soulmate | splendor | sweethearts | tenderheartednesses | vbs | wonderfulness | xlnt |
      xoxo`,
  '2.5': `aas | aayf | admirability | admirably | admiration | admired | admiringly | adorableness | adoring |
      adoringly | adventuring | amaze | amazement | amoroso | amorously | appreciates | appreciative |
      appreciator | awardable | beauteous | beauteously | beauteousness | beauties | beautifications |
      beautifulest | beautifulness | beautify | beautifying | beneficent | beneficially | benevolent | blesser |
      blesses | blessings | bliss | bonuses | bravely | braver | bravest | brightening | brilliancies |
      brilliancy | bwahahah | celebrated | celebrates | champions | charmingest | cheered | cheerier | cheerily |
      cheeriness | cheering | cheerly | cheery | cherished | cleverest | cleverly | cleverness | complimenting |
      courageous | courageously | courteous | creditworthy | cuteness | cuter | darlingness | dauntless |
      dearest | delightedly | delighters | delightfully | delightsome | divine | divinest | divinity | divinize |
      earnest | ecstasies | energized | enjoyment | enlighten | enlightening | enterprising | entertainments |
      entertains | enthusiastically | ethical | excellences | excellencies | excellency | excelling | excels |
      excitedly | fascinate | fav | festiveness | fondness | friendliest | funned | funniest | fwb | gain |
      gallantry | generosities | generosity | generousness | gla | glamorizer | glamorizes | glamorous | glamour |
      gloried | glorified | glorifier | glorify | glorifying | gloriousness | gorgeously | gracefully | gracious |
      graciously | graciousness | grandest | grandeur | gratifying | gratitude | handsomeness | handsomest |
      happier | happily | heartfelt | heaven | heavenliest | heavenliness | heavenlinesses | helpfully | heroes |
      heroically | heroics | heroine | honorable | honorably | honorees | honoring | honors | hooray |
      humorously | humorousness | hurrah | hurrahing | hurray | hurrays | ideal | iluaaf | impressing |
      inspiration | inspirational | inspirationally | inspire | inspiringly | intellectual | iyq | jollied |
      jollier | jollily | jolliness | jolly | jollying | joyance | joyfuller | joyfully | joyfulness | joying |
      kfy | kindnesses | kisses | kissing | laughingly | liberties | liberty | lmfao | lmso | lolz | lovers |
      lovingness | loyalty | lylab | lylas | magnific | magnifical | magnifically | magnificence | magnificences |
      masterpieces | merriest | merrily | merriment | merry | merrymakings | mirth | mirthful | muah | mwah |
      optimist | passionately | passionateness | peacefully | peacemakers | perfected | perfecting | perfections |
      pleasantest | pleasantness | pleasantnesses | pleasurable | pleasurableness | pleasurably | pleasured |
      positively | positiveness | positiver | positives | positivities | positivity | praises | praiseworthiness |
      praiseworthy | praising | prettiest | prize | prized | prizewinner | prizewinners | profitableness |
      proudest | ptl | reinvigorate | relaxation | remarkable | rescue | respectability | revered | rewardingly |
      richer | riches | richest | rofl | roflmao | romance | romanticising | rotfl | rotflmfao | securest |
      sfete | sgtm | smiled | smilingly | sophisticated | splendent | splendidness | splendiferous | successes |
      successfulness | sunnier | sunniest | supreme | supremely | supremeness | supremer | survived | swak |
      sympathetic | tenderheartedly | tgif | tia | treasurable | treasured | triumphant | triumphantly |
      triumphing | trustable | trustworthily | trustworthy | tyvm | valuably | vip | virtuous | visionary | vwd |
      warmheartedness | wealthiness | welldoer | winningly | winnings | wisdom | worshiped | worshipped | wowed |
      wowing | xoxozzz | ywia`,
  '2': `acceptance | accomplish | admirableness | admirer | adorability | adorably | adorations | adored | adorers |
      advantageously | adventurousness | affectional | affectionately | affectioned | agog | agreeability |
      agreeableness | agreement | amazed | amazedly | amazements | amazes | amorous | amorousness | amusedly |
      amusingness | aok | applaud | applauding | applause | appreciating | appreciatively | approval | approved |
      ardent | astounded | astounding | astoundingly | astounds | attracted | attracting | attraction |
      attractions | attractively | attractiveness | attractivenesses | awardee | awarding | beatific |
      beautification | beautified | beautifies | beautifuler | beneficently | beneficial | beneficiaries |
      beneficiary | benefitting | benevolences | benignant | bless | blesseder | blessers | braved | braveries |
      bravery | braves | brighten | brightened | brilliantines | brilliants | carefulness | champ | championing |
      championship | championships | champs | charitableness | charities | charity | charmed | charmer |
      charmers | charmingly | charms | cheerers | cheerfuller | cheerfully | cheerfulness | cheeriest |
      cherishable | cherisher | cherishers | cherishes | cherishing | classy | cleverer | comedically |
      comfortably | comforted | comforter | comforts | commend | commended | compassion | compassionate |
      compliment | complimentary | complimented | confidently | considerate | contentedly | courageousness |
      creativeness | creditability | creditable | creditworthiness | cutenesses | cutes | cutesiest | cutesy |
      cutey | cutiepie | cuties | daringly | darlings | dearer | dearie | dearly | dearness | dears | deary |
      deliciously | deliciousness | delightedness | delighter | delightfulness | delights | devotedness |
      devoting | devotion | devotionally | devotions | dignified | dignifies | dignify | dignifying | dignitary |
      divinities | easier | easiest | effectively | elegance | elegances | elegancy | elegantly | encouragement |
      encouragements | encourages | encouragingly | energetically | energise | energised | energises |
      energising | energize | energizer | energizes | energizing | engagement | enjoyableness | enjoyably |
      enjoyer | enjoyers | enjoyments | enlightened | entertainingly | entertainment | enthused | enthusiasm |
      enthusiasms | enthusing | esteemed | excel | excelled | excitant | excitation | excitations | excite |
      excitement | excitements | exciter | excites | excitingly | exonerate | exonerated | fab | faith |
      faithfully | faithfulness | faiths | fame | fantastical | fantasticalities | fascinated | fascinates |
      fascination | faultless | faultlessly | fav | favorable | favorableness | favored | favoring | favorites |
      favour | favoured | favours | fearless | festival | festive | festively | festivities | festivity | fiesta |
      foaf | fondly | forgiving | forgivingness | freebie | freebies | freeing | freely | friending | friendlier |
      friendlies | friendlily | friendliness | ftw | fulfill | fulfilled | funner | funnily | funniness |
      funning | gaining | gallantly | generously | genial | gentlest | gently | giggle | glamor | glamorised |
      glamorises | glamorized | glamorizing | glamorously | glamourous | glamours | glories | glorification |
      glorifies | goodness | gorgeousnesses | grace | gracefuller | gracefulness | grand | grandeurs |
      gratefuller | gratefully | gratefulness | gratifications | gratifyingly | gratz | greetings | grin | hagd |
      hagn | hahas | hak | hand | handsomely | handsomer | harmonic | harmonically | harmonious | harmoniously |
      harmoniousness | harmonise | harmonization | helpfulness | heroines | heroisms | heroize | heroized |
      heroizes | heroizing | hhoj | honester | honesties | honestly | honesty | honorability | honorableness |
      honorarily | honoree | honorifically | honourable | honoured | honourer | honouring | honours | hopes |
      huggers | hugging | hugz | humoring | humourous | hurrahed | hurrahs | hurrayed | idealised | idealises |
      idealistic | ideality | idealization | idealized | idealizers | idealizes | ideally | impress | impresses |
      impressively | improver | improving | influential | innocency | innovate | innovates | inspirations |
      inspirator | inspirer | inspirers | inspires | inspirit | inspiriting | inspiritingly | intellect |
      intellects | intellectualism | intellectualist | intellectualizes | intelligential | intelligently |
      interestingness | invigorate | invigorates | invigorating | invigoratingly | invincible | jewels | jollies |
      jollification | jollifications | jollify | jollity | jovial | joys | keenest | kinder | kindly | kiss |
      kissable | kissably | kissy | kmuf | laughed | laughings | laughter | laughters | lighthearted | liveliest |
      livelily | lmao | lmbao | lovelies | loyally | loyalties | lucked | luckier | lulz | magnifico | marvel |
      marvels | medal | merit | meritorious | merriments | merriness | merrymaker | merrymaking | mirthfully |
      mml | motivated | motivating | neatened | nicenesses | nicer | nicest | noble | nurtured | nurturer |
      nurtures | nurturing | okays | optimality | optimisations | optimise | optimisms | optimistically |
      optimize | optimized | optimizers | optimizes | optimizing | passion | passions | peaceableness |
      peaceably | peaceful | peacefuller | peacefulness | peacekeeping | peacemaker | peaces | peacetime |
      peacetimes | perfecter | perfectibilities | perfectibility | perfectively | perfectivity | pleasantly |
      pleasantry | pleasurability | pleasures | popularity | popularized | popularizer | popularly |
      positivenesses | positivisms | positivist | positivistic | praiser | praisers | praiseworthily |
      preciously | preciousness | prettier | privileged | prizes | proactive | profit | profitable | profits |
      progress | promoted | prosperous | prouder | proudful | radiant | reassuringly | reinvigorated |
      reinvigorates | reinvigoration | rejoice | rejoiced | rejoices | relax | relaxedness | rescued |
      respectabilities | respectable | respecter | respectful | respectfulness | respecting | respective |
      rewardable | rewarded | rewarders | rewards | richened | richly | richness | richnesses | roflcopter |
      romanced | romancing | romantically | romanticism | romanticisms | romanticist | romanticizations |
      romanticize | romanticizes | romantics | rotglmao | safer | safety | satisfactions | satisfiable |
      satisfies | satisfyingly | saved | scrumptious | sentimentally | serene | sincerely | sincereness |
      sincerer | sincerest | slaw | smarten | smarter | smartness | sociable | sparkle | splendidly |
      splendiferously | splendorous | splendors | splendour | splendours | splendrous | sprightly | stimulating |
      strength | strengthened | strengthener | strengthening | strengthens | strongest | suave | succeed |
      succeeded | succeeding | succeeds | successfully | sunny | sunshine | sunshiny | superiorly | supporters |
      supremest | supremo | surefooted | surely | sureness | sweetie | sweeties | sweetness | sweets | talent |
      talents | tenderly | tenderness | thanked | thankfuller | thankfullest | thankfully | thankfulness |
      thoughtfulness | thrillingly | tranquiler | tranquility | tranquillity | treasures | treasuring |
      triumphal | triumphalisms | triumphed | triumphs | trueness | truest | trustability | truster | trustful |
      trustfulness | trustiest | trusts | trustworthiness | trusty | truthful | truthfully | truths | urw |
      usefully | valuables | vbg | vindicated | virtuosas | virtuosic | virtuosity | virtuoso | virtuosos |
      virtuously | virtuousness | vitalising | vivacious | vwp | warmhearted | wealth | wealthier | wealthiest |
      wealthily | welcomely | welcomeness | welcomers | welcoming | wellborn | wellness | winnable | winned |
      winners | wisely | wiseness | wisest | woo | woot | wows | wtg`,
  '1.5': `absolved | absolves | absolving | acceptabilities | acceptable | acceptableness | acceptably | acceptances |
      acceptant | acceptation | accepting | accepts | accomplishes | achievable | acquitting | actively |
      admiral | admirals | admiralties | admirations | admirers | admires | admiring | adorer | adores | adorner |
      adornment | advantaged | advantageous | advantageousness | advantaging | adventure | adventured |
      adventures | adventuresome | adventuresomeness | adventuresses | adventurism | adventurist | adventuristic |
      adventurous | adventurously | affectionally | affections | agreeablenesses | agreeably | agreeing |
      amorist | amuse | amusements | amusers | amuses | amusive | apologise | apologized | apologizes |
      applauded | applauds | appreciations | appreciativeness | appreciators | appreciatory | approves | asset |
      assurance | assurances | assure | assuredly | assuredness | assures | assurgent | assuring | astonished |
      astound | attract | attractant | attractants | attracts | awarded | awarders | beaut | beautifier |
      beautifiers | beauts | benefic | beneficences | beneficialness | benefitted | benevolence | benevolently |
      benign | benignity | blessedly | blessedness | boldest | boldly | boldness | bolds | boost | boosted |
      boosting | boosts | brightens | brighter | brightly | brightness | brightnesses | calmed | calmer |
      calmest | calming | calmly | calmness | calmnesses | calms | capable | captivated | carefree | certainly |
      charitable | charitablenesses | charitably | charm | charminger | cheerer | cheerlead | cheerled | chuckle |
      chuckling | clarity | clevernesses | comedian | comedic | comediennes | comedies | comedy |
      comfortableness | comforting | comfortingly | compassionated | compassionately | compassionates |
      compassionating | complimentarily | compliments | conciliating | contented | contentedness | contentment |
      convinced | convincingly | courtesy | coziness | creations | creatively | creativities | creativity |
      creditabilities | creditably | credited | cutely | cutesier | cuteys | cutie | daring | daringness |
      darlingly | definitely | delectables | delighting | desirable | desire | desirous | determination | devote |
      devoted | devotedly | devotee | devotement | devotes | diamond | dignities | divination | divinatory |
      dynamic | dynamically | dynamism | dynamist | dynamistic | eagerly | eagerness | eagers | easeful |
      easefully | easement | eases | easiness | easygoing | easygoingness | efficiencies | efficiency |
      efficiently | elation | elegancies | embrace | empathetic | enchanted | encouraged | encourager |
      encouragers | endorse | endorsement | endorses | energization | energizations | energizers | engagingly |
      enlightens | ensure | entertain | entertained | entertainer | enthuse | enthuses | enthusiast |
      enthusiasts | excitabilities | excitable | exciters | exhilarating | exonerates | expand | exultantly |
      faithed | fantasticality | fantasticalness | fantasticate | favorably | favorer | favorers | favorited |
      favourer | favourers | favouring | festivalgoer | festivals | fiestas | flattered | flattering |
      flexibility | flexibly | flirtation | focused | foolproof | forgave | forgivable | forgivably | forgiven |
      forgiver | forgives | forgivingly | freebee | freebees | freed | freedwoman | freedwomen | freehanded |
      freehearted | freeman | freemen | freeness | freenesses | freest | friended | friendships | funnier |
      funnies | funninesses | funnyman | funnymen | gained | gains | gallant | gentler | gga | giggled |
      gigglers | giggliest | giggling | giver | givers | gladly | glamorise | glamorization | glamorize |
      glamorizers | glamors | glorifiers | gloriole | graces | gracile | gracing | grander | grant | granting |
      gratification | gratified | gratifies | gratify | greater | greeting | grinners | grinning | growth |
      hardy | harmlessly | harmonics | harmonies | harmonised | harmonising | harmonize | harmonized |
      harmonizer | harmonizers | harmonizes | harmonizing | harmony | heavens | heavenward | helper | heros |
      highlight | holiday | holidays | honoraries | honorary | honorer | honorers | honorific | honorifics |
      honourers | hoped | hopefully | hopefulness | huggable | hugged | hugger | humerous | humoristic |
      humorists | humors | humouring | idealise | idealism | idealist | idealistically | idealities |
      idealizations | idealizer | idealizing | importance | importancy | importantly | impressionistic |
      impressionistically | impressiveness | improvements | improvers | incentive | incentives | increase |
      innocence | innocent | innocently | innovation | inspiratory | inspirited | integrity | intellective |
      intellectualistic | intellectualities | intellectuality | intellectualization | intellectualize |
      intellectually | intellectualness | intellectuals | intelligencer | intelligencers | intelligences |
      intelligentsia | intelligibility | intelligible | intelligibleness | interestedly | interestingly |
      invigoration | inviting | invulnerable | irresistible | jewel | joked | jokester | jollities | joyriders |
      justified | keenness | kewl | kissed | kisser | kissers | laoj | laugher | laughers | lawl | leet | liking |
      livelier | liveliness | livelong | loyalist | lts | luckie | lucks | lylb | magnificoes | meaningful |
      meditative | mercy | merited | meritoriously | meritoriousness | merits | merrier | merrymakers |
      merrythoughts | motivate | motivation | nbd | neatening | neatest | neatly | neatness | niceness |
      niceties | ntmu | nurtural | nurturance | nurturances | nurturant | nurture | openness | opportune |
      opportunely | opportunities | optimal | optimally | optimisation | optimised | optimises | optimising |
      optimists | optimization | optimizer | palatable | pardon | pardoning | partied | partier | passional |
      peaceable | peacekeeper | peacekeepers | peacekeepings | peacemaking | perfecta | perfecters | perfectible |
      perfectionism | perfectionist | perfecto | perfects | picturesque | playfully | pleasanter | pleasantries |
      pleaser | pleases | popularise | popularities | popularization | popularize | popularizes | popularizing |
      positivism | positivists | pray | praying | prays | prettied | pretties | pride | privilege | privileges |
      profitably | profited | profiting | prominent | promise | promised | promiser | promisers | promises |
      promote | promotes | promoting | protects | proudhearted | radiance | radiancy | radiantly | rapturous |
      reassurance | reassurances | reassure | reassured | reassures | reassuring | redeemed | reinvigorating |
      relaxedly | relaxer | relaxers | relaxes | relaxin | reliefs | relieve | relievedly | reliever | relieves |
      relieving | relievo | relishing | rescues | resolve | resolvers | resolving | respectably | respecters |
      respectfully | respectfulnesses | respectively | respects | responsible | responsive | restful | revive |
      revives | rewarder | riskless | romancer | romancers | romances | romanticise | romanticised |
      romanticises | romanticists | romanticization | safeguard | safeguarded | safeguards | safekeeping |
      safeness | safest | safeties | satisfactorily | satisfactoriness | satisfactory | scrumptiously | secured |
      securely | secureness | securer | secures | securing | securitized | securitizes | sentimental |
      shockproof | sincerities | smartened | smartening | smartens | smartie | smarties | smartly | smartnesses |
      smarts | smiler | smiley | smileys | sociableness | sociably | sok | solving | soothe | soothing |
      sparkles | splendiferousness | strengthen | strengtheners | strengths | stressless | stresslessness |
      stronger | strongish | succeeders | superiority | supportiveness | supremos | surefootedly |
      surefootedness | surest | sureties | surprisal | survivor | sympathy | tenderest | tenderhearted | thks |
      tranquilest | tranquilities | tranquilness | truer | trustfully | trustier | trustily | trustiness |
      trusting | trustingly | trustingness | truthfulness | unified | untarnished | validate | validates |
      validating | valuableness | values | valuing | vigoroso | vindicates | virtues | virtuosa | vitality |
      vitalization | vitalize | vitalized | vitalizes | vitalizing | warmest | warmish | warmness | welcomer |
      welcomes | welldoers | welling | wellspring | wellsprings | wised | wiseliest | wises | wisewomen |
      worshipfulness | worshipping | worships | xqzt | yeees | yvw`,
  '1': `abilities | absolve | acceptability | acceptations | acquit | acquitted | activenesses | actives |
      adequate | admiralty | admit | admits | adorn | adorned | adorners | adorning | adornments | advanced |
      adventurer | adventurers | adventuress | adventurists | agreements | agrees | alright | amazonstone |
      amorino | amoristic | amortized | amortizing | amuser | amusingly | apologises | appease | appeased |
      appeases | appeasing | apprehensible | assurer | assurers | attachment | attachments | attractancy |
      attractor | attractors | audacious | avid | awardees | awarder | beautician | beneficed | benefices |
      beneficiate | benevolentness | benignantly | benignities | bffn | blamelessly | blithe | bolder |
      boldnesses | brightener | brighteners | brightwork | brilliantine | buoyant | calmative | casual |
      certainties | certainty | champagne | champed | championed | champy | chances | cheerio | cheerleader |
      cheerleaders | cheerleading | cheerleads | chic | chuckled | chuckler | chucklers | chuckles | chucklesome |
      chucklingly | clarifies | cleverish | comedians | comforters | compassionateness | comprehensive |
      conciliate | conciliated | conciliates | consent | consents | consolable | convince | convivial |
      crazyweed | create | created | creates | creating | creation | creationisms | creationist | creditableness |
      cutesie | dearies | debonair | decisive | defensible | definite | delicately | desired | determinable |
      determinably | determinacy | determinate | determinately | determinateness | determinations |
      determinative | determinatives | determinator | devotements | devotional | devotionals | divinations |
      divined | diviners | divines | divining | dominance | doubtless | doubtlessly | doubtlessness | dynamical |
      dynamics | dynamisms | dynamists | dynamitic | eased | easing | endorsed | energies | engager | engagers |
      engages | ensuring | entertainers | entitled | entrusted | excitability | excitableness | excitants |
      excitatory | excitons | exhaustlessness | exonerating | exploration | fad | faultlessness | favors |
      fearlessly | fearlessness | fervent | festivalgoers | fitness | flatteries | flatteringly | flawlessly |
      flexibilities | flirting | forgive | forgiveness | forgivers | freebased | freebases | freeborn | freedman |
      freedoms | freeform | freeholds | freelance | freelancer | freer | freers | frees | freestanding |
      freestylers | freethinker | freethinkers | freethinking | freewheelingly | freewill | freewriting | frisky |
      fulfills | fyi | giggles | gigglier | gigglingly | giggly | glamorising | glamourize | glorioles | god |
      graced | gracility | gracioso | grandee | grandees | granted | grants | greeted | grinned | grinner |
      grins | guarantee | guiltless | hago | hailed | happing | harmless | harmlessness | harmonicists |
      harmonium | harmoniums | harmonizations | heavenwards | helpers | helping | heroicomic | heroicomical |
      hhok | honorariums | humored | humoresque | humoresques | humorist | humoured | hurraying | idealisms |
      idealize | idealogy | ideals | immortal | immune | important | impressibility | impressible | impression |
      impressionism | impressionist | impressions | increased | innocenter | innocents | inspirators | inspirits |
      intact | intellections | intellectively | intellectualists | intellectualized | intellectualizing |
      intelligibly | intrigues | invigorated | invigorations | invigorator | invigorators | jaunty | jho | jhomf |
      jocular | jokesters | jokey | joking | joyride | joyrides | joyriding | joyrode | justifiably | keenly |
      laughableness | laughably | lenient | libertarian | libertinisms | livelihood | livelihoods | lown |
      loyalism | loyalisms | loyalists | luckiness | lucking | magnification | magnifications | meriting |
      meritocrats | merrythought | musm | neaten | neatens | neater | neats | nicety | nurturers | opportuneness |
      opportunistically | optimizations | outgoing | outreach | painless | painlessly | palatableness |
      palatably | pardoned | pardons | partyer | partyers | passive | peacenik | perfective | perfectiveness |
      perfectives | playfulness | plays | pleasers | pmbi | poised | popularised | popularising |
      popularizations | popularizers | prepared | pressureless | prizefighter | prizer | prizers |
      profitabilities | profitability | profiteer | profitwise | promisee | promisees | promisingly | promisor |
      promissory | prospect | prospects | radiances | radiancies | radiants | raptured | reaching | readiness |
      recommends | relaxant | relaxations | relaxins | relievable | relievers | resolute | resolvable |
      respectableness | respectiveness | restore | restores | restoring | retreat | richening | richens |
      romanticized | romanticizing | safeguarding | safelight | safelights | salient | securement | securities |
      sentimentalise | sentimentalised | sentimentalism | sentimentalist | sentimentalities | sentimentality |
      sentimentalization | sentimentalize | sentimentalized | sentimentalizes | sentimentalizing | significance |
      sillier | sillies | silliest | singleminded | smarty | smug | sociabilities | sociability | solemnly |
      solidarity | spark | stamina | steadfast | stimulate | stimulated | stimulates | straight | strongholds |
      strongly | succeeder | succession | successional | successionally | successive | successively |
      successiveness | successor | successors | superiorities | superiors | supporter | supremacies | surefire |
      surer | surety | surprise | surprised | surprises | surprising | surviving | swift | swiftly | tenderers |
      tendernesses | terrorless | tnx | tolerance | tolerant | toughening | tranquillest | tranquillizing |
      tranquilly | treasurerships | treasuries | treasury | triumphalists | troubleshoot | troubleshooter |
      troubleshooters | trustee | trusties | trustors | txs | unbelievable | urgent | usefulness | validated |
      vigor | vigors | vigour | virtuose | virtuosi | visioning | visions | vital | vitalise | vitalises |
      vitalities | vitalizations | vitally | vitals | vitamin | warmed | warmer | warmers | warms | warmups |
      wells | wilco | willingness | wiselier | wiser | worship | worshiper | worshipers | worshipfully |
      worshiping | worshippers | wowsers | xtc | yolo`,
  '0.5': `activeness | adopt | adopts | adorns | amazon | ambivalent | amoretto | amortise | amortizable |
      amortization | amortizes | amusable | assets | assuror | assurors | benignancy | blameless | blamelessness |
      brisk | calmatives | careful | carefully | casually | challenger | challenging | champagnes | champaigns |
      champers | champing | cleaner | comedienne | commitments | competitive | contender | contestable |
      convincer | convinces | convincingness | creationism | creationists | daredevil | defencemen | defense |
      defenses | delicates | devotees | dignitaries | divinise | dominatrixes | dwell | dynamite | dynamometry |
      dynamotor | emotional | engagements | engrossed | escape | escapes | excelsior | excitor | exclusive |
      extend | extends | favoritism | favoritisms | feeling | fervid | fighter | flatters | flirtatious |
      flirtatiousness | flirters | flirts | flirty | freeboards | freedmen | freehand | freehold | freeholder |
      freelanced | freelances | freemasonries | freestyle | freeware | freewheel | freewheeling | freewheels |
      fumer | funnelform | giggler | graciles | greets | guiltlessly | guiltlessness | harmonica | harmonicist |
      heronries | herons | honoraria | honorarium | humoral | idealising | idealists | idealogues | ijs |
      impressionisms | impressionists | impressments | impressure | indestructible | infatuation | inquisitive |
      intellection | intricate | invite | iou | isolationist | joker | joyridden | joyrider | joystick | keener |
      keeners | laidback | launched | legal | longingly | lowe | meritocracy | methodical | mmk | nerdiest |
      numberable | offenseless | outmaneuvered | panicle | partiers | peaceniks | peculiar | peculiarity |
      perfectas | perfectionistic | pmji | popularises | privileging | profiteers | profiter | profiteroles |
      rapture | raptures | ratified | relaxants | reliant | resolvent | resolver | resolves | scoop | securers |
      securitizing | sentimentalists | slap | smarted | smilax | solemnization | solemnizes | soothed | spirit |
      stout | strongbox | stronghold | strongman | strongmen | strongyl | supremacist | surprisals | surpriser |
      teaspoons | tendered | tenderer | tenderheartedness | tendering | tenders | tensionless | toughed |
      tougher | tranquillities | treasurer | triumphalist | troubleshooting | troubleshoots | trusteeship |
      trusteeships | unequaled | verdict | vested | victimless | vigilant | vigorously | vitalised | warming |
      wellheads | wellsite | worshipful | worshipper | yearning | zealous`,
  '-0.5': `accusing | adverseness | affected | aggresses | aggressing | aggressive | aggressivity | alarming |
      amoralism | amoralisms | antagonizes | anxieties | apathies | apprehensiveness | avert | avoids |
      awkwardness | badass | barrier | battlegrounds | battleships | battlewagons | bitterbrushes |
      bittersweetness | bitterweeds | censored | challengingly | cock | cocky | colliding | complainant |
      confront | confronting | confusedly | contradictories | craze | crazed | crazing | crush | cutting |
      damnedest | daze | dazed | dazedness | defensively | deferring | depressurize | depressurizing | detached |
      devilfishes | dilemma | discarding | dithering | dominate | dominative | dominatrix | doomsayer | dorks |
      drags | dreadnought | dumbcanes | dumbing | dumpcart | dumpster | emptied | emptier | emptiers | empties |
      emptying | exaggerate | exaggerates | exaggerating | exhaustive | exhaustively | expose | exposes |
      falling | fatalism | fatalist | ferocity | feudality | feudalize | feudalizing | feudally | feudatories |
      feudists | flees | flunkeys | foreclosure | franticness | freeboot | freeloader | freemartin | fumelike |
      fumette | geeky | giddy | gigo | gossip | gravel | graveled | gravels | gravestone | gravestones |
      grimiest | grimily | griming | grossularites | hardier | heh | hide | hides | homesick | hurtled |
      ignorers | immorality | indecisively | indoctrinates | indoctrinating | ineffective | inferiors | ironic |
      isolations | keening | killdees | lamenters | lawsuits | looming | looms | looses | louseworts |
      lowballing | lowborn | lowboys | lowbrows | lowered | lowers | lowing | lowse | lurking | melancholia |
      misericordes | moan | moans | monopolizing | nbif | neurotics | nimjd | noyb | numbfishes | numbs |
      obsessed | obsessives | offline | overreaction | oversimplify | overstatements | overwhelm |
      overwhelmingly | oxymoron | paranoiacs | passively | perversenesses | perverters | pitilessness |
      postponing | pressurise | pressurising | pressurize | pressurizers | pricked | pricket | prickliness |
      pricky | profiteered | profiteering | protested | puzzled | rebel | rebellion | remorsefully |
      remorsefulness | resentences | resignedly | rig | rigid | rigidified | rigidifies | rigidities | rigidity |
      rigidly | riskily | robed | safecracker | safecrackings | scarecrows | sceptics | screwers | screwier |
      screwiness | sentencing | seriously | shake | shakeup | shakeups | shakily | shakiness | shaking | shittim |
      shocker | shockingly | shortages | shylocked | shyly | silencing | smarting | snobbier | snobbiest |
      solemnified | solemnifies | solemnized | solemnizing | startled | startlement | startlers | startles |
      stinkpots | stopping | strike | strikers | stubbornest | submissiveness | suspecting | teasers |
      tenderfoots | thwarting | timidities | timidly | toughie | toughies | toughing | toughy | tout | touting |
      tragedian | tranquilizing | trembler | tricked | trickier | trickishly | trickledown | tricks | tricksier |
      triviality | trivializations | trivialized | trivializing | trustbuster | unconfirmed | viciousnesses |
      victimologies | victimologist | vulnerabilities | walkouts | warship | warships | wavering | weakfishes |
      weirder | weirdnesses | weirds | whiners | wisecracked | wisecracking | worshipless`,
  '-1': `absentee | absentees | accusation | accuse | aches | adversaries | adversary | adversative | adversatives |
      adversely | aggravating | aggression | aggressor | aggressors | agitation | agitational | alarmists |
      alarms | alas | alienation | allergic | amoralities | amorally | antagonisms | anxiously | anxiousness |
      apathetic | apathy | apeshit | apprehensions | arguable | arguably | aversions | aversively | avoidances |
      ayor | bashfulness | battled | battlefields | battlefront | battlefronts | battler | battling | bittering |
      blocks | boredoms | borers | bothers | bribe | carelessly | censors | cheerlessly | childish |
      chuckleheads | collapsed | collapses | collapsing | collides | collisions | colluding | combats |
      comedones | comedown | comedowns | complainants | confrontationist | confrontationists | confronted |
      confronts | confuse | confusion | confusional | confusions | contemptibility | contempts |
      contemptuousness | contentious | contradictable | contradiction | contradictor | contradictorily |
      controversial | controversially | cornered | cramp | crazinesses | criticisms | criticizable | critics |
      crudely | crudes | cuts | darkness | deafening | dearths | defeaters | defenselessly | defer | defiant |
      degradable | demanded | demanding | deniers | deprivals | derail | deride | derided | derides | derision |
      devilfish | devilments | devilwood | devilwoods | difficulties | diffident | disappear | disappeared |
      disbelieve | discard | discards | discourageable | disguise | disguised | disguises | disillusion |
      disinclined | disorganized | disputes | disregard | disregarding | distorting | distract | distractedly |
      distracting | distractions | dizzy | dodgy | dominating | dooms | doomy | dorkier | dorkiest | dorky |
      doubted | doubtfully | doubtfulness | doubts | downside | drag | droopy | drop | dud | dulling | dullish |
      dulls | dully | dumbbell | dumbfounder | dumbfounders | dumbfounding | dumbstruck | dumper | dumpers |
      dumpiness | dumpings | dumpsters | dynamited | dynamiter | eery | egotisms | egotistical | embarrass |
      embarrassedly | emptily | ennui | envied | envier | enviers | envies | envious | envy | envying | exclude |
      exclusion | excruciates | exhaust | exhaustibility | exhaustible | exhaustions | exhaustiveness | exhausts |
      expelled | exposing | faithless | faithlessly | fascists | fatalistic | fatalists | fatigue | fatiguing |
      faultfinder | ferociously | ferociousness | ferocities | feudal | feudalism | feudalist | feudalistic |
      feudalized | feudary | feudist | flustered | foolfish | foolhardily | foolscaps | forbiddances | forgetful |
      freaked | freakishly | freebooting | frights | fud | fume | fumers | geek | gloominesses | glooms |
      gossiped | gossiper | gossipers | gossipmonger | gossipries | gossipry | gratings | graved | gravelled |
      gravelly | graven | graver | gravers | graves | graveside | graveyard | graveyards | greeds | grievant |
      grievants | grimace | grimalkin | grimalkins | grimed | grimes | grimmest | grimness | grosses | grossly |
      grouched | grouches | guiltily | haunts | hesitance | hesitancies | hesitancy | hesitantly | hesitate |
      hesitation | hesitations | hiding | hoax | hooligans | horrent | huckster | humiliates | humiliating |
      hunger | hurtles | ignorable | ignorances | ignorant | ignorantness | ignores | immobilized | immoralities |
      impatient | impose | impotent | inaction | inadequately | indecision | indecisions | indecisive |
      indecisivenesses | ineffectual | ineffectually | inferiority | inhibitions | inhibitors | inhibitory |
      inhibits | inquisition | insensitive | interrupted | interrupter | interrupting | intimidate |
      intimidatingly | intimidatory | irrationals | irreversible | isolate | itchy | jealz | jerked | jerks |
      jumpy | killdeer | lagged | lagging | lamebrains | lameness | lamenter | lames | lawsuit | lethargic |
      liabilities | liability | libertine | litigation | litigious | lone | loneness | loners | loom | loomed |
      lossy | loused | lousily | lousing | lowball | lowballs | lowdown | lowed | lower | lowering | lowish |
      lowliness | lowlinesses | lowly | lows | lurk | lurks | madder | maniacs | manipulation | masochisms |
      masochists | melancholics | melancholies | mia | mischiefs | miserere | misread | misses | mistakable |
      mistakenly | mistaking | mocker | mongering | monopolize | monopolized | monopolizes | moodier | moping |
      moronity | mubar | naggingly | nags | naive | nastiness | nerd | nervousness | neuroticism | nimby | nosey |
      numbed | numbest | numbing | numbness | obsess | obsesses | obsessions | obsessive | obsessiveness |
      obsolete | obstinate | offence | offend | offended | offense | offensives | outrageously | outrageousness |
      overreact | oversell | overselling | overstatement | overwhelms | paranoia | paranoid | pathetical |
      perpetrators | persecutes | perversions | perversities | pervertedly | pervertedness | perverting | pesky |
      pessimists | petty | phobic | pileup | pique | pissoir | piteous | pitiable | pitiableness | pitiably |
      pitier | pities | pitifullest | pitifully | pitifulness | pityingly | pityriasis | poisonwood | possessive |
      postpone | postponed | postpones | pressured | pressurises | pricking | prickle | prickles | prickling |
      prickly | pricks | promiscuities | promiscuousness | propaganda | protesters | protests | provoked |
      provoking | pseudoscience | pushy | ranter | ranters | rebelled | rebelling | rebellions | rebellious |
      rebelliousness | rebels | refuse | refused | reluctant | remorse | remorseful | repetitive |
      repressiveness | resentence | resentenced | resenting | resents | resignation | resignations | resigned |
      resignedness | resigner | resigners | resigning | restless | restlessness | restriction | revenged |
      ridiculousness | rigidification | rigidifications | rigorous | risked | risker | risks | ruderal | ruining |
      ruinousness | safecrackers | safecracking | sapfu | sarcasm | sarcasms | sarcastic | sarcastically |
      savagenesses | scarecrow | sceptic | sceptical | scepticism | screams | screwer | screwing | screws |
      screwups | severeness | shakedown | shakeouts | shakier | shakiest | shaky | shamefast | shitakes |
      shockable | shockers | shortage | shrew | shyer | shying | shynesses | shysters | silliness | sillinesses |
      skeptic | skeptically | skepticism | skepticisms | slash | slashed | slashes | slashing | smog | smothered |
      smothery | smugger | sneaky | snobbish | snobbishly | snobbishness | snobbism | snubbing | sob | sobering |
      solemnity | squelched | stall | stalled | stalling | stammer | stammered | stammerer | stammerers |
      stammering | stammers | startler | stereotyped | stinkards | stinkbugs | stinkers | stinkhorns | stinks |
      strainer | strains | strangely | strongyloidosis | struck | struggler | stubbornness | stutter | stuttered |
      stutterer | stutterers | stutters | submissively | subversive | suing | sulky | supremacists | suspected |
      swearing | teased | teaseled | teaseler | teaselers | teaser | teases | tensed | tensely | tenses |
      tensest | tensing | tensional | tensioners | thorny | timid | timider | timidest | timidness | timorous |
      tits | torn | toughish | toughly | toughs | tragedians | tremble | trembled | tremblers | trembly |
      tremulous | tricker | trickeries | trickery | trickiest | trickily | trickiness | trickish | tricksiness |
      trickster | tricksy | trivialise | trivialised | trivialises | trivialities | trivialization | trivialize |
      trivializes | unaware | unbelieving | uncompelling | unconcerned | uncontrolled | uncredited | undecided |
      underestimate | underestimated | underestimates | undermine | unresearched | unsophisticated | unstoppable |
      unwanted | uptightness | vanity | victimhoods | victimise | victimises | vindicating | vociferous |
      vulnerability | vulnerable | vulnerableness | vulnerably | warfare | warmouths | warned | warnings |
      weakish | weakside | weaponry | weepers | weirdest | weirdies | weirdly | weirdness | weirdos | weirdy |
      wellaway | whined | whiner | whining | wimpier | wimpiest | wimpiness | wimps | wimpy | wiseacre |
      wisenheimer | woebegoneness | woesome | worrits | wowser | zealots | zzz`,
  '-1.5': `abandoning | abandonments | abandons | accidentally | accidents | accusations | accuses | ached |
      acrimonious | adversarial | adverse | adversities | afflicted | aggress | aggressed | aggressions |
      aggressively | aggressivities | agitate | agitatedly | agitates | agitations | agitative | agitator |
      agonising | alarm | alarmed | amoral | amorality | angriness | annoyance | annoyers | antagonistic |
      antagonists | antagonized | anti | argued | arguer | arguers | argues | argumentative | argumentive |
      arguments | arrest | ashamedly | aversive | avoidance | avoided | avoiders | avoiding | awkwardly | awol |
      axed | bamboozle | bamboozled | bamboozles | battlefield | battleground | battles | bereaving | bitterish |
      bitterness | bizarre | blameful | blamefully | blames | blameworthiness | blind | blocking | boredom |
      bores | boresome | botheration | botherations | bothersome | boycott | boycotted | boycotting | boycotts |
      brainwashing | bummer | burdened | burdener | burdeners | burdening | burdens | carelessness |
      carelessnesses | chagrined | chastises | chastising | cheerless | cheerlessness | chuckleheaded | coerced |
      collision | combat | complainers | complainingly | complains | conflicting | conflicts | confrontation |
      confrontational | confrontations | confronters | confusedness | confuses | confusingly | contagions |
      contagious | contemptible | contemptibly | contradict | contradicted | contradicting | contradictions |
      contradictoriness | contradictors | contradictory | contradicts | cowardly | crazily | craziness | cried |
      critical | criticises | criticising | criticized | criticizer | criticizers | criticizes | criticizing |
      crushing | cynic | cynical | cynically | cynicism | cynicisms | damnable | damnably | damnations | damned |
      damning | deadlock | decay | decayed | decayer | decayers | decaying | decays | deceive | deceives |
      deceiving | defeater | defeating | defeatism | defeatist | defeats | defeatures | defected | defection |
      defections | defectors | defects | defenseless | defenselessness | degradations | dehumanizes |
      demoralized | denier | denounce | denying | depressant | depressants | depressible | depressive |
      depressives | depressors | depriver | deprivers | deprives | derailed | derails | deriding | despair |
      despairer | despairers | desperateness | despised | despisers | destructible | detained | detention |
      deviled | devilishly | devilries | deviltries | difficultly | dirt | dirtier | disadvantaged |
      disadvantageousness | disadvantages | disagreeable | disagreeableness | disagreeably | disagreed |
      disagreeing | disagreement | disagrees | disappears | disappoint | disappointedly | discarded |
      discomfortable | discomforted | discomforting | discomforts | disconsolation | discord | discourager |
      disguising | disillusioning | disillusionment | disillusionments | disillusions | disjointed | dislikes |
      disliking | disorder | disoriented | disparaged | disparages | disputed | disputing | disquiet |
      disregarded | disregards | disruption | disruptions | disruptive | dissatisfied | distort | distorted |
      distorts | distractable | distracted | distractibility | distractible | distractingly | distraction |
      distractive | distracts | distresses | distressfully | distressing | distrustfulness | distrusts | disturb |
      disturbance | disturbances | disturbed | disturber | doom | doomsayers | doomsaying | doomsayings |
      doomsters | dork | doubtable | doubter | doubters | doubting | doubtingly | douche | drained | dreads |
      dreary | drunk | dubious | dullard | dulled | duller | dullest | dullness | dumbed | dumber | dumbfounded |
      dumbly | dumbs | dump | dumped | dumpier | dumpiest | dumping | dumps | dumpy | dupe | eerie | egotism |
      egotistic | egotists | embarrassable | embarrasses | embarrassingly | embarrassments | emergency |
      emptinesses | enraged | enslaved | enslaves | envyingly | excluded | excruciated | exhausted | exhauster |
      exhausters | exhausting | exhaustion | expelling | expels | exploits | failingly | fallen | falsified |
      farce | fatalisms | fatigued | fatigues | fatiguingly | faulted | faultfinders | faultiness | faulting |
      fearsome | feud | feuding | feuds | fidgety | fiery | fights | firing | flops | flu | flunk | flunkers |
      flunkies | flunking | fooled | foolhardier | foolhardiest | foolhardiness | foolhardy | fooling |
      foolisher | foolishest | forbid | forbiddance | forbidder | forbidders | forbids | fought | frantically |
      freakier | freakiest | freakiness | freakishness | freakouts | freaky | freebooter | freeloaded |
      freeloading | freeloads | freezingly | frenzy | friendless | fright | frighted | frighten | frightens |
      frightfully | frighting | frowning | funeral | funerals | gag | gagged | ghost | glamourless | gloomier |
      gossiping | gossipmongers | gossipped | gossips | gossipy | grave | graveless | gravely | graveness |
      gravesides | gravest | greed | greediness | grievances | grieve | grievously | grimacing | grime | grimier |
      griminess | grimly | grimmer | grouchily | grouching | guiltiest | guilts | gullibility | gullible | gun |
      hacked | hapless | haplessness | hardship | harried | haunt | helplessly | helplessnesses | hesitated |
      hesitater | hesitaters | hesitates | hesitating | hesitatingly | hindrance | hooligan | horridly |
      hostiles | humiliated | humorlessness | hurtling | idealless | ignorance | ignorantly | ignorer | ignoring |
      illness | immoralism | immoralists | impatiently | imperfect | impersonal | impolite | inability |
      inadequacies | inadequacy | inadequateness | inadequatenesses | incapable | inconvenience | indecisiveness |
      indoctrinate | ineffectively | ineffectiveness | ineffectuality | ineffectualness | inflamed | inhibit |
      inhibition | inhibitive | injured | insecurely | insignificant | insincerity | interrogated | interrupt |
      interrupters | interruptible | interruption | interruptions | interruptive | interruptor | interrupts |
      intimidates | intimidations | intimidator | intimidators | irrational | irrationalism | irrationalists |
      irrationalities | irrationality | irrationally | irresolute | irritabilities | irritability |
      irritableness | irritates | irritations | isolates | isolation | jaded | jealousness | jealousy |
      joylessly | killjoys | lackadaisical | lag | lags | lamebrain | lamentable | lamentableness | lamentably |
      lamentation | lamented | laments | lamer | lamest | laughingstocks | leaked | lethargy | lonelier |
      lonelinesses | loner | lonesome | lonesomely | lonesomes | loose | louse | louses | lousiness | lowballed |
      lowermost | lowlier | lowlife | lowness | luckless | ludicrous | lunatics | madly | maniacally |
      manipulated | manipulating | masochism | masochist | masochistically | melancholias | menaced | misbehaved |
      misbehaves | misbehaving | mischief | miserly | misers | misgiving | misinformation | misinformed |
      misinterpreted | misreporting | mistaken | mistaker | mistakers | misunderstand | misunderstands |
      misunderstood | mlm | mocked | mockeries | mockers | mockery | mocking | mooch | mooched | moocher |
      mooches | mooching | moodily | moodiness | moodinesses | moronically | morons | mourned | mourner |
      mournful | mournfully | mumpish | nag | nagana | nagged | naggers | naggier | nagging | naggy | needy |
      neglecter | neglecters | neglecting | neurotic | nimy | nitl | numbingly | numbly | nuts | obsessing |
      obsession | obsessional | obsessionally | obstacle | obstacles | offences | offender | offenders |
      offenses | ominous | oppressive | optionless | outrageousnesses | overload | overreacted | overweight |
      painfuller | paining | panicky | paranoiac | paranoias | paranoids | peril | perplexed | persecuted |
      persecuting | perturbed | perversion | perverter | pessimism | pessimist | pessimistic | petrify |
      pettiest | phobia | phobics | piss | pissant | pissers | pisses | pissing | pitied | pitiers | pitying |
      pleasureless | poorer | prblm | prejudicially | pressures | pressuring | prick | pricklier | prickliest |
      problematics | profitless | promiscuously | prosecute | prosecuted | provoke | provokes | punishabilities |
      punishability | quaking | rancidnesses | rant | rants | rash | rebeldom | reckless | reeker | reekers |
      refusing | regretfulness | regrets | regretted | regretter | regretting | rejecter | rejectingly |
      reluctance | reluctancy | repress | repressed | represses | repressible | repression | repressions |
      repressive | repressively | repressor | resented | resentfully | resign | resigns | restlessly |
      restricted | restricting | restricts | revengefully | ridiculed | ridiculer | ridiculers | ridiculously |
      ridiculousnesses | rigged | riskier | riskiest | riskiness | riskinesses | risking | robing | rudeness |
      ruinable | ruinated | ruinates | ruinating | ruinations | ruing | scapegoat | scapegoats | scarer |
      scarers | scares | scarey | scold | scorn | scream | screamed | screamers | screaming | screwup | screwy |
      seditious | seduced | selfishly | selfishness | severed | severer | severest | shakedowns | shakeout |
      shameless | shamelessly | shamelessness | shames | shitted | shock | shocked | shocking | shocks | shoot |
      shylocking | shylocks | shyness | shyster | slam | sleeplessness | sluggish | smartasses | smear | smh |
      smileless | smothering | smuggest | smuggle | smuggled | smugglers | smuggles | smugness | smugnesses |
      snobbily | snobbishnesses | snobby | snobs | sobbing | sorrowing | sorrows | spam | spammers | spiritless |
      spitefulness | spites | startle | stealable | stealer | stenches | stereotype | stifled | stingy | stink |
      stinker | stinkier | stinkingly | stinko | stinky | strained | straining | stressing | strikes |
      strugglers | struggles | stubborn | stubborner | stubbornly | stubbornnesses | stunk | stupidness |
      stuttering | submissive | sulking | sullen | suspects | suspend | sux | swindles | talentless | tantrums |
      tease | tempers | tenseness | tenser | tension | tensioner | tensioning | tensions | thieved | threaten |
      threatener | threatens | timidity | toothless | tragediennes | trap | traumata | traumatized | traumatizes |
      trembling | trickers | tricksters | trivialising | troubler | tumor | turmoil | uglified | unappreciated |
      unapproved | uncertainly | uncertainness | uncertainties | uncertainty | uncomfortably | uncontrollability |
      uncontrollable | uncontrollably | unconvinced | undermined | undermines | undermining | unease | uneasier |
      uneasily | uneasiness | uneasy | unequal | unfriendly | ungratefulness | unimportant | unimpressed |
      unimpressive | unkind | unmotivated | unprotected | unsecured | unsettled | unstable | unsuccessful |
      unsuccessfully | unsupported | unsurely | unwelcome | upsets | uptight | uselessly | uselessness |
      viciously | victimised | victimizations | victimizers | victimizes | victims | virtueless | vultures |
      walkout | wasting | weakened | weakener | weakeners | weakening | weakens | weakhearted | weaklier |
      weakling | weaklings | weaknesses | weaponed | weepies | weeps | weepy | weirdie | weirdoes | whiney |
      wimp | wimpish | wiseasses | wisenheimers | witch | woefully | worriers | worriment | worrisome |
      worrywarts`,
  '-2': `abandoner | abandoners | abductions | abhor | abusing | accident | aching | admonished | adversity |
      affectionless | aggravated | aggravates | aggressiveness | aghast | agitated | agitating | agitators |
      agonise | agonized | agony | amort | angering | angerly | anguished | anguishes | animosity | annoy |
      annoyances | annoyer | antagonism | antagonist | antagonistically | antagonize | appalled | appallingly |
      appalls | apprehension | arguing | argumentatively | arrests | arrogances | arrogant | arrogantly | atab |
      attacked | attacking | aversion | avoider | banish | bankster | bastardies | bastardise | bastardizations |
      bastardized | bastardizes | beaten | beating | belittle | belittled | bereave | bereaved | bereaves |
      bitter | bittered | bitterer | bitterly | blamable | blamably | blamer | blamers | blaming | bloody |
      brutalization | bsod | btd | bully | burdensome | censor | chagrin | chaotic | chastised | cheat |
      cheaters | cheats | choked | chokes | choking | chucklehead | comfortless | complainer | condemned |
      conflictive | contagion | contemptibilities | contemptibleness | contemptuous | contradictious | coward |
      criticise | criticised | crudeness | crudenesses | cruder | crushed | crushes | damager | damagers |
      damages | damagingly | damnableness | damnifies | damnify | damningly | damns | dangerously |
      dangerousness | dangers | darkest | deceit | deceitful | deceived | deception | defeat | defeated |
      defeatists | defeature | defecting | defectively | defectiveness | defectives | defector | degradative |
      degrade | degraded | degrader | degraders | degrades | dehumanize | dehumanized | deject | dejected |
      dejects | denies | denounces | depress | depresses | depressions | depressively | depressor | deprival |
      deprivation | deprivations | deprive | deprived | depriving | despairingly | desperation | desperations |
      despiser | despises | despondent | destroyed | destroyer | destructed | destructibility | destructionists |
      destructivity | detain | devastation | devastations | deviling | devilish | devilling | devilment |
      dipshit | dire | disabling | disadvantage | disadvantageous | disadvantageously | disagreeablenesses |
      disagreements | disappointingly | disappointments | discomfort | discontented | discourage |
      discouragement | discouragements | discouragers | discourages | discouraging | discouragingly |
      discredited | disdain | disgraced | disgusts | dishearten | disheartened | disheartening | dishearteningly |
      disheartenments | disheartens | disillusioned | dismay | dismayed | dismaying | dismayingly | dismays |
      disparage | disparaging | displeased | disqualified | disrespect | disrespected | dissatisfaction |
      dissatisfactions | dissatisfactory | dissatisfies | dissatisfy | distressed | distressful | distressingly |
      distrust | distrustful | distrustfully | distrusting | disturbers | disturbs | dolorous | doomful |
      doomsdayer | doomster | downcast | dread | drowns | dullards | dullnesses | dumbheads | dumbness | dumpish |
      duped | dysfunction | egotistically | embarrassment | emptiest | emptiness | enemies | enrages | erroneous |
      eviction | eviler | exasperated | excruciations | expel | exploited | exploiting | failings | failures |
      faithlessness | fakes | faking | falsify | faultfinding | faultier | faultiest | faultily | faults | fcol |
      feared | fearfuller | fearfully | fearfulness | feuded | fightings | flunked | flunker | flunkey | flunks |
      flunky | foe | foeman | foes | foetors | fooleries | foolery | foolishly | foolishness | foolishnesses |
      fools | forbidden | forbidding | forbiddingly | foughten | frantic | fraudulent | freaking | freakish |
      freakout | freeload | frightening | frighteningly | frightfulness | frustrate | frustrates | frustratingly |
      frustrations | fucks | fumed | furiously | futile | gloomed | gloomful | gloomiest | gloominess | glooming |
      goddamn | goddamned | goddamns | goddams | gossipping | greedier | greedily | greenwash | grievance |
      grieved | griever | grieves | grievous | grimaced | grimaces | grimy | grossest | grossness | grouch |
      grouchier | grouchiness | grouchy | guiltier | guiltiness | harass | harms | harsher | hateful | hater |
      haters | haunted | heartbreaker | heartbreakers | heartbreakingly | heartbreaks | heartless | heavyhearted |
      helplessness | heroin | heroinism | homesickness | homesicknesses | hooliganism | hopeless | hopelessly |
      horrendously | horribles | hostilely | hostilities | hurters | hurtfulness | hypocritical | hysteria |
      hysterics | idealess | ignorami | ignoramus | illiteracy | illnesses | imbecile | immoral | immoralist |
      immorally | impatience | impolitely | impoliteness | imprisoned | incapacitated | incensed | inconsiderate |
      indignant | infected | inferiorities | inferiorly | infringement | infuriate | injury | insecureness |
      insecurities | insecurity | insensitivity | insincere | insincerely | insipid | insulter | insulters |
      insults | intimidated | intimidating | intimidation | irrationalist | irresponsible | irritable |
      irritably | irritants | irritate | irritatingly | irritative | jackass | jailed | jealousies | jealously |
      jeopardy | killjoy | lamely | lament | lamentations | lamenting | libelous | loathed | loathes |
      loneliness | lonesomeness | lousier | lowbrow | lowery | lowliest | lowlifes | lowlight | lowlives |
      ludicrousness | lugubrious | lunatic | maddening | madness | maniac | masochistic | melancholiac |
      melancholy | menace | mindless | misbehave | miser | misrepresentation | misunderstanding | mock | mocks |
      molest | molestation | molested | molesters | moochers | moodiest | mope | mourn | mourners | mournfuller |
      mournfulness | mourning | murderess | nagger | nasties | nastily | neglectful | neglectfully |
      neglectfulness | neglects | neurotically | nme | notorious | numbskulls | obliterated | obnoxiousness |
      offends | oppressed | outraging | overreacts | pained | pains | panicked | panicking | panics |
      passionless | pathetically | penalty | perjury | perpetrator | persecute | perverse | perversely |
      perverseness | perversive | pessimisms | pessimistically | petrifaction | phobias | pisser | pitiful |
      pitifuller | pitiless | pitilessly | poisoned | polluted | polluter | polluters | pollutes | powerless |
      prejudiced | prejudices | prejudicing | problematical | problematically | promiscuity | prosecutes |
      prosecution | protesting | puked | pukes | puking | punishable | punished | punisher | punishes |
      punishment | punishments | raged | rages | rebelliously | reeked | reeking | regretful | regretfully |
      regrettably | regretters | rejectees | rejecters | rejecting | rejections | rejective | rejector | rejects |
      remorselessly | repressing | repressors | repulsed | resentful | resentfulness | resentment | resentments |
      revengefulness | revenger | revengers | revenges | ridicule | ridicules | ridiculing | robs | rudely |
      ruder | rudesby | ruiner | ruins | saddening | saddens | savage | savaged | savagely | savageries |
      scandal | scandals | scaremonger | scaremongers | scaring | scornful | screwed | screwiest | sedition |
      selfishnesses | severely | shamefacedly | shamefacedness | shamefully | shamelessnesses | shattered |
      shits | shittier | shitting | shylock | sicken | sickener | sickeners | sickeningly | sickens | sins |
      smartass | smother | smothers | smuggler | smuggling | snob | snobbery | snub | snubbed | snubs | sobbed |
      somber | sorrowful | spammer | spamming | spiteful | stabbed | stabs | stampede | stank | starving |
      stealers | stealings | stinkiest | stresses | stressor | stressors | stupidities | stupidly | suckered |
      suckering | sucky | sufferer | suffers | suspended | swindling | tantrum | temper | terribleness | thieve |
      thieveries | thievery | thoughtless | threateners | threateningly | threating | threats | ticked |
      torturously | totalitarian | tragedies | tragics | trauma | traumas | traumatises | traumatising |
      traumatizations | treason | troublemaker | troublemakers | troublemaking | troublers | troubles |
      troublesomely | troublesomeness | troublous | troublously | uglier | uglies | uglification | uglifies |
      uglify | uglifying | uglily | undeserving | undesirable | uneasiest | uneasinesses | unemployment |
      unfortunates | unfulfilled | ungrateful | ungratefully | unhappily | unhappinesses | unintelligent |
      uninvolved | uninvolving | unloved | unlovelier | unloveliest | unloveliness | unlovely | unsavory |
      unworthy | upsetter | upsetters | vain | vexation | vexing | victimhood | victimized | victimizer |
      villainesses | villainous | violate | violation | violators | vitriolic | vulture | warfares | warring |
      weaken | weaker | weakliest | weakly | weeper | weepier | weeping | weepings | weirdo | wept | whines |
      wickeder | wickedly | wickedness | wickednesses | widowed | wiseass | woe | woeful | woefulness | woes |
      worriedly | worrier | worries | worriments | worrisomely | worrisomeness | worrit | worrywart | worsened |
      worsening | worsens | worser | worthless | wreck | wronged | yucky | zealot`,
  '-2.5': `abandonment | abducted | abhorred | abused | abuser | abusers | abuses | abusiveness | aggravate |
      agonised | agonises | agonize | agonizes | agonizing | agonizingly | alarmingly | angered | angers |
      angrier | anguishing | antagonizing | appall | arrogance | ass | assassinations | assaulted | assaulting |
      assaults | assfucking | attacker | attackers | bastardised | bastardises | bastardising | bastardization |
      bastardize | bastardizing | bastardly | bastardy | betraying | betrays | bfd | bfe | bitterest |
      blameworthy | brutalise | brutalities | brutalizations | brutalized | casualty | chastise | cheater |
      choke | cocksuckers | compassionless | condemns | conspiracy | contemptuously | corpse | crestfallen |
      criminals | crude | crudest | crueler | cruelest | crueller | cruelties | curse | cwot | damaging |
      damnation | damnatory | damnifying | damnit | dangered | dangering | dearth | degradation | degradingly |
      dehumanizing | dejecting | depressingly | despaired | despairing | despairs | despisement | despisements |
      despising | destroy | destroyers | destroying | destroys | destruct | destructing | destruction |
      destructionist | destructions | destructively | destructiveness | destructs | devastatingly | devilishness |
      devilkin | devilled | devils | dick | dirtiest | disasters | disconsolate | disgustful | disheartenment |
      dishonest | dissatisfying | distraught | distress | distressfulness | distrusted | disturbingly | doa |
      doomsdays | downhearted | dreaded | dreadfully | dreadfuls | dreading | drown | dullsville | dumbass |
      dumbhead | effin | egotist | enrage | evildoers | evildoings | evilest | evils | excruciate | fascist |
      fearfullest | fearing | felonies | felony | fiasco | fkm | foetid | foreclosures | frauds | fraudster |
      fraudsters | fraudulence | frightful | fuked | fuming | fury | gloom | goddam | goddammed | grieving |
      grievousness | grouchiest | harassed | harasser | harasses | harassing | harassment | harassments |
      harmfully | harmfulness | harming | hatefully | heartbreak | horribleness | horribly | horridness |
      horrified | horrify | horrifying | horrors | hostility | humiliate | humiliatingly | humiliation |
      humiliations | hurter | hurtful | hurtfully | idiotic | ignoramuses | impolitenesses | incompetence |
      indignation | infuriates | injustice | insanity | insulted | insultingly | irritant | irritation |
      joylessness | killingly | lamebrained | lazier | laziest | liar | liars | loathing | loneliest | losers |
      lousiest | lowbred | lying | miseries | miserliness | mofo | molester | moronic | mourningly | mourns |
      murderesses | naggiest | nastier | nastiest | nastinesses | negativity | neglected | nfc | nfw | numbskull |
      obnoxiously | offending | offensiveness | outcry | outrage | outrages | painfully | painfulness |
      perversity | pervert | perverted | petrified | petrifies | petrifying | pissants | pita | poison |
      poisoner | poisonings | poisonous | poisons | pollute | poorest | prblms | prejudice | prejudicial |
      prejudicialness | prisoner | prisoners | puke | punishers | punishing | punitive | racists | rage | raging |
      rancid | rancidity | rancidly | rancidness | reek | regrettable | rejectee | remorseless | revenge |
      revengeful | riot | riots | rob | robber | rotten | rudest | ruination | ruinous | ruinously | sabotage |
      sadden | saddened | sadder | savageness | savagery | savages | scandalous | shamed | shamefaced |
      shamefulness | shamefulnesses | shitheads | sickened | sickening | sin | sinful | snafu | sobs | sorrow |
      sorrowed | sorrower | sorrowfully | sorrowfulness | spite | spited | spitefully | spitefulnesses | starved |
      starves | stealing | steals | stench | stenchful | stenchy | stinkard | stinking | stinkpot | strangled |
      stressfully | stricken | stupider | stupidnesses | stupids | sucker | suckers | sufferers | swindle | tard |
      terriblenesses | terribly | terrifies | terrify | terrorization | terrors | thief | thieves | tortured |
      torturer | tortures | torturous | totalitarianism | tragical | tragically | traumatised | traumatism |
      traumatize | traumatizing | travesty | treasonous | troublesome | troubling | trustless | ugliness |
      uglinesses | unethical | unhappier | unhappiest | unhappiness | unhealthy | unjust | unlovable | unloving |
      unprofessional | viciousness | victimising | victimization | victimize | victimizing | villain |
      villainies | villainousness | villainy | violated | violater | violaters | violates | violating |
      violations | violative | violator | virulent | wanker | warmongering | warred | wars | weakest | weep |
      weepiest | wicked | woebegone | worsen | wrathful | wth`,
  '-3': `abduction | abhorrent | abhors | abuse | abusive | abusively | abusivenesses | afu | angriest | anguish |
      assassination | assault | assaultive | assholes | bastards | betray | betrayal | betrayed | brutal |
      brutalised | brutalises | brutalising | brutality | brutalize | brutalizes | brutally | bullied | bullying |
      cocksucker | condemnation | contempt | cruellest | cruelly | cruelness | cruelty | damnified | degrading |
      destructive | devastate | devastates | devastative | devastator | devastators | devilry | deviltry |
      dickhead | direful | disgustedly | disgustingly | dismal | doomed | dooming | doomsday | douchebag |
      dreadfulness | drowned | enraging | enslave | evildoer | evildoing | eviller | evilness | excruciatingly |
      fatalities | fatally | ffs | foetor | fubar | fuckers | fuckface | fuckhead | fucktard | fuking |
      greediest | harassers | harshest | havoc | heartlessly | heartlessness | hellish | hopelessness |
      horridnesses | horrifically | horrifies | infuriated | irate | jackasses | kia | maddest | miserableness |
      molestations | molesting | molests | motherfucking | murderee | murderees | murderous | murderously |
      murderousness | murders | obliterate | obscene | offensively | perverts | poisoners | poisoning |
      poisonously | racism | racist | rageful | remorselessness | repulse | ruinate | saddest | scams | scumbag |
      shithead | sinister | sob | stab | terrorise | terrorising | terrorisms | terrorists | terrorized |
      terrorizes | terrorizing | torturing | traumatically | traumatise | traumatization | ugliest | villainess |
      villainously | violently | warmonger | warmongers | wickedest`,
  '-3.5': `apocalyptic | brutalizing | devil | evillest | evilly | excruciation | fatality | fucker | hatefulness |
      horrifyingly | killer | killers | killings | motherfucker | murderer | murderers | murdering | shittiest |
      suicidal | terrorised | terrorises | terroristic | terrorize | torturers | villains`,
  '-4': `raping | slavery`,
};
