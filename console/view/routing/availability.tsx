import { sayAvailability } from '../../routing.ts';
import { me } from '../../state/agents.ts';
import { strings } from '../../words.ts';
import { PresenceDot, presenceOf, presenceWords } from './presence.tsx';

const words = strings.routing;

/** In the account menu: whether new conversations come to this agent, and how much they have. */
export function Availability() {
  const agent = me.value;
  if (agent === null || agent.role === 'viewer') return null;
  return (
    <>
      <fieldset class="choice">
        <legend>{words.availability}</legend>
        <div class="choice-options choice-two">
          {(['here', 'away'] as const).map((option) => (
            <label key={option}>
              <input
                type="radio"
                name="availability"
                checked={(agent.why === 'chosen' ? 'away' : 'here') === option}
                onChange={() => void sayAvailability({ availability: option, idle: false })}
              />
              <span>
                <PresenceDot presence={option} /> {words.choice[option]}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p class="account-load">
        {presenceOf(agent) === 'away' && agent.why !== 'chosen' && `${presenceWords(agent)} · `}
        {words.load(agent.load, agent.capacity)}
      </p>
    </>
  );
}

/** Over the desk while nothing new comes to this agent: nobody is away without knowing it. */
export function AwayBanner() {
  const agent = me.value;
  const away = agent !== null && agent.role !== 'viewer' && agent.here && agent.availability === 'away';
  return (
    <div role="status">
      {away && agent.why !== null && (
        <p class="banner banner-away">
          <PresenceDot presence="away" />
          <span>{words.banner[agent.why]}</span>
          {agent.why === 'chosen' && (
            <button
              type="button"
              class="link-button"
              onClick={() => void sayAvailability({ availability: 'here', idle: false })}
            >
              {words.back}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
