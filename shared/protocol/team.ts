/** The team: accounts, invitations, one's own account and what keeps it safe. All of it is plain HTTP. */
import * as v from 'valibot';
import { mostPassword } from '../password.ts';
import { agentRole, isStorableText } from './entities.ts';
import { idSchema, timestampSchema } from './ids.ts';
import { hoursSchema } from './settings.ts';

const emailSchema = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(254),
  v.email('expected an e-mail address'),
);
const nameSchema = v.pipe(
  v.string(),
  v.check(isStorableText, 'bad_text'),
  v.trim(),
  v.minLength(1, 'expected a name'),
  v.maxLength(80, 'expected at most 80 characters'),
);
/** Checked for what is in it by `passwordProblem`, which knows whose it is. */
const passwordSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(mostPassword * 4));
const codeSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40));
const tokenSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/, 'expected the token of the link'));

const languagesSchema = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'expected a language code such as de'))),
  v.maxLength(30),
);
const skillsSchema = v.pipe(
  v.array(v.pipe(v.string(), v.check(isStorableText, 'bad_text'), v.trim(), v.minLength(1), v.maxLength(40))),
  v.maxLength(30),
);
const capacitySchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));

/** Somebody of the team, as colleagues see them. */
export const memberSchema = v.object({
  id: idSchema,
  email: v.string(),
  name: v.string(),
  role: agentRole,
  photo: v.exactOptional(v.string()),
  /** ISO 639 codes of what they write in; none: whatever comes. */
  languages: v.array(v.string()),
  /** What colleagues may ask them about. */
  skills: v.array(v.string()),
  /** When they work; null: whenever they are here. */
  hours: v.nullable(hoursSchema),
  /** How many open conversations at once. */
  capacity: v.number(),
  disabled: v.boolean(),
  joinedAt: timestampSchema,
  /** For those who look after the team: whether signing in takes a second factor. */
  secondFactor: v.exactOptional(v.boolean()),
});
export type Member = v.InferOutput<typeof memberSchema>;
/** `GET /api/v1/agents`, by name. */
export const membersAnswer = v.object({ agents: v.array(memberSchema) });

const profileEntries = {
  name: v.exactOptional(nameSchema),
  languages: v.exactOptional(languagesSchema),
  skills: v.exactOptional(skillsSchema),
  hours: v.exactOptional(v.nullable(hoursSchema)),
  capacity: v.exactOptional(capacitySchema),
};
/** `PATCH /api/v1/account`: of one's own. */
export const profileChange = v.strictObject(profileEntries);
export type ProfileChange = v.InferOutput<typeof profileChange>;
/** `PATCH /api/v1/agents/<id>` */
export const memberChange = v.strictObject({
  ...profileEntries,
  role: v.exactOptional(agentRole),
  disabled: v.exactOptional(v.boolean()),
});
export type MemberChange = v.InferOutput<typeof memberChange>;

export const invitationSchema = v.object({
  id: idSchema,
  email: v.string(),
  name: v.string(),
  role: agentRole,
  invitedBy: v.string(),
  createdAt: timestampSchema,
  expiresAt: timestampSchema,
});
export type Invitation = v.InferOutput<typeof invitationSchema>;
/** `GET /api/v1/invitations`, the newest first; those whose time is over are among them. */
export const invitationsAnswer = v.object({ invitations: v.array(invitationSchema) });
/** `POST /api/v1/invitations` */
export const invitationCreate = v.object({
  email: emailSchema,
  name: v.optional(v.pipe(v.string(), v.check(isStorableText, 'bad_text'), v.trim(), v.maxLength(80)), ''),
  role: agentRole,
});
/** `link` is shown this once, where no mail server takes it to them. */
export const invitationAnswer = v.object({ invitation: invitationSchema, link: v.nullable(v.string()) });
export type InvitationAnswer = v.InferOutput<typeof invitationAnswer>;

/** `POST /api/v1/join/look`: whom a link invites. The token travels in the body, so that no log of addresses has it. */
export const joinLook = v.object({ token: tokenSchema });
export const joinLookAnswer = v.object({ email: v.string(), name: v.string(), invitedBy: v.string() });
/** `POST /api/v1/join` */
export const joinCreate = v.object({ token: tokenSchema, name: nameSchema, password: passwordSchema });

/** `POST /api/v1/password-reset`: mails a link, if there is such an account. Answers 204 in any case. */
export const passwordResetAsk = v.object({ email: emailSchema });
/** `PUT /api/v1/password-reset` */
export const passwordReset = v.object({ token: tokenSchema, password: passwordSchema });

/** `GET /api/v1/account` */
export const accountAnswer = v.object({
  profile: memberSchema,
  secondFactor: v.object({
    on: v.boolean(),
    /** Recovery codes that are left. */
    codesLeft: v.number(),
  }),
});
export type AccountAnswer = v.InferOutput<typeof accountAnswer>;
export const memberAnswer = v.object({ agent: memberSchema });

/** `PUT /api/v1/account/password` */
export const passwordChange = v.object({ current: passwordSchema, password: passwordSchema });
/** `POST /api/v1/account/second-factor`: begins; nothing holds until a code confirms it. */
export const secondFactorBegin = v.object({ password: passwordSchema });
export const secondFactorBegun = v.object({
  /** Base32, to type in where no camera is. */
  secret: v.string(),
  /** `otpauth://` address, for a QR code. */
  uri: v.string(),
});
export type SecondFactorBegun = v.InferOutput<typeof secondFactorBegun>;
/** `PUT /api/v1/account/second-factor` */
export const secondFactorConfirm = v.object({ code: codeSchema });
/** They are shown this once. */
export const recoveryCodesAnswer = v.object({ recoveryCodes: v.array(v.string()) });
/** `DELETE /api/v1/account/second-factor` and `POST /api/v1/account/recovery-codes` */
export const passwordAndCode = v.object({ password: passwordSchema, code: codeSchema });

/** `GET /api/v1/account/sessions`, the last used first. */
export const sessionsAnswer = v.object({
  sessions: v.array(
    v.object({
      id: idSchema,
      /** Names as people know them; null where the program does not say. */
      browser: v.nullable(v.string()),
      system: v.nullable(v.string()),
      address: v.string(),
      createdAt: timestampSchema,
      seenAt: timestampSchema,
      /** The one that asks. */
      current: v.boolean(),
    }),
  ),
});
export type SessionsAnswer = v.InferOutput<typeof sessionsAnswer>;
