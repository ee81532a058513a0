import { useMore } from '../view/Lazy.tsx';

/** To somebody whose messages are not taken for now: no reproach, and nothing they wrote is lost. */
export function Closed() {
  return <>{useMore().closedForNow}</>;
}
