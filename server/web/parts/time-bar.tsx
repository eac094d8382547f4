import { useEffect, useState } from 'preact/hooks';
import { addMonths, isPlainDate, type PlainDate } from '../../../shared/dates.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { Button, LinkButton } from '../../../shared/ui/button.tsx';
import { useLanguage, useTexts } from '../language.ts';
import { MAP } from '../text/map.ts';
import { TEXTBOX } from './controls.ts';

/** The slider goes back to the first month that is known, but at least and at most so many months. */
const LEAST = 12;
const MOST = 240;
/** The eye needs this long to see what changed. */
const STEP_MS = 900;

/**
 * The day that the map shows: a slider over months, any day by its date, and a button that plays the months. Who asked the
 * machine for less motion gets one month at a time.
 */
export function TimeBar(props: {
  today: PlainDate;
  /** From when on days can be shown; null while nothing is known. */
  since: PlainDate | null;
  /** Null for today. */
  date: PlainDate | null;
  /** The numbers of the day are still on their way: playing waits for them. */
  busy: boolean;
  onDate(date: PlainDate | null): void;
}) {
  const { today, date, busy } = props;
  const language = useLanguage();
  const texts = useTexts(MAP);
  const [playing, setPlaying] = useState(false);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const back = Math.min(MOST, Math.max(LEAST, props.since === null ? LEAST : monthsAgo(today, props.since)));
  const ago = monthsAgo(today, date ?? today);
  const show = (months: number) => props.onDate(months <= 0 ? null : addMonths(today, -months));

  useEffect(() => {
    if (!playing || busy) return;
    if (ago <= 0) return setPlaying(false);
    const timer = setTimeout(() => show(ago - 1), STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, busy, ago]);

  function press() {
    if (calm) return show(ago > 0 ? ago - 1 : 12);
    // From today there is nothing to play: the last year is shown.
    if (!playing && ago === 0) show(12);
    setPlaying(!playing);
  }

  const shown = date ?? today;
  return (
    <div class="time-bar">
      <Button quiet place="play" aria-pressed={calm ? undefined : playing} onClick={press}>
        <span aria-hidden="true">{playing ? '❚❚' : '▶'}</span>{' '}
        {calm ? texts.nextMonth : playing ? texts.pause : texts.play}
      </Button>
      <input
        type="range"
        min={-back}
        max={0}
        step={1}
        value={-Math.min(back, ago)}
        aria-label={texts.months}
        aria-valuetext={formatDate(shown, language, 'month')}
        onInput={(event) => {
          setPlaying(false);
          show(-Number(event.currentTarget.value));
        }}
      />
      <label class="day">
        <span>{texts.day}</span>
        <input
          class={TEXTBOX}
          type="date"
          value={shown}
          min={props.since ?? undefined}
          max={today}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isPlainDate(value)) props.onDate(value >= today ? null : value);
          }}
        />
      </label>
      {date === null ? (
        <b>{texts.today}</b>
      ) : (
        <LinkButton onClick={() => props.onDate(null)}>{texts.toToday}</LinkButton>
      )}
    </div>
  );
}

/** Whole months from a day until today, as the slider counts them. */
export function monthsAgo(today: PlainDate, date: PlainDate): number {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const [thenYear, thenMonth] = date.split('-').map(Number) as [number, number];
  return Math.max(0, (year - thenYear) * 12 + month - thenMonth);
}
