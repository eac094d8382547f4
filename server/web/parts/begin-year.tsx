import { useState } from 'preact/hooks';
import type { AreaYearList, YearActivated } from '../../../shared/api/years.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { get, post } from '../client.ts';
import { useTexts } from '../language.ts';
import { BEGIN } from '../text/begin.ts';
import { useAttempt } from '../use-attempt.ts';
import { useLoaded } from '../use-loaded.ts';
import { Alert } from './alert.tsx';
import { TroubleLine } from './notice.tsx';

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
  if (years.state === 'trouble') return <TroubleLine trouble={years.trouble} again={again} />;
  if (!years.value) return null;
  if (others.length === 0) return <p class="soft">{texts.oneYear}</p>;
  return (
    <div class="choose">
      {attempt.trouble && <Alert>{attempt.trouble}</Alert>}
      <p class="actions">
        {others.map(({ year }) => (
          <Button key={year} quiet disabled={busy} onClick={() => ask(year, true)}>
            {texts.whatIf(year)}
          </Button>
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
              <Button disabled={busy} onClick={() => ask(would.year, false)}>
                {texts.use(would.year)}
              </Button>
              <Button quiet onClick={() => setWould(null)}>
                {texts.never}
              </Button>
            </p>
          </div>
        )}
      </div>
    </div>
  );
}
