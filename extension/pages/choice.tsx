import type { JSX } from 'preact';
import type { Status, Task } from '../messages.ts';
import { tellBackground } from './own.ts';
import { TaskFields } from './task-fields.tsx';

interface ChoiceProps {
  status: Status;
  /** The tab for which it is chosen; null for all that chose nothing of their own. */
  tab: number | null;
  changed(): Promise<void>;
}

/** For what homes are checked: rung, gemeente of origin, places. Each change counts at once, on pages that are open. */
export function Choice({ status, tab, changed }: ChoiceProps): JSX.Element {
  const { rung, origin, places } = status.settings;
  const choose = async (task: Task) => {
    if (tab === null) await tellBackground({ type: 'choose', ...task, rung: task.rung ?? '' });
    else await tellBackground({ type: 'task.choose', tab, ...task });
    await changed();
  };
  return (
    <TaskFields
      task={{ rung, origin, places }}
      rungs={status.rungs}
      origins={status.origins}
      choose={(task) => void choose(task)}
    />
  );
}
