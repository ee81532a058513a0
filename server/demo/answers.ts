/** The playbook of the demo shop: Lumen Lane streams films and shows, and posts discs and gift boxes. All invented. */
import type { Answer } from '../../shared/tone/types.ts';

export const demoAnswers: Answer[] = [
  {
    id: 'playback-loops',
    title: 'Playback loops',
    body: `The same minute repeats when the player keeps a damaged piece of the film in its memory.
1. Close the film with the cross in the top left corner, and wait 10 seconds.
2. Open Settings, choose Playback, and press Clear saved pieces. Your list and your place in the film stay.
3. Start the film again and jump 2 minutes past the spot that repeated.
If it still repeats after that, the file itself is damaged: we replace it within 24 hours, and the film stays in your list.`,
    questions: [
      'the same minute keeps repeating',
      'my episode is looping over and over',
      'why does the film jump back to the same scene again and again',
      'stuck in a loop, it plays the same bit',
      'show keeps rewinding by itself',
      'the video repeats one minute of the episode',
      'playback loop',
      'keeps going back to the same spot',
      'it restarts from the same point every time',
      'temporal loop on the main viewer',
    ],
  },
  {
    id: 'buffering',
    title: 'Freezing and buffering',
    body: `Freezing almost always means that the picture quality is set higher than the connection carries.
1. While the film plays, press the gear and set Quality to Standard. It needs 3 Mbit/s instead of 15.
2. Pause for 30 seconds, so that a piece of the film can load ahead.
3. If you are on Wi-Fi, switch other streams off or move closer to the router.
Quality goes back up by itself once the line has been steady for 10 minutes.`,
    questions: [
      'my video keeps freezing',
      'why does it buffer all the time',
      'it stops every few seconds to load',
      'vid keeps lagging',
      'the picture stutters and hangs',
      'spinning wheel in the middle of the film',
      'streaming is slow tonight',
      'any idea why my movie keeps pausing',
      'film hangs and then jumps ahead',
    ],
  },
  {
    id: 'password',
    title: 'Forgotten password',
    body: `You can set a new password in about two minutes.
1. Go to https://lumenlane.example/reset and type the email address of your account.
2. Open the email from Lumen Lane and press the button in it. The button works for 30 minutes.
3. Choose a new password of at least 10 characters.
After 5 wrong attempts the account locks itself for 15 minutes; a new password opens it at once.`,
    questions: [
      'I forgot my password',
      'I cannot log in',
      "can't sign in to my account",
      'password reset please',
      'locked out of my account',
      'it says wrong password',
      'login doesnt work',
      'how do I change my password',
      'my account is locked after too many attempts',
    ],
  },
  {
    id: 'double-charge',
    title: 'Charged twice',
    body: `Two charges on one day are usually one payment and one reservation that the bank drops by itself within 3 working days.
If both are marked as completed, one of them is ours to return: the refund is sent the same day and is on your account within 5 working days.
I need the date and the amount of both charges to do that.`,
    questions: [
      'I was charged twice',
      'you took the money two times',
      'double charge on my card',
      'why are there two payments on my statement',
      'billed twice this month',
      'duplicate payment',
      'you charged me twice and I want my money back',
      'two debits for one subscription',
      'charged me double',
    ],
  },
  {
    id: 'late-parcel',
    title: 'Late parcel',
    body: `Discs and gift boxes take 2 to 4 working days, and up to 7 before holidays.
1. Open Orders and press Track beside the order. The last line shows where the parcel is.
2. If that line is older than 3 working days, send me the order number here.
I then send a new parcel the same day, free of charge, and you keep both if the first one turns up.`,
    questions: [
      'where is my parcel',
      'my disc has not arrived',
      'the gift box is late',
      'package never came',
      'order still not here',
      'tracking has not moved for days',
      'when will my delivery arrive',
      'my order is lost in the post',
      'still waiting for my box',
    ],
  },
  {
    id: 'change-plan',
    title: 'Changing the plan',
    body: `There are two plans: Small for €6.90 a month with 1 screen, and Family for €11.90 a month with 4 screens and 6 profiles.
1. Open Account and press Plan.
2. Choose Small or Family and confirm.
A bigger plan starts at once, and you pay only the difference for the days that are left. A smaller plan starts on your next payment day.`,
    questions: [
      'how do I change my plan',
      'upgrade to family',
      'switch to the small plan',
      'what do your plans cost',
      'I want to downgrade',
      'difference between small and family',
      'price of the family plan',
      'can I change my subscription',
      'how much is it per month',
    ],
  },
  {
    id: 'cancel',
    title: 'Cancelling',
    body: `You can cancel at any time, and there is no notice period.
1. Open Account and press Plan.
2. Press Cancel plan and confirm with the email you receive.
You can watch until the last day you paid for. Your list and profiles are kept for 12 months, in case you come back.
After a death in the family, we cancel from our side with the email address of the account and return what was paid in advance; no certificate is needed.`,
    questions: [
      'cancel my subscription',
      'I want to quit',
      'how do I end my membership',
      'close my account',
      'stop the subscription please',
      'i dont want to pay any more, cancel it',
      'cancel an account after someone died',
      'how to unsubscribe',
      'delete my account',
    ],
  },
  {
    id: 'captions',
    title: 'Captions and subtitles',
    body: `Captions are available for every title, in 9 languages.
1. While the film plays, press the speech bubble at the bottom right.
2. Choose a language. Sound descriptions are marked with an ear.
3. For bigger letters, press Size and choose Large.
The choice is kept for this profile on all devices.`,
    questions: [
      'how do I turn on captions',
      'captions how',
      'subtitles please',
      'where are the subtitles',
      'cc on?',
      'how to switch off subtitles',
      'make the captions bigger',
      'subtitles in Spanish',
      'captions for the hard of hearing',
    ],
  },
  {
    id: 'offline',
    title: 'Offline viewing',
    body: `Offline viewing works on phones and tablets, not on computers today.
1. Open the film in the app and press the arrow pointing down.
2. Wait until the arrow turns into a tick.
3. Find it under Saved, also without a connection.
A saved film stays for 30 days, and for 48 hours once you have started it. You can save 10 titles at a time.`,
    questions: [
      'can I download films to watch offline',
      'watch on a plane without wifi',
      'save a movie to my laptop',
      'offline on my computer',
      'how do I download an episode',
      'is there a download button',
      'watching without internet',
      'do downloads expire',
      'download for the flight',
    ],
  },
  {
    id: 'gift-codes',
    title: 'Gift codes',
    body: `A gift code has 12 letters and digits and is valid for 2 years from purchase.
1. Go to https://lumenlane.example/gift and sign in.
2. Type the code without spaces. The letter O is never used; it is always a zero.
The amount is taken off your next payments until it is used up. Gift codes cannot be paid out in cash.`,
    questions: [
      'my gift code does not work',
      'where do I enter a gift code',
      'redeem a voucher',
      'gift card invalid',
      'how long is a gift code valid',
      'got a coupon for christmas',
      'can I get cash for my gift card',
      'code says not recognised',
      'how to use a gift voucher',
    ],
  },
  {
    id: 'travel',
    title: 'Watching abroad',
    body: `You can watch in 31 European countries as you do at home, for up to 90 days at a time.
Outside those countries you see fewer titles, because some film rights end at a border.
Films that you saved on a phone or tablet before leaving play everywhere.`,
    questions: [
      'can I watch abroad',
      'does it work on holiday in Spain',
      'travelling to another country next week',
      'not available in your region',
      'title is missing when I travel',
      'using my account overseas',
      'will it work in the US',
      'watch while on vacation',
    ],
  },
  {
    id: 'kids-lock',
    title: 'Kids profile and lock',
    body: `A kids profile shows only titles for the age that you choose: 6, 9 or 12.
1. Open Profiles and press Add, then Kids.
2. Choose the age.
3. Under Lock, set a code of 4 digits for the other profiles.
Purchases and rentals are always off in a kids profile.`,
    questions: [
      'set up a profile for my kids',
      'parental control',
      'how can I lock my profile with a code',
      'child safe mode',
      'my daughter watches things she should not',
      'block films over 12',
      'kids account',
      'pin for profiles',
    ],
  },
  {
    id: 'device-limit',
    title: 'Too many devices',
    body: `The Small plan plays on 1 screen at a time, Family on 4. You can sign in on 10 devices.
1. Open Account and press Devices.
2. Press Sign out beside the devices you no longer use.
Signing out takes effect within 1 minute.`,
    questions: [
      'too many devices',
      'it says someone else is watching',
      'how many screens can I use',
      'sign out an old phone',
      'device limit reached',
      'remove a device from my account',
      'how many people can watch at once',
      'my brother is using my account',
    ],
  },
  {
    id: 'rental-refund',
    title: 'Refund of a rental',
    body: `A rental that you have not started is refunded in full within 14 days.
1. Open Orders, then Rentals.
2. Press Return beside the film. The amount is back on your card within 5 working days.
Once a film has played for more than 10 minutes, it cannot be returned, unless it did not play properly. In that case tell me the title and the time, and I return the amount.`,
    questions: [
      'refund for a rental',
      'I rented the wrong film',
      'can I return a movie I rented',
      'rented it by accident, money back please',
      'my rental did not play',
      'get my money back for a film',
      'rental refund',
      'return a rented film after watching',
    ],
  },
  {
    id: 'tv',
    title: 'Playback on a TV',
    body: `Lumen Lane runs on most TVs from 2017 on, and on any TV with a streaming stick.
1. Open the Lumen Lane app on the TV. It shows a code of 6 digits.
2. On your phone or computer, go to https://lumenlane.example/tv and type the code.
3. Wait about 10 seconds until the TV shows your profiles.
TVs from before 2017 are not supported today, but a streaming stick in their HDMI socket is.`,
    questions: [
      'how do I watch on my TV',
      'connect to the television',
      'app on smart tv',
      'tv code does not work',
      'cast to the big screen',
      'is my old tv supported',
      'set it up on the telly',
      'no picture on the tv',
    ],
  },
  {
    id: 'hot-player',
    title: 'Device gets hot',
    body: `A phone or tablet may get warm while a film plays, but never too hot to touch.
If a device from us smells, smokes or is too hot to touch, unplug it if you can do so safely, and leave it alone. I replace it free of charge.`,
    questions: [
      'my tablet gets hot while watching',
      'the disc player smells burnt',
      'the streaming stick is very hot',
      'device overheats',
      'smoke from the player',
      'the stick you sent is burning hot',
    ],
  },
];
