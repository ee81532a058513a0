import { useEffect, useRef } from 'preact/hooks';
import type { Agent, ConversationSummary, Message, VisitorDetail } from '../../shared/protocol/entities.ts';
import { messagesAfter } from '../../shared/timeline-parts.ts';
import { rows, visitorLabel } from '../state/conversations.ts';
import { drawerToggled, layout } from '../state/layout.ts';
import { suggestionSets } from '../state/suggestions.ts';
import { type Thread, threads } from '../state/threads.ts';
import { visitors } from '../state/visitors.ts';
import { strings } from '../words.ts';
import { Avatar } from './avatar.tsx';
import { Icon } from './icon.tsx';
import { Promises } from './operations/promises.tsx';
import { TagChips } from './operations/tag-chips.tsx';
import { ratingWords } from './rating.ts';
import { RegisterReadout } from './register-readout.tsx';
import { TranscriptLinks } from './thread/transcript-links.tsx';
import { Time } from './time.tsx';
import { VisitorParts } from './visitor-parts.tsx';

const words = strings.panel;

/** Who this is, how they talk, and how things stand. */
export function DetailsPanel({ id, agent }: { id: string; agent: Agent }) {
  const row = rows.value.get(id);
  const thread = threads.value.get(id);
  const overlay = layout.value !== 'wide';
  const root = useRef<HTMLElement>(null);

  useEffect(() => {
    if (overlay) root.current?.focus();
  }, [overlay]);

  /** Away with it, and back to the button that calls for it. */
  function close() {
    drawerToggled(false);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.head-panel')?.focus());
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !overlay) return;
    event.stopPropagation();
    close();
  }

  return (
    <aside class="panel" aria-label={words.label} ref={root} tabIndex={-1} onKeyDown={onKeyDown}>
      {overlay && (
        <>
          <h2 class="visually-hidden">{words.label}</h2>
          <button type="button" class="icon-button panel-close" aria-label={words.close} onClick={close}>
            <Icon name="close" />
          </button>
        </>
      )}
      {row && <Person row={row} visitor={visitors.value.get(row.visitor.id)} />}
      {row && thread?.status === 'ready' && (
        <RegisterReadout thread={thread} set={suggestionSets.value.get(id)} row={row} />
      )}
      {row && <Facts row={row} thread={thread} agentId={agent.id} />}
      {row && <Promises row={row} agent={agent} />}
      {row && <VisitorParts row={row} agent={agent} />}
      {row && <TranscriptLinks conversation={id} />}
    </aside>
  );
}

function Person({ row, visitor }: { row: ConversationSummary; visitor: VisitorDetail | undefined }) {
  const known = visitor ?? row.visitor;
  return (
    <section class="panel-part" aria-label={words.person}>
      <div class="person">
        <Avatar name={known.name} large />
        <div>
          <h3 class="person-name" dir="auto">
            {visitorLabel(known)}
          </h3>
          {known.name.trim() === '' && <p class="panel-quiet">{words.anonymous}</p>}
          {visitor?.verified && visitor.name !== '' && !visitor.signed.name && (
            <p class="panel-quiet">{words.unsigned}</p>
          )}
          {visitor?.email && (
            <p class="person-mail">
              <a href={`mailto:${encodeURIComponent(visitor.email).replace('%40', '@')}`} rel="noreferrer">
                <bdi>{visitor.email}</bdi>
              </a>
              {visitor.verified && !visitor.signed.email && <span class="fact-quiet"> {words.unsigned}</span>}
            </p>
          )}
        </div>
      </div>
      {visitor && <Trust visitor={visitor} />}
    </section>
  );
}

/** Whether anybody vouches for what is said of them; nothing where nothing is said. */
function Trust({ visitor }: { visitor: VisitorDetail }) {
  const { verified, name, email, attributes } = visitor;
  if (verified)
    return (
      <p class="person-trust">
        <span class="pill pill-positive">
          <Icon name="verified" small />
          {words.verified}
        </span>
        {words.verifiedHelp}
      </p>
    );
  if (name === '' && email === null && Object.keys(attributes).length === 0) return null;
  return <p class="person-trust">{words.unverifiedHelp}</p>;
}

/** How many of our messages stand behind what the visitor has read; null when we have said nothing. */
function unreadByVisitor(row: ConversationSummary, thread: Thread | undefined): number | null {
  const isOurs = ({ author }: Message) => author.kind === 'agent';
  return thread?.timeline.messages.findLast(isOurs)
    ? messagesAfter(thread.timeline, row.state.receipts.visitor).filter(isOurs).length
    : null;
}

function readLine(row: ConversationSummary, thread: Thread | undefined): string {
  const unread = unreadByVisitor(row, thread);
  if (unread === null) return words.readNone;
  return unread === 0 ? words.readAll : words.readSome(unread);
}

interface FactsProps {
  row: ConversationSummary;
  thread: Thread | undefined;
  agentId: string;
}

function Facts({ row, thread, agentId }: FactsProps) {
  const { status, assignee, rating } = row.state;
  const owner =
    assignee === null
      ? words.nobody
      : assignee.id === agentId
        ? words.you
        : assignee.name || strings.agentWithoutName;
  return (
    <section class="panel-part" aria-label={words.conversation}>
      <h3>{words.conversation}</h3>
      <dl class="facts">
        <dt>{words.status}</dt>
        <dd>{status === 'open' ? words.statusOpen : strings.conversation.resolved}</dd>
        <dt>{words.assignee}</dt>
        <dd>
          <bdi>{owner}</bdi>
        </dd>
        {row.tags.length > 0 && (
          <>
            <dt>{strings.operations.dialog.tag}</dt>
            <dd>
              <TagChips ids={row.tags} />
            </dd>
          </>
        )}
        <dt>{words.started}</dt>
        <dd>
          <Time at={row.openedAt} as="day" />
        </dd>
        <dt>{words.read}</dt>
        <dd>{readLine(row, thread)}</dd>
        {rating && (
          <>
            <dt>{words.rating}</dt>
            <dd>
              {ratingWords(rating)}
              {rating.words !== '' && (
                <q>
                  <bdi>{rating.words}</bdi>
                </q>
              )}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
