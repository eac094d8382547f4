import { PRESETS } from '../ladder/presets/index.ts';
import { looksPersonal, personalWords } from '../personal-data.ts';
import type { Norm } from './norm.ts';

/** What is wrong with a norm: where, and a Dutch sentence that says how to mend it. */
export interface NormProblem {
  path: (string | number)[];
  text: string;
}

/**
 * Everything that keeps a norm from being kept, beyond the form of its fields; empty when it is sound. `rungs` are those
 * of the region's ladder, which it may have changed; without them those of its preset.
 */
export function normProblems(norm: Norm, rungs?: ReadonlySet<string>): NormProblem[] {
  return [...ofRegion(norm, rungs), ...ofLimits(norm), ...ofPeriod(norm), ...ofTexts(norm)];
}

function ofRegion(norm: Norm, rungs?: ReadonlySet<string>): NormProblem[] {
  const preset = PRESETS.find(({ id }) => id === norm.region);
  if (!preset)
    return [
      {
        path: ['region'],
        text: `De regio ${norm.region} heeft hier geen ladder; kies uit: ${PRESETS.map(({ id }) => id).join(', ')}.`,
      },
    ];
  const known = rungs ?? new Set(preset.rungs.map(({ id }) => id));
  const problems: NormProblem[] = norm.rungs.flatMap((rung, index) =>
    known.has(rung)
      ? []
      : [
          {
            path: ['rungs', index],
            text: `De ladder van ${preset.name} heeft geen trede ${rung}; kies uit: ${[...known].join(', ')}.`,
          },
        ],
  );
  if (norm.gemeente !== undefined && !preset.gemeenten.some(({ code }) => code === norm.gemeente))
    problems.push({
      path: ['gemeente'],
      text: `${norm.gemeente} hoort niet bij ${preset.name}; kies uit: ${preset.gemeenten.map(({ code, name }) => `${code} (${name})`).join(', ')}.`,
    });
  if (norm.replaces !== undefined && norm.gemeente === undefined)
    problems.push({
      path: ['replaces'],
      text: 'Alleen een norm van een gemeente komt in plaats van een norm van de regio; geef de gemeente erbij.',
    });
  return problems;
}

const SHARES = new Set(['aandeel-corporatie', 'gemengd', 'vrijgekomen']);

function ofLimits(norm: Norm): NormProblem[] {
  if (norm.kind === 'stop' || norm.kind === 'draagkracht') return [];
  const problems: NormProblem[] = [];
  if (SHARES.has(norm.kind) && norm.limit > 1)
    problems.push({
      path: ['limit'],
      text: `Schrijf een aandeel als een getal van 0 tot en met 1; ${norm.limit} procent is ${norm.limit / 100}.`,
    });
  if (norm.kind === 'afstand' && norm.warnAt < norm.limit)
    problems.push({
      path: ['warnAt'],
      text: `De waarschuwing begint verder weg dan de kleinste afstand; kies ${norm.limit} m of meer.`,
    });
  return problems;
}

function ofPeriod({ from, until }: Norm): NormProblem[] {
  return from !== null && until !== null && until < from
    ? [
        {
          path: ['until'],
          text: `De norm eindigt op ${until}, voor zij op ${from} begint; kies een latere dag.`,
        },
      ]
    : [];
}

function ofTexts(norm: Norm): NormProblem[] {
  const texts: [string, string][] = [
    ['title', norm.title],
    ['owner', norm.owner],
  ];
  if (norm.kind === 'stop') texts.push(['reason', norm.reason]);
  return texts.flatMap(([field, text]) => {
    const kind = looksPersonal(text);
    return kind === null
      ? []
      : [
          {
            path: [field],
            text: `Hier lijkt ${personalWords(kind)} te staan; Trede bewaart geen gegevens over personen, dus haal dat weg.`,
          },
        ];
  });
}
