import type { ComponentChildren } from 'preact';
import type { AreaNumbers } from '../../../shared/api/areas.ts';
import type { PlainDate } from '../../../shared/dates.ts';
import type { Viewer } from '../../../shared/rights.ts';
import {
  countCell,
  formatCount,
  formatDate,
  formatRate,
  HIDDEN_ABOUT,
} from '../../../shared/text/numbers.ts';
import type { PresentRegion } from '../data.ts';
import { useLanguage, useTexts } from '../language.ts';
import type { ReportData } from '../report-data.ts';
import { REPORT } from '../text/report.ts';
import { SIGNALS } from '../text/signals.ts';
import { isHidden } from '../text.ts';
import { FigureTable } from './figure-table.tsx';
import {
  attentionLines,
  decisionsOn,
  overLines,
  REGION_SHEET,
  roomIn,
  signalsOn,
  standsOn,
} from './report-facts.ts';
import { ReportMap } from './report-map.tsx';
import { isFinal, ReportNotes } from './report-notes.tsx';
import { MeasuresLine, RungsPart, SignalLines, StandsPart } from './report-parts.tsx';

interface SheetProps {
  data: ReportData;
  region: PresentRegion;
  /** The name of the rung on the map. */
  rung: string;
  viewer: Viewer;
  today: PlainDate;
  onChanged(): void;
}

/** What a sheet of paper has around what it tells: of whom and when it is, whether it is final, and who made it. */
function Sheet(props: SheetProps & { sheet: string; name: string; children: ComponentChildren }) {
  const { data, sheet, region } = props;
  const texts = useTexts(REPORT);
  const language = useLanguage();
  const set = data.report?.sheets.find((one) => one.sheet === sheet);
  const state = isFinal(data.report, sheet) ? 'definitief' : 'concept';
  return (
    <article class="sheet" aria-labelledby={`sheet-${sheet}`} data-sheet={sheet}>
      <header>
        <p class="soft">{texts.head(region.name, data.period)}</p>
        <h2 id={`sheet-${sheet}`}>{props.name}</h2>
        <p>
          {texts.standAt(formatDate(data.date, language))}{' '}
          <span class="status" data-status={state === 'definitief' ? 'vastgesteld' : undefined}>
            {set && state === 'definitief'
              ? texts.stateSince(texts.state[state], formatDate(set.on, language))
              : texts.state[state]}
          </span>
        </p>
      </header>
      {props.children}
      <ReportNotes
        report={data.report}
        sheet={sheet}
        name={props.name}
        region={region}
        viewer={props.viewer}
        decisions={decisionsOn(data, sheet)}
        onChanged={props.onChanged}
      />
      <footer class="soft small">{texts.made(formatDate(props.today, language))}</footer>
    </article>
  );
}

/** The sheet of one gemeente: map, places per rung, agreements, what is above a norm, and what asks for attention. */
export function GemeenteSheet(props: SheetProps & { code: string; name: string }) {
  const { data, code, name } = props;
  const texts = useTexts(REPORT);
  const detail = data.details.get(code);
  const { kinds } = useTexts(SIGNALS);
  const signals = signalsOn(data, code);
  const file = `${code}-${data.period}`;
  const own = (properties: { code: string }) => properties.code.slice(2, 6) === code.slice(2);
  return (
    <Sheet {...props} sheet={code}>
      <div class="beside">
        <ReportMap
          name={name}
          rung={props.rung}
          date={data.date}
          areas={data.buurten.filter(({ gemeente }) => gemeente === code)}
          shapes={data.shapes.features.filter(({ properties }) => own(properties))}
          borders={data.borders.features.filter(({ properties }) => own(properties))}
          height={280}
        />
        {detail && <RungsPart detail={detail} date={data.date} file={`treden-${file}`} />}
      </div>
      <StandsPart stands={standsOn(data, code, texts.region)} date={data.date} file={`afspraken-${file}`} />
      <div class="beside">
        <SignalLines
          title={texts.over.title}
          none={texts.over.none}
          more={texts.over.more}
          lines={overLines(data, signals)}
          most={4}
        />
        <SignalLines
          title={texts.signals.title}
          none={texts.signals.none}
          more={texts.signals.more}
          lines={attentionLines(data, signals, kinds)}
          most={4}
        />
      </div>
      {detail?.measures?.spread && <MeasuresLine spread={detail.measures.spread} />}
    </Sheet>
  );
}

/** The sheet of the region: map, the gemeenten beside each other, agreements, spread and what is to be decided. */
export function RegionSheet(props: SheetProps) {
  const { data, region } = props;
  const texts = useTexts(REPORT);
  const language = useLanguage();
  const signals = signalsOn(data, REGION_SHEET);
  const buurtenOf = (code: string) => data.buurten.filter(({ gemeente }) => gemeente === code);
  const rate = ({ places, households }: AreaNumbers) =>
    typeof places === 'number' && households ? (places * 1000) / households : null;
  return (
    <Sheet {...props} sheet={REGION_SHEET} name={region.name}>
      <div class="beside">
        <ReportMap
          name={region.name}
          rung={props.rung}
          date={data.date}
          areas={data.buurten}
          shapes={data.shapes.features}
          borders={data.borders.features}
          height={300}
        />
        <SignalLines
          title={texts.over.title}
          none={texts.over.none}
          more={texts.over.more}
          lines={overLines(data, signals)}
          // As many as fit beside the map: short lines, or those that say how many and since when.
          most={data.hides ? 12 : 5}
        />
      </div>
      <StandsPart
        stands={standsOn(data, REGION_SHEET, texts.region)}
        date={data.date}
        file={`afspraken-${region.id}-${data.period}`}
      />
      <section>
        <h3>{texts.gemeenten.title}</h3>
        <FigureTable
          caption={texts.gemeenten.title}
          file={`gemeenten-${region.id}-${data.period}`}
          columns={[
            { label: texts.gemeenten.gemeente, cell: ({ name }) => name },
            { label: texts.gemeenten.households, cell: ({ households }) => households, figures: true },
            {
              label: texts.gemeenten.places,
              cell: ({ places }) => countCell(places, language),
              show: ({ places }) => formatCount(places, language),
              figures: true,
            },
            {
              label: texts.gemeenten.rate,
              cell: rate,
              show: (row) => {
                const value = rate(row);
                return value === null ? '–' : formatRate(value, language);
              },
              figures: true,
            },
            {
              label: texts.gemeenten.over,
              cell: ({ code }) => roomIn(buurtenOf(code)).full,
              figures: true,
            },
            {
              label: texts.gemeenten.full,
              cell: ({ code }) => roomIn(buurtenOf(code)).free,
              figures: true,
            },
          ]}
          rows={data.gemeenten}
          keyOf={({ code }) => code}
          notes={[
            `${props.rung}.`,
            texts.rungs.source(formatDate(data.date, language)),
            ...(data.gemeenten.some(({ places }) => isHidden(places)) ? [HIDDEN_ABOUT[language]] : []),
          ]}
        />
      </section>
      {data.measures?.spread && <MeasuresLine spread={data.measures.spread} />}
    </Sheet>
  );
}
