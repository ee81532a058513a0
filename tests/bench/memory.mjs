/** Answers the parent's question for memory: resident bytes after a full collection. */
export function reportMemory() {
  process.on('message', (question) => {
    if (question !== 'memory') return;
    globalThis.gc();
    setTimeout(() => {
      globalThis.gc();
      process.send({ rss: process.memoryUsage.rss() });
    }, 500);
  });
}
