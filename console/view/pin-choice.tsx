import { may } from '../../shared/permissions.ts';
import type { ConversationSummary } from '../../shared/protocol/entities.ts';
import { type Pin, pins, playedVoiceIds } from '../../shared/tone/types.ts';
import { pinName } from '../pin-name.ts';
import { activities } from '../state/activities.ts';
import { settingsOf } from '../state/inboxes.ts';
import { currentAgent } from '../state/session.ts';
import { pinRegister } from '../sync.ts';
import { strings } from '../words.ts';

const words = strings.pin;
const plain = ['formal', 'casual', 'upset', 'plain'] as const;

/** Lays down how to meet the customer, whatever was measured; says who did, and takes it back. */
export function PinChoice({ row }: { row: ConversationSummary }) {
  const pin = pins.find((known) => known === row.pin) ?? null;
  const voices = settingsOf(row.inbox)?.voices ?? playedVoiceIds;
  const last = activities.value
    .get(row.id)
    ?.findLast(({ change }) => change.kind === 'register_pinned' && change.as === pin);
  const agent = currentAgent();
  const mayAct = agent !== null && may(agent.role, 'conversations:answer');
  if (!mayAct && pin === null) return null;
  const who = last?.agent?.id === agent?.id ? words.you : last?.agent?.name;
  return (
    <div class="pin">
      {pin !== null && (
        <p class="pinned">
          <span>{who === undefined ? words.byNobody(pinName(pin)) : words.by(pinName(pin), who)}</span>
          {mayAct && (
            <button type="button" class="link-button" onClick={() => void pinRegister(row.id, null)}>
              {words.takeBack}
            </button>
          )}
        </p>
      )}
      {mayAct && (
        <label>
          {words.label}
          <select
            value={pin ?? ''}
            onChange={(event) => {
              const chosen: Pin | null = pins.find((known) => known === event.currentTarget.value) ?? null;
              void pinRegister(row.id, chosen);
            }}
          >
            <option value="">{words.measured}</option>
            {plain.map((as) => (
              <option key={as} value={as}>
                {words.names[as]}
              </option>
            ))}
            <optgroup label={words.voices}>
              {playedVoiceIds
                .filter((voice) => voice === pin || voices.includes(voice))
                .map((voice) => (
                  <option key={voice} value={voice}>
                    {strings.voices[voice]}
                  </option>
                ))}
            </optgroup>
          </select>
        </label>
      )}
    </div>
  );
}
