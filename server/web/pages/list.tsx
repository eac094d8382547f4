import { useState } from 'preact/hooks';
import { LIST_TEXTS } from '../../../shared/text/list.ts';
import { AddressList } from '../../../shared/ui/address-list.tsx';
import { LIST_STYLES } from '../../../shared/ui/list-styles.ts';
import { adoptStyles } from '../../../shared/ui/tokens.ts';
import { checkList } from '../check-list.ts';
import { useLanguage, useTexts } from '../language.ts';
import { RungChoice } from '../parts/choices.tsx';
import { SELECT, TEXTBOX } from '../parts/controls.ts';
import { TroubleLine } from '../parts/notice.tsx';
import { LIST_PAGE } from '../text/list-page.ts';
import type { PageProps } from './page.ts';

adoptStyles(document, LIST_STYLES);

const FIRST_RUNG = 'opstapwoning';

/** A list that came by mail or as a sheet, checked on the map's side: for who works without the extension. */
export function ListPage({ view, change, region, rungs, health, trouble, again }: PageProps) {
  const language = useLanguage();
  const texts = useTexts(LIST_PAGE);
  const own = rungs.filter((rung) => !rung.perAreaOnly);
  const rung = own.find(({ id }) => id === view.rung) ?? own.find(({ id }) => id === FIRST_RUNG) ?? own[0];
  const [origin, setOrigin] = useState('');
  const [places, setPlaces] = useState(1);
  const gemeenten = region.gemeenten.map(({ code }) => code);
  if (rung === undefined) return null;
  return (
    <main class="rules placements">
      <h1>{LIST_TEXTS[language].title}</h1>
      <p class="soft">{texts.about}</p>
      {trouble && <TroubleLine trouble={trouble} again={again} />}
      <div class="filters">
        <RungChoice rungs={own} chosen={rung.id} onChoose={(id) => change({ rung: id })} />
        <label class="field">
          <span>{texts.origin}</span>
          <select class={SELECT} value={origin} onChange={(event) => setOrigin(event.currentTarget.value)}>
            <option value="">{texts.noOrigin}</option>
            {region.gemeenten.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
            <option value="niet-ingeschreven">{texts.unregistered}</option>
          </select>
        </label>
        <label class="field">
          <span>{texts.places}</span>
          <input
            class={TEXTBOX}
            type="number"
            min="1"
            max="500"
            value={places}
            onChange={(event) => {
              const asked = event.currentTarget.valueAsNumber;
              setPlaces(Number.isInteger(asked) ? Math.min(500, Math.max(1, asked)) : 1);
            }}
          />
        </label>
      </div>
      <AddressList
        // Another rung, origin or number, and other data, make other verdicts.
        question={`${rung.id} ${origin} ${places} ${health.dataVersion} ${language}`}
        language={language}
        what={{ rungLabel: rung.label, places }}
        check={async (homes) => ({
          verdicts: await checkList(homes, { rung: rung.id, places, origin: origin || null, gemeenten }),
        })}
        onChoose={({ verdict }) => {
          const buurt = verdict?.areas.find(({ level }) => level === 'buurt')?.code ?? null;
          if (buurt !== null) change({ page: 'kaart', area: buurt, place: null });
        }}
      />
    </main>
  );
}
