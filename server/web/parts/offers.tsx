import { useState } from 'preact/hooks';
import type { Stock } from '../../../shared/api/stock.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { VerdictBadge } from '../../../shared/ui/badge.tsx';
import { Button, LinkButton } from '../../../shared/ui/button.tsx';
import { getAll } from '../client.ts';
import { type AsOf, loadNumbers, type PresentRegion } from '../data.ts';
import { useLanguage, useTexts } from '../language.ts';
import { type Offer, offersFrom } from '../offers.ts';
import { WHAT_IF } from '../text/what-if.ts';
import { useLoaded } from '../use-loaded.ts';
import { TEXTBOX } from './controls.ts';
import { TroubleLine } from './notice.tsx';
import { useNumber } from './put-form.tsx';

/** So many complexes are named. */
const SHOWN = 12;

/** "Waar kan ik tien woningen aanbieden?", answered with complexes from the stock and the room of their buurt. */
export function Offers(props: {
  region: PresentRegion;
  rung: string;
  scope: (string | null)[];
  asOf: AsOf;
  version: string;
  onPut(homes: number, buurt: string): void;
  onArea(code: string): void;
}) {
  const { region, rung, scope, asOf, version } = props;
  const language = useLanguage();
  const texts = useTexts(WHAT_IF);
  const [wanted, setText, text] = useNumber(10);
  const [asked, setAsked] = useState(false);
  const number = (value: number) => formatNumber(value, language);
  const [found, again] = useLoaded(
    asked ? `${version} ${rung} ${asOf.date} ${asOf.as}` : null,
    async (signal) => {
      const [stock, buurten] = await Promise.all([
        getAll<Stock>('stock', {}, signal),
        loadNumbers('buurt', rung, region, scope, asOf, signal),
      ]);
      return offersFrom(stock, buurten);
    },
  );
  const answer = found.value;
  return (
    <section class="offers">
      <h3>{texts.offersTitle}</h3>
      <form
        class="put-form"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
        }}
      >
        <label class="field">
          <span>{texts.offersAsk}</span>
          <input
            class={TEXTBOX}
            type="number"
            min={1}
            max={500}
            value={text}
            required
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <Button type="submit" quiet>
          {texts.offersGo}
        </Button>
      </form>
      {found.state === 'trouble' && <TroubleLine trouble={found.trouble} again={again} />}
      {answer && (
        <div role="status">
          {answer.offers.length === 0 ? (
            <p>{texts.offersNone}</p>
          ) : (
            answer.together !== null && (
              <p>
                {answer.together >= wanted
                  ? texts.offersEnough(number(answer.together), number(wanted))
                  : texts.offersTogether(number(answer.together), number(wanted))}
              </p>
            )
          )}
        </div>
      )}
      <ul class="plain offer-list">
        {answer?.offers.slice(0, SHOWN).map((offer) => {
          const { stock, buurt, word, fits } = offer;
          const some = Math.min(wanted, fits ?? stock.homes);
          const name = nameOf(offer, texts.spread);
          return (
            <li key={stock.id}>
              <span>
                <b>{name}</b>
                <br />
                <LinkButton onClick={() => props.onArea(buurt.code)}>{buurt.name}</LinkButton>
                <span class="soft">
                  {' · '}
                  {stock.corporation} · {texts.ofHomes(number(stock.homes))}
                </span>
              </span>
              <span class="offer-end">
                {fits === null ? (
                  <VerdictBadge verdict={word} language={language} />
                ) : (
                  <b class="number">{texts.fits(number(fits))}</b>
                )}
                <LinkButton
                  aria-label={texts.putSomeIn(number(some), name)}
                  onClick={() => props.onPut(some, buurt.code)}
                >
                  {texts.putSome(number(some))}
                </LinkButton>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function nameOf({ stock, buurt }: Offer, spread: (buurt: string) => string): string {
  return stock.complex ?? spread(buurt.name);
}
