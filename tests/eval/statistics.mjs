// The few statistics that the tables need.

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

export const share = (rows, holds) => rows.filter(holds).length / (rows.length || 1);

/** Pearson's r. */
export function pearson(xs, ys) {
  const [mx, my] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let at = 0; at < xs.length; at++) {
    const [dx, dy] = [xs[at] - mx, ys[at] - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xx === 0 || yy === 0 ? 0 : xy / Math.sqrt(xx * yy);
}

/** Ranks from 1; equal values share the mean of their ranks. */
function ranks(values) {
  const order = values.map((_, at) => at).sort((a, b) => values[a] - values[b]);
  const result = new Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]] === values[order[from]]) to++;
    for (let at = from; at <= to; at++) result[order[at]] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return result;
}

/** Spearman's rho: Pearson's r of the ranks. */
export const spearman = (xs, ys) => pearson(ranks(xs), ranks(ys));

/** Chance that a positive row scores above a negative one (area under the ROC curve); ties count half. */
export function auc(scores, positive) {
  const place = ranks(scores);
  let [sum, positives] = [0, 0];
  for (let at = 0; at < scores.length; at++) {
    if (!positive[at]) continue;
    sum += place[at];
    positives++;
  }
  const negatives = scores.length - positives;
  return positives === 0 || negatives === 0
    ? 0.5
    : (sum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Rows by the value of a column, in order of first appearance. */
export function groupBy(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const known = groups.get(row[key]);
    if (known) known.push(row);
    else groups.set(row[key], [row]);
  }
  return groups;
}
