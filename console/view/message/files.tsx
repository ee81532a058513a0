import { useSignal } from '@preact/signals';
import type { Attachment } from '../../../shared/protocol/blocks.ts';
import { fileAddress, fileSize, isPicture, type Picture, shownSize } from '../../message-content.ts';
import { pictureOpened } from '../../state/lightbox.ts';
import { locale, strings } from '../../words.ts';
import { Icon } from '../icon.tsx';

const words = strings.content;

/** The files of a message: pictures to look at, everything else as rows to keep. */
export function Files({ files }: { files: readonly Attachment[] }) {
  const pictures = files.filter(isPicture);
  const others = files.filter((file) => !isPicture(file));
  return (
    <ul class="files" aria-label={words.files(files.length)}>
      {pictures.map((file) => (
        <li key={file.id}>
          <Thumbnail picture={file} beside={pictures} />
        </li>
      ))}
      {others.map((file) => (
        <li key={file.id}>
          <FileRow file={file} />
        </li>
      ))}
    </ul>
  );
}

function Thumbnail({ picture, beside }: { picture: Picture; beside: readonly Picture[] }) {
  const broken = useSignal(false);
  if (broken.value) return <FileRow file={picture} />;
  return (
    <button
      type="button"
      class="thumbnail"
      aria-label={words.openPicture(picture.name)}
      onClick={() => pictureOpened(beside, beside.indexOf(picture))}
    >
      <img
        src={fileAddress(picture)}
        alt=""
        {...shownSize(picture)}
        loading="lazy"
        decoding="async"
        onError={() => {
          broken.value = true;
        }}
      />
    </button>
  );
}

export function FileRow({ file }: { file: Attachment }) {
  return (
    <a class="file-row" href={fileAddress(file)} download={file.name} rel="noopener">
      <Icon name="file" />
      <span class="file-name">
        <bdi>{file.name}</bdi>
      </span>
      <bdi class="file-size">{fileSize(file.bytes, locale)}</bdi>
      <Icon name="download" small />
    </a>
  );
}
