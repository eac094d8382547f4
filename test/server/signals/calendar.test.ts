import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../server/signals/calendar.ts';

const HEAD = {
  name: 'Trede: signalen',
  publicUrl: 'https://trede.voorbeeld.nl',
  at: '2026-11-22T11:00:00.000Z',
};

/** The lines as a calendar program reads them: what was folded is one line again. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar of signals', () => {
  it('writes each signal with a day as a whole day, with a link', () => {
    const text = calendarOf(
      [
        { key: 'omklap:a1', title: 'Omklap van opstapwoning DR0012', due: '2026-12-31' },
        { key: 'norm:x:BU99010101', title: 'De Haven is over de norm', due: null },
      ],
      HEAD,
    );
    expect(unfolded(text)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Trede//Signalen//NL',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Trede: signalen',
      'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
      'BEGIN:VEVENT',
      'UID:omklap:a1@trede',
      'DTSTAMP:20261122T110000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Omklap van opstapwoning DR0012',
      'DESCRIPTION:Bekijk het in Trede: https://trede.voorbeeld.nl/#pagina=signalen&over=omklap%3Aa1',
      'URL:https://trede.voorbeeld.nl/#pagina=signalen&over=omklap%3Aa1',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('escapes what has a meaning of its own, and keeps a line break from starting a line', () => {
    const text = calendarOf(
      [{ key: 'a:b', title: 'Eén; twee, drie\\vier\r\nBEGIN:VALARM', due: '2026-12-01' }],
      HEAD,
    );
    expect(unfolded(text)).toContain('SUMMARY:Eén\\; twee\\, drie\\\\vier\\nBEGIN:VALARM');
  });

  it('breaks lines after 75 bytes, never within a character', () => {
    const title = 'é'.repeat(100);
    const text = calendarOf([{ key: 'a:b', title, due: '2026-12-01' }], HEAD);
    const bytes = text.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...bytes)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(unfolded(text)).toContain(`SUMMARY:${title}`);
  });
});
