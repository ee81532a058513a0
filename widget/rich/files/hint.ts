import { useView } from '../../view/context.ts';
import { useMore } from '../../view/Lazy.tsx';
import { kindsLabel, limitLabel, type Uploads } from './limits.ts';

/** What an inbox takes, in words: "You can send images or PDF, up to 10 MB each." */
export function useHint(uploads: Uploads): string {
  const { locale } = useView();
  const more = useMore();
  return more.attachHint(kindsLabel(uploads, more.fileKinds, locale), limitLabel(uploads.maxBytes, locale));
}
