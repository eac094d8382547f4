import { onTestFinished } from 'vitest';
import { type Areas, createAreas } from '../../../server/checks/areas.ts';
import { type Checks, createChecks } from '../../../server/checks/service.ts';
import { importUnits } from '../../../server/commands/import-units.ts';
import { importVacancies } from '../../../server/commands/import-vacancies.ts';
import { referenceHolder } from '../../../server/geo/holder.ts';
import { toWgs } from '../../../server/geo/rd.ts';
import { importAddressRows } from '../../../server/import/addresses.ts';
import type { AddressInput } from '../../../server/import/addresses-csv.ts';
import type { AreaRow } from '../../../server/import/area-row.ts';
import { importAreaRows } from '../../../server/import/areas.ts';
import { saveAgreement } from '../../../server/store/agreements.ts';
import { saveNorm } from '../../../server/store/norms.ts';
import type { Registry } from '../../../server/store/open.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import type { Agreement } from '../../../shared/agreements/agreement.ts';
import { CheckRequest, type CheckRequestInput, type Verdict } from '../../../shared/api/checks.ts';
import type { Norm } from '../../../shared/norms/norm.ts';
import type { Viewer } from '../../../shared/rights.ts';
import { address, BY, buurt, file, lineOn, NO_STOP, newRegistry, SOUTH, WEST } from '../import/world.ts';

export const REGIO: Viewer = { role: 'regio', organisation: null };

const figures = (huishoudens: number | null) => ({ huishoudens, woningen: null, inwoners: null });
const meerwijk = { gemeenteName: 'Meerwijk' };

/** Squares of a kilometre from west to east: two buurten of one wijk, one of another, and one in the next gemeente. */
export const AREAS: AreaRow[] = [
  buurt('BU99010101', 0, { ...meerwijk, name: 'De Haven', wijkName: 'Centrum', figures: figures(1000) }),
  buurt('BU99010102', 1, { ...meerwijk, name: 'De Kade', wijkName: 'Centrum', figures: figures(150) }),
  buurt('BU99010201', 2, { ...meerwijk, name: 'Molenveld', wijkName: 'Oost', figures: figures(null) }),
  buurt('BU99020101', 3, {
    name: 'Dorp',
    wijkName: 'Dorp',
    gemeenteName: 'Broekhoven',
    figures: figures(800),
  }),
  {
    ...buurt('WK990101', 0),
    level: 'wijk',
    name: 'Centrum',
    wijk: null,
    figures: figures(1150),
    outline: twoSquares(),
  },
];

function twoSquares(): AreaRow['outline'] {
  return [...buurt('BU99010101', 0).outline, ...buurt('BU99010102', 1).outline];
}

/** A home at a number of metres east and north of the corner of the first square. */
export function home(
  huisnummer: number,
  east: number,
  north: number,
  more: Partial<AddressInput> = {},
): AddressInput {
  return address({
    straat: 'Kerkstraat',
    postcode: '9901AB',
    woonplaats: 'Meerwijk',
    huisnummer,
    buurt: null,
    point: toWgs({ x: WEST + east, y: SOUTH + north }),
    ...more,
  });
}

export interface Region {
  folder: string;
  registry: Registry;
  checks: Checks;
  areas: Areas;
  units(...rows: string[]): Promise<void>;
  vacancies(...rows: string[]): Promise<void>;
  norms(...norms: Norm[]): Promise<void>;
  agreement(agreement: Agreement): Promise<void>;
  /** Checks one address of postcode 9901AB on an opstapwoning. */
  check(huisnummer: number, more?: Partial<CheckRequestInput>, viewer?: Viewer): Promise<Verdict>;
}

/** A small region of the demo's gemeenten, filled through the real imports; gone after the test. */
export async function smallRegion(addresses: AddressInput[], areas: AreaRow[] = AREAS): Promise<Region> {
  const { registry, folder } = await newRegistry();
  await importAreaRows(registry, folder, BY, { file: 'proef', rows: areas, year: 2024, activate: false });
  await importAddressRows(registry, folder, BY, { name: 'proef', rows: addresses }, NO_STOP);
  const references = referenceHolder(folder, registry);
  onTestFinished(() => references.close());
  const services = { registry, references, clock: BY.clock };
  const checks = createChecks(services);
  const load = async (command: typeof importUnits, header: string, rows: string[]) => {
    const path = file(folder, `${command.name}.csv`, [header, ...rows].join('\n'));
    const line = lineOn(folder);
    const code = await command.run([path], line.io);
    if (code !== 0) throw new Error(line.complained.join('\n'));
  };
  return {
    folder,
    registry,
    checks,
    areas: createAreas(services),
    units: (...rows) => load(importUnits, UNIT_COLUMNS, rows),
    vacancies: (...rows) => load(importVacancies, VACANCY_COLUMNS, rows),
    norms: (...norms) =>
      writeRegistry(registry, BY, async (trx, audit) => {
        for (const norm of norms) await saveNorm(trx, audit, norm);
      }),
    agreement: (agreement) =>
      writeRegistry(registry, BY, (trx, audit) => saveAgreement(trx, audit, agreement)),
    async check(huisnummer, more = {}, viewer = REGIO) {
      const request = CheckRequest.parse({
        rung: 'opstapwoning',
        addresses: [{ readings: [{ postcode: '9901 AB', huisnummer }] }],
        ...more,
      });
      const [verdict] = (await checks.run(viewer, request, 'nl')).results;
      if (!verdict) throw new Error('no verdict');
      return verdict;
    },
  };
}

const UNIT_COLUMNS =
  'id;trede;plekken;straat;huisnummer;postcode;woonplaats;gemeentecode;buurtcode;aanbieder;corporatie;vanaf;tot;status;geheimhouding';
const VACANCY_COLUMNS =
  'id;corporatie;straat;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;huur;vanaf;tot';

/** A unit at Kerkstraat, or at a buurt alone when the number is null. */
export function unit(
  id: string,
  at: number | string,
  more: {
    rung?: string;
    places?: number;
    from?: string;
    until?: string;
    status?: string;
    secrecy?: string;
    provider?: string;
  } = {},
): string {
  const place =
    typeof at === 'number' ? ['Kerkstraat', at, '9901AB', 'Meerwijk', '', ''] : ['', '', '', '', '', at];
  return [
    id,
    more.rung ?? 'opstapwoning',
    more.places ?? 1,
    ...place,
    more.provider ?? '',
    '',
    more.from ?? '2025-01-01',
    more.until ?? '',
    more.status ?? '',
    more.secrecy ?? '',
  ].join(';');
}
