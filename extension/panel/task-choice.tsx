import type { JSX } from 'preact';
import { PANEL_TEXTS } from '../../shared/text/panel.ts';
import type { Task, TaskAnswer } from '../messages.ts';

interface TaskChoiceProps {
  answer: TaskAnswer;
  choose(task: Task): void;
}

/** For what the tab checks, in one line that opens: rung, gemeente of origin, places. */
export function TaskChoice({ answer, choose }: TaskChoiceProps): JSX.Element {
  const { language, task, rungs, origins } = answer;
  const texts = PANEL_TEXTS[language];
  const rung = rungs.find(({ id }) => id === task.rung)?.label ?? task.rung;
  const origin = origins.find(({ code }) => code === task.origin)?.name;
  const line = [rung, origin, texts.placesOf(task.places)].filter(Boolean).join(' · ');
  return (
    <details class="task">
      <summary>
        <span class="soft">{texts.task}</span> <b>{line}</b>
      </summary>
      <label for="rung">{texts.rung}</label>
      <select
        id="rung"
        value={task.rung ?? ''}
        onChange={(event) => choose({ ...task, rung: event.currentTarget.value })}
      >
        {rungs.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <div class="two">
        <div>
          <label for="origin">{texts.origin}</label>
          <select
            id="origin"
            value={task.origin ?? ''}
            onChange={(event) => choose({ ...task, origin: event.currentTarget.value || null })}
          >
            <option value="">{texts.noOrigin}</option>
            {origins.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for="places">{texts.places}</label>
          <input
            id="places"
            type="number"
            min="1"
            max="500"
            value={task.places}
            onChange={(event) => {
              const asked = event.currentTarget.valueAsNumber;
              choose({ ...task, places: Number.isInteger(asked) ? Math.min(500, Math.max(1, asked)) : 1 });
            }}
          />
        </div>
      </div>
    </details>
  );
}
