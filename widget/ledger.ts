/**
 * The saved document as this tab sees it: what the vault holds plus changes still being written, so that a
 * message is on screen in the frame it was sent in. Until the visitor acts it lives in memory alone.
 */
import { type Change, nothingSaved, type Saved, type Vault, type VaultKind } from './storage.ts';

export interface Ledger {
  current(): Saved;
  kind(): VaultKind;
  /** Whether the document is kept beyond this page. */
  kept(): boolean;
  /** Takes over what an earlier page stored, if anything. */
  load(): Promise<Saved>;
  /** Applies a change at once here and then, when the visitor has acted, in the vault for every tab. */
  commit(change: Change): Promise<Saved>;
  /** The visitor has acted: from here on everything is kept. */
  act(): void;
}

/** `onChange` hears of every new state, `onWritten` when other tabs can read it. */
export function createLedger(
  vault: Vault,
  onChange: (saved: Saved) => void,
  onWritten: () => void = () => {},
): Ledger {
  let base = nothingSaved;
  let acted = false;
  let pending: readonly Change[] = [];
  let tail: Promise<unknown> = Promise.resolve();

  const current = () => pending.reduce((saved, change) => change(saved), base);
  const isEmpty = (saved: Saved) => saved.session === null && saved.outbox.length === 0;

  function inTurn(work: () => Promise<Saved>): Promise<Saved> {
    const done = tail.then(work);
    tail = done;
    return done;
  }

  return {
    current,
    kind: () => vault.kind(),
    kept: () => acted,
    load: () =>
      inTurn(async () => {
        const saved = await vault.read();
        // Once kept, an empty vault means that another tab has reset; before, it means nothing at all.
        if (acted || !isEmpty(saved)) {
          acted = !isEmpty(saved) || pending.length > 0;
          base = saved;
          onChange(current());
        }
        return base;
      }),
    commit(change) {
      if (!acted) {
        base = change(base);
        onChange(base);
        return Promise.resolve(base);
      }
      pending = [...pending, change];
      onChange(current());
      return inTurn(async () => {
        const saved = await vault.update(change);
        base = saved;
        pending = pending.filter((other) => other !== change);
        onChange(current());
        onWritten();
        return saved;
      });
    },
    act() {
      if (acted) return;
      acted = true;
      const mine = base;
      // Another tab of this visitor may have acted a moment earlier; then its session is the one to keep.
      void this.commit((saved) => (isEmpty(saved) ? mine : saved));
    },
  };
}
