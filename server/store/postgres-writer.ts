/**
 * The writer thread of PostgreSQL. Every batch first locks the row that holds the account-wide version, so that the
 * batches of several servers come one after the other, as those of the one writer of an embedded database do: whatever
 * holds there holds here.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { unavailableReason, writerSettings } from './postgres-connection.ts';
import { PostgresStatements } from './postgres-statements.ts';
import { storeBatch, type WriteCall, type WriterMessage, type WriteTarget } from './writer-thread.ts';
import { createWrites } from './writes/index.ts';

export interface PostgresThreadData {
  url: string;
  linkFile: string;
}

function start(port: NonNullable<typeof parentPort>, { url, linkFile }: PostgresThreadData): void {
  const post = (message: WriterMessage) => port.postMessage(message);
  const statements = new PostgresStatements(new URL(linkFile), { url, settings: writerSettings }, (reason) =>
    post({ kind: 'trouble', reason }),
  );
  const { run, begin, save } = createWrites(statements);
  const target: WriteTarget = {
    run,
    begin() {
      statements.begin();
      statements.get("SELECT 1 FROM meta WHERE key = 'version' FOR UPDATE").run();
      begin();
    },
    commit() {
      save();
      statements.commit();
    },
    rollback: () => statements.rollback(),
    unavailableReason,
  };
  try {
    statements.begin();
    const row = statements.get("SELECT value FROM meta WHERE key = 'epoch'").get() as { value: string };
    statements.commit();
    post({ kind: 'ready', epoch: row.value });
  } catch (error) {
    statements.close();
    post({ kind: 'refused', reason: unavailableReason(error) ?? String(error) });
    return;
  }
  port.on('message', (calls: WriteCall[] | 'close') => {
    if (calls !== 'close') return post(storeBatch(target, calls));
    statements.close();
    port.close();
  });
}

if (parentPort) start(parentPort, workerData as PostgresThreadData);
