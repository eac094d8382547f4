import type { Adapter, PortalItem } from '../../shared/api/portals.ts';
import { onPage } from '../portals/page-pattern.ts';

/**
 * Of each adapter the newest version, at the same version the region's; none where that is switched off. First goes what
 * this person taught, the newest before the rest, but for what the region says something newer of. Then what the
 * region adds itself goes first: it was made for that very portal.
 */
export function adaptersOf(
  own: readonly Adapter[],
  published: readonly PortalItem[],
  url: string,
  taught: readonly Adapter[] = [],
): Adapter[] {
  const brought = new Map(own.map((adapter) => [adapter.id, adapter]));
  const added: Adapter[] = [];
  for (const { id, version, disabled, adapter } of published) {
    const known = brought.get(id);
    if (known !== undefined && known.version > version) continue;
    brought.delete(id);
    if (!disabled && adapter !== null) added.push(adapter);
  }
  const newer = ({ id, version }: Adapter) =>
    !published.some((one) => one.id === id && one.version >= version);
  return [...taught.filter(newer).reverse(), ...added, ...brought.values()].filter(
    (adapter) => !adapter.disabled && onPage(adapter.matches, url),
  );
}
