/**
 * English: reviewed words as data. Compiled by hand from general knowledge of English as customers write it; the
 * observation each group rests on is named in `source`. No published word list is copied.
 */
import type { Lexicon } from './groups.ts';

const politenessPaper =
  'Danescu-Niculescu-Mizil et al. 2013, "A computational approach to politeness", table 3';
const formalityPaper = 'Pavlick & Tetreault 2016, "An empirical analysis of formality", section 4';
const ourReview = 'reviewed by hand for service chats';

export const english: Lexicon = {
  groups: [
    {
      name: 'contractions',
      note: 'Neutral in speech, absent from formal writing.',
      source: formalityPaper,
      effects: { formality: -0.22 },
      phrases: `can't | don't | won't | didn't | doesn't | isn't | aren't | wasn't | weren't | haven't | hasn't | hadn't
        | couldn't | wouldn't | shouldn't | i'm | i've | i'll | i'd | you're | you've | you'll | you'd | it's | it'll
        | that's | there's | here's | what's | where's | who's | how's | let's | we're | we've | we'll | we'd | they're
        | they've | they'll | they'd | he's | she's | he'll | she'll | he'd | she'd`,
    },
    {
      name: 'contractions without apostrophe',
      note: 'Quick typing. Informal, and never held against anyone.',
      source: ourReview,
      effects: { formality: -0.5 },
      phrases: `dont | cant | wont | didnt | doesnt | isnt | arent | wasnt | havent | hasnt | couldnt | wouldnt | shouldnt
        | im | ive | youre | youve | thats | theres | whats | wheres | hows | lets | theyre | dunno | aint | ain't`,
    },
    {
      name: 'chat shorthand',
      note: 'Abbreviations of chats and text messages.',
      source: formalityPaper,
      effects: { formality: -0.7 },
      phrases: `u | ur | r u | thx | tx | ty | tysm | pls | plz | plss | idk | tbh | imo | imho | btw | fyi | omg | omfg | k | kk
        | cuz | coz | cos | bc | b4 | gr8 | l8r | 2day | 2nite | 2moro | tmrw | tmr | nvm | ikr | ngl | afaik | wdym | wyd
        | rn | msg | abt | w/o | ppl | bday | pic | pics | acc | acct | fb | insta | info | sec | mins | yr | yrs | ya | yall | y'all | gd
        | thru | tho | altho | dat | dis | wat | wut | wot | smth | smthg | sth | tht | bro | sis | fam | bruh | srsly | def | defo | prob | probs | obvs
        | app | biz | luv | hun | xx | xxx | xoxo | lol | lmao | rofl | haha | hahaha | hehe | lmfao | jk | ffs | wtf | wth | smh`,
    },
    {
      name: 'colloquial words',
      note: 'Spoken words that formal writing avoids.',
      source: formalityPaper,
      effects: { formality: -0.45 },
      phrases: `gonna | wanna | gotta | kinda | sorta | lemme | gimme | outta | lotta | cause | 'cause | 'em | yeah | yea | yep | yup
        | yeh | nope | nah | hey | hiya | heya | yo | sup | wassup | howdy | ok | okay | okey | cool | awesome | dude | guy | guys | folks | mate
        | buddy | pal | kid | kids | stuff | thingy | whatsit | bunch | loads of | tons of | a ton of | heaps | lots of | a lot of | super | totally | pretty much | way too
        | crap | crappy | suck | sucks | sucked | freaking | freakin | frickin | damn | darn | dang | heck | screwed up | messed up
        | messing | ditch | hang on | hold on | no way | oh well | oh no | oh my god | oh my gosh | whoa | wow | yay | ugh | meh | hmm | hm | umm | um | uh | er | ah | oh | aw | aww
        | anyways | alright | all right then | bye | bye bye | see ya | cheers | ta | grab | dumb | stupid | weird | nuts | crazy | gross | jerk | ass | hell
        | big deal | what the hell | what the heck | figure out | come on | c'mon | no clue | no idea | mad | pissed | bucks | bloke | quid | chill | lame | get a grip | go for it | whatever`,
    },
    {
      name: 'everyday words',
      note: 'At home in speech; each alone says little.',
      source: formalityPaper,
      effects: { formality: -0.15 },
      phrases: `just | really | so | maybe | anyway | well | like | dad | mom | mum | thing | things | guess | wonder | try | get | got | getting
        | gets | big | girl | boy | girls | boys | bad | good | want | hate | love | never | pretty | always | a bit | a little | stop | put | tell`,
    },
    {
      name: 'formal words',
      note: 'Words of letters and documents.',
      source: formalityPaper,
      effects: { formality: 0.5 },
      phrases: `furthermore | moreover | therefore | thus | hence | consequently | accordingly | nevertheless | nonetheless | notwithstanding
        | regarding | concerning | pursuant | herewith | hereby | thereof | therein | whereas | whereby | whom | upon | shall | ought | amongst | prior to
        | subsequent | subsequently | additionally | in addition | in order to | in accordance with | with regard to | with respect to | with reference to | in respect of
        | as per | on behalf of | in lieu of | due to | owing to | inasmuch | insofar | respectively | aforementioned | above-mentioned | undersigned
        | inquire | enquire | inquiry | enquiry | assistance | assist | require | requires | required | request | requested | requesting | obtain | obtained | provide | provided
        | inform | informed | advise | advised | ascertain | commence | terminate | reside | purchase | purchased | attempted | sufficient | numerous | appropriate | receipt
        | correspondence | documentation | matter | concern | resolution | resolve | resolved | facilitate | ensure | regrettably | unfortunately | approximately | possess | permit
        | clarify | clarification | confirmation | kindly | respectfully | sincerely | cordially | esteemed | gratitude | courtesy | convenience | expedite | rectify | rectified
        | forthwith | presumably | significant | substantial | considerable | indicate | indicated | determine | establish | maintain | consider | regard | individual | individuals
        | policy | department | government | committee | council | issue | issued | proposal | legislation | according to | financial | administration | authority | officials`,
    },
    {
      name: 'formal openings and endings',
      note: 'Letter forms. They are greetings too.',
      source: formalityPaper,
      effects: { formality: 0.9, politeness: 0.3, warmth: 0.1 },
      phrases: `dear sir | dear madam | dear sir or madam | dear sirs | dear sir/madam | to whom it may concern | yours sincerely | yours faithfully
        | yours truly | sincerely yours | kind regards | best regards | with kind regards | warm regards | respectfully yours | i am writing to | i write to | i would like to inquire
        | i would like to enquire | i would be grateful | i should be grateful | i would appreciate it if | i look forward to | looking forward to hearing from you
        | i remain | thank you in advance | thanking you in advance | would you be so kind | would you kindly | would it be possible | may i ask | might i ask | i wish to | i am afraid that
        | please be advised | please find attached | at your earliest convenience | for your attention | ladies and gentlemen | good afternoon | good evening`,
    },
    {
      name: 'greetings',
      note: 'Politeness strategy 3.',
      source: politenessPaper,
      effects: { politeness: 0.28, warmth: 0.35 },
      phrases: `hi | hello | hey there | hi there | hello there | good morning | good day | greetings | dear | hiya | howdy | morning | hope you are well
        | hope you're well | how are you | how are you doing | how's it going | nice to meet you`,
    },
    {
      name: 'gratitude',
      note: 'Politeness strategy 1, the strongest.',
      source: politenessPaper,
      effects: { politeness: 0.7, warmth: 0.5, sentiment: 0.45 },
      negatable: true,
      phrases: `thanks | thank you | thank you so much | thank you very much | thanks so much | thanks a lot | thanks a million | thanks a bunch | many thanks | much appreciated
        | thank u | thx | tysm | ty | i appreciate | appreciate it | appreciate that | really appreciate | appreciated | grateful | i'm grateful | thankful | much obliged | cheers
        | i would appreciate | i'd appreciate | would be appreciated | thanks in advance | thanks again | thank you again | thanks for your help | thank you for your help | thanks for helping | thank you for helping`,
    },
    {
      name: 'thanks declined',
      note: 'Said to end or refuse; polite, not warm.',
      source: ourReview,
      effects: { politeness: 0.3 },
      phrases: 'no thanks | no thank you | thanks for nothing',
    },
    {
      name: 'please',
      note: 'Politeness strategy 7. At the start of a sentence it commands (strategy 8) and says less.',
      source: politenessPaper,
      effects: { politeness: 0.42 },
      phrases:
        "please | pls | plz | plss | if you please | kindly | if you could | if you would | if you don't mind | if possible | if it is possible | if that's ok | if that's okay",
    },
    {
      name: 'indirect requests',
      note: 'Counterfactual modals (strategy 19) and other ways to leave a choice.',
      source: politenessPaper,
      effects: { politeness: 0.5, formality: 0.18 },
      phrases: `could you | would you | could we | could i | may i | might i | would you mind | do you mind | would it be possible | would you be able to | would you please | could you please
        | i was wondering | i wonder if | wondering if | i was hoping | would you like | would you be willing | would you care | i would like | i'd like | would love | might be able`,
    },
    {
      name: 'plain requests',
      note: 'Indicative modals (strategy 20).',
      source: politenessPaper,
      effects: { politeness: 0.14 },
      phrases:
        'can you | will you | can i | can we | are you able to | is it possible | is there a way | is there any way | any chance | mind if',
    },
    {
      name: 'apology',
      note: 'Politeness strategy 6.',
      source: politenessPaper,
      effects: { politeness: 0.45, warmth: 0.12 },
      phrases: `sorry | i'm sorry | i am sorry | so sorry | my apologies | apologies | i apologize | i apologise | excuse me | pardon | pardon me | forgive me | my bad | my mistake
        | sorry to bother you | sorry to bother | sorry for the trouble | sorry for bothering | i hate to bother`,
    },
    {
      name: 'hedges',
      note: 'Strategy 12: leaves room to be wrong.',
      source: politenessPaper,
      effects: { politeness: 0.12 },
      phrases: `i think | i believe | i suppose | i guess | maybe | perhaps | possibly | probably | it seems | seems | seem | it appears | appears | apparently | likely | a bit | a little | somewhat | kind of | sort of
        | as far as i know | not sure | i'm not sure | by the way | may be | might be | could be | suggest | assume | i feel`,
    },
    {
      name: 'deference and praise',
      note: 'Strategy 2, and compliments to a person.',
      source: politenessPaper,
      effects: { politeness: 0.62, warmth: 0.6 },
      negatable: true,
      phrases: `good job | great job | nice job | well done | good work | great work | nice work | excellent work | good point | great point | great question | good question | interesting | nice | great
        | you're the best | you are the best | you rock | you're amazing | you are amazing | you're awesome | you're great | you are great | so kind of you | very kind of you | how kind | that's kind | you've been great | you have been great | you were great
        | so helpful | very helpful | super helpful | really helpful | you're a star | you're a legend | legend | lifesaver | life saver | you saved me | love your | good luck | congratulations | congrats | well played | welcome`,
    },
    {
      name: 'togetherness',
      note: 'First person plural (strategy 17) and words of company.',
      source: politenessPaper,
      effects: { politeness: 0.1, warmth: 0.16 },
      phrases:
        'together | let us | we can | we could | our | us | friend | my friend | friends | family | welcome | glad to | happy to | pleasure',
    },
    {
      name: 'warm endings and wishes',
      note: 'Care for the person at the other end.',
      source: ourReview,
      effects: { warmth: 0.7, politeness: 0.35 },
      phrases: `have a great day | have a good day | have a nice day | have a good one | have a lovely day | have a great weekend | have a nice weekend | have a wonderful day | enjoy your day | enjoy your weekend | take care | all the best | best wishes | god bless | bless you | stay safe
        | hope you have | hope you're having | hope your day | hope all is well | lots of love | sending love | hugs | xoxo | xx | love you | luv u | my dear | sweetheart | you too | same to you`,
    },
    {
      name: 'bare facts and challenge',
      note: 'Factuality (strategy 10): tells the other they are wrong.',
      source: politenessPaper,
      effects: { politeness: -0.3 },
      phrases: `actually | in fact | the fact that | the point is | the truth is | the reality is | honestly | obviously | clearly | of course you | you need to | you have to | you must | you should have | you should | stop | why don't you | why do you | why did you | why are you | how can you | how could you | what makes you | do you even | did you even | are you even | your problem | you people | like i said | as i said | i already told you | i told you | i already said | read what i`,
    },
    {
      name: 'direct openings',
      note: 'Direct start, direct question and second person start (strategies 9, 13, 18).',
      source: politenessPaper,
      effects: { politeness: -0.2 },
      opening: true,
      phrases: 'so | then | and | but | or | what | why | who | you | your | stop | just | no | again',
    },
    {
      name: 'insults',
      note: 'Aimed at us. Never mirrored.',
      source: politenessPaper,
      effects: { politeness: -0.9, frustration: 0.75, sentiment: -0.6, warmth: -0.4 },
      negatable: true,
      phrases: `idiot | idiots | moron | morons | imbecile | incompetent | incompetence | useless | liar | liars | clown | clowns | crooks | crook | thieves | scammers | scammer | cheats | cheaters | bunch of | you lot | pathetic | stupid | dumb | garbage company | trash company | shame on you | shame on | disgrace | disgraceful | disgusting | shut up | get lost | go to hell | losers | loser | worthless | lazy | jerk | jerks | ignorant | amateurs | a joke of a | rip-off | ripoff | rip off | ripped off | robbery | con artists`,
    },
    {
      name: 'profanity',
      note: 'A sign of pressure, or of ease among friends: the rest of the message decides. Never mirrored.',
      source: ourReview,
      effects: { formality: -0.9, politeness: -0.6, frustration: 0.45, energy: 0.4 },
      phrases: `fuck | fucks | fucked | fucking | fuckin | fkn | fck | f*ck | f**k | f***ing | f*cking | fcking | shit | shitty | shite | bullshit | bs | damn | damned | dammit | goddamn | god damn | crap | crappy | bloody | bloody hell | ass | asshole | assholes | bastard | bastards | bitch | piss off | pissed | pissed off | hell | what the hell | the hell | wtf | wth | ffs | stfu | gtfo | screw you | screw this | sod off | arse | bollocks | effing | freaking | friggin`,
    },
    {
      name: 'anger and annoyance',
      note: 'The customer says so.',
      source:
        'Demszky et al. 2020 (GoEmotions) for the categories anger, annoyance, disappointment; words ours',
      effects: { frustration: 0.7, sentiment: -0.35, warmth: -0.15 },
      negatable: true,
      phrases: `angry | furious | mad | livid | outraged | outrageous | annoyed | annoying | frustrated | frustrating | frustration | irritated | irritating | infuriating | fed up | sick of | sick and tired | tired of | had enough | had it with | enough is enough | enough already
        | ridiculous | ridiculously | absurd | unacceptable | inexcusable | unbelievable | insane | appalling | atrocious | disgusted | disappointed | disappointing | disappointment | let down | dissatisfied | unhappy | upset | upsetting | aggravating | exasperated | hate | hated | hates | despise | worst | terrible | horrible | awful | horrendous | abysmal | shocking | nightmare | hopeless | pathetic | sucks | suck | sucked | rubbish | trash | garbage | junk | lousy | nonsense | mess | fiasco | shambles | disaster | stupid | idiotic | dumb | unfair | joke | what a joke | is a joke | bad service | poor service | terrible service | customer service is | never again | can't stand | lame | ugh | argh | grr | sigh | jeez | seriously | for god's sake | for heaven's sake | for crying out loud | for goodness sake | oh my god | come on | c'mon | hell | rude | rudely | ignored | ignoring me | lied | lying | lies | liars | unhelpful | worse`,
    },
    {
      name: 'repeated trouble',
      note: 'It happened before: the strongest quiet sign of frustration in service chats.',
      source: ourReview,
      effects: { frustration: 0.6 },
      phrases: `still not | still no | still waiting | still doesn't | still does not | still isn't | still broken | still haven't | still hasn't | still nothing | still can't | still won't | yet again | once again | not again | again and again | over and over | time after time | every single time | every time i | second time | third time | fourth time | fifth time | 3rd time | 2nd time | 4th time | how many times | how many more times | several times | multiple times | so many times | countless times | ten times | a hundred times | keep happening | happens again | happened again | asked twice | asked three times | asked before | got no answer | no answer | without an answer | never answered | losing patience | losing my patience | lost patience | run out of patience | finally look | finally answer | finally fix | finally help | days late | weeks late | week late | months late | weeks overdue | have not heard | haven't heard | not heard a thing | not heard back | never heard back | heard nothing | second email | third email | 3rd email | 4th email | 5th email | fourth email | fifth email | another email | third message | fourth message | contacted you before | contacted you twice | written twice | called twice | called three times | nobody has helped | no one has helped | nobody helped | nobody can help | no one can help | nothing has happened | nothing happens | still no sign | keeps happening | keeps failing | keeps crashing | keeps logging | keeps saying | keeps stopping | keep getting | keeps buffering | keeps freezing
        | for the last time | already told you | already said | already explained | i told you | i've told you | i explained | for hours | for weeks | for days | for months | for two weeks | for ages | hours on hold | weeks ago and | waiting for weeks | waiting for days | been waiting | i've been waiting | have been waiting | nobody answers | no one answers | nobody replied | no reply | no response | no one replied | no one cares | nobody cares | nobody helps | no help | not helping | doesn't help | didn't help | does not help | isn't helping | won't help | getting nowhere | going in circles | going round in circles | passed around | run around | runaround | given up | give up | waste of time | waste of money | waste my time | wasting my time | wasted | total waste | last straw | last chance | how hard can it be | how hard is it | is it that hard | what is wrong with you | what's wrong with you | what is going on | what the | are you kidding | are you kidding me | you've got to be kidding | you have got to be kidding | are you serious | is this a joke | is this some kind of joke | do your job | do something | fix it now | fix this now | just fix it | fix your | get it together | i want my money back | want my money back | give me my money | i demand | demand a refund | cancel my account | cancelling my | leaving you | switching to | taking my business | speak to a manager | talk to a manager | speak to your manager | your manager | your supervisor | a supervisor | speak to someone else | a real person | a human | bad review | one star | never using | never buying | never ordering | never coming back | i'm done | im done | i am done | forget it | never mind then | whatever | useless | why is it so hard | why is this so hard | why can't you | why won't | why can't i | why do i have to | i don't care | don't care | not what i asked | i said | that's not what i | hurry up | too long | took forever | takes forever | taking forever | forever`,
    },
    {
      name: 'calm',
      note: 'Takes the pressure off explicitly.',
      source: ourReview,
      effects: { frustration: -0.5, urgency: -0.45 },
      negatable: true,
      phrases: `no rush | no hurry | take your time | no worries | no problem | not a problem | no big deal | not a big deal | not urgent | nothing urgent | nothing major | whenever you can | whenever you have time | whenever you get a chance | when you get a chance | when you have a moment | when you have time | at your convenience | at your earliest convenience | at your leisure | just curious | just wondering | just a quick question | quick question | a quick question | quick one | that's fine | that's ok | that's okay | it's fine | it's ok | all good | sounds good | sounds great | works for me`,
    },
    {
      name: 'pleased',
      note: 'Whoever is pleased is not upset; "not happy" is no such sign.',
      source: ourReview,
      effects: { frustration: -0.5 },
      negatable: true,
      phrases: 'perfect | great | glad | happy | love | lovely | wonderful | excellent',
    },
    {
      name: 'praise in scorn',
      note: 'Set pieces of sarcasm. Longer than the praise they hold, so they speak in its place.',
      source: ourReview,
      effects: { frustration: 0.5, sentiment: -0.4, warmth: -0.3, politeness: -0.3, playfulness: -0.2 },
      phrases: `oh great | oh wonderful | oh perfect | oh brilliant | oh lovely | oh fantastic | just great | just wonderful | just brilliant | just lovely | just fantastic | just what i needed | great job breaking | nice job breaking | way to go
        | nice going | how convenient | thanks a lot for | well done for | what a surprise | so much for | good luck getting | love how you | love how they | love how it`,
    },
    {
      name: 'scorn beyond doubt',
      note: 'Nobody who is pleased says these; they weigh as much as open anger.',
      source: ourReview,
      effects: { frustration: 1, sentiment: -0.5, warmth: -0.4, politeness: -0.4, playfulness: -0.3 },
      phrases:
        'thanks for nothing | thank you for nothing | thanks for wasting | thank you for wasting | oh great another | oh great now | oh perfect another | oh wonderful another | best service ever | what a joke of | slow clap',
    },
    {
      name: 'displeasure by negation',
      note: 'Said mildly, meant: the negation makes it.',
      source: ourReview,
      effects: { frustration: 0.55, sentiment: -0.45, warmth: -0.1 },
      phrases: `not happy | not very happy | not at all happy | not impressed | not very impressed | not amused | not good enough | not acceptable | not satisfied | not what i paid for | not what i ordered | not pleased | not cool | not fair`,
    },
    {
      name: 'urgency',
      note: 'Said in so many words.',
      source: ourReview,
      effects: { urgency: 0.85 },
      negatable: true,
      phrases: `asap | a.s.a.p | urgent | urgently | immediately | immediate | right away | right now | straight away | at once | as soon as possible | as quickly as possible | as fast as possible | soon as you can | emergency | hurry | hurry up | quick | quickly | fast | rush | in a rush | in a hurry | time sensitive | time-sensitive | time critical | critical | deadline | last minute | running out of time | out of time | no time | can't wait | cannot wait | won't wait | every minute | any minute | before it's too late | too late | stranded | stuck at | locked out | instantly | pronto | this instant | this minute | this second | without delay | top priority | high priority | priority | help me now | need it now | need this now | now please | need help now`,
    },
    {
      name: 'near dates',
      note: 'A date that is near makes a matter press, more weakly than words of urgency.',
      source: ourReview,
      effects: { urgency: 0.35 },
      phrases: `today | tonight | this morning | this afternoon | this evening | by tomorrow | by tonight | by today | by noon | by monday | by tuesday | by wednesday | by thursday | by friday | by saturday | by sunday | tomorrow morning | tomorrow | in an hour | in one hour | in two hours | within the hour | in 10 minutes | in ten minutes | in 5 minutes | in 30 minutes | in half an hour | within minutes | end of day | end of the day | eod | before the weekend | leaving tomorrow | flying tomorrow | due today | due tomorrow | starts in | meeting in | flight in | overdue | expires | expiring | about to expire | soon | now | need`,
    },
    {
      name: 'laughter',
      note: 'The plainest sign of play.',
      source: 'Demszky et al. 2020 (GoEmotions), amusement; words ours',
      effects: { playfulness: 0.85, warmth: 0.2, sentiment: 0.3, energy: 0.15 },
      phrases: `haha | hahaha | hahahaha | hahah | hehe | hehehe | heh | hihi | lol | lolz | lmao | lmfao | rofl | roflmao | xd | lulz | ha ha | ha ha ha | bahaha | teehee | hilarious | funny | hysterical | so funny | cracking up | cracked me up | made me laugh | laughing | laughed | i'm dying | dead 💀 | gold | comedy gold`,
    },
    {
      name: 'joking words',
      note: 'Fun said or meant.',
      source: 'Demszky et al. 2020 (GoEmotions), joy, excitement; words ours',
      effects: { playfulness: 0.6, warmth: 0.15, energy: 0.15 },
      negatable: true,
      phrases: `just kidding | only kidding | jk | just joking | only joking | i jest | pun intended | no pun intended | plot twist | spoiler alert | dad joke | joking aside | joke | jokes | joking | kidding | witty | silly | goofy | fun | prank | meme | memes | yay | woohoo | woo hoo | woot | whee | hooray | hurray | yippee | hurrah | oops | oopsie | whoops | ta-da | tada | voila | boom | bam | shenanigans | party | dance | dancing | epic | sweet | excited | exciting | can't wait to | so excited | stoked | pumped | psyched | happy dance | fingers crossed | knock knock | beam me up | mayday | houston we have a problem | asking for a friend | my cat | my dog | the gods | enjoy | enjoyed | love this | love it | awesome | happy | glad`,
    },
    {
      name: 'intensity',
      note: 'Words that turn everything up.',
      source: 'Hutto & Gilbert 2014 (degree modifiers)',
      effects: { energy: 0.25 },
      phrases: `very | really | so | extremely | absolutely | totally | completely | super | incredibly | wow | omg | oh my god | whoa | amazing | awesome | insane | crazy | massive | huge | never ever | every single | best ever | worst ever | yes | yay | definitely | literally | fantastic | brilliant | incredible | now | finally`,
    },
    {
      name: 'new or lost',
      note: 'Says they do not follow, or are doing it for the first time.',
      source: ourReview,
      effects: { confusion: 0.8 },
      phrases: `i don't understand | i dont understand | do not understand | don't get it | dont get it | i don't get | didn't understand | can't figure out | cant figure out | cannot figure out | couldn't figure out | confused | confusing | confuses me | i'm lost | im lost | i am lost | lost me | you lost me | makes no sense | doesn't make sense | does not make sense | no idea | no clue | not sure how | not sure what | not sure where | don't know how | dont know how | do not know how | i don't know what | i dont know what | i don't know where | i don't know what i'm doing | what does that mean | what does this mean | what do you mean | what is that | what's that | what is a | which button | which one is | where do i | where is that | where do i find | can't find | cant find | cannot find | can't see | i don't see | first time | never done this | never used | i'm new | im new | i am new | new to this | new here | new user | beginner | not tech savvy | not very technical | not technical | not good with computers | bad with computers | not a computer person | technophobe | step by step | in simple terms | explain like | eli5 | dumb it down | huh | say again | come again | i'm stuck | im stuck | i am stuck | bewildered | puzzled | baffled | my grandson | my daughter set | sorry what | wait what | overwhelmed`,
    },
  ],
  valence: {
    // Phrases in which a valence word carries none.
    '0': `kind of | what kind | kinds | i'd like | i would like | would like | would you like | i like to | like this | like that | like to | looks like | look like | feel like | feels like
      | sounds like | something like | just like | as well | make sure | no matter | of course | credit card | free of charge | right now | interest rate | help me | can you help | i need help | need help
      | please help | to help | help with | could you help | well as | too well | better not | play music | play a | pay | top up | top-up | sure if | not sure | i'm not sure | no longer | this fixed | it fixed | that fixed | get fixed | be fixed | fixed now | fixed immediately | fixed asap | do i need | low balance | old | it's ok`,
    '3.2': `love | loved | loves | amazing | awesome | excellent | fantastic | wonderful | brilliant | perfect | outstanding | superb | magnificent | phenomenal | masterpiece | best | incredible | adore | ecstatic | thrilled | delighted | overjoyed | marvelous | marvellous | stunning | breathtaking | spectacular | terrific | fabulous | heavenly | flawless | exceptional | triumph | joyous | hilarious | dazzling | sublime | extraordinary | exquisite | euphoric | winner | wins`,
    '2.5': `great | beautiful | gorgeous | happy | happiness | joy | joyful | lovely | delicious | delightful | impressive | impressed | excited | exciting | fun | funny | glad | grateful | thankful | thanks | thank | thx | yay | win | won | winning | victory | beloved | charming | cheerful | clever | congratulations | congrats | enjoyable | enjoyed | enjoy | enjoys | enjoying | entertaining | elegant | fascinating | genius | gem | graceful | heartwarming | inspiring | inspired | laugh | laughs | laughing | love's | lol | haha | hahaha | magic | magical | passionate | pleasure | pleased | rich | romantic | sexy | smile | smiles | smiling | splendid | success | successful | sweet | talented | touching | treasure | vivid | wow | wonderfully | beautifully | brilliantly | perfectly | superbly | terrifically | compelling | captivating | refreshing | riveting | wise | witty | yummy | rocks | hug | hugs | blessed | blessing | celebrate | celebrating | celebration | paradise | peace | hero | heroic | friendship | kindness | generous | brave | courage`,
    '1.8': `good | nice | cool | better | like | liked | likes | kind | fresh | warm | comfortable | comfort | pretty | cute | smart | strong | positive | pleasant | pleasing | recommend | recommended | helpful | help | helped | useful | thoughtful | satisfied | satisfying | satisfy | worth | worthy | worthwhile | valuable | easy | easily | effective | efficient | enthusiastic | fair | faithful | fine | free | freedom | friendly | friend | friends | gentle | genuine | gift | gifts | gifted | handsome | handy | healthy | hope | hopeful | hoping | honest | honor | honour | humor | humour | humorous | improve | improved | improvement | improves | interesting | intriguing | intelligent | keen | lively | lucky | luck | luckily | fortunately | fortunate | favorite | favourite | fave | moving | neat | okay | optimistic | original | powerful | praise | praised | precious | promising | proud | proudly | rewarding | safe | safely | sharp | smooth | smoothly | solid | special | sparkling | support | supportive | supports | supporting | supported | sure | sweetly | thrill | thrills | thrilling | trust | trusted | truth | welcome | welcomed | well | wish | wishes | wishing | wit | yes | yep | yeah | youthful | accomplished | achieve | achieved | achievement | admire | admirable | adorable | affection | affectionate | agree | agreed | agreeable | appealing | appreciate | appreciated | appreciation | ambitious | attractive | award | awards | bargain | bold | bonus | bright | calm | care | cared | caring | cares | cherish | chance | confident | confidence | convincing | cozy | creative | crisp | decent | dedicated | delicate | deserve | deserves | dream | dreams | dreamy | eager | engaging | engrossing | encourage | encouraging | energetic | excellently | favor | flexible | glorious | glory | glow | good-natured | graceful | greatly | imaginative | ingenious | innovative | insightful | inventive | invaluable | joke | jokes | kudos | likable | likeable | loyal | lush | memorable | mesmerizing | nicely | optimism | perfection | playful | poetic | poignant | polite | popular | prosper | quality | relaxed | relaxing | relief | relieved | reliable | resolved | fixed | solved | respect | respected | restored | robust | satisfaction | savvy | secure | sensitive | sincere | skilled | spirited | stylish | substantial | subtle | superior | surprisingly | tender | tasty | true | truly | uplifting | upbeat | vibrant | virtue | warmth | warmly | woohoo | zest | congratulate | cheers | cheer | ha | hehe | yum | yay | durable | sturdy | sleek | amused | amusing | amusement`,
    '1': `accept | accepted | ability | able | advantage | advantages | assured | benefit | benefits | big | clean | clear | clearly | commitment | competent | curious | determined | dignity | ease | fit | fond | giving | growing | interest | interested | interests | joined | justice | matter | mature | natural | newest | novelty | nifty | please | pls | plz | protect | protected | ready | reasonable | share | shared | significant | stable | suitable | thoughtfully | top | united | unique | wealthy | working | works | worked | alive | deal | ok | play | rest | tops | yup | fans | fan | loving | lover | energy | greet | reward | active | allow | decently | quiet | quick`,
    '-1': `alone | avoid | awkward | bias | biased | blah | blocked | busy | cheap | chaos | clash | cold | complicated | conflict | confused | confusing | cost | costly | crowded | cut | dark | debt | delay | delayed | demand | dense | difficult | difficulty | dirty | doubt | doubtful | dry | excuse | expensive | fake | flat | forced | forget | forgot | forgotten | guilty | hard | hardly | haunting | heavy | hesitant | hole | ignore | ignored | impossible | incomplete | inconvenient | isolated | issue | issues | lack | lacking | lacks | late | leak | limited | limit | lost | low | loud | messy | miss | missed | missing | mistake | mistakes | mixed | negative | nervous | no | nope | nah | odd | old | oddly | overly | pay | pressure | problem | problems | question | questionable | reject | rejected | restrict | rough | rush | scarce | serious | short | shy | slow | slowly | sloppy | sorry | stiff | stop | stopped | strange | stressed | strict | stuck | suspicious | suspect | tense | thin | tired | tough | tricky | trouble | troubled | unable | uncertain | unclear | uncomfortable | unfinished | unknown | unlikely | unusual | vague | war | warning | weak | weakness | weird | wordy | worn | battery died | wait | waiting | unsure | oops | oblivious | uneven | unfocused | contrived | familiar | formulaic | clumsy | overlong | tame | thinly | mild | lukewarm`,
    '-1.8': `abandon | abandoned | ache | afraid | anxious | anxiety | argue | argument | ashamed | bad | badly | ban | banned | blame | blamed | bleak | boring | bored | bore | bother | bothered | bothering | broke | broken | bug | buggy | burden | cancel | cancelled | canceled | careless | cheated | cheating | clueless | collapse | complain | complained | complaining | complaint | complaints | concern | concerned | condemn | crash | crashed | crashes | crashing | crazy | crisis | critic | criticism | criticize | cruel | cry | crying | cries | damage | damaged | danger | dangerous | decline | declined | defect | defective | deficit | denied | deny | depressed | depressing | depression | desperate | desperately | disagree | disappointed | disappointing | disappoints | disappointment | discouraged | dislike | disliked | dispute | disturbing | dull | dumb | embarrassed | embarrassing | empty | enemy | error | errors | excessive | fail | failed | failing | fails | failure | false | fault | faulty | fear | fears | fearful | feeble | fight | fighting | flaw | flawed | flaws | flop | foolish | fool | freak | frightened | frustrated | frustrating | frustration | gloomy | glum | greedy | grief | grim | gross | grumpy | guilt | harm | harmed | harsh | headache | helpless | hollow | hostile | hurt | hurting | hurts | idiot | idle | ill | illegal | inadequate | incompetent | indifferent | inept | inferior | insecure | insult | insulting | irritated | irritating | jealous | joyless | junk | lame | lazy | leaking | lies | lied | lifeless | lonely | lose | loses | losing | loser | loss | losses | lousy | mad | meaningless | mediocre | mess | messed | misery | misguided | mislead | misleading | moron | moody | nasty | neglect | nervously | noisy | nonsense | numb | obnoxious | offensive | outdated | overpriced | overdone | pain | painful | panic | pathetic | pity | plodding | pointless | poor | poorly | predictable | pretentious | problematic | protest | punish | regret | rejection | resent | risk | risky | rude | ruin | ruined | sad | sadly | sadness | scam | scare | scared | scary | selfish | severe | shallow | shame | sick | sigh | silly | skeptical | sloppily | sore | stale | starve | steal | stole | stolen | stress | stressful | struggle | struggled | struggling | stupid | stupidity | suck | sucks | sucked | suffer | suffered | suffering | tears | tedious | threat | threatened | threatening | tiresome | trapped | trash | trite | ugh | ugly | unacceptable | unappealing | unattractive | unconvincing | unfair | unfortunate | unfortunately | unfunny | unhappy | unhelpful | uninspired | uninteresting | unpleasant | unreliable | unsafe | unsatisfied | untrustworthy | upset | upsetting | useless | victim | vicious | violence | violent | waste | wasted | weary | whine | worried | worry | worrying | worse | wound | wrong | wrongly | clichéd | cliched | cliche | banal | bland | lackluster | laughable | muddled | incoherent | listless | lumbering | charmless | sorely | witless | humorless | preachy | melodramatic | manipulative | gimmicky | sappy | cheesy | jerk | jerky | flimsy | rubbish | rip-off | tacky | annoying | annoyed | annoys | angry | anger | angrily | recession | unemployed | bankrupt | poverty | crime | criminal | arrested | prison | accused`,
    '-2.7': `awful | terrible | horrible | horrid | dreadful | disgusting | disgusted | disgust | hate | hated | hates | hating | hatred | worst | furious | outrageous | outraged | abysmal | appalling | atrocious | catastrophe | catastrophic | crap | crappy | damn | dammit | dead | death | deaths | despise | devastated | devastating | die | died | dies | dying | disaster | disastrous | disgrace | disgraceful | evil | fatal | fraud | garbage | ghastly | heartbreaking | heartbroken | hell | hideous | horrendous | horrific | horror | infuriating | insane | insufferable | kill | killed | killing | kills | livid | loathe | miserable | miserably | murder | murdered | nightmare | pissed | rape | repulsive | revolting | ridiculous | shit | shitty | shameful | suicide | terrified | terrifying | terror | terrorist | terrorism | torture | tragedy | tragic | traumatic | unbearable | unwatchable | vile | wretched | wtf | bullshit | asshole | bastard | bitch | fuck | fucked | stupidest | dumbest | excruciating | ripped off | scammed | cancer | slaughter | massacre | bomb | attack | attacks`,
  },
  negators: `not no never none nobody nothing neither nor nowhere without hardly barely rarely scarcely seldom cannot can't cant don't
    dont doesn't doesnt didn't didnt won't wont wouldn't wouldnt isn't isnt aren't arent wasn't wasnt weren't werent haven't havent
    hasn't hasnt hadn't hadnt couldn't couldnt shouldn't shouldnt ain't aint nope lack lacks lacking despite`,
  boosters: `very really so extremely absolutely totally completely incredibly super truly especially exceptionally highly hugely
    insanely deeply entirely fully greatly most more much particularly purely quite remarkably thoroughly too tremendously utterly
    unbelievably fucking freaking frickin bloody damn real such majorly intensely enormously amazingly awfully terribly seriously sooo`,
  dampeners: `almost barely hardly just kinda kindof less little marginally occasionally partly scarcely slightly somewhat sorta
    sortof fairly mildly moderately relatively rather`,
  contrasts: 'but however although yet except',
};

/** Things of which people say that they died. */
const mortalThings =
  'battery phone car laptop tablet computer pc mac tv screen monitor router modem remote controller console charger keyboard mouse device app stream connection internet wifi signal line printer server link'.split(
    ' ',
  );

/** What happened to the customer, in the words that say so. Decides what must not be played with. */
export const distressPhrases: Record<'danger' | 'grief' | 'legal' | 'money-lost' | 'plain', string> = {
  // What sounds like one of the others and is none: it silences what overlaps it.
  plain: mortalThings
    .flatMap((thing) =>
      ['died', 'has died', 'just died', 'is dead', 'is dying'].map((end) => `${thing} ${end}`),
    )
    .concat('stolen the show', 'joke about a lawyer', 'jokes about lawyers', 'melting pot')
    .join(' | '),
  danger: `on fire | caught fire | catching fire | is smoking | started smoking | smoke coming | smoke is coming | full of smoke | smells of burning | smell of burning | burning smell | smells like burning | smells burnt | throwing sparks | sparks coming | sparks flying | sparking | electric shock | got a shock | electrocuted | gas leak | smell gas | smells of gas | carbon monoxide | exploded | explosion | about to explode | battery is swollen | swollen battery | overheating | melted | melting | is melting | burned my | burnt my | burned me | injured | injury | bleeding | hurt myself | got hurt | in hospital | in the hospital | at the hospital | ambulance | kill myself | suicidal | suicide | end my life | want to die | don't want to live | harm myself | hurt me | unsafe | not safe | in danger | dangerous | life threatening | someone is following me | broke into my house | allergic reaction | choking | choked | can't breathe | call 911 | called 911 | call the police | poisoned | domestic abuse | being stalked | stalking me | threatened me`,
  grief: `passed away | has passed away | passed last | died | has died | just died | is dead | death of | the death of my | deceased | his death | her death | my late husband | my late wife | my late father | my late mother | my late | bereavement | bereaved | funeral | lost my husband | lost my wife | lost my father | lost my mother | lost my dad | lost my mum | lost my mom | lost my son | lost my daughter | lost my baby | lost my brother | lost my sister | lost my best friend | lost our baby | miscarriage | stillborn | terminal illness | terminally ill | cancer | dying | in mourning | grieving | widow | widower | hospice | put our dog down | put my dog down | put my cat down | estate of`,
  legal: `my lawyer | my attorney | my solicitor | a lawyer | lawyers | lawyer | attorney | solicitor | legal action | take legal | legal proceedings | sue you | sue | suing | lawsuit | take you to court | in court | see you in court | court case | small claims | trading standards | consumer protection | ombudsman | class action | legal department | press charges | report you to the | regulator | gdpr complaint | data protection authority | better business bureau | bbb complaint | police report | my legal rights | breach of contract`,
  'money-lost': `stole my money | stolen from my account | my money is gone | money is gone | money has gone missing | money is missing | money disappeared | lost my savings | life savings | drained my account | emptied my account | account was emptied | scammed | got scammed | been scammed | i was scammed | fraud | fraudulent | defrauded | unauthorised | unauthorized | hacked | been hacked | account was hacked | identity theft | someone used my card | someone stole | stole my card | card was stolen | card got stolen | card stolen | stolen card | was stolen | were stolen | been stolen | got stolen | was robbed | got robbed | mugged | can't pay my rent | cannot pay my rent | pay my rent | can't pay rent | can't afford food | feed my kids | feed my children | overdraft fees because | bounced because of you | lost all my money | lost thousands | lost hundreds | i'm out of pocket | out of pocket | never got my money back | lost our savings`,
};

/** Asking us to be serious. Ends any played voice at once. */
export const stopPlayPhrases = `stop it | please stop | stop that | stop this | stop joking | stop the jokes | stop the joke | stop playing | stop kidding | stop pretending | stop talking like | stop the act | stop with the | stop being silly | stop being funny | stop doing that | stop messing around | cut it out | cut the crap | cut the act | cut the jokes | knock it off | drop the act | drop the accent | drop it | drop the | enough with the | enough of the | enough jokes | enough joking | no more jokes | no jokes | not funny | isn't funny | this isn't funny | that's not funny | it's not funny | not a joke | this is serious | i am serious | i'm serious | im serious | be serious | get serious | let's be serious | can we be serious | talk normally | talk normal | speak normally | speak normal | write normally | normal english | plain english | like a normal person | like a human | not in the mood | quit it | quit joking | quit playing | quit the | no more games | don't have time for this | no time for games | no time for jokes | can we please just | joking aside | jokes aside | all jokes aside | grow up | are you making fun of me | making fun of me | mocking me | don't mock me`;

/** Function words by category, for linguistic style matching. Categories as in Ireland & Pennebaker 2010, table 1. */
export const functionWords: Record<string, string> = {
  'personal pronouns': `i i'm i've i'll i'd me my mine myself we we're we've we'll us our ours you you're you've you'll you'd your yours yourself he she he's she's him her his hers they they're they've them their theirs u ur im ive`,
  'impersonal pronouns': `it it's its that that's this these those what which who whatever anything something nothing everything anyone someone everyone nobody everybody somebody other others one thing things`,
  articles: 'a an the',
  'auxiliary verbs': `am is are was were be been being have has had having do does did done can could will would shall should may might must can't couldn't won't wouldn't don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't i'm i've i'll i'd it's that's you're we're they're ain't gonna`,
  'high-frequency adverbs': `so very really just still too also again already now then here there only even ever about almost back well quite always often soon perhaps maybe completely totally`,
  prepositions: `to of in for on with at by from up about into over after before between under through during without against within since until till toward across behind off near as than per via out down around`,
  conjunctions: `and but or so because if when while although though unless whereas nor as whether then`,
  negations: `no not never none nothing nor cannot can't don't doesn't didn't won't wouldn't isn't aren't wasn't haven't hasn't couldn't shouldn't dont cant wont didnt nope`,
  quantifiers: `all any some many much more most few less least several both each every lot lots bit another enough plenty`,
};
