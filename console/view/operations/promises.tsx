import { may } from '../../../shared/permissions.ts';
import type { Agent, ConversationSummary } from '../../../shared/protocol/entities.ts';
import type { ConversationPromise } from '../../../shared/protocol/operations.ts';
import { settlePromise } from '../../operations.ts';
import { now } from '../../state/now.ts';
import { operationAsked } from '../../state/operation-dialog.ts';
import { promises } from '../../state/promises.ts';
import { momentWords } from '../../when.ts';
import { strings } from '../../words.ts';
import { Icon } from '../icon.tsx';

const words = strings.operations.promise;

/** What we owe this person, the soonest due first. */
export function Promises({ row, agent }: { row: ConversationSummary; agent: Agent }) {
  const all = promises.value.get(row.id) ?? [];
  const open = all.filter(({ state }) => state === 'open');
  const settled = all.filter(({ state }) => state !== 'open');
  const mayAct = may(agent.role, 'conversations:answer');
  if (!mayAct && all.length === 0) return null;
  return (
    <section class="panel-part" aria-label={words.title}>
      <h3>{words.title}</h3>
      {all.length === 0 && <p class="panel-quiet">{words.none}</p>}
      <ul class="promises">
        {open.map((promise) => (
          <Open key={promise.id} promise={promise} mayAct={mayAct} />
        ))}
      </ul>
      {settled.length > 0 && (
        <details class="promises-settled">
          <summary>{words.settled(settled.length)}</summary>
          <ul class="promises">
            {settled.map((promise) => (
              <li key={promise.id}>
                <p dir="auto">{promise.what}</p>
                <p class="panel-quiet">{promise.state !== 'open' && words.states[promise.state]}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayAct && (
        <button type="button" class="link-button" onClick={() => operationAsked('promise', [row.id])}>
          {words.add}
        </button>
      )}
    </section>
  );
}

function Open({
  promise: { id, what, due, agent },
  mayAct,
}: {
  promise: ConversationPromise;
  mayAct: boolean;
}) {
  const late = Date.parse(due) <= now.value;
  const when = momentWords(Date.parse(due), now.value);
  return (
    <li>
      <p dir="auto">{what}</p>
      <p class={late ? 'promise-late' : 'panel-quiet'}>
        {late && <Icon name="alert" small />}
        {late ? words.late(when) : words.dueAt(when)}{' '}
        <bdi>{words.by(agent.name || strings.agentWithoutName)}</bdi>
      </p>
      {mayAct && (
        <fieldset class="promise-settle" aria-label={words.settle(what)}>
          <button type="button" class="button" onClick={() => void settlePromise(id, 'kept')}>
            {words.kept}
          </button>
          <button type="button" class="button button-quiet" onClick={() => void settlePromise(id, 'broken')}>
            {words.broken}
          </button>
          <button type="button" class="button button-quiet" onClick={() => void settlePromise(id, 'dropped')}>
            {words.drop}
          </button>
        </fieldset>
      )}
    </li>
  );
}
