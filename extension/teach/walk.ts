import { TAG } from '../overlay/root.ts';
import { isSilent } from '../portals/lines.ts';
import { shadowRootOf } from '../portals/shadow.ts';
import { isBarred, isField } from './part.ts';

/** A page with more is walked through in part. */
const MOST = 20_000;

/** Goes through what a page shows by keyboard: along its texts and fields, and to what is around them or in them. */
export class Walk {
  private stops: Element[] | null = null;

  /** `near` is where it begins; null for the first text with a figure in view. */
  constructor(private readonly near: Element | null = null) {}

  /** Where a key leads; undefined for a key that is none of ours, null where there is nothing further. */
  step(key: string, at: Element | null): Element | null | undefined {
    switch (key) {
      case 'ArrowDown':
        return this.along(at, 1);
      case 'ArrowUp':
        return this.along(at, -1);
      case 'ArrowLeft':
        return wider(at);
      case 'ArrowRight':
        return at === null ? null : (shownIn(at)[0] ?? null);
      default:
        return undefined;
    }
  }

  private along(at: Element | null, way: 1 | -1): Element | null {
    this.stops ??= [...stopsIn(document)].slice(0, MOST);
    const { stops } = this;
    if (at === null) return this.first();
    const known = stops.indexOf(at);
    // From a wider element on to what follows its beginning, or what goes before it.
    const from = known >= 0 ? known : stops.findIndex((stop) => at.contains(stop)) - (way === 1 ? 1 : 0);
    for (let next = from + way; next >= 0 && next < stops.length; next += way) {
      const stop = stops[next];
      if (stop !== undefined && isShown(stop)) return stop;
    }
    return null;
  }

  private first(): Element | null {
    if (this.near?.isConnected) return this.near;
    const seen = (this.stops ?? []).filter(isShown);
    return seen.find((stop) => /\d/.test(stop.textContent ?? '') && isInView(stop)) ?? seen[0] ?? null;
  }
}

function wider(at: Element | null): Element | null {
  const root = at?.getRootNode();
  const up = at?.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return up === document.body || up === document.documentElement ? null : up;
}

function shownIn(element: Element): Element[] {
  return [...(shadowRootOf(element) ?? element).children].filter(
    (child) => isShown(child) && /\S/.test(child.textContent ?? ''),
  );
}

/** Elements with text of their own, and fields, in the order of the page. */
function* stopsIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === TAG) continue;
    if (isField(element) ? !isBarred(element) : !isSilent(element) && hasText(element)) yield element;
    const shadow = shadowRootOf(element);
    if (shadow !== null) yield* stopsIn(shadow);
  }
}

const hasText = (element: Element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\S/.test((node as Text).data));

const isShown = (element: Element) => element.isConnected && element.getClientRects().length > 0;

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
