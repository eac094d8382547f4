import { useState } from 'preact/hooks';
import { formatAddress } from '../../../shared/address/format.ts';
import type { Closing } from '../../../shared/api/closing.ts';
import type { Unit } from '../../../shared/api/units.ts';
import { formatDistance } from '../../../shared/text/numbers.ts';
import { VerdictBadge } from '../../../shared/ui/badge.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { get } from '../client.ts';
import { loadOpenUnits } from '../data.ts';
import { useLanguage, useTexts } from '../language.ts';
import { TEXTBOX } from '../parts/controls.ts';
import { TroubleLine } from '../parts/notice.tsx';
import { CLOSING } from '../text/closing.ts';
import { placesText } from '../text.ts';
import { useLoaded } from '../use-loaded.ts';
import type { PageProps } from './page.ts';

/** A provider that closes: all its places in one list, each with a home that would work, for people to decide. */
export function ClosingPage({ view, change, region, rungs, health }: PageProps) {
  const texts = useTexts(CLOSING);
  const language = useLanguage();
  const { aanbieder = '' } = view.more;
  const [typed, setTyped] = useState(aanbieder);
  const [units] = useLoaded(`${health.dataVersion}`, (signal) => loadOpenUnits(region, signal));
  const names = [...new Set((units.value ?? []).flatMap(({ provider }) => provider ?? []))].sort();
  const [loaded, again] = useLoaded(
    aanbieder === '' ? null : `${health.dataVersion} ${aanbieder}`,
    (signal) => get<Closing>(`providers/${encodeURIComponent(aanbieder)}/closing`, {}, signal),
  );
  const closing = aanbieder === '' ? null : loaded.value;
  const labels = new Map(rungs.map(({ id, label }) => [id, label]));
  const gemeenten = new Map(region.gemeenten.map(({ code, name }) => [code, name]));
  return (
    <main class="rules closing">
      <h1>{texts.title}</h1>
      <p class="soft">{texts.about}</p>
      <form
        class="move-form"
        onSubmit={(event) => {
          event.preventDefault();
          change({ more: { ...view.more, aanbieder: typed.trim() } });
        }}
      >
        <label class="field">
          <span>{texts.provider}</span>
          <input
            class={TEXTBOX}
            required
            list="closing-providers"
            maxLength={80}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <datalist id="closing-providers">
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Button type="submit">{texts.show}</Button>
      </form>
      {loaded.state === 'trouble' && <TroubleLine trouble={loaded.trouble} again={again} />}
      <p role="status">
        {aanbieder !== '' && loaded.state === 'loading' && texts.loading}
        {closing &&
          (closing.items.length === 0 ? (
            texts.none
          ) : (
            <strong>{texts.without(closing.without, closing.items.length)}</strong>
          ))}
      </p>
      {closing?.more && <p>{texts.more}</p>}
      <ol class="plain">
        {closing?.items.map((item, index) => (
          <li key={`${item.unit.id} ${index}`} class="rule" data-unit={item.unit.id}>
            <h2>
              {labels.get(item.rung) ?? item.rung}, {placesText(item.places)}
            </h2>
            <p>
              {lineOf(item.unit) ?? item.unit.complex ?? item.unit.buurt ?? texts.secret}{' '}
              <span class="soft">
                · {texts.origin.toLowerCase()} {gemeenten.get(item.origin) ?? item.origin}
              </span>
            </p>
            {item.alternative ? (
              <p class="facts-line">
                <VerdictBadge verdict={item.alternative.verdict} />
                <span>
                  {texts.next}: <strong>{item.alternative.address.label}</strong>,{' '}
                  {item.alternative.corporation}, {formatDistance(item.alternative.distance, language)}
                </span>
              </p>
            ) : (
              <p class="soft">{item.why}</p>
            )}
          </li>
        ))}
      </ol>
    </main>
  );
}

function lineOf({ address }: Unit): string | null {
  const number = address?.huisnummer;
  return address && number != null ? formatAddress({ ...address, huisnummer: number }) : null;
}
