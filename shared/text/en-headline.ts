import type { BaseKind, Outcome } from '../norms/reason.ts';
import { BASES, LEVELS } from './en-terms.ts';

/** One sentence: what the verdict is, and whether a sample or proposal carries it. */
export function headline({ verdict, headline: lead }: Outcome): string {
  const where = `The ${LEVELS[lead.area ?? 'straal']}`;
  const base: BaseKind = lead.missing ?? 'huishoudens';
  const sentence = {
    'norm.ruimte': 'There is room here',
    'norm.altijd': 'There is room here',
    'norm.nvt': 'There is room here',
    'draagkracht.telt': 'There is room here',
    'verdeling.vol': 'The municipality has delivered its agreed part already',
    'stop.zelfde': 'There is room here: this home counts already',
    'norm.zelfde': 'There is room here: this home counts already',
    'groepen.onbekend': 'No figures on other target groups: no verdict possible',
    'norm.let-op':
      lead.area === 'afstand' ? 'Another scheme stands near' : `${where} comes close to the norm`,
    'norm.boven': lead.area === 'afstand' ? 'Another scheme stands too near' : `${where} goes over the norm`,
    'stop.geldt': 'A stop holds here',
    'draagkracht.stop': 'This district can bear no further place now',
    'cijfers.geen': `No figures on ${BASES[base]}: no verdict possible`,
    'cijfers.klein': `Too few ${BASES[base]} for a verdict`,
    'gemengd.onbekend': `Nothing is known of the ${LEVELS[lead.area ?? 'complex']}: no verdict possible`,
    'gemengd.mogelijk': `It is not certain what stands in the ${LEVELS[lead.area ?? 'straat']}: no verdict possible`,
    'vrijgekomen.onbekend': 'Nothing is known of homes that came free: no verdict possible',
    'afstand.mogelijk': 'It is not certain how far the nearest scheme is: no verdict possible',
    'straal.mogelijk': 'It is not certain what stands within the distance: no verdict possible',
    'straal.woning-nodig': 'The exact home is needed for a verdict',
    'trede.geen-norm': 'No norm for this rung',
    'trede.onbekend': 'This rung is not known in this region',
    'adres.niet-gevonden': 'This address was not found',
    'adres.meer': 'This can be more than one home',
    'adres.buiten-gebieden': 'This address lies outside the areas that were read in',
  }[lead.code];
  const several = verdict === 'ruimte';
  const basis =
    lead.status === 'voorbeeld'
      ? ` (by ${several ? 'sample norms' : 'a sample norm'})`
      : lead.status === 'voorstel'
        ? ` (by ${several ? 'proposed norms' : 'a proposed norm'})`
        : '';
  return `${sentence}${basis}.`;
}
