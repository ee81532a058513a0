/**
 * The plain voices: what is said around the facts when nobody plays. English richly, in three degrees of formality;
 * German, French, Spanish, Italian, Portuguese and Dutch with the core lines in both forms of address.
 */
import type { Address, Move, PlainVoiceId } from '../types.ts';

/** A place in a reply that a line can fill: every move, and the finer cases in which a move needs other words. */
export type Slot =
  | Move
  /** A short greeting before the first sentence. */
  | 'hello'
  /** Acknowledge and own to someone angry: composed, no cheer. */
  | 'upset'
  | 'grief'
  | 'danger'
  /** Danger from a thing (smoke, heat, sparks). */
  | 'hazard'
  /** They fear to be in the wrong place. */
  | 'right-place'
  /** They ask for a person. */
  | 'human'
  /** Leads into a later step. */
  | 'next'
  /** A step did not help. */
  | 'stuck'
  /** Outside the playbook: a sketch of how we would do it, as steps of ours. */
  | 'plan'
  /** Solved: what to do should it return. */
  | 'later'
  /** Several questions at once. */
  | 'several'
  /** Solved: a last look whether it stays that way. */
  | 'confirm'
  /** A few words for someone who needs no more. */
  | 'brief'
  /** After a step that settles nothing yet. */
  | 'report'
  /** To someone who asks or wishes, where nothing is broken. */
  | 'request'
  /** They sent what we asked for. */
  | 'received'
  /** What we do with what they sent. */
  | 'act'
  /** Leads into a sketch of a plan. */
  | 'sketch'
  /** Nothing was broken: where to write with the next question. */
  | 'again'
  /** Said to someone in distress: we are here. */
  | 'stay'
  /** A parting word of a played voice; the plain ones have none. */
  | 'sign-off'
  /** The same to someone grieving: what we do next, asking nothing of them. */
  | 'gentle';

/** One line, or the same line for T and V address. */
export type Line = string | readonly [t: string, v: string];
export type PlainBank = Partial<Record<Slot, readonly Line[]>>;

/** What the message is about, as far as it decides which question helps. */
export type Topic =
  | 'broken'
  | 'money'
  | 'delivery'
  | 'account'
  | 'how-to'
  | 'other'
  /** Are they safe? */
  | 'safety'
  /** Nothing said yet but hello. */
  | 'start'
  /** What matters about a wish that no answer covers. */
  | 'wish'
  /** Whose account it is, asked of someone grieving. */
  | 'account-of';

const english: Record<PlainVoiceId, PlainBank> = {
  plain: {
    hello: ['Hi {name}.', 'Hello {name}.', 'Hi.', 'Hello.'],
    greet: [
      'I’m here. Tell me what’s going on.',
      'You’ve reached me directly. What can I look at for you?',
      'I’m listening. Start wherever you like.',
    ],
    acknowledge: [
      'I see what you mean.',
      'Thanks for describing it so clearly.',
      'I see what you’re describing.',
      'That’s annoying. Let’s get it fixed.',
      'I’ve noted {thing}.',
      'Thanks, {thing} it is.',
      'Good that you wrote.',
      'I’m on it.',
    ],
    upset: [
      'You’re right to be annoyed, and I’m taking this on myself.',
      'That should not have happened. I’m dealing with it now.',
      'I understand why you’re angry. I’m staying on this until it’s settled.',
      'You’re right. I’m on this now.',
    ],
    own: [
      'I’m taking care of this myself.',
      'This is mine to sort out.',
      'I’m going to see this through with you.',
      'This stays with me until it’s solved.',
      'I’ll put this right with you.',
    ],
    ask: [
      'One question first:',
      'To find the cause:',
      'So that I look in the right place:',
      'Before I change anything:',
      'One detail would help me:',
      'To be sure I have it right:',
    ],
    step: [
      'Let’s start with this:',
      'Please try this first:',
      'Here is the first thing to do:',
      'Start here:',
      'The first step:',
    ],
    next: [
      'Then this one:',
      'Next:',
      'Now try this:',
      'The next step:',
      'After that:',
      'Here is the one after:',
      'On to this:',
    ],
    stuck: [
      'Thanks for trying that.',
      'All right, that rules one cause out.',
      'Okay, then it’s something else, and we’ll find it.',
      'Good to know. We try the next thing.',
    ],
    answer: [
      'Here is how it works:',
      'Here is what to know:',
      'This should answer it:',
      'Here you go:',
      'What I have on this:',
      'Here is the full picture:',
    ],
    alternative: [
      'There is another way:',
      'What would work instead:',
      'Here is how I could do it:',
      'I’d go about it like this:',
    ],
    'honest-no': [
      'To be straight with you:',
      'The honest answer:',
      'I’d rather tell you plainly:',
      'As it stands:',
    ],
    gesture: [
      'I’d like to make up for the trouble. Let me see what I can add to your account.',
      'You’ve had more trouble with this than you should. I’m looking at what I can do to make up for it.',
    ],
    promise: [
      'I’m staying in this chat until it’s solved.',
      'I’ll look into it now and write to you here with what I find.',
      'I’m keeping this open and I’ll come back to you here.',
      'I’ll follow this up myself and tell you here what I find.',
      'I’m with you until this works.',
    ],
    'bring-in': [
      'I’m asking a colleague to look at this with us, here in the chat. I’m staying with you.',
      'I’d like a second pair of eyes on this, so I’m bringing a colleague into this chat. You won’t have to repeat anything.',
    ],
    check: [
      'Did that work?',
      'What do you see now?',
      'Tell me how it looks after that.',
      'Does it behave now?',
      'How is it now?',
      'Let me know what changes.',
      'Is it better?',
      'What happens when you try it?',
    ],
    close: [
      'You’re welcome. Have a good day.',
      'Gladly. Enjoy the rest of it.',
      'Glad that’s solved. Enjoy the rest of your day.',
      'Happy it works. Have a good one.',
      'You’re welcome. I’m glad we got it sorted.',
      'My pleasure. Enjoy.',
      'Great, then I’ll leave you to it.',
    ],
    later: [
      'If it comes back, write here: your steps are all in this chat, so we’d start from where we stopped.',
      'Should it ever return, this chat has everything we tried. You won’t have to explain it again.',
      'If anything changes, write here and we pick it up from this point.',
    ],
    plan: [
      'First I check what is possible for you today. Then I write to you here with the options, in plain words. You choose, and I do the rest with you.',
      'I’d find out what can be done, tell you here honestly what can’t, and then set it up together with you.',
      'You tell me what matters most about it. I find the closest thing that works and come back to you here with it.',
    ],
    'right-place': [
      'You’re in the right place.',
      'Yes, you’re in exactly the right place.',
      'This is the right place, and I’m happy to take it on.',
    ],
    human: [
      'You have a person here: my name is {agent}, and I’m staying with you on this.',
      'I’m {agent}, a real person, and this is mine now.',
    ],
    confirm: [
      'Before you go: does it stay that way after you close and reopen it?',
      'One last look, if you like: does it still behave when you open it again?',
    ],
    brief: ['You’re welcome.', 'Gladly done.', 'Any time.', 'It was a pleasure.'],
    gentle: [
      'I’ll go through it with you at your pace, and there is no hurry.',
      'You don’t have to sort this out alone. I’ll take you through it, or do as much of it as I can from here.',
    ],
    report: [
      'Tell me when you’re there.',
      'Let me know when that’s done, then comes the next one.',
      'Write when you have it, and we go on.',
      'Tell me what you see then.',
      'Say when, and I’ll give you the next step.',
    ],
    request: ['Sure.', 'Gladly.', 'Yes, I can help with that.', 'Happy to.', 'Of course.'],
    received: [
      'Thank you, that’s what I needed.',
      'Thanks, I have that now.',
      'Got it, thank you.',
      'Thanks, that helps.',
    ],
    sketch: ['Here is how I’d go about it:', 'This is what I’d do:', 'My plan:'],
    again: [
      'If another question comes up, write here; I’ll have this conversation in front of me.',
      'Whenever you need the next thing, this chat is open.',
    ],
    stay: [
      'I’m right here; write whenever you can.',
      'I’m staying with you on this, for as long as it takes.',
    ],
    act: [
      'I’m looking into it now and will write to you here with what I find.',
      'I’m checking that now, and you’ll hear from me here.',
    ],
    several: ['One after the other:', 'Taking your questions in turn:', 'All of them, in order:'],
    grief: [
      'I’m very sorry for your loss.',
      'I’m so sorry. Thank you for telling me.',
      'My condolences. I’ll keep this as simple as I can for you.',
    ],
    danger: [
      'Your safety comes first. If you or anyone near you is in danger right now, please call your local emergency number. I’m staying here with you.',
      'You matter more than anything else in this chat. If there is danger right now, please call your local emergency number, and I’ll stay right here.',
    ],
    hazard: [
      'Your safety comes first. Move away from it, and unplug it only if you can do that without touching anything hot. If there is fire or anyone is hurt, call your local emergency number.',
    ],
  },
  formal: {
    hello: ['Good day, {name}.', 'Good day.', 'Hello, and thank you for writing.'],
    greet: [
      'How may I help you today?',
      'I would be glad to help. What may I look into for you?',
      'Please tell me what has happened, and I will look into it.',
    ],
    acknowledge: [
      'Thank you for setting this out so clearly.',
      'I understand the matter.',
      'I have noted {thing}.',
      'Thank you; that is clear.',
      'I understand, and I will gladly look into it.',
      'Your description is very helpful.',
    ],
    upset: [
      'You are right to expect better. I am taking this on personally.',
      'This should not have happened, and I am dealing with it now.',
      'I understand your displeasure. I will see this through myself.',
    ],
    own: [
      'I will see to this personally.',
      'This matter remains with me until it is settled.',
      'I take responsibility for putting this right.',
      'I will attend to it myself.',
    ],
    ask: [
      'May I ask one thing first:',
      'In order to find the cause:',
      'One detail would help me:',
      'So that I may be exact:',
      'If I may confirm one point:',
    ],
    step: [
      'May I suggest beginning with this:',
      'Please try the following first:',
      'The first step is this:',
      'If you would kindly start here:',
    ],
    next: [
      'The next step is this:',
      'Please continue with this:',
      'Thank you. After that:',
      'Then, if you would:',
      'The following step:',
    ],
    stuck: [
      'Thank you for trying that.',
      'I see; that rules out one cause.',
      'Thank you. That is useful to know.',
    ],
    answer: [
      'The details are as follows:',
      'Here is the information you asked for:',
      'It works as follows:',
      'I am glad to set this out for you:',
      'The answer in full:',
    ],
    alternative: [
      'There is another possibility:',
      'I would propose the following:',
      'Here is how I could arrange it:',
    ],
    'honest-no': [
      'I would like to be candid with you:',
      'To be entirely clear:',
      'I must be plain about one limit:',
    ],
    gesture: ['I would like to make amends for the trouble. Allow me to see what I can add to your account.'],
    promise: [
      'I will look into this now and write to you here with what I find.',
      'I remain with you in this chat until the matter is settled.',
      'I will follow this up personally and report to you here.',
    ],
    'bring-in': [
      'I am asking a colleague to look at this with us in this chat. I remain with you, and you need not repeat anything.',
    ],
    check: [
      'Has that resolved it?',
      'May I ask what you see now?',
      'Please tell me whether that helps.',
      'Does it now work as it should?',
      'How does it look after this step?',
    ],
    close: [
      'I am glad that it is resolved. I wish you a pleasant day.',
      'It was my pleasure. I wish you a pleasant day.',
      'You are most welcome.',
    ],
    later: [
      'Should it occur again, simply write here. Everything we tried is in this chat, so there will be nothing to explain a second time.',
      'If anything changes, please write here and I will continue from this point.',
    ],
    plan: [
      'First I will establish what is possible for you today. I will then write to you here with the options, and once you have chosen, I will arrange it with you.',
      'I would find out what can be done, tell you candidly what cannot, and then arrange it together with you.',
    ],
    'right-place': [
      'You are in the right place.',
      'Yes, you are in exactly the right place, and I will gladly take this on.',
    ],
    human: ['You are speaking with a person: my name is {agent}, and I will stay with you on this.'],
    confirm: ['Before you go, may I ask whether it remains so after you close and reopen it?'],
    brief: ['It was a pleasure.', 'Not at all.', 'I was glad to help.'],
    gentle: [
      'I will go through it with you at your pace. There is no hurry.',
      'You need not do this alone. I will take you through it, or do as much of it as I can from here.',
    ],
    report: [
      'Please tell me when you have done so.',
      'Kindly let me know, and I will give you the next step.',
      'Once that is done, please write here.',
      'I will gladly continue when you are ready.',
    ],
    request: ['Gladly.', 'With pleasure.', 'Certainly.', 'I will gladly explain.'],
    received: [
      'Thank you, that is what I needed.',
      'Thank you, I have that now.',
      'Thank you, that is helpful.',
    ],
    sketch: ['I would proceed as follows:', 'My proposal:'],
    again: ['Should another question arise, please write here; I will have this conversation before me.'],
    stay: ['I am here; please write whenever you can.', 'I remain with you on this for as long as it takes.'],
    act: [
      'I am looking into it now and will write to you here with what I find.',
      'I am checking this now, and you will hear from me here.',
    ],
    several: ['I will take your questions in turn:', 'To answer each point in order:'],
    grief: ['Please accept my sincere condolences.', 'I am very sorry for your loss.'],
    danger: [
      'Your safety comes first. If you or anyone near you is in danger at this moment, please call your local emergency number. I am staying here with you.',
    ],
    hazard: [
      'Your safety comes first. Please move away from it, and unplug it only if you can do so without touching anything hot. If there is fire or anyone is hurt, please call your local emergency number.',
    ],
  },
  casual: {
    hello: ['Hey {name}.', 'Hi {name}.', 'Hey.', 'Hi there.'],
    greet: ['What’s up?', 'I’m here, what’s going on?', 'What can I sort out for you?'],
    acknowledge: [
      'Got it.',
      'Ah, that’s annoying.',
      'Yeah, I see what you mean.',
      'Okay, {thing}, got it.',
      'Ugh, not what you want in the middle of a film.',
      'Right, I’m on it.',
      'Okay, let’s get that sorted.',
    ],
    upset: [
      'That’s not okay, and I’m sorting it now.',
      'You’re right. I’m on it now.',
      'Fair enough, that shouldn’t happen. I’m taking it from here.',
    ],
    own: [
      'I’ve got this one.',
      'I’m sorting this with you.',
      'This one’s on me.',
      'I’ll stick with it till it works.',
    ],
    ask: [
      'Quick question:',
      'Just so I look in the right spot:',
      'One thing I need to know:',
      'Before we start poking at it:',
      'Tell me one thing:',
    ],
    step: ['Try this first:', 'Start with this:', 'First thing to try:', 'Give this a go:'],
    next: ['Okay, next up:', 'Then this:', 'Now this one:', 'Now try this:', 'And now:', 'Next one:'],
    stuck: ['Okay, so that’s not it.', 'Alright, one down.', 'Thanks for trying it.'],
    answer: [
      'Here’s how:',
      'Here’s the deal:',
      'So it goes like this:',
      'Here you go:',
      'This should do it:',
    ],
    alternative: ['Other way to do it:', 'Here’s how I’d do it:', 'What we can do instead:'],
    'honest-no': ['Being straight with you:', 'Honest answer:', 'Wish I had a better one:'],
    gesture: ['I’d like to make that up to you. Let me see what I can add to your account.'],
    promise: [
      'I’m sticking around till it works.',
      'I’ll dig into it now and tell you here what I find.',
      'Not going anywhere till this is sorted.',
    ],
    'bring-in': ['I’m getting a colleague to look at this with us right here. I’m still on it.'],
    check: [
      'Did that do it?',
      'Any better?',
      'What’s it doing now?',
      'How’s it look?',
      'Tell me how it goes.',
      'Working now?',
    ],
    close: [
      'Nice, glad it works. Enjoy.',
      'Anytime. Have a good one.',
      'No trouble at all. Enjoy.',
      'Sweet, enjoy the rest.',
      'Glad we got it. Happy watching.',
    ],
    later: [
      'If it acts up again, just write here. Everything we tried is in this chat.',
      'If it comes back, ping me here and we skip the stuff we already did.',
    ],
    plan: [
      'I find out what’s possible, tell you here straight up what isn’t, and then we set it up together.',
      'You tell me the part that matters most, I find the closest thing that works and come back to you here with it.',
    ],
    'right-place': ['Yep, you’re in the right place.', 'You’re in exactly the right spot.'],
    human: ['Real person here: I’m {agent}, and I’m sticking with you on this.'],
    confirm: ['Quick last check: does it stay like that when you close it and open it again?'],
    brief: ['Anytime.', 'You bet.', 'Sure thing.'],
    gentle: ['No rush at all. We go at your pace, and I’ll do as much of it as I can from here.'],
    report: [
      'Tell me when you’re there.',
      'Shout when that’s done.',
      'Let me know and I’ll give you the next bit.',
      'Ping me when you’ve got it.',
    ],
    request: ['Sure.', 'Yep, easy one.', 'Sure thing.', 'Can do.'],
    received: ['Perfect, thanks.', 'Got it, thanks.', 'Great, that’s what I needed.'],
    sketch: ['Here’s what I’d do:', 'So, the plan:'],
    again: ['If anything else comes up, just write here.', 'Next time you need something, this chat’s open.'],
    stay: ['I’m right here; write whenever you can.', 'I’m staying with you on this.'],
    act: ['Checking it now, I’ll write here with what I find.', 'On it now, you’ll hear from me right here.'],
    several: ['One by one:', 'Okay, all of them in order:'],
    grief: ['I’m so sorry for your loss.', 'I’m really sorry. Thank you for telling me.'],
    danger: [
      'Your safety comes first. If you or anyone near you is in danger right now, please call your local emergency number. I’m staying here with you.',
    ],
    hazard: [
      'Your safety comes first. Move away from it, and unplug it only if you can without touching anything hot. If there’s fire or anyone is hurt, call your local emergency number.',
    ],
  },
};

const german: PlainBank = {
  hello: [
    ['Hallo {name}.', 'Guten Tag, {name}.'],
    ['Hallo.', 'Guten Tag.'],
  ],
  greet: [
    ['Worum geht es bei dir?', 'Worum geht es bei Ihnen?'],
    ['Erzähl mir, was los ist.', 'Schildern Sie mir gern, was passiert ist.'],
  ],
  acknowledge: [
    'Ich verstehe, was passiert ist.',
    ['Danke, dass du es so genau beschreibst.', 'Danke, dass Sie es so genau beschreiben.'],
    ['Gut, dass du schreibst.', 'Gut, dass Sie schreiben.'],
  ],
  upset: [
    [
      'Du hast recht, das darf nicht passieren. Ich kümmere mich selbst darum.',
      'Sie haben recht, das darf nicht passieren. Ich kümmere mich selbst darum.',
    ],
    ['Ich verstehe deinen Ärger und bleibe dran.', 'Ich verstehe Ihren Ärger und bleibe dran.'],
  ],
  own: [
    'Ich kümmere mich selbst darum.',
    ['Ich bleibe dran, bis es bei dir läuft.', 'Ich bleibe dran, bis es bei Ihnen läuft.'],
  ],
  ask: [
    'Eine Frage vorab:',
    [
      'Damit ich an der richtigen Stelle suche, sag mir bitte:',
      'Damit ich an der richtigen Stelle suche, sagen Sie mir bitte:',
    ],
    ['Eine Sache muss ich noch von dir wissen:', 'Eine Sache müsste ich noch von Ihnen wissen:'],
  ],
  step: [
    ['Probier bitte zuerst das hier:', 'Probieren Sie bitte zuerst Folgendes:'],
    ['Fang am besten hier an:', 'Beginnen Sie am besten hier:'],
  ],
  next: [
    ['Dann mach bitte hier weiter:', 'Dann machen Sie bitte hier weiter:'],
    'Der nächste Schritt:',
    ['Als Nächstes für dich:', 'Als Nächstes für Sie:'],
  ],
  stuck: [
    ['Danke, dass du es versucht hast.', 'Danke, dass Sie es versucht haben.'],
    'Gut, damit ist eine Ursache ausgeschlossen.',
  ],
  answer: [
    'So geht es:',
    ['Das hilft dir weiter:', 'Das hilft Ihnen weiter:'],
    ['Hier ist, was du wissen musst:', 'Hier ist, was Sie wissen müssen:'],
  ],
  alternative: ['Es gibt noch einen anderen Weg:', 'So könnte ich es machen:'],
  'honest-no': [['Ich sage es dir ganz offen:', 'Ich sage es Ihnen ganz offen:'], 'Ehrlich gesagt:'],
  promise: [
    ['Ich bleibe hier bei dir, bis es gelöst ist.', 'Ich bleibe hier bei Ihnen, bis es gelöst ist.'],
    [
      'Ich prüfe das jetzt und schreibe dir hier, was ich finde.',
      'Ich prüfe das jetzt und schreibe Ihnen hier, was ich finde.',
    ],
  ],
  'bring-in': [
    [
      'Ich hole eine zweite Meinung in diesen Chat dazu und bleibe bei dir.',
      'Ich hole eine zweite Meinung in diesen Chat dazu und bleibe bei Ihnen.',
    ],
  ],
  check: [
    ['Klappt es jetzt bei dir?', 'Klappt es jetzt bei Ihnen?'],
    ['Was siehst du jetzt?', 'Was sehen Sie jetzt?'],
    ['Sag mir gern, ob es hilft.', 'Sagen Sie mir gern, ob es hilft.'],
  ],
  close: [
    [
      'Schön, dass ich dir helfen konnte. Mach’s gut.',
      'Schön, dass ich Ihnen helfen konnte. Ich wünsche Ihnen einen guten Tag.',
    ],
    ['Sehr gern. Viel Spaß dir.', 'Sehr gern. Viel Freude Ihnen.'],
  ],
  later: [
    [
      'Falls es wiederkommt, schreib einfach hier. Du musst nichts noch einmal erklären.',
      'Falls es wiederkommt, schreiben Sie einfach hier. Sie müssen nichts noch einmal erklären.',
    ],
  ],
  plan: [
    [
      'Ich finde heraus, was möglich ist, sage dir hier offen, was nicht geht, und richte es dann mit dir ein.',
      'Ich finde heraus, was möglich ist, sage Ihnen hier offen, was nicht geht, und richte es dann mit Ihnen ein.',
    ],
  ],
  'right-place': [['Du bist hier genau richtig.', 'Sie sind hier genau richtig.']],
  human: [
    [
      'Du schreibst mit einem Menschen: Ich bin {agent} und bleibe bei dir.',
      'Sie schreiben mit einem Menschen: Ich bin {agent} und bleibe bei Ihnen.',
    ],
  ],
  confirm: [
    [
      'Eine letzte Frage: Bleibt es so, wenn du es schließt und neu öffnest?',
      'Eine letzte Frage: Bleibt es so, wenn Sie es schließen und neu öffnen?',
    ],
  ],
  brief: ['Gern geschehen.', ['Gern, jederzeit für dich.', 'Sehr gern, jederzeit für Sie.']],
  gentle: [
    ['Wir gehen es in deinem Tempo an, es eilt nicht.', 'Wir gehen es in Ihrem Tempo an, es eilt nicht.'],
  ],
  report: [['Sag mir, wenn du so weit bist.', 'Sagen Sie mir, wenn Sie so weit sind.']],
  request: [['Das zeige ich dir gern.', 'Das zeige ich Ihnen gern.']],
  received: [['Danke, damit hilfst du mir weiter.', 'Danke, damit helfen Sie mir weiter.']],
  sketch: ['So würde ich vorgehen:'],
  again: [
    [
      'Wenn du noch etwas wissen willst, schreib einfach hier.',
      'Wenn Sie noch etwas wissen möchten, schreiben Sie einfach hier.',
    ],
  ],
  stay: [
    ['Ich bin hier, schreib, wann immer du kannst.', 'Ich bin hier, schreiben Sie, wann immer Sie können.'],
  ],
  act: [
    [
      'Ich prüfe das jetzt und melde mich hier bei dir.',
      'Ich prüfe das jetzt und melde mich hier bei Ihnen.',
    ],
  ],
  several: ['Eins nach dem anderen:'],
  grief: [
    [
      'Mein herzliches Beileid. Ich halte es für dich so einfach wie möglich.',
      'Mein aufrichtiges Beileid. Ich halte es für Sie so einfach wie möglich.',
    ],
    ['Es tut mir sehr leid für dich.', 'Es tut mir sehr leid für Sie.'],
  ],
  danger: [
    [
      'Deine Sicherheit geht vor. Wenn du oder jemand bei dir in Gefahr ist, ruf bitte den Notruf 112. Ich bleibe hier.',
      'Ihre Sicherheit geht vor. Wenn Sie oder jemand bei Ihnen in Gefahr ist, rufen Sie bitte den Notruf 112. Ich bleibe hier.',
    ],
  ],
  hazard: [
    [
      'Deine Sicherheit geht vor. Geh auf Abstand und zieh den Stecker nur, wenn es gefahrlos geht. Bei Feuer ruf bitte den Notruf 112.',
      'Ihre Sicherheit geht vor. Gehen Sie auf Abstand und ziehen Sie den Stecker nur, wenn es gefahrlos geht. Bei Feuer rufen Sie bitte den Notruf 112.',
    ],
  ],
};

const french: PlainBank = {
  hello: [
    ['Salut {name}.', 'Bonjour {name}.'],
    ['Salut.', 'Bonjour.'],
  ],
  greet: [['Dis-moi ce qui se passe.', 'Dites-moi ce qui se passe.']],
  acknowledge: [
    'Je comprends ce qui se passe.',
    [
      'Merci de me l’avoir décrit si clairement, tu m’aides.',
      'Merci de me l’avoir décrit si clairement, vous m’aidez.',
    ],
  ],
  upset: [
    [
      'Tu as raison, cela n’aurait pas dû arriver. Je m’en occupe moi-même.',
      'Vous avez raison, cela n’aurait pas dû arriver. Je m’en occupe moi-même.',
    ],
  ],
  own: [
    'Je m’en occupe moi-même.',
    ['Je reste avec toi jusqu’à ce que ce soit réglé.', 'Je reste avec vous jusqu’à ce que ce soit réglé.'],
  ],
  ask: [
    'Une question d’abord :',
    ['Pour chercher au bon endroit, dis-moi :', 'Pour chercher au bon endroit, dites-moi :'],
    ['J’ai besoin d’une précision de ta part :', 'J’ai besoin d’une précision de votre part :'],
  ],
  step: [
    ['Essaie d’abord ceci :', 'Essayez d’abord ceci :'],
    ['Commence par ceci :', 'Commencez par ceci :'],
  ],
  next: ['L’étape suivante :', ['Ensuite, fais ceci :', 'Ensuite, faites ceci :']],
  stuck: [
    ['Merci d’avoir essayé, tu as bien fait.', 'Merci d’avoir essayé, vous avez bien fait.'],
    'Bien, une cause de moins.',
  ],
  answer: ['Voici comment faire :', ['Voici ce que tu cherches :', 'Voici ce que vous cherchez :']],
  alternative: ['Il y a une autre façon de faire :', 'Voici comment je m’y prendrais :'],
  'honest-no': [['Je préfère te le dire franchement :', 'Je préfère vous le dire franchement :']],
  promise: [
    [
      'Je regarde cela maintenant et je t’écris ici ce que je trouve.',
      'Je regarde cela maintenant et je vous écris ici ce que je trouve.',
    ],
    ['Je reste ici avec toi jusqu’au bout.', 'Je reste ici avec vous jusqu’au bout.'],
  ],
  'bring-in': [
    [
      'J’invite quelqu’un dans cette conversation et je reste avec toi.',
      'J’invite quelqu’un dans cette conversation et je reste avec vous.',
    ],
  ],
  check: [
    ['Est-ce que cela marche chez toi ?', 'Est-ce que cela marche chez vous ?'],
    ['Qu’est-ce que tu vois maintenant ?', 'Que voyez-vous maintenant ?'],
  ],
  close: [
    [
      'Voilà qui est réglé. Bonne journée à toi.',
      'Je me réjouis que ce soit réglé. Je vous souhaite une bonne journée.',
    ],
    ['Avec plaisir. Profite bien.', 'Avec plaisir. Je vous souhaite une bonne séance.'],
  ],
  later: [
    [
      'Si cela revient, écris-moi ici : tu n’auras rien à réexpliquer.',
      'Si cela revient, écrivez-moi ici : vous n’aurez rien à réexpliquer.',
    ],
  ],
  plan: [
    [
      'Je cherche ce qui est possible, je te dis ici ce qui ne l’est pas, puis nous le faisons ensemble.',
      'Je cherche ce qui est possible, je vous dis ici ce qui ne l’est pas, puis nous le faisons ensemble.',
    ],
  ],
  'right-place': [['Tu es au bon endroit.', 'Vous êtes au bon endroit.']],
  human: [
    [
      'Tu parles à une vraie personne : je suis {agent} et je reste avec toi.',
      'Vous parlez à une vraie personne : je suis {agent} et je reste avec vous.',
    ],
  ],
  confirm: [
    [
      'Une dernière chose : est-ce que cela tient quand tu le fermes et le rouvres ?',
      'Une dernière chose : est-ce que cela tient quand vous le fermez et le rouvrez ?',
    ],
  ],
  brief: [
    'Avec grand plaisir.',
    ['Avec plaisir, je reste là pour toi.', 'Avec plaisir, je reste là pour vous.'],
  ],
  gentle: [['Nous irons à ton rythme, rien ne presse.', 'Nous irons à votre rythme, rien ne presse.']],
  report: [['Dis-moi quand c’est fait.', 'Dites-moi quand c’est fait.']],
  request: [['Je te montre cela avec plaisir.', 'Je vous montre cela avec plaisir.']],
  received: [['Merci, tu m’aides bien.', 'Merci, vous m’aidez bien.']],
  sketch: ['Voici comment je ferais :'],
  again: [
    ['Si tu as une autre question, écris-moi ici.', 'Si vous avez une autre question, écrivez-moi ici.'],
  ],
  stay: [['Je suis là, écris-moi quand tu peux.', 'Je suis là, écrivez-moi quand vous pouvez.']],
  act: [['Je vérifie maintenant et je te réponds ici.', 'Je vérifie maintenant et je vous réponds ici.']],
  several: ['Dans l’ordre :'],
  grief: [
    [
      'Toutes mes condoléances. Je vais faire au plus simple pour toi.',
      'Je vous présente mes sincères condoléances. Je vais faire au plus simple pour vous.',
    ],
  ],
  danger: [
    [
      'Ta sécurité passe avant tout. S’il y a un danger maintenant, appelle le 112. Je reste ici.',
      'Votre sécurité passe avant tout. S’il y a un danger maintenant, appelez le 112. Je reste ici.',
    ],
  ],
  hazard: [
    [
      'Ta sécurité passe avant tout. Éloigne-toi et ne débranche l’appareil que si c’est sans risque. En cas de feu, appelle le 112.',
      'Votre sécurité passe avant tout. Éloignez-vous et ne débranchez l’appareil que si c’est sans risque. En cas de feu, appelez le 112.',
    ],
  ],
};

const spanish: PlainBank = {
  hello: [
    ['Hola, {name}.', 'Buenos días, {name}.'],
    ['Hola.', 'Buenos días.'],
  ],
  greet: [['Cuéntame qué ocurre.', 'Cuénteme qué ocurre.']],
  acknowledge: [
    'Entiendo lo que pasa.',
    [
      'Gracias por explicarlo con tanta claridad, me ayudas mucho.',
      'Gracias por explicarlo con tanta claridad, me ayuda usted mucho.',
    ],
  ],
  upset: [
    [
      'Tienes razón, esto no debió ocurrir. Me ocupo ahora mismo.',
      'Tiene usted razón, esto no debió ocurrir. Me ocupo ahora mismo.',
    ],
  ],
  own: [
    'Me ocupo personalmente.',
    ['Sigo contigo hasta que quede resuelto.', 'Sigo con usted hasta que quede resuelto.'],
  ],
  ask: [
    'Una pregunta primero:',
    ['Para buscar en el sitio correcto, dime:', 'Para buscar en el sitio correcto, dígame:'],
    ['Necesito un dato tuyo:', 'Necesito un dato suyo:'],
  ],
  step: [
    ['Prueba primero esto:', 'Pruebe primero esto:'],
    ['Empieza por aquí:', 'Empiece por aquí:'],
  ],
  next: ['El siguiente paso:', ['Ahora haz esto:', 'Ahora haga esto:']],
  stuck: [
    ['Gracias por probarlo, me ayudas.', 'Gracias por probarlo, me ayuda usted.'],
    'Bien, una causa menos.',
  ],
  answer: ['Se hace así:', ['Esto es lo que buscas:', 'Esto es lo que busca usted:']],
  alternative: ['Hay otra manera:', 'Yo lo haría así:'],
  'honest-no': [['Prefiero decírtelo con franqueza:', 'Prefiero decírselo con franqueza:']],
  promise: [
    [
      'Lo miro ahora y te escribo aquí lo que encuentre.',
      'Lo miro ahora y le escribo aquí lo que encuentre.',
    ],
    ['Sigo aquí contigo hasta resolverlo.', 'Sigo aquí con usted hasta resolverlo.'],
  ],
  'bring-in': [
    [
      'Invito a otra persona a esta conversación y sigo contigo.',
      'Invito a otra persona a esta conversación y sigo con usted.',
    ],
  ],
  check: [
    ['¿Te funciona ahora?', '¿Le funciona ahora?'],
    ['¿Qué ves ahora?', '¿Qué ve usted ahora?'],
  ],
  close: [
    [
      'Me alegra que esté resuelto. Que tengas un buen día.',
      'Me alegra que esté resuelto. Que tenga usted un buen día.',
    ],
    ['Un placer. Disfrútalo.', 'Un placer. Que lo disfrute.'],
  ],
  later: [
    [
      'Si vuelve a pasar, escríbeme aquí y no tendrás que explicarlo otra vez.',
      'Si vuelve a pasar, escríbame aquí y no tendrá que explicarlo otra vez.',
    ],
  ],
  plan: [
    [
      'Averiguo qué es posible, te digo aquí con franqueza lo que no, y después lo hacemos entre los dos.',
      'Averiguo qué es posible, le digo aquí con franqueza lo que no, y después lo hacemos entre los dos.',
    ],
  ],
  'right-place': [['Estás en el lugar correcto.', 'Está usted en el lugar correcto.']],
  human: [
    [
      'Hablas con una persona: soy {agent} y sigo contigo.',
      'Habla usted con una persona: soy {agent} y sigo con usted.',
    ],
  ],
  confirm: [
    [
      'Una última cosa: ¿sigue bien cuando lo cierras y lo abres otra vez?',
      'Una última cosa: ¿sigue bien cuando lo cierra y lo abre otra vez?',
    ],
  ],
  brief: ['Ha sido un placer.', ['De nada, cuando quieras.', 'De nada, cuando usted quiera.']],
  gentle: [['Iremos a tu ritmo, sin prisa.', 'Iremos a su ritmo, sin prisa.']],
  report: [['Dime cuando esté hecho.', 'Dígame cuando esté hecho.']],
  request: [['Te lo explico con gusto.', 'Se lo explico con gusto.']],
  received: [['Gracias, eso me ayuda a ayudarte.', 'Gracias, eso me ayuda a ayudarle.']],
  sketch: ['Así lo haría yo:'],
  again: [['Si tienes otra pregunta, escríbeme aquí.', 'Si tiene otra pregunta, escríbame aquí.']],
  stay: [['Estoy aquí, escríbeme cuando puedas.', 'Estoy aquí, escríbame cuando pueda.']],
  act: [['Lo compruebo ahora y te contesto aquí.', 'Lo compruebo ahora y le contesto aquí.']],
  several: ['Por orden:'],
  grief: [
    [
      'Lo siento mucho. Te lo haré lo más sencillo posible.',
      'Le doy mi más sentido pésame. Se lo haré lo más sencillo posible.',
    ],
  ],
  danger: [
    [
      'Tu seguridad es lo primero. Si hay peligro ahora, llama al 112. Me quedo aquí.',
      'Su seguridad es lo primero. Si hay peligro ahora, llame al 112. Me quedo aquí.',
    ],
  ],
  hazard: [
    [
      'Tu seguridad es lo primero. Aléjate y desenchúfalo solo si no hay riesgo. Si hay fuego, llama al 112.',
      'Su seguridad es lo primero. Aléjese y desenchúfelo solo si no hay riesgo. Si hay fuego, llame al 112.',
    ],
  ],
};

const italian: PlainBank = {
  hello: [
    ['Ciao {name}.', 'Buongiorno, {name}.'],
    ['Ciao.', 'Buongiorno.'],
  ],
  greet: [['Raccontami cosa succede.', 'Mi racconti cosa succede.']],
  acknowledge: [
    'Capisco cosa succede.',
    ['Grazie per la descrizione, mi aiuti molto.', 'Grazie per la descrizione, mi aiuta molto.'],
  ],
  upset: [
    [
      'Hai ragione, non doveva succedere. Me ne occupo subito io.',
      'Ha ragione, non doveva succedere. Me ne occupo subito io.',
    ],
  ],
  own: ['Me ne occupo io.', ['Resto con te finché non è risolto.', 'Resto con Lei finché non è risolto.']],
  ask: [
    'Una domanda prima:',
    ['Per cercare nel punto giusto, dimmi:', 'Per cercare nel punto giusto, mi dica:'],
    ['Mi serve un dettaglio da te:', 'Mi serve un dettaglio da Lei:'],
  ],
  step: [
    ['Prova prima così:', 'Provi prima così:'],
    ['Comincia da qui:', 'Cominci da qui:'],
  ],
  next: ['Il passo successivo:', ['Adesso fai così:', 'Adesso faccia così:']],
  stuck: [
    ['Grazie per averci provato, mi aiuti.', 'Grazie per averci provato, mi aiuta.'],
    'Bene, una causa in meno.',
  ],
  answer: ['Si fa così:', ['Ecco quello che cerchi:', 'Ecco quello che cerca:']],
  alternative: ['C’è un altro modo:', 'Io farei così:'],
  'honest-no': [['Preferisco dirtelo con franchezza:', 'Preferisco dirglielo con franchezza:']],
  promise: [
    ['Controllo adesso e ti scrivo qui cosa trovo.', 'Controllo adesso e Le scrivo qui cosa trovo.'],
    ['Resto qui con te finché funziona.', 'Resto qui con Lei finché funziona.'],
  ],
  'bring-in': [
    [
      'Invito un’altra persona in questa chat e resto con te.',
      'Invito un’altra persona in questa chat e resto con Lei.',
    ],
  ],
  check: [
    ['Ora ti funziona?', 'Ora Le funziona?'],
    ['Cosa vedi adesso?', 'Cosa vede adesso?'],
  ],
  close: [
    ['Bene che sia risolto. Buona giornata a te.', 'Bene che sia risolto. Le auguro una buona giornata.'],
    ['È stato un piacere. Goditela.', 'È stato un piacere. Le auguro una buona visione.'],
  ],
  later: [
    [
      'Se ricapita, scrivimi qui: non dovrai rispiegare nulla.',
      'Se ricapita, mi scriva qui: non dovrà rispiegare nulla.',
    ],
  ],
  plan: [
    [
      'Cerco cosa è possibile, ti dico qui con franchezza cosa non lo è, e poi lo facciamo insieme.',
      'Cerco cosa è possibile, Le dico qui con franchezza cosa non lo è, e poi lo facciamo insieme.',
    ],
  ],
  'right-place': [['Sei nel posto giusto.', 'È nel posto giusto.']],
  human: [
    [
      'Parli con una persona: sono {agent} e resto con te.',
      'Parla con una persona: sono {agent} e resto con Lei.',
    ],
  ],
  confirm: [
    [
      'Un’ultima cosa: va bene anche se lo chiudi e lo riapri?',
      'Un’ultima cosa: va bene anche se lo chiude e lo riapre?',
    ],
  ],
  brief: ['È stato un piacere.', ['Figurati, quando vuoi.', 'Si figuri, quando vuole.']],
  gentle: [['Andiamo al tuo ritmo, senza fretta.', 'Andiamo al Suo ritmo, senza fretta.']],
  report: [['Dimmi quando hai fatto.', 'Mi dica quando ha fatto.']],
  request: [['Te lo spiego volentieri.', 'Glielo spiego volentieri.']],
  received: [['Grazie, così posso aiutarti.', 'Grazie, così posso aiutarLa.']],
  sketch: ['Ecco come farei:'],
  again: [['Se hai un’altra domanda, scrivimi qui.', 'Se ha un’altra domanda, mi scriva qui.']],
  stay: [['Sono qui, scrivimi quando puoi.', 'Sono qui, mi scriva quando può.']],
  act: [['Verifico adesso e ti rispondo qui.', 'Verifico adesso e Le rispondo qui.']],
  several: ['In ordine:'],
  grief: [
    [
      'Mi dispiace tanto. Te lo renderò il più semplice possibile.',
      'Le porgo le mie condoglianze. Glielo renderò il più semplice possibile.',
    ],
  ],
  danger: [
    [
      'La tua sicurezza viene prima. Se c’è pericolo adesso, chiama il 112. Resto qui.',
      'La Sua sicurezza viene prima. Se c’è pericolo adesso, chiami il 112. Resto qui.',
    ],
  ],
  hazard: [
    [
      'La tua sicurezza viene prima. Allontanati e stacca la spina solo se è sicuro. Se c’è fuoco, chiama il 112.',
      'La Sua sicurezza viene prima. Si allontani e stacchi la spina solo se è sicuro. Se c’è fuoco, chiami il 112.',
    ],
  ],
};

const portuguese: PlainBank = {
  hello: [
    ['Olá, {name}.', 'Bom dia, {name}.'],
    ['Olá.', 'Bom dia.'],
  ],
  greet: [['Conta-me o que se passa.', 'Conte-me o que se passa.']],
  acknowledge: [
    'Entendo o que se passa.',
    ['Explicaste tão bem que já sei onde procurar.', 'Explicou tão bem que já sei onde procurar.'],
  ],
  upset: [
    [
      'Tens razão, isto não devia ter acontecido. Vou tratar disto agora.',
      'Tem razão, isto não devia ter acontecido. Vou tratar disto agora.',
    ],
  ],
  own: [
    'Trato disto pessoalmente.',
    ['Fico contigo até estar resolvido.', 'Fico consigo até estar resolvido.'],
  ],
  ask: [
    'Uma pergunta primeiro:',
    ['Para procurar no sítio certo, diz-me:', 'Para procurar no sítio certo, diga-me:'],
    ['Preciso de um detalhe teu:', 'Preciso de um detalhe seu:'],
  ],
  step: [
    ['Experimenta primeiro isto:', 'Experimente primeiro isto:'],
    ['Começa por aqui:', 'Comece por aqui:'],
  ],
  next: ['O passo seguinte:', ['Agora faz isto:', 'Agora faça isto:']],
  stuck: [['Ainda bem que tentaste.', 'Ainda bem que tentou.'], 'Bem, é uma causa a menos.'],
  answer: ['Faz-se assim:', ['É isto que procuras:', 'É isto que procura:']],
  alternative: ['Há outra maneira:', 'Eu faria assim:'],
  'honest-no': [['Prefiro dizer-te com franqueza:', 'Prefiro dizer-lhe com franqueza:']],
  promise: [
    ['Vou ver agora e escrevo-te aqui o que encontrar.', 'Vou ver agora e escrevo-lhe aqui o que encontrar.'],
    ['Fico aqui contigo até funcionar.', 'Fico aqui consigo até funcionar.'],
  ],
  'bring-in': [
    [
      'Convido outra pessoa para esta conversa e fico contigo.',
      'Convido outra pessoa para esta conversa e fico consigo.',
    ],
  ],
  check: [
    ['Já te funciona?', 'Já lhe funciona?'],
    ['O que vês agora?', 'O que vê agora?'],
  ],
  close: [
    ['Que bom que ficou resolvido. Tem um bom dia.', 'Que bom que ficou resolvido. Tenha um bom dia.'],
    ['De nada, aproveita.', 'De nada, aproveite.'],
  ],
  later: [
    [
      'Se voltar a acontecer, escreve aqui: não terás de explicar outra vez.',
      'Se voltar a acontecer, escreva aqui: não terá de explicar outra vez.',
    ],
  ],
  plan: [
    [
      'Vejo o que é possível, digo-te aqui com franqueza o que não é, e depois fazemos isso em conjunto.',
      'Vejo o que é possível, digo-lhe aqui com franqueza o que não é, e depois fazemos isso em conjunto.',
    ],
  ],
  'right-place': [['Estás no sítio certo.', 'Está no sítio certo.']],
  human: [
    ['Falas com uma pessoa: sou {agent} e fico contigo.', 'Fala com uma pessoa: sou {agent} e fico consigo.'],
  ],
  confirm: [
    [
      'Uma última coisa: continua bem quando fechas e abres de novo?',
      'Uma última coisa: continua bem quando fecha e abre de novo?',
    ],
  ],
  brief: ['Foi um prazer.', ['De nada, quando quiseres.', 'De nada, quando quiser.']],
  gentle: [['Vamos ao teu ritmo, sem pressa.', 'Vamos ao seu ritmo, sem pressa.']],
  report: [['Diz-me quando estiver feito.', 'Diga-me quando estiver feito.']],
  request: [['Explico-te com gosto.', 'Explico-lhe com gosto.']],
  received: [['Era isso que precisava de ti.', 'Era isso que precisava de si.']],
  sketch: ['Eu faria assim, por partes:'],
  again: [['Se tiveres outra pergunta, escreve aqui.', 'Se tiver outra pergunta, escreva aqui.']],
  stay: [['Estou aqui, escreve quando puderes.', 'Estou aqui, escreva quando puder.']],
  act: [['Verifico agora e respondo-te aqui.', 'Verifico agora e respondo-lhe aqui.']],
  several: ['Por ordem:'],
  grief: [
    [
      'Lamento muito a tua perda. Vou tornar isto o mais simples possível para ti.',
      'Os meus sentimentos. Vou tornar isto o mais simples possível para si.',
    ],
  ],
  danger: [
    [
      'A tua segurança está primeiro. Se há perigo agora, liga para o 112. Fico aqui.',
      'A sua segurança está primeiro. Se há perigo agora, ligue para o 112. Fico aqui.',
    ],
  ],
  hazard: [
    [
      'A tua segurança está primeiro. Afasta-te e só desliga a ficha se for seguro. Se houver fogo, liga para o 112.',
      'A sua segurança está primeiro. Afaste-se e só desligue a ficha se for seguro. Se houver fogo, ligue para o 112.',
    ],
  ],
};

const dutch: PlainBank = {
  hello: [
    ['Hoi {name}.', 'Goedendag, {name}.'],
    ['Hoi.', 'Goedendag.'],
  ],
  greet: [
    [
      'Vertel me wat er aan de hand is, ik kijk met je mee.',
      'Vertelt u mij wat er aan de hand is, ik kijk met u mee.',
    ],
  ],
  acknowledge: [
    'Ik begrijp wat er gebeurt.',
    ['Fijn dat je het zo duidelijk beschrijft.', 'Fijn dat u het zo duidelijk beschrijft.'],
  ],
  upset: [
    [
      'Je hebt gelijk, dit had niet mogen gebeuren. Ik pak het nu zelf op.',
      'U hebt gelijk, dit had niet mogen gebeuren. Ik pak het nu zelf op.',
    ],
  ],
  own: [
    'Ik pak dit zelf op.',
    ['Ik blijf bij je tot het is opgelost.', 'Ik blijf bij u tot het is opgelost.'],
  ],
  ask: [
    'Eén vraag vooraf:',
    [
      'Om op de juiste plek te zoeken wil ik van je weten:',
      'Om op de juiste plek te zoeken wil ik van u weten:',
    ],
  ],
  step: [['Probeer je dit eerst:', 'Probeert u dit eerst:'], 'Begin hiermee:'],
  next: ['De volgende stap:', ['Daarna doe je dit:', 'Daarna doet u dit:']],
  stuck: [
    ['Fijn dat je het hebt geprobeerd.', 'Fijn dat u het hebt geprobeerd.'],
    'Goed, dan is dat het niet.',
  ],
  answer: ['Zo werkt het:', ['Dit is wat je zoekt:', 'Dit is wat u zoekt:']],
  alternative: ['Het kan ook anders:', 'Zo zou ik het doen:'],
  'honest-no': [['Ik zeg het je liever eerlijk:', 'Ik zeg het u liever eerlijk:']],
  promise: [
    [
      'Ik kijk er nu naar en schrijf je hier wat ik vind.',
      'Ik kijk er nu naar en schrijf u hier wat ik vind.',
    ],
    ['Ik blijf hier bij je tot het werkt.', 'Ik blijf hier bij u tot het werkt.'],
  ],
  'bring-in': [
    [
      'Ik vraag iemand om hier mee te kijken en blijf bij je.',
      'Ik vraag iemand om hier mee te kijken en blijf bij u.',
    ],
  ],
  check: [
    ['Werkt het nu bij je?', 'Werkt het nu bij u?'],
    ['Wat zie je nu?', 'Wat ziet u nu?'],
  ],
  close: [
    [
      'Fijn dat het is opgelost. Fijne dag voor jou.',
      'Fijn dat het is opgelost. Ik wens u een prettige dag.',
    ],
    ['Graag gedaan, veel plezier ermee.', 'Graag gedaan, ik wens u veel plezier.'],
  ],
  later: [
    [
      'Komt het terug, schrijf dan hier. Je hoeft niets opnieuw uit te leggen.',
      'Komt het terug, schrijft u dan hier. U hoeft niets opnieuw uit te leggen.',
    ],
  ],
  plan: [
    [
      'Ik zoek uit wat kan, zeg je hier eerlijk wat niet kan, en regel het daarna samen met je.',
      'Ik zoek uit wat kan, zeg u hier eerlijk wat niet kan, en regel het daarna samen met u.',
    ],
  ],
  'right-place': [['Je bent hier aan het juiste adres.', 'U bent hier aan het juiste adres.']],
  human: [
    [
      'Je praat met een mens: ik ben {agent} en blijf bij je.',
      'U praat met een mens: ik ben {agent} en blijf bij u.',
    ],
  ],
  confirm: [
    [
      'Nog één ding: blijft het goed als je het sluit en opnieuw opent?',
      'Nog één ding: blijft het goed als u het sluit en opnieuw opent?',
    ],
  ],
  brief: ['Met plezier gedaan.', ['Graag gedaan, voor jou altijd.', 'Graag gedaan, voor u altijd.']],
  gentle: [['We gaan in jouw tempo, er is geen haast.', 'We gaan in uw tempo, er is geen haast.']],
  report: [['Zeg het als je zover bent.', 'Zegt u het als u zover bent.']],
  request: [['Dat leg ik je graag uit.', 'Dat leg ik u graag uit.']],
  received: [['Dank je, daar kan ik mee verder.', 'Dank u, daar kan ik mee verder.']],
  sketch: ['Zo zou ik te werk gaan:'],
  again: [['Heb je nog een vraag, schrijf dan hier.', 'Hebt u nog een vraag, schrijft u dan hier.']],
  stay: [['Ik ben er, schrijf wanneer je kunt.', 'Ik ben er, schrijft u wanneer u kunt.']],
  act: [['Ik zoek het nu uit en schrijf je hier.', 'Ik zoek het nu uit en schrijf u hier.']],
  several: ['Op volgorde:'],
  grief: [
    [
      'Gecondoleerd. Ik maak het zo eenvoudig mogelijk voor je.',
      'Gecondoleerd met uw verlies. Ik maak het zo eenvoudig mogelijk voor u.',
    ],
  ],
  danger: [
    [
      'Jouw veiligheid gaat voor. Is er nu gevaar, bel dan 112. Ik blijf hier.',
      'Uw veiligheid gaat voor. Is er nu gevaar, belt u dan 112. Ik blijf hier.',
    ],
  ],
  hazard: [
    [
      'Jouw veiligheid gaat voor. Ga op afstand en haal de stekker er alleen uit als dat veilig kan. Bel bij brand 112.',
      'Uw veiligheid gaat voor. Gaat u op afstand en haal de stekker er alleen uit als dat veilig kan. Belt u bij brand 112.',
    ],
  ],
};

const banks: Record<string, PlainBank> = {
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
};

/** Languages that have plain lines; anything else is answered in English, and the suggestion says so. */
export const plainLanguages: readonly string[] = ['en', ...Object.keys(banks)];

/** Every bank with its language, for the tests that read all lines. */
export function everyPlainBank(): { language: string; voice: PlainVoiceId; bank: PlainBank }[] {
  return [
    ...Object.entries(english).map(([voice, bank]) => ({
      language: 'en',
      voice: voice as PlainVoiceId,
      bank,
    })),
    ...Object.entries(banks).map(([language, bank]) => ({ language, voice: 'plain' as const, bank })),
  ];
}

/**
 * The lines for a slot, in the right form of address.
 * `plainLines('de', 'plain', 'V', 'check')` → `['Klappt es jetzt bei Ihnen?', …]`
 */
export function plainLines(language: string, voice: PlainVoiceId, address: Address, slot: Slot): string[] {
  const bank = banks[language];
  const lines = bank ? bank[slot] : english[voice][slot];
  return (lines ?? []).map((line) => (typeof line === 'string' ? line : address === 'T' ? line[0] : line[1]));
}

const questions: Record<string, Record<Topic, readonly Line[]>> = {
  en: {
    broken: [
      'Does it happen everywhere, or only with this one?',
      'Which device are you on, and which app or browser?',
      'What exactly do you see on the screen when it happens?',
      'Did it start today, or has it been there for a while?',
    ],
    money: [
      'What are the date and the amount of each charge you see?',
      'Does your bank show it as pending or as completed?',
      'Which email address is on the account?',
    ],
    delivery: [
      'What is the order number, and what does the tracking page say today?',
      'Which delivery date were you given?',
      'Was it going to your own address, or to someone else’s?',
    ],
    account: [
      'What message do you see when you try?',
      'Which email address do you use to sign in?',
      'Does it happen on one device, or on all of them?',
    ],
    'how-to': [
      'Which device would you like to use it on?',
      'Where are you at the moment: in the app, or on the website?',
      'Should it be so just this once, or from now on?',
    ],
    safety: ['Are you safe right now, and is anyone with you?'],
    'account-of': ['When you feel up to it, could you send me the email address on the account?'],
    wish: [
      'What matters most to you about it?',
      'Is there a date by which you need it?',
      'Where would you like it to appear?',
    ],
    start: [
      'Is something not working, or are you looking for something?',
      'What would you like to do today?',
    ],
    other: [
      'What would you like to do, in your own words?',
      'Is there a date by which you need it?',
      'What were you trying to do, and what happened instead?',
    ],
  },
  de: {
    broken: [
      ['Auf welchem Gerät passiert es bei dir?', 'Auf welchem Gerät passiert es bei Ihnen?'],
      ['Was siehst du dabei auf dem Bildschirm?', 'Was sehen Sie dabei auf dem Bildschirm?'],
    ],
    money: [
      [
        'Welches Datum und welchen Betrag siehst du bei jeder Abbuchung?',
        'Welches Datum und welchen Betrag sehen Sie bei jeder Abbuchung?',
      ],
    ],
    delivery: [['Wie lautet deine Bestellnummer?', 'Wie lautet Ihre Bestellnummer?']],
    account: [['Welche Meldung siehst du beim Anmelden?', 'Welche Meldung sehen Sie beim Anmelden?']],
    'how-to': [['Auf welchem Gerät möchtest du es nutzen?', 'Auf welchem Gerät möchten Sie es nutzen?']],
    safety: [['Bist du gerade in Sicherheit?', 'Sind Sie gerade in Sicherheit?']],
    'account-of': [
      [
        'Wenn dir danach ist: Welche E-Mail-Adresse gehört zu dem Konto?',
        'Wenn Ihnen danach ist: Welche E-Mail-Adresse gehört zu dem Konto?',
      ],
    ],
    wish: [
      ['Was ist dir dabei am wichtigsten?', 'Was ist Ihnen dabei am wichtigsten?'],
      ['Bis wann brauchst du es?', 'Bis wann brauchen Sie es?'],
    ],
    start: [['Geht etwas nicht, oder suchst du etwas?', 'Geht etwas nicht, oder suchen Sie etwas?']],
    other: [
      [
        'Was wolltest du tun, und was ist stattdessen passiert?',
        'Was wollten Sie tun, und was ist stattdessen passiert?',
      ],
      ['Bis wann brauchst du es?', 'Bis wann brauchen Sie es?'],
    ],
  },
  fr: {
    broken: [
      ['Sur quel appareil cela arrive-t-il chez toi ?', 'Sur quel appareil cela arrive-t-il chez vous ?'],
      ['Qu’est-ce que tu vois à l’écran ?', 'Que voyez-vous à l’écran ?'],
    ],
    money: [
      [
        'Quelle date et quel montant vois-tu pour chaque débit ?',
        'Quelle date et quel montant voyez-vous pour chaque débit ?',
      ],
    ],
    delivery: [['Quel est ton numéro de commande ?', 'Quel est votre numéro de commande ?']],
    account: [
      ['Quel message vois-tu quand tu te connectes ?', 'Quel message voyez-vous quand vous vous connectez ?'],
    ],
    'how-to': [['Sur quel appareil veux-tu l’utiliser ?', 'Sur quel appareil voulez-vous l’utiliser ?']],
    safety: [['Es-tu en sécurité en ce moment ?', 'Êtes-vous en sécurité en ce moment ?']],
    'account-of': [
      [
        'Quand tu le pourras : quelle est l’adresse e-mail du compte ?',
        'Quand vous le pourrez : quelle est l’adresse e-mail du compte ?',
      ],
    ],
    wish: [
      ['Qu’est-ce qui compte le plus pour toi ?', 'Qu’est-ce qui compte le plus pour vous ?'],
      ['Pour quelle date en as-tu besoin ?', 'Pour quelle date en avez-vous besoin ?'],
    ],
    start: [
      [
        'Quelque chose ne marche pas, ou tu cherches quelque chose ?',
        'Quelque chose ne marche pas, ou vous cherchez quelque chose ?',
      ],
    ],
    other: [
      ['Que voulais-tu faire, et que s’est-il passé ?', 'Que vouliez-vous faire, et que s’est-il passé ?'],
      ['Pour quelle date en as-tu besoin ?', 'Pour quelle date en avez-vous besoin ?'],
    ],
  },
  es: {
    broken: [
      ['¿En qué dispositivo te pasa?', '¿En qué dispositivo le pasa?'],
      ['¿Qué ves en la pantalla?', '¿Qué ve usted en la pantalla?'],
    ],
    money: [['¿Qué fecha e importe ves en cada cargo?', '¿Qué fecha e importe ve usted en cada cargo?']],
    delivery: [['¿Cuál es tu número de pedido?', '¿Cuál es su número de pedido?']],
    account: [['¿Qué mensaje ves al entrar?', '¿Qué mensaje ve usted al entrar?']],
    'how-to': [['¿En qué dispositivo quieres usarlo?', '¿En qué dispositivo quiere usarlo?']],
    safety: [['¿Estás a salvo en este momento?', '¿Está usted a salvo en este momento?']],
    'account-of': [
      ['Cuando puedas: ¿cuál es el correo de la cuenta?', 'Cuando pueda: ¿cuál es el correo de la cuenta?'],
    ],
    wish: [
      ['¿Qué es lo más importante para ti?', '¿Qué es lo más importante para usted?'],
      ['¿Para cuándo lo necesitas?', '¿Para cuándo lo necesita?'],
    ],
    start: [['¿Hay algo que no te funciona, o buscas algo?', '¿Hay algo que no le funciona, o busca algo?']],
    other: [
      ['¿Qué querías hacer y qué pasó?', '¿Qué quería hacer y qué pasó?'],
      ['¿Para cuándo lo necesitas?', '¿Para cuándo lo necesita?'],
    ],
  },
  it: {
    broken: [
      ['Su quale dispositivo ti succede?', 'Su quale dispositivo Le succede?'],
      ['Cosa vedi sullo schermo?', 'Cosa vede sullo schermo?'],
    ],
    money: [
      ['Che data e che importo vedi per ogni addebito?', 'Che data e che importo vede per ogni addebito?'],
    ],
    delivery: [['Qual è il tuo numero d’ordine?', 'Qual è il Suo numero d’ordine?']],
    account: [['Che messaggio vedi quando accedi?', 'Che messaggio vede quando accede?']],
    'how-to': [['Su quale dispositivo vuoi usarlo?', 'Su quale dispositivo vuole usarlo?']],
    safety: [['Sei al sicuro in questo momento?', 'È al sicuro in questo momento?']],
    'account-of': [
      [
        'Quando te la senti: qual è l’indirizzo e-mail dell’account?',
        'Quando se la sente: qual è l’indirizzo e-mail dell’account?',
      ],
    ],
    wish: [
      ['Che cosa conta di più per te?', 'Che cosa conta di più per Lei?'],
      ['Per quando ti serve?', 'Per quando Le serve?'],
    ],
    start: [
      [
        'C’è qualcosa che non ti funziona, o cerchi qualcosa?',
        'C’è qualcosa che non Le funziona, o cerca qualcosa?',
      ],
    ],
    other: [
      ['Cosa volevi fare e cosa è successo?', 'Cosa voleva fare e cosa è successo?'],
      ['Per quando ti serve?', 'Per quando Le serve?'],
    ],
  },
  pt: {
    broken: [
      ['Em que dispositivo te acontece?', 'Em que dispositivo lhe acontece?'],
      ['O que vês no ecrã?', 'O que vê no ecrã?'],
    ],
    money: [['Que data e que valor vês em cada cobrança?', 'Que data e que valor vê em cada cobrança?']],
    delivery: [['Qual é o teu número de encomenda?', 'Qual é o seu número de encomenda?']],
    account: [['Que mensagem vês quando entras?', 'Que mensagem vê quando entra?']],
    'how-to': [['Em que dispositivo queres usar?', 'Em que dispositivo quer usar?']],
    safety: [['Estás em segurança neste momento?', 'Está em segurança neste momento?']],
    'account-of': [['Quando puderes: qual é o e-mail da conta?', 'Quando puder: qual é o e-mail da conta?']],
    wish: [
      ['O que é mais importante para ti?', 'O que é mais importante para si?'],
      ['Para quando precisas?', 'Para quando precisa?'],
    ],
    start: [
      [
        'Há algo que não te funciona, ou procuras alguma coisa?',
        'Há algo que não lhe funciona, ou procura alguma coisa?',
      ],
    ],
    other: [
      ['O que querias fazer e o que aconteceu?', 'O que queria fazer e o que aconteceu?'],
      ['Para quando precisas?', 'Para quando precisa?'],
    ],
  },
  nl: {
    broken: [
      ['Op welk apparaat gebeurt het bij je?', 'Op welk apparaat gebeurt het bij u?'],
      ['Wat zie je dan op het scherm?', 'Wat ziet u dan op het scherm?'],
    ],
    money: [
      [
        'Welke datum en welk bedrag zie je bij elke afschrijving?',
        'Welke datum en welk bedrag ziet u bij elke afschrijving?',
      ],
    ],
    delivery: [['Wat is je bestelnummer?', 'Wat is uw bestelnummer?']],
    account: [['Welke melding zie je bij het inloggen?', 'Welke melding ziet u bij het inloggen?']],
    'how-to': [['Op welk apparaat wil je het gebruiken?', 'Op welk apparaat wilt u het gebruiken?']],
    safety: [['Ben je nu veilig?', 'Bent u nu veilig?']],
    'account-of': [
      [
        'Als je eraan toe bent: welk e-mailadres hoort bij het account?',
        'Als u eraan toe bent: welk e-mailadres hoort bij het account?',
      ],
    ],
    wish: [
      ['Wat vind je daarbij het belangrijkst?', 'Wat vindt u daarbij het belangrijkst?'],
      ['Wanneer heb je het nodig?', 'Wanneer hebt u het nodig?'],
    ],
    start: [['Werkt er iets niet, of zoek je iets?', 'Werkt er iets niet, of zoekt u iets?']],
    other: [
      ['Wat wilde je doen, en wat gebeurde er?', 'Wat wilde u doen, en wat gebeurde er?'],
      ['Wanneer heb je het nodig?', 'Wanneer hebt u het nodig?'],
    ],
  },
};

/** Diagnostic questions for a topic, best first. They carry the substance, so every voice asks them in plain words. */
export function plainQuestions(language: string, address: Address, topic: Topic): string[] {
  const bank = questions[language] ?? questions['en'];
  return (bank?.[topic] ?? []).map((line) =>
    typeof line === 'string' ? line : address === 'T' ? line[0] : line[1],
  );
}
