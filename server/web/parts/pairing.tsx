import { useEffect, useRef, useState } from 'preact/hooks';
import type { Pairing } from '../../../shared/api/pairings.ts';
import { mayGrant, ROLES, type Role } from '../../../shared/rights.ts';
import { machineClock } from '../../clock.ts';
import { post } from '../client.ts';
import { Trouble, troubleOf } from '../trouble.ts';

const ROLE_WORDS: Record<Role, string> = {
  lezer: 'Lezer: ziet de kaart, geen kleine aantallen',
  coordinator: 'Woonbemiddelaar: toetst en ziet alle aantallen',
  corporatie: 'Corporatie',
  gemeente: 'Gemeente',
  aanbieder: 'Aanbieder van zorg',
  regio: 'Regio: mag alles',
};

const clock = machineClock(null);

/** Hands out a six-digit code with which a browser's extension becomes known to this server. */
export function PairingDialog({ role, onClose }: { role: Role; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const granted = ROLES.filter((wanted) => mayGrant({ role, organisation: null }, wanted, null));
  const [wanted, setWanted] = useState<Role>(granted.includes('coordinator') ? 'coordinator' : role);
  const [pairing, setPairing] = useState<Pairing | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  useEffect(() => dialog.current?.showModal(), []);

  async function ask() {
    setTrouble(null);
    try {
      setPairing(await post<Pairing>('pairings', { role: wanted }));
    } catch (cause) {
      setTrouble((cause instanceof Trouble ? cause : troubleOf(500, null)).message);
    }
  }

  return (
    <dialog ref={dialog} class="pairing" aria-labelledby="pairing-title" onClose={onClose}>
      <h2 id="pairing-title">Browser koppelen</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <label class="field">
          <span>Rol van wie de extensie gebruikt</span>
          <select value={wanted} onChange={(event) => setWanted(event.currentTarget.value as Role)}>
            {granted.map((name) => (
              <option key={name} value={name}>
                {ROLE_WORDS[name]}
              </option>
            ))}
          </select>
        </label>
        <div role="status">{pairing && <Code key={pairing.code} pairing={pairing} />}</div>
        {trouble && <p class="trouble">{trouble}</p>}
        <p class="actions">
          <button type="submit" class="button">
            {pairing ? 'Maak een nieuwe code' : 'Maak een code'}
          </button>
          <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
            Sluit
          </button>
        </p>
      </form>
    </dialog>
  );
}

/** The code, large, with the minutes that it still holds. */
function Code({ pairing }: { pairing: Pairing }) {
  const left = useSecondsUntil(pairing.until);
  if (left === 0) return <p class="trouble">Deze code is verlopen. Maak een nieuwe.</p>;
  return (
    <>
      <p>Vul deze code in bij de opties van de extensie, met {location.origin} als adres van de server.</p>
      <p class="code">
        <b>
          {pairing.code.slice(0, 3)} {pairing.code.slice(3)}
        </b>
        <span role="timer" aria-live="off">
          nog {Math.floor(left / 60)}:{String(left % 60).padStart(2, '0')}
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
