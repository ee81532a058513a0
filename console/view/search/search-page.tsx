import '../../styles/search.css';
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Agent } from '../../../shared/protocol/entities.ts';
import { type ParsedSearch, parseSearch } from '../../../shared/search/query.ts';
import { readInboxes } from '../../api.ts';
import { route } from '../../route.ts';
import { problemWords, searchFor, suggestedParts } from '../../search.ts';
import { colleagues } from '../../state/agents.ts';
import { found, query, recent, recentForgotten, recentRead, searchKept } from '../../state/search.ts';
import { tagsByName } from '../../state/tags.ts';
import { strings } from '../../words.ts';
import { Icon } from '../icon.tsx';
import { Results } from './results.tsx';

const words = strings.searchPage;

/** For completing `inbox:`. */
const inboxNames = signal<readonly string[]>([]);

/** Where somebody left for a result: the focus returns there. */
let leftAt: { hit: string; scroll: number } | null = null;

/** Searching everything that was written. */
export default function SearchPage({ agent }: { agent: Agent }) {
  const field = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const text = query.value;
  const parsed = parseSearch(text);

  useEffect(() => {
    recentRead();
    void readInboxes().then((answer) => {
      if (answer.ok) inboxNames.value = answer.value.inboxes.map(({ name }) => name);
    });
    const from = leftAt;
    leftAt = null;
    const back = from && document.querySelector<HTMLElement>(`[data-hit="${from.hit}"]`);
    if (back && from) {
      if (body.current) body.current.scrollTop = from.scroll;
      back.focus({ preventScroll: true });
    } else field.current?.focus();
  }, []);

  // An address that names another search: a link, a bookmark, or back.
  const { value: at } = route;
  const wanted = at.page === 'search' ? at.query : '';
  useEffect(() => {
    if (wanted !== '' && wanted !== query.value) searchFor(wanted, 0);
  }, [wanted]);

  const take = (to: string) => {
    searchFor(to, 0);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === field.current) {
      searchKept(text);
      searchFor(text, 0);
    }
    if (event.key === 'Escape' && event.target !== field.current) {
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.isComposing || event.altKey || event.metaKey || event.ctrlKey) return;
    const links = [...(body.current?.querySelectorAll<HTMLElement>('.hit') ?? [])];
    const here = links.indexOf(document.activeElement as HTMLElement);
    if (here < 0 && event.target !== field.current) return;
    if (here < 0 && step < 0) return;
    event.preventDefault();
    const next = here + step < 0 ? field.current : links[here + step];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const onOpen = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-hit]') : null;
    if (link === null) return;
    searchKept(text);
    leftAt = { hit: link.dataset['hit'] ?? '', scroll: body.current?.scrollTop ?? 0 };
  };

  return (
    <main class="settings search" onKeyDown={onKeyDown}>
      <header class="search-head">
        <h2 class="visually-hidden">{words.title}</h2>
        <div class="search-field">
          <Icon name="search" />
          <input
            ref={field}
            type="search"
            value={text}
            aria-label={words.field}
            placeholder={words.placeholder}
            aria-describedby="search-said"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            dir="auto"
            enterKeyHint="search"
            onInput={(event) => searchFor(event.currentTarget.value)}
          />
          {text !== '' && (
            <button type="button" class="icon-button" aria-label={words.clear} onClick={() => take('')}>
              <Icon name="close" />
            </button>
          )}
        </div>
        <Parts text={text} take={take} />
        <Said parsed={parsed} />
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: notes which of its links was followed, by whatever means. */}
      <div class="search-body" ref={body} onClick={onOpen}>
        {parsed.ok ? <Results agent={agent} terms={parsed.query.terms} /> : <Start take={take} />}
      </div>
    </main>
  );
}

function Parts({ text, take }: { text: string; take: (to: string) => void }) {
  const parts = suggestedParts(text, {
    inboxes: inboxNames.value,
    agents: colleagues.value.map(({ name }) => name).filter((name) => name !== ''),
    tags: tagsByName.value.map(({ name }) => name),
  });
  if (parts.length === 0) return null;
  return (
    <ul class="search-parts" aria-label={words.suggestions}>
      {parts.map((part) => (
        <li key={part.shown}>
          <button type="button" class="search-part" title={part.help} onClick={() => take(part.query)}>
            <bdi dir="ltr">{part.shown}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** One line below the field: what is wrong, or how much was found. */
function Said({ parsed }: { parsed: ParsedSearch }) {
  const { status, groups, people, tags, next, refused } = found.value;
  const said = () => {
    if (!parsed.ok) return query.value.trim() === '' ? '' : problemWords(parsed.problem);
    if (refused !== null) return refused;
    if (status === 'looking' && groups.length === 0) return words.looking;
    if (status === 'failed' || groups.length + people.length + tags.length === 0) return '';
    const parts = [
      ...(people.length > 0 ? [words.foundPeople(people.length)] : []),
      ...(groups.length > 0 || next !== null ? [words.found(groups.length, next !== null)] : []),
    ];
    return parts.join(' · ');
  };
  return (
    <p class="search-said" id="search-said" role="status">
      {said()}
    </p>
  );
}

/** Before anything is typed: what can be, and what was. */
function Start({ take }: { take: (to: string) => void }) {
  if (query.value.trim() !== '') return null;
  return (
    <div class="search-start">
      {recent.value.length > 0 && (
        <section>
          <div class="search-start-head">
            <h3>{words.recent}</h3>
            <button type="button" class="link-button" onClick={recentForgotten}>
              {words.forget}
            </button>
          </div>
          <ul class="search-recent">
            {recent.value.map((each) => (
              <li key={each}>
                <button type="button" dir="auto" onClick={() => take(each)}>
                  <Icon name="clock" />
                  <span>{each}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{words.start}</h3>
        <p class="search-help">{words.startHelp}</p>
        <dl class="search-operators">
          {Object.entries(words.operators).map(([operator, help]) => (
            <div key={operator}>
              <dt>
                <code dir="ltr">{operator}</code>
              </dt>
              <dd>{help}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
