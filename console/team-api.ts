/** What one asks about accounts, the team and the audit log over plain HTTP. */
import * as v from 'valibot';
import { auditAnswer } from '../shared/protocol/audit.ts';
import { type Agent, agentSchema } from '../shared/protocol/entities.ts';
import {
  accountAnswer,
  invitationAnswer,
  invitationsAnswer,
  joinLookAnswer,
  type MemberChange,
  memberAnswer,
  membersAnswer,
  type ProfileChange,
  recoveryCodesAnswer,
  secondFactorBegun,
  sessionsAnswer,
} from '../shared/protocol/team.ts';
import { ask } from './api.ts';

interface Proof {
  readonly password: string;
  readonly code: string;
}
const nothing = v.unknown();

export const readAccount = () => ask('GET', '/account', accountAnswer);
export const changeProfile = (change: ProfileChange) => ask('PATCH', '/account', memberAnswer, change);
export const changePassword = (current: string, password: string) =>
  ask('PUT', '/account/password', nothing, { current, password });
export const beginSecondFactor = (password: string) =>
  ask('POST', '/account/second-factor', secondFactorBegun, { password });
export const confirmSecondFactor = (code: string) =>
  ask('PUT', '/account/second-factor', recoveryCodesAnswer, { code });
export const removeSecondFactor = (proof: Proof) => ask('DELETE', '/account/second-factor', nothing, proof);
export const renewRecoveryCodes = (proof: Proof) =>
  ask('POST', '/account/recovery-codes', recoveryCodesAnswer, proof);
export const readSessions = () => ask('GET', '/account/sessions', sessionsAnswer);
/** Ends one session; without an id, all the others. */
export const endSession = (id?: string) =>
  ask('DELETE', `/account/sessions${id === undefined ? '' : `/${id}`}`, nothing);

export const readTeam = () => ask('GET', '/agents?disabled=true', membersAnswer);
export const changeMember = (id: string, change: MemberChange) =>
  ask('PATCH', `/agents/${id}`, memberAnswer, change);
export const removeMembersSecondFactor = (id: string) =>
  ask('DELETE', `/agents/${id}/second-factor`, nothing);
export const readInvitations = () => ask('GET', '/invitations', invitationsAnswer);
export const invite = (wish: { email: string; name: string; role: Agent['role'] }) =>
  ask('POST', '/invitations', invitationAnswer, wish);
export const inviteAgain = (id: string) => ask('POST', `/invitations/${id}/link`, invitationAnswer);
export const revokeInvitation = (id: string) => ask('DELETE', `/invitations/${id}`, nothing);

export const readAudit = (query: URLSearchParams) => ask('GET', `/audit?${query}`, auditAnswer);

export const lookAtInvitation = (token: string) => ask('POST', '/join/look', joinLookAnswer, { token });
export const acceptInvitation = (token: string, name: string, password: string) =>
  ask('POST', '/join', v.object({ agent: agentSchema }), { token, name, password });
export const askPasswordReset = (email: string) => ask('POST', '/password-reset', nothing, { email });
export const resetPassword = (token: string, password: string) =>
  ask('PUT', '/password-reset', nothing, { token, password });
