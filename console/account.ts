/** Signing in and out: what has to happen around it, in order. */
import { effect } from '@preact/signals';
import type { Agent } from '../shared/protocol/entities.ts';
import { createSession, deleteSession, readInboxes, readSession, type SessionResult } from './api.ts';
import { connect, disconnect } from './connection.ts';
import { forgetConversations, incoming, linkHandlers } from './events.ts';
import { failureShown } from './state/announcements.ts';
import { closeDrafts, openDrafts } from './state/drafts.ts';
import { closeEnclosures, openEnclosures } from './state/enclosures.ts';
import { inboxesArrived, resetInboxes } from './state/inboxes.ts';
import { closeNoteDrafts, openNoteDrafts } from './state/note-drafts.ts';
import { closeNoteOutbox, openNoteOutbox } from './state/note-outbox.ts';
import { closeOutbox, openOutbox } from './state/outbox.ts';
import { closeOutcomes, openOutcomes } from './state/outcomes.ts';
import {
  linkChanged,
  session,
  sessionChecking,
  sessionUnreachable,
  signedIn,
  signedOut,
} from './state/session.ts';
import { resetTeam } from './state/team.ts';
import { strings } from './words.ts';

const askAgainMs = 4000;
let nextTry: ReturnType<typeof setTimeout> | undefined;

function enter(agent: Agent): void {
  forgetConversations();
  openDrafts(agent.id);
  openEnclosures(agent.id);
  openOutbox(agent.id);
  openNoteOutbox(agent.id);
  openNoteDrafts(agent.id);
  openOutcomes(agent.id);
  linkChanged('connecting');
  signedIn(agent);
  connect(incoming, linkHandlers);
  void loadInboxes();
}

/** Limits of uploads and the words of greetings come from here; without them everything else works. */
async function loadInboxes(): Promise<void> {
  const answer = await readInboxes();
  if (answer.ok) inboxesArrived(answer.value.inboxes);
}

/** Finds out who sits here; asks again until the server answers. */
export async function resumeSession(): Promise<void> {
  clearTimeout(nextTry);
  const result = await readSession();
  if (result.kind === 'signed-in') return enter(result.agent);
  if (result.kind !== 'unreachable') return signedOut(false);
  sessionUnreachable();
  nextTry = setTimeout(() => void resumeSession(), askAgainMs);
}

/** Asks at once, for a person who does not want to wait. */
export function resumeNow(): void {
  sessionChecking();
  void resumeSession();
}

/** Signs in. The result tells the form what to say when it did not work. */
export async function signIn(email: string, password: string, code?: string): Promise<SessionResult> {
  const result = await createSession(email, password, code);
  if (result.kind === 'signed-in') enter(result.agent);
  return result;
}

/** Signs out. */
export async function signOut(): Promise<void> {
  if (await deleteSession()) signedOut(false);
  else failureShown(strings.account.signOutFailed);
}

/**
 * Whenever a session ends, closes what belongs to it; drafts and unsent messages stay on the device for the
 * agent's return, and nothing of the conversations stays in memory.
 */
export function startAccount(): void {
  effect(() => {
    if (session.value.at !== 'signed-out') return;
    disconnect();
    closeOutbox();
    closeNoteOutbox();
    closeNoteDrafts();
    closeOutcomes();
    closeDrafts();
    closeEnclosures();
    resetInboxes();
    resetTeam();
    forgetConversations();
  });
  void resumeSession();
}
