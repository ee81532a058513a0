// The engine on messages of every register, one core. The yardstick splits the same texts into words.
import { analyze, suggest } from '../../dist/server/engine.js';

const texts = [
  'Captain, this is Lieutenant Norm reporting from Engineering. The same minute of episode 4 keeps looping on the main viewer.',
  'THIS IS THE THIRD TIME. You charged me TWICE and nobody answers. Fix it.',
  'captions how',
  'Dear Sir or Madam, I should be grateful if you could tell me how to change my plan.',
  'heyy any idea why my vid keeps freezing lol',
  'My parcel should have arrived on Tuesday and I still have not heard anything. Could you please check?',
];

function perSecond(seconds, work) {
  const until = performance.now() + seconds * 1000;
  let done = 0;
  for (let index = 0; performance.now() < until; index++) {
    work(texts[index % texts.length], index);
    done++;
  }
  return done / seconds;
}

export async function tonePerSecond(seconds) {
  const answers = [
    {
      id: 'loop',
      title: 'Playback loops',
      body: '1. Close the app.\n2. Open it again.',
      questions: ['the same minute repeats'],
    },
  ];
  const once = (text) => suggest({ messages: [{ from: 'visitor', text }], agent: { name: 'Ada' }, answers });
  for (const text of texts) once(text);
  let kept = 0;
  return {
    words: perSecond(seconds, (text) => (kept += text.toLowerCase().split(/\W+/).length)),
    // A number at the end of each text keeps any cache from answering for the engine.
    analyze: perSecond(seconds, (text, index) => (kept += analyze(`${text} ${index}`).cues.length)),
    suggest: perSecond(seconds, (text, index) => (kept += once(`${text} ${index}`).suggestions.length)),
    kept,
  };
}
