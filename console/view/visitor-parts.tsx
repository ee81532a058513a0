import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Agent, ConversationSummary, VisitorDetail } from '../../shared/protocol/entities.ts';
import { lastWords } from '../last-words.ts';
import { hashOf } from '../route.ts';
import { settingsOf } from '../state/inboxes.ts';
import { now } from '../state/now.ts';
import { visitors } from '../state/visitors.ts';
import { dayAndClock, languageName, timeIn } from '../time.ts';
import { strings } from '../words.ts';
import { PersonNotes } from './notes/person-notes.tsx';
import { LinkedPeople } from './operations/linked-people.tsx';
import { ratingWords } from './rating.ts';
import { Time } from './time.tsx';

const words = strings.panel;
const more = strings.operations.panel;
/** The newest pages say what somebody is about; the rest is a click away. */
const pagesShown = 4;

/**
 * What is known of the visitor beyond their name. All of it comes from their browser or their page, so all of it is
 * shown as text, isolated from the direction of what stands around it.
 */
export function VisitorParts({ row, agent }: { row: ConversationSummary; agent: Agent }) {
  const visitor = visitors.value.get(row.visitor.id);
  if (visitor === undefined) return null;
  return (
    <>
      {visitor.block && <Blocked block={visitor.block} />}
      <PageNow journey={visitor.context?.journey ?? []} />
      {visitor.context && <Journey journey={visitor.context.journey} />}
      <About visitor={visitor} row={row} />
      <Attributes visitor={visitor} />
      <PersonNotes visitor={visitor.id} agent={agent} />
      <Past visitor={visitor} current={row.id} />
      <LinkedPeople row={row} visitor={visitor} agent={agent} />
    </>
  );
}

/** Where they are now, with the address in full: the site names its pages as it likes. */
function PageNow({ journey }: { journey: readonly Visit[] }) {
  const page = journey.at(-1);
  if (page === undefined) return null;
  return (
    <section class="panel-part" aria-label={more.page}>
      <h3>{more.page}</h3>
      <PageLink url={page.url} title={page.title} />
      <p class="page-address">
        <bdi dir="ltr">{page.url}</bdi>
      </p>
    </section>
  );
}

function Blocked({ block }: { block: NonNullable<VisitorDetail['block']> }) {
  return (
    <section class="panel-part" aria-label={strings.operations.block.blocked}>
      <p class="promise-late">{more.blocked(block.by, dayAndClock(block.at, now.value))}</p>
      <q>
        <bdi>{block.reason}</bdi>
      </q>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>
        <bdi>{name}</bdi>
      </dt>
      <dd>{children}</dd>
    </>
  );
}

function About({ visitor, row }: { visitor: VisitorDetail; row: ConversationSummary }) {
  const { context, firstSeenAt, conversations } = visitor;
  const before = conversations.filter(({ openedAt, id }) => id !== row.id && openedAt < row.openedAt).length;
  const greeting = conversations.find(({ id }) => id === row.id)?.greeting ?? null;
  const time = context && timeIn(context.timeZone, now.value);
  return (
    <section class="panel-part" aria-label={words.about}>
      <h3>{words.about}</h3>
      <dl class="facts">
        {visitor.subject !== null && (
          <Fact name={words.subject}>
            <bdi>{visitor.subject}</bdi>
          </Fact>
        )}
        <Fact name={words.firstSeen}>
          <Time at={firstSeenAt} as="day" />
          <br />
          {before === 0 ? words.newcomer : words.returning(before)}
        </Fact>
        {context?.locale && (
          <Fact name={words.language}>
            <bdi>{languageName(context.locale)}</bdi>
          </Fact>
        )}
        {context?.timeZone && (
          <Fact name={words.localTime}>
            {time !== null && time}
            <br />
            <bdi class="fact-quiet">{context.timeZone.replaceAll('_', ' ')}</bdi>
          </Fact>
        )}
        {context?.device && (
          <Fact name={more.device}>
            <bdi>{deviceWords(context.device)}</bdi>
          </Fact>
        )}
        {context?.viewport && (
          <Fact name={words.window}>
            <bdi dir="ltr">
              {context.viewport.width} × {context.viewport.height}
            </bdi>
          </Fact>
        )}
        {context?.referrer && (
          <Fact name={words.cameFrom}>
            <PageLink url={context.referrer} title="" />
          </Fact>
        )}
        {greeting !== null && (
          <Fact name={words.greeting}>
            <q>
              <bdi>{greetingText(row.inbox, greeting)}</bdi>
            </q>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function deviceWords({ browser, system, kind }: NonNullable<Context['device']>): string {
  const what = browser !== '' && system !== '' ? more.devices(browser, system) : browser || system;
  return kind === 'desktop' ? what : `${what} · ${more[kind]}`;
}

/** What the greeting says today; one that is gone is known by its id alone. */
function greetingText(inbox: string, id: string): string {
  return settingsOf(inbox)?.greetings.find((greeting) => greeting.id === id)?.text ?? id;
}

/** Where the site vouches for the visitor, what it did not say itself is marked: the page said it, or the visitor. */
function Attributes({ visitor }: { visitor: VisitorDetail }) {
  const { attributes, verified, signed } = visitor;
  const entries = Object.entries(attributes);
  if (entries.length === 0) return null;
  return (
    <section class="panel-part" aria-label={words.attributes}>
      <h3>{words.attributes}</h3>
      <dl class="facts">
        {entries.map(([name, value]) => (
          <Fact key={name} name={name}>
            <bdi>{attributeText(value)}</bdi>
            {verified && !signed.attributes.includes(name) && (
              <>
                <br />
                <span class="fact-quiet">{words.unsigned}</span>
              </>
            )}
          </Fact>
        ))}
      </dl>
    </section>
  );
}

function attributeText(value: VisitorDetail['attributes'][string]): string {
  if (value === null || value === '') return words.emptyValue;
  if (typeof value === 'boolean') return value ? strings.content.yes : strings.content.no;
  return String(value);
}

type Context = NonNullable<VisitorDetail['context']>;
type Visit = Context['journey'][number];

function Journey({ journey }: { journey: readonly Visit[] }) {
  const all = useSignal(false);
  const newestFirst = [...journey].reverse();
  const shown = all.value ? newestFirst : newestFirst.slice(0, pagesShown);
  return (
    <section class="panel-part" aria-label={words.journey}>
      <h3>{words.journey}</h3>
      {journey.length === 0 && <p class="panel-quiet">{words.journeyNone}</p>}
      <ol class="journey">
        {shown.map((visit) => (
          <li key={`${visit.at} ${visit.url}`}>
            <PageLink url={visit.url} title={visit.title} />
            <Time at={visit.at} />
          </li>
        ))}
      </ol>
      {newestFirst.length > shown.length && (
        <button
          type="button"
          class="link-button"
          onClick={() => {
            all.value = true;
          }}
        >
          {words.journeyMore(newestFirst.length - shown.length)}
        </button>
      )}
    </section>
  );
}

/** A page somebody named: it can be looked at, learns nothing of us, and gets nothing from our side. */
function PageLink({ url, title }: { url: string; title: string }) {
  const address = /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url) : null;
  const named = title.trim() || (address ? address.host + address.pathname : url);
  if (address === null) return <bdi class="page">{named}</bdi>;
  return (
    <a class="page" href={address.href} target="_blank" rel="noopener noreferrer nofollow" title={url}>
      <bdi>{named}</bdi>
    </a>
  );
}

function Past({ visitor, current }: { visitor: VisitorDetail; current: string }) {
  const others = visitor.conversations.filter(({ id }) => id !== current);
  if (others.length === 0) return null;
  return (
    <section class="panel-part" aria-label={words.past}>
      <h3>{words.past}</h3>
      <ul class="past">
        {others.map((past) => (
          <li key={past.id}>
            <a href={hashOf({ view: past.status, conversation: past.id })}>
              <Time at={past.openedAt} as="day" />
            </a>
            <span>
              {outcomeOf(past)}
              {past.rating && ` · ${strings.conversation.rated(ratingWords(past.rating))}`}
            </span>
            {past.lastMessage && (
              <p class="past-words">
                <span class="visually-hidden">{more.lastWords}: </span>
                <bdi>{lastWords(past.lastMessage)}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function outcomeOf({ status, resolvedBy }: VisitorDetail['conversations'][number]): string {
  if (status === 'open') return words.statusWords.open;
  return resolvedBy === null ? more.ended : more.endedBy(resolvedBy);
}
