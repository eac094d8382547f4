import type { SignalItem } from '../../shared/api/signals.ts';
import { addDays, type PlainDate } from '../../shared/dates.ts';

/** What a calendar needs beside the signals themselves. */
export interface CalendarHead {
  /** The name under which a calendar program lists it. */
  name: string;
  /** Where the map is; each event links to its signal there. */
  publicUrl: string;
  /** When it is written, `2026-11-22T11:00:00Z`. */
  at: string;
}

/**
 * Signals with a day as a calendar of whole days: a title with the number of a unit and a link, never an address. Line
 * endings, escaping and folding as in RFC 5545, 3.1 and 3.3.11; no alarms, since signals do not nag.
 */
export function calendarOf(
  signals: readonly Pick<SignalItem, 'key' | 'title' | 'due'>[],
  { name, publicUrl, at }: CalendarHead,
): string {
  const stamp = at.replace(/[-:]/g, '').replace(/\.\d+/, '');
  const events = signals.flatMap(({ key, title, due }) =>
    due === null
      ? []
      : [
          'BEGIN:VEVENT',
          `UID:${escapeText(key)}@trede`,
          `DTSTAMP:${stamp}`,
          `DTSTART;VALUE=DATE:${day(due)}`,
          `DTEND;VALUE=DATE:${day(addDays(due, 1))}`,
          `SUMMARY:${escapeText(title)}`,
          `DESCRIPTION:${escapeText(`Bekijk het in Trede: ${linkOf(publicUrl, key)}`)}`,
          `URL:${linkOf(publicUrl, key)}`,
          'TRANSP:TRANSPARENT',
          'END:VEVENT',
        ],
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Trede//Signalen//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** The page that shows one signal; whoever opens it signs in first. */
function linkOf(publicUrl: string, key: string): string {
  return `${publicUrl}/#pagina=signalen&over=${encodeURIComponent(key)}`;
}

function day(date: PlainDate): string {
  return date.replaceAll('-', '');
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

const encoder = new TextEncoder();
/** Bytes on a line, without its ending. */
const MOST = 75;

/** Breaks a line after 75 bytes, never within a character; what follows begins with a space. */
function fold(line: string): string {
  let folded = '';
  let size = 0;
  for (const sign of line) {
    const bytes = encoder.encode(sign).length;
    if (size + bytes > MOST) {
      folded += '\r\n ';
      size = 1;
    }
    folded += sign;
    size += bytes;
  }
  return folded;
}
