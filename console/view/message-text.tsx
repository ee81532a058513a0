import type { Span } from '../evidence.ts';
import { textPieces } from '../text-runs.ts';

/** What a person wrote, as text and nothing but text; web addresses can be followed, evidence is underlined. */
export function MessageText({ text, spans }: { text: string; spans: readonly Span[] }) {
  return (
    <div class="message-text" dir="auto">
      {textPieces(text, spans).map((piece, index) => {
        const runs = piece.runs.map((run, at) =>
          run.marked ? (
            <mark key={at} class="evidence">
              {run.text}
            </mark>
          ) : (
            run.text
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
