import { describe, expect, it } from 'vitest';
import { capacity } from '../../../server/web/layers/capacity.ts';
import { change } from '../../../server/web/layers/change.ts';
import { density } from '../../../server/web/layers/density.ts';
import { rulesByArea, sharesOn } from '../../../server/web/layers/facts.ts';
import { LAYERS } from '../../../server/web/layers/index.ts';
import { type LayerData, noLayerData } from '../../../server/web/layers/layer.ts';
import { planned } from '../../../server/web/layers/planned.ts';
import { quotient } from '../../../server/web/layers/quotient.ts';
import { share } from '../../../server/web/layers/share.ts';
import type { AreaNumbers } from '../../../shared/api/areas.ts';
import type { Ledger } from '../../../shared/api/ledger.ts';
import type { NormShown } from '../../../shared/api/norms.ts';

const AREA: AreaNumbers = {
  code: 'BU99010101',
  level: 'buurt',
  name: 'De Haven',
  year: 2026,
  gemeente: 'GM9901',
  wijk: 'WK990101',
  households: 2000,
  places: 16,
  room: 3,
  class: 'ruimte-3',
};
const data = (more: Partial<LayerData> = {}): LayerData => ({ ...noLayerData('nl'), ...more });

describe('every layer of the map', () => {
  it.each(LAYERS.map((layer) => [layer.id, layer] as const))(
    '%s puts each area in one of its classes, in words of both languages',
    (_, layer) => {
      const looks = layer.classes.filter(({ rare }) => !rare).map(({ fill }) => fill);
      expect(new Set(looks).size).toBe(looks.length);
      const ids = layer.classes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const areas: AreaNumbers[] = [
        AREA,
        { ...AREA, places: 0 },
        { ...AREA, places: null, households: null, room: null, class: 'geen-cijfers' },
        { ...AREA, places: { below: 5 }, room: null, class: 'ruimte' },
      ];
      for (const language of ['nl', 'en'] as const)
        for (const values of [new Map(), new Map([[AREA.code, 7]]), new Map([[AREA.code, -7]])])
          for (const area of areas) {
            const given = data({ language, values });
            expect(ids).toContain(layer.classOf(area, given));
            expect(layer.describe(area, given)).not.toBe('');
          }
      for (const { label } of layer.classes) expect([label.nl, label.en]).not.toContain('');
    },
  );
});

describe('places per 1,000 households', () => {
  it('divides only what is known, and is never zero for want of figures', () => {
    // 16 on 2,000 households is 8 per 1,000.
    expect(density.mark(AREA, data())).toBe('8,0');
    expect(density.classOf(AREA, data())).toBe('stap-4');
    expect(density.classOf({ ...AREA, places: 18 }, data())).toBe('stap-5');
    expect(density.classOf({ ...AREA, places: 0 }, data())).toBe('stap-0');
    expect(density.classOf({ ...AREA, households: null }, data())).toBe('geen-cijfers');
    expect(density.classOf({ ...AREA, places: { below: 5 } }, data())).toBe('verborgen');
  });
});

describe('against the region', () => {
  it('divides by the rate of the whole', () => {
    // 8 per 1,000 here, 100 of 25,000 is 4 per 1,000 in the whole.
    const given = data({ whole: { places: 100, households: 25_000 } });
    expect(quotient.mark(AREA, given)).toBe('2,00');
    expect(quotient.classOf(AREA, given)).toBe('stap-4');
    expect(quotient.describe(AREA, given)).toBe('2,00 keer zoveel als in de regio');
    expect(quotient.classOf(AREA, data())).toBe('verborgen');
  });
});

describe('change and what is planned', () => {
  it('shows what the server told, with its sign', () => {
    const given = data({ values: new Map([[AREA.code, -4]]) });
    expect(change.mark(AREA, given)).toBe('−4');
    expect(change.classOf(AREA, given)).toBe('stap-1');
    expect(change.classOf(AREA, data({ values: new Map([[AREA.code, -5]]) }))).toBe('stap-0');
    expect(change.classOf(AREA, data({ values: new Map([[AREA.code, null]]) }))).toBe('geen-cijfers');
    expect(planned.describe(AREA, data({ values: new Map([[AREA.code, 1]]) }))).toBe('1 plek gepland');
  });
});

type LedgerRow = Ledger['rows'][number];

const row = (more: Partial<LedgerRow>): LedgerRow => ({
  period: '2026',
  party: 'GM9901',
  name: 'Meerwijk',
  target: 10,
  carriedIn: 0,
  swappedIn: 0,
  swappedOut: 0,
  delivered: 0,
  corrected: 0,
  left: 0,
  carriedOut: 0,
  lapsed: 0,
  settled: false,
  euro: null,
  ...more,
});

describe('fair share on the map', () => {
  it('counts what earlier periods and swaps brought, in the period of the day alone', () => {
    const rows = [
      row({ carriedIn: 4, swappedIn: 1, swappedOut: 3, delivered: 9 }),
      row({ period: '2025', delivered: 99 }),
    ];
    const shares = sharesOn({ rows }, 'jaar', '2026-11-22');
    expect([...shares]).toEqual([['GM9901', { target: 12, delivered: 9 }]]);
    expect(share.classOf(AREA, data({ shares }))).toBe('half');
    expect(share.describe(AREA, data({ shares }))).toBe('Geleverd 9 van 12; nog 3');
    expect(share.classOf({ ...AREA, gemeente: 'GM9902' }, data({ shares }))).toBe('geen-afspraak');
    const half = sharesOn({ rows: [row({ period: '2026-2', delivered: 10 })] }, 'halfjaar', '2026-11-22');
    expect(share.classOf(AREA, data({ shares: half }))).toBe('alles');
  });
});

describe('stops and capacity on the map', () => {
  const norm = (more: object): NormShown => ({
    id: 'een',
    kind: 'stop',
    title: 'Stop',
    region: 'demo',
    rungs: ['opstapwoning'],
    from: null,
    until: null,
    status: 'vastgesteld',
    owner: 'Meerwijk',
    source: { document: 'Besluit', paragraph: '1', year: 2026 },
    text: '',
    ...more,
  });

  it('lets a buurt follow its wijk, and a stop go before all else', () => {
    const rules = rulesByArea([
      norm({ kind: 'draagkracht', wijken: { WK990101: 'extra', WK990102: 'weinig' } }),
      norm({ kind: 'draagkracht', wijken: { WK990101: 'weinig', WK990102: 'normaal' } }),
    ]);
    expect(capacity.classOf(AREA, data({ rules }))).toBe('weinig');
    expect(capacity.classOf({ ...AREA, wijk: 'WK990103' }, data({ rules }))).toBe('niets');
    const stopped = rulesByArea([
      norm({
        area: { level: 'gemeente', code: 'GM9901', name: 'Meerwijk' },
        reason: 'eerst rust',
        until: '2027-01-01',
      }),
      norm({ kind: 'draagkracht', wijken: { WK990101: 'extra' } }),
    ]);
    expect(capacity.classOf(AREA, data({ rules: stopped }))).toBe('stop');
    expect(capacity.describe(AREA, data({ rules: stopped }))).toBe('✕ Stop tot 1 januari 2027: eerst rust');
    expect(capacity.classOf({ ...AREA, gemeente: 'GM9902', wijk: null }, data({ rules: stopped }))).toBe(
      'niets',
    );
  });
});
