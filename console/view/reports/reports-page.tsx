import '../../styles/reports.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ReportAnswer } from '../../../shared/protocol/reports.ts';
import { readInboxes } from '../../api.ts';
import { durationWords } from '../../duration.ts';
import { dayOf, daysOf, loadReport, rangeProblem, reportQuery } from '../../report.ts';
import { agents } from '../../state/agents.ts';
import {
  choice,
  choiceMade,
  mostReportDays,
  type ReportChoice,
  report,
  reportRanges,
  reportRefused,
  reportStatus,
} from '../../state/report.ts';
import { tagsByName } from '../../state/tags.ts';
import { locale, strings } from '../../words.ts';
import { Icon } from '../icon.tsx';
import { Chart } from './chart.tsx';
import { FigureCards } from './figures.tsx';

const words = strings.reports;
const number = new Intl.NumberFormat(locale);
const axisDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const wholeDay = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
const spanDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
const hourName = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' });
const hourMs = 60 * 60 * 1000;

/** A calendar day, which is the same everywhere. */
const dayAt = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Figures about the work: how it goes together, over days, with what each of them counts. */
export default function ReportsPage() {
  useEffect(() => {
    void loadReport();
  }, [choice.value]);
  const answer = report.value;
  return (
    <main class="settings reports">
      <header class="reports-head">
        <h2>{words.title}</h2>
        <a class="button" href={`/api/v1/reports/days.csv?${reportQuery(choice.value, new Date())}`} download>
          <Icon name="download" />
          {words.csv}
        </a>
      </header>
      <Choices />
      {reportStatus.value === 'failed' ? (
        <div class="empty" role="alert">
          <p>{reportRefused.value ?? words.failed}</p>
          <button type="button" class="button" onClick={() => void loadReport()}>
            {words.retry}
          </button>
        </div>
      ) : answer === null ? (
        <div class="empty" role="status">
          <p>{words.loading}</p>
        </div>
      ) : (
        <div class="reports-body" aria-busy={reportStatus.value === 'loading'}>
          <Said answer={answer} />
          <FigureCards figures={answer.figures} before={answer.before} days={answer.days.length} />
          <Charts answer={answer} />
        </div>
      )}
    </main>
  );
}

function Said({ answer: { days, zone } }: { answer: ReportAnswer }) {
  const [from, to] = [days[0]?.day ?? '', days.at(-1)?.day ?? ''];
  return (
    <p class="reports-span" role="status">
      {reportStatus.value === 'loading'
        ? words.loading
        : words.span(spanDay.format(dayAt(from)), spanDay.format(dayAt(to)), zone)}
    </p>
  );
}

function Charts({ answer: { days, hours } }: { answer: ReportAnswer }) {
  const names = days.map(({ day }) => wholeDay.format(dayAt(day)));
  const labels = days.map(({ day }) => axisDay.format(dayAt(day)));
  const hourNames = hours.map((_, hour) => hourName.format(hour * hourMs));
  return (
    <div class="reports-charts">
      {days.length > 1 && (
        <>
          <Chart
            title={words.charts.volume}
            help={words.volumeHelp}
            labels={labels}
            names={names}
            values={days.map(({ begun }) => begun)}
            kind="bars"
            heads={[words.day, words.conversations]}
            empty={words.noVolume}
            inWords={words.conversationCount}
            short={(value) => number.format(value)}
          />
          <Chart
            title={words.charts.response}
            help={words.responseHelp}
            labels={labels}
            names={names}
            values={days.map(({ firstResponse }) => firstResponse.median)}
            kind="line"
            heads={[words.day, words.charts.response]}
            empty={words.noResponses}
            inWords={durationWords}
            short={durationWords}
            steps={durationSteps}
          />
        </>
      )}
      <Chart
        title={words.charts.hours}
        help={words.hoursHelp}
        labels={hourNames}
        names={hourNames}
        values={hours}
        kind="bars"
        heads={[words.hour, words.conversations]}
        empty={words.noVolume}
        inWords={words.conversationCount}
        short={(value) => number.format(value)}
      />
    </div>
  );
}

/** Seconds at which an axis of durations may be divided. */
const durationSteps = [
  1, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400, 172_800,
  604_800,
];

function Choices() {
  const inboxes = useSignal<readonly string[]>([]);
  useEffect(() => {
    void readInboxes().then((answer) => {
      if (answer.ok) inboxes.value = answer.value.inboxes.map(({ name }) => name);
    });
  }, [inboxes]);
  const { range, inbox, agent, tag } = choice.value;
  const pick = (next: ReportChoice['range']) => {
    const days = daysOf(choice.value, new Date());
    choiceMade(next === 'custom' ? { range: next, ...days } : { range: next });
  };
  return (
    <div class="reports-choices">
      <fieldset class="choice reports-range">
        <legend class="visually-hidden">{words.range}</legend>
        <div class="choice-options">
          {reportRanges.map((each) => (
            <label key={each}>
              <input type="radio" name="report-range" checked={range === each} onChange={() => pick(each)} />
              {words.ranges[each]}
            </label>
          ))}
        </div>
      </fieldset>
      {range === 'custom' && <Days />}
      <Select
        label={words.inbox}
        value={inbox}
        options={inboxes.value.map((name) => ({ id: name, name }))}
        onPick={(value) => choiceMade({ inbox: value })}
      />
      <Select
        label={words.agent}
        value={agent}
        options={[...agents.value.values()].filter(({ role }) => role !== 'viewer')}
        onPick={(value) => choiceMade({ agent: value })}
      />
      <Select
        label={words.tag}
        value={tag}
        options={tagsByName.value}
        onPick={(value) => choiceMade({ tag: value })}
      />
    </div>
  );
}

function Days() {
  const { from, to } = choice.value;
  const problem = rangeProblem({ from, to });
  const today = dayOf(new Date());
  return (
    <div class="reports-days">
      {(['from', 'to'] as const).map((end) => (
        <label key={end} class="reports-select">
          <span>{words[end]}</span>
          <input
            type="date"
            value={end === 'from' ? from : to}
            max={today}
            aria-describedby="report-range-problem"
            onChange={(event) => choiceMade({ [end]: event.currentTarget.value })}
          />
        </label>
      ))}
      <p id="report-range-problem" class="reports-problem" role="status">
        {problem === 'order' ? words.badRange : problem === 'long' ? words.tooLong(mostReportDays) : ''}
      </p>
    </div>
  );
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly { readonly id: string; readonly name: string }[];
  onPick(value: string): void;
}

function Select({ label, value, options, onPick }: SelectProps) {
  return (
    <label class="reports-select">
      <span>{label}</span>
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{words.all}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name === '' ? strings.agentWithoutName : name}
          </option>
        ))}
      </select>
    </label>
  );
}
