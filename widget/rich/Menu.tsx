import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Panel } from '../state.ts';
import { useView } from '../view/context.ts';
import { useMore } from '../view/Lazy.tsx';
import { conversationOf } from './conversation.ts';
import { useSignal } from './hooks.ts';
import { Modal } from './Modal.tsx';
import { Past } from './Past.tsx';
import { Privacy } from './Privacy.tsx';
import { RichIcon } from './RichIcon.tsx';
import { Settings } from './Settings.tsx';
import { Transcript } from './Transcript.tsx';
import './rich.css';

type Page = Exclude<Panel, 'emoji'>;

/** Everything that is not the conversation itself; each page with a way back to the list. */
export function Menu() {
  const { state, strings } = useView();
  const more = useMore();
  const { panel } = state;
  const page = panel.value;
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(page);
  // What was pressed to get here is gone: the focus goes to the name of the new page.
  useEffect(() => {
    if (before.current !== page) title.current?.focus();
    before.current = page;
  }, [page]);
  if (page === null || page === 'emoji') return null;
  const close = () => {
    panel.value = null;
  };
  const titles: Record<Page, string> = {
    menu: strings.menu,
    conversations: more.pastConversations,
    transcript: more.transcript,
    settings: more.settings,
    privacy: more.privacy,
  };
  return (
    <Modal class="menu" label={titles[page]} onClose={close}>
      <header class="sheet-bar">
        {page !== 'menu' && (
          <button
            type="button"
            class="quiet-button"
            aria-label={more.back}
            onClick={() => {
              panel.value = 'menu';
            }}
          >
            <RichIcon name="back" turns />
          </button>
        )}
        <h1 ref={title} tabIndex={-1}>
          {titles[page]}
        </h1>
        <button type="button" class="quiet-button" aria-label={more.closeMenu} onClick={close}>
          <RichIcon name="close" />
        </button>
      </header>
      <div class="sheet" key={page}>
        <MenuPage page={page} onDone={close} />
      </div>
    </Modal>
  );
}

function MenuPage({ page, onDone }: { page: Page; onDone: () => void }) {
  switch (page) {
    case 'menu':
      return <List onDone={onDone} />;
    case 'conversations':
      return <Past onDone={onDone} />;
    case 'transcript':
      return <Transcript />;
    case 'settings':
      return <Settings />;
    case 'privacy':
      return <Privacy onDone={onDone} />;
  }
}

function List({ onDone }: { onDone: () => void }) {
  const { state, session } = useView();
  const more = useMore();
  const confirming = useSignal(false);
  const conversation = conversationOf(state);
  const startOver = () => {
    session.startOver();
    onDone();
  };
  return (
    <ul class="menu-items">
      {conversation !== null && (
        <li>
          <button
            type="button"
            aria-expanded={confirming.value}
            onClick={() => {
              confirming.value = !confirming.value;
            }}
          >
            <RichIcon name="plus" />
            <span class="menu-words">{more.startOver}</span>
          </button>
          {confirming.value && (
            <Confirm
              kind
              words={more.startOverExplained}
              action={more.startOverYes}
              onConfirm={startOver}
              onCancel={() => {
                confirming.value = false;
              }}
            />
          )}
        </li>
      )}
      <Item page="conversations" icon="past">
        {more.pastConversations}
      </Item>
      {conversation !== null && (
        <Item page="transcript" icon="download">
          {more.transcript}
        </Item>
      )}
      <Item page="settings" icon="sound">
        {more.settings}
      </Item>
      <Item page="privacy" icon="lock">
        {more.privacy}
      </Item>
    </ul>
  );
}

function Item({
  page,
  icon,
  children,
}: {
  page: Page;
  icon: Parameters<typeof RichIcon>[0]['name'];
  children: ComponentChildren;
}) {
  const { state } = useView();
  return (
    <li>
      <button
        type="button"
        onClick={() => {
          state.panel.value = page;
        }}
      >
        <RichIcon name={icon} />
        <span class="menu-words">{children}</span>
        <RichIcon name="forward" size={16} turns />
      </button>
    </li>
  );
}

/** Asks once more, where the button was; nothing jumps over what is being decided on. */
export function Confirm({
  words,
  action,
  onConfirm,
  onCancel,
  kind = false,
  busy = false,
}: {
  words: string;
  action: string;
  onConfirm: () => void;
  onCancel: () => void;
  /** Nothing is lost by it. */
  kind?: boolean;
  busy?: boolean;
}) {
  const more = useMore();
  const back = useRef<HTMLButtonElement>(null);
  // Beside the words that are read out; and where Enter, pressed once too often, does no harm.
  useEffect(() => back.current?.focus(), []);
  return (
    <div class={kind ? 'confirm confirm-kind' : 'confirm'}>
      <p role="alert">{words}</p>
      <div class="sheet-buttons">
        <button
          type="button"
          class={kind ? 'solid-button' : 'danger-button'}
          aria-disabled={busy}
          onClick={() => !busy && onConfirm()}
        >
          {action}
        </button>
        <button ref={back} type="button" class="text-button" onClick={onCancel}>
          {more.cancel}
        </button>
      </div>
    </div>
  );
}
