import type { Ref } from 'preact';
import type { Finding } from '../../shared/tone/types.ts';
import { cutRuns } from '../text-runs.ts';

interface Props {
  text: string;
  findings: readonly Finding[];
  ref: Ref<HTMLDivElement>;
}

/**
 * The draft once more, behind the text field and invisible but for the underlines. The field stays a plain
 * textarea, so input methods, undo, spelling and screen readers work as everywhere; the copy also gives the field
 * its height.
 */
export function DraftMirror({ text, findings, ref }: Props) {
  return (
    <div class="mirror" aria-hidden="true" dir="auto" ref={ref}>
      {cutRuns(text, findings).map((run, index) =>
        run.marked ? <mark key={index}>{run.text}</mark> : run.text,
      )}
      {/* A last empty line has no height of its own. */}
      {'\u200b'}
    </div>
  );
}
