import type { Arithmetic, Outcome, Reason, VerdictWord } from '../norms/reason.ts';
import { formatDate, formatDistance, formatNumber, formatRate } from './numbers.ts';
import type { VerdictTexts } from './texts.ts';

const n = (value: number) => formatNumber(value, 'en');
const rate = (value: number) => formatRate(value, 'en');
const places = (count: number) => `${n(count)} ${count === 1 ? 'place' : 'places'}`;

const WORDS: Record<VerdictWord, string> = {
  ruimte: 'Room',
  'let-op': 'Take care',
  'boven-norm': 'Over the norm',
  onbekend: 'Unknown',
};

const LEVELS = {
  buurt: 'neighbourhood',
  wijk: 'district',
  gemeente: 'municipality',
  regio: 'region',
  straal: 'surroundings',
} as const;

export const en: VerdictTexts = {
  word: (verdict) => WORDS[verdict],
  headline,
  reason,
  level: (level) => LEVELS[level],
  wordOnly: (verdict) =>
    ({
      ruimte: 'There is room here.',
      'let-op': 'There is hardly any room left here.',
      'boven-norm': 'A placement here goes over the norm.',
      onbekend: 'No verdict is possible here.',
    })[verdict],
  fairShare: (share, gemeente) =>
    `${gemeente}: agreed ${n(share.target)}, delivered ${n(share.delivered)}` +
    `${share.after === share.delivered ? '' : `, with this home ${n(share.after)}`}` +
    `${share.status === 'voorbeeld' ? ' (sample agreement)' : ''}.`,
  alternative: (verdict, metres) => `${WORDS[verdict]}, at ${formatDistance(metres, 'en')}`,
};

function headline({ verdict, headline: lead }: Outcome): string {
  const where = `The ${LEVELS[lead.area ?? 'straal']}`;
  const sentence = {
    'norm.ruimte': 'There is room here',
    'norm.altijd': 'There is room here',
    'norm.nvt': 'There is room here',
    'stop.zelfde': 'There is room here: this home counts already',
    'norm.let-op': `${where} comes close to the norm`,
    'norm.boven': `${where} goes over the norm`,
    'stop.geldt': 'A stop holds here',
    'cijfers.geen': 'No figures on households: no verdict possible',
    'cijfers.klein': 'Too few households for a verdict',
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

function reason(given: Reason): string {
  return [statement(given), sum(given), leaving(given), fallback(given), sample(given)]
    .filter(Boolean)
    .join(' ');
}

function statement(given: Reason): string {
  const { params } = given;
  const level = given.area && given.area.level !== 'straal' ? LEVELS[given.area.level] : null;
  const name = given.area?.name ?? '';
  const where = level ? `The ${level} ${name}` : `The circle of ${n(params.metres ?? 0)} m`;
  switch (given.code) {
    case 'norm.ruimte':
      return `${where} stays under the norm; after this ${places(params.left ?? 0)} left.`;
    case 'norm.altijd':
      return `${where} has few households; so few places are always allowed.`;
    case 'norm.let-op':
      return `${where} comes close to the norm; after this ${places(params.left ?? 0)} left.`;
    case 'norm.boven':
      return `${where} goes over the norm.`;
    case 'norm.nvt':
      return `${given.title ?? 'This norm'}: does not hold for this rung.`;
    case 'cijfers.geen':
      return `No figures on households in this ${level ?? 'area'}${name && ` (${name})`}: no verdict possible.`;
    case 'cijfers.klein':
      return `${where} has fewer than ${n(params.minBase ?? 0)} households: too few for a verdict.`;
    case 'straal.mogelijk':
      return `${where} may hold another ${places(params.possible ?? 0)} of which only the neighbourhood is known: no verdict possible.`;
    case 'straal.woning-nodig':
      return `What stands within ${n(params.metres ?? 0)} m needs the exact home: give letter and addition too.`;
    case 'stop.geldt':
      return `${params.owner ?? 'The municipality'} has set a stop for ${name}${params.until ? ` until ${formatDate(params.until, 'en')}` : ''}: ${params.why ?? ''}`.replace(
        /[^.]$/,
        '$&.',
      );
    case 'stop.zelfde':
      return `A stop holds in ${name}, but this home counts already.`;
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

function bare(given: Reason): string {
  if (!given.places) return '';
  const now = given.places.after - given.places.asked;
  const per = given.rate ? `, ${rate(given.rate.now)} per 1,000 households` : ', no figures on households';
  const rank = given.params.rank;
  const place = rank ? `, number ${n(rank.rank)} of ${n(rank.of)} neighbourhoods in the municipality` : '';
  return `In ${given.area?.name ?? 'this neighbourhood'}: ${places(now)} on this rung${per}${place}.`;
}

function sum(given: Reason): string {
  if (!given.places || given.limit === null) return '';
  const line = addition(given.places);
  if (!given.base || !given.rate)
    return given.kind === 'straal' ? `${line} against a norm of ${n(given.limit)}.` : `${line}.`;
  return (
    `${line} on ${n(given.base.value)} households (${given.base.date}): ` +
    `${rate(given.rate.after)} per 1,000 against a norm of ${n(given.limit)}.`
  );
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
  return `From ${formatDate(params.leaving.from, 'en', 'month')} ${places(params.leaving.places)} here ${params.leaving.places === 1 ? 'is' : 'are'} expected to fall free.`;
}

function fallback({ params }: Reason): string {
  if (!params.insteadOf) return '';
  const { level, name, value } = params.insteadOf;
  return `The ${LEVELS[level]} ${name} has, with ${n(value)} households, too few for a verdict of its own.`;
}

function sample(given: Reason): string {
  if (given.code === 'norm.nvt') return '';
  if (given.source?.status === 'voorbeeld') return 'This is a sample norm.';
  return given.source?.status === 'voorstel' ? 'This norm is a proposal.' : '';
}
