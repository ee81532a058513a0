import '../../styles/wall.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { WallAnswer } from '../../../shared/protocol/reports.ts';
import { durationWords } from '../../duration.ts';
import { hashOf } from '../../route.ts';
import { wall, wallFailed } from '../../state/wall.ts';
import { exactClock } from '../../time.ts';
import { watchWall } from '../../wall.ts';
import { strings } from '../../words.ts';

const words = strings.wall;

/** Counted longer ago than this is not "now" any more. */
const staleMs = 60_000;

/** What is going on now, for a screen on the wall: how it goes together, and never who is better. */
export default function WallPage() {
  const now = useSignal(Date.now());
  useEffect(() => {
    const tick = setInterval(() => {
      now.value = Date.now();
    }, 1000);
    const stop = watchWall();
    return () => {
      clearInterval(tick);
      stop();
    };
  }, [now]);

  const counted = wall.value;
  if (counted === null)
    return (
      <main class="settings wall">
        <div class="empty" role={wallFailed.value ? 'alert' : 'status'}>
          <p>{wallFailed.value ? words.failed : words.loading}</p>
        </div>
      </main>
    );
  const time = exactClock(counted.at);
  const stale = wallFailed.value || now.value - Date.parse(counted.at) > staleMs;
  return (
    <main class="settings wall">
      <header class="wall-head">
        <h2>{words.title}</h2>
        <p class={stale ? 'wall-stale' : ''} role={stale ? 'status' : undefined}>
          {stale ? words.stale(time) : words.countedAt(time)}
        </p>
      </header>
      <div class="wall-figures">
        <Waiting counted={counted} now={now.value} />
        <Figure name={words.active} help={words.activeHelp}>
          {counted.active}
        </Figure>
        <Figure name={words.open} help={words.openHelp(counted.unassigned)}>
          {counted.open}
        </Figure>
        <Figure
          name={words.response}
          help={
            counted.firstResponse.n === 0 ? words.noResponse : words.responseHelp(counted.firstResponse.n)
          }
        >
          {counted.firstResponse.median === null ? '–' : durationWords(counted.firstResponse.median)}
        </Figure>
      </div>
      <div class="wall-halves">
        <Mood mood={counted.mood} />
        <Agents agents={counted.agents} />
      </div>
    </main>
  );
}

function Figure({ name, help, children }: { name: string; help: string; children: ComponentChildren }) {
  return (
    <section class="wall-figure">
      <h3>{name}</h3>
      <p class="wall-value">{children}</p>
      <p class="wall-help">{help}</p>
    </section>
  );
}

function Waiting({ counted: { waiting }, now }: { counted: WallAnswer; now: number }) {
  const { count, since, conversation } = waiting;
  return (
    <>
      <Figure name={words.waiting} help={words.waitingHelp}>
        {count}
      </Figure>
      <Figure name={words.longest} help={since === null ? words.nobodyWaits : words.longestHelp}>
        {since === null ? (
          '–'
        ) : (
          <a
            href={hashOf({ view: 'open', conversation })}
            title={words.openLongest}
            aria-description={words.openLongest}
          >
            {durationWords(Math.max(0, now - Date.parse(since)) / 1000)}
          </a>
        )}
      </Figure>
    </>
  );
}

const moods = ['calm', 'tense', 'upset'] as const;

function Mood({ mood }: { mood: WallAnswer['mood'] }) {
  const all = moods.reduce((sum, name) => sum + mood[name], 0);
  return (
    <section class="wall-part">
      <h3>{words.mood}</h3>
      {all === 0 ? (
        <p class="wall-help">{words.noMood}</p>
      ) : (
        <>
          {/* The words below say the same. */}
          <div class="wall-bar" aria-hidden="true">
            {moods.map(
              (name) =>
                mood[name] > 0 && <span key={name} class={`wall-${name}`} style={{ flexGrow: mood[name] }} />,
            )}
          </div>
          <ul class="wall-moods">
            {moods.map((name) => (
              <li key={name}>
                <span class={`wall-key wall-${name}`} />
                {words.moodOf(words[name], mood[name])}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="wall-help">{words.moodHelp}</p>
    </section>
  );
}

function Agents({ agents }: { agents: WallAnswer['agents'] }) {
  return (
    <section class="wall-part">
      <h3>{words.agents}</h3>
      {agents.length === 0 ? (
        <p class="wall-help">{words.nobodyHere}</p>
      ) : (
        <ul class="wall-agents">
          {agents.map(({ id, name, away, open, capacity }) => (
            <li key={id}>
              <span class="wall-agent" dir="auto">
                {name === '' ? strings.agentWithoutName : name}
                {away && <span class="pill">{words.away}</span>}
              </span>
              <span class="wall-load">{words.agentLoad(open, capacity)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
