import type { ComponentChildren } from 'preact';
import type { Reading } from '../../../shared/address/reading.ts';
import type { Verdict, VerdictAddress } from '../../../shared/api/checks.ts';
import { formatDate, formatDistance } from '../../../shared/text/numbers.ts';
import { VerdictBadge } from '../../../shared/ui/badge.tsx';
import { LinkButton } from '../../../shared/ui/button.tsx';
import { useLanguage, useTexts } from '../language.ts';
import { HOLD } from '../text/hold.ts';
import { CARD } from '../text/map-card.ts';
import { levelWord } from '../text.ts';
import { Card, Part, ReasonItem } from './card-parts.tsx';
import { statusText } from './free-homes.tsx';

/** The verdict on the home that was looked for, with its arithmetic and what would work nearby. */
export function AddressCard(props: {
  verdict: Verdict;
  /** What was typed: shown when the home was not found. */
  line: string;
  rungLabel: string;
  busy: boolean;
  onArea(code: string): void;
  onAddress(line: string, readings: Reading[]): void;
  onClose(): void;
  /** What can be done with the home. */
  children?: ComponentChildren;
}) {
  const { verdict } = props;
  const { status } = useTexts(HOLD);
  const language = useLanguage();
  const card = useTexts(CARD);
  const texts = card.address;
  const reasons = verdict.reasons.filter((reason) => reason.result !== 'nvt');
  return (
    <Card
      subject={verdict.address?.homeKey ?? props.line}
      above={texts.above}
      title={verdict.address?.label ?? props.line}
      busy={props.busy}
      takesFocus={true}
      onClose={props.onClose}
    >
      <p class="soft">
        {props.rungLabel} · {texts.onePlace}
        {verdict.unit && (
          <>
            {' · '}
            <strong>{statusText(verdict.unit.status, status)}</strong>
          </>
        )}
      </p>
      <p class="verdict-line">
        <VerdictBadge verdict={verdict.verdict} language={language} />
        <b>{verdict.headline}</b>
      </p>
      {verdict.candidates && verdict.candidates.length > 0 && (
        <Part title={texts.candidates}>
          <Homes homes={verdict.candidates} onAddress={props.onAddress} />
        </Part>
      )}
      {reasons.length > 0 && (
        <Part title={reasons.some(({ places }) => places) ? texts.spread : texts.why}>
          <ul class="plain">
            {reasons.map((reason) => (
              <ReasonItem key={`${reason.norm} ${reason.code}`} title={null} reason={reason} left={null} />
            ))}
          </ul>
        </Part>
      )}
      {verdict.fairShare.length > 0 && (
        <Part title={card.share}>
          {verdict.fairShare.map((share) => (
            <p key={share.agreement + share.gemeente}>{share.text}</p>
          ))}
        </Part>
      )}
      {verdict.alternatives.length > 0 && (
        <Part title={texts.nearby}>
          <ul class="plain rows">
            {verdict.alternatives.map((other) => (
              <li key={other.address.homeKey}>
                <HomeButton home={other.address} onAddress={props.onAddress} />
                <span class="soft">{formatDistance(other.distance, language)}</span>
                <VerdictBadge verdict={other.verdict} language={language} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {props.children}
      <footer class="soft small">
        {verdict.areas.length > 0 && (
          <p>
            {card.liesIn}{' '}
            {verdict.areas
              .filter((area) => area.level !== 'regio')
              .map((area, index) => (
                <span key={area.code}>
                  {index > 0 && ', '}
                  <LinkButton onClick={() => props.onArea(area.code)}>
                    {levelWord(area.level)} {area.name}
                  </LinkButton>
                </span>
              ))}
            .
          </p>
        )}
        <p>{texts.footer(formatDate(verdict.dataDate, language))}</p>
      </footer>
    </Card>
  );
}

function Homes(props: {
  homes: readonly VerdictAddress[];
  onAddress(line: string, readings: Reading[]): void;
}) {
  return (
    <ul class="plain">
      {props.homes.map((home) => (
        <li key={home.homeKey}>
          <HomeButton home={home} onAddress={props.onAddress} />
        </li>
      ))}
    </ul>
  );
}

function HomeButton(props: { home: VerdictAddress; onAddress(line: string, readings: Reading[]): void }) {
  const { label, straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats } = props.home;
  const reading = { straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats };
  return <LinkButton onClick={() => props.onAddress(label, [reading])}>{label}</LinkButton>;
}
