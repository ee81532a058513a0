import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { may } from '../../../shared/permissions.ts';
import type { Agent, ConversationSummary, VisitorDetail } from '../../../shared/protocol/entities.ts';
import { joinPeople } from '../../operations.ts';
import { type FoundPerson, findPeople } from '../../search.ts';
import { rows, visitorLabel } from '../../state/conversations.ts';
import { strings } from '../../words.ts';
import { Time } from '../time.tsx';

const words = strings.operations.panel;
const mostOffered = 6;
/** A pause in typing. */
const pauseMs = 150;

/** Who else is this person, and whom an agent knows to be. The visitors themselves see nothing of it. */
export function LinkedPeople({
  row,
  visitor,
  agent,
}: {
  row: ConversationSummary;
  visitor: VisitorDetail;
  agent: Agent;
}) {
  const asks = useSignal(false);
  const text = useSignal('');
  /** What the server knows under this name or address; null: not asked yet, or still asking. */
  const answered = useSignal<readonly FoundPerson[] | null>(null);
  const mayAct = may(agent.role, 'conversations:answer');
  const { linked } = visitor;
  const wanted = text.value.trim().toLocaleLowerCase();
  useEffect(() => {
    answered.value = null;
    if (wanted === '') return;
    let current = true;
    const timer = setTimeout(
      () =>
        void findPeople(wanted).then((people) => {
          if (current) answered.value = people;
        }),
      pauseMs,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  const list = useRef<HTMLUListElement>(null);
  // The field is the last of the panel: what it finds is brought into sight.
  useEffect(() => list.current?.scrollIntoView({ block: 'nearest' }), [answered.value, wanted]);
  if (!mayAct && linked.length === 0) return null;
  const known = new Set([row.visitor.id, ...linked.map(({ id }) => id)]);
  const found = new Map<string, { id: string; name: string; email?: string | null }>();
  for (const person of answered.value ?? [])
    if (person.inbox === row.inbox && !known.has(person.id)) found.set(person.id, person);
  // Who has no name is known by the one the console gave them, and to the console alone.
  if (wanted !== '')
    for (const each of rows.value.values())
      if (
        each.inbox === row.inbox &&
        !known.has(each.visitor.id) &&
        !found.has(each.visitor.id) &&
        visitorLabel(each.visitor).toLocaleLowerCase().includes(wanted)
      )
        found.set(each.visitor.id, each.visitor);
  const offered = [...found.values()].slice(0, mostOffered);
  return (
    <section class="panel-part" aria-label={words.person}>
      {linked.length > 0 && <h3>{words.person}</h3>}
      <ul class="past">
        {linked.map((other) => (
          <li key={other.id}>
            <bdi>
              {visitorLabel(other)}
              {other.email !== null && ` · ${other.email}`}
            </bdi>
            <span>
              <Time at={other.firstSeenAt} as="day" />{' '}
              {mayAct && (
                <button
                  type="button"
                  class="link-button"
                  onClick={() => void joinPeople(linked.length === 1 ? visitor.id : other.id, null)}
                >
                  {words.part}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {mayAct && !asks.value && (
        <button
          type="button"
          class="link-button"
          onClick={() => {
            asks.value = true;
          }}
        >
          {words.sameAs}
        </button>
      )}
      {asks.value && (
        <div class="same-as">
          <label class="field">
            <span>{words.sameAs}</span>
            <input
              type="text"
              placeholder={words.sameAsField}
              value={text.value}
              ref={(input) => {
                if (input && text.peek() === '') input.focus();
              }}
              onInput={(event) => {
                text.value = event.currentTarget.value;
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return;
                event.stopPropagation();
                asks.value = false;
                text.value = '';
              }}
            />
          </label>
          {answered.value !== null && offered.length === 0 && <p class="panel-quiet">{words.noOthers}</p>}
          <ul ref={list}>
            {offered.map((other) => (
              <li key={other.id}>
                <button
                  type="button"
                  class="picking"
                  onClick={() => {
                    asks.value = false;
                    text.value = '';
                    void joinPeople(visitor.id, other.id);
                  }}
                >
                  <span class="picking-name" dir="auto">
                    {words.join(visitorLabel(other))}
                    {other.email && <span class="fact-quiet"> {other.email}</span>}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
