import type { Registry } from '../store/open.ts';
import { providersOfSource, unitsOfProvider } from '../store/units.ts';
import type { GoodRow, ReadRows } from './rows.ts';
import type { UnitRow } from './units.ts';

export interface StatementCall {
  source: string;
  provider: string;
  today: string;
}

/**
 * Makes of a file the monthly statement of a provider: each row is confirmed on its `bevestigd_op`, or else today. Refuses
 * rows of another provider, by what they say or by what the registry knows of their number, and days to come.
 */
export async function claimUnits(
  registry: Registry,
  { source, provider, today }: StatementCall,
  rows: ReadRows<UnitRow>,
): Promise<ReadRows<UnitRow>> {
  const known = await providersOfSource(registry.db, source);
  const good: GoodRow<UnitRow>[] = [];
  const refused = [...rows.refused];
  for (const row of rows.good) {
    const { fields, unsaid } = row.fields;
    const other = [fields.provider, known.get(row.sourceId)].find((name) => name && !same(name, provider));
    const refuse = (column: string, value: string, why: string) =>
      refused.push({ line: row.line, column, value, why });
    if (other)
      refuse(
        'aanbieder',
        other,
        `Deze woning is van ${other}, niet van ${provider}; haal de rij weg uit deze opgave.`,
      );
    else if (fields.confirmed_on !== null && fields.confirmed_on > today)
      refuse(
        'bevestigd_op',
        fields.confirmed_on,
        `Deze dag ligt na vandaag (${today}); vul de dag van de opgave in.`,
      );
    else
      good.push({
        ...row,
        fields: {
          ...row.fields,
          fields: { ...fields, provider, confirmed_on: fields.confirmed_on ?? today },
          unsaid: unsaid.filter((field) => field !== 'confirmed_on'),
        },
      });
  }
  return { ...rows, good, refused };
}

/** Numbers that the provider had and the statement lacks. They are asked about, and never end by themselves. */
export async function notNamedUnits(
  registry: Registry,
  { source, provider, today }: StatementCall,
  present: ReadonlySet<string>,
): Promise<string[]> {
  const units = await unitsOfProvider(registry.db, provider, today);
  return units
    .filter((unit) => unit.source !== source || !present.has(unit.sourceId))
    .map(({ sourceId }) => sourceId);
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
