/**
 * A chart of one row of values: bars or a line, from zero, in one colour, with a table that says the same. One value
 * is always pointed out in words below it; arrow keys, or the pointer, go from value to value.
 */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { strings } from '../../words.ts';

const words = strings.reports;

interface Props {
  title: string;
  help: string;
  /** What stands below the axis; some are left out where there is no room. */
  labels: readonly string[];
  /** The same in full, for the table and the words. */
  names: readonly string[];
  values: readonly (number | null)[];
  kind: 'bars' | 'line';
  /** Above the columns of the table. */
  heads: readonly [string, string];
  /** What to say instead where there is nothing at all. */
  empty: string;
  inWords(value: number): string;
  /** On the axis. */
  short(value: number): string;
  /** Steps that make sense for the unit. */
  steps?: number[];
}

const chartHeight = 200;
const widestLabel = 64;

/** The colour a token has now, in the theme that holds. */
function colour(on: HTMLElement, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  on.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

export function Chart(props: Props) {
  const { title, help, names, values, heads, empty, inWords } = props;
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<UPlot | null>(null);
  const last = values.length - 1;
  // Where it begins to read: the newest value that says something.
  const newest = values.findLastIndex((value) => value !== null && value !== 0);
  const at = useSignal(newest);
  const shown = Math.max(0, Math.min(at.value, last));
  const none = values.every((value) => value === null || value === 0);

  useEffect(() => {
    at.value = newest;
    const host = place.current;
    if (host === null || none) return;
    const draw = () => {
      chart.current?.destroy();
      chart.current = drawn(host, props, (index) => {
        at.value = index;
      });
    };
    draw();
    const size = new ResizeObserver(() =>
      chart.current?.setSize({ width: host.clientWidth, height: chartHeight }),
    );
    size.observe(host);
    const theme = new MutationObserver(draw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme', 'dir'] });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', draw);
    return () => {
      size.disconnect();
      theme.disconnect();
      dark.removeEventListener('change', draw);
      chart.current?.destroy();
      chart.current = null;
    };
  }, [values, none]);

  const said = (index: number): string => {
    const value = values[index];
    return words.pointOf(
      names[index] ?? '',
      value === null || value === undefined ? words.none : inWords(value),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const onwards = document.documentElement.dir === 'rtl' ? -1 : 1;
    const moves: Record<string, number> = {
      ArrowLeft: -onwards,
      ArrowRight: onwards,
      Home: -last,
      End: last,
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    at.value = Math.max(0, Math.min(last, shown + move));
    const plot = chart.current;
    if (plot) plot.setCursor({ left: plot.valToPos(at.value, 'x'), top: 0 }, false);
  };

  return (
    <figure class="chart">
      <figcaption>
        <h3>{title}</h3>
        <p class="report-definition">{help}</p>
      </figcaption>
      {none ? (
        <p class="chart-empty">{empty}</p>
      ) : (
        <>
          <div
            ref={place}
            class="chart-place"
            role="slider"
            tabIndex={0}
            aria-label={title}
            aria-description={words.chartKeys}
            aria-valuemin={0}
            aria-valuemax={last}
            aria-valuenow={shown}
            aria-valuetext={said(shown)}
            onKeyDown={onKeyDown}
          />
          <p class="chart-said" aria-hidden="true">
            {said(shown)}
          </p>
          <details>
            <summary>{words.asTable}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys. */}
            <section class="chart-table" tabIndex={0} aria-label={title}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{heads[0]}</th>
                    <th scope="col">{heads[1]}</th>
                  </tr>
                </thead>
                <tbody>
                  {values.map((value, index) => (
                    <tr key={names[index]}>
                      <th scope="row">{names[index]}</th>
                      <td>{value === null ? words.none : inWords(value)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </details>
        </>
      )}
    </figure>
  );
}

function drawn(host: HTMLElement, props: Props, pointed: (index: number) => void): UPlot {
  const { labels, values, kind, short, steps } = props;
  const rtl = document.documentElement.dir === 'rtl';
  const [line, quiet, grid] = [colour(host, '--brand'), colour(host, '--text-quiet'), colour(host, '--line')];
  const font = `12px ${getComputedStyle(host).fontFamily}`;
  const positions = labels.map((_, index) => index);
  return new UPlot(
    {
      width: host.clientWidth,
      height: chartHeight,
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: kind === 'line' } },
      scales: {
        x: { time: false, dir: rtl ? -1 : 1, range: (_, min, max) => [min - 0.5, max + 0.5] },
        y: { range: (_, __, max) => [0, Math.max(1, max * 1.05)] },
      },
      axes: [
        {
          font,
          stroke: quiet,
          grid: { show: false },
          ticks: { show: false },
          splits: (plot) => {
            const room = Math.max(1, Math.floor(plot.width / widestLabel));
            const step = Math.ceil(positions.length / room);
            // Counted from the end: the newest is always named.
            return positions.filter((index) => (positions.length - 1 - index) % step === 0);
          },
          values: (_, splits) => splits.map((index) => labels[index] ?? ''),
        },
        {
          font,
          side: rtl ? 1 : 3,
          stroke: quiet,
          size: 56,
          grid: { stroke: grid, width: 1 },
          ticks: { show: false },
          ...(steps ? { incrs: steps } : {}),
          values: (_, splits) =>
            splits.map((value) => (Number.isInteger(value) || steps ? short(value) : '')),
        },
      ],
      series: [
        {},
        {
          stroke: line,
          ...(kind === 'bars' ? { fill: line } : {}),
          width: kind === 'bars' ? 0 : 2,
          spanGaps: false,
          points: { show: kind === 'line', size: 6, fill: line },
          ...(kind === 'bars' && UPlot.paths.bars
            ? { paths: UPlot.paths.bars({ size: [0.7, 40], radius: 0.15 }) }
            : {}),
        },
      ],
      hooks: {
        setCursor: [
          (plot) => {
            if (typeof plot.cursor.idx === 'number') pointed(plot.cursor.idx);
          },
        ],
      },
    },
    [positions, [...values]],
    host,
  );
}
