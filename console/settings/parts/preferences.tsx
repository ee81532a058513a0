import { useSignal } from '@preact/signals';
import { chime, noticesAllowed } from '../../alerts.ts';
import {
  type AlertChoice,
  alertChoices,
  densities,
  density,
  densityChosen,
  notices,
  noticesChosen,
  singleKeys,
  singleKeysToggled,
  sounds,
  soundsChosen,
  theme,
  themeChosen,
  themes,
} from '../../state/preferences.ts';
import { readStored, writeStored } from '../../state/storage.ts';
import { languages, strings } from '../../words.ts';
import { Choice, Group, Toggle } from '../fields.tsx';

const words = strings.preferences;

/** A language in its own words: whoever looks for it reads that. */
const ownName = (tag: string): string => {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
};

/** How the console looks and sounds on this device. Everything holds at once. */
export function PreferencesPart() {
  const blocked = useSignal(false);
  const language = useSignal(readStored('language') ?? '');
  const alertOptions = alertChoices.map((choice) => [choice, words.choices[choice]] as const);

  async function chooseNotices(choice: AlertChoice) {
    blocked.value = choice !== 'off' && !(await noticesAllowed());
    noticesChosen(blocked.value ? 'off' : choice);
  }

  return (
    <>
      <Group title={words.title} help={words.help}>
        <Choice
          label={words.language}
          path="language"
          help={words.languageHelp}
          value={language.value}
          options={[
            ['', words.languageOwn] as const,
            ...languages.map((tag) => [tag, ownName(tag)] as const),
          ]}
          onChange={(tag) => {
            language.value = tag;
            writeStored('language', tag === '' ? null : tag);
            location.reload();
          }}
        />
        <Choice
          label={words.theme}
          path="theme"
          value={theme.value}
          options={themes.map((name) => [name, strings.account.themes[name]] as const)}
          onChange={themeChosen}
        />
        <Choice
          label={words.density}
          path="density"
          value={density.value}
          options={densities.map((name) => [name, words.densities[name]] as const)}
          onChange={densityChosen}
        />
      </Group>
      <Group title={words.alerts}>
        <Choice
          label={words.notices}
          path="notices"
          help={words.noticesHelp}
          value={notices.value}
          options={alertOptions}
          onChange={(choice) => void chooseNotices(choice)}
        />
        {blocked.value && (
          <p class="setting-problem" role="alert">
            {words.noticesBlocked}
          </p>
        )}
        <Choice
          label={words.sounds}
          path="sounds"
          help={words.soundsHelp}
          value={sounds.value}
          options={alertOptions}
          onChange={soundsChosen}
        />
        <button type="button" class="button" onClick={chime}>
          {words.listen}
        </button>
      </Group>
      <Group title={words.keyboard}>
        <Toggle
          label={words.singleKeys}
          help={words.singleKeysHelp}
          checked={singleKeys.value}
          onChange={singleKeysToggled}
        />
      </Group>
    </>
  );
}
