import { useComputed } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { may } from '../../../shared/permissions.ts';
import type { Agent, ConversationSummary } from '../../../shared/protocol/entities.ts';
import { lastContiguousSeq } from '../../../shared/timeline.ts';
import { focusComposer } from '../../composer-field.ts';
import { whisper } from '../../note-actions.ts';
import { answerRead, askedToRead, draftNoticed, writesAnyway, wroteAnyway } from '../../state/collisions.ts';
import { drafts } from '../../state/drafts.ts';
import { lookers, othersAt } from '../../state/lookers.ts';
import { composing, composingChanged } from '../../state/note-drafts.ts';
import type { Thread } from '../../state/threads.ts';
import { strings } from '../../words.ts';
import { Composer } from '../composer.tsx';
import { Icon } from '../icon.tsx';
import { SuggestionTray } from '../suggestion-tray.tsx';
import { NoteComposer } from './note-composer.tsx';
import { namesOf } from './note-view.tsx';

const words = strings.notes;

interface Props {
  row: ConversationSummary;
  thread: Thread;
  name: string;
  agent: Agent;
}

/** Where the agent writes: to the customer or to the team, never in doubt which. */
export function ComposeArea({ row, thread, name, agent }: Props) {
  const mode = composing.value;
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(mode);
  const empty = useComputed(() => (drafts.value.get(row.id) ?? '') === '').value;
  const writing = useComputed(() =>
    othersAt(lookers.value, row.id, agent.id).filter(({ typing }) => typing === 'reply'),
  ).value;
  const anyway = writesAnyway.value === row.id;
  const locked = writing.length > 0 && empty && !anyway;
  const lastSeq = lastContiguousSeq(thread.timeline);

  // Switching is meant for the field that comes.
  useLayoutEffect(() => {
    if (before.current !== mode) root.current?.querySelector('textarea')?.focus();
    before.current = mode;
  }, [mode]);
  useEffect(() => draftNoticed(row.id, empty, lastSeq), [row.id, empty]);
  useEffect(() => {
    if (writing.length === 0 && anyway) wroteAnyway(null);
  }, [writing.length, anyway]);

  if (!may(agent.role, 'conversations:answer')) return <p class="compose compose-closed">{words.readOnly}</p>;
  return (
    <>
      {mode === 'reply' && <SuggestionTray row={row} thread={thread} />}
      <div class={`compose compose-${mode}`} ref={root}>
        <div class="compose-bar">
          <fieldset class="compose-switch" aria-label={words.switchLabel}>
            {(['reply', 'note'] as const).map((each) => (
              <button
                key={each}
                type="button"
                class="compose-tab"
                aria-pressed={mode === each}
                onClick={() =>
                  mode === each ? root.current?.querySelector('textarea')?.focus() : composingChanged(each)
                }
              >
                {words[each]}
              </button>
            ))}
          </fieldset>
          {mode === 'reply' && (
            <button type="button" class="note-action" onClick={() => whisper(row.id)}>
              {words.whisperStart}
            </button>
          )}
          {mode === 'note' && (
            <p class="compose-who">
              <Icon name="users" small />
              {words.onlyTeam}
            </p>
          )}
          {mode === 'reply' && (
            <Collision row={row} writing={namesOf(writing)} several={writing.length > 1} locked={locked} />
          )}
        </div>
        {mode === 'reply' ? (
          <Composer
            row={row}
            thread={thread}
            name={name}
            onAnyway={locked ? () => wroteAnyway(row.id) : null}
          />
        ) : (
          <NoteComposer conversation={row.id} />
        )}
      </div>
    </>
  );
}

interface CollisionProps {
  row: ConversationSummary;
  /** Who writes a reply right now, as a list; empty: nobody. */
  writing: string;
  several: boolean;
  locked: boolean;
}

/** That a colleague writes, or has answered, before two answers go out. */
function Collision({ row, writing, several, locked }: CollisionProps) {
  const asked = askedToRead.value.get(row.id);
  return (
    <div class="collision" role="status">
      {asked ? (
        <>
          <p>
            <Icon name="alert" small />
            {words.answeredMeanwhile(asked.name || strings.agentWithoutName)}
          </p>
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              answerRead(row.id);
              document
                .querySelector<HTMLElement>(`[data-seq="${asked.seq}"]`)
                ?.scrollIntoView({ block: 'center' });
            }}
          >
            {words.readFirst}
          </button>
        </>
      ) : (
        writing !== '' && (
          <>
            <p>
              <span class="typing-dots" aria-hidden="true">
                <span />
                <span />
                <span />
              </span>
              {several ? words.severalWrite(writing) : words.writesReply(writing)}
            </p>
            {locked && (
              <button
                type="button"
                class="button button-quiet"
                onClick={() => {
                  wroteAnyway(row.id);
                  requestAnimationFrame(focusComposer);
                }}
              >
                {words.writeAnyway}
              </button>
            )}
          </>
        )
      )}
    </div>
  );
}
