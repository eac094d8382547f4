import type { Adapter, PortalItem } from '../../shared/api/portals.ts';
import { onPage } from '../portals/page-pattern.ts';

/**
 * Of each adapter the newest version, at the same version the region's; none where that is switched off. What the
 * region adds itself goes first: it was made for that very portal.
 */
export function adaptersOf(
  own: readonly Adapter[],
  published: readonly PortalItem[],
  url: string,
): Adapter[] {
  const brought = new Map(own.map((adapter) => [adapter.id, adapter]));
  const added: Adapter[] = [];
  for (const { id, version, disabled, adapter } of published) {
    const known = brought.get(id);
    if (known !== undefined && known.version > version) continue;
    brought.delete(id);
    if (!disabled && adapter !== null) added.push(adapter);
  }
  return [...added, ...brought.values()].filter(
    (adapter) => !adapter.disabled && onPage(adapter.matches, url),
  );
}
