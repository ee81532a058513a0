/** What the trainer needs of the engine: the very code that will read the weights (built as dist/server/training.js). */
export { addressSentences } from '../address-signs.ts';
export { guardDense, readPassages } from '../guard.ts';
export { guardLanguages } from '../lexicon/guard/index.ts';
export { wordsOf } from '../phrases.ts';
export { read } from '../reading.ts';
export { suggestWith } from '../suggest.ts';
export { tokenize } from '../tokenize.ts';
export { playedVoiceIds } from '../types.ts';
export { evidenceOf } from '../voice-evidence.ts';
export { voicePacks } from '../voices/index.ts';
export { everyPlainBank, everyPlainQuestion } from '../voices/plain.ts';
export { addressDense, addressDenseNames, addressSpec } from './address-features.ts';
export { denseInto, denseNames } from './dense.ts';
export { featureReader, rowOfWord, tableSize } from './features.ts';
export { guardBuckets, guardFeatures, guardKinds, guardKindsBuckets } from './guard-features.ts';
export { cyrillicSpec, latinSpec, wordsInScript } from './language-features.ts';
export { scoreInto, unpackModel } from './linear.ts';
export { voiceDenseInto, voiceDenseNames, voiceFeatureReader, voiceSpec } from './voice-features.ts';
