import { holds } from '../dates.ts';
import { looksPersonal, personalWords } from '../personal-data.ts';
import { type Agreement, deliverers } from './agreement.ts';
import { type Key, sharesOf } from './key.ts';
import { isPeriod, nextPeriod, periodStart } from './period.ts';

/** What is wrong with an agreement: where, and a Dutch sentence that says how to mend it. */
export interface AgreementProblem {
  path: (string | number)[];
  text: string;
}

/** Everything that keeps an agreement from being kept, beyond the form of its fields; empty when it is sound. */
export function agreementProblems(agreement: Agreement): AgreementProblem[] {
  return [
    ...ofParties(agreement),
    ...ofCounting(agreement),
    ...ofVolumes(agreement),
    ...ofKeys(agreement),
    ...ofTexts(agreement),
  ];
}

function ofParties(agreement: Agreement): AgreementProblem[] {
  const found: AgreementProblem[] = [];
  const seen = new Set<string>();
  for (const [index, party] of agreement.parties.entries()) {
    if (seen.has(party.id))
      found.push({ path: ['parties', index, 'id'], text: `${party.name} staat twee keer bij de partijen.` });
    seen.add(party.id);
    if (party.kind === 'gemeente' && !/^GM\d{4}$/.test(party.id))
      found.push({
        path: ['parties', index, 'id'],
        text: `Geef van gemeente ${party.name} de gemeentecode, zoals GM0200.`,
      });
  }
  const kinds = new Set(deliverers(agreement).map(({ kind }) => kind));
  if (kinds.size === 0)
    found.push({ path: ['parties'], text: 'Zeg van minstens één partij dat zij levert: delivers true.' });
  if (kinds.size > 1)
    found.push({
      path: ['parties'],
      text: 'Wie levert, is van één soort: alleen gemeenten, alleen corporaties of alleen aanbieders; anders telt een woning dubbel.',
    });
  return found;
}

function ofCounting({ counts, form, elsewhere }: Agreement): AgreementProblem[] {
  const found: AgreementProblem[] = [];
  if (counts.rungs.length + counts.kinds.length === 0)
    found.push({ path: ['counts', 'rungs'], text: 'Noem minstens één trede of soort trede die meetelt.' });
  if (form === 'plekken-elders' && !elsewhere)
    found.push({
      path: ['elsewhere'],
      text: 'Zeg bij plekken elders om welke andere regio het gaat, en of de plekken daar of hier zijn.',
    });
  return found;
}

function ofVolumes(agreement: Agreement): AgreementProblem[] {
  const found: AgreementProblem[] = [];
  const parties = new Set(deliverers(agreement).map(({ id }) => id));
  const ordered = [...agreement.volumes].sort((a, b) => (a.period < b.period ? -1 : 1));
  let expected: string | null = null;
  for (const volume of ordered) {
    const path = ['volumes', agreement.volumes.indexOf(volume)];
    if (!isPeriod(volume.period, agreement.length)) {
      const example = agreement.length === 'jaar' ? '2026' : '2026-1 of 2026-2';
      found.push({
        path: [...path, 'period'],
        text: `Schrijf de periode "${volume.period}" als ${example}.`,
      });
      return found;
    }
    if (expected !== null && volume.period !== expected)
      found.push({
        path: [...path, 'period'],
        text:
          volume.period < expected
            ? `De periode ${volume.period} staat er twee keer.`
            : `De periode ${expected} ontbreekt; geef ook daarvoor een aantal, desnoods 0.`,
      });
    expected = nextPeriod(volume.period);
    if ((volume.total === null) === (volume.homes === null))
      found.push({
        path,
        text: `Geef voor ${volume.period} of één totaal, of een tabel met een aantal per partij.`,
      });
    for (const id of Object.keys(volume.homes ?? {}))
      if (!parties.has(id))
        found.push({ path: [...path, 'homes', id], text: `${id} is geen partij die levert.` });
  }
  return found;
}

function ofKeys(agreement: Agreement): AgreementProblem[] {
  const found: AgreementProblem[] = [];
  for (const { period, total } of agreement.volumes) {
    if (total === null || !isPeriod(period, agreement.length)) continue;
    const start = periodStart(period);
    const count = agreement.keys.filter((term) => holds(term.from, term.until, start)).length;
    if (count !== 1)
      found.push({
        path: ['keys'],
        text:
          count === 0
            ? `Geef een verdeelsleutel die op ${start} geldt: het totaal van ${period} wordt daarmee verdeeld.`
            : `Op ${start} gelden ${count} verdeelsleutels; laat de ene eindigen waar de andere begint.`,
      });
  }
  const parties = new Set(deliverers(agreement).map(({ id }) => id));
  for (const [index, { key, from, until }] of agreement.keys.entries()) {
    const path = ['keys', index];
    if (from !== null && until !== null && until <= from)
      found.push({
        path: [...path, 'until'],
        text: `De sleutel eindigt op ${until}, voor hij begint op ${from}.`,
      });
    for (const id of partiesOf(key))
      if (!parties.has(id)) found.push({ path: [...path, 'key'], text: `${id} is geen partij die levert.` });
    if (key.kind === 'ingroei' && key.to.year <= key.from.year)
      found.push({
        path: [...path, 'key', 'to', 'year'],
        text: 'Een ingroeipad eindigt in een later jaar dan het begint.',
      });
    // These kinds look up no figures, so any date shows whether they make a whole.
    if (key.kind === 'vast' || key.kind === 'ingroei' || key.kind === 'tabel') {
      const shares = sharesOf(key, [], () => null, '2000-01-01');
      if ('problem' in shares)
        found.push({
          path: [...path, 'key'],
          text:
            key.kind === 'tabel'
              ? 'De tabel van de verdeelsleutel heeft samen geen enkele woning.'
              : 'De aandelen van de verdeelsleutel zijn samen geen 1 (100 %).',
        });
    }
  }
  return found;
}

function partiesOf(key: Key): string[] {
  switch (key.kind) {
    case 'vast':
      return Object.keys(key.shares);
    case 'tabel':
      return Object.keys(key.homes);
    case 'ingroei':
      return [...Object.keys(key.from.shares), ...Object.keys(key.to.shares)];
    default:
      return [];
  }
}

const TEXTS = {
  title: 'naam',
  spread: 'spreiding',
  support: 'zorgplicht',
  terms: 'overige afspraken',
} as const;

/** Free text never holds data about one person. */
function ofTexts(agreement: Agreement): AgreementProblem[] {
  return (Object.keys(TEXTS) as (keyof typeof TEXTS)[]).flatMap((field) => {
    const kind = looksPersonal(agreement[field] ?? '');
    return kind === null
      ? []
      : [
          {
            path: [field],
            text: `In "${TEXTS[field]}" lijkt ${personalWords(kind)} te staan; Trede bewaart geen gegevens over personen, dus haal dat weg.`,
          },
        ];
  });
}
