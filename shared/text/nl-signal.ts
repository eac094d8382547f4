import type { CrossedBy, Told, Writer } from '../signals/signal.ts';
import { stay } from './nl-rung.ts';
import { n, places } from './nl-terms.ts';
import { formatDate } from './numbers.ts';
import type { SignalText } from './signal.ts';

/** What a signal says, in Dutch: a title that stands by itself in a calendar, and what to do. */
export function nlSignal(told: Told): SignalText {
  switch (told.code) {
    case 'omklap.nadert':
      return {
        title: `Omklap van ${named(told)}`,
        text: `De huur van ${named(told)} gaat op ${formatDate(told.term)} over naar de bewoner. Spreek de omklap af, en leg vast wat het wordt.`,
      };
    case 'omklap.voorbij':
      return {
        title: `Omklap van ${named(told)} is voorbij`,
        text: `De huur van ${named(told)} zou op ${formatDate(told.term)} overgaan naar de bewoner. Leg vast wat het werd: omgeklapt, verlengd, terug of beëindigd.`,
      };
    case 'verblijf.nadert':
      return {
        title: `Verblijf in ${named(told)} loopt af`,
        text: `Het verblijf in ${named(told)} duurt hoogstens ${stay(told.max)}: nog tot ${formatDate(told.ends)}. Zoek op tijd een vervolg.`,
      };
    case 'verblijf.voorbij':
      return {
        title: `Verblijf in ${named(told)} duurt te lang`,
        text: `Het verblijf in ${named(told)} duurt hoogstens ${stay(told.max)}: dat was tot ${formatDate(told.ends)}. Zoek een vervolg, of leg het einde vast.`,
      };
    case 'vasthouden.verloopt':
      return {
        title: `${capital(named(told))} wordt losgelaten`,
        text: `${capital(named(told))} is nog vastgehouden tot ${formatDate(told.until)}, met ${places(told.places)}. Verleng, bevestig of annuleer.`,
      };
    case 'toestemming.wacht':
      return {
        title: `Toestemming gevraagd voor ${named(told)}`,
        text: told.late
          ? `De afwijking voor ${named(told)} wacht op toestemming; het antwoord was gevraagd vóór ${formatDate(told.due)}. Stem in of weiger.`
          : `De afwijking voor ${named(told)} wacht op toestemming; antwoord vóór ${formatDate(told.due)}.`,
      };
    case 'norm.over': {
      const norm = `${told.status === 'vastgesteld' ? 'norm' : told.status === 'voorstel' ? 'voorgestelde norm' : 'voorbeeldnorm'} “${told.title}”`;
      const since = told.since === null ? '' : ` Dat is zo sinds ${formatDate(told.since)}${by(told.by)}.`;
      return {
        title: `${told.area} is over de norm`,
        text: `${told.area} is met ${places(told.places)} in gebruik over de ${norm}.${since}`,
      };
    }
    case 'afspraak.achter':
      return {
        title: `${told.party} loopt achter op ${told.title}`,
        text: `${told.party} leverde in ${told.period} ${n(told.delivered)} van ${n(told.due)}; bij een gelijk tempo waren het er nu ${n(told.expected)} (${told.title}).`,
      };
    case 'stop.eindigt':
      return {
        title: `Stop in ${told.area} eindigt`,
        text: `De stop in ${told.area} (“${told.title}”) eindigt op ${formatDate(told.until)}. Daarna mag er weer bij; verleng de stop als dat niet moet.`,
      };
    case 'gegevens.oud':
      return {
        title: `${told.holder ?? 'Het register'}: gegevens zijn oud`,
        text: `Van ${told.holder ?? 'woningen en locaties zonder aanbieder of corporatie'} ${told.units === 1 ? 'is 1 woning of locatie' : `zijn ${n(told.units)} woningen of locaties`} langer dan ${n(told.months)} maanden niet bevestigd, de oudste sinds ${formatDate(told.oldest)}. Lees een nieuwe opgave in, of bevestig ze.`,
      };
    case 'cijfers.oud':
      return {
        title: `${told.region}: cijfers zijn oud`,
        text: `De nieuwste cijfers van ${told.region} zijn van ${told.year}. Lees nieuwere cijfers van het CBS in.`,
      };
    case 'plek.geen': {
      const more = told.units - told.numbers.length;
      return {
        title: `${told.gemeente}: ${told.units === 1 ? '1 woning' : `${n(told.units)} woningen`} zonder plek op de kaart`,
        text: `In ${told.gemeente} is van ${told.units === 1 ? '1 woning of locatie' : `${n(told.units)} woningen of locaties`} alleen de buurt bekend: ${told.numbers.join(', ')}${more > 0 ? ` en nog ${n(more)}` : ''}. Vul het adres aan, dan tellen ze ook in normen rond een woning.`,
      };
    }
    case 'dubbel.bron':
      return {
        title: `Eén woning uit twee bronnen: ${told.numbers.join(' en ')}`,
        text: `${told.numbers.join(' en ')} staan op hetzelfde adres en komen uit verschillende bronnen (${told.sources.join(', ')}). Kijk of zij dubbel tellen, en beëindig er dan één.`,
      };
  }
}

/** "opstapwoning DR0012". */
function named({ rung, number }: { rung: string; number: string }): string {
  return `${rung.charAt(0).toLowerCase()}${rung.slice(1)} ${number}`;
}

function by(change: CrossedBy): string {
  if (change.kind === 'norm') return ', toen de norm inging';
  if (change.kind === 'unknown') return '';
  return ` door ${change.number}${change.who === null ? '' : `, ${writer(change.who)}`}`;
}

function writer({ kind, organisation }: Writer): string {
  switch (kind) {
    case 'opdrachtregel':
      return 'ingelezen op de server';
    case 'voorbeeld':
      return 'uit het voorbeeld';
    default:
      return `vastgelegd door ${organisation ?? ROLES[kind]}`;
  }
}

const ROLES = {
  lezer: 'een lezer',
  coordinator: 'een coördinator',
  corporatie: 'een corporatie',
  gemeente: 'een gemeente',
  aanbieder: 'een aanbieder',
  regio: 'de regio',
};

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
