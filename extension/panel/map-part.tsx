import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AreaDetail } from '../../shared/api/areas.ts';
import type { ListedVerdict } from '../../shared/list/listed.ts';
import { labelOf } from '../../shared/list/rank.ts';
import { formatCount } from '../../shared/text/numbers.ts';
import { PANEL_TEXTS } from '../../shared/text/panel.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { GemeenteAnswer } from '../panel-messages.ts';
import { ask } from './ask.ts';
import { BuurtMap, type MapHome } from './buurt-map.ts';

interface MapPartProps {
  language: Language;
  tab: number | null;
  /** Changes when the same area would be told of otherwise. */
  question: string;
  fictional: boolean;
  rows: readonly ListedVerdict[];
  /** The home around which the map lies. */
  over: ListedVerdict | null;
}

/** The map around a home, and what its buurt has now, per rung. */
export function MapPart({ language, tab, question, fictional, rows, over }: MapPartProps): JSX.Element {
  const texts = PANEL_TEXTS[language];
  const buurt = codeOf(over, 'buurt');
  const gemeente = codeOf(over, 'gemeente');
  const areas = useAnswer(gemeente && `${gemeente} ${question}`, async () =>
    gemeente === null ? null : await ask({ type: 'gemeente', code: gemeente, tab }),
  );
  const detail = useAnswer(buurt && `${buurt} ${question}`, async () =>
    buurt === null ? null : await ask({ type: 'buurt', code: buurt, tab }),
  );
  const area = detail?.state === 'ok' && detail.area.code === buurt ? detail.area : null;
  return (
    <section class="around" aria-label={texts.map}>
      <Ground
        label={texts.map}
        source={fictional ? texts.fictional : texts.source}
        language={language}
        areas={areas?.state === 'ok' ? areas : null}
        homes={rows.flatMap(homeOf)}
        over={over && keyOf(over)}
        buurt={buurt}
      />
      <p class="legend">{texts.legend}</p>
      {over === null ? (
        <p class="soft">{texts.noHome}</p>
      ) : buurt === null ? (
        <p class="soft">{texts.noPoint}</p>
      ) : area === null ? null : (
        <Counts area={area} language={language} />
      )}
    </section>
  );
}

type Drawn = Extract<GemeenteAnswer, { state: 'ok' }>;

interface GroundProps {
  label: string;
  source: string;
  language: Language;
  areas: Drawn | null;
  homes: MapHome[];
  over: string | null;
  buurt: string | null;
}

/** The drawing only: what it shows is said beside it in words. */
function Ground({ label, source, language, areas, homes, over, buurt }: GroundProps): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  const drawn = useRef<BuurtMap | null>(null);
  useEffect(() => {
    if (element.current === null) return;
    const made = new BuurtMap(element.current, source);
    drawn.current = made;
    return () => made.remove();
  }, [source]);
  useEffect(() => {
    if (areas !== null) drawn.current?.setAreas(areas.shapes, areas.areas, language);
  }, [areas, language, source]);
  const told = JSON.stringify([homes, over]);
  useEffect(() => drawn.current?.setHomes(homes, over), [told, source]);
  useEffect(() => drawn.current?.look(buurt), [buurt, areas, source]);
  return <div class="ground" ref={element} role="img" aria-label={label} />;
}

function Counts({ area, language }: { area: AreaDetail; language: Language }): JSX.Element {
  const texts = PANEL_TEXTS[language];
  const rungs = area.rungs.filter(({ places, units }) => places !== 0 || units !== 0);
  if (rungs.length === 0)
    return (
      <p>
        <b>{texts.around(area.name)}</b> <span class="soft">{texts.noCounts}</span>
      </p>
    );
  return (
    <table class="counts">
      <caption>
        <b>{texts.around(area.name)}</b> <span class="soft">{texts.counts}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{texts.rungColumn}</th>
          <th scope="col" class="number">
            {texts.placesColumn}
          </th>
          <th scope="col" class="number">
            {texts.unitsColumn}
          </th>
        </tr>
      </thead>
      <tbody>
        {rungs.map(({ rung, label, places, units }) => (
          <tr key={rung}>
            <th scope="row">{label}</th>
            <td class="number">{formatCount(places, language)}</td>
            <td class="number">{formatCount(units, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The last answer to a question; null while there is none. An answer that comes too late is dropped. */
function useAnswer<T>(key: string | null, load: () => Promise<T | null>): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    let late = false;
    if (key !== null)
      void load().then((given) => {
        if (!late) setAnswer(given);
      });
    return () => {
      late = true;
    };
  }, [key]);
  return answer;
}

function codeOf(row: ListedVerdict | null, level: 'buurt' | 'gemeente'): string | null {
  return row?.verdict?.areas.find((area) => area.level === level)?.code ?? null;
}

function keyOf({ home, verdict }: ListedVerdict): string {
  return verdict?.address?.homeKey ?? home.written;
}

function homeOf(row: ListedVerdict): MapHome[] {
  const point = row.verdict?.address?.point;
  if (!row.verdict || !point) return [];
  return [{ id: keyOf(row), label: labelOf(row), point, verdict: row.verdict.verdict }];
}
