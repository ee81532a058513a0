import { playedVoiceIds } from '../../../shared/tone/types.ts';
import { strings } from '../../words.ts';
import { Choice, Entry, Group, PlaceProblem, TextField, Toggle } from '../fields.tsx';
import { type Editing, settingsChanged } from '../state.ts';

const mostWords = 100;

/** How suggestions sound, how strict the guard is, and how the house writes. */
export function VoicePart({ draft }: Pick<Editing, 'draft'>) {
  const words = strings.voiceSettings;
  const { playfulness, houseStyle } = draft;
  const voices = draft.voices ?? playedVoiceIds;
  const list = houseStyle.words ?? [];
  const wordsChanged = (changed: typeof list) =>
    settingsChanged({ houseStyle: { ...houseStyle, words: changed } });
  return (
    <>
      <Group title={words.play}>
        <Choice
          label={words.playfulness}
          path="playfulness"
          help={words.playfulnessHelp}
          value={playfulness}
          options={(['off', 'mirror', 'lead'] as const).map((play) => [play, words.playful[play]])}
          onChange={(chosen) => settingsChanged({ playfulness: chosen })}
        />
        {playfulness !== 'off' && (
          <fieldset class="setting">
            <legend class="setting-label">{words.voices}</legend>
            <div class="setting-checks">
              {playedVoiceIds.map((voice) => (
                <Toggle
                  key={voice}
                  label={strings.voices[voice]}
                  checked={voices.includes(voice)}
                  onChange={(on) => {
                    const chosen = playedVoiceIds.filter((each) =>
                      each === voice ? on : voices.includes(each),
                    );
                    settingsChanged({ voices: chosen.length === playedVoiceIds.length ? null : chosen });
                  }}
                />
              ))}
            </div>
            <p class="setting-help">{words.voicesHelp}</p>
          </fieldset>
        )}
      </Group>
      <Group title={words.guard}>
        <Choice
          label={words.strictness}
          path="guard"
          help={words.strictnessHelp}
          value={draft.guard}
          options={(['advise', 'block-deflection'] as const).map((guard) => [guard, words.strict[guard]])}
          onChange={(guard) => settingsChanged({ guard })}
        />
      </Group>
      <Group title={words.house} help={words.houseHelp}>
        <TextField
          label={words.signOff}
          path="houseStyle.signOff"
          help={words.signOffHelp}
          value={houseStyle.signOff ?? ''}
          onChange={(text) => {
            const { signOff: _, ...rest } = houseStyle;
            settingsChanged({ houseStyle: text === '' ? rest : { ...rest, signOff: text } });
          }}
        />
        {list.map((entry, at) => (
          <Entry
            key={at}
            title={entry.avoid === '' ? words.entry(at + 1) : entry.avoid}
            onRemove={() => wordsChanged(list.filter((_, index) => index !== at))}
          >
            <TextField
              label={words.avoid}
              path={`houseStyle.words.${at}.avoid`}
              value={entry.avoid}
              onChange={(avoid) =>
                wordsChanged(list.map((each, index) => (index === at ? { ...each, avoid } : each)))
              }
            />
            <TextField
              label={words.better}
              path={`houseStyle.words.${at}.better`}
              help={words.betterHelp}
              value={entry.better}
              onChange={(better) =>
                wordsChanged(list.map((each, index) => (index === at ? { ...each, better } : each)))
              }
            />
          </Entry>
        ))}
        <PlaceProblem path="houseStyle.words" />
        {list.length < mostWords && (
          <button
            type="button"
            class="button"
            onClick={() => wordsChanged([...list, { avoid: '', better: '' }])}
          >
            {words.add}
          </button>
        )}
      </Group>
    </>
  );
}
