/** The facts beside an entry of the audit log, in the words of this console. */
import type { AuditDetail } from '../../shared/protocol/audit.ts';
import { strings } from '../words.ts';
import { tabWith } from './draft.ts';

type Named = Readonly<Record<string, string>>;

/** What a changed setting is called where it is changed; the log has its name in the protocol. */
function settingName(name: string): string {
  const { profile, settingsPage } = strings;
  const own: Named = {
    name: profile.name,
    languages: profile.languages,
    skills: profile.skills,
    hours: profile.hoursTitle,
    capacity: profile.capacity,
  };
  const tab = tabWith(name);
  return tab === null ? (own[name] ?? name) : ((settingsPage.tabs as Named)[tab] ?? name);
}

function valueWords(fact: string, value: string): string {
  const { auditPage, teamPage } = strings;
  switch (fact) {
    case 'from':
    case 'to':
    case 'role':
      return (teamPage.roles as Named)[value] ?? value;
    case 'why':
      return auditPage.whys[value] ?? value;
    case 'what':
      return [...new Set(value.split(', ').map(settingName))].join(', ');
    default:
      return value;
  }
}

/** @example factWords({ from: 'agent', to: 'admin' }) // 'from: Agent · to: Administrator' */
export const factWords = (detail: AuditDetail): string =>
  Object.entries(detail)
    .map(([fact, value]) => `${strings.auditPage.facts[fact] ?? fact}: ${valueWords(fact, String(value))}`)
    .join(' · ');
