import { type Signal, untracked } from '@preact/signals-core';
import { useEffect } from 'preact/hooks';
import type { Upload } from '../../state.ts';
import { useView, type View } from '../../view/context.ts';
import { useMore } from '../../view/Lazy.tsx';
import { useSignalEffect } from '../hooks.ts';
import { RichIcon } from '../RichIcon.tsx';
import { useHint } from './hint.ts';
import { sizeLabel, type Uploads } from './limits.ts';
import { knownAs } from './pictures.ts';
import { mayShrink, shrunk } from './scale.ts';
import { createUploads, mostFiles, offline, type Refused, type UploadQueue } from './uploads.ts';
import '../rich.css';

const queues = new WeakMap<View['state'], UploadQueue>();

/** The upload queue of a panel: made with its first file. */
function uploadsOf({ state, session }: View): UploadQueue {
  let queue = queues.get(state);
  if (queue === undefined) {
    let keys = 0;
    queue = createUploads(
      {
        token: () => session.visitor(),
        newRequest: () => new XMLHttpRequest(),
        newKey: () => `file-${++keys}`,
        shrink: shrunk,
        mayShrink,
        preview: (file) => URL.createObjectURL(file),
        known: knownAs,
      },
      state,
    );
    queues.set(state, queue);
  }
  return queue;
}

/** Everything about the draft's files: those on their way, those refused, and where to drop more. */
export function Files({
  incoming,
  dragging,
}: {
  /** Chosen, pasted or dropped; taken from here as soon as this part is loaded. */
  incoming: Signal<readonly File[]>;
  dragging: boolean;
}) {
  const view = useView();
  const { state } = view;
  const queue = uploadsOf(view);
  const uploads = state.inbox.value?.uploads ?? null;

  useSignalEffect(() => {
    const chosen = incoming.value;
    const limits = state.inbox.value?.uploads;
    if (chosen.length === 0 || !limits) return;
    incoming.value = [];
    untracked(() => queue.add(chosen, limits));
  });
  useSignalEffect(() => {
    if (state.attachments.value.length === 0) queue.tidy();
  });
  useSignalEffect(() => {
    // Of the link alone: what fails while there is one waits for the visitor.
    if (state.link.value === 'online') untracked(() => queue.resume());
  });

  if (uploads === null) return null;
  return (
    <div class="draft-files">
      <Refusals queue={queue} uploads={uploads} />
      <Tray queue={queue} />
      {dragging && <Drop uploads={uploads} />}
    </div>
  );
}

function Drop({ uploads }: { uploads: Uploads }) {
  const more = useMore();
  return (
    <div class="drop">
      <RichIcon name="attach" size={24} />
      <p>{more.dropHere}</p>
      <p>{useHint(uploads)}</p>
    </div>
  );
}

function Refusals({ queue, uploads }: { queue: UploadQueue; uploads: Uploads }) {
  const { locale } = useView();
  const more = useMore();
  const hint = useHint(uploads);
  const refused = queue.refused.value;
  const words = ({ name, bytes, problem }: Refused): string => {
    switch (problem) {
      case 'wrongType':
        return more.wrongType(name);
      case 'tooBig':
        return more.tooBig(name, sizeLabel(bytes, locale));
      case 'emptyFile':
        return more.emptyFile(name);
      case 'tooMany':
        return more.tooMany(mostFiles);
    }
  };
  return (
    <div role="alert">
      {refused.length > 0 && (
        <div class="refused">
          <RichIcon name="alert" size={16} />
          <ul>
            {refused.map((one) => (
              <li key={one.key}>{words(one)}</li>
            ))}
            {refused.some(({ problem }) => problem === 'wrongType' || problem === 'tooBig') && (
              <li>{hint}</li>
            )}
          </ul>
          <button
            type="button"
            class="quiet-button small-button"
            aria-label={more.dismiss}
            onClick={() => queue.dismiss()}
          >
            <RichIcon name="close" size={16} />
          </button>
        </div>
      )}
    </div>
  );
}

function Tray({ queue }: { queue: UploadQueue }) {
  const { state } = useView();
  const more = useMore();
  const uploads = state.attachments.value;
  useEffect(() => () => queue.dismiss(), [queue]);
  if (uploads.length === 0) return null;
  return (
    <ul class="tray" aria-label={more.attached}>
      {uploads.map((upload) => (
        <TrayFile key={upload.key} upload={upload} queue={queue} />
      ))}
    </ul>
  );
}

function TrayFile({ upload, queue }: { upload: Upload; queue: UploadQueue }) {
  const { locale } = useView();
  const more = useMore();
  const { key, name, bytes } = upload;
  const preview = queue.previewOf(key);
  return (
    <li class={upload.state === 'failed' ? 'tray-failed' : undefined}>
      <span class="tray-picture">{preview ? <img src={preview} alt="" /> : <RichIcon name="file" />}</span>
      <div class="file-words">
        <p class="file-name">
          <bdi>{name}</bdi>
        </p>
        {upload.state === 'uploading' ? (
          <progress
            max={1}
            value={upload.progress}
            aria-label={more.uploading(
              name,
              upload.progress.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 }),
            )}
          />
        ) : upload.state === 'failed' ? (
          <p class="file-problem" role="alert">
            {problemOf(upload.reason)}
          </p>
        ) : (
          <p class="file-size">
            {sizeLabel(bytes, locale)}
            <span class="visually-hidden" role="status">
              {more.uploaded(name)}
            </span>
          </p>
        )}
      </div>
      {upload.state === 'failed' && (
        <button
          type="button"
          class="quiet-button small-button"
          aria-label={more.retryFile(name)}
          onClick={() => queue.retry(key)}
        >
          <RichIcon name="retry" size={16} />
        </button>
      )}
      <button
        type="button"
        class="quiet-button small-button"
        aria-label={upload.state === 'uploading' ? more.cancelUpload(name) : more.removeFile(name)}
        onClick={() => queue.remove(key)}
      >
        <RichIcon name="close" size={16} />
      </button>
    </li>
  );

  function problemOf(reason: string): string {
    switch (reason) {
      case offline:
        return more.uploadOffline;
      case 'too_large':
        return more.tooBig(name, sizeLabel(bytes, locale));
      case 'rate_limited':
        return more.uploadBusy;
      case 'unavailable':
      case 'internal':
      case 'draining':
        return more.uploadFailed;
      default:
        return more.uploadRefused;
    }
  }
}
