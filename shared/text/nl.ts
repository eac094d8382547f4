import type { Arithmetic, Outcome, Reason, VerdictWord } from '../norms/reason.ts';
import { formatDate, formatDistance, formatNumber, formatRate } from './numbers.ts';
import type { VerdictTexts } from './texts.ts';

const n = (value: number) => formatNumber(value, 'nl');
const rate = (value: number) => formatRate(value, 'nl');
const places = (count: number) => `${n(count)} ${count === 1 ? 'plek' : 'plekken'}`;

const WORDS: Record<VerdictWord, string> = {
  ruimte: 'Ruimte',
  'let-op': 'Let op',
  'boven-norm': 'Boven norm',
  onbekend: 'Onbekend',
};

const LEVELS = {
  buurt: 'buurt',
  wijk: 'wijk',
  gemeente: 'gemeente',
  regio: 'regio',
  straal: 'omgeving',
} as const;

export const nl: VerdictTexts = {
  word: (verdict) => WORDS[verdict],
  headline,
  reason,
  level: (level) => LEVELS[level],
  wordOnly: (verdict) =>
    ({
      ruimte: 'Hier is ruimte.',
      'let-op': 'Hier is bijna geen ruimte meer.',
      'boven-norm': 'Hier komt de plaatsing boven de norm.',
      onbekend: 'Hierover is geen oordeel mogelijk.',
    })[verdict],
  fairShare: (share, gemeente) =>
    `${gemeente}: afgesproken ${n(share.target)}, geleverd ${n(share.delivered)}` +
    `${share.after === share.delivered ? '' : `, met deze woning ${n(share.after)}`}` +
    `${share.status === 'voorbeeld' ? ' (voorbeeldafspraak)' : ''}.`,
  alternative: (verdict, metres) => `${WORDS[verdict]}, op ${formatDistance(metres, 'nl')}`,
};

function headline({ verdict, headline: lead }: Outcome): string {
  const where = lead.area === null || lead.area === 'straal' ? 'De omgeving' : `De ${LEVELS[lead.area]}`;
  const sentence = {
    'norm.ruimte': 'Hier is ruimte',
    'norm.altijd': 'Hier is ruimte',
    'norm.nvt': 'Hier is ruimte',
    'stop.zelfde': 'Hier is ruimte: deze woning telt al mee',
    'norm.let-op': `${where} komt dicht bij de norm`,
    'norm.boven': `${where} komt boven de norm`,
    'stop.geldt': `Voor deze ${lead.area === null || lead.area === 'straal' ? 'plek' : LEVELS[lead.area]} geldt een stop`,
    'cijfers.geen': 'Geen cijfers over huishoudens: oordeel niet mogelijk',
    'cijfers.klein': 'Te weinig huishoudens voor een oordeel',
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

function reason(given: Reason): string {
  return [statement(given), sum(given), leaving(given), fallback(given), sample(given)]
    .filter(Boolean)
    .join(' ');
}

function statement(given: Reason): string {
  const { params } = given;
  const level = given.area && given.area.level !== 'straal' ? LEVELS[given.area.level] : null;
  const name = given.area?.name ?? '';
  const where = level ? `De ${level} ${name}` : `Binnen ${n(params.metres ?? 0)} m`;
  switch (given.code) {
    case 'norm.ruimte':
      return level
        ? `${where} blijft onder de norm; daarna nog ${places(params.left ?? 0)} tot de norm.`
        : `${where} blijft het onder de norm; daarna nog ${places(params.left ?? 0)} tot de norm.`;
    case 'norm.altijd':
      return `${where} heeft weinig huishoudens; zo weinig plekken mogen altijd.`;
    case 'norm.let-op':
      return `${where} komt ${level ? '' : 'het aantal plekken '}dicht bij de norm; daarna nog ${places(params.left ?? 0)} tot de norm.`;
    case 'norm.boven':
      return level ? `${where} komt boven de norm.` : `${where} komt het aantal plekken boven de norm.`;
    case 'norm.nvt':
      return `${given.title ?? 'Deze norm'}: geldt niet voor deze trede.`;
    case 'cijfers.geen':
      return `Geen cijfers over huishoudens in ${level ? `deze ${level}` : 'dit gebied'}${name && ` (${name})`}: oordeel niet mogelijk.`;
    case 'cijfers.klein':
      return `${where} heeft minder dan ${n(params.minBase ?? 0)} huishoudens: te weinig voor een oordeel.`;
    case 'straal.mogelijk':
      return `${where} staan misschien nog ${places(params.possible ?? 0)} waarvan alleen de buurt bekend is: oordeel niet mogelijk.`;
    case 'straal.woning-nodig':
      return `Voor wat er binnen ${n(params.metres ?? 0)} m staat is de precieze woning nodig: geef ook letter en toevoeging.`;
    case 'stop.geldt':
      return `${params.owner ?? 'De gemeente'} heeft voor ${level ? `${level === 'gemeente' ? 'de gemeente' : `deze ${level}`} ` : ''}${name} een stop ingesteld${params.until ? ` tot ${formatDate(params.until, 'nl')}` : ''}: ${params.why ?? ''}`.replace(
        /[^.]$/,
        '$&.',
      );
    case 'stop.zelfde':
      return `In ${name} geldt een stop, maar deze woning telt al mee.`;
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
  if (!given.places || given.limit === null) return '';
  const line = `${addition(given.places)}`;
  if (!given.base || !given.rate)
    return given.kind === 'straal' ? `${line} bij een norm van ${n(given.limit)}.` : `${line}.`;
  return (
    `${line} op ${n(given.base.value)} huishoudens (${given.base.date}): ` +
    `${rate(given.rate.after)} per 1.000 bij een norm van ${n(given.limit)}.`
  );
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
  const one = params.leaving.places === 1;
  return `Vanaf ${formatDate(params.leaving.from, 'nl', 'month')} ${one ? 'komt' : 'komen'} hier naar verwachting ${places(params.leaving.places)} vrij.`;
}

function fallback({ params }: Reason): string {
  if (!params.insteadOf) return '';
  const { level, name, value } = params.insteadOf;
  return `De ${LEVELS[level]} ${name} heeft met ${n(value)} huishoudens te weinig voor een eigen oordeel.`;
}

function sample(given: Reason): string {
  if (given.code === 'norm.nvt') return '';
  if (given.source?.status === 'voorbeeld') return 'Dit is een voorbeeldnorm.';
  return given.source?.status === 'voorstel' ? 'Deze norm is een voorstel.' : '';
}
