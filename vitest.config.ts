import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { nodeFlags } from './scripts/prepare.mjs';
import { hasPostgres } from './tests/harness/postgres.ts';

const common = {
  oxc: { jsx: { importSource: 'preact' } },
  // Only what hangs takes so long, on the busiest of machines.
  test: {
    execArgv: nodeFlags,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
} as const;
/**
 * Clients' modules hold what an open page holds, and some are replaced by mocks; what counts the engine's time wants it as
 * it is at the start. Each of these files gets its own modules.
 */
const apart = ['tests/{console,widget}/**/*.test.{ts,tsx}', 'tests/security/cpu.test.ts'];

/** What is said on every database: run on PostgreSQL too, where there is one. */
const onEveryDatabase = [
  'tests/server/{conversation,kill,operations.prop,outcomes,reports,search}.test.ts',
  'tests/server/store/{lists,routing}.prop.test.ts',
  'tests/server/store/migrations.test.ts',
];

export default defineConfig(async () => ({
  test: {
    // One more than there are cores for: many wait for sockets and timers half of their time.
    maxWorkers: availableParallelism() + 1,
    projects: [
      { ...common, test: { ...common.test, name: 'apart', include: apart } },
      {
        ...common,
        test: {
          ...common.test,
          name: 'server',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', ...apart],
          // Importing a module does nothing, so files may share what is loaded, and the engine once it is warm.
          isolate: false,
        },
      },
      ...((await hasPostgres())
        ? [
            {
              ...common,
              test: {
                ...common.test,
                name: 'postgres',
                include: onEveryDatabase,
                env: { TEST_STORE: 'postgres' },
              },
            },
          ]
        : []),
    ],
  },
}));
