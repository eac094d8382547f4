import type { CrossedBy, Told, Writer } from '../signals/signal.ts';
import { stay } from './en-rung.ts';
import { n, places } from './en-terms.ts';
import { formatDate } from './numbers.ts';
import type { SignalText } from './signal.ts';

const date = (day: string) => formatDate(day, 'en');
const homes = (count: number) => (count === 1 ? '1 home or facility' : `${n(count)} homes or facilities`);

/** What a signal says, in English. */
export function enSignal(told: Told): SignalText {
  switch (told.code) {
    case 'omklap.nadert':
      return {
        title: `Omklap of ${named(told)}`,
        text: `The lease of ${named(told)} passes to the resident on ${date(told.term)}. Agree on it, and record what it becomes.`,
      };
    case 'omklap.voorbij':
      return {
        title: `Omklap of ${named(told)} has passed`,
        text: `The lease of ${named(told)} was to pass to the resident on ${date(told.term)}. Record what it became: passed, extended, back or ended.`,
      };
    case 'verblijf.nadert':
      return {
        title: `Stay in ${named(told)} nears its end`,
        text: `A stay in ${named(told)} lasts ${stay(told.max)} at most: until ${date(told.ends)}. Look for what follows in time.`,
      };
    case 'verblijf.voorbij':
      return {
        title: `Stay in ${named(told)} lasts too long`,
        text: `A stay in ${named(told)} lasts ${stay(told.max)} at most: that was until ${date(told.ends)}. Look for what follows, or record its end.`,
      };
    case 'vasthouden.verloopt':
      return {
        title: `${named(told)} will be let go`,
        text: `${named(told)} is held until ${date(told.until)}, with ${places(told.places)}. Extend, confirm or cancel.`,
      };
    case 'toestemming.wacht':
      return {
        title: `Consent asked for ${named(told)}`,
        text: told.late
          ? `The deviation for ${named(told)} waits for consent; an answer was asked before ${date(told.due)}. Consent or refuse.`
          : `The deviation for ${named(told)} waits for consent; answer before ${date(told.due)}.`,
      };
    case 'norm.over': {
      const norm = `${told.status === 'vastgesteld' ? 'norm' : told.status === 'voorstel' ? 'proposed norm' : 'sample norm'} “${told.title}”`;
      const since = told.since === null ? '' : ` It has been since ${date(told.since)}${by(told.by)}.`;
      return {
        title: `${told.area} is over the norm`,
        text: `${told.area}, with ${places(told.places)} in use, is over the ${norm}.${since}`,
      };
    }
    case 'afspraak.achter':
      return {
        title: `${told.party} is behind on ${told.title}`,
        text: `${told.party} delivered ${n(told.delivered)} of ${n(told.due)} in ${told.period}; at a steady pace it would be ${n(told.expected)} by now (${told.title}).`,
      };
    case 'stop.eindigt':
      return {
        title: `Stop in ${told.area} ends`,
        text: `The stop in ${told.area} (“${told.title}”) ends on ${date(told.until)}. Homes may be added again from then on; extend the stop if they should not.`,
      };
    case 'gegevens.oud':
      return {
        title: `${told.holder ?? 'The register'}: data are old`,
        text: `${told.holder ?? 'Without provider or corporation'}: ${homes(told.units)} not confirmed for more than ${n(told.months)} months, the oldest since ${date(told.oldest)}. Read in a new statement, or confirm them.`,
      };
    case 'cijfers.oud':
      return {
        title: `${told.region}: figures are old`,
        text: `The newest figures of ${told.region} are of ${told.year}. Read in newer figures of CBS.`,
      };
    case 'plek.geen': {
      const more = told.units - told.numbers.length;
      return {
        title: `${told.gemeente}: ${homes(told.units)} without a place on the map`,
        text: `In ${told.gemeente} only the neighbourhood is known of ${homes(told.units)}: ${told.numbers.join(', ')}${more > 0 ? ` and ${n(more)} more` : ''}. Add the address, so that norms around a home count them too.`,
      };
    }
    case 'dubbel.bron':
      return {
        title: `One home from two sources: ${told.numbers.join(' and ')}`,
        text: `${told.numbers.join(' and ')} stand at the same address and come from different sources (${told.sources.join(', ')}). See whether they count twice, and end one if so.`,
      };
  }
}

function named({ rung, number }: { rung: string; number: string }): string {
  return `${rung} ${number}`;
}

function by(change: CrossedBy): string {
  if (change.kind === 'norm') return ', when the norm began to hold';
  if (change.kind === 'unknown') return '';
  return ` by ${change.number}${change.who === null ? '' : `, ${writer(change.who)}`}`;
}

function writer({ kind, organisation }: Writer): string {
  switch (kind) {
    case 'opdrachtregel':
      return 'read in on the server';
    case 'voorbeeld':
      return 'of the sample';
    default:
      return `recorded by ${organisation ?? ROLES[kind]}`;
  }
}

const ROLES = {
  lezer: 'a reader',
  coordinator: 'a coordinator',
  corporatie: 'a corporation',
  gemeente: 'a municipality',
  aanbieder: 'a provider',
  regio: 'the region',
};
