/** axe in a page or frame of a browser test. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Violations in a page or frame, as short lines. The script runs in the test's own world, past the page's policy.
 * It waits until whatever fades in has arrived: half-way there, text is lighter than anybody reads it.
 */
export async function violations(target: Page | Frame): Promise<string[]> {
  return target.evaluate(`(async () => {
    if (!window.axe) { ${axe} }
    const passing = ({ effect, playState }) =>
      playState === 'running' && Number.isFinite(effect.getComputedTiming().endTime);
    const arrived = document.getAnimations().filter(passing).map(({ finished }) => finished);
    await Promise.race([Promise.allSettled(arrived), new Promise((done) => setTimeout(done, 1000))]);
    const { violations } = await window.axe.run(document, { iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ' ' + failureSummary));
  })()`);
}
