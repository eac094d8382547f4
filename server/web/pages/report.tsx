import type { AgreementItem } from '../../../shared/api/agreements.ts';
import type { Viewer } from '../../../shared/rights.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { DownloadButtons } from '../../../shared/ui/download.tsx';
import { machineClock } from '../../clock.ts';
import { getAll } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { rungOf } from '../parts/chosen-rung.ts';
import { CHECKBOX, SELECT } from '../parts/controls.ts';
import { TroubleLine } from '../parts/notice.tsx';
import { Patterns } from '../parts/patterns.tsx';
import { REGION_SHEET } from '../parts/report-facts.ts';
import { GemeenteSheet, RegionSheet } from '../parts/report-sheet.tsx';
import { reportTable } from '../parts/report-table.ts';
import { Unready } from '../parts/unready.tsx';
import { loadReport, reportPeriods } from '../report-data.ts';
import { REPORT } from '../text/report.ts';
import { useLoaded } from '../use-loaded.ts';
import type { PageProps } from './page.ts';

const clock = machineClock(null);

/** The report of a period: a sheet of paper for the region and one for each gemeente, to print, to save and to write on. */
export function ReportPage(props: PageProps) {
  const { view, change, region, rungs, health } = props;
  const texts = useTexts(REPORT);
  const language = useLanguage();
  const viewer: Viewer = { role: props.role, organisation: health.organisation ?? null };
  const today = clock.today();
  const rung = rungOf(rungs, view.rung);
  const { periode = '', blad = '', aantallen = '' } = view.more;
  // Paper is passed on: it hides small numbers unless someone asks for all that they may see.
  const hides = aantallen !== 'alle';
  const [agreements, againAgreements] = useLoaded(`${health.dataVersion}`, (signal) =>
    getAll<AgreementItem>('agreements', { region: region.id }, signal),
  );
  const periods = reportPeriods(agreements.value ?? [], today);
  const period = periods.find((one) => one === periode) ?? today.slice(0, 4);
  const areasOnServer = health.counts?.areas ?? 0;
  const [loaded, again] = useLoaded(
    agreements.value ? `${health.dataVersion} ${period} ${rung} ${hides}` : null,
    (signal) => loadReport(region, { period, rung, hides, today, viewer, areasOnServer }, signal),
  );
  const data = loaded.value;
  if (!data)
    return agreements.state === 'trouble' ? (
      <Unready loaded={agreements} again={againAgreements} text={texts.loading} />
    ) : (
      <Unready loaded={loaded} again={again} text={texts.loading} />
    );
  const keep = (more: Record<string, string>) => change({ more: { ...view.more, ...more } });
  const shows = (code: string) => blad === '' || blad === code;
  const trouble = props.trouble ?? (loaded.state === 'trouble' ? loaded.trouble : null);
  const sheet = {
    data,
    region,
    rung: rungs.find(({ id }) => id === rung)?.label ?? rung,
    viewer,
    today,
    onChanged: () => {
      again();
      props.again();
    },
  };
  return (
    <main class="rules broad report" aria-busy={loaded.state === 'loading'}>
      <div class="unprinted report-head">
        <h1>{texts.title}</h1>
        <p class="soft">{texts.about}</p>
        {trouble && <TroubleLine trouble={trouble} again={props.again} />}
        <div class="choices">
          <label class="field">
            <span>{texts.period}</span>
            <select
              class={SELECT}
              value={period}
              onChange={(event) => keep({ periode: event.currentTarget.value })}
            >
              {periods.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            <span>{texts.sheet}</span>
            <select
              class={SELECT}
              value={blad}
              onChange={(event) => keep({ blad: event.currentTarget.value })}
            >
              <option value="">{texts.allSheets}</option>
              <option value={REGION_SHEET}>{texts.region}</option>
              {region.gemeenten.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            <span>{texts.rung}</span>
            <select
              class={SELECT}
              value={rung}
              onChange={(event) => change({ rung: event.currentTarget.value })}
            >
              {rungs.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </div>
        <label class="tick">
          <input
            class={CHECKBOX}
            type="checkbox"
            checked={hides}
            onChange={(event) => keep({ aantallen: event.currentTarget.checked ? '' : 'alle' })}
          />
          <span>{texts.hide}</span>
        </label>
        <p class="actions">
          <Button onClick={() => print()}>{texts.print}</Button>
          <DownloadButtons
            language={language}
            what={texts.all}
            table={() => reportTable(data, region, language)}
          />
        </p>
        <p class="soft small">{texts.printAbout}</p>
      </div>
      <Patterns />
      {shows(REGION_SHEET) && <RegionSheet {...sheet} />}
      {region.gemeenten.map(
        ({ code, name }) => shows(code) && <GemeenteSheet key={code} {...sheet} code={code} name={name} />,
      )}
    </main>
  );
}
