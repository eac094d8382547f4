import type { Arithmetic, Reason } from '../norms/reason.ts';
import { BASES, n, places, rate, THE, THIS } from './nl-terms.ts';
import { formatDate } from './numbers.ts';

/** One reason: what the norm says, the sum behind it, and what else there is to know. */
export function reason(given: Reason): string {
  return [
    statement(given),
    sum(given),
    scaled(given),
    groups(given),
    leaving(given),
    fallback(given),
    sample(given),
  ]
    .filter(Boolean)
    .join(' ');
}

function statement(given: Reason): string {
  const { params, area, code } = given;
  const around = area?.level === 'straal';
  const name = area?.name ? ` ${area.name}` : '';
  const where = around ? `Binnen ${n(params.metres ?? 0)} m` : `${THE[area?.level ?? 'buurt']}${name}`;
  if (area?.level === 'afstand' && code.startsWith('norm.')) return apart(given);
  switch (code) {
    case 'norm.ruimte':
      return `${where} blijft ${around ? 'het ' : ''}onder de norm; daarna nog ${places(params.left ?? 0)} tot de norm.`;
    case 'norm.altijd':
      return `${where} heeft weinig ${BASES[params.missing ?? 'huishoudens']}; zo weinig plekken mogen altijd.`;
    case 'norm.let-op':
      return `${where} komt ${around ? 'het aantal plekken ' : ''}dicht bij de norm; daarna nog ${places(params.left ?? 0)} tot de norm.`;
    case 'norm.boven':
      return around ? `${where} komt het aantal plekken boven de norm.` : `${where} komt boven de norm.`;
    case 'norm.zelfde':
      return 'Deze woning telt al mee; er komt geen locatie bij.';
    case 'groepen.onbekend':
      return `Voor ${THIS[area?.level ?? 'buurt']}${name} zijn geen aantallen bekend van ${(params.groups?.missing ?? []).join(', ')}: oordeel niet mogelijk.`;
    case 'norm.nvt':
      return `${given.title ?? 'Deze norm'}: geldt niet voor deze trede.`;
    case 'cijfers.geen':
      return `Geen cijfers over ${BASES[params.missing ?? 'huishoudens']} in ${THIS[area?.level ?? 'buurt']}${area?.name ? ` (${area.name})` : ''}: oordeel niet mogelijk.`;
    case 'cijfers.klein':
      return `${where} heeft minder dan ${n(params.minBase ?? 0)} ${BASES[params.missing ?? 'huishoudens']}: te weinig voor een oordeel.`;
    case 'straal.mogelijk':
      return `${where} staan misschien nog ${places(params.possible ?? 0)} waarvan alleen de buurt bekend is: oordeel niet mogelijk.`;
    case 'straal.woning-nodig':
      return `Voor wat er binnen ${n(params.metres ?? 0)} m staat is de precieze woning nodig: geef ook letter en toevoeging.`;
    case 'gemengd.onbekend':
      return `Van ${area?.level === 'complex' ? 'het complex' : 'de straat'} is niet bekend hoeveel woningen er zijn: oordeel niet mogelijk. Lees het bezit in.`;
    case 'gemengd.mogelijk':
      return `In ${THIS[area?.level ?? 'straat']}${name} staan misschien nog ${places(params.possible ?? 0)} waarvan alleen de buurt bekend is: oordeel niet mogelijk. Vul van die plekken het adres of het complex in.`;
    case 'vrijgekomen.onbekend':
      return `Van ${THIS[area?.level ?? 'buurt']}${name} is niet bekend hoeveel woningen vrijkwamen: oordeel niet mogelijk.`;
    case 'afstand.mogelijk':
      return 'Van een locatie in de buurt is alleen de buurt bekend: hoe ver zij staat is niet zeker.';
    case 'draagkracht.telt':
      return `${owner(given)} noemt de draagkracht van ${THIS[area?.level ?? 'wijk']}${name} ${params.capacity?.word ?? 'normaal'}; de normen rekenen daarmee.`;
    case 'draagkracht.stop':
      return `${owner(given)} zegt dat ${THIS[area?.level ?? 'wijk']}${name} er nu geen plek bij kan hebben.`;
    case 'stop.geldt':
      return stop(given);
    case 'verdeling.vol':
      return `${area?.name ?? 'De gemeente'} leverde al ${n(params.agreement?.delivered ?? 0)} van de ${n(params.agreement?.target ?? 0)} uit ${params.agreement?.title ?? 'de afspraak'}: het afgesproken deel is vol.`;
    case 'stop.zelfde':
      return `In${name} geldt een stop, maar deze woning telt al mee.`;
    case 'trede.geen-norm':
      return `Voor deze trede is hier geen norm. ${bare(given)}`;
    case 'trede.onbekend':
      return `Deze trede is niet bekend in deze regio. ${bare(given)}`;
    case 'adres.niet-gevonden':
      return 'Dit adres staat niet in de ingelezen adressen. Controleer postcode, huisnummer en toevoeging.';
    case 'adres.meer':
      return 'Dit kan meer dan één woning zijn. Kies de juiste of geef letter en toevoeging.';
    case 'adres.buiten-gebieden':
      return 'Dit adres ligt buiten de ingelezen gebieden.';
  }
}

function owner({ params }: Reason): string {
  return params.owner ?? 'De gemeente';
}

function stop(given: Reason): string {
  const { area, params } = given;
  const where = `${THIS[area?.level ?? 'wijk']}${area?.name ? ` ${area.name}` : ''}`;
  const until = params.until ? ` tot ${formatDate(params.until, 'nl')}` : '';
  const why = (params.why ?? '').replace(/\.$/, '');
  return `${owner(given)} heeft voor ${where} een stop ingesteld${until}: ${why}.`;
}

/** A least distance between schemes; without the metres for who may not know where the other stands. */
function apart({ params, limit, code }: Reason): string {
  if (code === 'norm.zelfde') return 'Deze woning telt al mee; er komt geen locatie bij.';
  const norm = `de norm is ten minste ${n(limit ?? 0)} m`;
  if (code === 'norm.ruimte') return `Er staat geen andere locatie dichtbij; ${norm}.`;
  const word = code === 'norm.boven' ? 'te dichtbij' : 'dichtbij';
  if (params.distance === undefined) return `Een andere locatie staat ${word}; ${norm}.`;
  return `De naaste andere locatie staat op ${n(params.distance)} m, ${word}; ${norm}.`;
}

/** What stands in the buurt, when no norm says what that means. */
function bare(given: Reason): string {
  if (!given.places) return '';
  const now = given.places.after - given.places.asked;
  const standing = `In ${given.area?.name ?? 'deze buurt'}: ${places(now)} op deze trede`;
  const per = given.rate
    ? `, ${rate(given.rate.now)} per 1.000 huishoudens`
    : ', geen cijfers over huishoudens';
  const rank = given.params.rank;
  return `${standing}${per}${rank ? `, plaats ${n(rank.rank)} van ${n(rank.of)} buurten in de gemeente` : ''}.`;
}

function sum(given: Reason): string {
  const { places: sums, limit, base } = given;
  if (!sums || limit === null) return '';
  const line = addition(sums);
  if (base && given.rate) {
    const perThousand = given.kind === 'per-1000';
    const after = perThousand ? `${rate(given.rate.after)} per 1.000` : percent(given.rate.after);
    return `${line} op ${n(base.value)} ${BASES[base.kind]} (${base.date}): ${after} bij een norm van ${perThousand ? n(limit) : percent(limit)}.`;
  }
  const bare = given.kind === 'straal' || given.kind === 'maximum';
  return bare ? `${line} bij een norm van ${n(limit)}.` : `${line}.`;
}

/** What the wijk can bear moved the limit: the most there may be. */
function scaled({ params }: Reason): string {
  return params.scaled === undefined
    ? ''
    : `Door de draagkracht van de wijk mogen het er hier ten hoogste ${n(params.scaled)} zijn.`;
}

function groups({ params }: Reason): string {
  return params.groups && params.groups.places > 0
    ? `In gebruik telt ${places(params.groups.places)} van andere doelgroepen mee.`
    : '';
}

function percent(share: number): string {
  return `${n(Math.round(share * 1000) / 10)} %`;
}

function addition(sum: Arithmetic): string {
  const parts = [`${n(sum.inUse)} in gebruik`];
  if (sum.held > 0) parts.push(`${n(sum.held)} vastgehouden`);
  if (sum.planned > 0) parts.push(`${n(sum.planned)} gepland`);
  parts.push(sum.asked > 0 ? `${n(sum.asked)} gevraagd` : '0 gevraagd (deze woning telt al mee)');
  return `${parts.join(' + ')} = ${n(sum.after)}`;
}

function leaving({ params }: Reason): string {
  if (!params.leaving) return '';
  const { places: all, omklaps = 0, from } = params.leaving;
  const one = all === 1;
  const month = formatDate(from, 'nl', 'month');
  if (omklaps === all)
    return one ? `1 omklap verwacht in ${month}.` : `${n(all)} keer omklap verwacht, vanaf ${month}.`;
  const part = omklaps > 0 ? `, waarvan ${n(omklaps)} door omklap` : '';
  return `Vanaf ${month} ${one ? 'komt' : 'komen'} hier naar verwachting ${places(all)} vrij${part}.`;
}

function fallback({ params }: Reason): string {
  if (!params.insteadOf) return '';
  const { level, name, value } = params.insteadOf;
  return `${THE[level]} ${name} heeft met ${n(value)} ${BASES[params.missing ?? 'huishoudens']} te weinig voor een eigen oordeel.`;
}

function sample(given: Reason): string {
  if (given.code === 'norm.nvt' || given.code === 'draagkracht.telt') return '';
  if (given.source?.status === 'voorbeeld') return 'Dit is een voorbeeldnorm.';
  return given.source?.status === 'voorstel' ? 'Deze norm is een voorstel.' : '';
}
