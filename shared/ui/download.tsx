import { csvOf } from '../table/csv.ts';
import { cellsOf, type ExportTable } from '../table/table.ts';
import type { Language } from '../text/texts.ts';
import { Button } from './button.tsx';

const TEXTS = {
  nl: { csv: 'CSV', xlsx: 'Excel', of: (what: string) => `${what} opslaan als` },
  en: { csv: 'CSV', xlsx: 'Excel', of: (what: string) => `Save ${what} as` },
} as const;

/** Two quiet buttons that save a table as CSV and as XLSX; `what` names it for who cannot see where they stand. */
export function DownloadButtons(props: {
  table: () => ExportTable | Promise<ExportTable>;
  what: string;
  language: Language;
}) {
  const { csv, xlsx, of } = TEXTS[props.language];
  const label = of(props.what);
  return (
    <span class="downloads">
      <Button
        quiet
        aria-label={`${label} ${csv}`}
        onClick={() => void Promise.resolve(props.table()).then(saveCsv)}
      >
        {csv}
      </Button>
      <Button
        quiet
        aria-label={`${label} ${xlsx}`}
        onClick={() => void Promise.resolve(props.table()).then(saveXlsx)}
      >
        {xlsx}
      </Button>
    </span>
  );
}

function saveCsv(table: ExportTable): void {
  save(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), `${table.name}.csv`);
}

async function saveXlsx(table: ExportTable): Promise<void> {
  // Only who asks for a spreadsheet loads what writes it.
  const { default: writeXlsx } = await import('write-excel-file/browser');
  const [head = [], ...rows] = cellsOf(table);
  const bold = head.map((value) => ({ value: String(value), fontWeight: 'bold' as const }));
  const file = writeXlsx([bold, ...rows], { stickyRowsCount: 1, sheet: 'Trede' });
  save(await file.toBlob(), `${table.name}.xlsx`);
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads the file when the click is handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
