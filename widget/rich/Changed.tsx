import type { MessageChange } from '../../shared/protocol/entities.ts';
import { useView } from '../view/context.ts';
import { useMore } from '../view/Lazy.tsx';
import { exactTime } from '../view/rows.ts';
import './rich.css';

/** That a message is not as it was sent: under an edited one, in the place of one that was taken back. */
export function Changed({ change: { kind, at } }: { change: MessageChange }) {
  const { locale } = useView();
  const more = useMore();
  const title = exactTime(new Date(at), locale);
  return kind === 'deleted' ? (
    <p class="taken-back" title={title}>
      {more.takenBack}
    </p>
  ) : (
    <small class="edited" title={title}>
      {more.edited}
    </small>
  );
}
