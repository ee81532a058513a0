// The scores as one page: the table and the pictures, without a script or a request to anywhere.
import { parse, View } from 'vega';
import { compile } from 'vega-lite';

const escaped = (text) => text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);

async function drawn({ title, note, spec }) {
  const config = { font: 'system-ui, sans-serif', view: { stroke: null }, axis: { labelLimit: 400 } };
  const view = new View(parse(compile({ ...spec, config }).spec), { renderer: 'none' });
  return `<figure><figcaption><h2>${escaped(title)}</h2><p>${escaped(note)}</p></figcaption>${await view.toSVG()}</figure>`;
}

/**
 * @param {{dimension: string, measure: string, rows: number, shown: string, reference: string}[]} rows
 * @param {{title: string, note: string, spec: object}[]} plots
 */
export async function reportPage(rows, plots) {
  const figures = await Promise.all(plots.map(drawn));
  const cells = rows.map(
    ({ dimension, measure, rows: count, shown, reference }) =>
      `<tr><td>${escaped(dimension)}<td>${escaped(measure)}<td class="n">${count}<td class="n">${shown}<td>${escaped(reference)}`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Tone engine: scores</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1c1c1e; background: #fff; }
  table { border-collapse: collapse; width: 100%; font-size: .875rem; }
  th, td { text-align: start; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #ddd; }
  .n { text-align: end; font-variant-numeric: tabular-nums; }
  figure { display: inline-block; margin: 2rem 2rem 0 0; vertical-align: top; max-width: 100%; overflow-x: auto; }
  h1, h2 { line-height: 1.2; } h2 { font-size: 1.125rem; margin: 0; } p { margin: .25rem 0 .75rem; max-width: 34rem; }
</style>
<h1>Tone engine: scores</h1>
<p>Development rows of the labelled sets. References are linear baselines trained on the same sets.</p>
<table><thead><tr><th>dimension<th>measure<th class="n">rows<th class="n">figure<th>reference<tbody>
${cells.join('\n')}
</table>
${figures.join('\n')}
</html>
`;
}
