/**
 * Counts what became of a greeting, on the chat's server; nobody is named. A module that is empty, and no beacon:
 * a strict policy of the page lets scripts of ours in, and nothing else that could carry the word.
 */
export function countGreeting(origin: string, inbox: string, id: string, outcome: string): void {
  // Each time another address, because a module is fetched once.
  const address = `${origin}/api/v1/inboxes/${inbox}/greetings/${id}/${outcome}.js?${Math.random()}`;
  import(/* @vite-ignore */ address).catch(() => undefined);
}
