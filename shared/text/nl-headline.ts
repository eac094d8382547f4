import type { BaseKind, Outcome } from '../norms/reason.ts';
import { BASES, THE, THIS } from './nl-terms.ts';

/** One sentence: what the verdict is, and whether a sample or proposal carries it. */
export function headline({ verdict, headline: lead }: Outcome): string {
  const where = THE[lead.area ?? 'straal'];
  const base: BaseKind = lead.missing ?? 'huishoudens';
  const sentence = {
    'norm.ruimte': 'Hier is ruimte',
    'norm.altijd': 'Hier is ruimte',
    'norm.nvt': 'Hier is ruimte',
    'draagkracht.telt': 'Hier is ruimte',
    'verdeling.vol': 'De gemeente heeft haar afgesproken deel al geleverd',
    'stop.zelfde': 'Hier is ruimte: deze woning telt al mee',
    'norm.zelfde': 'Hier is ruimte: deze woning telt al mee',
    'groepen.onbekend': 'Geen cijfers over andere doelgroepen: oordeel niet mogelijk',
    'norm.let-op':
      lead.area === 'afstand' ? 'Een andere locatie staat dichtbij' : `${where} komt dicht bij de norm`,
    'norm.boven':
      lead.area === 'afstand' ? 'Een andere locatie staat te dichtbij' : `${where} komt boven de norm`,
    'stop.geldt': `Voor ${THIS[lead.area ?? 'afstand']} geldt een stop`,
    'draagkracht.stop': 'Deze wijk kan er nu geen plek bij hebben',
    'cijfers.geen': `Geen cijfers over ${BASES[base]}: oordeel niet mogelijk`,
    'cijfers.klein': `Te weinig ${BASES[base]} voor een oordeel`,
    'gemengd.onbekend': `Geen gegevens over ${lead.area === 'complex' ? 'het complex' : 'de straat'}: oordeel niet mogelijk`,
    'gemengd.mogelijk': `Niet zeker wat er in ${THIS[lead.area ?? 'straat']} staat: oordeel niet mogelijk`,
    'vrijgekomen.onbekend': 'Geen gegevens over vrijgekomen woningen: oordeel niet mogelijk',
    'afstand.mogelijk': 'Niet zeker hoe ver de naaste locatie staat: oordeel niet mogelijk',
    'straal.mogelijk': 'Niet zeker wat er binnen de straal staat: oordeel niet mogelijk',
    'straal.woning-nodig': 'De precieze woning is nodig voor een oordeel',
    'trede.geen-norm': 'Geen norm voor deze trede',
    'trede.onbekend': 'Deze trede is niet bekend in deze regio',
    'adres.niet-gevonden': 'Dit adres is niet gevonden',
    'adres.meer': 'Dit kan meer dan één woning zijn',
    'adres.buiten-gebieden': 'Dit adres ligt buiten de ingelezen gebieden',
  }[lead.code];
  const basis =
    lead.status === 'voorbeeld'
      ? ` (volgens ${verdict === 'ruimte' ? 'voorbeeldnormen' : 'een voorbeeldnorm'})`
      : lead.status === 'voorstel'
        ? ` (volgens ${verdict === 'ruimte' ? 'voorgestelde normen' : 'een voorgestelde norm'})`
        : '';
  return `${sentence}${basis}.`;
}
