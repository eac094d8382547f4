import { useEffect, useRef, useState } from 'preact/hooks';
import type { Health } from '../../shared/api/health.ts';
import { may, ROLES } from '../../shared/rights.ts';
import { Button } from '../../shared/ui/button.tsx';
import { adoptStyles, STYLES } from '../../shared/ui/tokens.ts';
import { get } from './client.ts';
import { loadRegions, loadRungs } from './data.ts';
import { askIn, LanguageContext, useTexts } from './language.ts';
import { PAGE_ENTRIES } from './pages/index.ts';
import { RegionChoice } from './parts/choices.tsx';
import { Loading, Notice, ToMap, TroubleNotice } from './parts/notice.tsx';
import { PairingDialog } from './parts/pairing.tsx';
import { FRAME } from './text/frame.ts';
import { troubleOf } from './trouble.ts';
import { useChanges } from './use-changes.ts';
import { useLoaded } from './use-loaded.ts';
import { usePart } from './use-part.ts';
import { usePulse } from './use-pulse.ts';
import { useView } from './use-view.ts';
import { writeView } from './view.ts';

adoptStyles(document, STYLES);

/** The language to change to, in its own words. */
const OTHER = { nl: { lang: 'en', name: 'English' }, en: { lang: 'nl', name: 'Nederlands' } } as const;

const BEGIN = {
  id: 'begin',
  label: { nl: 'Begin', en: 'Begin' },
  load: async () => (await import('./pages/begin.tsx')).BeginPage,
} as const;

/** The frame around the pages: who is signed in, which region, and what to show while there is nothing yet. */
export function App() {
  const [view, change] = useView();
  const { language } = view;
  askIn(language);
  const texts = FRAME[language];
  const [health, lookAgain] = useLoaded('health', (signal) => get<Health>('health', {}, signal));
  const role = ROLES.find((name) => name === health.value?.role);
  const begins = role !== undefined && may({ role, organisation: null }, 'begin.read');
  const begin = role !== undefined && begins && view.page === BEGIN.id;
  const entry = view.page === BEGIN.id ? null : PAGE_ENTRIES.find(({ id }) => id === view.page);
  const [page, againPage] = usePart(entry ?? null);
  const [beginPage, againBegin] = usePart(begin ? BEGIN : null);
  const [regions, againRegions] = useLoaded(
    role ? `regions ${health.value?.areaYear} ${health.value?.counts?.areas}` : null,
    (signal) => loadRegions(health.value?.counts?.areas ?? 0, signal),
  );
  const region = regions.value?.find(({ id }) => id === view.region) ?? regions.value?.[0] ?? null;
  // The first region needs no name, and so its ladder is asked for before the regions are known.
  const first = view.region === null && region?.ladder === region?.id;
  const [rungs, againRungs] = useLoaded(region?.ladder ?? null, (signal) =>
    loadRungs(first || !region ? null : region.ladder, signal),
  );
  const [pairing, setPairing] = useState(false);
  const menuBar = useRef<HTMLElement>(null);
  // On a narrow screen the menu is wider than the view: the page that is open shows in it.
  useEffect(() => {
    const open = menuBar.current?.querySelector<HTMLElement>('[aria-current=page]');
    if (open && menuBar.current)
      menuBar.current.scrollLeft = open.offsetLeft - menuBar.current.offsetLeft - 48;
  }, [view.page, role, language]);
  // Where there is nothing to draw, beginning is what is left to do; and it goes on when the first areas are there.
  const nothing = begins && regions.state === 'ready' && !region && view.page !== 'begin';
  useEffect(() => {
    if (nothing) change({ page: 'begin' });
  }, [nothing]);
  // What others change is told; only while nobody tells it, it is asked for.
  const followed = useChanges(role !== undefined, lookAgain);
  usePulse(health.state === 'trouble' ? 4 : followed ? 600 : 30, lookAgain);

  useEffect(() => {
    const page = [...PAGE_ENTRIES, BEGIN].find(({ id }) => id === view.page);
    document.title = `${page?.label[language] ?? ''} · Trede`;
  }, [view.page, language]);

  /** A step can put another region in the place of the one that was looked at: its place on the map is no longer ours. */
  function afterStep() {
    change({ region: null, area: null, place: null });
    lookAgain();
  }

  const shown = PAGE_ENTRIES.filter(
    ({ right }) => role !== undefined && (right === null || may({ role, organisation: null }, right)),
  );
  const menu = [...shown.filter(({ inMenu }) => inMenu), ...(begins ? [BEGIN] : [])];

  function body() {
    const troubled = [health, regions, rungs, page, beginPage].find(({ state }) => state === 'trouble');
    if (health.value && !role) return <TroubleNotice trouble={troubleOf(401, null)} again={lookAgain} />;
    if (role && !begins && view.page === 'begin') return <NotAllowed page={BEGIN.label[language]} />;
    if (begin && beginPage.value) {
      const Begin = beginPage.value;
      return <Begin onPair={() => setPairing(true)} onChange={afterStep} />;
    }
    if (!begin && regions.state === 'ready' && !region) return <NoAreas />;
    if (role && entry && !shown.includes(entry)) return <NotAllowed page={entry.label[language]} />;
    if (health.value && role && region && rungs.value && page.value) {
      const Page = page.value;
      return (
        <Page
          key={`${region.id} ${language}`}
          {...{ view, change, region, rungs: rungs.value, health: health.value, role }}
          trouble={health.state === 'trouble' ? health.trouble : null}
          again={lookAgain}
        />
      );
    }
    if (troubled?.state === 'trouble')
      return (
        <TroubleNotice
          trouble={troubled.trouble}
          again={() => {
            lookAgain();
            againRegions();
            againRungs();
            againPage();
            againBegin();
          }}
        />
      );
    return <Loading text={texts.loading} />;
  }

  return (
    <LanguageContext.Provider value={language}>
      <div class="t-root frame">
        <header class="top">
          <a class="brand" href="./">
            <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
              <path d="M4 27v-6h8v-6h8V9h8V4" />
            </svg>
            Trede
          </a>
          <nav aria-label={texts.menu} ref={menuBar}>
            {menu.map(({ id, label }) => (
              <a
                key={id}
                href={`#!${writeView({ ...view, page: id, more: {} })}`}
                aria-current={view.page === id ? 'page' : undefined}
              >
                {label[language]}
              </a>
            ))}
          </nav>
          {regions.value && region && (
            <span class="region">
              <span class="soft">{texts.region}</span>
              <RegionChoice
                regions={regions.value}
                chosen={region.id}
                onChoose={(id) => change({ region: id, area: null, place: null })}
              />
            </span>
          )}
          <a
            class="language"
            lang={OTHER[language].lang}
            href={`#${writeView({ ...view, language: OTHER[language].lang })}`}
          >
            {OTHER[language].name}
          </a>
          {role && (
            <Button quiet onClick={() => setPairing(true)}>
              {texts.pair}
            </Button>
          )}
        </header>
        {body()}
        {pairing && role && (
          <PairingDialog role={role} gemeenten={region?.gemeenten ?? []} onClose={() => setPairing(false)} />
        )}
      </div>
    </LanguageContext.Provider>
  );
}

/** The link names a page that this role may not see. */
function NotAllowed({ page }: { page: string }) {
  const { notAllowed, notAllowedWhy } = useTexts(FRAME);
  return (
    <Notice title={notAllowed(page)}>
      <p>{notAllowedWhy}</p>
      <ToMap />
    </Notice>
  );
}

/** The server runs and someone is signed in, but there is no region to draw. */
function NoAreas() {
  const { noAreas, noAreasWhy } = useTexts(FRAME);
  return (
    <Notice title={noAreas}>
      {noAreasWhy.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}
