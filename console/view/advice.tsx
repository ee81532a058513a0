import type { Finding } from '../../shared/tone/types.ts';
import { strings } from '../words.ts';

const words = strings.composer;

interface Props {
  findings: readonly Finding[];
  /** The inbox holds back what sends the customer away. */
  strict: boolean;
  onBetter(finding: Finding): void;
}

/** The finding to speak of: the first with better wording, else the first. */
export function adviceShown(findings: readonly Finding[]): Finding | undefined {
  return findings.find((finding) => finding.better !== undefined) ?? findings[0];
}

/** One line about the first thing to reconsider, with better wording a key away. */
export function Advice({ findings, strict, onBetter }: Props) {
  const shown = adviceShown(findings);
  if (shown === undefined) return null;
  const { better } = shown;
  return (
    <p class="advice">
      <strong>{strings.findings[shown.kind]}</strong>
      <span class="advice-text">
        {shown.advice}
        {strict && (shown.kind === 'deflection' || shown.kind === 'blame') && ` ${words.heldBack}`}
      </span>
      {better !== undefined && (
        <button
          type="button"
          class="advice-better"
          aria-keyshortcuts="Alt+Period Alt+Enter"
          title={better}
          // The caret stays where it is: a click must not take the focus out of the field first.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onBetter(shown)}
        >
          <span dir="auto">{better === '' ? words.remove : words.better(better)}</span>
          <kbd>Alt .</kbd>
        </button>
      )}
      {findings.length > 1 && <span class="advice-more">{words.more(findings.length - 1)}</span>}
    </p>
  );
}
