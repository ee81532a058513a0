import type { ComponentChildren } from 'preact';
import type { Agent } from '../../../shared/protocol/entities.ts';
import type { SearchGroup, SearchHit } from '../../../shared/protocol/search.ts';
import { marksIn, type Range } from '../../../shared/search/marks.ts';
import type { SearchTerm } from '../../../shared/search/query.ts';
import { hashOf } from '../../route.ts';
import { searchAgain, searchFor, searchMore } from '../../search.ts';
import { visitorLabel } from '../../state/conversations.ts';
import { found } from '../../state/search.ts';
import { strings } from '../../words.ts';
import { Time } from '../time.tsx';

const words = strings.searchPage;

interface Props {
  agent: Agent;
  /** What is looked for, to mark it in names. */
  terms: readonly SearchTerm[];
}

/** What was found: people and tags first, then conversations with the messages in them. */
export function Results({ agent, terms }: Props) {
  const { status, groups, people, tags, next, cut, indexed, refused } = found.value;
  if (status === 'failed')
    return (
      <div class="empty" role="alert">
        <p>{words.failed}</p>
        <button type="button" class="button" onClick={searchAgain}>
          {words.retry}
        </button>
      </div>
    );
  if (refused !== null || status === 'idle') return null;
  const none = groups.length + people.length + tags.length === 0;
  if (none && status === 'looking') return null;
  return (
    <div class="results" aria-busy={status === 'looking'}>
      {indexed !== null && <p class="search-note">{words.indexing(indexed)}</p>}
      {none && (
        <div class="empty">
          <p class="empty-title">{next === null ? words.nothing : words.nothingYet}</p>
          {next === null && <p>{words.nothingHelp}</p>}
        </div>
      )}
      {tags.length > 0 && (
        <section>
          <h3>{words.tags}</h3>
          <ul class="search-parts">
            {tags.map((tag) => (
              <li key={tag}>
                <button
                  type="button"
                  class="search-part"
                  onClick={() => searchFor(/\s/.test(tag) ? `tag:"${tag}" ` : `tag:${tag} `, 0)}
                >
                  {tag}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {people.length > 0 && (
        <section>
          <h3>{words.people}</h3>
          <ul class="search-people">
            {people.map(({ id, name, email, conversation }) => (
              <li key={id}>
                <a class="hit" data-hit={`person ${id}`} href={hashOf({ view: 'open', conversation })}>
                  <strong dir="auto">
                    {name === '' ? words.nameless : <Marked text={name} marks={marksIn(name, terms)} />}
                  </strong>
                  {email !== null && (
                    <span>
                      <Marked text={email} marks={marksIn(email, terms)} />
                    </span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {groups.length > 0 && (
        <section>
          <h3>{words.conversations}</h3>
          <ul class="search-groups">
            {groups.map((group) => (
              <Group key={group.conversation} group={group} agent={agent} />
            ))}
          </ul>
        </section>
      )}
      {next !== null && (
        <div class="search-more">
          {cut && <p class="search-note">{words.cut}</p>}
          <button
            type="button"
            class="button"
            aria-busy={status === 'more'}
            onClick={() => void searchMore()}
          >
            {status === 'more' ? words.loadingMore : words.more}
          </button>
        </div>
      )}
    </div>
  );
}

function Group({ group, agent }: { group: SearchGroup; agent: Agent }) {
  const { conversation, visitor, inbox, status, assignee, tags, hits, more } = group;
  return (
    <li class="search-group">
      <div class="search-group-head">
        <strong dir="auto">{visitorLabel(visitor)}</strong>
        <span dir="auto">{inbox}</span>
        {assignee !== null && <span dir="auto">{words.assignee(assignee)}</span>}
        {status === 'resolved' && <span class="pill">{words.resolved}</span>}
        {tags.map((tag) => (
          <span key={tag} class="pill pill-brand">
            {tag}
          </span>
        ))}
      </div>
      <ul>
        {hits.map((hit) => (
          <li key={`${hit.kind} ${hit.seq} ${hit.at}`}>
            <Hit hit={hit} conversation={conversation} agent={agent} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="search-group-more">{words.moreHere(more)}</p>}
    </li>
  );
}

function Hit({ hit, conversation, agent }: { hit: SearchHit; conversation: string; agent: Agent }) {
  const { author, kind, seq, at, text, marks, before, after } = hit;
  const name = author.id === agent.id ? words.you : author.name === '' ? null : author.name;
  return (
    <a
      class={`hit${kind === 'note' ? ' hit-note' : ''}`}
      data-hit={`${kind} ${conversation} ${seq} ${at}`}
      href={hashOf({ view: 'open', conversation }, seq === 0 ? undefined : seq)}
    >
      <span class="hit-text" dir="auto">
        {before && '… '}
        <Marked text={text} marks={marks} />
        {after && ' …'}
      </span>
      <span class="hit-by">
        {kind === 'note' && <span class="pill pill-caution">{words.note}</span>}
        {name !== null && <bdi>{name}</bdi>}
        <Time at={at} as="day" />
      </span>
    </a>
  );
}

/** A text with its marks. */
function Marked({ text, marks }: { text: string; marks: readonly Range[] }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
