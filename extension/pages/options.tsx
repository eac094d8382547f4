import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { EXTENSION_TEXTS } from '../../shared/text/extension.ts';
import type { Status } from '../messages.ts';
import { ConnectionState } from './connection.tsx';
import { LanguageChoice } from './language.tsx';
import { tellBackground } from './own.ts';
import { PairForm } from './pair-form.tsx';
import { Portals } from './portals.tsx';
import { Proposals } from './proposals.tsx';
import { LastSent } from './sent.tsx';
import { TaughtHere } from './taught.tsx';
import { LanguageContext, useDocument } from './texts.ts';

/** The options: which server, the pairing with it, and the portals that are on. */
export function Options(): JSX.Element | null {
  const [status, setStatus] = useState<Status | null>(null);
  const refresh = async () => setStatus(await tellBackground({ type: 'status' }));
  useEffect(() => {
    void tellBackground({ type: 'known' }).then((known) => setStatus((now) => now ?? known));
    void refresh();
  }, []);
  useEffect(() => {
    // What IT sets may come while someone looks.
    const listen = (_: object, area: string) => void (area === 'managed' && refresh());
    browser.storage.onChanged.addListener(listen);
    return () => browser.storage.onChanged.removeListener(listen);
  }, []);
  const language = status?.settings.language ?? 'nl';
  const { optionsTexts } = EXTENSION_TEXTS[language];
  useDocument(language, optionsTexts.title);
  if (status === null) return null;
  return (
    <LanguageContext.Provider value={language}>
      <main class="t-root page">
        <h1>{optionsTexts.title}</h1>
        <section>
          <h2>{optionsTexts.server}</h2>
          <ConnectionState connection={status.connection} />
          <PairForm status={status} changed={refresh} />
        </section>
        <section>
          <h2>{optionsTexts.portals}</h2>
          <Portals status={status} changed={refresh} />
          <TaughtHere status={status} changed={refresh} />
        </section>
        {status.connection.state === 'ok' && status.connection.role === 'regio' ? <Proposals /> : null}
        <section>
          <h2>
            <label for="language">{optionsTexts.language}</label>
          </h2>
          <LanguageChoice status={status} changed={refresh} />
        </section>
        <section>
          <h2>{optionsTexts.sent}</h2>
          <LastSent sent={status.sent} />
        </section>
      </main>
    </LanguageContext.Provider>
  );
}
