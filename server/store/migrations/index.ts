import type { Migration } from 'kysely';
import * as start from './001-start.ts';
import * as rules from './002-rules.ts';
import * as agreements from './003-agreements.ts';
import * as figures from './004-figures.ts';
import * as stock from './005-stock.ts';
import * as begin from './006-begin.ts';
import * as seekers from './007-seekers.ts';
import * as secretHomes from './008-secret-homes.ts';
import * as withoutPoint from './009-without-point.ts';
import * as placements from './010-placements.ts';
import * as portals from './011-portals.ts';
import * as signals from './012-signals.ts';
import * as groupYears from './013-group-years.ts';
import * as unitsInGemeente from './014-units-in-gemeente.ts';
import * as portalProposals from './015-portal-proposals.ts';
import * as reports from './016-reports.ts';
import * as stepEnds from './017-step-ends.ts';
import * as countsFromIndex from './018-counts-from-index.ts';
import * as auditApart from './019-audit-apart.ts';
import * as portalMisfits from './020-portal-misfits.ts';
import * as answersWithoutStatus from './021-answers-without-status.ts';

/** All migrations in order; a new one is a file and its line. */
export const migrations: Record<string, Migration> = {
  '001-start': start,
  '002-rules': rules,
  '003-agreements': agreements,
  '004-figures': figures,
  '005-stock': stock,
  '006-begin': begin,
  '007-seekers': seekers,
  '008-secret-homes': secretHomes,
  '009-without-point': withoutPoint,
  '010-placements': placements,
  '011-portals': portals,
  '012-signals': signals,
  '013-group-years': groupYears,
  '014-units-in-gemeente': unitsInGemeente,
  '015-portal-proposals': portalProposals,
  '016-reports': reports,
  '017-step-ends': stepEnds,
  '018-counts-from-index': countsFromIndex,
  '019-audit-apart': auditApart,
  '020-portal-misfits': portalMisfits,
  '021-answers-without-status': answersWithoutStatus,
};
