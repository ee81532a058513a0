/**
 * The component workbench, in development alone: every state of the panel in the real components, over signals that
 * are set instead of received. `?state=<name>` shows one; without it all stand side by side.
 */
import { render } from 'preact';
import { wearBrand } from '../rich/brand.ts';
import { createSession, type Session } from '../session.ts';
import { createState, type WidgetState } from '../state.ts';
import { openVault } from '../storage.ts';
import { loadStrings } from '../strings/strings.ts';
import { App } from '../view/App.tsx';
import { trackSignals } from '../view/tracking.ts';
import { inboxOf } from './samples.ts';
import { type Sample, samples } from './states.ts';

const query = new URLSearchParams(location.search);
const root = document.documentElement;
const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
const name = query.get('state');
if (name === null) showAll();
else void showOne(name);

/** A session that never finds a server: nothing leaves this page. */
function deadSession(state: WidgetState, { answers = {} }: Sample): Session {
  const never = new Promise<never>(() => {});
  const session = createSession(
    {
      inbox: 'workbench',
      vault: openVault('workbench', { database: undefined, local: undefined }),
      loadSocket: () => never,
      loadHttp: () => never,
      fetch: () => never,
      later: (run, ms) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      now: () => performance.now(),
      timeOfDay: Date.now,
      random: Math.random,
      newId: () => crypto.randomUUID(),
      locked: (work) => work(),
      nudge() {},
    },
    state,
    { message() {}, error() {} },
  );
  return {
    ...session,
    visitor: async () => null,
    async ask(command, payload) {
      const answer = answers[command];
      if (answer !== 'rated') return answer ?? { ok: false, code: 'offline', message: '', retry: true };
      const { score, words } = payload as { score: number; words: string };
      return {
        ok: true,
        state: { ...state.conversation.value, rating: { score, words, at: new Date().toISOString() } },
      };
    },
  };
}

async function showOne(wanted: string): Promise<void> {
  const sample = samples[wanted];
  document.title = sample?.title ?? `No state ${wanted}`;
  if (sample === undefined) return;
  root.dir = query.get('dir') === 'rtl' ? 'rtl' : 'ltr';
  trackSignals();
  const state = createState();
  state.open.value = true;
  state.link.value = 'online';
  state.inbox.value = inboxOf();
  state.contact.value = { email: null, name: '', verified: false };
  const session = deadSession(state, sample);
  sample.set(state);
  if (sample.colour) wearBrand(root, sample.colour);
  const strings = await loadStrings();
  render(<App view={{ state, session, strings, locale: root.lang }} onClose={() => {}} />, document.body);
  await sample.act?.();
  // Tests wait for it.
  root.dataset['shown'] = wanted;
}

function showAll(): void {
  const choices = {
    theme: query.get('theme') ?? 'auto',
    dir: query.get('dir') ?? 'ltr',
    width: query.get('width') ?? '384',
  };
  const options: Record<keyof typeof choices, readonly string[]> = {
    theme: ['auto', 'light', 'dark'],
    dir: ['ltr', 'rtl'],
    width: ['384', '320', '640'],
  };
  const choose = (key: string, value: string) => {
    location.search = String(new URLSearchParams({ ...choices, [key]: value }));
  };
  render(
    <main class="workbench">
      <h1>Workbench</h1>
      <div class="workbench-choices">
        {Object.entries(options).map(([key, values]) => (
          <label key={key}>
            {key}
            <select
              value={choices[key as keyof typeof choices]}
              onChange={(event) => choose(key, event.currentTarget.value)}
            >
              {values.map((value) => (
                <option key={value} value={value}>
                  {value}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <div class="workbench-states">
        {Object.entries(samples).map(([state, { title }]) => {
          const address = `?${new URLSearchParams({ state, theme: choices.theme, dir: choices.dir })}`;
          return (
            <section key={state}>
              <h2>
                <a href={address}>{title}</a>
              </h2>
              <iframe title={title} src={address} width={choices.width} loading="lazy" />
            </section>
          );
        })}
      </div>
    </main>,
    document.body,
  );
}
