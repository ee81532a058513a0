/**
 * The thread for heavy reads of PostgreSQL: each sees the database as it was at one moment. Between them it keeps the
 * index of the search.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { unavailableReason } from './postgres-connection.ts';
import { language, searchIndexer } from './postgres-search-index.ts';
import { PostgresStatements } from './postgres-statements.ts';
import type { PostgresThreadData } from './postgres-writer.ts';
import { serveReads } from './reader-thread.ts';
import type { Searchable } from './searching.ts';

/** What is looked for differs so much that a plan for the one is none for the other. */
const settings = 'SET jit = off; SET plan_cache_mode = force_custom_plan;';

/** Questions wait so long at most for a step of the index. */
const indexStepMs = 40;
const indexRestMs = 10;
/** What another server wrote and left is found after so long. */
const indexAgainMs = 5000;

class SearchablePostgres extends PostgresStatements implements Searchable {
  readonly language = language;
}

if (parentPort) {
  const { url, linkFile } = workerData as PostgresThreadData;
  const db = new SearchablePostgres(new URL(linkFile), { url, settings }, () => undefined);

  const within = <T>(how: string, work: () => T): T => {
    db.begin(how);
    try {
      const value = work();
      db.commit();
      return value;
    } catch (error) {
      db.rollback();
      throw error;
    }
  };

  const indexer = searchIndexer(db);
  let timer: NodeJS.Timeout | null = null;
  const indexAfter = (ms: number) => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(index, ms);
  };
  const index = () => {
    try {
      indexAfter(within('', () => indexer.step(indexStepMs)) ? indexRestMs : indexAgainMs);
    } catch (error) {
      if (unavailableReason(error) === null) throw error;
      indexAfter(indexAgainMs);
    }
  };

  serveReads(parentPort, {
    db,
    reading: (work) => within('ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    unavailableReason,
    nudged: () => indexAfter(0),
    close() {
      if (timer) clearTimeout(timer);
      db.close();
    },
  });
  indexAfter(0);
}
