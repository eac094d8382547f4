import { useState } from 'preact/hooks';
import type { CalendarToken, NewCalendarToken } from '../../../shared/api/signals.ts';
import { Button, LinkButton } from '../../../shared/ui/button.tsx';
import { get, post } from '../client.ts';
import { useTexts } from '../language.ts';
import { SIGNALS } from '../text/signals.ts';
import { useAttempt } from '../use-attempt.ts';
import { useLoaded } from '../use-loaded.ts';
import { Alert } from './alert.tsx';
import { TEXTBOX } from './controls.ts';

/** Links by which a calendar follows the signals: made, shown once, and withdrawn. */
export function CalendarLinks() {
  const texts = useTexts(SIGNALS);
  const [links, again] = useLoaded('calendars', (signal) =>
    get<{ items: CalendarToken[] }>('calendar-tokens', {}, signal),
  );
  const attempt = useAttempt();
  const [name, setName] = useState('Outlook');
  const [made, setMade] = useState<NewCalendarToken | null>(null);
  const make = () =>
    attempt.run(async () => {
      setMade(await post<NewCalendarToken>('calendar-tokens', { name }));
      again();
    });
  const withdraw = (id: string) =>
    attempt.run(async () => {
      await post(`calendar-tokens/${encodeURIComponent(id)}/withdraw`, {});
      if (made?.id === id) setMade(null);
      again();
    });
  return (
    <section class="calendar" aria-labelledby="signals-calendar">
      <h2 id="signals-calendar">{texts.calendar}</h2>
      <p>{texts.calendarAbout}</p>
      <ul class="plain">
        {links.value?.items.map((link) => (
          <li key={link.id} class="calendar-link">
            <span>
              {link.name} <span class="soft">{texts.calendarSince(link.createdAt.slice(0, 10))}</span>
            </span>
            <LinkButton
              disabled={attempt.busy}
              aria-label={`${texts.withdraw}: ${link.name}`}
              onClick={() => void withdraw(link.id)}
            >
              {texts.withdraw}
            </LinkButton>
          </li>
        ))}
      </ul>
      {links.value?.items.length === 0 && <p class="soft">{texts.calendarNone}</p>}
      <form
        class="move-form"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <label class="field">
          <span>{texts.calendarName}</span>
          <input
            class={TEXTBOX}
            required
            maxLength={80}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <Button type="submit" quiet disabled={attempt.busy}>
          {texts.calendarMake}
        </Button>
      </form>
      <div role="status">
        {made && (
          <label class="field wide">
            <span>{texts.calendarMade}</span>
            <input
              class={TEXTBOX}
              readOnly
              value={made.url}
              onFocus={(event) => event.currentTarget.select()}
            />
          </label>
        )}
        {made && <p class="small soft">{texts.calendarOnce}</p>}
      </div>
      {attempt.trouble && <Alert>{attempt.trouble}</Alert>}
    </section>
  );
}
