import { useMemo } from 'preact/hooks';
import type { Hours } from '../../../shared/protocol/settings.ts';
import { Icon } from '../../view/icon.tsx';
import { strings } from '../../words.ts';
import { endOfSpan } from '../draft.ts';
import { Entry, Group, PlaceProblem, TextField, Toggle } from '../fields.tsx';
import { type Editing, settingsChanged } from '../state.ts';

const words = strings.settingsPage.hours;
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const weekdays = days.slice(0, 5);
type Spans = Hours['week']['mon'];

const usualDay: Spans = [{ from: '09:00', to: '17:00' }];
const mostSpans = 6;

function usualHours(): Hours {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    timeZone,
    week: { mon: usualDay, tue: usualDay, wed: usualDay, thu: usualDay, fri: usualDay, sat: [], sun: [] },
    holidays: [],
  };
}

export function HoursPart({ draft }: Pick<Editing, 'draft'>) {
  return (
    <HoursFields
      title={strings.settingsPage.tabs.hours}
      label={words.kept}
      help={words.keptHelp}
      hours={draft.hours}
      onChange={(hours) => settingsChanged({ hours })}
    />
  );
}

interface HoursProps {
  title: string;
  label: string;
  help: string;
  hours: Hours | null;
  onChange(hours: Hours | null): void;
}

/** The hours of an inbox, or of somebody who works there. */
export function HoursFields({ title, label, help, hours, onChange }: HoursProps) {
  const zones = useMemo(() => Intl.supportedValuesOf?.('timeZone') ?? [], []);
  const set = (change: Partial<Hours>) => {
    if (hours) onChange({ ...hours, ...change });
  };
  return (
    <>
      <Group title={title}>
        <Toggle
          label={label}
          help={help}
          checked={hours !== null}
          onChange={(on) => onChange(on ? usualHours() : null)}
        />
        {hours && (
          <TextField
            label={words.timeZone}
            path="hours.timeZone"
            help={words.timeZoneHelp}
            dir="ltr"
            list="time-zones"
            value={hours.timeZone}
            onChange={(timeZone) => set({ timeZone: timeZone.trim() })}
          />
        )}
        <datalist id="time-zones">
          {zones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </Group>
      {hours && (
        <>
          <Group title={words.week}>
            <div class="week">
              {days.map((day) => (
                <div class="week-day" key={day}>
                  <span class="week-name">{words.days[day]}</span>
                  <SpansField
                    what={words.days[day]}
                    path={`hours.week.${day}`}
                    spans={hours.week[day]}
                    onChange={(spans) => set({ week: { ...hours.week, [day]: spans } })}
                  />
                </div>
              ))}
            </div>
            <button
              type="button"
              class="link-button"
              onClick={() =>
                set({
                  week: {
                    ...hours.week,
                    ...Object.fromEntries(weekdays.map((day) => [day, hours.week.mon])),
                  },
                })
              }
            >
              {words.copyWeekdays}
            </button>
          </Group>
          <Group title={words.holidays} help={words.holidaysHelp}>
            {hours.holidays.map((holiday, index) => {
              const title = holiday.name || holiday.date || words.holiday(index + 1);
              const put = (change: Partial<typeof holiday>) =>
                set({ holidays: hours.holidays.with(index, { ...holiday, ...change }) });
              return (
                <Entry
                  key={index}
                  title={title}
                  onRemove={() => set({ holidays: hours.holidays.toSpliced(index, 1) })}
                >
                  <div class="setting-row">
                    <TextField
                      label={words.date}
                      path={`hours.holidays.${index}.date`}
                      type="date"
                      value={holiday.date}
                      onChange={(date) => put({ date })}
                    />
                    <TextField
                      label={words.name}
                      path={`hours.holidays.${index}.name`}
                      value={holiday.name ?? ''}
                      onChange={(name) => put({ name: name === '' ? undefined : name })}
                    />
                  </div>
                  <SpansField
                    what={title}
                    path={`hours.holidays.${index}.spans`}
                    spans={holiday.spans}
                    onChange={(spans) => put({ spans })}
                  />
                </Entry>
              );
            })}
            <button
              type="button"
              class="button"
              onClick={() => set({ holidays: [...hours.holidays, { date: '', spans: [] }] })}
            >
              {words.addHoliday}
            </button>
          </Group>
        </>
      )}
    </>
  );
}

interface SpansProps {
  what: string;
  path: string;
  spans: Spans;
  onChange(spans: Spans): void;
}

/** The hours of one day; none: closed. */
function SpansField({ what, path, spans, onChange }: SpansProps) {
  const last = spans.at(-1);
  return (
    <div class="spans">
      {spans.length === 0 && <span class="week-closed">{words.closed}</span>}
      {spans.map((span, index) => (
        <span class="span" key={index}>
          <input
            type="time"
            aria-label={words.from(what)}
            value={span.from}
            onInput={(event) => onChange(spans.with(index, { ...span, from: event.currentTarget.value }))}
          />
          –
          <input
            type="time"
            aria-label={words.to(what)}
            value={span.to === '24:00' ? '00:00' : span.to}
            onInput={(event) =>
              onChange(spans.with(index, { ...span, to: endOfSpan(event.currentTarget.value) }))
            }
          />
          <button
            type="button"
            class="icon-button"
            aria-label={words.removeSpan(what, index + 1)}
            onClick={() => onChange(spans.toSpliced(index, 1))}
          >
            <Icon name="close" small />
          </button>
        </span>
      ))}
      {spans.length < mostSpans && (
        <button
          type="button"
          class="link-button"
          aria-label={words.addTo(what)}
          onClick={() =>
            onChange([
              ...spans,
              ...(last ? [{ from: last.to === '24:00' ? '' : last.to, to: '' }] : usualDay),
            ])
          }
        >
          {words.add}
        </button>
      )}
      <PlaceProblem path={path} />
    </div>
  );
}
