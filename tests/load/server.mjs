/** The product or the yardstick in a process of its own, as the benchmark starts them. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { nodeFlags } from '../../scripts/prepare.mjs';

export async function start(which, wish = {}) {
  const child = fork(new URL(`../bench/${which}.mjs`, import.meta.url), {
    execArgv: [...nodeFlags, '--expose-gc'],
    env: { ...process.env, wish: JSON.stringify(wish) },
  });
  const [{ url, tokens }] = await once(child, 'message');
  return {
    url,
    tokens,
    async rss() {
      child.send('memory');
      const [{ rss }] = await once(child, 'message');
      return rss;
    },
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}

export const ms = (value) => Number(value.toFixed(1));
export const sleep = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** Calls `work` at `rate` a second for so many seconds, whatever it costs. */
export async function atRate(rate, seconds, work) {
  const from = performance.now();
  let done = 0;
  for (;;) {
    const elapsed = performance.now() - from;
    if (elapsed >= seconds * 1000) return done;
    while (done < (elapsed / 1000) * rate) work(done++);
    await sleep(2);
  }
}
