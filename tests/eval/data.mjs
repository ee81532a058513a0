// The labelled data beside the repository; not part of it. Each set is a folder with `dev` and often `train`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} folder
 * @returns {(set: string, part?: string) => Record<string, string>[]} the rows of a tab-separated file with one header
 *   line and no quoting; an empty list when the file is not there
 */
export function tableReader(folder) {
  return (set, part = 'dev') => {
    const path = join(folder, set, `${part}.tsv`);
    if (!existsSync(path)) return [];
    const [header = '', ...lines] = readFileSync(path, 'utf8').split('\n');
    const names = header.split('\t');
    return lines
      .filter((line) => line !== '')
      .map((line) => {
        const values = line.split('\t');
        return Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
      });
  };
}

/**
 * @param {string} folder
 * @returns {(set: string, part?: string) => Record<string, any>[]} the objects of a file of JSON lines; an empty list when
 *   the file is not there
 */
export function linesReader(folder) {
  return (set, part = 'dev') => {
    const path = join(folder, set, `${part}.jsonl`);
    if (!existsSync(path)) return [];
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  };
}
