import { nextPeriod, type PeriodLength, periodOf } from '../../../shared/agreements/period.ts';
import type { AgreementInput, AgreementItem } from '../../../shared/api/agreements.ts';
import type { PlainDate } from '../../../shared/dates.ts';
import type { PresentRegion } from '../data.ts';
import { type AgreementDraft, type DraftProblem, draftOf, fieldsOf } from './agreement-draft.ts';
import { idOf } from './rung-draft.ts';

/** What a new agreement is until someone says otherwise: all gemeenten deliver, from this year on, and nothing counts yet. */
export function blankAgreement(region: PresentRegion, today: PlainDate): AgreementItem {
  return {
    id: '',
    text: '',
    title: '',
    region: region.id,
    form: 'eerlijke-verdeling',
    parties: region.gemeenten.map(({ code, name }) => ({
      kind: 'gemeente',
      id: code,
      name,
      delivers: true,
    })),
    counts: { rungs: [], kinds: [], fundings: [], unit: 'homes', by: 'location', clients: null },
    length: 'jaar',
    volumes: [{ period: periodOf(today, 'jaar'), total: null, homes: null }],
    keys: [],
    carryLimit: null,
    warns: false,
    spread: null,
    support: null,
    terms: null,
    elsewhere: null,
    costs: [],
    status: 'voorstel',
    source: { document: '', paragraph: '', year: Number(today.slice(0, 4)) },
  };
}

/** The draft of a new agreement: a total is divided by households until someone chooses another key. */
export function blankDraft(blank: AgreementItem): AgreementDraft {
  const draft = draftOf(blank);
  return { ...draft, key: { ...draft.key, kind: 'huishoudens' } };
}

/** The periods in which an agreement can begin: from last year on. */
export function firstPeriods(today: PlainDate, length: PeriodLength): string[] {
  const periods = [periodOf(`${Number(today.slice(0, 4)) - 1}-01-01`, length)];
  while (periods.length < (length === 'jaar' ? 4 : 8)) periods.push(nextPeriod(periods.at(-1) ?? ''));
  return periods;
}

/** The same draft, beginning in another period: as many periods as it had, each with what it said. */
export function beginningIn(draft: AgreementDraft, first: string): AgreementDraft['periods'] {
  let period = first;
  return draft.periods.map((one) => {
    const moved = { ...one, period };
    period = nextPeriod(period);
    return moved;
  });
}

/** A new agreement as it is sent, under an id that none has yet; a word for what cannot be read. */
export function newAgreementOf(
  blank: AgreementItem,
  draft: AgreementDraft,
  taken: readonly string[],
): AgreementInput | DraftProblem {
  const first = draft.periods[0]?.period ?? '';
  const divided = draft.periods.some(({ homes }) => homes === null);
  const key: AgreementDraft['key'] = { ...draft.key, kind: divided ? draft.key.kind : '', from: first };
  const said = fieldsOf(blank, { ...draft, key });
  if (typeof said === 'string') return said;
  return { ...said, id: freeId(`${idOf(said.title) || 'afspraak'}-${first}`, taken), region: blank.region };
}

function freeId(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-nr${number}`;
    if (!taken.includes(id)) return id;
  }
}
