import { type Source, within } from './sources.ts';

/** A list that says explicitly which files of a folder take part. */
export interface Registry {
  /** The list. */
  index: string;
  folder: string;
  /** Which files of the folder belong in the list. */
  belongs(source: Source): boolean;
}

const typed = (type: string) => (source: Source) =>
  new RegExp(`^export const \\w+(?::| =[\\s\\S]*satisfies) (?:\\w+\\.)?${type}\\b`, 'm').test(source.text);

export const REGISTRIES: readonly Registry[] = [
  { index: 'shared/ladder/presets/index.ts', folder: 'shared/ladder/presets', belongs: () => true },
  {
    index: 'shared/norms/index.ts',
    folder: 'shared/norms',
    belongs: ({ exports }) => exports.includes('judge') || exports.includes('schema'),
  },
  {
    index: 'shared/signals/index.ts',
    folder: 'shared/signals',
    belongs: ({ exports }) => exports.includes('kind'),
  },
  { index: 'server/store/migrations/index.ts', folder: 'server/store/migrations', belongs: () => true },
  { index: 'server/commands/index.ts', folder: 'server/commands', belongs: typed('Command') },
  { index: 'server/routes/index.ts', folder: 'server/routes', belongs: typed('AddRoutes') },
  { index: 'server/web/layers/index.ts', folder: 'server/web/layers', belongs: typed('Layer') },
  {
    index: 'server/web/pages/index.ts',
    folder: 'server/web/pages',
    belongs: ({ text }) => /^export function \w+Page\([^)]*: PageProps\)/m.test(text),
  },
];

/** Files that belong in a list and are not imported by it. */
export function forgotten(registry: Registry, sources: readonly Source[]): string[] {
  const index = sources.find((source) => source.path === registry.index);
  if (!index) return [`${registry.index} is missing`];
  const listed = new Set(index.imports.filter(({ typeOnly }) => !typeOnly).map(({ target }) => target));
  return sources
    .filter((source) => within(source.path, [registry.folder]) && source !== index)
    .filter((source) => registry.belongs(source) && !listed.has(source.path))
    .map((source) => `${registry.index} lacks ${source.path}`);
}

/** Own files that the given ones pull in when they are built, themselves included. */
export function reached(from: readonly string[], sources: readonly Source[]): Source[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const found = new Set<Source>();
  const open = [...from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const source = byPath.get(path);
    if (!source || found.has(source)) continue;
    found.add(source);
    for (const { target, own, typeOnly } of source.imports) if (own && !typeOnly) open.push(target);
  }
  return [...found];
}
