import { useState } from 'preact/hooks';
import type { z } from 'zod';
import type { UnitHistory } from '../../../shared/api/units.ts';
import { get } from '../client.ts';
import { useTexts } from '../language.ts';
import { UNIT_WORDS } from '../text/unit-words.ts';
import { UNITS } from '../text/units.ts';
import { useLoaded } from '../use-loaded.ts';
import { TroubleLine } from './notice.tsx';

/** What changed in a unit or a free home and when; asked for when someone opens it. */
export function HistoryPart({ path, version }: { path: string; version: number }) {
  const texts = useTexts(UNITS);
  const words = useTexts(UNIT_WORDS);
  const [open, setOpen] = useState(false);
  const [loaded, again] = useLoaded(open ? `${path} ${version}` : null, (signal) =>
    get<z.output<typeof UnitHistory>>(`${path}/history`, {}, signal),
  );
  const items = loaded.value?.items ?? [];
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.history}</summary>
      {loaded.state === 'trouble' && <TroubleLine trouble={loaded.trouble} again={again} />}
      {loaded.state === 'ready' && items.length === 0 && <p class="soft">{texts.historyNone}</p>}
      <ol class="plain small history">
        {items.map(({ at, action, changed, version }) => (
          <li key={version}>
            {words.date(at.slice(0, 10))}:{' '}
            {words.action[action.replace('vacancy.', 'unit.')] ?? words.action['unit.change']}
            {changed.length > 0 && ` (${changed.map((name) => words.changedField[name] ?? name).join(', ')})`}
          </li>
        ))}
      </ol>
    </details>
  );
}
