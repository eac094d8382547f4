import type { AreaNumbers } from '../../../shared/api/areas.ts';
import { may, type Role } from '../../../shared/rights.ts';
import type { AsOf, PresentRegion } from '../data.ts';
import type { MapState } from '../map-view-state.ts';
import type { useVariants } from '../use-variants.ts';
import { Offers } from './offers.tsx';
import { VariantsPanel } from './variants-panel.tsx';

/** What-if below the cards: the variants, and while nothing is chosen where homes can be offered. */
export function WhatIfPart(props: {
  state: MapState;
  onState(change: Partial<MapState>): void;
  what: ReturnType<typeof useVariants>;
  /** All areas by name. */
  names: readonly AreaNumbers[];
  rungLabels: ReadonlyMap<string, string>;
  region: PresentRegion;
  role: Role;
  rung: string;
  scope: (string | null)[];
  asOf: AsOf;
  version: string;
  /** Something is chosen on the map. */
  chosen: boolean;
  onArea(code: string): void;
}) {
  const { what, names, onArea } = props;
  return (
    <>
      <VariantsPanel
        variants={props.state.variants}
        results={what.results}
        again={what.again}
        rungLabels={props.rungLabels}
        nameOf={(code) => names.find((area) => area.code === code)?.name ?? code}
        puts={what.puts}
        picking={what.picking}
        onPicking={what.setPicking}
        homes={what.homes}
        onHomes={what.setHomes}
        onChange={(variants) => props.onState({ variants })}
        onArea={onArea}
      />
      {/* What a role sees of the stock is not for everyone in the room. */}
      {!props.chosen &&
        !props.state.presenting &&
        may({ role: props.role, organisation: null }, 'stock.read') && (
          <Offers
            region={props.region}
            rung={props.rung}
            scope={props.scope}
            asOf={props.asOf}
            version={props.version}
            onPut={(homes, area) => what.put(homes, { area })}
            onArea={onArea}
          />
        )}
    </>
  );
}
