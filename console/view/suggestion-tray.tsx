import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ConversationSummary } from '../../shared/protocol/entities.ts';
import { messageAt } from '../../shared/timeline-parts.ts';
import type { Suggestion } from '../../shared/tone/types.ts';
import { evidenceFor } from '../evidence.ts';
import { evidenceHidden, evidenceShown } from '../state/highlight.ts';
import { drawerOpen, drawerToggled, layout } from '../state/layout.ts';
import { habitOf, learned, loadLearned } from '../state/learned.ts';
import { panelOpen } from '../state/preferences.ts';
import {
  cardsOf,
  playOf,
  rolesOf,
  type SuggestionSet,
  suggestionSets,
  trayFolded,
  trayToggled,
} from '../state/suggestions.ts';
import type { Thread } from '../state/threads.ts';
import { analysisOf } from '../state/tone.ts';
import { insertSuggestion, turnPlay } from '../tray.ts';
import { strings } from '../words.ts';
import { Dial } from './dial.tsx';
import { Icon } from './icon.tsx';
import { LearnedLine } from './learned-line.tsx';
import { readingLine } from './register-readout.tsx';

const words = strings.suggestions;

/** What could be said next, each with its key and its reason. */
export function SuggestionTray({ row, thread }: { row: ConversationSummary; thread: Thread }) {
  const set = suggestionSets.value.get(row.id);
  const newestOfOurs = thread.timeline.messages.findLast(({ author }) => author.kind === 'agent');
  const answered = (newestOfOurs?.seq ?? 0) > (set?.forSeq ?? 0);
  const folded = trayFolded.value;

  // A new message unfolds the tray, an answer folds it: what was suggested has been said.
  const turn = `${set?.forSeq} ${answered}`;
  useLayoutEffect(() => {
    trayToggled(answered);
    return evidenceHidden;
  }, [turn]);

  useEffect(() => void loadLearned(row.inbox, Date.now()), [row.inbox]);

  if (set === undefined) return null;
  const suggestions = cardsOf(row.id);
  const narrow = layout.value === 'narrow';
  const dial = !folded && suggestions.length > 0;
  const play = playOf(row.id);
  return (
    <section class="tray" aria-label={words.label}>
      <header class="tray-head">
        <h3>{answered ? words.forEarlier : words.label}</h3>
        <ReadingSummary set={set} />
        {set.quieter.off && !folded && (
          <button type="button" class="link-button" aria-keyshortcuts="V" onClick={() => turnPlay(row.id)}>
            {words.played[play]}
          </button>
        )}
        {!folded && !narrow && <LearnedLine inbox={row.inbox} />}
        {dial && narrow && <FoldedDial row={row} set={set} />}
        {suggestions.length > 0 && (
          <button
            type="button"
            class="link-button"
            aria-expanded={!folded}
            onClick={() => trayToggled(!folded)}
          >
            {folded ? words.show(suggestions.length) : words.hide}
          </button>
        )}
      </header>
      {suggestions.length === 0 && <p class="tray-empty">{words.empty}</p>}
      {dial && !narrow && <Dial conversation={row.id} set={set} />}
      {!folded && suggestions.length > 0 && (
        <ol class="cards">
          {suggestions.map((suggestion, index) => (
            <li key={`${set.forSeq} ${index}`}>
              <Card
                suggestion={suggestion}
                position={index + 1}
                forSeq={set.forSeq}
                roles={rolesOf(set)}
                habit={habitOf(learned.value.get(row.inbox)?.mine ?? [], suggestion.move)}
                thread={thread}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Where the sliders would push messages out of sight: behind a word, over them. */
function FoldedDial({ row, set }: { row: ConversationSummary; set: SuggestionSet }) {
  const details = useRef<HTMLDetailsElement>(null);
  if (set.source === null) return null;
  return (
    <details
      class="tray-dial"
      ref={details}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return;
        details.current.open = false;
        details.current.querySelector('summary')?.focus();
        event.stopPropagation();
      }}
    >
      <summary>{strings.dial.label}</summary>
      <div class="tray-dial-panel">
        <Dial conversation={row.id} set={set} />
        <LearnedLine inbox={row.inbox} />
      </div>
    </details>
  );
}

/** The read-out in one line, where the details have no room of their own. */
function ReadingSummary({ set }: { set: SuggestionSet }) {
  const beside = layout.value === 'wide' && panelOpen.value;
  if (beside || set.register === null) return null;
  return (
    <button
      type="button"
      class="tray-reading"
      aria-expanded={layout.value === 'wide' ? false : drawerOpen.value}
      onClick={() => drawerToggled(true)}
      disabled={layout.value === 'wide'}
    >
      {readingLine(set)}
    </button>
  );
}

interface CardProps {
  suggestion: Suggestion;
  position: number;
  forSeq: number;
  /** Forms of address in play. */
  roles: readonly string[];
  /** What this agent usually does with such suggestions. */
  habit: ReturnType<typeof habitOf>;
  thread: Thread;
}

function Card({ suggestion, position, forSeq, roles, habit, thread }: CardProps) {
  const message = messageAt(thread.timeline, forSeq);
  const move = suggestion.unasked ? words.unasked : strings.moves[suggestion.move];
  const voice = strings.voices[suggestion.voice];

  function show() {
    const analysis = message ? analysisOf(message.text) : null;
    if (message && analysis)
      evidenceShown(forSeq, evidenceFor(suggestion, message.text, analysis.cues, roles));
  }

  return (
    <button
      type="button"
      class={suggestion.unasked ? 'card card-unasked' : 'card'}
      aria-description={plainReasons(suggestion.why).join(' ')}
      aria-keyshortcuts={`${position} Alt+${position}`}
      onClick={() => insertSuggestion(position)}
      onMouseEnter={show}
      onMouseLeave={evidenceHidden}
      onFocus={show}
      onBlur={evidenceHidden}
    >
      <span class="visually-hidden">{words.card} </span>
      <kbd class="card-key">{position}</kbd>
      <span class="card-body">
        <span class="card-head">
          <span class="card-move">{move}</span>
          <span class="card-voice">{voice}</span>
          {habit !== null && habit !== 'keep' && (
            <span class="card-habit">{strings.learned.habits[habit]}</span>
          )}
        </span>
        <span class="card-text" dir="auto">
          {suggestion.text}
        </span>
        {suggestion.why.length > 0 && (
          <span
            class="card-why"
            dir="auto"
            aria-hidden="true"
            title={plainReasons(suggestion.why).join('\n')}
          >
            <Icon name="idea" small />
            <span>
              <Reasons why={suggestion.why} />
            </span>
          </span>
        )}
      </span>
    </button>
  );
}

/** Reasons name an answer between asterisks. */
const namedPattern = /\*([^*]+)\*/g;

function plainReasons(why: readonly string[]): string[] {
  return why.map((reason) => reason.replace(namedPattern, '$1'));
}

/** The reasons in one line, names of answers in italics. */
function Reasons({ why }: { why: readonly string[] }) {
  // With a capturing group, split gives plain text and names in turn.
  const pieces = why.join(' · ').split(namedPattern);
  return <>{pieces.map((piece, index) => (index % 2 === 1 ? <i key={index}>{piece}</i> : piece))}</>;
}
