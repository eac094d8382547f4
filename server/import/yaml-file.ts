import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml';

/** Where something stands in a file; both count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** What is wrong in a file: where, in which field, and how to mend it in a Dutch sentence. */
export interface Mistake extends Position {
  /** As `norms.0.limit`; empty for the file as a whole. */
  field: string;
  text: string;
}

/** A file in YAML or JSON, which is YAML too, as plain values that know where they stand. */
export interface LocatedFile {
  value: unknown;
  mistakes: Mistake[];
  /** Where the value of a path stands, or the nearest thing around it where there is none. */
  at(path: readonly PropertyKey[]): Position;
}

const FORM =
  'Hier klopt de opmaak niet; spring in met spaties, en zet tekst met een dubbele punt tussen aanhalingstekens.';
const WRONG: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'Dit veld staat hier twee keer; laat er één staan.',
  TAB_AS_INDENT: 'Spring in met spaties, niet met een tab.',
  MULTIPLE_DOCS: 'Dit bestand bevat meer dan één document; zet elk in een eigen bestand.',
};

/** Reads the text. Mistakes in its form come instead of a value. */
export function readYaml(text: string): LocatedFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const mistakes = document.errors.map((error) => ({
    ...position(error.pos[0]),
    field: '',
    text: WRONG[error.code] ?? FORM,
  }));
  return {
    value: mistakes.length > 0 ? null : document.toJS({ maxAliasCount: 100 }),
    mistakes,
    at: (path) => position(offsetOf(document.contents, path)),
  };
}

function offsetOf(contents: unknown, path: readonly PropertyKey[]): number {
  let node = contents;
  let offset = start(node) ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
      if (!pair) return offset;
      offset = start(pair.value) ?? start(pair.key) ?? offset;
      // A list or object begins on the line below; its name says better where to look.
      if (!isScalar(pair.value)) offset = start(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof part === 'number' && node.items[part] !== undefined) {
      node = node.items[part];
      offset = start(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function start(node: unknown): number | null {
  return isNode(node) && node.range ? node.range[0] : null;
}
