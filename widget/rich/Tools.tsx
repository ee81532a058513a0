import { signal } from '@preact/signals-core';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useView } from '../view/context.ts';
import { lazy, useMore } from '../view/Lazy.tsx';
import { useHint } from './files/hint.ts';
import { acceptOf, type Uploads } from './files/limits.ts';
import { useSignal } from './hooks.ts';
import { RichIcon } from './RichIcon.tsx';
import './rich.css';

const Files = lazy(() => import('./files/Files.tsx').then((part) => part.Files));
const EmojiPicker = lazy(() => import('./EmojiPicker.tsx').then((part) => part.EmojiPicker));

/** All that the composer has beside its text: files by button, paste and drag, and emoji. */
export function Tools() {
  const { state } = useView();
  const more = useMore();
  const uploads = state.inbox.value?.uploads ?? null;
  const { panel } = state;
  return (
    <>
      {uploads && <Attach uploads={uploads} />}
      {/* Phones and tablets have emoji on their keyboard. */}
      <button
        type="button"
        class="tool tool-emoji"
        aria-label={more.insertEmoji}
        aria-haspopup="dialog"
        aria-expanded={panel.value === 'emoji'}
        data-focus="emoji"
        onClick={() => {
          panel.value = panel.value === 'emoji' ? null : 'emoji';
        }}
      >
        <RichIcon name="emoji" />
      </button>
      {panel.value === 'emoji' && <EmojiPicker />}
    </>
  );
}

function Attach({ uploads }: { uploads: Uploads }) {
  const { state } = useView();
  const more = useMore();
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  // Files wait here until the part that uploads them has loaded.
  const [incoming] = useState(() => signal<readonly File[]>([]));
  const came = useSignal(false);
  const dragging = useSignal(false);

  const add = (files: readonly File[]) => {
    if (files.length === 0) return;
    incoming.value = [...incoming.peek(), ...files];
    came.value = true;
  };

  // Files may be dropped anywhere on the panel; what is not prevented here would replace the chat by the file.
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      dragging.value = true;
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) dragging.value = false;
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      dragging.value = false;
      if (files.length === 0) return;
      event.preventDefault();
      add(files);
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // A piece of a document brings a picture of itself along: its words are what is meant.
      if (files.length === 0 || event.clipboardData?.getData('text/plain')) return;
      event.preventDefault();
      add(files);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
    };
  }, []);

  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={acceptOf(uploads)}
        onChange={(event) => {
          add([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen again after it was removed.
          event.currentTarget.value = '';
        }}
      />
      <button
        type="button"
        class="tool"
        aria-label={more.attach}
        aria-describedby={hint}
        onClick={() => input.current?.click()}
      >
        <RichIcon name="attach" />
      </button>
      <span class="tool-hint" id={hint} role="tooltip">
        {useHint(uploads)}
      </span>
      {(came.value || dragging.value || state.attachments.value.length > 0) && (
        <Files incoming={incoming} dragging={dragging.value} />
      )}
    </>
  );
}
