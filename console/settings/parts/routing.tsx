import { strings } from '../../words.ts';
import { Group, NumberField, Toggle } from '../fields.tsx';
import { type Editing, settingsChanged } from '../state.ts';

/** How conversations find the person who looks after them. */
export function RoutingPart({ draft }: Pick<Editing, 'draft'>) {
  const words = strings.routing.settings;
  const { routing } = draft;
  const change = (some: Partial<typeof routing>) => settingsChanged({ routing: { ...routing, ...some } });
  return (
    <Group title={strings.settingsPage.tabs.routing} help={words.help}>
      <Toggle
        label={words.automatic}
        help={words.automaticHelp}
        checked={routing.automatic}
        onChange={(automatic) => change({ automatic })}
      />
      {routing.automatic && (
        <>
          <NumberField
            label={words.grace}
            path="routing.graceMinutes"
            help={words.graceHelp}
            unit={words.minutes}
            value={Number.isNaN(routing.graceMinutes) ? undefined : routing.graceMinutes}
            onChange={(minutes) => change({ graceMinutes: minutes ?? Number.NaN })}
          />
          <NumberField
            label={words.atOnce}
            path="routing.atOnce"
            help={words.atOnceHelp}
            unit={words.conversations}
            value={routing.atOnce ?? undefined}
            onChange={(atOnce) => change({ atOnce: atOnce ?? null })}
          />
        </>
      )}
    </Group>
  );
}
