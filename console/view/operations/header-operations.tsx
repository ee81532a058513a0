import { may } from '../../../shared/permissions.ts';
import type { Agent, ConversationSummary } from '../../../shared/protocol/entities.ts';
import { now } from '../../state/now.ts';
import { type OperationKind, operationAsked } from '../../state/operation-dialog.ts';
import { momentWords } from '../../when.ts';
import { strings } from '../../words.ts';
import { Icon } from '../icon.tsx';

const words = strings.operations;

/** The ways to the small dialogs; where there is little room, the last one leads to all. */
export function HeaderOperations({ row, agent }: { row: ConversationSummary; agent: Agent }) {
  if (!may(agent.role, 'conversations:answer')) return null;
  const ask = (kind: OperationKind) => () => operationAsked(kind, [row.id]);
  return (
    <>
      <button
        type="button"
        class="icon-button head-wide"
        aria-label={words.actions.snooze}
        title={words.actions.snooze}
        onClick={ask('snooze')}
      >
        <Icon name="clock" />
      </button>
      <button
        type="button"
        class="icon-button head-wide"
        aria-label={words.actions.tag}
        title={words.actions.tag}
        onClick={ask('tag')}
      >
        <Icon name="tag" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={words.actions.more}
        title={words.actions.more}
        onClick={ask('more')}
      >
        <Icon name="more" />
      </button>
    </>
  );
}

/** What sets this conversation apart, after its owner: short words, each said once. */
export function HeaderMarks({ row }: { row: ConversationSummary }) {
  const { snoozedUntil, priority, blocked } = row;
  return (
    <>
      {priority > 0 && (
        <span class={`pill pill-${priority === 2 ? 'critical' : 'caution'}`}>
          {words.priorities[priority]}
        </span>
      )}
      {blocked && <span class="pill pill-critical">{words.block.blocked}</span>}
      {snoozedUntil !== null && row.state.status === 'open' && (
        <span class="head-snoozed">
          {words.activities.snoozed(momentWords(Date.parse(snoozedUntil), now.value), null)}
        </span>
      )}
    </>
  );
}
