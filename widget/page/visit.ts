/** What happened to greetings in this visit: one tab's session. Nothing is stored before the visitor has acted. */
interface Kept {
  shown: Record<string, number>;
  /** Opened or closed by the visitor: not shown again. */
  over: string[];
}

export interface Visit {
  shownBefore(id: string): number;
  isOver(id: string): boolean;
  shown(id: string): void;
  over(id: string): void;
}

export function openVisit(key: string, storage: () => Storage): Visit {
  const kept = read();
  let hasActed = kept.over.length > 0;

  function read(): Kept {
    try {
      const { shown, over } = JSON.parse(storage().getItem(key) ?? '{}') as Partial<Kept>;
      return {
        shown: typeof shown === 'object' && shown !== null ? shown : {},
        over: Array.isArray(over) ? over : [],
      };
    } catch {
      // Storage is denied, or holds what is not ours: a new visit.
      return { shown: {}, over: [] };
    }
  }
  const write = () => {
    if (!hasActed) return;
    try {
      storage().setItem(key, JSON.stringify(kept));
    } catch {
      // Storage is denied: it is remembered as long as the page.
    }
  };

  return {
    shownBefore: (id) => kept.shown[id] ?? 0,
    isOver: (id) => kept.over.includes(id),
    shown(id) {
      kept.shown[id] = (kept.shown[id] ?? 0) + 1;
      write();
    },
    over(id) {
      kept.over.push(id);
      hasActed = true;
      write();
    },
  };
}
