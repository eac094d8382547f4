import { useEffect, useRef, useState } from 'preact/hooks';
import type { Pairing } from '../../../shared/api/pairings.ts';
import { may, mayGrant, ROLES, type Role, type Viewer } from '../../../shared/rights.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { machineClock } from '../../clock.ts';
import { post } from '../client.ts';
import { useTexts } from '../language.ts';
import { PAIRING } from '../text/pairing.ts';
import { useAttempt } from '../use-attempt.ts';
import { Alert } from './alert.tsx';
import { Connections } from './connections.tsx';
import { SELECT, TEXTBOX } from './controls.ts';

const clock = machineClock(null);

interface PairingDialogProps {
  role: Role;
  gemeenten: readonly { code: string; name: string }[];
  onClose(): void;
}

/** Hands out a six-digit code with which a browser's extension becomes known to this server, and shows who was let in. */
export function PairingDialog({ role, gemeenten, onClose }: PairingDialogProps) {
  const texts = useTexts(PAIRING);
  const dialog = useRef<HTMLDialogElement>(null);
  const me: Viewer = { role, organisation: null };
  const granted = ROLES.filter((wanted) => mayGrant(me, wanted, null));
  const [wanted, setWanted] = useState<Role>(granted.includes('coordinator') ? 'coordinator' : role);
  const [organisation, setOrganisation] = useState('');
  const [pairing, setPairing] = useState<Pairing | null>(null);
  const attempt = useAttempt();
  const organisationOf = texts.organisation[wanted];

  useEffect(() => dialog.current?.showModal(), []);

  const choose = (next: Role) => {
    setWanted(next);
    setOrganisation('');
    setPairing(null);
  };
  const ask = () =>
    attempt.run(async () => {
      const of = organisationOf ? organisation.trim() || null : null;
      setPairing(await post<Pairing>('pairings', { role: wanted, organisation: of }));
    });

  return (
    <dialog ref={dialog} class="pairing" aria-labelledby="pairing-title" onClose={onClose}>
      <h2 id="pairing-title">{texts.title}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <label class="field">
          <span>{texts.role}</span>
          <select
            class={SELECT}
            value={wanted}
            onChange={(event) => choose(event.currentTarget.value as Role)}
          >
            {granted.map((name) => (
              <option key={name} value={name}>
                {texts.roles[name]}
              </option>
            ))}
          </select>
        </label>
        {organisationOf && wanted === 'gemeente' && (
          <label class="field">
            <span>{organisationOf}</span>
            <select
              class={SELECT}
              required
              value={organisation}
              onChange={(event) => setOrganisation(event.currentTarget.value)}
            >
              <option value="">{texts.gemeenteFirst}</option>
              {gemeenten.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {organisationOf && wanted !== 'gemeente' && (
          <label class="field">
            <span>{organisationOf}</span>
            <input
              class={TEXTBOX}
              required
              maxLength={80}
              value={organisation}
              onInput={(event) => setOrganisation(event.currentTarget.value)}
            />
          </label>
        )}
        <div role="status">{pairing && <Code key={pairing.code} pairing={pairing} />}</div>
        {attempt.trouble && <Alert>{attempt.trouble}</Alert>}
        <p class="actions">
          <Button type="submit" disabled={attempt.busy}>
            {pairing ? texts.again : texts.make}
          </Button>
          <Button quiet onClick={() => dialog.current?.close()}>
            {texts.close}
          </Button>
        </p>
      </form>
      {may(me, 'tokens.read') && <Connections key={pairing?.code} />}
    </dialog>
  );
}

/** The code, large, with the minutes that it still holds. */
function Code({ pairing }: { pairing: Pairing }) {
  const texts = useTexts(PAIRING);
  const left = useSecondsUntil(pairing.until);
  if (left === 0) return <Alert>{texts.expired}</Alert>;
  return (
    <>
      <p>{texts.fillIn(location.origin)}</p>
      <p class="code">
        <b>
          {pairing.code.slice(0, 3)} {pairing.code.slice(3)}
        </b>
        <span role="timer" aria-live="off">
          {texts.left(Math.floor(left / 60), String(left % 60).padStart(2, '0'))}
        </span>
      </p>
    </>
  );
}

function useSecondsUntil(until: string): number {
  const seconds = () => Math.max(0, Math.ceil((Date.parse(until) - clock.now()) / 1000));
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft(seconds()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}
