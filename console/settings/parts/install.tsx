import { useSignal } from '@preact/signals';
import { renewSecret } from '../../api.ts';
import { strings } from '../../words.ts';
import { Confirm, Copyable, Group, LinesField } from '../fields.tsx';
import { type Editing, failure, settingsChanged } from '../state.ts';

const words = strings.settingsPage.install;

export function InstallPart({ inbox, draft }: Editing) {
  return (
    <>
      <Group title={words.tag} help={words.tagHelp}>
        <Copyable
          label={words.snippet}
          text={`<script async src="${location.origin}/embed.js" data-inbox="${inbox}"></script>`}
        />
        <LinesField
          label={words.origins}
          path="origins"
          help={words.originsHelp}
          dir="ltr"
          value={draft.origins}
          onChange={(origins) => settingsChanged({ origins })}
        />
      </Group>
      <Secret key={inbox} inbox={inbox} />
    </>
  );
}

/** The secret is not part of the settings: it is made at once, shown once, and stored where nobody reads it again. */
function Secret({ inbox }: { inbox: string }) {
  const asking = useSignal(false);
  const secret = useSignal<string | null>(null);

  async function make() {
    asking.value = false;
    const answer = await renewSecret(inbox);
    failure.value = answer.ok ? null : answer.detail;
    if (answer.ok) secret.value = answer.value.secret;
  }

  return (
    <Group title={words.identity} help={words.identityHelp}>
      {secret.value !== null ? (
        <>
          <Copyable label={words.secret} text={secret.value} />
          <p role="status">{words.once}</p>
        </>
      ) : asking.value ? (
        <Confirm
          question={words.makeHelp}
          yes={words.confirm}
          no={words.cancel}
          onYes={() => void make()}
          onNo={() => {
            asking.value = false;
          }}
        />
      ) : (
        <button
          type="button"
          class="button"
          onClick={() => {
            asking.value = true;
          }}
        >
          {words.make}
        </button>
      )}
    </Group>
  );
}
