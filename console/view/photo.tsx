import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Agent } from '../../shared/protocol/entities.ts';
import { changePhoto } from '../api.ts';
import { photoChanged } from '../state/session.ts';
import { strings } from '../words.ts';
import { Avatar } from './avatar.tsx';

const words = strings.account;

const photoTypes = 'image/png,image/jpeg,image/gif,image/webp,image/avif';

/** The agent's own picture, as visitors see it. */
export function Photo({ agent }: { agent: Agent }) {
  const picker = useRef<HTMLInputElement>(null);
  const busy = useSignal(false);
  const problem = useSignal('');
  if (agent.role === 'viewer') return null;

  async function change(picture: Blob | null) {
    if (busy.value) return;
    busy.value = true;
    problem.value = '';
    const answer = await changePhoto(picture);
    busy.value = false;
    if (!answer.ok) problem.value = words.photoFailed(answer.detail);
    else photoChanged(readPhoto(answer.value));
  }

  return (
    <div class="account-photo">
      <Avatar name={agent.name || agent.email} photo={agent.photo} large mine />
      <div>
        <button
          type="button"
          class="link-button"
          aria-busy={busy.value}
          onClick={() => picker.current?.click()}
        >
          {busy.value ? words.photoBusy : agent.photo ? words.photoChange : words.photoAdd}
        </button>
        {agent.photo && (
          <button type="button" class="link-button" onClick={() => void change(null)}>
            {words.photoRemove}
          </button>
        )}
      </div>
      <input
        ref={picker}
        class="visually-hidden"
        type="file"
        accept={photoTypes}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const [picture] = event.currentTarget.files ?? [];
          if (picture) void change(picture);
          event.currentTarget.value = '';
        }}
      />
      <p class="account-problem" role="alert">
        {problem.value}
      </p>
    </div>
  );
}

/** The address of the new picture; there is none after it was taken away. */
function readPhoto(answer: unknown): string | null {
  return typeof answer === 'object' &&
    answer !== null &&
    'photo' in answer &&
    typeof answer.photo === 'string'
    ? answer.photo
    : null;
}
