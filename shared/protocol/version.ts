/**
 * The version of the wire. It changes only when an older client could no longer talk to a newer server;
 * new optional fields and new events do not change it. `tests/shared/protocol/freeze.test.ts` holds a
 * snapshot of every schema and fails when the wire changed unnoticed.
 *
 * 1 (2026-11): first version.
 */
export const protocolVersion = 1;
