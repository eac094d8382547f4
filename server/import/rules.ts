import { z } from 'zod';
import type { Agreement } from '../../shared/agreements/agreement.ts';
import { AgreementSchema } from '../../shared/agreements/schema.ts';
import { LadderChangeSchema } from '../../shared/ladder/change-schema.ts';
import type { LadderChange } from '../../shared/ladder/changes.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import { NORM_KINDS, NormSchema } from '../../shared/norms/index.ts';
import { localProblems } from '../../shared/norms/local.ts';
import type { Norm } from '../../shared/norms/norm.ts';
import { normProblems } from '../../shared/norms/sound.ts';
import { dutchIssue } from '../http/validation.ts';
import { rungsOf } from '../store/ladder-changes.ts';
import { listNorms } from '../store/norms.ts';
import type { Executor } from '../store/open.ts';
import { type Mistake, type Position, readYaml } from './yaml-file.ts';

/** One rule of a file, and where it stands. */
export interface Rule<T> {
  rule: T;
  at: Position;
}

/** The rules of one region as a file says them. */
export interface RulesFile {
  region: string;
  norms: Rule<Norm>[];
  ladder: Rule<LadderChange>[];
  agreements: Rule<Agreement>[];
}

/** What a file of rules is held against. */
export interface KnownRules {
  /** Ids of all rungs that the region's ladder ever has. */
  rungs(region: string): Promise<ReadonlySet<string>>;
  /** All periods of all norms of the region. */
  norms(region: string): Promise<Norm[]>;
}

/** What a registry holds, for `readRules`. */
export function knownRules(executor: Executor): KnownRules {
  return {
    rungs: (region) => rungsOf(executor, region),
    norms: (region) => listNorms(executor, { region }),
  };
}

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Schrijf een datum als 2026-11-22.');
const WHOLE = z.object({
  region: z.string().min(1),
  /** For rules that have no `from` of their own. */
  from: date.optional(),
  norms: z.array(z.unknown()).optional(),
  ladder: z.array(z.unknown()).optional(),
  agreements: z.array(z.unknown()).optional(),
});
const PARTS = Object.keys(WHOLE.shape);

/**
 * Reads a file of rules in YAML or JSON. Gives the rules, or everything that is wrong with them. `known` tells what there
 * is already; rungs and norms that the file adds are known too.
 */
export async function readRules(
  text: string,
  known: KnownRules,
): Promise<{ rules: RulesFile | null; mistakes: Mistake[] }> {
  const file = readYaml(text);
  if (file.mistakes.length > 0) return { rules: null, mistakes: file.mistakes };
  const mistakes: Mistake[] = [];
  const wrong = (path: readonly PropertyKey[], said: string) =>
    mistakes.push({ ...file.at(path), field: path.map(String).join('.'), text: said });
  if (typeof file.value !== 'object' || file.value === null || Array.isArray(file.value)) {
    wrong(
      [],
      'Hier staan geen regels; begin met "region:", en zet daaronder "norms:", "ladder:" of "agreements:".',
    );
    return { rules: null, mistakes };
  }
  const whole = WHOLE.safeParse(file.value, { error: dutchIssue });
  unknownFields(file.value, PARTS, [], 'een bestand met regels', wrong);
  if (!whole.success) {
    for (const { path, message } of whole.error.issues) wrong(path, message);
    return { rules: null, mistakes };
  }
  const { region, from, norms = [], ladder = [], agreements = [] } = whole.data;
  if (!PRESETS.some(({ id }) => id === region)) {
    wrong(
      ['region'],
      `Deze regio heeft hier geen ladder; kies uit: ${PRESETS.map(({ id }) => id).join(', ')}.`,
    );
    return { rules: null, mistakes };
  }
  const read = <T>(part: string, given: readonly unknown[], one: (item: object, path: Path) => T | null) =>
    given.flatMap((item, index): Rule<T>[] => {
      const path: Path = [part, index];
      if (typeof item !== 'object' || item === null || Array.isArray(item)) {
        wrong(path, 'Hier horen velden te staan, elk met een naam en een waarde.');
        return [];
      }
      const rule = one(item, path);
      return rule === null ? [] : [{ rule, at: file.at(path) }];
    });
  const changes = read('ladder', ladder, (item, path) =>
    parsed<LadderChange>(LadderChangeSchema, { from, ...item }, path, wrong),
  );
  const rungs = new Set([...(await known.rungs(region)), ...changes.map(({ rule }) => rule.rung)]);
  const rules: RulesFile = {
    region,
    ladder: changes,
    norms: read('norms', norms, (item, path) =>
      normOf({ region, from: from ?? null, until: null, ...item }, item, path, rungs, wrong),
    ),
    agreements: read('agreements', agreements, (item, path) =>
      parsed<Agreement>(AgreementSchema, { region, ...item }, path, wrong),
    ),
  };
  // While a norm of the file is not right yet, nothing is said of those that name it.
  if (rules.norms.length === norms.length) {
    const all = [...(await known.norms(region)), ...rules.norms.map(({ rule }) => rule)];
    rules.norms.forEach(({ rule }, index) => {
      for (const { path, text: said } of localProblems(rule, all)) wrong(['norms', index, ...path], said);
    });
  }
  const all = [...rules.norms, ...rules.agreements];
  for (const { rule, at } of all)
    if (rule.region !== region)
      mistakes.push({
        ...at,
        field: 'region',
        text: `Dit bestand is van ${region}; zet regels van ${rule.region} in een eigen bestand.`,
      });
  twice(rules.norms, ({ id, from: begin }) => `${id}|${begin}`, mistakes);
  twice(rules.agreements, ({ id }) => id, mistakes);
  mistakes.sort((a, b) => a.line - b.line || a.column - b.column);
  return mistakes.length > 0 ? { rules: null, mistakes } : { rules, mistakes };
}

type Path = (string | number)[];
type Wrong = (path: readonly PropertyKey[], text: string) => void;

function normOf(
  whole: object,
  given: object,
  path: Path,
  rungs: ReadonlySet<string>,
  wrong: Wrong,
): Norm | null {
  const kind = 'kind' in whole ? whole.kind : undefined;
  const known = NORM_KINDS.find((one) => one.kind === kind);
  if (!known) {
    wrong(
      [...path, 'kind'],
      `Kies bij kind een soort norm: ${NORM_KINDS.map((one) => one.kind).join(', ')}.`,
    );
    return null;
  }
  unknownFields(given, Object.keys(known.schema.shape), path, `een norm van de soort ${known.kind}`, wrong);
  const norm = parsed<Norm>(NormSchema, whole, path, wrong);
  if (norm === null) return null;
  for (const problem of normProblems(norm, rungs)) wrong([...path, ...problem.path], problem.text);
  return norm;
}

function parsed<T>(schema: z.ZodType, given: object, path: Path, wrong: Wrong): T | null {
  const result = schema.safeParse(given, { error: dutchIssue });
  if (result.success) return result.data as T;
  for (const issue of result.error.issues) {
    const at = [...path, ...issue.path];
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys)
        wrong([...at, key], `Het veld ${key} hoort hier niet; controleer de naam.`);
    else
      wrong(
        at,
        missing(given, issue.path)
          ? `Het veld ${issue.path.map(String).join('.')} ontbreekt.`
          : issue.message,
      );
  }
  return null;
}

/** Whether nothing was given at the path. */
function missing(given: object, path: readonly PropertyKey[]): boolean {
  let value: unknown = given;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value === undefined;
}

function unknownFields(
  given: unknown,
  known: readonly string[],
  path: Path,
  what: string,
  wrong: Wrong,
): void {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return;
  for (const name of Object.keys(given))
    if (!known.includes(name))
      wrong([...path, name], `Het veld ${name} hoort niet bij ${what}; kies uit: ${known.join(', ')}.`);
}

function twice<T>(rules: readonly Rule<T>[], keyOf: (rule: T) => string, mistakes: Mistake[]): void {
  const first = new Map<string, Position>();
  for (const { rule, at } of rules) {
    const before = first.get(keyOf(rule));
    if (before)
      mistakes.push({
        ...at,
        field: 'id',
        text: `Deze regel staat al op regel ${before.line}; geef hem een andere id of begindag.`,
      });
    else first.set(keyOf(rule), at);
  }
}
