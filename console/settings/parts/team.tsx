import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { may } from '../../../shared/permissions.ts';
import type { Agent } from '../../../shared/protocol/entities.ts';
import type { Invitation, Member, MemberChange } from '../../../shared/protocol/team.ts';
import { announced } from '../../state/announcements.ts';
import { now } from '../../state/now.ts';
import { team, teamArrived, teamRound } from '../../state/team.ts';
import {
  changeMember,
  invite,
  inviteAgain,
  readInvitations,
  readTeam,
  removeMembersSecondFactor,
  revokeInvitation,
} from '../../team-api.ts';
import { Avatar } from '../../view/avatar.tsx';
import { Time } from '../../view/time.tsx';
import { locale, strings } from '../../words.ts';
import { Choice, Confirm, Copyable, Group, TextField } from '../fields.tsx';
import { ProblemLine, useDeed, useLoaded, Waiting } from './form-state.tsx';

const words = strings.teamPage;
type Role = Agent['role'];
const roles: readonly Role[] = ['owner', 'admin', 'agent', 'viewer'];

/** The roles that somebody of this role may give. */
const givenBy = (role: Role): (readonly [Role, string])[] =>
  roles.filter((each) => role === 'owner' || each !== 'owner').map((each) => [each, words.roles[each]]);

export function TeamPart({ agent }: { agent: Agent }) {
  const { problem, value, reload } = useLoaded(readTeam, teamRound.value);
  const answer = value.value;
  useEffect(() => {
    if (answer) teamArrived(answer.agents);
  }, [answer]);
  const manages = may(agent.role, 'team:write');
  const members = answer?.agents ?? team.value;
  return (
    <>
      {manages && <Invitations agent={agent} />}
      <Group title={words.members}>
        {members === null ? (
          <Waiting loading={words.loading} problem={problem} onRetry={() => void reload()} />
        ) : (
          <ul class="settings-list">
            {members.map((member) => (
              <li key={member.id} class={`settings-item${member.disabled ? ' settings-item-off' : ''}`}>
                <MemberRow member={member} agent={agent} onChanged={reload} />
              </li>
            ))}
          </ul>
        )}
      </Group>
    </>
  );
}

function Invitations({ agent }: { agent: Agent }) {
  const email = useSignal('');
  const name = useSignal('');
  const role = useSignal<Role>('agent');
  const given = useSignal<{ email: string; link: string } | null>(null);
  const deed = useDeed();
  const { value, problem, reload } = useLoaded(readInvitations, teamRound.value);
  const invitations = value.value?.invitations ?? [];

  const handed = ({ invitation, link }: { invitation: Invitation; link: string | null }) => {
    given.value = link === null ? null : { email: invitation.email, link };
    if (link === null) announced(words.sent(invitation.email));
    void reload();
  };
  return (
    <Group title={words.invite}>
      <form
        class="invite"
        aria-label={words.invite}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void deed.run(
            () => invite({ email: email.value, name: name.value, role: role.value }),
            (answer) => {
              email.value = '';
              name.value = '';
              handed(answer);
            },
          );
        }}
      >
        <div class="setting-row">
          <TextField
            label={words.email}
            path="invite.email"
            dir="ltr"
            value={email.value}
            onChange={(to) => {
              email.value = to;
            }}
          />
          <TextField
            label={words.name}
            path="invite.name"
            value={name.value}
            onChange={(to) => {
              name.value = to;
            }}
          />
          <Choice
            label={words.role}
            path="invite.role"
            help={words.rolesHelp[role.value]}
            value={role.value}
            options={givenBy(agent.role)}
            onChange={(to) => {
              role.value = to;
            }}
          />
        </div>
        <ProblemLine text={deed.problem || problem} />
        <button type="submit" class="button button-primary" aria-disabled={deed.busy}>
          {words.send}
        </button>
      </form>
      {given.value && (
        <div role="status">
          <p class="setting-help">{words.linkHelp(given.value.email)}</p>
          <Copyable key={given.value.link} label={words.link} text={given.value.link} />
        </div>
      )}
      {invitations.length > 0 && (
        <ul class="settings-list" aria-label={words.invited}>
          {invitations.map((invitation) => (
            <li key={invitation.id} class="settings-item">
              <div>
                <h3>
                  <bdi>{invitation.name || invitation.email}</bdi>{' '}
                  <span class="pill pill-plain">{words.roles[invitation.role]}</span>
                </h3>
                <p class="setting-help">
                  {invitation.name !== '' && (
                    <>
                      <bdi>{invitation.email}</bdi> ·{' '}
                    </>
                  )}
                  {words.invitedBy(invitation.invitedBy)} ·{' '}
                  {Date.parse(invitation.expiresAt) > now.value ? (
                    <>
                      {words.until} <Time at={invitation.expiresAt} as="day" />
                    </>
                  ) : (
                    words.over
                  )}
                </p>
              </div>
              <div class="setting-actions">
                <button
                  type="button"
                  class="button"
                  onClick={() => void deed.run(() => inviteAgain(invitation.id), handed)}
                >
                  {words.again}
                  <span class="visually-hidden">: {invitation.email}</span>
                </button>
                <button
                  type="button"
                  class="button button-quiet"
                  onClick={() =>
                    void deed
                      .run(
                        () => revokeInvitation(invitation.id),
                        () => announced(words.revoked),
                      )
                      .then(reload)
                  }
                >
                  {words.revoke}
                  <span class="visually-hidden">: {invitation.email}</span>
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Group>
  );
}

function MemberRow({
  member,
  agent,
  onChanged,
}: {
  member: Member;
  agent: Agent;
  onChanged(): Promise<void>;
}) {
  const deed = useDeed();
  const asking = useSignal<'disable' | 'factor' | null>(null);
  const name = member.name || member.email;
  const mine = member.id === agent.id;
  const changes = may(agent.role, 'team:write') && (member.role !== 'owner' || agent.role === 'owner');
  const save = (change: MemberChange, said: string) =>
    void deed
      .run(
        () => changeMember(member.id, change),
        () => {
          asking.value = null;
          announced(said);
        },
      )
      .then(onChanged);
  const languages = member.languages.map(
    (code) => new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code,
  );
  return (
    <>
      <Avatar name={name} photo={member.photo} mine={mine} />
      <div class="member">
        <h3>
          <bdi>{name}</bdi> {mine && <span class="setting-help">({words.you})</span>}
        </h3>
        <p class="setting-help">
          <bdi>{member.email}</bdi>
          {languages.length > 0 && ` · ${new Intl.ListFormat(locale).format(languages)}`}
          {member.skills.length > 0 && ` · ${new Intl.ListFormat(locale).format(member.skills)}`}
        </p>
        <p class="member-marks">
          {!changes && <span class="pill pill-plain">{words.roles[member.role]}</span>}
          {member.disabled && <span class="pill pill-critical">{words.disabled}</span>}
          {member.secondFactor !== undefined && (
            <span class={`pill ${member.secondFactor ? 'pill-brand' : 'pill-plain'}`}>
              {member.secondFactor ? words.secondFactor : words.noSecondFactor}
            </span>
          )}
        </p>
        <ProblemLine text={deed.problem} />
      </div>
      {changes && (
        <div class="setting-actions">
          <select
            aria-label={words.roleOf(name)}
            value={member.role}
            onChange={(event) => {
              const to = roles.find((each) => each === event.currentTarget.value);
              // Until the server agrees, it is as it was.
              event.currentTarget.value = member.role;
              if (to) save({ role: to }, words.roleChanged(name, words.roles[to]));
            }}
          >
            {givenBy(agent.role).map(([role, label]) => (
              <option key={role} value={role}>
                {label}
              </option>
            ))}
          </select>
          <label class="setting-number">
            <input
              type="number"
              min={1}
              max={100}
              aria-label={words.capacityOf(name)}
              value={member.capacity}
              onChange={(event) => {
                const { valueAsNumber } = event.currentTarget;
                save({ capacity: valueAsNumber }, words.changed);
              }}
            />
            {words.atOnce}
          </label>
          {!mine && member.secondFactor === true && (
            <button
              type="button"
              class="button button-quiet"
              onClick={() => {
                asking.value = 'factor';
              }}
            >
              {words.removeFactor}
              <span class="visually-hidden">: {name}</span>
            </button>
          )}
          {!mine && (
            <button
              type="button"
              class="button button-quiet"
              onClick={() => {
                if (member.disabled) save({ disabled: false }, words.changed);
                else asking.value = 'disable';
              }}
            >
              {member.disabled ? words.enable : words.disable}
              <span class="visually-hidden">: {name}</span>
            </button>
          )}
        </div>
      )}
      {asking.value !== null && (
        <Confirm
          wide
          question={asking.value === 'disable' ? words.disableAsk(name) : words.removeFactorAsk(name)}
          yes={asking.value === 'disable' ? words.disableDo : words.removeFactor}
          no={words.cancel}
          onYes={() => {
            if (asking.value === 'disable') save({ disabled: true }, words.changed);
            else
              void deed
                .run(
                  () => removeMembersSecondFactor(member.id),
                  () => {
                    asking.value = null;
                    announced(words.changed);
                  },
                )
                .then(onChanged);
          }}
          onNo={() => {
            asking.value = null;
          }}
        />
      )}
    </>
  );
}
