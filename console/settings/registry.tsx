/** The parts of the settings, in the order they are listed. One line adds one. */
import type { ComponentType } from 'preact';
import { may, type Permission } from '../../shared/permissions.ts';
import type { Agent } from '../../shared/protocol/entities.ts';
import { strings } from '../words.ts';
import { AnswersPart } from './answers/answers-part.tsx';
import { AuditPart } from './parts/audit.tsx';
import { GreetingsPart } from './parts/greetings.tsx';
import { HoursPart } from './parts/hours.tsx';
import { InstallPart } from './parts/install.tsx';
import { LookPart } from './parts/look.tsx';
import { NoticesPart } from './parts/notices.tsx';
import { OutboxPart } from './parts/outbox.tsx';
import { PreferencesPart } from './parts/preferences.tsx';
import { ProfilePart } from './parts/profile.tsx';
import { RoutingPart } from './parts/routing.tsx';
import { SecurityPart } from './parts/security.tsx';
import { ConversationPart, PrivacyPart, WelcomePart } from './parts/simple.tsx';
import { SnippetsPart } from './parts/snippets.tsx';
import { TeamPart } from './parts/team.tsx';
import { VoicePart } from './parts/voice.tsx';
import type { Editing } from './state.ts';

export const settingsGroups = ['you', 'inbox', 'workspace'] as const;

interface AnyPart {
  readonly group: (typeof settingsGroups)[number];
  readonly title: string;
  /** Who sees it. */
  readonly needs: Permission;
}
/** Fields of an inbox's settings, saved together by the bar at the foot (`settingsChanged` in `state.ts`). */
interface FieldsPart extends AnyPart {
  readonly group: 'inbox';
  readonly Fields: ComponentType<Editing>;
}
/** Something else about the chosen inbox; it saves by itself. */
interface InboxPart extends AnyPart {
  readonly group: 'inbox';
  readonly View: ComponentType<{ inbox: string; agent: Agent }>;
}
/** A page of its own; it saves by itself. */
interface PagePart extends AnyPart {
  readonly group: 'you' | 'workspace';
  readonly View: ComponentType<{ agent: Agent }>;
}
export type SettingsPart = FieldsPart | InboxPart | PagePart;

const { tabs } = strings.settingsPage;
const fields = (title: string, Fields: FieldsPart['Fields']): FieldsPart => ({
  group: 'inbox',
  title,
  needs: 'inboxes:write',
  Fields,
});

/** By the name in the address: `#settings/hours`. */
export const settingsParts = {
  profile: { group: 'you', title: strings.profile.tab, needs: 'own:account', View: ProfilePart },
  security: { group: 'you', title: strings.security.tab, needs: 'own:account', View: SecurityPart },
  look: fields(tabs.look, LookPart),
  welcome: fields(tabs.welcome, WelcomePart),
  hours: fields(tabs.hours, HoursPart),
  conversation: fields(tabs.conversation, ConversationPart),
  voice: fields(tabs.voice, VoicePart),
  routing: fields(tabs.routing, RoutingPart),
  privacy: fields(tabs.privacy, PrivacyPart),
  notices: fields(tabs.notices, NoticesPart),
  greetings: fields(tabs.greetings, GreetingsPart),
  answers: {
    group: 'inbox',
    title: strings.answers.title,
    needs: 'answers:read',
    View: AnswersPart,
  },
  install: fields(tabs.install, InstallPart),
  preferences: {
    group: 'you',
    title: strings.preferences.title,
    needs: 'conversations:read',
    View: PreferencesPart,
  },
  team: { group: 'workspace', title: strings.teamPage.tab, needs: 'team:read', View: TeamPart },
  audit: { group: 'workspace', title: strings.auditPage.tab, needs: 'audit:read', View: AuditPart },
  snippets: { group: 'you', title: strings.snippets.tab, needs: 'own:write', View: SnippetsPart },
  outbox: {
    group: 'workspace',
    title: strings.settingsPage.outbox.tab,
    needs: 'outbox:read',
    View: OutboxPart,
  },
} as const satisfies Record<string, SettingsPart>;
export type PartName = keyof typeof settingsParts;

const parts: Readonly<Record<string, SettingsPart>> = settingsParts;

/** The parts of a group that this role sees. */
export const partsOf = (group: AnyPart['group'], role: Agent['role']): [string, SettingsPart][] =>
  Object.entries(parts).filter(([, part]) => part.group === group && may(role, part.needs));

/**
 * What the address means for this role: a part, `forbidden` for one that others see, and where it names none the first
 * of the inbox's, or of one's own for those who set nothing about inboxes.
 */
export function partAt(tab: string, role: Agent['role']): [string, SettingsPart] | 'forbidden' {
  const part = Object.hasOwn(parts, tab) ? parts[tab] : undefined;
  if (part) return may(role, part.needs) ? [tab, part] : 'forbidden';
  const [first] = partsOf(may(role, 'inboxes:write') ? 'inbox' : 'you', role);
  return first ?? 'forbidden';
}
