import { formatAddress } from '../../../shared/address/format.ts';
import type { Reading } from '../../../shared/address/reading.ts';
import type { CheckRequestInput, CheckResponse, Verdict } from '../../../shared/api/checks.ts';
import type { Vacancy } from '../../../shared/api/vacancies.ts';
import type { UnitStatus } from '../../../shared/ladder/units.ts';
import { VerdictBadge } from '../../../shared/ui/badge.tsx';
import { LinkButton } from '../../../shared/ui/button.tsx';
import { machineClock } from '../../clock.ts';
import { getAll, post } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { HOLD } from '../text/hold.ts';
import { useLoaded } from '../use-loaded.ts';
import { Part } from './card-parts.tsx';

const clock = machineClock(null);

/** So many are shown; a buurt seldom has more. */
const SHOWN = 12;

interface Free {
  line: string;
  reading: Reading;
  verdict: Verdict | null;
}

/** Homes on offer in an area, with the verdict on each for the chosen rung and whether it is taken: to choose one. */
export function FreeHomes(props: {
  area: { code: string; level: string; gemeente: string };
  rung: string;
  /** Changes when the registry does. */
  version: string;
  /** Verdicts are asked for those who place homes: others have a number of addresses a day. */
  judged: boolean;
  onAddress(line: string, readings: Reading[]): void;
}) {
  const { area, rung, version, judged } = props;
  const language = useLanguage();
  const texts = useTexts(HOLD);
  const [found] = useLoaded(`${version} ${area.code} ${rung}`, async (signal) => {
    const all = await getAll<Vacancy>('vacancies', { gemeente: area.gemeente }, signal);
    const here = all.filter((home) => liesIn(home, area) && isOffered(home));
    const shown = here.slice(0, SHOWN).flatMap(freeOf);
    const verdicts = judged ? await verdictsOn(shown, rung, signal) : [];
    return {
      homes: shown.map((home, index): Free => ({ ...home, verdict: verdicts[index] ?? null })),
      more: here.length - shown.length,
    };
  });
  const free = found.value;
  if (!free || free.homes.length === 0) return null;
  return (
    <Part title={texts.free}>
      <ul class="plain rows free-homes">
        {free.homes.map(({ line, reading, verdict }) => (
          <li key={line}>
            <LinkButton onClick={() => props.onAddress(line, [reading])}>{line}</LinkButton>
            <span class="soft">{verdict?.unit ? statusText(verdict.unit.status, texts.status) : ''}</span>
            {verdict ? <VerdictBadge verdict={verdict.verdict} language={language} /> : <span />}
          </li>
        ))}
      </ul>
      {free.more > 0 && <p class="soft small">{texts.freeMore(free.more)}</p>}
    </Part>
  );
}

/** The status of a unit in words; what Trede does not know is shown as it came. */
export function statusText(status: string, words: Record<UnitStatus, string>): string {
  return words[status as UnitStatus] ?? status;
}

/** Still on offer, or until today: what was given just now is seen to be in use. */
function isOffered({ until }: Vacancy): boolean {
  return until === null || until >= clock.today();
}

function liesIn({ buurt, gemeente }: Vacancy, area: { code: string; level: string }): boolean {
  if (area.level === 'gemeente') return gemeente === area.code;
  // The code of a buurt begins with that of its wijk.
  return buurt?.slice(2).startsWith(area.code.slice(2)) ?? false;
}

function freeOf({ address }: Vacancy): { line: string; reading: Reading }[] {
  const { huisnummer, straat, huisletter, huisnummertoevoeging, postcode, woonplaats } = address;
  if (huisnummer === null) return [];
  const reading = { straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats };
  return [{ line: formatAddress(reading), reading }];
}

async function verdictsOn(
  homes: readonly { reading: Reading }[],
  rung: string,
  signal: AbortSignal,
): Promise<Verdict[]> {
  if (homes.length === 0) return [];
  const body: CheckRequestInput = { rung, addresses: homes.map(({ reading }) => ({ readings: [reading] })) };
  return (await post<CheckResponse>('checks', body, signal)).results;
}
