import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { ROOT } from '../tool.ts';

/** One import of a file. */
export interface Import {
  /** A path from the top folder for our own files, else the name as written, e.g. `node:fs` or `zod`. */
  target: string;
  own: boolean;
  /** Gone after compiling. */
  typeOnly: boolean;
}

/** Something in the code that a rule of the house is about, with the line it stands on. */
export interface Mark {
  what: string;
  line: number;
}

/** A source file, read and taken apart. */
export interface Source {
  /** From the top folder, with slashes. */
  path: string;
  text: string;
  lines: number;
  imports: Import[];
  exports: string[];
  /** Calls and members by their written name: `fetch()`, `Date.now`, `new Date()`, `document.createElement`. */
  uses: Mark[];
  literals: Mark[];
  comments: Mark[];
  /** Lines where the type `any` stands. */
  anys: number[];
}

/** Paths from the top folder of all files under `folder` whose name ends as asked, in order. */
export function filesUnder(folder: string, endings: readonly string[]): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort();
}

/** All TypeScript files under `folder`. */
export function sourcesUnder(folder: string): Source[] {
  return filesUnder(folder, ['.ts', '.tsx'])
    .filter((path) => !path.endsWith('.d.ts'))
    .map((path) => readSource(path, readFileSync(join(ROOT, path), 'utf8')));
}

/** Takes one file apart; throws when it is no TypeScript. */
export function readSource(path: string, text: string): Source {
  const { program, module, comments, errors } = parseSync(path, text);
  const trouble = errors.find((one) => one.severity === 'Error');
  if (trouble) throw new Error(`${path}: ${trouble.message}`);
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const uses: Mark[] = [];
  const literals: Mark[] = [];
  const anys: number[] = [];
  const use = (what: string, start: number) => uses.push({ what, line: lineOf(start) });
  new Visitor({
    TSAnyKeyword: (node) => void anys.push(lineOf(node.start)),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier') use(`${node.callee.name}()`, node.start);
      for (const given of node.arguments)
        if (given.type === 'Identifier' && given.name === 'fetch') use('fetch()', given.start);
    },
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier')
        use(`new ${node.callee.name}(${node.arguments.length > 0 ? '…' : ''})`, node.start);
    },
    MemberExpression: (node) => {
      if (node.object.type === 'Identifier' && node.property.type === 'Identifier')
        use(`${node.object.name}.${node.property.name}`, node.start);
    },
    Literal: (node) => {
      if (typeof node.value === 'string') literals.push({ what: node.value, line: lineOf(node.start) });
    },
    TemplateElement: (node) => void literals.push({ what: node.value.raw, line: lineOf(node.start) }),
  }).visit(program);
  const requests = [
    ...module.staticImports.map((one) => ({
      name: one.moduleRequest.value,
      typeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
    })),
    ...module.staticExports
      .flatMap((one) => one.entries)
      .flatMap((entry) =>
        entry.moduleRequest ? [{ name: entry.moduleRequest.value, typeOnly: entry.isType }] : [],
      ),
    ...module.dynamicImports.map((one) => ({
      name: text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1),
      typeOnly: false,
    })),
  ];
  return {
    path,
    text,
    lines: text.replace(/\n$/, '').split('\n').length,
    imports: requests.map(({ name, typeOnly }) => {
      const own = name.startsWith('.');
      return { target: own ? posix.join(posix.dirname(path), name) : name, own, typeOnly };
    }),
    exports: module.staticExports
      .flatMap((one) => one.entries)
      .flatMap((entry) => (entry.exportName.name ? [entry.exportName.name] : [])),
    uses,
    literals,
    comments: comments.map((one) => ({ what: one.value, line: lineOf(one.start) })),
    anys,
  };
}

/** Whether a path is in one of the folders, or is one of the files. */
export function within(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}
