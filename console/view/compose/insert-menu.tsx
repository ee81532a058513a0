import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { IconName } from '../../../shared/icons.ts';
import { type BlockKind, blockKinds } from '../../block-drafts.ts';
import { strings } from '../../words.ts';
import { Icon } from '../icon.tsx';

const words = strings.insert;
const kindIcons: Record<BlockKind, IconName> = {
  replies: 'reply',
  steps: 'steps',
  links: 'link',
  form: 'form',
};

interface Props {
  /** A message holds one block: while there is one, another cannot be chosen. */
  taken: boolean;
  onBlock(kind: BlockKind): void;
  onFiles(): void;
}

/** What else can go into the message. A menu by its keys: arrows walk, Escape leaves. */
export function InsertMenu({ taken, onBlock, onFiles }: Props) {
  const open = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const close = (focus: boolean) => {
    open.value = false;
    if (focus) button.current?.focus();
  };

  // At once: the next key is meant for the menu.
  useLayoutEffect(() => {
    if (open.value) items()[0]?.focus();
  }, [open.value]);

  useEffect(() => {
    if (!open.value) return;
    const leave = (event: Event) => {
      if (!(event.target instanceof Node && root.current?.contains(event.target))) open.value = false;
    };
    addEventListener('pointerdown', leave);
    addEventListener('focusin', leave);
    return () => {
      removeEventListener('pointerdown', leave);
      removeEventListener('focusin', leave);
    };
  }, [open.value]);

  function onKeyDown(event: KeyboardEvent) {
    if (!open.value) return;
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to: Record<string, number> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const next = to[event.key];
    if (next !== undefined) all[next]?.focus();
    else if (event.key === 'Escape') close(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for the keys of the menu inside it.
    <div class="insert" ref={root} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label={words.label}
        title={words.label}
        aria-haspopup="menu"
        aria-expanded={open.value}
        aria-controls={open.value ? 'insert-menu' : undefined}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <Icon name="plus" />
      </button>
      {open.value && (
        <div class="popover insert-menu" id="insert-menu" role="menu" aria-label={words.label}>
          <Item
            icon="attach"
            text={words.files}
            onChoose={() => {
              close(true);
              onFiles();
            }}
          />
          {blockKinds.map((kind) => (
            <Item
              key={kind}
              icon={kindIcons[kind]}
              text={words.kinds[kind]}
              help={taken ? words.onePerMessage : words.help[kind]}
              disabled={taken}
              onChoose={() => {
                close(false);
                onBlock(kind);
              }}
            />
          ))}
        </div>
      )}
    </div>
  );
}

interface ItemProps {
  icon: IconName;
  text: string;
  help?: string;
  disabled?: boolean;
  onChoose(): void;
}

function Item({ icon, text, help, disabled = false, onChoose }: ItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      class="menu-button"
      tabIndex={-1}
      aria-disabled={disabled}
      onClick={() => !disabled && onChoose()}
    >
      <Icon name={icon} />
      <span>
        {text}
        {help !== undefined && <span class="menu-help">{help}</span>}
      </span>
    </button>
  );
}
