import { useId } from 'preact/hooks';
import type { ConversationSummary } from '../../../shared/protocol/entities.ts';
import { joinConversation, leaveConversation } from '../../routing.ts';
import { agents } from '../../state/agents.ts';
import { now } from '../../state/now.ts';
import { dayAndClock, dayName, languageName } from '../../time.ts';
import { strings } from '../../words.ts';
import { PresenceDot, presenceOf, presenceWords } from './presence.tsx';

const words = strings.routing;

/** Why the conversation has the owner it has, as a sentence; null where nothing is known. */
export function assignmentWords(row: ConversationSummary, agentId: string): string | null {
  const { assignment } = row;
  const owner = row.state.assignee;
  if (assignment === null) return null;
  const { reason, by, spokeAt, language, at } = assignment;
  const name = owner === null ? '' : owner.id === agentId ? null : owner.name || strings.agentWithoutName;
  const byName = by === undefined ? null : by.id === agentId ? words.you : by.name;
  const when = dayAndClock(at, now.value);
  switch (reason) {
    case 'same_person':
      return words.why.same_person(name, spokeAt === undefined ? '' : dayName(spokeAt, now.value), when);
    case 'least_busy':
      return language === undefined
        ? words.why.least_busy(name, when)
        : words.why.least_busy_speaking(name, languageName(language), when);
    case 'round_robin':
      return language === undefined
        ? words.why.round_robin(name, when)
        : words.why.round_robin_speaking(name, languageName(language), when);
    case 'given':
      return words.why.given(name, byName, when);
    case 'released':
      return words.why.released(byName, when);
    case 'taken':
      return words.why.taken(name, when);
    case 'answered':
      return words.why.answered(name, when);
    case 'went_offline':
      return words.why.went_offline(when);
  }
}

/** Whose it is, explained on hover and focus, and who was brought in. */
export function Ownership({
  row,
  agentId,
  line,
}: {
  row: ConversationSummary;
  agentId: string;
  line: string;
}) {
  const id = useId();
  const why = row.state.status === 'open' ? assignmentWords(row, agentId) : null;
  const owner = row.state.assignee && agents.value.get(row.state.assignee.id);
  return (
    <>
      {owner && owner.id !== agentId && row.state.status === 'open' && (
        <>
          <PresenceDot presence={presenceOf(owner)} />
          <span class="visually-hidden">{presenceWords(owner)}</span>{' '}
        </>
      )}
      {why === null ? (
        line
      ) : (
        <span class="why">
          <button type="button" class="why-button" aria-describedby={id}>
            {line}
          </button>
          <span class="why-text" role="tooltip" id={id}>
            {why}
          </span>
        </span>
      )}
      {row.participants.map((participant) => (
        <Participant key={participant.id} row={row} participant={participant} agentId={agentId} />
      ))}
    </>
  );
}

function Participant({
  row,
  participant,
  agentId,
}: {
  row: ConversationSummary;
  participant: ConversationSummary['participants'][number];
  agentId: string;
}) {
  const mine = participant.id === agentId;
  const said = mine
    ? words.participantYou[participant.role]
    : words.participant[participant.role](participant.name || strings.agentWithoutName);
  return (
    <>
      {' · '}
      <bdi>{said}</bdi>
      {mine && participant.role === 'consulted' && (
        <>
          {' '}
          <button type="button" class="link-button" onClick={() => void joinConversation(row.id)}>
            {words.join}
          </button>
        </>
      )}{' '}
      <button
        type="button"
        class="link-button"
        aria-label={mine ? words.leave : words.letGo(participant.name)}
        onClick={() => void leaveConversation({ conversation: row.id, agent: participant.id })}
      >
        {mine ? words.leaveShort : words.letGoShort}
      </button>
    </>
  );
}
