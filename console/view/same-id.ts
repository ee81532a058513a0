import { useRef } from 'preact/hooks';
import { newId } from '../new-id.ts';

/** One id for the same words, however often they are sent: what got through unheard is not done twice. */
export function useSameId(): (...what: string[]) => string {
  const ids = useRef(new Map<string, string>());
  return (...what) => {
    const key = JSON.stringify(what);
    const id = ids.current.get(key) ?? newId();
    ids.current.set(key, id);
    return id;
  };
}
