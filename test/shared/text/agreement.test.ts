import { describe, expect, it } from 'vitest';
import { demo } from '../../../shared/ladder/presets/demo.ts';
import { describeAgreement } from '../../../shared/text/agreement.ts';
import { agreement, gemeente } from '../agreements/build.ts';

const SOURCE = { document: 'Nota', paragraph: '4.5', year: 2019 };

describe('an agreement in plain words', () => {
  it('tells of homes by a corporation: number, spread and duty of support', () => {
    const text = describeAgreement(
      agreement({
        form: 'prestatieafspraak',
        parties: [
          { kind: 'corporatie', id: 'Corporatie Een', name: 'Corporatie Een', delivers: true },
          { ...gemeente('GM9901', 'Meerwijk'), delivers: false },
        ],
        volumes: [{ period: '2026', total: null, homes: { 'Corporatie Een': 120 } }],
        carryLimit: 0,
        spread: 'over alle wijken',
        support: 'Aanbieders begeleiden zolang dat nodig is.',
        warns: true,
        status: 'voorbeeld',
      }),
      'nl',
      demo.rungs,
    );
    expect(text).toBe(
      'Prestatieafspraak tussen Corporatie Een en Meerwijk. In 2026 levert Corporatie Een 120 woningen. ' +
        'Mee tellen opstapwoning, bij het begin van de huur, voor de plek waar de woning staat. ' +
        'Een woning die opnieuw wordt verhuurd, telt niet nog eens. Wat over is, vervalt na de periode. ' +
        'Spreiding: over alle wijken. Zorgplicht: Aanbieders begeleiden zolang dat nodig is. ' +
        'Wie zijn deel heeft geleverd, krijgt bij een volgende woning een waarschuwing. ' +
        'Dit is een voorbeeldafspraak.',
    );
  });

  it('tells of a growth path by half years, placements, funding, clients and a limit on carrying', () => {
    const text = describeAgreement(
      agreement({
        length: 'halfjaar',
        volumes: [
          { period: '2026-1', total: 10, homes: null },
          { period: '2026-2', total: 12, homes: null },
        ],
        keys: [
          {
            from: '2026-01-01',
            until: null,
            key: {
              kind: 'ingroei',
              from: { year: 2024, shares: { GM9901: 0.9824, GM9902: 0.0176 } },
              to: { year: 2034, shares: { GM9901: 0.9, GM9902: 0.1 } },
            },
          },
        ],
        counts: {
          rungs: [],
          kinds: ['beschermd-wonen', 'tussenvorm'],
          fundings: ['wmo-zin'],
          unit: 'placements',
          by: 'origin',
          clients: { which: 'nieuw', date: '2026-01-01' },
        },
        carryLimit: 6,
      }),
      'nl',
      demo.rungs,
    );
    expect(text).toBe(
      'Eerlijke verdeling tussen Meerwijk en Broekhoven. ' +
        'Afgesproken: 10 plaatsingen in de eerste helft van 2026 en 12 in de tweede helft van 2026. ' +
        'Verdeeld met een ingroeipad van 2024 (Meerwijk 98,24 % en Broekhoven 1,76 %) naar 2034 (Meerwijk 90 % en Broekhoven 10 %), vanaf 1 januari 2026. ' +
        'Mee tellen beschermd wonen en tussenvormen, bij het begin van de huur, voor de gemeente van herkomst. ' +
        'Elke plaatsing telt, ook in een woning die opnieuw wordt verhuurd. ' +
        'Alleen met financiering wmo-zin. Alleen wie vanaf 1 januari 2026 begon. ' +
        'Wat over is of te veel is geleverd, gaat mee naar de volgende periode, ten hoogste 6.',
    );
  });

  it('tells whether the other region was told of places there, and what a place costs', () => {
    const elsewhere = { direction: 'daar' as const, region: 'Twente', noticeOn: null };
    const given = agreement({
      form: 'plekken-elders',
      elsewhere,
      costs: [{ year: 2025, euro: 31_500, source: SOURCE }],
    });
    expect(describeAgreement(given, 'nl', demo.rungs)).toContain(
      'De plekken liggen in regio Twente. Die regio is hierover nog niet ingelicht. Een plek kost per jaar € 31.500 (2025).',
    );
    const told = { ...given, elsewhere: { ...elsewhere, noticeOn: '2026-02-01' } };
    expect(describeAgreement(told, 'en', demo.rungs)).toContain(
      'The places are in the region Twente. That region was told on 1 February 2026.',
    );
  });
});
