/** Where bytes lie: what is not taken, so that there is room for messages. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newId } from '../../../server/domain/ids.ts';
import { fileStore } from '../../../server/files/file-store.ts';
import { StoreUnavailable } from '../../../server/store/store.ts';
import { temporaryFolder } from '../../harness/paths.ts';

async function* bytes() {
  yield Buffer.from('hello');
}

it('takes no file where it would take the last room from the database', async () => {
  const folder = temporaryFolder();
  try {
    const roomy = await fileStore(folder.path, newId, 0).receive(bytes(), () => undefined);
    expect(roomy.bytes).toBe(5);
    await roomy.discard();
    const full = fileStore(folder.path, newId, Number.MAX_SAFE_INTEGER);
    await expect(full.receive(bytes(), () => undefined)).rejects.toThrow(StoreUnavailable);
    expect(readdirSync(join(folder.path, 'files', 'arriving'))).toEqual([]);
  } finally {
    folder.remove();
  }
});
