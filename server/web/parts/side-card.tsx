import type { ComponentChildren } from 'preact';
import type { Reading } from '../../../shared/address/reading.ts';
import type { AreaDetail, AreaNumbers } from '../../../shared/api/areas.ts';
import type { Verdict } from '../../../shared/api/checks.ts';
import type { Unit } from '../../../shared/api/units.ts';
import { may, type Role } from '../../../shared/rights.ts';
import { LinkButton } from '../../../shared/ui/button.tsx';
import type { PresentRegion } from '../data.ts';
import { useTexts } from '../language.ts';
import { CARD } from '../text/map-card.ts';
import { placesText } from '../text.ts';
import type { Loaded } from '../use-loaded.ts';
import type { View } from '../view.ts';
import { AddressCard } from './address-card.tsx';
import { AreaCard } from './area-card.tsx';
import { Card } from './card-parts.tsx';
import { FreeHomes } from './free-homes.tsx';
import { HoldPart } from './hold-part.tsx';
import { TroubleLine } from './notice.tsx';
import type { ShownVariant } from './variant-part.tsx';

interface NamedRung {
  id: string;
  label: string;
}

export interface SideCardProps {
  asked: { line: string; readings: Reading[] } | null;
  /** Answers carry what they were asked for, so that an old one never stands under a new question. */
  verdict: Loaded<{ verdict: Verdict; rung: NamedRung; line: string }>;
  area: Loaded<{ detail: AreaDetail; rung: NamedRung }>;
  areaCode: string | null;
  again(): void;
  rung: NamedRung;
  units: readonly Unit[];
  rungLabels: ReadonlyMap<string, string>;
  takesFocus: boolean;
  /** The areas that the map draws, for what to show before one is chosen. */
  areas: readonly AreaNumbers[];
  region: PresentRegion;
  view: View;
  role: Role;
  /** Changes when the registry does. */
  version: string;
  /** A home was held: what is shown has changed. */
  onHeld(): void;
  onArea(code: string): void;
  onAddress(line: string, readings: Reading[]): void;
  onClose(): void;
  /** What the map shows beside how it is now; null for nothing. */
  variant: ShownVariant | null;
  /** What can be done with the chosen area. */
  areaExtra?: ComponentChildren;
  /** What stands below whatever is shown. */
  children?: ComponentChildren;
  /** Whether that comes first while nothing is chosen. */
  first: boolean;
}

/** What stands beside the map: the verdict on an address, the card of an area, or how to begin. */
export function SideCard(props: SideCardProps) {
  const texts = useTexts(CARD);
  const chosen = props.asked !== null || props.areaCode !== null;
  // By their keys both stay what they are when they change places, with the keyboard in them.
  const card = <div key="card">{content(props)}</div>;
  const extra = <div key="extra">{props.children}</div>;
  return (
    <aside class="side" aria-label={texts.aside}>
      {props.first && !chosen ? [extra, card] : [card, extra]}
    </aside>
  );
}

function content(props: SideCardProps) {
  const { asked, verdict, area, areaCode } = props;
  if (asked) {
    if (verdict.state === 'trouble') return <Waiting {...props} title={asked.line} loaded={verdict} />;
    if (!verdict.value) return <Waiting {...props} title={asked.line} loaded={verdict} />;
    return (
      <AddressCard
        verdict={verdict.value.verdict}
        line={verdict.value.line}
        rungLabel={verdict.value.rung.label}
        busy={verdict.state === 'loading'}
        onArea={props.onArea}
        onAddress={props.onAddress}
        onClose={props.onClose}
      >
        {may({ role: props.role, organisation: null }, 'placements.write') && (
          <HoldPart
            key={verdict.value.verdict.address?.homeKey ?? ''}
            verdict={verdict.value.verdict}
            rung={verdict.value.rung.id}
            region={props.region}
            view={props.view}
            onHeld={props.onHeld}
          />
        )}
      </AddressCard>
    );
  }
  if (areaCode === null) return <Begin {...props} />;
  if (area.state === 'trouble' || !area.value) return <Waiting {...props} title={areaCode} loaded={area} />;
  const { detail: shown, rung } = area.value;
  return (
    <AreaCard
      area={shown}
      rung={rung}
      units={props.units.filter((unit) => [unit.buurt, unit.wijk, unit.gemeente].includes(shown.code))}
      rungLabels={props.rungLabels}
      busy={area.state === 'loading'}
      takesFocus={props.takesFocus}
      onChoose={props.onArea}
      onClose={props.onClose}
      variant={props.variant}
    >
      <FreeHomes
        area={shown}
        rung={rung.id}
        version={props.version}
        judged={may({ role: props.role, organisation: null }, 'placements.write')}
        onAddress={props.onAddress}
      />
      {props.areaExtra}
    </AreaCard>
  );
}

function Waiting(props: SideCardProps & { title: string; loaded: Loaded<unknown> }) {
  const { loaded } = props;
  const texts = useTexts(CARD);
  return (
    <Card
      subject={props.title}
      above={loaded.state === 'trouble' ? texts.failed : texts.fetching}
      title={props.title}
      busy={loaded.state === 'loading'}
      takesFocus={false}
      onClose={props.onClose}
    >
      {loaded.state === 'trouble' ? (
        <TroubleLine trouble={loaded.trouble} again={props.again} />
      ) : (
        <p class="soft" role="status">
          {texts.wait}
        </p>
      )}
    </Card>
  );
}

/** Before anything is chosen: what to do, and where most room is left. */
function Begin({ areas, rung, onArea }: SideCardProps) {
  const texts = useTexts(CARD);
  const most = areas
    .flatMap((area) => (typeof area.room === 'number' && area.room > 0 ? [{ ...area, room: area.room }] : []))
    .sort((one, other) => other.room - one.room || one.name.localeCompare(other.name, 'nl'))
    .slice(0, 5);
  return (
    <div class="begin">
      <h2>{texts.choose}</h2>
      <p>{texts.chooseHow}</p>
      {most.length > 0 && (
        <section>
          <h3>{texts.mostRoom(rung.label.toLowerCase())}</h3>
          <ul class="plain rows">
            {most.map((area) => (
              <li key={area.code}>
                <LinkButton onClick={() => onArea(area.code)}>{area.name}</LinkButton>
                <span class="number">{placesText(area.room)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
