/** Routes about one's own account. They need a session: an API key has no account. */
import type { Request } from 'express';
import type * as v from 'valibot';
import type { Agent } from '../../../shared/protocol/entities.ts';
import { type Failure, failure } from '../../../shared/protocol/errors.ts';
import {
  accountAnswer,
  memberAnswer,
  passwordAndCode,
  passwordChange,
  passwordReset,
  passwordResetAsk,
  profileChange,
  recoveryCodesAnswer,
  secondFactorBegin,
  secondFactorBegun,
  secondFactorConfirm,
  sessionsAnswer,
} from '../../../shared/protocol/team.ts';
import {
  askPasswordReset,
  changePassword,
  dropSecondFactor,
  endOwnSessions,
  finishSecondFactor,
  newRecoveryCodesFor,
  ownSessions,
  resetPasswordByLink,
  type Self,
  startSecondFactor,
} from '../../domain/account.ts';
import { hashToken } from '../../domain/ids.ts';
import { changeProfile, memberOf } from '../../domain/team.ts';
import {
  type ApiOptions,
  addressOf,
  agentOf,
  type Call,
  isFailure,
  type Route,
  sessionToken,
} from '../route.ts';

export function accountRoutes(options: ApiOptions): Route[] {
  const { domain, limits } = options.gate;

  async function selfOf(request: Request): Promise<(Self & Pick<Agent, 'role'>) | Failure> {
    const token = sessionToken(options, request);
    const agent = token && (await agentOf(options, request));
    return token && agent
      ? { id: agent.id, email: agent.email, name: agent.name, role: agent.role, tokenHash: hashToken(token) }
      : failure('not_signed_in');
  }

  /** A handler that knows whose account it is; an answer of nothing but yes is 204. */
  const own =
    <Body>(run: (self: Self & Pick<Agent, 'role'>, body: Body, call: Call) => Promise<object>) =>
    async (call: Call) => {
      const self = await selfOf(call.request);
      if (isFailure(self)) return self;
      const answer = await run(self, call.body as Body, call);
      if (isFailure(answer)) return answer;
      const { ok: _, ...rest } = answer as { ok?: true };
      if (Object.keys(rest).length > 0) return rest;
      call.response.status(204).end();
      return undefined;
    };

  return [
    {
      method: 'get',
      path: '/account',
      summary: 'One’s own profile, and what keeps the account safe.',
      access: 'own:account',
      answer: accountAnswer,
      run: own(async ({ id, role }) => {
        const [row, factor] = await Promise.all([domain.store.member(id), domain.store.secondFactorOf(id)]);
        if (!row) return failure('not_found');
        const on = row.secondFactor;
        return {
          profile: memberOf(row, role),
          secondFactor: { on, codesLeft: on ? (factor?.recoveryCodes.length ?? 0) : 0 },
        };
      }),
    },
    {
      method: 'patch',
      path: '/account',
      summary: 'Changes one’s own profile. Each one named replaces the whole of what stood there.',
      access: 'own:account',
      body: profileChange,
      answer: memberAnswer,
      run: own(async (self, body: v.InferOutput<typeof profileChange>) => {
        const by = { kind: 'agent', id: self.id, name: self.name || self.email } as const;
        const changed = await changeProfile(domain, by, self.id, body);
        return changed.ok ? { agent: memberOf(changed.row, self.role) } : changed;
      }),
    },
    {
      method: 'put',
      path: '/account/password',
      summary: 'Changes the password. Every other session ends. Answers 204.',
      access: 'own:account',
      body: passwordChange,
      run: own((self, body: v.InferOutput<typeof passwordChange>) =>
        changePassword(domain, limits, self, body),
      ),
    },
    {
      method: 'post',
      path: '/account/second-factor',
      summary: 'Begins to set up a second factor; nothing holds until a code confirms it.',
      access: 'own:account',
      body: secondFactorBegin,
      answer: secondFactorBegun,
      run: own((self, body: v.InferOutput<typeof secondFactorBegin>) =>
        startSecondFactor(domain, limits, self, body.password),
      ),
    },
    {
      method: 'put',
      path: '/account/second-factor',
      summary:
        'Confirms it with a code. From now on signing in takes one; the recovery codes are shown this once.',
      access: 'own:account',
      body: secondFactorConfirm,
      answer: recoveryCodesAnswer,
      run: own((self, body: v.InferOutput<typeof secondFactorConfirm>) =>
        finishSecondFactor(domain, limits, self, body.code),
      ),
    },
    {
      method: 'delete',
      path: '/account/second-factor',
      summary: 'Removes the second factor, with the password and a code. Answers 204.',
      access: 'own:account',
      body: passwordAndCode,
      run: own((self, body: v.InferOutput<typeof passwordAndCode>) =>
        dropSecondFactor(domain, limits, self, body),
      ),
    },
    {
      method: 'post',
      path: '/account/recovery-codes',
      summary: 'New recovery codes, shown this once; those before hold no longer.',
      access: 'own:account',
      body: passwordAndCode,
      answer: recoveryCodesAnswer,
      run: own((self, body: v.InferOutput<typeof passwordAndCode>) =>
        newRecoveryCodesFor(domain, limits, self, body),
      ),
    },
    {
      method: 'get',
      path: '/account/sessions',
      summary: 'Where one is signed in, the last used first.',
      access: 'own:account',
      answer: sessionsAnswer,
      run: own((self) => ownSessions(domain, self)),
    },
    {
      method: 'delete',
      path: '/account/sessions',
      summary: 'Signs out everywhere else. Answers 204.',
      access: 'own:account',
      run: own((self) => endOwnSessions(domain, self, 'others')),
    },
    {
      method: 'delete',
      path: '/account/sessions/:id',
      summary: 'Ends one session, with every connection made with it. Answers 204.',
      access: 'own:account',
      run: own((self, _: unknown, { request }) =>
        endOwnSessions(domain, self, { id: String(request.params['id']) }),
      ),
    },
    {
      method: 'post',
      path: '/password-reset',
      summary:
        'Mails a link for a new password, if there is such an account. Answers 204 in any case. Needs a mail server and RAPPORT_PUBLIC_URL.',
      access: 'public',
      body: passwordResetAsk,
      async run({ request, response, body }) {
        const { email } = body as v.InferOutput<typeof passwordResetAsk>;
        // Not by the address of the request, which whoever asks may make up: the link is for somebody else to follow.
        const { publicUrl } = options;
        if (!options.mailConfigured || publicUrl === null) return failure('no_mail');
        const refused =
          (await limits.use('addressPasswordResets', addressOf(request))) ??
          (await limits.use('passwordResets', email));
        if (refused) return refused;
        // After the answer, so that its time tells nothing.
        setImmediate(() => {
          askPasswordReset(domain, publicUrl, email).catch((error: unknown) =>
            domain.log.warn({ err: error }, 'a link for a new password was not sent'),
          );
        });
        response.status(204).end();
        return undefined;
      },
    },
    {
      method: 'put',
      path: '/password-reset',
      summary: 'Sets a new password by the link of a mail, once. Every session ends. Answers 204.',
      access: 'public',
      body: passwordReset,
      async run({ request, response, body }) {
        const refused = await limits.use('links', addressOf(request));
        if (refused) return refused;
        const done = await resetPasswordByLink(
          domain,
          body as v.InferOutput<typeof passwordReset>,
          addressOf(request),
        );
        if (!done.ok) return done;
        response.status(204).end();
        return undefined;
      },
    },
  ];
}
