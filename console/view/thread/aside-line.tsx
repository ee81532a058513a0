import type { Rating } from '../../../shared/protocol/entities.ts';
import type { Aside } from '../../thread-items.ts';
import { strings } from '../../words.ts';
import { NoteView } from '../notes/note-view.tsx';
import { ActivityRun } from '../operations/activity-run.tsx';
import { ratingWords } from '../rating.ts';

/** What stands between two messages, each kind in its own looks. */
export function AsideLine({ aside }: { aside: Aside }) {
  switch (aside.kind) {
    case 'rating':
      return <RatingLine rating={aside.value} />;
    case 'activities':
      return <ActivityRun run={aside.value} />;
    case 'note':
      return <NoteView shown={aside.value} />;
  }
}

function RatingLine({ rating }: { rating: Rating }) {
  return (
    <div class="group-system">
      <p>{strings.conversation.rated(ratingWords(rating))}</p>
      {rating.words !== '' && (
        <p>
          <q dir="auto">{rating.words}</q>
        </p>
      )}
    </div>
  );
}
