import type { ConversationSummary } from '../../../shared/protocol/entities.ts';
import { notes } from '../../state/notes.ts';
import { strings } from '../../words.ts';

const words = strings.routing;

/** On top for the new owner, until their first answer: what they have to know, so that nobody has to say it twice. */
export function HandedOver({ row, agentId }: { row: ConversationSummary; agentId: string }) {
  const { assignment, state, lastMessage } = row;
  if (state.assignee?.id !== agentId || assignment?.note === undefined) return null;
  if (lastMessage?.author.id === agentId && lastMessage.at > assignment.at) return null;
  const note = notes.value.get(row.id)?.find(({ id }) => id === assignment.note);
  if (!note || note.deletedAt !== null) return null;
  return (
    <details class="handed-over" open>
      <summary>{words.handedOverBy(assignment.by?.name || strings.agentWithoutName)}</summary>
      <p dir="auto">{note.text}</p>
    </details>
  );
}
