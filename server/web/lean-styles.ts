/** As much of a style sheet as is read here; PostCSS, which Vite brings, hands it over. */
interface Sheet {
  walkRules(each: (rule: Rule) => void): void;
  walkDecls(each: (line: Line) => void): void;
}
interface Rule {
  selectors: string[];
  remove(): void;
}
interface Line {
  prop: string;
  value: string;
  parent?: unknown;
  remove(): void;
}

const CLASS = /\.(utrecht-[\w-]+)/g;
/** A class that must be absent need not be named. */
const WITHOUT = /:not\([^)]*\)/g;
const TOKEN = /--[\w-]+/g;

/**
 * A design system brings every token and every variant of its components; a page that should stand in a moment carries only what
 * it uses. Takes out the rules for classes that no source names, and the tokens that nothing reads (a theme that is laid over them
 * can only change what is read).
 */
export function leanStyles(sources: readonly string[]) {
  const named = new Set(sources.flatMap((text) => text.match(/utrecht-[\w-]+/g) ?? []));
  const used = (selector: string) =>
    [...selector.replaceAll(WITHOUT, '').matchAll(CLASS)].every(([, name = '']) => named.has(name));
  return {
    postcssPlugin: 'lean-styles',
    OnceExit(sheet: Sheet) {
      sheet.walkRules((rule) => {
        const kept = rule.selectors.filter(used);
        if (kept.length === 0) rule.remove();
        else if (kept.length < rule.selectors.length) rule.selectors = kept;
      });
      const tokens = new Map<string, Line[]>();
      const waiting: string[] = [];
      sheet.walkDecls((line) => {
        if (onRoot(line)) tokens.set(line.prop, [...(tokens.get(line.prop) ?? []), line]);
        else waiting.push(...(line.value.match(TOKEN) ?? []));
      });
      const read = new Set<string>();
      for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        if (read.has(name)) continue;
        read.add(name);
        waiting.push(...(tokens.get(name)?.at(-1)?.value.match(TOKEN) ?? []));
      }
      for (const [name, lines] of tokens)
        for (const line of read.has(name) ? lines.slice(0, -1) : lines) line.remove();
    },
  };
}

/** Whether the line sets a token for the whole page. */
function onRoot(line: Line): boolean {
  const { selector, parent } = (line.parent ?? {}) as { selector?: string; parent?: { type?: string } };
  return line.prop.startsWith('--') && selector === ':root' && parent?.type === 'root';
}
