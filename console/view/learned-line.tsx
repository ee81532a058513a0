import { moves } from '../../shared/tone/types.ts';
import { countOf, habitOf, learned, totalOf } from '../state/learned.ts';
import { strings } from '../words.ts';

const words = strings.learned;

/** "Learned from 14 replies", and behind it what was done with each kind of suggestion. */
export function LearnedLine({ inbox }: { inbox: string }) {
  const known = learned.value.get(inbox);
  const count = known ? totalOf(known.everybody) : 0;
  if (known === undefined || count === 0) return null;
  const mine = totalOf(known.mine);
  const shown = mine > 0 ? known.mine : known.everybody;
  return (
    <details class="tray-learned">
      <summary>{words.from(count)}</summary>
      <div class="learned">
        <p>{mine > 0 ? words.mine(mine) : words.everybody}</p>
        <ul>
          {shown.map((each) => {
            const move = moves.find((one) => one === each.move);
            const habit = habitOf(shown, each.move);
            return (
              <li key={each.move}>
                {words.move(
                  move ? strings.moves[move] : each.move,
                  each.kept,
                  each.edited,
                  countOf(each) - each.kept - each.edited,
                )}
                {habit !== null && mine > 0 && ` ${words.habits[habit]}`}
              </li>
            );
          })}
        </ul>
        <p>{words.how}</p>
      </div>
    </details>
  );
}
