import { useEffect, useRef } from 'preact/hooks';
import type { Agent } from '../../shared/protocol/entities.ts';
import { hashOf, heldBack, heldDecided, leavingAsked, settingsHash } from '../route.ts';
import { inboxes } from '../state/inboxes.ts';
import { layout } from '../state/layout.ts';
import { Icon } from '../view/icon.tsx';
import { strings } from '../words.ts';
import { tabWith } from './draft.ts';

import { partAt, partsOf, type SettingsPart, settingsGroups } from './registry.tsx';

import './settings.css';
import {
  changesDropped,
  dirty,
  editing,
  failure,
  inboxChosen,
  loadSettings,
  problems,
  resetSettings,
  saveSettings,
  saving,
} from './state.ts';

/**
 * One's own settings, those of inboxes, and those of everybody. An inbox's changes hold once they are saved; nobody
 * leaves unsaved ones without being asked.
 */
export default function SettingsPage({ tab, agent }: { tab: string; agent: Agent }) {
  const { role } = agent;
  const mayRead = partsOf('inbox', role).length > 0;
  useEffect(() => {
    if (mayRead) void loadSettings();
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
  }, [mayRead]);

  const at = partAt(tab, role);
  const [name, part] = at === 'forbidden' ? ['', null] : at;
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
        {part?.group === 'inbox' && current && inboxes.value.length > 1 && (
          <InboxChoice current={current.inbox} />
        )}
      </header>
      <nav class="settings-tabs" aria-label={strings.settingsPage.label}>
        {layout.value === 'narrow' ? (
          <PartChoice role={role} current={name} />
        ) : (
          settingsGroups.map((group) => <PartLinks key={group} group={group} role={role} current={name} />)
        )}
      </nav>
      <div class="settings-body">
        {part === null ? (
          <Forbidden />
        ) : part.group === 'inbox' ? (
          <InboxBody name={name} part={part} agent={agent} />
        ) : (
          <div class="settings-form" key={name}>
            <part.View agent={agent} />
          </div>
        )}
      </div>
      {(dirty.value || problems.value.size > 0) && <SaveBar />}
      <LeaveDialog />
    </main>
  );
}

function PartLinks({
  group,
  role,
  current,
}: {
  group: (typeof settingsGroups)[number];
  role: Agent['role'];
  current: string;
}) {
  const parts = partsOf(group, role);
  const id = `settings-${group}`;
  if (parts.length === 0) return null;
  return (
    <>
      <h3 id={id}>{strings.settingsPage.groups[group]}</h3>
      <ul aria-labelledby={id}>
        {parts.map(([name, { title }]) => (
          <li key={name}>
            <a href={settingsHash(name)} aria-current={name === current ? 'page' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where there is no room for a list of them beside the part that is shown. */
function PartChoice({ role, current }: { role: Agent['role']; current: string }) {
  return (
    <select
      aria-label={strings.settingsPage.label}
      value={current}
      onChange={(event) => {
        location.hash = settingsHash(event.currentTarget.value);
      }}
    >
      {settingsGroups.map((group) => {
        const parts = partsOf(group, role);
        return (
          parts.length > 0 && (
            <optgroup key={group} label={strings.settingsPage.groups[group]}>
              {parts.map(([name, { title }]) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </optgroup>
          )
        );
      })}
    </select>
  );
}

/** A part about the chosen inbox, once the inboxes are here. */
function InboxBody({
  name,
  part,
  agent,
}: {
  name: string;
  part: Extract<SettingsPart, { group: 'inbox' }>;
  agent: Agent;
}) {
  const current = editing.value;
  return (
    <>
      {failure.value !== null && <Failure text={failure.value} loaded={current !== null} />}
      {current === null ? (
        failure.value === null && (
          <p class="settings-loading" role="status">
            {strings.settingsPage.loading}
          </p>
        )
      ) : 'View' in part ? (
        <div class="settings-form" key={`${current.inbox} ${name}`}>
          <part.View inbox={current.inbox} agent={agent} />
        </div>
      ) : (
        <form
          class="settings-form"
          key={`${current.inbox} ${current.round} ${name}`}
          aria-label={part.title}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <part.Fields {...current} />
          {/* So that Enter in a field saves, wherever the visible button stands. */}
          <button type="submit" class="visually-hidden" tabIndex={-1} aria-hidden="true" />
        </form>
      )}
    </>
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
    <div class="empty">
      <p class="empty-title">{strings.settingsPage.forbidden}</p>
      <p>{strings.settingsPage.forbiddenHelp}</p>
      <a class="button" href={settingsHash()}>
        {strings.settingsPage.forbiddenBack}
      </a>
    </div>
  );
}
