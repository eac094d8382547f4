import { finder, className as wordLike } from '@medv/finder';
import { LONGEST_SELECTOR } from '../../shared/api/selector-limit.ts';

/** Classes that tell how an element is now, and not what it is. */
const STATE =
  /^(?:ng-|is-|has-|js-)|(?:^|[-_])(?:active|selected|hover|focus(?:ed)?|open|closed|expanded|checked|visited|new|first|last|odd|even|current|disabled|visible|hidden|loaded|lazy|animate\w*)(?:[-_]|$)/i;
/** Attributes that say which part of a home an element holds; the same in each card. */
const NAMING = [
  'itemprop',
  'formcontrolname',
  'data-field',
  'data-label',
  'data-column',
  'data-col',
  'data-th',
  'data-title',
  'data-testid',
  'data-test',
  'data-cy',
  'col-id',
  'headers',
  'part',
  'slot',
  'aria-label',
  'aria-colindex',
  'name',
  'autocomplete',
];
/** How far up an element with a name of its own is looked for, to tell cards from what looks like them elsewhere. */
const UP = 4;
const MOST_CLASSES = 4;

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
const fits = (css: string) => css !== '' && css.length <= LONGEST_SELECTOR && !/password/i.test(css);

function classesOf(element: Element): string[] {
  return [...element.classList]
    .filter((name) => /^[a-z][\w-]*$/i.test(name) && !STATE.test(name) && !/\d{3}/.test(name))
    .sort((a, b) => Number(wordLike(b)) - Number(wordLike(a)))
    .slice(0, MOST_CLASSES)
    .map((name) => `.${name}`);
}

/** Ways to say "an element like this one", the most telling first; none that holds for this one alone. */
function kindsOf(element: Element): string[] {
  const tag = element.localName;
  const classes = classesOf(element);
  const named = [...element.attributes].flatMap(({ name }) =>
    /^data-[a-z-]+$/.test(name) && !name.startsWith('data-v-') ? [`${tag}[${name}]`] : [],
  );
  const role = element.getAttribute('role');
  return [
    ...(tag.includes('-') ? [tag] : []),
    ...classes.map((css) => `${tag}${css}`),
    ...(classes.length > 1 ? [`${tag}${classes.join('')}`] : []),
    ...named.slice(0, MOST_CLASSES),
    ...(role === null ? [] : [`${tag}[role=${quoted(role)}]`]),
    tag,
  ].filter(fits);
}

/** Selectors for a card and what is like it on the page, the most telling first. */
export function cardSelectors(card: Element): string[] {
  const kinds = kindsOf(card);
  const bare = (css: string) => /^[a-z]+$/.test(css);
  const out = kinds.filter((css) => !bare(css));
  let up = card.parentElement;
  for (
    let height = 0;
    up !== null && up !== document.body && height < UP;
    height += 1, up = up.parentElement
  ) {
    const around = kindsOf(up).filter((css) => height === 0 || !bare(css));
    for (const outer of around.slice(0, 3))
      for (const kind of kinds) out.push(height === 0 ? `${outer} > ${kind}` : `${outer} ${kind}`);
  }
  const container = card.parentElement;
  const only = container === null ? null : found(container, card.getRootNode());
  if (only !== null) for (const kind of kinds) out.push(`${only} > ${kind}`);
  return [...new Set([...out, ...kinds])].filter(fits);
}

/** Selectors that hold for one element of the page alone: for a page with one home. */
export function onlySelectors(element: Element): string[] {
  const only = found(element, element.getRootNode());
  return [...classesOf(element), ...(only === null ? [] : [only])].filter(fits);
}

/** Selectors by which a card gives this element, the most telling first; empty is the card itself. */
export function partSelectors(element: Element, card: Element): string[] {
  if (element === card) return [''];
  const tag = element.localName;
  const named = NAMING.flatMap((name) => {
    const value = element.getAttribute(name);
    if (value === null || value === '' || value.length > 80) return [];
    const ways = [`${tag}[${name}=${quoted(value)}]`];
    // "woningen[3].postcode": the end of the name is the same in each card.
    const end = name === 'name' ? /(?:\d\]?)([.[_-]?[a-z]+\]?)$/i.exec(value)?.[1] : undefined;
    return end === undefined ? ways : [`${tag}[${name}$=${quoted(end)}]`, ...ways];
  });
  const classes = classesOf(element);
  const own = [
    ...named,
    ...classes,
    ...classes.map((css) => `${tag}${css}`),
    ...(tag.includes('-') ? [tag] : []),
  ];
  const unique = found(element, card);
  const ways = [
    ...own,
    ...(unique === null ? [] : [unique]),
    ...within(element, card, own),
    pathIn(element, card),
  ];
  return [...new Set(ways)].filter((css) => fits(css) && gives(card, css, element));
}

/** The same below an element with a class of its own: `.adres span`. */
function within(element: Element, card: Element, own: string[]): string[] {
  const out: string[] = [];
  for (let up = element.parentElement; up !== null && up !== card; up = up.parentElement)
    for (const outer of classesOf(up))
      for (const css of [...own, element.localName]) out.push(`${outer} ${css}`);
  return out;
}

/** By its place alone: what is left where a page names nothing. */
function pathIn(element: Element, card: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null && at !== card; at = at.parentElement) {
    const { localName } = at;
    const before = [...(at.parentElement?.children ?? [])].filter((one) => one.localName === localName);
    steps.unshift(`${localName}:nth-of-type(${before.indexOf(at) + 1})`);
  }
  return `:scope > ${steps.join(' > ')}`;
}

function gives(card: Element, css: string, element: Element): boolean {
  try {
    return card.querySelector(css) === element;
  } catch {
    return false;
  }
}

/** A selector for one element of the page or of its card, by names that look as if people gave them; null for none. */
function found(element: Element, root: Node): string | null {
  const within = root instanceof Element ? root : root instanceof Document ? root.body : null;
  if (within === null || !within.contains(element) || element === within) return null;
  try {
    return finder(element, {
      root: within,
      // An id or a text is of this home, and not of the next.
      idName: (name) => root instanceof Document && wordLike(name),
      className: (name) => wordLike(name) && !STATE.test(name),
      attr: (name) => NAMING.includes(name),
      timeoutMs: 100,
      maxNumberOfPathChecks: 300,
    });
  } catch {
    return null;
  }
}
