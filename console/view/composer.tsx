import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { fullText } from '../../shared/plain-text.ts';
import { type ConversationSummary, maxTextLength } from '../../shared/protocol/entities.ts';
import { lastContiguousSeq } from '../../shared/timeline.ts';
import type { Finding } from '../../shared/tone/types.ts';
import { type BlockKind, blockOf, type DraftProblems, newDraft } from '../block-drafts.ts';
import { composerMounted, markInComposer, replaceInComposer, takeOutInserted } from '../composer-field.ts';
import { send } from '../delivery.ts';
import { isMac, keyCaps, pressOf } from '../keyboard.ts';
import { editNewest } from '../message-changes.ts';
import { holesIn } from '../snippet-text.ts';
import { asksFirst } from '../state/collisions.ts';
import { draftChanged, draftOrigins, drafts } from '../state/drafts.ts';
import { blockChanged, enclosureCleared, enclosures, nothingEnclosed } from '../state/enclosures.ts';
import { settingsOf } from '../state/inboxes.ts';
import { layout } from '../state/layout.ts';
import { currentAgent } from '../state/session.ts';
import { suggestionSets } from '../state/suggestions.ts';
import type { Thread } from '../state/threads.ts';
import { findingsOn, toneReady } from '../state/tone.ts';
import { adviceFollowed, typed } from '../sync.ts';
import { inSight, insertSuggestion, suggestionKey } from '../tray.ts';
import { attachFiles } from '../uploads.ts';
import { strings } from '../words.ts';
import { Advice, adviceShown } from './advice.tsx';
import { BlockCard } from './compose/block-card.tsx';
import { InsertMenu } from './compose/insert-menu.tsx';
import { SnippetPicker } from './compose/snippet-picker.tsx';
import { UploadList } from './compose/upload-list.tsx';
import { useSnippets } from './compose/use-snippets.ts';
import { DraftMirror } from './draft-mirror.tsx';
import { Icon } from './icon.tsx';

const words = strings.composer;
/** Advice comes in a pause, not between two letters. */
const guardAfterMs = 250;
/** Somebody who stops this long is no longer typing. */
const typingStopsMs = 5000;
const noProblems: DraftProblems = new Map();

/** Where the agent writes. Advice appears under the words; nothing is ever blocked. */
export function Composer({
  row,
  thread,
  name,
  onAnyway,
}: {
  row: ConversationSummary;
  thread: Thread;
  name: string;
  /** A colleague writes a reply: the field waits until the agent wants to write all the same. */
  onAnyway: (() => void) | null;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const text = useComputed(() => drafts.value.get(row.id) ?? '').value;
  const findings = useFindings(row.id, text, thread);
  const tabUsed = useRef(false);
  const enclosure = useComputed(() => enclosures.value.get(row.id) ?? nothingEnclosed).value;
  const { block, uploads } = enclosure;
  const problems = useSignal<DraftProblems>(noProblems);
  const picker = useRef<HTMLInputElement>(null);
  // Text is what every reader gets, so what a block says counts too.
  const built = block === null ? null : blockOf(block);
  const whole = fullText(text, built?.ok ? [built.block] : []);
  const over = whole.length - maxTextLength;
  const unfinished = uploads.find(({ state }) => state !== 'done');
  const empty = text.trim() === '' && block === null && uploads.length === 0;
  const sendable = !empty && over <= 0 && unfinished === undefined;

  useLayoutEffect(() => {
    composerMounted(field.current);
    return () => composerMounted(null);
  }, []);
  useStopsTyping(row.id, text);
  const ready = useSnippets(row, text);

  /** `closes`: the conversation is resolved after it. */
  function submit(closes: boolean) {
    if (!sendable) return;
    if (built !== null && !built.ok) {
      problems.value = built.problems;
      return;
    }
    if (asksFirst(row.id, thread.timeline.messages, currentAgent()?.id ?? '')) return;
    send(
      row.id,
      {
        text: whole,
        attachments: uploads.flatMap((upload) => (upload.state === 'done' ? [upload.file] : [])),
        blocks: built === null ? [] : [built.block],
      },
      closes ? lastContiguousSeq(thread.timeline) : null,
    );
    draftChanged(row.id, '');
    enclosureCleared(row.id);
    typed(row.id, false, Date.now());
    field.current?.focus();
  }

  function insertBlock(kind: BlockKind) {
    const { draft, words: left } = newDraft(kind, text);
    problems.value = noProblems;
    blockChanged(row.id, draft);
    if (left !== text) draftChanged(row.id, left);
  }

  function attach(files: FileList | undefined): boolean {
    if (!files || files.length === 0) return false;
    attachFiles(row.id, row.inbox, [...files]);
    return true;
  }

  function takeBetter(finding: Finding) {
    if (finding.better === undefined) return;
    replaceInComposer(finding.start, finding.end, finding.better);
    const [gap] = holesIn(finding.better);
    if (gap) markInComposer(finding.start + gap.start, finding.start + gap.end);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowUp' && text === '' && block === null && editNewest(row.id)) {
      event.preventDefault();
      return;
    }
    // While an input method composes, every key belongs to it (keyCode 229: Safari's way of saying so).
    if (event.isComposing || event.keyCode === 229) return;
    if (pressOf(event, isMac) === 'mod+enter') {
      if (!event.repeat) submit(true);
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const plain = !event.altKey && !event.shiftKey;
    if (onAnyway !== null && event.key !== 'Escape' && event.key !== 'Tab') {
      if (event.key === 'Enter' && !event.repeat) onAnyway();
      event.preventDefault();
      return;
    }
    if (ready.onKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const better = (event.key === 'Enter' && event.altKey) || (event.code === 'Period' && event.altKey);
    if (better) {
      const finding = adviceShown(findings);
      if (finding) takeBetter(finding);
      event.preventDefault();
    } else if (event.key === 'Enter' && plain) {
      if (!event.repeat) submit(false);
      event.preventDefault();
    } else if (event.key === 'Escape') {
      // What a key put in a key takes out; the next one leaves the field.
      if (!takeOutInserted()) field.current?.blur();
      event.stopPropagation();
    } else if (event.key === 'Tab' && plain && text === '' && !tabUsed.current && inSight().length > 0) {
      // Once per visit to the field, so that Tab always leads on and never holds anybody in.
      tabUsed.current = true;
      if (insertSuggestion(1)) event.preventDefault();
    } else if (plain && text === '' && insertSuggestion(suggestionKey(event), inSight()))
      event.preventDefault();
  }

  const hasSuggestions = inSight().length > 0 && layout.value !== 'narrow';
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
    >
      {block && (
        <BlockCard
          draft={block}
          problems={problems.value}
          onChange={(draft) => {
            problems.value = noProblems;
            blockChanged(row.id, draft);
          }}
          onRemove={() => {
            blockChanged(row.id, null);
            field.current?.focus();
          }}
        />
      )}
      <UploadList conversation={row.id} uploads={uploads} />
      {ready.open && (
        <SnippetPicker id="snippets" found={ready.offered} chosen={ready.chosen} onPick={ready.pick} />
      )}
      <div class="composer-box">
        <InsertMenu taken={block !== null} onBlock={insertBlock} onFiles={() => picker.current?.click()} />
        <button
          type="button"
          class="icon-button attach"
          aria-label={strings.files.attach}
          title={strings.files.attach}
          onClick={() => picker.current?.click()}
        >
          <Icon name="attach" />
        </button>
        <input
          ref={picker}
          class="visually-hidden"
          type="file"
          multiple
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            attach(event.currentTarget.files ?? undefined);
            event.currentTarget.value = '';
            field.current?.focus();
          }}
        />
        <div class="composer-text">
          <DraftMirror ref={mirror} text={text} findings={findings} />
          <textarea
            ref={field}
            rows={1}
            dir="auto"
            value={text}
            readOnly={onAnyway !== null}
            placeholder={
              onAnyway !== null
                ? strings.notes.locked
                : block
                  ? words.placeholderBlock
                  : hasSuggestions
                    ? words.placeholderSuggestions
                    : words.placeholder
            }
            aria-label={words.label(name)}
            aria-describedby="composer-advice"
            aria-controls={ready.open ? 'snippets' : undefined}
            aria-activedescendant={
              ready.open && ready.offered.length > 0 ? `snippets-${ready.chosen}` : undefined
            }
            aria-invalid={over > 0}
            enterkeyhint="send"
            onInput={(event) => {
              draftChanged(row.id, event.currentTarget.value);
              ready.typed(event.currentTarget.selectionEnd);
              typed(row.id, event.currentTarget.value.trim() !== '', Date.now());
            }}
            onScroll={(event) => {
              if (mirror.current) mirror.current.scrollTop = event.currentTarget.scrollTop;
            }}
            onBlur={() => {
              tabUsed.current = false;
            }}
            onPaste={(event) => {
              // A piece of a document brings a picture of itself along: its words are what is meant.
              if (event.clipboardData?.getData('text/plain')) return;
              if (attach(event.clipboardData?.files)) event.preventDefault();
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <button
          type="button"
          class="icon-button send-resolve"
          aria-label={strings.operations.actions.sendAndResolve}
          title={`${strings.operations.actions.sendAndResolve} (${keyCaps('mod+enter').join(' ')})`}
          aria-disabled={!sendable}
          onClick={() => submit(true)}
        >
          <Icon name="check" />
        </button>
        <button type="submit" class="send" aria-label={words.send} aria-disabled={!sendable}>
          <Icon name="send" />
        </button>
      </div>
      <div class="composer-foot" id="composer-advice" aria-live="polite">
        {over > 0 ? (
          <p class="advice-limit">{words.tooLong(over)}</p>
        ) : unfinished ? (
          <p class="composer-hint">
            {unfinished.state === 'failed' ? strings.files.failed : strings.files.waiting}
          </p>
        ) : findings[0] ? (
          <Advice
            findings={findings}
            strict={settingsOf(row.inbox)?.guard === 'block-deflection'}
            onBetter={takeBetter}
          />
        ) : (
          <p class="composer-hint">{row.state.status === 'resolved' ? words.reopen : words.hint}</p>
        )}
      </div>
    </form>
  );
}

/**
 * Findings on a draft to this customer, once its writer pauses or the customer says more. While text changes,
 * findings that no longer fit are dropped.
 */
function useFindings(conversation: string, text: string, thread: Thread): readonly Finding[] {
  const ready = toneReady.value;
  const { messages } = thread.timeline;
  const set = suggestionSets.value.get(conversation);
  const visitorSeq = messages.findLast(({ author }) => author.kind === 'visitor')?.seq;
  // A target for an earlier message may not fit the mood of this one.
  const target = set !== undefined && set.forSeq === visitorSeq ? set.target : null;
  const house = set?.source?.wishes.house;
  const checked = useSignal<{ text: string; findings: readonly Finding[] }>({ text: '', findings: [] });
  useEffect(() => {
    const timer = setTimeout(() => {
      const origin = draftOrigins.value.get(conversation) ?? null;
      const findings = ready ? findingsOn(text, { conversation, messages, target, origin, house }) : [];
      adviceFollowed(conversation, checked.value, { text, findings });
      checked.value = { text, findings };
    }, guardAfterMs);
    return () => clearTimeout(timer);
  }, [conversation, text, checked, ready, visitorSeq, target, house]);
  const { text: before, findings } = checked.value;
  if (before === text) return findings;
  // What stands before the first change is still where it was: its underline does not flicker while typing on.
  return findings.filter(({ end }) => before.slice(0, end) === text.slice(0, end));
}

/** Says so when the agent has stopped typing, or left. */
function useStopsTyping(conversation: string, text: string): void {
  useEffect(() => {
    if (text === '') return;
    const timer = setTimeout(() => typed(conversation, false, Date.now()), typingStopsMs);
    return () => clearTimeout(timer);
  }, [conversation, text]);
  useEffect(() => () => typed(conversation, false, Date.now()), [conversation]);
}
