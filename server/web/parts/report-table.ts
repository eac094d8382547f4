import type { Cell, ExportTable } from '../../../shared/table/table.ts';
import { formatCount, formatDate, HIDDEN_ABOUT } from '../../../shared/text/numbers.ts';
import type { PresentRegion } from '../data.ts';
import type { Language } from '../language.ts';
import type { ReportData } from '../report-data.ts';
import { REPORT } from '../text/report.ts';
import { REPORT_NOTES } from '../text/report-notes.ts';
import { SIGNALS } from '../text/signals.ts';
import { forecastOf } from './agreement-rows.ts';
import {
  attentionLines,
  decisionsOn,
  overLines,
  REGION_SHEET,
  roomIn,
  signalsOn,
  standsOn,
} from './report-facts.ts';
import { decisionText } from './report-parts.tsx';

/** All that the sheets tell, a line each: of which sheet and part, about what, and the value. */
export function reportTable(data: ReportData, region: PresentRegion, language: Language): ExportTable {
  const texts = REPORT[language];
  const sheets = [
    { code: REGION_SHEET, name: region.name },
    ...region.gemeenten.map(({ code, name }) => ({ code, name })),
  ];
  const rows = sheets.flatMap(({ code, name }) =>
    linesOf(data, code, language).map((line): Cell[] => [name, ...line]),
  );
  return {
    name: `rapport-${region.id}-${data.period}`,
    columns: [texts.file.sheet, texts.file.part, texts.file.what, texts.file.figure, texts.file.value],
    rows,
    notes: [texts.rungs.source(formatDate(data.date, language)), HIDDEN_ABOUT[language]],
  };
}

type Line = [part: string, what: string, figure: string, value: Cell];

function linesOf(data: ReportData, sheet: string, language: Language): Line[] {
  const texts = REPORT[language];
  const noteTexts = REPORT_NOTES[language];
  const lines: Line[] = [];
  const buurten =
    sheet === REGION_SHEET ? data.buurten : data.buurten.filter((one) => one.gemeente === sheet);
  const { full, free } = roomIn(buurten);
  lines.push([texts.gemeenten.title, data.rung, texts.gemeenten.over, full]);
  lines.push([texts.gemeenten.title, data.rung, texts.gemeenten.full, free]);
  for (const { label, places, units, yearChange } of data.details.get(sheet)?.rungs ?? [])
    for (const [figure, count] of [
      [texts.rungs.places, places],
      [texts.rungs.homes, units],
      [texts.rungs.change, yearChange],
    ] as const)
      lines.push([
        texts.rungs.title,
        label,
        figure,
        typeof count === 'number' ? count : formatCount(count, language),
      ]);
  for (const { title, row } of standsOn(data, sheet, texts.region))
    for (const [figure, value] of [
      [texts.agreements.due, row.due],
      [texts.agreements.delivered, row.delivered],
      [texts.agreements.left, row.left],
      [texts.agreements.forecast, forecastOf(row)],
    ] as const)
      lines.push([texts.agreements.title, `${title}, ${row.period}`, figure, value]);
  const signals = signalsOn(data, sheet);
  for (const line of overLines(data, signals) ?? []) lines.push([texts.over.title, line, '', null]);
  for (const line of attentionLines(data, signals, SIGNALS[language].kinds) ?? [])
    lines.push([texts.signals.title, line, '', null]);
  for (const decision of decisionsOn(data, sheet))
    lines.push([noteTexts.decisions.title, decisionText(decision, noteTexts.decisions), '', null]);
  for (const note of data.report?.notes ?? [])
    if (note.sheet === sheet)
      lines.push([
        note.kind === 'besluitpunt' ? noteTexts.decisions.title : noteTexts.comments.title,
        note.note,
        formatDate(note.on, language),
        null,
      ]);
  return lines;
}
