import type { Span } from '../evidence.ts';
import { textPieces } from '../text-runs.ts';

interface Props {
  text: string;
  /** Evidence of what the agent looks at. */
  strong: readonly Span[];
  /** All evidence. */
  quiet: readonly Span[];
}

/** What a person wrote, as text and nothing but text; web addresses can be followed, evidence is underlined. */
export function MessageText({ text, strong, quiet }: Props) {
  return (
    <div class="message-text" dir="auto">
      {textPieces(text, strong, quiet).map((piece, index) => {
        const runs = piece.runs.map((run, at) =>
          run.mark === null ? (
            run.text
          ) : (
            <mark key={at} class={`evidence evidence-${run.mark}`}>
              {run.text}
            </mark>
          ),
        );
        return piece.href === null ? (
          runs
        ) : (
          <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer">
            {runs}
          </a>
        );
      })}
    </div>
  );
}
