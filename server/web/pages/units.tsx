import { may } from '../../../shared/rights.ts';
import { useTexts } from '../language.ts';
import { ConfirmUnits } from '../parts/confirm-units.tsx';
import { TroubleLine } from '../parts/notice.tsx';
import { Register } from '../parts/register.tsx';
import { VacancyList } from '../parts/vacancy-list.tsx';
import { UNITS } from '../text/units.ts';
import { writeView } from '../view.ts';
import type { PageProps } from './page.ts';

const TABS = ['register', 'vrij', 'bevestigen'] as const;

/** The register, the homes on offer, and whether it is all still so; each list has a link of its own. */
export function UnitsPage(props: PageProps) {
  const { view, role, trouble, again } = props;
  const texts = useTexts(UNITS);
  const tabs = TABS.filter(
    (tab) => tab !== 'bevestigen' || may({ role, organisation: null }, 'units.confirm'),
  );
  const tab = tabs.find((one) => one === view.more.lijst) ?? 'register';
  return (
    <main class="wide units">
      <header class="page-head">
        <div>
          <h1>{texts.title}</h1>
          <p class="soft">{texts.about}</p>
        </div>
      </header>
      <nav class="tabs" aria-label={texts.tabsLabel}>
        {tabs.map((one) => (
          <a
            key={one}
            href={`#${writeView({ ...view, more: one === 'register' ? {} : { lijst: one } })}`}
            aria-current={one === tab ? 'page' : undefined}
          >
            {texts.tabs[one]}
          </a>
        ))}
      </nav>
      {trouble && <TroubleLine trouble={trouble} again={again} />}
      {tab === 'register' && <Register {...props} />}
      {tab === 'vrij' && <VacancyList {...props} />}
      {tab === 'bevestigen' && (
        <div class="steps">
          <ConfirmUnits
            mayEnd={may({ role: props.role, organisation: null }, 'units.write')}
            onChange={again}
          />
        </div>
      )}
    </main>
  );
}
