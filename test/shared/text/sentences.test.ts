import { describe, expect, it } from 'vitest';
import type { StandProblem } from '../../../shared/agreements/stand.ts';
import { judge as judgePerThousand } from '../../../shared/norms/per-1000.ts';
import { judge as judgeRadius } from '../../../shared/norms/radius.ts';
import { judge as judgeStop } from '../../../shared/norms/stop.ts';
import { TEXTS } from '../../../shared/text/index.ts';
import { decide } from '../../../shared/verdict.ts';
import { area, bucket, facts, perThousand, radius, stop } from '../norms/build.ts';

const { nl, en } = TEXTS;

describe('sentences of a verdict', () => {
  it('shows the whole sum of the design, against the norm', () => {
    const given = facts({
      radii: [
        {
          metres: 250,
          sure: [bucket(11), bucket(1, { state: 'held' }), bucket(2, { state: 'planned' })],
          possible: [],
        },
      ],
    });
    expect(nl.reason(judgeRadius(radius({ limit: 12, warnAt: 10 }), given))).toBe(
      'Binnen 250 m komt het aantal plekken boven de norm. ' +
        '11 in gebruik + 1 vastgehouden + 2 gepland + 1 gevraagd = 15 bij een norm van 12.',
    );
  });

  it('gives the rate the Dutch way, with base and year', () => {
    const given = facts({ areas: [area('buurt', 2045, [bucket(16)])] });
    // 17 on 2,045 is 8.3 per 1,000.
    expect(nl.reason(judgePerThousand(perThousand(), given))).toBe(
      'De buurt De Haven komt boven de norm. ' +
        '16 in gebruik + 1 gevraagd = 17 op 2.045 huishoudens (2026): 8,3 per 1.000 bij een norm van 8.',
    );
  });

  it('tells of places that will fall free, and of the smaller area', () => {
    const leaving = bucket(1, { state: 'leaving', firstEnd: '2027-03-01' });
    const given = facts({ areas: [area('buurt', 120), area('wijk', 4000, [bucket(3), leaving])] });
    expect(nl.reason(judgePerThousand(perThousand({ status: 'voorbeeld' }), given))).toBe(
      'De wijk Centrum blijft onder de norm; daarna nog 28 plekken tot de norm. ' +
        '3 in gebruik + 1 gevraagd = 4 op 4.000 huishoudens (2026): 1,0 per 1.000 bij een norm van 8. ' +
        'Vanaf maart 2027 komt hier naar verwachting 1 plek vrij. ' +
        'De buurt De Haven heeft met 120 huishoudens te weinig voor een eigen oordeel. Dit is een voorbeeldnorm.',
    );
  });

  it('says who set a stop, why and until when', () => {
    const reason = judgeStop(stop({ owner: 'Gemeente Meerwijk', until: '2027-07-01' }), facts());
    expect(nl.reason(reason)).toBe(
      'Gemeente Meerwijk heeft voor deze wijk Centrum een stop ingesteld tot 1 juli 2027: eerst rust in de wijk.',
    );
  });

  it('gives the facts where no norm is', () => {
    const given = facts({ areas: [area('buurt', 500, [bucket(3)])], rank: { rank: 2, of: 14 } });
    const [reason] = decide(given, [], '2026-11-22').reasons;
    expect(reason && nl.reason(reason)).toBe(
      'Voor deze trede is hier geen norm. In De Haven: 3 plekken op deze trede, 6,0 per 1.000 huishoudens, plaats 2 van 14 buurten in de gemeente.',
    );
  });

  it.each([
    [
      perThousand({ status: 'voorbeeld' }),
      0,
      'Hier is ruimte (volgens voorbeeldnormen).',
      'There is room here (by sample norms).',
    ],
    [
      perThousand({ status: 'voorstel' }),
      6,
      'De buurt komt dicht bij de norm (volgens een voorgestelde norm).',
      'The neighbourhood comes close to the norm (by a proposed norm).',
    ],
    [perThousand(), 8, 'De buurt komt boven de norm.', 'The neighbourhood goes over the norm.'],
  ])('headline %#', (norm, inUse, dutch, english) => {
    const outcome = decide(facts({ areas: [area('buurt', 1000, [bucket(inUse)])] }), [norm], '2026-11-22');
    expect(nl.headline(outcome)).toBe(dutch);
    expect(en.headline(outcome)).toBe(english);
  });

  it('has a share in one line', () => {
    const share = {
      agreement: 'a',
      title: 'Afspraak',
      gemeente: 'GM9901',
      period: '2026',
      promised: 52,
      carried: 0,
      swapped: 0,
      target: 52,
      delivered: 49,
      after: 50,
      warns: false,
      status: 'vastgesteld' as const,
      source: { document: 'Afspraak', paragraph: '1', year: 2026 },
    };
    const name = () => 'Meerwijk';
    expect(nl.fairShare(share, name)).toBe('Meerwijk: afgesproken 52, geleverd 49, met deze woning 50.');
    expect(nl.fairShare({ ...share, carried: 3, swapped: -1, target: 54 }, name)).toBe(
      'Meerwijk: afgesproken 52 + 3 van eerder - 1 geruild = 54, geleverd 49, met deze woning 50.',
    );
    expect(en.fairShare({ ...share, carried: -4, target: 48, after: 49 }, name)).toBe(
      'Meerwijk: agreed 52 - 4 delivered ahead = 48, delivered 49.',
    );
    const problem: StandProblem = {
      code: 'geen-cijfers',
      period: '2026',
      figure: 'huishoudens',
      missing: ['GM9901'],
    };
    expect(nl.fairShare({ agreement: 'a', title: 'Afspraak', gemeente: 'GM9901', problem }, name)).toBe(
      'Meerwijk, Afspraak: geen cijfers over huishoudens van Meerwijk; zonder die cijfers is de verdeling niet te berekenen.',
    );
  });
});
