import { useEffect } from 'preact/hooks';
import type { Lean, LeanStep } from '../../shared/tone/types.ts';
import { inIdleSteps } from '../idle.ts';
import { leanOf, type Play, playOf, type SuggestionSet, writtenAhead } from '../state/suggestions.ts';
import { toneReady } from '../state/tone.ts';
import { dialTurned } from '../tray.ts';
import { strings } from '../words.ts';

const words = strings.dial;
const plays: readonly Play[] = ['off', 'light', 'full'];

interface SliderProps {
  name: string;
  from: string;
  to: string;
  least: number;
  most: number;
  value: number;
  says: string;
  onTurn(value: number): void;
}

function Slider({ name, from, to, least, most, value, says, onTurn }: SliderProps) {
  return (
    <label class="dial-slider">
      <span class="visually-hidden">{name}</span>
      <span aria-hidden="true">{from}</span>
      <input
        type="range"
        min={least}
        max={most}
        step={1}
        value={value}
        aria-valuetext={says}
        onInput={(event) => onTurn(event.currentTarget.valueAsNumber)}
      />
      <span aria-hidden="true">{to}</span>
    </label>
  );
}

/** Turns the suggestions of a conversation, those in the composer too, while somebody watches. */
export function Dial({ conversation, set }: { conversation: string; set: SuggestionSet }) {
  const ready = toneReady.value;
  const play = playOf(conversation);
  useEffect(() => {
    if (ready) inIdleSteps((step) => writtenAhead(conversation, set, step));
  }, [conversation, set, ready, play]);
  if (set.source === null) return null;
  const lean = leanOf(conversation);
  const stepped = (value: number): LeanStep => Math.max(-2, Math.min(2, Math.round(value))) as LeanStep;
  const turn = (change: Partial<Lean>) => dialTurned(conversation, { lean: change });
  const isLevel = lean.length === 0 && lean.tone === 0;
  return (
    <fieldset class="dial">
      <legend class="visually-hidden">{words.label}</legend>
      {set.quieter.off && (
        <Slider
          name={words.play}
          from={words.plainer}
          to={words.inCharacter}
          least={0}
          most={2}
          value={plays.indexOf(playOf(conversation))}
          says={strings.suggestions.played[playOf(conversation)]}
          onTurn={(at) => dialTurned(conversation, { play: plays[at] ?? 'full' })}
        />
      )}
      <Slider
        name={words.length}
        from={words.shorter}
        to={words.fuller}
        least={-2}
        most={2}
        value={lean.length}
        says={words.lengths[lean.length + 2] ?? ''}
        onTurn={(value) => turn({ length: stepped(value) })}
      />
      <Slider
        name={words.tone}
        from={words.formal}
        to={words.warmer}
        least={-2}
        most={2}
        value={lean.tone}
        says={words.tones[lean.tone + 2] ?? ''}
        onTurn={(value) => turn({ tone: stepped(value) })}
      />
      {!isLevel && (
        <button type="button" class="link-button" onClick={() => turn({ length: 0, tone: 0 })}>
          {words.level}
        </button>
      )}
    </fieldset>
  );
}
