import type { JSX } from 'preact';
import type { Status } from '../messages.ts';
import { tellBackground } from './own.ts';
import { useTexts } from './texts.ts';

interface ChoiceProps {
  status: Status;
  /** The tab for which it is chosen; null for all that chose nothing of their own. */
  tab: number | null;
  changed(): Promise<void>;
}

/** For what homes are checked: rung, gemeente of origin, places. Each change counts at once, on pages that are open. */
export function Choice({ status, tab, changed }: ChoiceProps): JSX.Element {
  const { popupTexts } = useTexts();
  const { rung, origin, places } = status.settings;
  const choose = async (change: { rung?: string; origin?: string | null; places?: number }) => {
    if (tab === null) await tellBackground({ type: 'choose', rung: rung ?? '', origin, places, ...change });
    else await tellBackground({ type: 'task.choose', tab, rung, origin, places, ...change });
    await changed();
  };
  return (
    <>
      <label for="rung">{popupTexts.rung}</label>
      <select
        id="rung"
        value={rung ?? ''}
        onChange={(event) => void choose({ rung: event.currentTarget.value })}
      >
        {rung === null ? <option value="">{popupTexts.chooseRung}</option> : null}
        {status.rungs.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <div class="two">
        <div>
          <label for="origin">{popupTexts.origin}</label>
          <select
            id="origin"
            value={origin ?? ''}
            onChange={(event) => void choose({ origin: event.currentTarget.value || null })}
          >
            <option value="">{popupTexts.noOrigin}</option>
            {status.origins.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for="places">{popupTexts.places}</label>
          <input
            id="places"
            type="number"
            min="1"
            max="500"
            value={places}
            onChange={(event) => {
              const asked = event.currentTarget.valueAsNumber;
              void choose({ places: Number.isInteger(asked) ? Math.min(500, Math.max(1, asked)) : 1 });
            }}
          />
        </div>
      </div>
    </>
  );
}
