import { useSignal } from '@preact/signals';
import type { ConversationSummary } from '../../shared/protocol/entities.ts';
import type { Register, Target } from '../../shared/tone/types.ts';
import {
  evidenceOf,
  isPlayed,
  levelOf,
  type Reading,
  readingScore,
  readingSpread,
  readings,
} from '../evidence.ts';
import { rolesOf, type SuggestionSet } from '../state/suggestions.ts';
import type { Thread } from '../state/threads.ts';
import { type HeardTurn, turnsHeard } from '../state/tone.ts';
import { strings } from '../words.ts';
import { Icon } from './icon.tsx';
import { PinChoice } from './pin-choice.tsx';
import { Sparkline } from './sparkline.tsx';

const words = strings.register;
/** A trend over more turns would be about the past, and words from before them have no weight any more. */
const mostTurns = 12;
const mostEvidence = 12;

/** Formality and warmth pull both ways, so each word says which; heat and play only ever rise. */
function isTwoSided(reading: Reading): boolean {
  return reading === 'formality' || reading === 'warmth';
}

/** "In character: Starship crew, you are the captain", or null when nobody plays. */
export function voiceLine(set: SuggestionSet | undefined): string | null {
  const voice = set?.target && set.target.strength !== 'off' ? set.target.voice : set?.suggestions[0]?.voice;
  if (voice === undefined || !isPlayed(voice)) return null;
  const roles = set?.target?.roles;
  return [
    words.inCharacter(strings.voices[voice]),
    roles?.agent ? words.youAre(roles.agent.toLowerCase()) : null,
    roles?.visitor ? words.theyAre(roles.visitor) : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** The read-out in one line: "rather formal · calm · In character: …". */
export function readingLine(set: SuggestionSet): string {
  const { register } = set;
  if (register === null) return '';
  const parts = (['formality', 'heat'] as const).map(
    (reading) => words.words[reading][levelOf(reading, readingScore(register, reading))],
  );
  const voice = voiceLine(set);
  return [...parts, ...(voice === null ? [] : [voice])].join(' · ');
}

/** How this customer talks: four bars in words, and behind each the words it was read from. */
export function RegisterReadout({
  thread,
  set,
  row,
}: {
  thread: Thread;
  set: SuggestionSet | undefined;
  row: ConversationSummary;
}) {
  const turns = turnsHeard(thread.timeline.messages, mostTurns);
  const register = set?.register ?? turns.at(-1)?.analysis.register ?? null;
  const profile = set?.source?.briefing.profile ?? null;
  const playing = profile?.voice?.confidence ?? null;
  const open = useSignal<Reading | null>(null);
  const voice = voiceLine(set);
  return (
    <section class="panel-part" aria-label={words.title}>
      <h3>{words.title}</h3>
      {register === null ? (
        <p class="panel-quiet">{words.none}</p>
      ) : (
        <>
          {voice !== null && (
            <p class="in-character">
              <Icon name="character" />
              <span dir="auto">{voice}</span>
            </p>
          )}
          <ul class="bars">
            {readings.map((reading) => (
              <li key={reading}>
                <Bar
                  reading={reading}
                  register={register}
                  spread={profile && readingSpread(profile.uncertainty, reading)}
                  playing={playing}
                  turns={turns}
                  roles={rolesOf(set)}
                  expanded={open.value === reading}
                  onToggle={() => {
                    open.value = open.value === reading ? null : reading;
                  }}
                />
              </li>
            ))}
          </ul>
          <Trend turns={turns} reading={open.value ?? 'heat'} />
          {set?.target && <Met target={set.target} />}
          <PinChoice row={row} />
        </>
      )}
    </section>
  );
}

/** What the replies sound like for it, and why. */
function Met({ target }: { target: Target }) {
  const words = strings.register.met;
  return (
    <div class="register-target">
      <p>
        {words.as(
          strings.voices[target.voice],
          strings.register.words.warmth[levelOf('warmth', target.warmth)],
        )}
      </p>
      {target.why.length > 0 && (
        <ul aria-label={words.why}>
          {target.why.map((reason) => (
            <li key={reason} dir="auto">
              {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface BarProps {
  reading: Reading;
  register: Register;
  /** Half the width of its likely range; null: not known. */
  spread: number | null;
  /** How sure a played voice is; null: none is played. */
  playing: number | null;
  turns: readonly HeardTurn[];
  /** Forms of address in play. */
  roles: readonly string[];
  expanded: boolean;
  onToggle(): void;
}

function Bar({ reading, register, spread, playing, turns, roles, expanded, onToggle }: BarProps) {
  // Whoever plays a part is playful, however earnest the words they do it in.
  const inPart = reading === 'play' && playing !== null;
  const score = Math.max(readingScore(register, reading), inPart ? playing : 0);
  const value = inPart ? words.inPart : words.words[reading][levelOf(reading, score)];
  const share = (part: number) => `${Math.round(Math.min(1, Math.max(0, part)) * 100)}%`;
  return (
    <>
      <button type="button" class="bar" aria-expanded={expanded} onClick={onToggle}>
        <span class="bar-name">{words[reading]}</span>
        <span class="bar-value">{value}</span>
        <span class={`bar-track bar-${reading} bar-level-${levelOf(reading, score)}`} aria-hidden="true">
          <span style={{ inlineSize: `${Math.max(3, Math.round(score * 100))}%` }} />
          {spread !== null && (
            <span
              class="bar-range"
              style={{
                insetInlineStart: share(score - spread),
                inlineSize: share(Math.min(1, score + spread) - Math.max(0, score - spread)),
              }}
            />
          )}
        </span>
        {spread !== null && <span class="bar-sure">{words.sure[sureness(spread)]}</span>}
        <Icon name="chevron-down" small />
      </button>
      {expanded && <EvidenceList reading={reading} turns={turns} roles={roles} />}
    </>
  );
}

/** How sure a score is, by the width of its range: 0 hardly, 1 fairly, 2 quite. */
const sureness = (spread: number): 0 | 1 | 2 => (spread > 0.2 ? 0 : spread > 0.1 ? 1 : 2);

function EvidenceList({ reading, turns, roles }: Pick<BarProps, 'reading' | 'turns' | 'roles'>) {
  const evidence = evidenceOf(reading, turns, roles).slice(0, mostEvidence);
  if (evidence.length === 0) return <p class="evidence-none">{words.noEvidence}</p>;
  return (
    <ul class="evidence-list" aria-label={words.evidence(words[reading])}>
      {evidence.map(({ words: quoted, direction }) => (
        <li key={quoted}>
          <q dir="auto">{quoted}</q>
          {(direction === 'down' || isTwoSided(reading)) && <span> {words[direction][reading]}</span>}
        </li>
      ))}
    </ul>
  );
}

function Trend({ turns, reading }: { turns: readonly HeardTurn[]; reading: Reading }) {
  const scores = turns.map(({ analysis }) => readingScore(analysis.register, reading));
  const first = scores[0];
  const last = scores.at(-1);
  if (scores.length < 3 || first === undefined || last === undefined) return null;
  const named = (score: number) => words.words[reading][levelOf(reading, score)];
  return (
    <div class="trend">
      <Sparkline values={scores} />
      <p>{words.trend(words[reading], scores.length, named(first), named(last))}</p>
    </div>
  );
}
