import { useState } from 'preact/hooks';
import type { AreaYearList, YearActivated } from '../../../shared/api/years.ts';
import { get, post } from '../client.ts';
import { useTexts } from '../language.ts';
import { BEGIN } from '../text/begin.ts';
import { useAttempt } from '../use-attempt.ts';
import { useLoaded } from '../use-loaded.ts';

/** Using the areas of another year: first what that would do, then doing it. */
export function YearStep({ disabled, onDone }: { disabled: boolean; onDone(): void }) {
  const texts = useTexts(BEGIN);
  const [years, again] = useLoaded('years', (signal) => get<AreaYearList>('years', {}, signal));
  const [would, setWould] = useState<YearActivated | null>(null);
  const attempt = useAttempt();
  const others = (years.value?.items ?? []).filter(({ inUse }) => !inUse);
  const ask = (year: number, preview: boolean) =>
    void attempt.run(async () => {
      const told = await post<YearActivated>(`years/${year}/activate`, { preview });
      setWould(preview ? told : null);
      if (preview) return;
      again();
      onDone();
    });
  const busy = disabled || attempt.busy;
  if (years.state === 'trouble') return <p class="trouble">{years.trouble.message}</p>;
  if (!years.value) return null;
  if (others.length === 0) return <p class="soft">{texts.oneYear}</p>;
  return (
    <div class="choose">
      {attempt.trouble && (
        <p class="trouble" role="alert">
          {attempt.trouble}
        </p>
      )}
      <p class="actions">
        {others.map(({ year }) => (
          <button
            key={year}
            type="button"
            class="button quiet"
            disabled={busy}
            onClick={() => ask(year, true)}
          >
            {texts.whatIf(year)}
          </button>
        ))}
      </p>
      <div role="status">
        {attempt.busy && <p class="soft">{texts.takesLong}</p>}
        {would && !attempt.busy && (
          <div class="outcome">
            <h3>{texts.would}</h3>
            <ul class="plain told" lang="nl">
              {would.told.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p class="actions">
              <button type="button" class="button" disabled={busy} onClick={() => ask(would.year, false)}>
                {texts.use(would.year)}
              </button>
              <button type="button" class="button quiet" onClick={() => setWould(null)}>
                {texts.never}
              </button>
            </p>
          </div>
        )}
      </div>
    </div>
  );
}
