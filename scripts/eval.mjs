// npm run eval: the tone engine's scores over labelled data beside the repository; see tests/eval/eval.mjs.
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

await ensureInstalled();
await ensureBuilt(['server']);
await import('../tests/eval/eval.mjs');
