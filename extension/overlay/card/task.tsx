import { type JSX, render } from 'preact';
import { useState } from 'preact/hooks';
import { CARD_TEXTS } from '../../../shared/text/card.ts';
import type { Task } from '../../messages.ts';
import type { TaskProps } from '../drawer.ts';
import { Choice } from './fields.tsx';
import { trusted } from './trusted.ts';

/** Draws the choice of what the tab checks for. */
export function drawTask(into: HTMLElement, props: TaskProps): void {
  render(<TaskForm {...props} />, into);
}

/** Rung, origin and number of places; each choice counts at once. */
function TaskForm({ given, choose, close }: TaskProps): JSX.Element {
  const texts = CARD_TEXTS[given.language];
  const [task, setTask] = useState(given.task);
  const change = (part: Partial<Task>) => {
    const next = { ...task, ...part };
    setTask(next);
    choose(next);
  };
  return (
    <fieldset class="task" aria-label={texts.bar}>
      <Choice
        label={texts.rung}
        value={task.rung ?? ''}
        options={given.rungs.map(({ id }) => id)}
        name={(id) => given.rungs.find((rung) => rung.id === id)?.label ?? id}
        choose={(rung) => change({ rung })}
      />
      <Choice
        label={texts.origin}
        value={task.origin ?? ''}
        options={['', ...given.origins.map(({ code }) => code)]}
        name={(code) => given.origins.find((one) => one.code === code)?.name ?? texts.noOrigin}
        choose={(origin) => change({ origin: origin || null })}
      />
      <label class="field few">
        <span>{texts.places}</span>
        <input
          type="number"
          min="1"
          max="500"
          value={task.places}
          onChange={(event) => {
            const asked = event.currentTarget.valueAsNumber;
            change({ places: Number.isInteger(asked) ? Math.min(500, Math.max(1, asked)) : 1 });
          }}
        />
      </label>
      <p class="soft">{texts.barAbout}</p>
      <button type="button" class="btn" onClick={trusted(close)}>
        {texts.done}
      </button>
    </fieldset>
  );
}
