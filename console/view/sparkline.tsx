const width = 96;
const height = 24;
const inset = 3;

/** A small line from 0 to 1. What it shows is said in words beside it, so it is silent itself. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const step = (width - 2 * inset) / Math.max(1, values.length - 1);
  const points = values.map((value, index) => ({
    x: inset + index * step,
    y: height - inset - value * (height - 2 * inset),
  }));
  const last = points.at(-1);
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <path class="sparkline-zero" d={`M${inset} ${height - inset}H${width - inset}`} />
      <path
        class="sparkline-line"
        d={`M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`}
      />
      {last && <circle cx={last.x} cy={last.y} r="2.5" />}
    </svg>
  );
}
