/** The audit log: who changed what. Never any text of a message, never a secret. */
import * as v from 'valibot';
import { idSchema, timestampSchema } from './ids.ts';

/** What can have happened, in the past tense; a new one needs its words in `console/strings/en/audit.ts`. */
export const auditAction = v.picklist([
  'signed_in',
  'sign_in_failed',
  'signed_out',
  'session_ended',
  'password_changed',
  'password_reset_asked',
  'password_reset',
  'second_factor_on',
  'second_factor_off',
  'second_factor_removed',
  'recovery_codes_renewed',
  'recovery_code_used',
  'agent_invited',
  'invitation_renewed',
  'invitation_revoked',
  'agent_joined',
  'agent_changed',
  'role_changed',
  'agent_disabled',
  'agent_enabled',
  'inbox_created',
  'inbox_changed',
  'identity_secret_made',
  'answer_created',
  'answer_changed',
  'answer_removed',
  'answers_imported',
  'snippet_shared',
  'snippet_changed',
  'snippet_removed',
  'view_shared',
  'view_removed',
  'tag_created',
  'tag_changed',
  'tag_removed',
  'visitor_blocked',
  'visitor_unblocked',
  'people_joined',
  'people_parted',
  'visitor_erased',
  'conversation_erased',
  'delivery_retried',
  'delivery_dropped',
  'exported',
  'audit_chained',
]);
export type AuditAction = v.InferOutput<typeof auditAction>;

/** Short facts beside an entry: `{from: 'agent', to: 'admin'}`. */
export const auditDetail = v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()]));
export type AuditDetail = v.InferOutput<typeof auditDetail>;

export const auditBy = v.variant('kind', [
  v.object({ kind: v.literal('agent'), id: idSchema, name: v.string() }),
  /** A program with the API key. */
  v.object({ kind: v.literal('apiKey') }),
  /** The server by itself, or somebody at its command line. */
  v.object({ kind: v.literal('server') }),
  /** Nobody we know: a sign-in that failed. */
  v.object({ kind: v.literal('nobody') }),
]);
export type AuditBy = v.InferOutput<typeof auditBy>;

export const auditEntry = v.object({
  id: idSchema,
  at: timestampSchema,
  by: auditBy,
  action: auditAction,
  /** What it was done to, by the name people know it by. */
  object: v.string(),
  detail: auditDetail,
});
export type AuditEntry = v.InferOutput<typeof auditEntry>;

/** `GET /api/v1/audit`, the newest first. */
export const auditAnswer = v.object({ entries: v.array(auditEntry), next: v.nullable(v.string()) });
export type AuditAnswer = v.InferOutput<typeof auditAnswer>;
