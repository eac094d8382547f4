import { useState } from 'preact/hooks';
import type { ConfirmationList, ConfirmingParty } from '../../../shared/api/confirmations.ts';
import type { Unit } from '../../../shared/api/units.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { machineClock } from '../../clock.ts';
import { get, getAll, post } from '../client.ts';
import { useAttempt } from '../use-attempt.ts';
import { useLoaded } from '../use-loaded.ts';

const clock = machineClock(null);

/** "Klopt dit nog?": per provider or corporation when that was last said, and saying it again for all or for one. */
export function ConfirmUnits({ onChange }: { onChange(): void }) {
  const [loaded, again] = useLoaded('confirmations', (signal) =>
    get<ConfirmationList>('confirmations', {}, signal),
  );
  const [chosen, setChosen] = useState('');
  const parties = loaded.value?.items ?? [];
  const keyOf = ({ kind, name }: ConfirmingParty) => `${kind} ${name}`;
  const party = parties.find((one) => keyOf(one) === chosen) ?? null;
  if (loaded.state === 'trouble') return <p class="trouble">{loaded.trouble.message}</p>;
  if (!loaded.value) return null;
  if (parties.length === 0)
    return <p class="soft">Bij geen woning of locatie staat een aanbieder of corporatie.</p>;
  return (
    <div class="choose">
      <label class="field">
        <span>Van wie</span>
        <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">Kies een aanbieder of corporatie</option>
          {parties.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {one.name} ({one.kind}): {stateOf(one)}
            </option>
          ))}
        </select>
      </label>
      {party && (
        <PartyUnits
          key={chosen}
          party={party}
          onChange={() => {
            again();
            onChange();
          }}
        />
      )}
    </div>
  );
}

function stateOf({ units, never, oldest }: ConfirmingParty): string {
  if (never === units) return `${formatNumber(units)}, nooit bevestigd`;
  if (never > 0) return `${formatNumber(units)}, waarvan ${formatNumber(never)} nooit bevestigd`;
  return `${formatNumber(units)}, de oudste op ${oldest}`;
}

function PartyUnits({ party, onChange }: { party: ConfirmingParty; onChange(): void }) {
  const { kind, name } = party;
  const today = clock.today();
  const [loaded, again] = useLoaded(`units of ${kind} ${name}`, (signal) =>
    getAll<Unit>('units', { [kind === 'aanbieder' ? 'provider' : 'corporation']: name }, signal),
  );
  const [told, setTold] = useState('');
  const attempt = useAttempt();
  const units = (loaded.value ?? []).filter(
    ({ status, until }) => status !== 'beeindigd' && (until === null || until > today),
  );
  const run = (work: () => Promise<string>) =>
    void attempt.run(async () => {
      setTold(await work());
      again();
      onChange();
    });
  const all = () =>
    run(async () => {
      const { confirmed, on } = await post<{ confirmed: number; on: string }>('confirmations', {
        kind,
        name,
      });
      return confirmed === 0
        ? 'Alles was vandaag al bevestigd.'
        : `${formatNumber(confirmed)} bevestigd op ${on}.`;
    });
  if (loaded.state === 'trouble') return <p class="trouble">{loaded.trouble.message}</p>;
  if (!loaded.value) return <p class="soft">De woningen worden geladen…</p>;
  return (
    <section class="confirming" aria-label={`Klopt dit nog? ${name}`}>
      <h3>Klopt dit nog?</h3>
      {attempt.trouble && (
        <p class="trouble" role="alert">
          {attempt.trouble}
        </p>
      )}
      <p role="status">{attempt.busy ? 'Bezig…' : told}</p>
      <ul class="plain">
        {units.map((unit) => (
          <li key={unit.id}>
            <p>
              <strong>{placeOf(unit)}</strong>, {unit.rung},{' '}
              {unit.places === 1 ? '1 plek' : `${unit.places} plekken`}
              <br />
              <span class="soft small">
                {unit.confirmedOn === null ? 'Nog nooit bevestigd' : `Bevestigd op ${unit.confirmedOn}`}
              </span>
            </p>
            <span class="actions">
              <button
                type="button"
                class="button quiet"
                disabled={attempt.busy || unit.confirmedOn === today}
                aria-label={`Klopt nog: ${placeOf(unit)}`}
                onClick={() =>
                  run(async () => {
                    await post(`units/${unit.id}/confirm`, {});
                    return `${placeOf(unit)}: bevestigd.`;
                  })
                }
              >
                Klopt nog
              </button>
              <button
                type="button"
                class="button quiet"
                disabled={attempt.busy}
                aria-label={`Deze niet meer: ${placeOf(unit)}`}
                onClick={() =>
                  run(async () => {
                    await post(`units/${unit.id}/end`, { until: today });
                    return `${placeOf(unit)}: beëindigd op ${today}.`;
                  })
                }
              >
                Deze niet meer
              </button>
            </span>
          </li>
        ))}
      </ul>
      <button type="button" class="button" disabled={attempt.busy || units.length === 0} onClick={all}>
        Ja, alles klopt nog
      </button>
    </section>
  );
}

/** Where it stands, in the words that the one who looks may see. */
function placeOf({ address, complex, buurt, secrecy }: Unit): string {
  if (secrecy === 'geheim') return 'Geheime plek';
  if (address?.huisnummer)
    return `${address.straat ?? address.postcode ?? ''} ${address.huisnummer}${address.huisletter ?? ''} ${address.huisnummertoevoeging ?? ''}`.trim();
  return complex ?? (buurt === null ? 'Onbekende plek' : `Buurt ${buurt}`);
}
