// The rows that models are fitted to: labelled sets from the data folder, and sentences of our own beside this file.
import { join } from 'node:path';
import { root } from '../scripts/prepare.mjs';
import { tableReader } from '../tests/eval/data.mjs';

/** Rows of `training/rows/<name>.tsv`: written by hand for this project. */
export const ownRows = (name) => tableReader(join(root, 'training'))('rows', name);

/** Every fifth row by a hash of its text: a part that a fit can be tried on without having seen it. */
export function heldOut(text, part = 0, parts = 5) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return (hash >>> 0) % parts === part;
}
