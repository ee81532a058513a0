import { resumeNow } from '../account.ts';
import { route } from '../route.ts';
import { session } from '../state/session.ts';
import { strings } from '../words.ts';
import { Desk } from './desk.tsx';
import { Join, Reset } from './join.tsx';
import { SignIn } from './sign-in.tsx';

/** The console: what is shown follows from who is signed in. */
export function App() {
  const at = route.value;
  if (at.page === 'join') return <Join token={at.token} />;
  if (at.page === 'reset') return <Reset token={at.token} />;
  const current = session.value;
  switch (current.at) {
    case 'checking':
      return (
        <main class="start" aria-busy="true">
          <p class="start-quiet">{strings.start.checking}</p>
        </main>
      );
    case 'unreachable':
      return (
        <main class="start">
          <h1>{strings.start.unreachable}</h1>
          <p class="start-quiet">{strings.start.unreachableHelp}</p>
          <button type="button" class="button" onClick={resumeNow}>
            {strings.start.retry}
          </button>
        </main>
      );
    case 'signed-out':
      return <SignIn ended={current.ended} />;
    case 'signed-in':
      return <Desk agent={current.agent} />;
  }
}
