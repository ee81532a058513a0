import { useMore } from '../../view/Lazy.tsx';
import { Modal } from '../Modal.tsx';
import { RichIcon } from '../RichIcon.tsx';
import { save } from './pictures.ts';

/** One picture, as large as the panel allows. */
export function Lightbox({ name, address, onClose }: { name: string; address: string; onClose: () => void }) {
  const more = useMore();
  return (
    <Modal class="lightbox" label={more.image(name)} onClose={onClose}>
      <header class="lightbox-bar">
        <p class="lightbox-name">
          <bdi>{name}</bdi>
        </p>
        {/* First in order, and with it the focus; last in sight, where every way out is. */}
        <button
          type="button"
          class="quiet-button lightbox-close"
          aria-label={more.closeImage}
          onClick={onClose}
        >
          <RichIcon name="close" />
        </button>
        <button
          type="button"
          class="quiet-button"
          aria-label={more.download(name)}
          onClick={() => save(address, name)}
        >
          <RichIcon name="download" />
        </button>
      </header>
      {/* Named by the line above and by the dialog itself. */}
      <img src={address} alt="" />
    </Modal>
  );
}
