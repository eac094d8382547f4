import { OTHER_KEYS, type OtherKey } from '../../../shared/agreements/stand.ts';
import type { Ledger } from '../../../shared/api/ledger.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { useLanguage, useTexts } from '../language.ts';
import { AGREEMENT_WHY } from '../text/agreement-why.ts';
import { AGREEMENTS } from '../text/agreements.ts';
import { type LedgerRow, periodsOf } from './agreement-rows.ts';
import { CHECKBOX } from './controls.ts';
import { type FigureColumn, FigureTable } from './figure-table.tsx';

/** So many keys stand beside the agreed one: more do not fit on a page. */
const MOST = 3;

/** Those that differ most before those that say nearly the same, and before the one that few regions have figures for. */
const FIRST: readonly OtherKey[] = ['inwoners', 'huishoudens', 'gelijk', 'woningen', 'corporatiewoningen'];

/** The keys to lay beside the agreed one: those that the link names, else three that say something else. */
export function chosenKeys(link: string | undefined, agreed: string | undefined): OtherKey[] {
  const named = OTHER_KEYS.filter((key) => link?.split(',').includes(key));
  if (link !== undefined) return named.slice(0, MOST);
  return FIRST.filter((key) => key !== agreed).slice(0, MOST);
}

/** What each party would have to deliver under other keys, beside the agreed one. */
export function AgreementKeys(props: {
  ledger: Ledger;
  period: string;
  chosen: readonly OtherKey[];
  onChoose(keys: readonly OtherKey[]): void;
}) {
  const { ledger, period, chosen } = props;
  const { keys } = useTexts(AGREEMENT_WHY);
  const { source } = useTexts(AGREEMENTS);
  const { column } = useTexts(AGREEMENTS);
  const language = useLanguage();
  const rows = ledger.rows.filter((row) => row.period === period);
  const stands = [
    { key: 'agreed', name: keys.agreed, stand: ledger },
    ...ledger.underKeys.map((stand) => ({ key: stand.key, name: keys.name[stand.key], stand })),
  ];
  const told = stands.filter(({ stand }) => periodsOf(stand).includes(period));
  const columns: FigureColumn<LedgerRow>[] = [
    { label: column.party, cell: ({ name }) => name },
    ...told.flatMap(({ name, stand }) => {
      const of = (party: string) =>
        stand.rows.find((row) => row.party === party && row.period === period) ?? null;
      return [
        {
          label: `${name}: ${keys.target.toLowerCase()}`,
          cell: (row: LedgerRow) => of(row.party)?.target ?? null,
          figures: true,
        },
        {
          label: `${name}: ${keys.left.toLowerCase()}`,
          cell: (row: LedgerRow) => of(row.party)?.left ?? null,
          figures: true,
        },
      ];
    }),
  ];
  const figures = stands.flatMap(({ stand }) =>
    stand.figures.map(({ name, years }) => `${keys.figure[name]} ${years.join(', ')}`),
  );
  return (
    <section aria-labelledby="agreement-keys">
      <h2 id="agreement-keys">{keys.title}</h2>
      <p class="soft">{keys.about}</p>
      <fieldset class="ticks">
        <legend>{keys.choose}</legend>
        {OTHER_KEYS.map((key) => (
          <label key={key} class="tick">
            <input
              class={CHECKBOX}
              type="checkbox"
              checked={chosen.includes(key)}
              disabled={!chosen.includes(key) && chosen.length >= MOST}
              onChange={(event) =>
                props.onChoose(
                  event.currentTarget.checked ? [...chosen, key] : chosen.filter((one) => one !== key),
                )
              }
            />
            <span>{keys.name[key]}</span>
          </label>
        ))}
      </fieldset>
      {ledger.underKeys.map(
        ({ key, problem }) =>
          problem && (
            <p key={key}>
              {keys.name[key]}: {problem.text}
            </p>
          ),
      )}
      <FigureTable
        caption={keys.title}
        file={`${ledger.agreement}-${period}-sleutels`}
        columns={columns}
        rows={rows}
        keyOf={({ party }) => party}
        notes={[
          ...(figures.length > 0 ? [keys.figures([...new Set(figures)])] : []),
          source(formatDate(ledger.date, language)),
        ]}
      />
    </section>
  );
}
