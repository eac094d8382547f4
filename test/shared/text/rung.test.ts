import { describe, expect, it } from 'vitest';
import type { RungField } from '../../../shared/ladder/changes.ts';
import { RUNG_KINDS } from '../../../shared/ladder/compare.ts';
import { PRESETS } from '../../../shared/ladder/presets/index.ts';
import type { Rung } from '../../../shared/ladder/rung.ts';
import { RUNG_TEXTS, rungValue } from '../../../shared/text/rung.ts';

const { nl, en } = RUNG_TEXTS;

function rung(region: string, id: string): Rung {
  const found = PRESETS.find((preset) => preset.id === region)?.rungs.find((one) => one.id === id);
  if (!found) throw new Error(`no rung ${id} in ${region}`);
  return found;
}

describe('a rung in words', () => {
  it('says support, stay, rent and urgency as people say it', () => {
    const supported = rung('ijssel-vecht', 'begeleid-wonen');
    expect(rungValue(nl, 'support', supported.support)).toBe(
      'op afspraak; bereikbaar, binnen 30 minuten ter plaatse',
    );
    expect(rungValue(en, 'support', supported.support)).toBe(
      'by appointment; within reach, on the spot within 30 minutes',
    );
    const night = rung('ijssel-vecht', 'nachtopvang');
    expect(rungValue(nl, 'maxStay', night.maxStay)).toBe('8 weken');
    expect(rungValue(en, 'maxStay', night.maxStay)).toBe('8 weeks');
    const group = rung('centraal-gelderland', 'groepswonen');
    expect(rungValue(nl, 'rentLimits', group.rentLimits)).toBe(
      '€ 300 per maand bij gedeelde woonruimte, vanaf 2018',
    );
    expect(rungValue(nl, 'seekerWithin', group.seekerWithin)).toBe('binnen 1 maand');
    expect(rungValue(nl, 'urgency', rung('amersfoort', 'begeleid-wonen').urgency)).toBe(
      'gedeelde urgentie in de regio',
    );
    expect(rungValue(nl, 'countsUntil', { kind: 'months', months: 24 })).toBe('24 maanden na het begin');
  });

  it('says nothing of what the region does not say', () => {
    const { support, lease, maxStay, rentLimits, next } = rung('centraal-gelderland', 'begeleid-wonen');
    expect(rungValue(nl, 'support', support)).toBeNull();
    expect(rungValue(nl, 'lease', lease)).toBeNull();
    expect(rungValue(nl, 'maxStay', maxStay)).toBeNull();
    expect(rungValue(nl, 'rentLimits', rentLimits)).toBeNull();
    expect(rungValue(nl, 'next', next)).toBeNull();
  });

  it.each(Object.entries(RUNG_TEXTS))(
    'has a word in %s for every kind, field and value of every region',
    (_l, texts) => {
      for (const kind of RUNG_KINDS) expect(texts.kind(kind)).toMatch(/\w/);
      for (const one of PRESETS.flatMap(({ rungs }) => rungs)) {
        const { id: _id, source: _source, ...said } = one;
        for (const field of Object.keys(said) as RungField[]) {
          expect(texts.field(field)).toMatch(/\w/);
          expect(rungValue(texts, field, one[field]) ?? 'unsaid').not.toMatch(/undefined|null|object/);
        }
      }
    },
  );
});
