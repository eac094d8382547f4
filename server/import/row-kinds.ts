import type { GroupCountFields } from '../store/group-counts.ts';
import type { SeekerFields } from '../store/seekers.ts';
import type { StockFields } from '../store/stock.ts';
import type { VacancyFields } from '../store/vacancies.ts';
import type { WaitingFields } from '../store/waiting.ts';
import { applyUnits, applyVacancies } from './apply.ts';
import { applyGroups, applyStock } from './apply-stock.ts';
import { GROUP_COLUMNS, GROUP_NEEDS, readGroups } from './groups.ts';
import type { RowKind } from './row-kind.ts';
import { applySeekers, readSeekers, SEEKER_COLUMNS, SEEKER_NEEDS } from './seekers.ts';
import { claimUnits, notNamedUnits } from './statement.ts';
import { readStock, STOCK_COLUMNS, STOCK_NEEDS } from './stock.ts';
import { readUnits, UNIT_COLUMNS, UNIT_NEEDS, type UnitRow } from './units.ts';
import { readVacancies, VACANCY_COLUMNS, VACANCY_NEEDS } from './vacancies.ts';
import { applyWaiting, readWaiting, WAITING_COLUMNS, WAITING_NEEDS } from './waiting.ts';

export const UNITS: RowKind<UnitRow> = {
  name: 'units',
  plural: 'woningen en locaties',
  columns: UNIT_COLUMNS,
  needs: UNIT_NEEDS,
  vera: 'unit',
  ends: true,
  read: readUnits,
  apply: applyUnits,
  statement: { claim: claimUnits, notNamed: notNamedUnits },
};

export const VACANCIES: RowKind<VacancyFields> = {
  name: 'vacancies',
  plural: 'vrije woningen',
  columns: VACANCY_COLUMNS,
  needs: VACANCY_NEEDS,
  vera: 'vacancy',
  ends: true,
  read: readVacancies,
  apply: applyVacancies,
};

export const STOCK: RowKind<StockFields> = {
  name: 'stock',
  plural: 'rijen met bezit',
  columns: STOCK_COLUMNS,
  needs: STOCK_NEEDS,
  vera: null,
  ends: false,
  read: readStock,
  apply: applyStock,
};

export const GROUPS: RowKind<GroupCountFields> = {
  name: 'groups',
  plural: 'aantallen van aandachtsgroepen',
  columns: GROUP_COLUMNS,
  needs: GROUP_NEEDS,
  vera: null,
  ends: false,
  read: readGroups,
  apply: applyGroups,
};

export const SEEKERS: RowKind<SeekerFields> = {
  name: 'seekers',
  plural: 'opgaven van woningzoekenden',
  columns: SEEKER_COLUMNS,
  needs: SEEKER_NEEDS,
  vera: null,
  ends: false,
  read: readSeekers,
  apply: applySeekers,
};

export const WAITING: RowKind<WaitingFields> = {
  name: 'waiting',
  plural: 'aantallen van wachtlijst en uitstroomlijst',
  columns: WAITING_COLUMNS,
  needs: WAITING_NEEDS,
  vera: null,
  ends: false,
  read: readWaiting,
  apply: applyWaiting,
};
