/** Tells the server what became of suggestions and of advice; without a link it waits, and goes before the message it led to. */
import { effect, untracked } from '@preact/signals';
import { command } from './connection.ts';
import { type Outcome, outcomeKept, outcomesHandedOut } from './state/outcomes.ts';
import { link } from './state/session.ts';

export function tellOutcome(outcome: Outcome): void {
  if (link.value === 'online') void said(outcome);
  else outcomeKept(outcome);
}

// Told once and not again: an answer that is lost costs a count, and a second telling would make one up.
const said = (outcome: Outcome) =>
  outcome.name === 'suggestion:taken'
    ? command(outcome.name, outcome.body)
    : command(outcome.name, outcome.body);

/** To be started before the delivery of messages. */
export function startOutcomes(): void {
  effect(() => {
    if (link.value === 'online') untracked(() => outcomesHandedOut().forEach((each) => void said(each)));
  });
}
