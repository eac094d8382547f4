import type { JSX } from 'preact';
import type { OriginChoice, Task } from '../messages.ts';
import { useTexts } from './texts.ts';

interface TaskFieldsProps {
  task: Task;
  rungs: { id: string; label: string }[];
  origins: OriginChoice[];
  choose(task: Task): void;
}

/** Rung, gemeente of origin and places: all that is asked about whom a home is for. */
export function TaskFields({ task, rungs, origins, choose }: TaskFieldsProps): JSX.Element {
  const { popupTexts } = useTexts();
  const { rung, origin, places } = task;
  return (
    <>
      <label for="rung">{popupTexts.rung}</label>
      <select
        id="rung"
        value={rung ?? ''}
        onChange={(event) => choose({ ...task, rung: event.currentTarget.value })}
      >
        {rung === null ? <option value="">{popupTexts.chooseRung}</option> : null}
        {rungs.map(({ id, label }) => (
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
            onChange={(event) => choose({ ...task, origin: event.currentTarget.value || null })}
          >
            <option value="">{popupTexts.noOrigin}</option>
            {origins.map(({ code, name }) => (
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
              choose({ ...task, places: Number.isInteger(asked) ? Math.min(500, Math.max(1, asked)) : 1 });
            }}
          />
        </div>
      </div>
    </>
  );
}
