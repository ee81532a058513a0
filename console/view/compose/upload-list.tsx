import { fileAddress, fileSize, isPicture } from '../../message-content.ts';
import type { Upload } from '../../state/enclosures.ts';
import { dropUpload, retryUpload } from '../../uploads.ts';
import { locale, strings } from '../../words.ts';
import { Icon } from '../icon.tsx';

const words = strings.files;

/** The files that go with the message, each with how far it is. */
export function UploadList({ conversation, uploads }: { conversation: string; uploads: readonly Upload[] }) {
  if (uploads.length === 0) return null;
  return (
    <ul class="uploads" aria-label={words.label}>
      {uploads.map((upload) => (
        <li key={upload.key} class={`upload upload-${upload.state}`}>
          {upload.state === 'done' && isPicture(upload.file) ? (
            <img class="upload-picture" src={fileAddress(upload.file)} alt="" width="36" height="36" />
          ) : (
            <Icon name={upload.state === 'failed' ? 'alert' : 'file'} />
          )}
          <span class="upload-what">
            <span class="upload-name">
              <bdi>{upload.name}</bdi>
            </span>
            <UploadState upload={upload} />
          </span>
          {upload.state === 'failed' && upload.again && (
            <button
              type="button"
              class="icon-button"
              aria-label={words.retry(upload.name)}
              onClick={() => retryUpload(conversation, upload)}
            >
              <Icon name="retry" small />
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={upload.state === 'uploading' ? words.cancel(upload.name) : words.remove(upload.name)}
            onClick={() => dropUpload(conversation, upload.key)}
          >
            <Icon name="close" small />
          </button>
        </li>
      ))}
    </ul>
  );
}

function UploadState({ upload }: { upload: Upload }) {
  const size = fileSize(upload.bytes, locale);
  switch (upload.state) {
    case 'uploading':
      return (
        <progress
          class="upload-progress"
          max={Math.max(1, upload.bytes)}
          value={upload.sentBytes}
          aria-label={words.progress(upload.name)}
        />
      );
    case 'failed':
      return (
        <span class="upload-reason" role="alert">
          {upload.reason}
        </span>
      );
    case 'done':
      return <span class="upload-size">{size}</span>;
  }
}
