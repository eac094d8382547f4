import type { JSX, Ref } from 'preact';
import { PANEL_TEXTS } from '../../shared/text/panel.ts';
import type { Task, TaskAnswer } from '../messages.ts';
import { TaskFields } from '../pages/task-fields.tsx';

interface TaskChoiceProps {
  answer: TaskAnswer;
  /** The part itself, for who wants to open it. */
  within: Ref<HTMLDetailsElement>;
  choose(task: Task): void;
}

/** For what the tab checks, in one line that opens: rung, gemeente of origin, places. */
export function TaskChoice({ answer, within, choose }: TaskChoiceProps): JSX.Element {
  const { language, task, rungs, origins } = answer;
  const texts = PANEL_TEXTS[language];
  const rung = rungs.find(({ id }) => id === task.rung)?.label ?? task.rung;
  const origin = origins.find(({ code }) => code === task.origin)?.name;
  const line = [rung, origin, texts.placesOf(task.places)].filter(Boolean).join(' · ');
  return (
    <details class="task" ref={within}>
      <summary>
        <span class="soft">{texts.task}</span> <b>{line}</b>
      </summary>
      <TaskFields task={task} rungs={rungs} origins={origins} choose={choose} />
    </details>
  );
}
