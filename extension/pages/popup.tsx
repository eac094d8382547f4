import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { EXTENSION_TEXTS } from '../../shared/text/extension.ts';
import type { Status } from '../messages.ts';
import { Choice } from './choice.tsx';
import { ConnectionState } from './connection.tsx';
import { askPermission, tellBackground } from './own.ts';
import { PanelButton } from './panel-button.tsx';
import { Signals } from './signals.tsx';
import { TeachButton } from './teach-button.tsx';
import { LanguageContext, useDocument, useTexts } from './texts.ts';

/** The popup: connection, this portal on or off, and for what homes are checked. */
export function Popup({ portal, tab }: { portal: string | null; tab: number | null }): JSX.Element | null {
  const [status, setStatus] = useState<Status | null>(null);
  const [ownTask, setOwnTask] = useState(false);
  const show = async (now: Status) => {
    // A portal's tab may check for something of its own; what is chosen here is then for that tab.
    const own = tab !== null && isOn(now, portal) ? await tellBackground({ type: 'task', tab }) : null;
    setOwnTask(own !== null);
    setStatus(own === null ? now : { ...now, settings: { ...now.settings, ...own.task } });
  };
  const refresh = async () => show(await tellBackground({ type: 'status' }));
  useEffect(() => {
    // A server that is slow keeps nobody waiting for the rest.
    void tellBackground({ type: 'known' }).then(show).then(refresh);
  }, []);
  const language = status?.settings.language ?? 'nl';
  const { popupTexts } = EXTENSION_TEXTS[language];
  useDocument(language, popupTexts.title);
  if (status === null) return null;
  return (
    <LanguageContext.Provider value={language}>
      <main class="t-root popup">
        <div class="top">
          <h1>{popupTexts.title}</h1>
          <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
            {status.settings.paired ? popupTexts.settings : popupTexts.pair}
          </button>
        </div>
        <section>
          <h2>{popupTexts.connection}</h2>
          <ConnectionState connection={status.connection} />
        </section>
        <section>
          <h2>{popupTexts.portal}</h2>
          <PortalSwitch portal={portal} status={status} changed={refresh} />
          {isOn(status, portal) ? <TeachButton /> : null}
        </section>
        {status.rungs.length === 0 ? null : (
          <section>
            <Choice status={status} tab={ownTask ? tab : null} changed={refresh} />
          </section>
        )}
        {status.connection.state === 'ok' ? <Signals language={language} /> : null}
        <section>
          <PanelButton tab={tab} language={language} />
        </section>
      </main>
    </LanguageContext.Provider>
  );
}

function isOn({ portals, waiting }: Status, portal: string | null): boolean {
  return portal !== null && portals.includes(portal) && !waiting.includes(portal);
}

interface SwitchProps {
  portal: string | null;
  status: Status;
  changed(): Promise<void>;
}

function PortalSwitch({ portal, status, changed }: SwitchProps): JSX.Element {
  const { optionsTexts, popupTexts } = useTexts();
  const [said, setSaid] = useState<string | null>(null);
  if (portal === null) return <p class="soft">{popupTexts.noPortal}</p>;
  const on = isOn(status, portal);
  // What IT set is not turned off here; it may still wait for someone's permission.
  const locked = status.locked.portals && (on || !status.portals.includes(portal));
  const toggle = async () => {
    if (on) await tellBackground({ type: 'portal.off', origin: portal });
    else {
      // Not awaited: the question must follow the click, and this popup may close under it.
      void tellBackground({ type: 'portal.want', origin: portal });
      await askPermission(portal);
      const done = await tellBackground({ type: 'portal.on', origin: portal });
      setSaid(done.done ? null : done.text);
    }
    await changed();
  };
  return (
    <>
      <label class="switch">
        <input type="checkbox" checked={on} disabled={locked} onClick={() => void toggle()} />
        {popupTexts.portalOn(new URL(portal).host)}
      </label>
      {locked ? <p class="soft">{optionsTexts.portalsLocked}</p> : null}
      {said === null ? null : (
        <p class="said" role="alert">
          {said}
        </p>
      )}
    </>
  );
}
