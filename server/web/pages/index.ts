import { agreementsPage } from './agreements.tsx';
import { closingPage } from './closing.tsx';
import { concentrationPage } from './concentration.tsx';
import { listPage } from './list.tsx';
import { mapPage } from './map.tsx';
import { overviewPage } from './overview.tsx';
import type { PageEntry } from './page.ts';
import { placementsPage } from './placements.tsx';
import { readInPage } from './read-in.tsx';
import { receiptPage } from './receipt.tsx';
import { reportPage } from './report.tsx';
import { rulesPage } from './rules.tsx';
import { signalsPage } from './signals.tsx';
import { unitsPage } from './units.tsx';

/** The pages of a region, in the order of the menu; a new one is a file and its line here. */
export const PAGE_ENTRIES: readonly PageEntry[] = [
  overviewPage,
  mapPage,
  listPage,
  agreementsPage,
  concentrationPage,
  unitsPage,
  placementsPage,
  receiptPage,
  closingPage,
  signalsPage,
  readInPage,
  rulesPage,
  reportPage,
];
