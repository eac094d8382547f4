import type { Arithmetic, Reason } from '../norms/reason.ts';
import { BASES, LEVELS, n, places, rate } from './en-terms.ts';
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
  const level = LEVELS[area?.level ?? 'buurt'];
  const name = area?.name ? ` ${area.name}` : '';
  const where = area?.level === 'straal' ? `The circle of ${n(params.metres ?? 0)} m` : `The ${level}${name}`;
  if (area?.level === 'afstand' && code.startsWith('norm.')) return apart(given);
  switch (code) {
    case 'norm.ruimte':
      return `${where} stays under the norm; after this ${places(params.left ?? 0)} left.`;
    case 'norm.altijd':
      return `${where} has few ${BASES[params.missing ?? 'huishoudens']}; so few places are always allowed.`;
    case 'norm.let-op':
      return `${where} comes close to the norm; after this ${places(params.left ?? 0)} left.`;
    case 'norm.boven':
      return `${where} goes over the norm.`;
    case 'norm.zelfde':
      return 'This home counts already; no scheme is added.';
    case 'groepen.onbekend':
      return `For this ${level}${name} no numbers are known of ${(params.groups?.missing ?? []).join(', ')}: no verdict possible.`;
    case 'norm.nvt':
      return `${given.title ?? 'This norm'}: does not hold for this rung.`;
    case 'cijfers.geen':
      return `No figures on ${BASES[params.missing ?? 'huishoudens']} in this ${level}${area?.name ? ` (${area.name})` : ''}: no verdict possible.`;
    case 'cijfers.klein':
      return `${where} has fewer than ${n(params.minBase ?? 0)} ${BASES[params.missing ?? 'huishoudens']}: too few for a verdict.`;
    case 'straal.mogelijk':
      return `${where} may hold another ${places(params.possible ?? 0)} of which only the neighbourhood is known: no verdict possible.`;
    case 'straal.woning-nodig':
      return `What stands within ${n(params.metres ?? 0)} m needs the exact home: give letter and addition too.`;
    case 'gemengd.onbekend':
      return `How many homes the ${level} has is not known: no verdict possible. Read in the stock.`;
    case 'gemengd.mogelijk':
      return `This ${level}${name} may hold another ${places(params.possible ?? 0)} of which only the neighbourhood is known: no verdict possible. Tell their address or complex.`;
    case 'vrijgekomen.onbekend':
      return `How many homes came free in this ${level}${name} is not known: no verdict possible.`;
    case 'afstand.mogelijk':
      return 'Of a scheme nearby only the neighbourhood is known: how far it stands is not certain.';
    case 'draagkracht.telt':
      return `${owner(given)} calls what this ${level}${name} can bear ${CAPACITIES[params.capacity?.word ?? 'normaal']}; the norms reckon with it.`;
    case 'draagkracht.stop':
      return `${owner(given)} says that this ${level}${name} can bear no further place now.`;
    case 'stop.geldt':
      return stop(given);
    case 'verdeling.vol':
      return `${area?.name ?? 'The municipality'} delivered ${n(params.agreement?.delivered ?? 0)} of the ${n(params.agreement?.target ?? 0)} of ${params.agreement?.title ?? 'the agreement'} already: its agreed part is full.`;
    case 'stop.zelfde':
      return `A stop holds in${name}, but this home counts already.`;
    case 'trede.geen-norm':
      return `There is no norm for this rung here. ${bare(given)}`;
    case 'trede.onbekend':
      return `This rung is not known in this region. ${bare(given)}`;
    case 'adres.niet-gevonden':
      return 'This address is not among the addresses read in. Check postcode, number and addition.';
    case 'adres.meer':
      return 'This can be more than one home. Choose the right one, or give letter and addition.';
    case 'adres.buiten-gebieden':
      return 'This address lies outside the areas that were read in.';
  }
}

const CAPACITIES = { stop: 'none', weinig: 'little', normaal: 'normal', extra: 'extra' } as const;

function owner({ params }: Reason): string {
  return params.owner ?? 'The municipality';
}

function stop(given: Reason): string {
  const { area, params } = given;
  const until = params.until ? ` until ${formatDate(params.until, 'en')}` : '';
  const why = (params.why ?? '').replace(/\.$/, '');
  return `${owner(given)} has set a stop for ${area?.name ?? 'this area'}${until}: ${why}.`;
}

/** A least distance between schemes; without the metres for who may not know where the other stands. */
function apart({ params, limit, code }: Reason): string {
  if (code === 'norm.zelfde') return 'This home counts already; no scheme is added.';
  const norm = `the norm is ${n(limit ?? 0)} m at least`;
  if (code === 'norm.ruimte') return `No other scheme stands near; ${norm}.`;
  const word = code === 'norm.boven' ? 'too near' : 'near';
  if (params.distance === undefined) return `Another scheme stands ${word}; ${norm}.`;
  return `The nearest other scheme stands at ${n(params.distance)} m, ${word}; ${norm}.`;
}

function bare(given: Reason): string {
  if (!given.places) return '';
  const now = given.places.after - given.places.asked;
  const per = given.rate ? `, ${rate(given.rate.now)} per 1,000 households` : ', no figures on households';
  const rank = given.params.rank;
  const place = rank ? `, number ${n(rank.rank)} of ${n(rank.of)} neighbourhoods in the municipality` : '';
  return `In ${given.area?.name ?? 'this neighbourhood'}: ${places(now)} on this rung${per}${place}.`;
}

function sum(given: Reason): string {
  const { places: sums, limit, base } = given;
  if (!sums || limit === null) return '';
  const line = addition(sums);
  if (base && given.rate) {
    const perThousand = given.kind === 'per-1000';
    const after = perThousand ? `${rate(given.rate.after)} per 1,000` : percent(given.rate.after);
    return `${line} on ${n(base.value)} ${BASES[base.kind]} (${base.date}): ${after} against a norm of ${perThousand ? n(limit) : percent(limit)}.`;
  }
  const bareNumber = given.kind === 'straal' || given.kind === 'maximum';
  return bareNumber ? `${line} against a norm of ${n(limit)}.` : `${line}.`;
}

/** What the wijk can bear moved the limit: the most there may be. */
function scaled({ params }: Reason): string {
  return params.scaled === undefined
    ? ''
    : `By what the district can bear, there may be ${n(params.scaled)} here at most.`;
}

function groups({ params }: Reason): string {
  return params.groups && params.groups.places > 0
    ? `In use counts ${places(params.groups.places)} of other target groups too.`
    : '';
}

function percent(share: number): string {
  return `${n(Math.round(share * 1000) / 10)}%`;
}

function addition(sum: Arithmetic): string {
  const parts = [`${n(sum.inUse)} in use`];
  if (sum.held > 0) parts.push(`${n(sum.held)} held`);
  if (sum.planned > 0) parts.push(`${n(sum.planned)} planned`);
  parts.push(sum.asked > 0 ? `${n(sum.asked)} asked` : '0 asked (this home counts already)');
  return `${parts.join(' + ')} = ${n(sum.after)}`;
}

function leaving({ params }: Reason): string {
  if (!params.leaving) return '';
  const { places: all, omklaps = 0, from } = params.leaving;
  const month = formatDate(from, 'en', 'month');
  if (omklaps === all)
    return all === 1
      ? `1 lease is expected to pass to the resident in ${month}.`
      : `${n(all)} leases are expected to pass to the resident, from ${month}.`;
  const part = omklaps > 0 ? `, ${n(omklaps)} of them as the lease passes to the resident` : '';
  return `From ${month} ${places(all)} here ${all === 1 ? 'is' : 'are'} expected to fall free${part}.`;
}

function fallback({ params }: Reason): string {
  if (!params.insteadOf) return '';
  const { level, name, value } = params.insteadOf;
  return `The ${LEVELS[level]} ${name} has, with ${n(value)} ${BASES[params.missing ?? 'huishoudens']}, too few for a verdict of its own.`;
}

function sample(given: Reason): string {
  if (given.code === 'norm.nvt' || given.code === 'draagkracht.telt') return '';
  if (given.source?.status === 'voorbeeld') return 'This is a sample norm.';
  return given.source?.status === 'voorstel' ? 'This norm is a proposal.' : '';
}
