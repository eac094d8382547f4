import { readFields } from '../../shared/address/fields.ts';
import { type AddressField, fieldOf } from '../../shared/address/labels.ts';
import { isFrame, type Sighting } from './home.ts';
import { linesOf } from './lines.ts';
import { sightingsInPairs } from './pairs.ts';
import type { Part } from './part.ts';
import { closestOf, holds, parentOf } from './tree.ts';

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
export type Values = Partial<Record<AddressField, string>>;
const CELLS =
  ':scope > th, :scope > td, :scope > [role="cell"], :scope > [role="gridcell"], :scope > [role="columnheader"], :scope > [role="rowheader"]';
const HEADERS = ':scope > th, :scope > [role="columnheader"]';
const FIELDS =
  'input:not([type="password"]):not([type="hidden"]):not([autocomplete*="password"]), select, textarea';

/** Addresses in labelled columns and fields: tables, grids, label and value pairs, forms; pauses now and then. */
export function* sightingsInColumns(part: Part, labels: readonly Text[]): Generator<void, Sighting[]> {
  const inRows = yield* inTables(part);
  yield;
  return [...inRows, ...sightingsInPairs(labels), ...inForms(part)];
}

export function sighting(anchor: Element, values: () => Values): Sighting[] {
  const source = () => Object.entries(values()).flat().join(' | ');
  const readings = readFields(values());
  return readings.length === 0 || isFrame(anchor)
    ? []
    : [{ anchor, whole: true, readings, source, text: source() }];
}

function* inTables(part: Part): Generator<void, Sighting[]> {
  const sightings: Sighting[] = [];
  let count = 0;
  for (const table of part.all('table, [role="table"], [role="grid"], [role="treegrid"]')) {
    let header: Map<number, AddressField> | null = null;
    for (const row of table.querySelectorAll('tr, [role="row"]')) {
      // A table inside a cell has its own turn.
      if (
        row.closest('table, [role="table"], [role="grid"], [role="treegrid"]') !== table &&
        closestOf(parentOf(row), 'table') !== table
      )
        continue;
      count += 1;
      if (count % 10 === 0) yield;
      const columns: Map<number, AddressField> | null =
        header === null || row.querySelector(HEADERS) ? columnsOf(row) : null;
      if (columns) header = columns;
      else if (header) {
        const known = header;
        sightings.push(...sighting(row, () => valuesOf(row, known)));
      } else sightings.push(...sighting(row, () => ownLabels(row)));
    }
  }
  return sightings;
}

/** The field of each column, when a row holds labels enough to name an address. */
function columnsOf(row: Element): Map<number, AddressField> | null {
  const columns = new Map<number, AddressField>();
  for (const [cell, index] of cellsOf(row)) {
    const field =
      fieldOf(cell.getAttribute('aria-label') ?? '') ?? fieldOf(linesOf(cell).split('\n')[0] ?? '');
    if (field && ![...columns.values()].includes(field)) columns.set(index, field);
  }
  return names(new Set(columns.values())) ? columns : null;
}

function names(fields: ReadonlySet<AddressField>): boolean {
  if (fields.has('huisnummer')) return fields.has('postcode') || fields.has('straat') || fields.has('adres');
  return (
    fields.has('adres') || (fields.has('straat') && (fields.has('postcode') || fields.has('woonplaats')))
  );
}

/** The cells of a row with their column: a grid that draws only part of its columns numbers them. */
function cellsOf(row: Element): [Element, number][] {
  let next = 0;
  return [...row.querySelectorAll(CELLS)].map((cell) => {
    const index = Number(cell.getAttribute('aria-colindex')) - 1;
    const at = index >= 0 ? index : next;
    next = at + (Number(cell.getAttribute('colspan')) || 1);
    return [cell, at];
  });
}

function valuesOf(row: Element, columns: ReadonlyMap<number, AddressField>): Values {
  const values: Values = {};
  for (const [cell, index] of cellsOf(row)) {
    const field = columns.get(index);
    if (field) values[field] = shownIn(cell);
  }
  return values;
}

/** Cells that carry the name of their column, as tables do that fold up on a small screen. */
function ownLabels(row: Element): Values {
  const values: Values = {};
  for (const cell of row.querySelectorAll(CELLS)) {
    const label =
      cell.getAttribute('data-label') ?? cell.getAttribute('data-title') ?? cell.getAttribute('data-th');
    const field = label === null ? null : fieldOf(label);
    if (field) values[field] = shownIn(cell);
  }
  return values;
}

/** What a cell or the like shows: the field that it is or holds, else its text. */
export function shownIn(cell: Element): string {
  const field = cell.matches(FIELDS) ? (cell as Field) : cell.querySelector<Field>(FIELDS);
  return field && field.type !== 'checkbox' && field.type !== 'radio'
    ? enteredIn(field)
    : linesOf(cell).replace(/\n/g, ', ');
}

/** What a field shows: of a choice its words, for what it stands for may be a code. */
export function enteredIn(field: Field): string {
  return field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? '') : field.value;
}

const GROUP = 'fieldset, form, [role="form"], [role="dialog"], li, article, section';

/** Fields by their name or label; each form or group of fields holds one home, and so does each round of the same fields. */
function inForms(part: Part): Sighting[] {
  const groups: Map<AddressField, Field>[] = [];
  const open = new Map<Element | null, Map<AddressField, Field>>();
  for (const field of part.all<Field>(FIELDS)) {
    if (field.closest('table, [role="grid"], [role="table"]')) continue;
    const part = labelsOf(field)
      .map(fieldOf)
      .find((one) => one !== null);
    if (!part) continue;
    const group = field.closest(GROUP);
    let fields = open.get(group);
    if (!fields || fields.has(part)) {
      fields = new Map();
      groups.push(fields);
      open.set(group, fields);
    }
    fields.set(part, field);
  }
  return groups.flatMap((fields) =>
    sighting(around([...fields.values()]), () =>
      pairsToValues([...fields].map(([part, field]) => [part, enteredIn(field)])),
    ),
  );
}

/** The smallest element that holds them all: one form may span a whole page. */
function around(fields: readonly Element[]): Element {
  let block = parentOf(fields[0]) ?? document.body;
  for (
    let outer = parentOf(block);
    outer && !fields.every((field) => holds(block, field));
    outer = parentOf(block)
  )
    block = outer;
  return block;
}

/** The texts that a field names as its labels; none while it stands in no page. */
function labelledBy(field: Field): string[] {
  const root = field.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
  return (field.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => root.getElementById(id))
    .flatMap((label) => (label ? [linesOf(label)] : []));
}

function labelsOf(field: Field): string[] {
  const labels = [...(field.labels ?? [])].map(linesOf);
  return [
    field.name,
    field.id,
    field.getAttribute('aria-label') ?? '',
    ...labels,
    ...labelledBy(field),
    field.getAttribute('autocomplete') ?? '',
    field.getAttribute('placeholder') ?? '',
  ];
}

export function pairsToValues(pairs: readonly (readonly [string, string])[]): Values {
  const values: Values = {};
  for (const [label, value] of pairs) {
    const field = fieldOf(label);
    if (field && value.trim() !== '') values[field] ??= value;
  }
  return values;
}
