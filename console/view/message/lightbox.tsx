import { useEffect, useRef } from 'preact/hooks';
import { fileAddress } from '../../message-content.ts';
import { lightbox, pictureClosed, pictureTurned } from '../../state/lightbox.ts';
import { strings } from '../../words.ts';
import { Icon } from '../icon.tsx';

const words = strings.content;

/** One picture, as large as the window allows. Arrow keys turn to the others of its message. */
export function LightboxDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const shown = lightbox.value;
  const picture = shown?.pictures[shown.at];
  const open = picture !== undefined;

  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  return (
    <dialog
      class="lightbox"
      ref={dialog}
      aria-label={picture ? words.picture(picture.name) : words.pictures}
      onClose={pictureClosed}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') pictureTurned(1);
        if (event.key === 'ArrowLeft') pictureTurned(-1);
      }}
      onClick={(event) => {
        // Beside the picture and its bar there is only the backdrop.
        if (event.target instanceof Element && !event.target.closest('img, .lightbox-bar')) pictureClosed();
      }}
    >
      {shown && picture && (
        <>
          <img
            key={picture.id}
            src={fileAddress(picture)}
            alt={picture.name}
            width={picture.width}
            height={picture.height}
          />
          <div class="lightbox-bar">
            <bdi>{picture.name}</bdi>
            {shown.pictures.length > 1 && (
              <span class="lightbox-turn">
                <button
                  type="button"
                  class="icon-button"
                  aria-label={words.pictureBefore}
                  aria-disabled={shown.at === 0}
                  onClick={() => pictureTurned(-1)}
                >
                  <Icon name="chevron-left" />
                </button>
                {words.pictureOf(shown.at + 1, shown.pictures.length)}
                <button
                  type="button"
                  class="icon-button"
                  aria-label={words.pictureAfter}
                  aria-disabled={shown.at === shown.pictures.length - 1}
                  onClick={() => pictureTurned(1)}
                >
                  <Icon name="chevron-right" />
                </button>
              </span>
            )}
            <a
              class="icon-button"
              href={fileAddress(picture)}
              download={picture.name}
              aria-label={words.download}
            >
              <Icon name="download" />
            </a>
            <button type="button" class="icon-button" aria-label={words.closePicture} onClick={pictureClosed}>
              <Icon name="close" />
            </button>
          </div>
        </>
      )}
    </dialog>
  );
}
