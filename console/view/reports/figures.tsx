import type { Figures } from '../../../shared/protocol/reports.ts';
import { durationWords } from '../../duration.ts';
import { locale, strings } from '../../words.ts';

const words = strings.reports;
const number = new Intl.NumberFormat(locale);
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

/** Fewer cases than this say little. */
const fewCases = 10;

type Kind = keyof typeof words.figures;

interface Shown {
  /** Null: nothing to say. */
  value: string | null;
  /** How many cases it rests on. */
  n: number;
  /** Whether few cases make it doubtful: a count is what it is. */
  measured: boolean;
  details: string[];
}

function shownOf(kind: Kind, figures: Figures): Shown {
  const { details } = words;
  const part = (some: number, n: number) => (n === 0 ? null : percent.format(some / n));
  switch (kind) {
    case 'begun':
      return { value: number.format(figures.begun), n: figures.begun, measured: false, details: [] };
    case 'response':
    case 'resolution': {
      const { n, median, p90 } = kind === 'response' ? figures.firstResponse : figures.resolution;
      return {
        value: median === null ? null : durationWords(median),
        n,
        measured: true,
        details: [
          ...(p90 === null ? [] : [details.p90(durationWords(p90))]),
          kind === 'response' ? details.answers(n) : details.resolved(n),
        ],
      };
    }
    case 'csat': {
      const { n, scores } = figures.csat;
      const content = (scores[3] ?? 0) + (scores[4] ?? 0);
      return { value: part(content, n), n, measured: true, details: [details.ratings(n)] };
    }
    case 'fit': {
      const { n, mean } = figures.registerFit;
      const value = mean === null ? null : number.format(Math.round(mean * 100));
      return { value, n, measured: true, details: [details.messages(n)] };
    }
    case 'suggestions': {
      const { kept, edited, thrownAway } = figures.suggestions;
      const n = kept + edited + thrownAway;
      const said = [details.outcomes(kept, edited, thrownAway)];
      return { value: part(kept + edited, n), n, measured: true, details: said };
    }
    case 'promises': {
      const { kept, broken } = figures.promises;
      const n = kept + broken;
      return { value: part(kept, n), n, measured: true, details: [details.promises(kept, broken)] };
    }
    case 'deflections': {
      const { caught, sent } = figures.deflections;
      const { n } = figures.registerFit;
      return {
        value: n === 0 ? null : number.format(caught),
        n,
        measured: false,
        details: [details.sent(sent)],
      };
    }
  }
}

const kinds: Kind[] = [
  'begun',
  'response',
  'resolution',
  'csat',
  'fit',
  'suggestions',
  'promises',
  'deflections',
];

/** The figures, each with what it counts, how many cases it rests on, and the days before. */
export function FigureCards({
  figures,
  before,
  days,
}: {
  figures: Figures;
  before: Figures | null;
  days: number;
}) {
  return (
    <dl class="report-figures">
      {kinds.map((kind) => (
        <Card key={kind} kind={kind} figures={figures} before={before} days={days} />
      ))}
    </dl>
  );
}

function Card({
  kind,
  figures,
  before,
  days,
}: {
  kind: Kind;
  figures: Figures;
  before: Figures | null;
  days: number;
}) {
  const { value, n, measured, details } = shownOf(kind, figures);
  const earlier = before && shownOf(kind, before);
  const span = words.comparedWith(days);
  return (
    <div class="report-card">
      <dt>{words.figures[kind]}</dt>
      {value === null ? (
        <dd class="report-none">{words.empty[kind]}</dd>
      ) : (
        <>
          <dd class="report-value">{value}</dd>
          {details.map((detail) => (
            <dd key={detail}>{detail}</dd>
          ))}
          {measured && n < fewCases && <dd class="report-few">{words.few(n)}</dd>}
        </>
      )}
      {earlier && (
        <dd class="report-before">
          {earlier.value === null ? words.noneBefore(span) : words.before(earlier.value, span)}
        </dd>
      )}
      <dd>
        <details>
          <summary aria-label={`${words.definition}: ${words.figures[kind]}`}>{words.definition}</summary>
          <p class="report-definition">{words.definitions[kind]}</p>
        </details>
      </dd>
    </div>
  );
}
