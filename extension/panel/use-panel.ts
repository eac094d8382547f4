import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Status, Task, TaskAnswer, Told } from '../messages.ts';
import { tellBackground } from '../pages/own.ts';
import { ask } from './ask.ts';

/** How often the panel asks whether it still holds: that also lets the server tell of changes. In milliseconds. */
const BEAT = 5_000;

/** The tab that the panel stands beside: that of the link (in a tab of its own), else the active one of its window. */
export function useTab(fixed: number | null): number | null {
  const [tab, setTab] = useState<number | null>(fixed);
  useEffect(() => {
    if (fixed !== null) return;
    const look = async () => {
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
      setTab(active?.id ?? null);
    };
    void look();
    const changed = () => void look();
    browser.tabs.onActivated.addListener(changed);
    return () => browser.tabs.onActivated.removeListener(changed);
  }, [fixed]);
  return tab;
}

export interface Around {
  status: Status;
  /** Whether all data is made up, as far as the server said last. */
  fictional: boolean;
  task: TaskAnswer;
  /** Changes when the same question would get another answer. */
  question: string;
  choose(task: Task): Promise<void>;
  again(): void;
}

/** Connection, task and language; looked at anew when settings, task or data change. Null until they are there. */
export function useAround(tab: number | null): Around | null {
  const [turn, setTurn] = useState(0);
  const [around, setAround] = useState<Pick<Around, 'status' | 'task' | 'question'> | null>(null);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    let late = false;
    const look = async (asked: 'known' | 'status') => {
      const [status, task] = await Promise.all([tellBackground({ type: asked }), taskOf(tab)]);
      if (late) return;
      const next = {
        status,
        task: task ?? fromSettings(status),
        question: `${turn} ${JSON.stringify(task)}`,
      };
      // What was told before is better than what is known without the server.
      setAround((before) => (asked === 'known' ? (before ?? next) : next));
    };
    void look('known');
    void look('status');
    return () => {
      late = true;
    };
  }, [turn, tab]);
  // The server may be away and back between two beats: what was asked meanwhile then stands there as old.
  const answered = useRef(true);
  answered.current = ['ok', 'bezig'].includes(around?.status.connection.state ?? 'ok');
  useEffect(() => {
    let reached = true;
    const look = async () => {
      if (document.hidden) return;
      const before = reached && answered.current;
      reached = !('retryAfter' in (await ask({ type: 'still', tab })));
      // What is shown tells how old it is, and mends itself.
      if (!reached || !before) again();
    };
    const beat = setInterval(() => void look(), BEAT);
    return () => clearInterval(beat);
  }, [tab]);
  useEffect(() => {
    const heard = (told: Told | null) => {
      if (told?.type === 'changed') again();
    };
    const stored = (_: unknown, area: string) => {
      if (area === 'local' || area === 'managed') again();
    };
    browser.runtime.onMessage.addListener(heard);
    browser.storage.onChanged.addListener(stored);
    return () => {
      browser.runtime.onMessage.removeListener(heard);
      browser.storage.onChanged.removeListener(stored);
    };
  }, []);
  const fictional = useRef(false);
  const connection = around?.status.connection;
  if (connection?.state === 'ok') fictional.current = connection.fictional;
  if (around === null) return null;
  const choose = async (task: Task) => {
    if (tab === null) await tellBackground({ type: 'choose', ...task, rung: task.rung ?? '' });
    else await tellBackground({ type: 'task.choose', tab, ...task });
    again();
  };
  return { ...around, fictional: fictional.current, choose, again };
}

async function taskOf(tab: number | null): Promise<TaskAnswer | null> {
  return tab === null ? null : tellBackground({ type: 'task', tab });
}

function fromSettings({ settings, rungs, origins }: Status): TaskAnswer {
  const { language, rung, places, origin } = settings;
  return { language, task: { rung, places, origin }, rungs, origins };
}
