import type { Role } from '../rights.ts';
import type { CardTexts } from './card.ts';
import { badgeTexts } from './en-badge.ts';
import { formatDate, formatPlaces } from './numbers.ts';

const CONSENT_OF: Record<'gemeente' | 'regio', string> = {
  gemeente: 'the municipality',
  regio: 'the region',
};

const HOLDERS: Record<Role, string> = {
  lezer: 'a reader',
  coordinator: 'a coordinator',
  corporatie: 'a corporation',
  gemeente: 'a municipality',
  aanbieder: 'a provider',
  regio: 'the region',
};

/** The English words of the card and of the bar that says what for. */
export const card: CardTexts = {
  forWhat: badgeTexts.forWhat,
  close: 'Close',
  change: 'Change',
  changeLabel: 'Change what Trede checks for',
  fewer: 'Check with one place fewer',
  more: 'Check with one place more',
  backToTask: (places) => `Back to ${formatPlaces(places, 'en')}`,
  back: 'Back',
  spread: 'Spread, with this placement added',
  why: 'Why',
  also: (count) => `Also checked (${count})`,
  sum: 'The sum',
  room: 'What would make room here',
  over: (where, places) =>
    `${where}: if ${formatPlaces(places, 'en')} ${places === 1 ? 'comes' : 'come'} free.`,
  leaving: (places, month, omklaps) =>
    omklaps === places
      ? `Expected: ${places === 1 ? `1 lease passes to the resident in ${month}` : `${places} leases pass to the resident, from ${month}`}.`
      : `Expected: ${formatPlaces(places, 'en')} free from ${month}.`,
  noLeaving: 'Nobody is expected to leave here within twelve months.',
  share: 'Fair share',
  nearby: 'Room nearby',
  onPage: 'On this page',
  inList: 'In this list',
  look: (label) => `Look at ${label}`,
  norms: (sources) => `Norm: ${sources}`,
  dataDate: (date) => `Data of ${date}`,
  advice: 'Trede advises, a person decides.',
  unread: 'This address cannot be read. Find it on the map of Trede.',
  which: 'Which home does the page mean?',
  whichOne: (label) => `Is ${label} the home that you mean?`,
  thisOne: 'Yes, this is the home',
  notSure: 'Trede is not sure of this address. The home cannot be held unless you say yes.',
  busy: 'One moment…',
  hold: 'Hold',
  holdAbout: 'A hold takes room under the norm for 14 days. It is the corporation that gives the home.',
  deviate: 'Place with reasons…',
  needsDeviation:
    'This goes over a norm that was set. It needs a ground, an explanation and the consent of whoever set the norm.',
  ground: 'Ground',
  text: 'Explanation',
  textHint: 'Write nothing about a person: no name, age or illness.',
  precedent: 'Refers to',
  noPrecedent: 'no earlier deviation',
  textMissing: 'Write an explanation: why here?',
  deviateSend: 'Hold and ask for consent',
  confirm: 'Confirm…',
  confirmSend: 'Confirm placement',
  startsOn: 'Lease from',
  dayMissing: 'Choose a day on which the lease begins.',
  lease: 'Lease',
  extend: 'Hold longer',
  refuse: 'Refusal…',
  refuseSend: 'Record refusal',
  refusedBy: 'Who refuses',
  reason: 'Reason',
  cancel: 'Cancel…',
  cancelAbout: 'The home is then free for others again.',
  cancelSend: 'Cancel placement',
  never: 'Never mind',
  consentYes: 'Give consent',
  consentNo: 'Give no consent',
  print: 'Print receipt',
  held: (until) => `Held until ${formatDate(until, 'en')}.`,
  confirmed: (from) => `Confirmed, with a lease from ${formatDate(from, 'en')}.`,
  refused: (why) => `Refusal recorded: ${why}. The home is free again.`,
  cancelled: 'Cancelled. The home is free again.',
  consentAsked: (of, due) =>
    `Consent asked of ${CONSENT_OF[of]}, by ${formatDate(due, 'en')} at the latest. It can be confirmed after that.`,
  consentGiven: (of) =>
    `${of === 'gemeente' ? 'The municipality' : 'The region'} gave consent for the deviation.`,
  consentRefused: (of) =>
    `${of === 'gemeente' ? 'The municipality' : 'The region'} gave no consent. Cancel and choose another home.`,
  heldByOther: 'This home is held or in use already. Choose another one.',
  justTaken: 'Somebody else has just held this home. Choose another one.',
  justFreed: 'This home has just come free again.',
  justChanged: 'The verdict has just changed, because somebody recorded something.',
  holder: (role) => HOLDERS[role],
  offline: (age) =>
    `No connection with Trede: this is the verdict of ${age} ago. Nothing can be recorded until the server answers again; start it if needed.`,
  offlineAct:
    'Nothing can be recorded now: there is no connection with Trede. Nothing is kept to be sent later.',
  notDone: (why) => `${why} Nothing was recorded.`,
  perhaps: (why) => `${why} Try again: it cannot be recorded twice.`,
  mayNot: 'Your pairing does not let you hold homes.',
  bar: 'What Trede checks for',
  rung: 'Rung',
  origin: 'Municipality of origin',
  noOrigin: 'Not told',
  places: 'Places',
  done: 'Done',
  barAbout: 'Holds for this tab. Trede asks no more about a resident.',
};
