import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import encodeQR from 'qr';
import type { Agent } from '../../../shared/protocol/entities.ts';
import type { SecondFactorBegun, SessionsAnswer } from '../../../shared/protocol/team.ts';
import { announced } from '../../state/announcements.ts';
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endSession,
  readAccount,
  readSessions,
  removeSecondFactor,
  renewRecoveryCodes,
} from '../../team-api.ts';
import { PasswordField } from '../../view/password-field.tsx';
import { Time } from '../../view/time.tsx';
import { strings } from '../../words.ts';
import { Copyable, CopyButton, Group, TextField } from '../fields.tsx';
import { ProblemLine, useDeed, useLoaded, Waiting } from './form-state.tsx';

const words = strings.security;

export function SecurityPart({ agent }: { agent: Agent }) {
  // A new password signs the others out, so their list is asked for again.
  const round = useSignal(0);
  return (
    <>
      <PasswordForm agent={agent} onChanged={() => round.value++} />
      <SecondFactor />
      <Sessions round={round.value} />
    </>
  );
}

function PasswordForm({ agent, onChanged }: { agent: Agent; onChanged(): void }) {
  const current = useSignal('');
  const fresh = useSignal('');
  const deed = useDeed();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void deed.run(
          () => changePassword(current.value, fresh.value),
          () => {
            current.value = '';
            fresh.value = '';
            announced(words.changed);
            onChanged();
          },
        );
      }}
    >
      <Group title={words.password}>
        <PasswordField
          label={words.current}
          value={current.value}
          onChange={(value) => {
            current.value = value;
          }}
        />
        <PasswordField
          label={words.fresh}
          value={fresh.value}
          fresh={{ own: [agent.email, agent.name] }}
          onChange={(value) => {
            fresh.value = value;
          }}
        />
        <ProblemLine text={deed.problem} />
        <button type="submit" class="button" aria-disabled={deed.busy}>
          {words.change}
        </button>
      </Group>
    </form>
  );
}

type Step =
  | { readonly at: 'rest' }
  | { readonly at: 'password' }
  | { readonly at: 'scan'; readonly begun: SecondFactorBegun }
  | { readonly at: 'codes'; readonly codes: readonly string[] }
  | { readonly at: 'proof'; readonly wants: 'remove' | 'renew' };

function SecondFactor() {
  const { value, problem, reload } = useLoaded(readAccount);
  const step = useSignal<Step>({ at: 'rest' });
  const password = useSignal('');
  const code = useSignal('');
  const deed = useDeed();
  const account = value.value;
  if (account === null)
    return <Waiting loading={words.loading} problem={problem} onRetry={() => void reload()} />;
  const { on, codesLeft } = account.secondFactor;
  const goTo = (to: Step) => {
    password.value = '';
    code.value = '';
    step.value = to;
  };
  const codesShown = ({ recoveryCodes }: { recoveryCodes: string[] }) => {
    goTo({ at: 'codes', codes: recoveryCodes });
    void reload();
  };

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const proof = { password: password.value, code: code.value };
    const now = step.value;
    if (now.at === 'password')
      void deed.run(
        () => beginSecondFactor(proof.password),
        (begun) => goTo({ at: 'scan', begun }),
      );
    if (now.at === 'scan') void deed.run(() => confirmSecondFactor(proof.code), codesShown);
    if (now.at === 'proof' && now.wants === 'renew')
      void deed.run(() => renewRecoveryCodes(proof), codesShown);
    if (now.at === 'proof' && now.wants === 'remove')
      void deed.run(
        () => removeSecondFactor(proof),
        () => {
          goTo({ at: 'rest' });
          announced(words.removed);
          void reload();
        },
      );
  }

  const current = step.value;
  const passwordField = (
    <PasswordField
      label={words.confirmPassword}
      value={password.value}
      onChange={(to) => {
        password.value = to;
      }}
    />
  );
  const codeField = (label: string) => (
    <TextField
      label={label}
      path="secondFactor.code"
      dir="ltr"
      value={code.value}
      onChange={(to) => {
        code.value = to;
      }}
    />
  );
  return (
    <form noValidate onSubmit={submit}>
      <Group title={words.factor} help={words.factorHelp}>
        <p>
          <span class={`pill ${on ? 'pill-brand' : 'pill-plain'}`}>
            {on ? words.factorOn : words.factorOff}
          </span>{' '}
          {on && words.codesLeft(codesLeft)}
        </p>
        {current.at === 'rest' && (
          <div class="setting-actions">
            {on ? (
              <>
                <button type="button" class="button" onClick={() => goTo({ at: 'proof', wants: 'renew' })}>
                  {words.renew}
                </button>
                <button type="button" class="button" onClick={() => goTo({ at: 'proof', wants: 'remove' })}>
                  {words.remove}
                </button>
              </>
            ) : (
              <button type="button" class="button" onClick={() => goTo({ at: 'password' })}>
                {words.setUp}
              </button>
            )}
          </div>
        )}
        {current.at === 'password' && passwordField}
        {current.at === 'scan' && (
          <>
            <p>{words.scan}</p>
            <QrCode text={current.begun.uri} />
            <Copyable label={words.key} text={current.begun.secret} />
            {codeField(words.code)}
          </>
        )}
        {current.at === 'proof' && (
          <>
            {passwordField}
            {codeField(words.proofCode)}
          </>
        )}
        {current.at === 'codes' && (
          <>
            <p class="setting-help">{words.recoveryHelp}</p>
            <ol class="codes" aria-label={words.recovery}>
              {current.codes.map((each) => (
                <li key={each}>
                  <code>{each}</code>
                </li>
              ))}
            </ol>
            <div class="setting-actions">
              <CopyButton text={current.codes.join('\n')} />
              <button type="button" class="button" onClick={() => goTo({ at: 'rest' })}>
                {words.kept}
              </button>
            </div>
          </>
        )}
        <ProblemLine text={deed.problem} />
        {current.at !== 'rest' && current.at !== 'codes' && (
          <div class="setting-actions">
            <button type="submit" class="button button-primary" aria-disabled={deed.busy}>
              {current.at === 'scan'
                ? words.confirm
                : current.at === 'proof'
                  ? words[current.wants]
                  : words.next}
            </button>
            <button type="button" class="button button-quiet" onClick={() => goTo({ at: 'rest' })}>
              {words.cancel}
            </button>
          </div>
        )}
      </Group>
    </form>
  );
}

/** Drawn here, so that the secret goes nowhere to become a picture. */
function QrCode({ text }: { text: string }) {
  const rows = useMemo(() => encodeQR(text, 'raw'), [text]);
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
    .join('');
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={words.qr}
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

type Session = SessionsAnswer['sessions'][number];

function nameOf({ browser, system }: Session): string {
  if (browser !== null && system !== null) return words.device(browser, system);
  return browser ?? system ?? words.unknownDevice;
}

function Sessions({ round }: { round: number }) {
  const { value, problem, reload } = useLoaded(readSessions, round);
  const deed = useDeed();
  const sessions = value.value?.sessions;
  const end = (id?: string) =>
    void deed
      .run(
        () => endSession(id),
        () => announced(words.ended),
      )
      .then(reload);
  return (
    <Group title={words.sessions}>
      {sessions === undefined ? (
        <Waiting loading={words.loading} problem={problem} onRetry={() => void reload()} />
      ) : (
        <ul class="settings-list">
          {sessions.map((session) => (
            <li key={session.id} class="settings-item">
              <div>
                <h3>
                  {nameOf(session)} {session.current && <span class="pill pill-brand">{words.here}</span>}
                </h3>
                <p class="setting-help">
                  <bdi>{session.address}</bdi> · {words.lastUsed} <Time at={session.seenAt} /> ·{' '}
                  {words.signedInAt} <Time at={session.createdAt} as="day" />
                </p>
              </div>
              {!session.current && (
                <button type="button" class="button" onClick={() => end(session.id)}>
                  {words.end}
                  <span class="visually-hidden">: {nameOf(session)}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <ProblemLine text={deed.problem} />
      {(sessions?.length ?? 0) > 1 && (
        <button type="button" class="button" onClick={() => end()}>
          {words.endOthers}
        </button>
      )}
    </Group>
  );
}
