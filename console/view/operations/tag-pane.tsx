import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { longestTag, mostTagsOfConversation, tagColour } from '../../../shared/protocol/operations.ts';
import { createTagFor, deleteTag, editTag, loadTags, setTag } from '../../operations.ts';
import { rows } from '../../state/conversations.ts';
import { tagsByName, type UsedTag } from '../../state/tags.ts';
import { strings } from '../../words.ts';
import { Icon } from '../icon.tsx';
import { TagDot } from './tag-chips.tsx';

const words = strings.operations.tags;

/** Type to find, Enter to put on; what there is not is made. */
export function TagPane({ conversations }: { conversations: readonly string[] }) {
  const text = useSignal('');
  const problem = useSignal<string | null>(null);
  const manages = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    // How many conversations have each is counted by the server alone.
    void loadTags();
  }, []);
  const wanted = text.value.trim();
  const shown = tagsByName.value.filter(({ name }) =>
    name.toLocaleLowerCase().includes(wanted.toLocaleLowerCase()),
  );
  const exact = shown.some(({ name }) => name.toLocaleLowerCase() === wanted.toLocaleLowerCase());
  const onOf = (tag: string) => conversations.filter((id) => rows.value.get(id)?.tags.includes(tag)).length;
  const full = conversations.some((id) => (rows.value.get(id)?.tags.length ?? 0) >= mostTagsOfConversation);

  async function create() {
    problem.value = await createTagFor(conversations, wanted);
    if (problem.value === null) text.value = '';
  }
  function enter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.isComposing || wanted === '') return;
    event.preventDefault();
    const [first] = shown;
    if (first === undefined) return void create();
    const all = onOf(first.id) === conversations.length;
    if (full && !all) {
      problem.value = words.full(mostTagsOfConversation);
      return;
    }
    void setTag(conversations, first.id, !all);
    text.value = '';
  }

  if (manages.value) return <ManageTags done={() => (manages.value = false)} />;
  return (
    <>
      <div class="operation-form">
        <label class="field">
          <span class="visually-hidden">{words.field}</span>
          <input
            ref={field}
            type="text"
            maxLength={longestTag}
            placeholder={words.field}
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value;
              problem.value = null;
            }}
            onKeyDown={enter}
          />
        </label>
        {problem.value !== null && (
          <p class="operation-problem" role="alert">
            {problem.value}
          </p>
        )}
      </div>
      {shown.length === 0 && <p class="operation-lead">{wanted === '' ? words.none : words.noMatch}</p>}
      <ul class="choices">
        {shown.map((tag) => {
          const on = onOf(tag.id);
          const all = on === conversations.length;
          return (
            <li key={tag.id}>
              <label class="picking">
                <input
                  type="checkbox"
                  data-choice
                  checked={all}
                  indeterminate={on > 0 && !all}
                  disabled={full && !all}
                  onChange={() => void setTag(conversations, tag.id, !all)}
                />
                <TagDot colour={tag.colour} />
                <span class="picking-name" dir="auto">
                  {tag.name}
                </span>
              </label>
            </li>
          );
        })}
        {wanted !== '' && !exact && (
          <li>
            <button type="button" class="picking" data-choice onClick={() => void create()}>
              <Icon name="plus" small />
              <span class="picking-name" dir="auto">
                {words.create(wanted)}
              </span>
            </button>
          </li>
        )}
      </ul>
      {tagsByName.value.length > 0 && (
        <div class="operation-foot">
          <button type="button" class="link-button" onClick={() => (manages.value = true)}>
            {words.manage}
          </button>
        </div>
      )}
    </>
  );
}

function ManageTags({ done }: { done(): void }) {
  return (
    <>
      <ul class="tag-edits">
        {tagsByName.value.map((tag) => (
          <TagEdit key={tag.id} tag={tag} />
        ))}
      </ul>
      <div class="operation-foot">
        <button type="button" class="button" onClick={done}>
          {words.done}
        </button>
      </div>
    </>
  );
}

function TagEdit({ tag }: { tag: UsedTag }) {
  const asks = useSignal(false);
  return (
    <li class="tag-edit">
      <TagDot colour={tag.colour} />
      <input
        type="text"
        aria-label={words.rename(tag.name)}
        maxLength={longestTag}
        defaultValue={tag.name}
        onChange={(event) => {
          const input = event.currentTarget;
          const name = input.value.trim();
          if (name === '' || name === tag.name) input.value = tag.name;
          else
            void editTag(tag.id, { name }).then((saved) => {
              if (!saved) input.value = tag.name;
            });
        }}
      />
      <select
        aria-label={words.colour(tag.name)}
        value={tag.colour}
        onChange={(event) => {
          const colour = tagColour.options.find((each) => each === event.currentTarget.value);
          if (colour) void editTag(tag.id, { colour });
        }}
      >
        {tagColour.options.map((colour) => (
          <option key={colour} value={colour}>
            {words.colours[colour]}
          </option>
        ))}
      </select>
      {asks.value ? (
        <button type="button" class="button tag-remove" onClick={() => void deleteTag(tag.id)}>
          {words.removeSure(tag.uses)}
        </button>
      ) : (
        <button
          type="button"
          class="icon-button"
          aria-label={words.remove(tag.name)}
          onClick={() => {
            asks.value = true;
          }}
        >
          <Icon name="close" small />
        </button>
      )}
    </li>
  );
}
