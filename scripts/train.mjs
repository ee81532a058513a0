// npm run train -- DATA [name …]: fits the engine's models to labelled data in the folder DATA; see training/train.mjs.
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

await ensureInstalled();
await ensureBuilt(['server']);
await import('../training/train.mjs');
