import { useState } from 'preact/hooks';
import type { ConfirmationList, ConfirmingParty } from '../../../shared/api/confirmations.ts';
import type { Unit } from '../../../shared/api/units.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { DownloadButtons } from '../../../shared/ui/download.tsx';
import { machineClock } from '../../clock.ts';
import { get, getAll, post } from '../client.ts';
import { type Language, useLanguage, useTexts } from '../language.ts';
import { CONFIRM } from '../text/confirm.ts';
import { useAttempt } from '../use-attempt.ts';
import { useLoaded } from '../use-loaded.ts';
import { Alert } from './alert.tsx';
import { SELECT } from './controls.ts';
import { TroubleLine } from './notice.tsx';

const clock = machineClock(null);

/**
 * "Klopt dit nog?": per provider or corporation when that was last said, and saying it again for all or for one. Who may not
 * end a home is told whom to tell that it is gone.
 */
export function ConfirmUnits({ mayEnd, onChange }: { mayEnd: boolean; onChange(): void }) {
  const texts = useTexts(CONFIRM);
  const language = useLanguage();
  const [loaded, again] = useLoaded('confirmations', (signal) =>
    get<ConfirmationList>('confirmations', {}, signal),
  );
  const [chosen, setChosen] = useState('');
  const parties = loaded.value?.items ?? [];
  const stateOf = ({ units, never, oldest }: ConfirmingParty) => {
    const all = formatNumber(units, language);
    if (never === units) return texts.neverAll(all);
    return never > 0 ? texts.neverSome(all, formatNumber(never, language)) : texts.oldest(all, oldest);
  };
  const keyOf = ({ kind, name }: ConfirmingParty) => `${kind} ${name}`;
  const party = parties.find((one) => keyOf(one) === chosen) ?? null;
  if (loaded.state === 'trouble') return <TroubleLine trouble={loaded.trouble} again={again} />;
  if (!loaded.value) return null;
  if (parties.length === 0) return <p class="soft">{texts.nobody}</p>;
  return (
    <div class="choose">
      <label class="field">
        <span>{texts.of}</span>
        <select class={SELECT} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{texts.choose}</option>
          {parties.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {one.name} ({texts.kind[one.kind]}): {stateOf(one)}
            </option>
          ))}
        </select>
      </label>
      <DownloadButtons
        table={() => ({
          name: texts.exportName,
          columns: texts.columns,
          rows: parties.map((one) => [one.name, texts.kind[one.kind], one.units, one.never, one.oldest]),
        })}
        what={texts.title}
        language={language}
      />
      {party && (
        <PartyUnits
          key={chosen}
          party={party}
          mayEnd={mayEnd}
          onChange={() => {
            again();
            onChange();
          }}
        />
      )}
    </div>
  );
}

function PartyUnits(props: { party: ConfirmingParty; mayEnd: boolean; onChange(): void }) {
  const { mayEnd, onChange } = props;
  const { kind, name } = props.party;
  const texts = useTexts(CONFIRM);
  const placeOf = (unit: Unit) => placeIn(unit, texts);
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
      return confirmed === 0 ? texts.allToday : texts.confirmed(confirmed, on);
    });
  if (loaded.state === 'trouble') return <TroubleLine trouble={loaded.trouble} again={again} />;
  if (!loaded.value) return <p class="soft">{texts.loading}</p>;
  return (
    <section class="confirming" aria-label={`${texts.title} ${name}`}>
      <h2>{texts.title}</h2>
      {attempt.trouble && <Alert>{attempt.trouble}</Alert>}
      <p role="status">{attempt.busy ? texts.busy : told}</p>
      <ul class="plain">
        {units.map((unit) => (
          <li key={unit.id}>
            <p>
              <strong>{placeOf(unit)}</strong>, {unit.rung}, {texts.places(unit.places)}
              <br />
              <span class="soft small">
                {unit.confirmedOn === null ? texts.never : texts.on(unit.confirmedOn)}
              </span>
            </p>
            <span class="actions">
              <Button
                quiet
                disabled={attempt.busy || unit.confirmedOn === today}
                aria-label={texts.stillOf(placeOf(unit))}
                onClick={() =>
                  run(async () => {
                    await post(`units/${unit.id}/confirm`, {});
                    return texts.told(placeOf(unit));
                  })
                }
              >
                {texts.still}
              </Button>
              {mayEnd && (
                <Button
                  quiet
                  disabled={attempt.busy}
                  aria-label={texts.goneOf(placeOf(unit))}
                  onClick={() =>
                    run(async () => {
                      await post(`units/${unit.id}/end`, { until: today });
                      return texts.ended(placeOf(unit), today);
                    })
                  }
                >
                  {texts.gone}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {!mayEnd && <p class="soft small">{texts.goneElsewhere}</p>}
      <Button disabled={attempt.busy || units.length === 0} onClick={all}>
        {texts.all}
      </Button>
    </section>
  );
}

/** Where it stands, in the words that the one who looks may see. */
function placeIn({ address, complex, buurt, secrecy }: Unit, texts: (typeof CONFIRM)[Language]): string {
  if (secrecy === 'geheim') return texts.secret;
  if (address?.huisnummer)
    return `${address.straat ?? address.postcode ?? ''} ${address.huisnummer}${address.huisletter ?? ''} ${address.huisnummertoevoeging ?? ''}`.trim();
  return complex ?? (buurt === null ? texts.unknown : texts.buurt(buurt));
}
