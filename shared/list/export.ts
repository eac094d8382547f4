import type { ExportTable } from '../table/table.ts';
import { TEXTS } from '../text/index.ts';
import { LIST_TEXTS, type ListFor, sourcesOf } from '../text/list.ts';
import { formatDate } from '../text/numbers.ts';
import type { Language } from '../text/texts.ts';
import type { ListedVerdict } from './listed.ts';
import { fullest, labelOf, shareOf } from './rank.ts';

/** A list as a table to save: as it is on screen, in the same order, with its sources below. */
export function tableOf(rows: readonly ListedVerdict[], what: ListFor, language: Language): ExportTable {
  const texts = LIST_TEXTS[language];
  const verdicts = rows.flatMap(({ verdict }) => verdict ?? []);
  const { address, verdict, share, room } = texts.columns;
  return {
    name: texts.fileName,
    columns: [address, texts.written, verdict, texts.headline, share, room, texts.dataDate],
    rows: rows.map((row) => {
      const full = row.verdict === null ? null : fullest(row.verdict);
      return [
        labelOf(row),
        row.home.written,
        row.verdict === null ? null : TEXTS[language].word(row.verdict.verdict),
        row.verdict?.headline ?? null,
        (row.verdict === null ? null : shareOf(row.verdict)?.text) ?? texts.noShare,
        full === null ? null : texts.fullness(full),
        row.verdict === null ? null : formatDate(row.verdict.dataDate, language),
      ];
    }),
    notes: [texts.checkedFor(what), texts.apart, ...sourcesOf(verdicts)],
  };
}
