import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { languages } from '../../../shared/languages.ts';
import type { Agent } from '../../../shared/protocol/entities.ts';
import type { Member, ProfileChange } from '../../../shared/protocol/team.ts';
import { announced } from '../../state/announcements.ts';
import { nameChanged } from '../../state/session.ts';
import { changeProfile, readAccount } from '../../team-api.ts';
import { Icon } from '../../view/icon.tsx';
import { Photo } from '../../view/photo.tsx';
import { locale, strings } from '../../words.ts';
import { Group, LinesField, NumberField, TextField } from '../fields.tsx';
import { ProblemLine, useDeed, useLoaded, Waiting } from './form-state.tsx';
import { HoursFields } from './hours.tsx';

const words = strings.profile;

export function ProfilePart({ agent }: { agent: Agent }) {
  const { value, problem, reload } = useLoaded(readAccount);
  const account = value.value;
  if (account === null)
    return <Waiting loading={words.loading} problem={problem} onRetry={() => void reload()} />;
  return <ProfileForm agent={agent} saved={account.profile} />;
}

type Draft = Required<ProfileChange>;

function ProfileForm({ agent, saved }: { agent: Agent; saved: Member }) {
  const { name, languages: spoken, skills, hours, capacity } = saved;
  const draft = useSignal<Draft>({ name, languages: spoken, skills, hours, capacity });
  const deed = useDeed();
  const set = (change: Partial<Draft>) => {
    draft.value = { ...draft.value, ...change };
  };
  const current = draft.value;
  return (
    <form
      class="settings-form"
      aria-label={words.tab}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void deed.run(
          () => changeProfile(current),
          ({ agent: now }) => {
            nameChanged(now.name);
            announced(words.saved);
          },
        );
      }}
    >
      <Group title={words.tab}>
        <Photo agent={agent} />
        <TextField
          label={words.name}
          path="profile.name"
          help={words.nameHelp}
          value={current.name}
          onChange={(to) => set({ name: to })}
        />
        <LanguagesField value={current.languages} onChange={(to) => set({ languages: to })} />
        <LinesField
          label={words.skills}
          path="profile.skills"
          help={words.skillsHelp}
          value={current.skills}
          onChange={(to) => set({ skills: to })}
        />
        <NumberField
          label={words.capacity}
          path="profile.capacity"
          help={words.capacityHelp}
          value={Number.isNaN(current.capacity) ? undefined : current.capacity}
          onChange={(to) => set({ capacity: to ?? Number.NaN })}
        />
      </Group>
      <HoursFields
        title={words.hoursTitle}
        label={words.hours}
        help={words.hoursHelp}
        hours={current.hours}
        onChange={(to) => set({ hours: to })}
      />
      <ProblemLine text={deed.problem} />
      <div class="setting-actions">
        <button type="submit" class="button button-primary" aria-disabled={deed.busy}>
          {deed.busy ? words.saving : words.save}
        </button>
      </div>
    </form>
  );
}

/** The languages somebody writes in: each can be taken out, and one added at a time. */
function LanguagesField({ value, onChange }: { value: string[]; onChange(languages: string[]): void }) {
  const names = useMemo(() => new Intl.DisplayNames([locale], { type: 'language' }), []);
  const nameOf = (code: string) => names.of(code) ?? code;
  // What routing goes by is the language, in whatever script or country.
  const all = useMemo(
    () =>
      [...new Set(languages.map((tag) => tag.split('-')[0] ?? tag))].sort((a, b) =>
        nameOf(a).localeCompare(nameOf(b), locale),
      ),
    [],
  );
  return (
    <fieldset class="setting">
      <legend class="setting-label">{words.languages}</legend>
      <ul class="chips">
        {value.map((code) => (
          <li key={code} class="chip">
            {nameOf(code)}
            <button
              type="button"
              class="icon-button"
              aria-label={`${strings.settingsPage.remove} ${nameOf(code)}`}
              onClick={() => onChange(value.filter((each) => each !== code))}
            >
              <Icon name="close" small />
            </button>
          </li>
        ))}
        <li>
          <select
            aria-label={words.addLanguage}
            value=""
            onChange={(event) => {
              const { value: added } = event.currentTarget;
              event.currentTarget.value = '';
              if (added !== '') onChange([...value, added]);
            }}
          >
            <option value="">{words.addLanguage}</option>
            {all
              .filter((code) => !value.includes(code))
              .map((code) => (
                <option key={code} value={code}>
                  {nameOf(code)}
                </option>
              ))}
          </select>
        </li>
      </ul>
      <p class="setting-help">{words.languagesHelp}</p>
    </fieldset>
  );
}
