import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Status } from '../messages.ts';
import { askPermission, originOf, tellBackground } from './own.ts';
import { useTexts } from './texts.ts';

/** The portals that are on, each to be turned off, and one more to be turned on by its address. */
export function Portals({ status, changed }: { status: Status; changed(): Promise<void> }): JSX.Element {
  const { optionsTexts } = useTexts();
  const { portals, waiting } = status;
  const locked = status.locked.portals;
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const turnOnTyped = async () => {
    const origin = originOf(typed);
    if (origin === null) return setSaid(optionsTexts.portalWrong);
    if (await turnOn(origin)) setTyped('');
  };
  const turnOn = async (origin: string) => {
    void tellBackground({ type: 'portal.want', origin });
    await askPermission(origin);
    const done = await tellBackground({ type: 'portal.on', origin });
    setSaid(done.done ? optionsTexts.portalIsOn(origin) : done.text);
    await changed();
    return done.done;
  };
  const turnOff = async (origin: string) => {
    await tellBackground({ type: 'portal.off', origin });
    setSaid(optionsTexts.portalIsOff(origin));
    await changed();
  };
  return (
    <>
      <p class="soft">{locked ? optionsTexts.portalsLocked : optionsTexts.portalsHint}</p>
      {portals.length === 0 ? (
        <p>{optionsTexts.portalsNone}</p>
      ) : (
        <ul class="portals">
          {portals.map((origin) => (
            <li key={origin}>
              <span>
                {origin}
                {waiting.includes(origin) ? <span class="waits"> {optionsTexts.portalWaits}</span> : null}
              </span>
              <PortalButton
                origin={origin}
                waits={waiting.includes(origin)}
                locked={locked}
                turnOn={turnOn}
                turnOff={turnOff}
              />
            </li>
          ))}
        </ul>
      )}
      {locked ? null : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void turnOnTyped();
          }}
        >
          <label for="portal">{optionsTexts.portalAddress}</label>
          <input
            id="portal"
            type="url"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <div class="actions">
            <button type="submit" class="btn quiet">
              {optionsTexts.portalOn}
            </button>
          </div>
        </form>
      )}
      <div role="status">{said === null ? null : <p class="said">{said}</p>}</div>
    </>
  );
}

interface ButtonProps {
  origin: string;
  waits: boolean;
  locked: boolean;
  turnOn(origin: string): Promise<boolean>;
  turnOff(origin: string): Promise<void>;
}

/** Turns a portal off; one that waits for permission is allowed by it, for that takes a click. */
function PortalButton({ origin, waits, locked, turnOn, turnOff }: ButtonProps): JSX.Element | null {
  const { optionsTexts } = useTexts();
  if (locked && !waits) return null;
  return (
    <button
      type="button"
      class="btn quiet"
      aria-label={waits ? optionsTexts.allowLabel(origin) : optionsTexts.portalOffLabel(origin)}
      onClick={() => void (waits ? turnOn(origin) : turnOff(origin))}
    >
      {waits ? optionsTexts.allow : optionsTexts.portalOff}
    </button>
  );
}
