/**
 * Structured logs: one JSON object a line, with ids and codes. Never message text, tokens, passwords or e-mail
 * addresses; whoever logs passes ids only, and `redact` is the net below.
 */
import { type Logger, pino } from 'pino';

export type Log = Logger;

export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: ['text', '*.text', 'token', '*.token', 'password', '*.password', 'email', '*.email'],
  });
}
