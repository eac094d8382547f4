import type { Adapter } from '../../shared/api/portals.ts';

/** What is known of the portal that this page is of; a page has one. */
class Portal {
  /** How to read it, likeliest first. */
  adapters: readonly Adapter[] = [];
  /** The gemeenten of the adapter in use, in which a street without postcode is looked for; null for the region's. */
  gemeenten: string[] | null = null;
  /** The adapter that fits, or null. */
  fits: string | null = null;
  /** The adapter that no longer fits, or null. */
  misfit: string | null = null;
  /** The adapters that fitted pages here before. */
  fittedBefore: ReadonlySet<string> = new Set();
  /** Shadow roots of the page, open and closed: what changes in them is seen only by who watches them. */
  readonly roots = new Set<ShadowRoot>();

  /** Other adapters than before: whether one fits is to be found out again. */
  learn(adapters: readonly Adapter[], fittedBefore: readonly string[] = []): void {
    this.adapters = adapters;
    this.fittedBefore = new Set(fittedBefore);
    this.fits = null;
    this.gemeenten = null;
    this.misfit = null;
  }
}

export const portal = new Portal();
