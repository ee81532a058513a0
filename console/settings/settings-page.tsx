import { useEffect, useRef } from 'preact/hooks';
import type { Agent } from '../../shared/protocol/entities.ts';
import {
  hashOf,
  heldBack,
  heldDecided,
  leavingAsked,
  type SettingsTab,
  settingsHash,
  settingsTabs,
} from '../route.ts';
import { inboxes } from '../state/inboxes.ts';
import { Icon } from '../view/icon.tsx';
import { strings } from '../words.ts';
import { tabWith } from './draft.ts';
import { GreetingsPart } from './parts/greetings.tsx';
import { HoursPart } from './parts/hours.tsx';
import { InstallPart } from './parts/install.tsx';
import { LookPart } from './parts/look.tsx';
import { MailsPart } from './parts/mails.tsx';
import { NoticesPart } from './parts/notices.tsx';
import { ConversationPart, PrivacyPart, WelcomePart } from './parts/simple.tsx';
import './settings.css';
import {
  changesDropped,
  dirty,
  type Editing,
  editing,
  failure,
  inboxChosen,
  loadSettings,
  problems,
  resetSettings,
  saveSettings,
  saving,
} from './state.ts';

/** What is set about an inbox. Changes hold once they are saved; nobody leaves unsaved ones without being asked. */
export default function SettingsPage({ tab, agent }: { tab: SettingsTab; agent: Agent }) {
  const may = agent.role === 'owner' || agent.role === 'admin';
  useEffect(() => {
    if (!may) return;
    void loadSettings();
    leavingAsked((to) => to.page === 'settings' || !dirty.value);
    const warn = (event: BeforeUnloadEvent) => {
      if (dirty.value) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      leavingAsked(null);
      removeEventListener('beforeunload', warn);
      resetSettings();
    };
  }, [may]);

  // In a narrow window the tabs scroll sideways.
  useEffect(() => {
    document
      .querySelector('.settings-tabs [aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [tab]);

  if (!may) return <Forbidden />;
  const current = editing.value;
  return (
    <main class="settings">
      <header class="settings-head">
        <a
          class="icon-button head-back"
          href={hashOf({ view: 'open', conversation: null })}
          aria-label={strings.settingsPage.back}
        >
          <Icon name="chevron-left" />
        </a>
        <h2>{strings.settingsPage.title}</h2>
        {current && inboxes.value.length > 1 && <InboxChoice current={current.inbox} />}
      </header>
      <nav class="settings-tabs" aria-label={strings.settingsPage.label}>
        <ul>
          {settingsTabs.map((name) => (
            <li key={name}>
              <a href={settingsHash(name)} aria-current={name === tab ? 'page' : undefined}>
                {strings.settingsPage.tabs[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="settings-body">
        {failure.value !== null && <Failure text={failure.value} loaded={current !== null} />}
        {current ? (
          <form
            class="settings-form"
            key={`${current.inbox} ${current.round} ${tab}`}
            aria-label={strings.settingsPage.tabs[tab]}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <Part tab={tab} editing={current} />
            {/* So that Enter in a field saves, wherever the visible button stands. */}
            <button type="submit" class="visually-hidden" tabIndex={-1} aria-hidden="true" />
          </form>
        ) : (
          failure.value === null && (
            <p class="settings-loading" role="status">
              {strings.settingsPage.loading}
            </p>
          )
        )}
      </div>
      {(dirty.value || problems.value.size > 0) && <SaveBar />}
      <LeaveDialog />
    </main>
  );
}

/** Saves; when something is wrong, shows it and puts the caret there. */
async function save(): Promise<boolean> {
  if (await saveSettings()) return true;
  const [path] = problems.value.keys();
  const tab = path === undefined ? null : tabWith(path);
  if (tab !== null) location.hash = settingsHash(tab);
  // The tab is there after the next picture.
  setTimeout(() => document.querySelector<HTMLElement>('.settings [aria-invalid=true]')?.focus(), 50);
  return false;
}

function Part({ tab, editing: current }: { tab: SettingsTab; editing: Editing }) {
  switch (tab) {
    case 'look':
      return <LookPart draft={current.draft} />;
    case 'welcome':
      return <WelcomePart draft={current.draft} />;
    case 'hours':
      return <HoursPart draft={current.draft} />;
    case 'conversation':
      return <ConversationPart draft={current.draft} />;
    case 'privacy':
      return <PrivacyPart draft={current.draft} />;
    case 'notices':
      return <NoticesPart draft={current.draft} />;
    case 'greetings':
      return <GreetingsPart {...current} />;
    case 'install':
      return <InstallPart {...current} />;
    case 'mails':
      return <MailsPart />;
  }
}

function InboxChoice({ current }: { current: string }) {
  return (
    <label class="settings-inbox">
      <span>{strings.settingsPage.inbox}</span>
      <select
        value={current}
        disabled={dirty.value}
        title={dirty.value ? strings.settingsPage.inboxHeld : undefined}
        onChange={(event) => inboxChosen(event.currentTarget.value)}
      >
        {inboxes.value.map(({ name, settings }) => (
          <option key={name} value={name}>
            {settings.title} ({name})
          </option>
        ))}
      </select>
    </label>
  );
}

function SaveBar() {
  const { size } = problems.value;
  return (
    <div class="save-bar">
      <p role="status">
        {size > 0 ? (
          <span class="save-wrong">
            <Icon name="alert" small />
            {strings.settingsPage.wrong(size)}
          </span>
        ) : (
          strings.settingsPage.unsaved
        )}
      </p>
      <button type="button" class="button button-quiet" onClick={changesDropped}>
        {strings.settingsPage.drop}
      </button>
      <button
        type="button"
        class="button button-primary"
        aria-disabled={saving.value}
        onClick={() => void save()}
      >
        {saving.value ? strings.settingsPage.saving : strings.settingsPage.save}
      </button>
    </div>
  );
}

function Failure({ text, loaded }: { text: string; loaded: boolean }) {
  return (
    <div class="problem" role="alert">
      <p>
        <Icon name="alert" small />
        {loaded ? strings.settingsPage.notSaved(text) : text}
        {!loaded && (
          <button type="button" class="link-button" onClick={() => void loadSettings()}>
            {strings.settingsPage.retry}
          </button>
        )}
      </p>
    </div>
  );
}

function LeaveDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const words = strings.settingsPage.leave;
  const held = heldBack.value !== null;
  useEffect(() => {
    if (held) dialog.current?.showModal();
    else dialog.current?.close();
  }, [held]);
  return (
    <dialog class="help" ref={dialog} aria-labelledby="leave-title" onClose={() => heldDecided('stay')}>
      {held && (
        <div class="help-body leave">
          <h2 id="leave-title">{words.title}</h2>
          <p>{words.text}</p>
          <div class="leave-actions">
            <button
              type="button"
              class="button button-primary"
              onClick={() =>
                void save().then((saved) => {
                  heldDecided(saved ? 'go' : 'stay');
                })
              }
            >
              {words.save}
            </button>
            <button type="button" class="button" onClick={() => heldDecided('go')}>
              {words.drop}
            </button>
            <button type="button" class="button button-quiet" onClick={() => heldDecided('stay')}>
              {words.stay}
            </button>
          </div>
        </div>
      )}
    </dialog>
  );
}

function Forbidden() {
  return (
    <main class="settings">
      <div class="empty">
        <p class="empty-title">{strings.settingsPage.forbidden}</p>
        <p>{strings.settingsPage.forbiddenHelp}</p>
        <a class="button" href={hashOf({ view: 'open', conversation: null })}>
          {strings.settingsPage.back}
        </a>
      </div>
    </main>
  );
}
