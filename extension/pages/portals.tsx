import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { optionsTexts } from '../../shared/text/nl-extension.ts';
import { askPermission, originOf, tellBackground } from './own.ts';

/** The portals that are on, each to be turned off, and one more to be turned on by its address. */
export function Portals({ portals, changed }: { portals: string[]; changed(): Promise<void> }): JSX.Element {
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const turnOn = async () => {
    const origin = originOf(typed);
    if (origin === null) return setSaid(optionsTexts.portalWrong);
    void tellBackground({ type: 'portal.want', origin });
    await askPermission(origin);
    const done = await tellBackground({ type: 'portal.on', origin });
    setSaid(done.done ? optionsTexts.portalIsOn(origin) : done.text);
    if (done.done) setTyped('');
    await changed();
  };
  const turnOff = async (origin: string) => {
    await tellBackground({ type: 'portal.off', origin });
    setSaid(optionsTexts.portalIsOff(origin));
    await changed();
  };
  return (
    <>
      <p class="soft">{optionsTexts.portalsHint}</p>
      {portals.length === 0 ? (
        <p>{optionsTexts.portalsNone}</p>
      ) : (
        <ul class="portals">
          {portals.map((origin) => (
            <li key={origin}>
              {origin}
              <button
                type="button"
                class="btn quiet"
                aria-label={optionsTexts.portalOffLabel(origin)}
                onClick={() => void turnOff(origin)}
              >
                {optionsTexts.portalOff}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void turnOn();
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
        <div role="status">{said === null ? null : <p class="said">{said}</p>}</div>
      </form>
    </>
  );
}
