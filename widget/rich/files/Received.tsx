import { useEffect, useRef, useState } from 'preact/hooks';
import type { Attachment } from '../../../shared/protocol/blocks.ts';
import { useView } from '../../view/context.ts';
import { useMore } from '../../view/Lazy.tsx';
import { RichIcon } from '../RichIcon.tsx';
import { Lightbox } from './Lightbox.tsx';
import { sizeLabel } from './limits.ts';
import { addressOf, save } from './pictures.ts';
import '../rich.css';

/** Images are fetched when they come this near to what is in sight. */
const nearPx = 400;
/** Types every browser draws; others are files to save. */
const drawable = /^image\/(png|jpeg|gif|webp|avif)$/;

/** What came with a message. */
export function Received({ attachments }: { attachments: readonly Attachment[] }) {
  const [large, setLarge] = useState<{ attachment: Attachment; address: string } | null>(null);
  return (
    <div class="received">
      {attachments.map((attachment) =>
        drawable.test(attachment.type) ? (
          <Picture
            key={attachment.id}
            attachment={attachment}
            onEnlarge={(address) => setLarge({ attachment, address })}
          />
        ) : (
          <FileRow key={attachment.id} attachment={attachment} />
        ),
      )}
      {large && (
        <Lightbox name={large.attachment.name} address={large.address} onClose={() => setLarge(null)} />
      )}
    </div>
  );
}

/** A box of the picture's own proportions, so that nothing moves when it arrives. */
function Picture({
  attachment,
  onEnlarge,
}: {
  attachment: Attachment;
  onEnlarge: (address: string) => void;
}) {
  const { session } = useView();
  const more = useMore();
  const box = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [address, setAddress] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const { name, width = 4, height = 3 } = attachment;

  useEffect(() => {
    if (box.current === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        setNear(true);
        observer.disconnect();
      },
      { rootMargin: `${nearPx}px` },
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!near || failed) return;
    let shown = true;
    addressOf(session, attachment).then(
      (found) => shown && setAddress(found),
      () => shown && setFailed(true),
    );
    return () => {
      shown = false;
    };
  }, [near, failed, attachment.id]);

  return (
    <div
      class="picture"
      ref={box}
      // Very long strips are cut to a shape that fits a conversation; the lightbox shows them whole.
      style={{
        aspectRatio: `${Math.min(3, Math.max(0.6, width / height))}`,
        width: `${Math.max(96, Math.min(240, width))}px`,
      }}
    >
      {failed ? (
        <button type="button" class="picture-failed" onClick={() => setFailed(false)}>
          <RichIcon name="image" />
          <span>{more.downloadFailed}</span>
          <span class="text-button">{more.loadAgain}</span>
        </button>
      ) : address === null ? (
        <span class="picture-waiting" role="img" aria-label={more.image(name)}>
          <RichIcon name="image" />
        </span>
      ) : (
        <button
          type="button"
          class="picture-button"
          aria-label={more.enlarge(name)}
          onClick={() => onEnlarge(address)}
        >
          <img src={address} alt="" onError={() => setFailed(true)} />
        </button>
      )}
    </div>
  );
}

function FileRow({ attachment }: { attachment: Attachment }) {
  const { session, locale } = useView();
  const more = useMore();
  const [failed, setFailed] = useState(false);
  const { name, bytes } = attachment;
  const download = async () => {
    setFailed(false);
    try {
      save(await addressOf(session, attachment), name);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div class="file-row">
      <RichIcon name="file" />
      <div class="file-words">
        <p class="file-name">
          <bdi>{name}</bdi>
        </p>
        <p class="file-size">{sizeLabel(bytes, locale)}</p>
        {failed && (
          <p class="file-problem" role="alert">
            {more.downloadFailed}
          </p>
        )}
      </div>
      <button
        type="button"
        class="quiet-button small-button"
        aria-label={more.download(name)}
        onClick={() => void download()}
      >
        <RichIcon name="download" />
      </button>
    </div>
  );
}
