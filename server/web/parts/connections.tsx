import { useState } from 'preact/hooks';
import type { Connection } from '../../../shared/api/pairings.ts';
import { LinkButton } from '../../../shared/ui/button.tsx';
import { get, post } from '../client.ts';
import { useTexts } from '../language.ts';
import { PAIRING } from '../text/pairing.ts';
import { useAttempt } from '../use-attempt.ts';
import { useLoaded } from '../use-loaded.ts';
import { Alert } from './alert.tsx';

/** Browsers and programmes that may come in, each to be withdrawn. */
export function Connections() {
  const texts = useTexts(PAIRING);
  const [list, again] = useLoaded('connections', (signal) =>
    get<{ items: Connection[] }>('tokens', {}, signal),
  );
  const attempt = useAttempt();
  const [ended, setEnded] = useState<string | null>(null);
  const withdraw = ({ id, name }: Connection) =>
    attempt.run(async () => {
      await post(`tokens/${encodeURIComponent(id)}/withdraw`, {});
      setEnded(name);
      again();
    });
  const trouble = attempt.trouble ?? (list.state === 'trouble' ? list.trouble.message : null);
  return (
    <section aria-labelledby="pairing-paired">
      <h3 id="pairing-paired">{texts.paired}</h3>
      <p class="small soft">{texts.pairedAbout}</p>
      <ul class="plain connections">
        {list.value?.items.map((one) => (
          <li key={one.id}>
            <span>{texts.row(one.name, one.role, one.organisation, one.createdAt.slice(0, 10))}</span>
            <LinkButton
              disabled={attempt.busy}
              aria-label={texts.withdrawOne(one.name)}
              onClick={() => void withdraw(one)}
            >
              {texts.withdraw}
            </LinkButton>
          </li>
        ))}
      </ul>
      {list.value?.items.length === 0 && <p class="small soft">{texts.none}</p>}
      <p role="status">{ended === null ? '' : texts.withdrawn(ended)}</p>
      {trouble && <Alert>{trouble}</Alert>}
    </section>
  );
}
