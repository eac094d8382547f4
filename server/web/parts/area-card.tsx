import type { ComponentChildren } from 'preact';
import type { AreaDetail } from '../../../shared/api/areas.ts';
import type { Unit } from '../../../shared/api/units.ts';
import type { VerdictWord } from '../../../shared/norms/reason.ts';
import { formatDate, formatDistance, formatNumber } from '../../../shared/text/numbers.ts';
import { VerdictBadge } from '../../../shared/ui/badge.tsx';
import { changeText, countText, levelTitle, perThousand, placesText } from '../text.ts';
import { roomText } from './area-table.tsx';
import { Card, Part, ReasonItem } from './card-parts.tsx';
import { areaKind } from './choices.tsx';
import { unitText } from './map-units.ts';
import { MeasuresPart } from './measures-part.tsx';

/** One area: what stands in it, what the norms say of one more place, and where there is room nearby. */
export function AreaCard(props: {
  area: AreaDetail;
  rung: { id: string; label: string };
  /** Open units in this area. */
  units: readonly Unit[];
  rungLabels: ReadonlyMap<string, string>;
  busy: boolean;
  takesFocus: boolean;
  onChoose(code: string): void;
  onClose(): void;
  /** What is on offer there. */
  children?: ComponentChildren;
}) {
  const { area } = props;
  const gemeente = area.parents.find((parent) => parent.level === 'gemeente')?.name ?? null;
  const rate = perThousand(area.places, area.households);
  return (
    <Card
      subject={area.code}
      above={areaKind(area.level, gemeente)}
      title={area.name}
      busy={props.busy}
      takesFocus={props.takesFocus}
      onClose={props.onClose}
    >
      <p class="verdict-line">
        <VerdictBadge verdict={wordOf(area)} />
        <b>{sentence(area)}</b>
      </p>
      <dl class="big">
        <div>
          <dd>{countText(area.places)}</dd>
          <dt>{area.places === 1 ? 'plek' : 'plekken'}</dt>
        </div>
        <div>
          <dd>{rate ?? '–'}</dd>
          <dt>per 1.000 huishoudens</dt>
        </div>
        <div>
          <dd class={area.class === 'boven-norm' ? 'over' : undefined}>{roomText(area)}</dd>
          <dt>ruimte</dt>
        </div>
      </dl>
      <Norms area={area} rung={props.rung.label} />
      <Part title="Wat er staat">
        <RungTable rungs={area.rungs} chosen={props.rung.id} />
      </Part>
      {area.measures && <MeasuresPart measures={area.measures} rung={props.rung.label} />}
      {area.fairShare.length > 0 && (
        <Part title="Eerlijke verdeling">
          {area.fairShare.map((share) => (
            <p key={share.agreement + share.gemeente}>{share.text}</p>
          ))}
        </Part>
      )}
      {area.nearby.length > 0 && (
        <Part title="Dichtbij met ruimte">
          <ul class="plain rows">
            {area.nearby.map((near) => (
              <li key={near.code}>
                <button type="button" class="link" onClick={() => props.onChoose(near.code)}>
                  {near.name}
                </button>
                <span class="soft">{formatDistance(near.distance, 'nl')}</span>
                <span class="number">{placesText(near.room)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {props.children}
      {props.units.length > 0 && (
        <Part title="Open locaties hier">
          <ul class="plain">
            {props.units.map((unit) => (
              <li key={unit.id}>{unitText(unit, props.rungLabels)}</li>
            ))}
          </ul>
        </Part>
      )}
      <footer class="soft small">
        {area.parents.length > 0 && (
          <p>
            Ligt in{' '}
            {area.parents.map((parent, index) => (
              <span key={parent.code}>
                {index > 0 && ', '}
                {parent.level === 'regio' ? (
                  `regio ${parent.name}`
                ) : (
                  <button type="button" class="link" onClick={() => props.onChoose(parent.code)}>
                    {parent.level} {parent.name}
                  </button>
                )}
              </span>
            ))}
            .
          </p>
        )}
        <p>{area.figures.map((figure) => figureText(figure)).join(' · ')}</p>
        <p>
          {levelTitle(area.level)} {area.code}, indeling {area.year} · gegevens van{' '}
          {formatDate(area.dataDate, 'nl')}. Trede adviseert, een mens beslist.
        </p>
      </footer>
    </Card>
  );
}

function Norms({ area, rung }: { area: AreaDetail; rung: string }) {
  if (area.norms.length === 0)
    return area.class === 'geen-norm' ? null : (
      <p class="soft">Uw rol ziet hier de uitkomst, niet de aantallen waarop die rust.</p>
    );
  return (
    <Part title={`Norm voor ${rung.toLowerCase()}, met één plek erbij`}>
      <ul class="plain">
        {area.norms.map((norm) => (
          <ReasonItem
            key={norm.norm}
            title={norm.title}
            reason={norm}
            left={norm.room === null || norm.result === 'boven-norm' ? null : leftText('Nu nog', norm.room)}
          />
        ))}
      </ul>
    </Part>
  );
}

function RungTable({ rungs, chosen }: { rungs: AreaDetail['rungs']; chosen: string }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Trede</th>
          <th scope="col" class="number">
            Plekken
          </th>
          <th scope="col" class="number">
            12 maanden
          </th>
        </tr>
      </thead>
      <tbody>
        {rungs.map((rung) => (
          <tr key={rung.rung} class={rung.rung === chosen ? 'chosen' : undefined} data-rung={rung.rung}>
            <th scope="row">{rung.label}</th>
            <td class="number">{countText(rung.places)}</td>
            <td class="number">{changeText(rung.yearChange)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function wordOf(area: AreaDetail): VerdictWord {
  if (area.class === 'boven-norm' || area.class === 'let-op') return area.class;
  return area.class === 'geen-cijfers' || area.class === 'geen-norm' ? 'onbekend' : 'ruimte';
}

function sentence(area: AreaDetail): string {
  const inside = ofItsParts(area);
  if (inside !== null) return inside;
  switch (area.class) {
    case 'boven-norm':
      return 'Hier is geen ruimte meer.';
    case 'let-op':
      return 'Dicht bij de norm.';
    case 'geen-cijfers':
      return 'Geen cijfers over huishoudens: oordeel niet mogelijk.';
    case 'geen-norm':
      return 'Voor deze trede geldt hier geen norm.';
    default:
      return area.room === null ? 'Hier is ruimte.' : leftText('Nog', area.room);
  }
}

/**
 * An area that holds others never has more room than those together; its own norm may then speak of more. Says so, or
 * null where its own norm decides.
 */
function ofItsParts(area: AreaDetail): string | null {
  const rooms = area.norms.flatMap(({ room, result }) =>
    result === 'boven-norm' ? [0] : typeof room === 'number' ? [room] : [],
  );
  if (area.level === 'buurt' || typeof area.room !== 'number' || Math.min(...rooms) <= area.room) return null;
  return area.room === 0
    ? 'In geen van de buurten hier is nog ruimte.'
    : `De buurten hier hebben samen nog ${placesText(area.room)} tot hun norm.`;
}

/** "Nog 3 plekken tot de norm." */
function leftText(start: string, room: AreaDetail['room']): string {
  return room === 0 ? 'Geen ruimte meer tot de norm.' : `${start} ${placesText(room)} tot de norm.`;
}

function figureText(figure: AreaDetail['figures'][number]): string {
  const value = figure.value === null ? 'geen cijfers' : formatNumber(figure.value, 'nl');
  return `${figure.kind.charAt(0).toUpperCase()}${figure.kind.slice(1)} ${value} (${figure.date})`;
}
