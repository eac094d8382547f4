import { useState } from 'preact/hooks';
import { formatAddress } from '../../../shared/address/format.ts';
import type { AreaDetail } from '../../../shared/api/areas.ts';
import type { Finding } from '../../../shared/api/unit-findings.ts';
import type { Unit } from '../../../shared/api/units.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { LinkButton } from '../../../shared/ui/button.tsx';
import { get, getAll } from '../client.ts';
import type { PresentRegion } from '../data.ts';
import { useLanguage, useTexts } from '../language.ts';
import { FINDINGS } from '../text/findings.ts';
import { useAttempt } from '../use-attempt.ts';
import { useLoaded } from '../use-loaded.ts';
import { TroubleLine } from './notice.tsx';
import { SourceLine } from './rule-source.tsx';

/** What the checks on units and providers found, per rung and kind; the server tells each viewer of their own alone. */
export function FindingsPart(props: {
  region: PresentRegion;
  dataVersion: string;
  labels: ReadonlyMap<string, string>;
}) {
  const { region, labels } = props;
  const texts = useTexts(FINDINGS);
  const [found, again] = useLoaded(props.dataVersion, (signal) =>
    getAll<Finding>('units/findings', { region: region.ladder }, signal),
  );
  const groups = groupsOf(found.value ?? [], [...labels.keys()]);
  return (
    <section aria-labelledby="rules-findings">
      <h2 id="rules-findings">{texts.title}</h2>
      <p class="soft">{texts.about}</p>
      {found.state === 'trouble' && <TroubleLine trouble={found.trouble} again={again} />}
      {found.state === 'loading' && !found.value && <p role="status">{texts.loading}</p>}
      {found.value?.length === 0 && <p>{texts.nothing}</p>}
      {groups.map(({ rung, kinds }) => (
        <div key={rung ?? ''} class="rule" data-findings={rung ?? 'aanbieders'}>
          <h3>{rung === null ? texts.providers : (labels.get(rung) ?? rung)}</h3>
          {kinds.map(({ code, findings }) => (
            <FindingKind key={code} code={code} findings={findings} />
          ))}
        </div>
      ))}
    </section>
  );
}

function FindingKind({ code, findings }: { code: Finding['code']; findings: readonly Finding[] }) {
  const texts = useTexts(FINDINGS);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const sources = new Map(
    findings.flatMap(({ source }) => (source ? [[JSON.stringify(source), source]] : [])),
  );
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {texts.code[code]}: {formatNumber(findings.length, language)}
      </summary>
      {open && (
        <>
          <ul class="findings">
            {findings.map((finding) => (
              <li key={`${finding.unit} ${finding.provider} ${finding.month} ${finding.text}`}>
                {finding.text} {finding.unit !== null && <WhichHome unit={finding.unit} />}
              </li>
            ))}
          </ul>
          {[...sources].map(([key, source]) => (
            <SourceLine key={key} source={source} />
          ))}
        </>
      )}
    </details>
  );
}

/** The address of a unit, only when someone asks for this one and the server tells them. */
function WhichHome({ unit: id }: { unit: string }) {
  const texts = useTexts(FINDINGS);
  const attempt = useAttempt();
  const [where, setWhere] = useState<string | null>(null);
  const look = () =>
    attempt.run(async () => {
      const unit = await get<Unit>(`units/${encodeURIComponent(id)}`);
      const { address } = unit;
      if (address && address.huisnummer !== null)
        return setWhere(`${formatAddress({ ...address, huisnummer: address.huisnummer })}.`);
      if (unit.buurt === null) return setWhere(texts.notTold);
      setWhere(texts.onlyArea((await get<AreaDetail>(`areas/${unit.buurt}`)).name));
    });
  if (where !== null) return <b role="status">{where}</b>;
  return (
    <>
      <LinkButton disabled={attempt.busy} onClick={() => void look()}>
        {attempt.busy ? texts.whichBusy : texts.which}
      </LinkButton>
      {attempt.trouble && <span role="alert"> {attempt.trouble}</span>}
    </>
  );
}

interface Group {
  /** Null for what is about providers. */
  rung: string | null;
  kinds: { code: Finding['code']; findings: Finding[] }[];
}

/** In the order of the ladder, providers last; kinds in the order of their words. */
function groupsOf(findings: readonly Finding[], ladder: readonly string[]): Group[] {
  const codes = Object.keys(FINDINGS.nl.code) as Finding['code'][];
  const rungs = [...new Set([...ladder, ...findings.flatMap(({ rung }) => rung ?? [])]), null];
  return rungs.flatMap((rung) => {
    const kinds = codes.flatMap((code) => {
      const some = findings.filter((finding) => finding.rung === rung && finding.code === code);
      return some.length > 0 ? [{ code, findings: some }] : [];
    });
    return kinds.length > 0 ? [{ rung, kinds }] : [];
  });
}
