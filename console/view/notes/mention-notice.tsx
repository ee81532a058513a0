import { go } from '../../route.ts';
import { rows } from '../../state/conversations.ts';
import { detailsShown, detailsToggled } from '../../state/layout.ts';
import { type Mention, mentionNews, mentionPutOff } from '../../state/mentions.ts';
import { strings } from '../../words.ts';
import { Icon } from '../icon.tsx';

const words = strings.notes;

/** A colleague has called by name, while the agent looks at something else: nothing moves by itself. */
export function MentionNotice() {
  const news = mentionNews.value;
  if (news === null) return null;
  const conversation = conversationOf(news);
  return (
    <aside class="mention-notice" aria-label={words.called}>
      <Icon name="users" small />
      <span dir="auto">{words.mentionedYou(news.by.name || strings.agentWithoutName)}</span>
      {conversation !== null && (
        <button
          type="button"
          class="button"
          onClick={() => {
            mentionPutOff();
            go({ conversation });
            // A note about the person stands beside the conversation.
            if (news.conversation === null && !detailsShown.value) detailsToggled();
          }}
        >
          {words.goThere}
        </button>
      )}
      <button type="button" class="button button-quiet" onClick={mentionPutOff}>
        {words.later}
      </button>
    </aside>
  );
}

/** Where it can be read; for a note about a person, any conversation of theirs that is here. */
function conversationOf({ conversation, visitor }: Mention): string | null {
  return conversation ?? [...rows.value.values()].find((row) => row.visitor.id === visitor)?.id ?? null;
}
