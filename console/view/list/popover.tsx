import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  /** Accessible name of the button. */
  name: string;
  /** What the button shows. */
  face: ComponentChildren;
  /** Accessible name of what opens. */
  label: string;
  kind: string;
  children: (close: () => void) => ComponentChildren;
}

/** A button and what it opens under itself. Escape, or anything elsewhere, closes it. */
export function ListPopover({ name, face, label, kind, children }: Props) {
  const open = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open.value) return;
    root.current?.querySelector<HTMLElement>('.list-popover :is(a, button, input)')?.focus();
    const close = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target)) return;
      open.value = false;
    };
    addEventListener('pointerdown', close);
    addEventListener('focusin', close);
    return () => {
      removeEventListener('pointerdown', close);
      removeEventListener('focusin', close);
    };
  }, [open, open.value]);

  const shut = () => {
    open.value = false;
    button.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for Escape from the controls inside it.
    <div
      class={`list-pop list-pop-${kind}`}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open.value) return;
        event.stopPropagation();
        shut();
      }}
    >
      <button
        ref={button}
        type="button"
        class={`list-pop-button ${kind}-button`}
        aria-label={name}
        aria-expanded={open.value}
        aria-controls={open.value ? id : undefined}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {face}
      </button>
      {open.value && (
        <section id={id} class="list-popover" aria-label={label}>
          {children(shut)}
        </section>
      )}
    </div>
  );
}
