import { en } from './en.ts';
import { badgeTexts } from './en-badge.ts';
import type { ListTexts, ToldNorm } from './list.ts';
import { formatDate, formatNumber } from './numbers.ts';

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const number = (count: number) => formatNumber(count, 'en');
const homes = (count: number) => `${number(count)} ${count === 1 ? 'home' : 'homes'}`;
const places = (count: number) => `${number(count)} ${count === 1 ? 'place' : 'places'}`;
const listed = (addresses: readonly string[]) => addresses.join('; ');

/** What is said in English of a list that came by mail. */
export const enList: ListTexts = {
  title: 'List from a mail or sheet',
  paste: 'Paste a mail, list or table here',
  pasteHint:
    'Trede finds the addresses in it. The text itself stays in your browser; only the addresses go to the server.',
  pasteExample: 'Kerkstraat 12, 7311 AB Apeldoorn',
  find: 'Check the addresses',
  finding: 'Trede looks up the addresses…',
  choose: 'Choose a file',
  drop: 'or drag a mail (EML), CSV, XLSX or text file here',
  again: 'Another list',
  none: 'Trede recognises no address in this text. Write an address like Kerkstraat 12, 7311 AB Apeldoorn.',
  old: (minutes) =>
    `No connection with Trede: these are the verdicts of ${minutes === null ? 'before' : `${badgeTexts.age(minutes)} ago`}. Nothing can be recorded until the server answers again.`,
  tooMany: (most) =>
    `The list is longer than ${number(most)} addresses. Trede checked the first ${number(most)}.`,
  found: (count) => `${homes(count)} checked.`,
  checkedFor: ({ rungLabel, places: count }) => `Checked for ${lower(rungLabel)}, ${places(count)}.`,
  apart: 'Each home is checked by itself: after one placement the outcome of another may change.',
  leftOut: (lines) =>
    `${number(lines)} ${lines === 1 ? 'line looked like an address, but is' : 'lines looked like addresses, but are'} not in the register`,
  columns: {
    verdict: 'Outcome',
    address: 'Home',
    share: 'Fair share',
    room: 'Up to the norm',
    actions: 'Do',
  },
  order: 'Order',
  orders: {
    helps: 'What helps most',
    verdict: 'Outcome',
    address: 'Address',
    room: 'Most room',
    list: 'As in the list',
  },
  noShare: 'Nothing agreed',
  noRoom: 'No figures',
  fullness: (part) => `${number(Math.round(part * 100))}% filled`,
  copy: 'Copy answer',
  copyOf: (address) => `Copy the answer on ${address}`,
  copied: 'Copied. Paste it into your mail.',
  notCopied: 'Copying did not work. Select the text below and copy it yourself.',
  copyAll: 'Copy answer on the list',
  remove: 'Take out',
  removeOf: (address) => `Take ${address} out of the list`,
  export: 'The checked list',
  fileName: 'checked-list',
  written: 'As in the list',
  headline: 'In one sentence',
  dataDate: 'Data of',
  fileTooLarge: (name) => `${name} is larger than 10 MB. Keep only the sheet with the addresses.`,
  fileUnread: (name) => `${name} cannot be read. Save it again as XLSX or CSV, or paste the text.`,
  fileKind: (name) =>
    `Trede cannot read ${name}. Open it and paste the text here, or save it as CSV or XLSX.`,
  mailKind: (name) => `Trede cannot read ${name}. Open the mail and paste the text here, or save it as EML.`,
  mailUnread: (name) => `${name} cannot be read. Open the mail and paste the text here.`,
  first: (address, { rungLabel, places: count }, headline) =>
    `${address}, for ${lower(rungLabel)} (${places(count)}): ${lower(headline)}`,
  norm: (norm) => (norm === null ? 'There is no norm to check against.' : normText(norm)),
  share: (text) => text ?? 'Nothing was agreed here on fair shares.',
  source: (sources, date) =>
    `Source: ${sources.length === 0 ? 'no document with a norm' : sources.join('; ')}; data of ${formatDate(date, 'en')}. Trede advises, a person decides.`,
  count: (count, { rungLabel, places: asked }, fitting) =>
    `Of the ${homes(count)} on your list ${number(fitting.length)} ${fitting.length === 1 ? 'has' : 'have'} room for ${lower(rungLabel)} (${places(asked)})${fitting.length === 0 ? '' : `: ${listed(fitting)}`}.`,
  others: (careful, above, unknown) => {
    const parts = [
      careful.length > 0 ? `take care with ${listed(careful)}` : '',
      above.length > 0 ? `above the norm would be ${listed(above)}` : '',
      unknown.length > 0 ? `no judgement is possible on ${listed(unknown)}` : '',
    ].filter(Boolean);
    const [first, ...rest] = parts;
    if (first === undefined) return 'Not one of the homes comes near or above a norm.';
    return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(', and ')}.`;
  },
  helps: (address, share) =>
    address === null || share === null
      ? 'None of these homes helps a gemeente that is behind on its agreement.'
      : `What helps most is ${address}: ${share}`,
};

function normText({ area, result, of }: ToldNorm): string {
  if (result === 'ruimte')
    return of === 1
      ? `The norm for ${area} allows this.`
      : `All ${of} norms that were checked allow this; it is tightest in ${area}.`;
  if (result === 'onbekend') return `Data on ${area} is missing, and without it there is no judgement.`;
  return `Decisive is the norm for ${area}: ${en.word(result).toLowerCase()}.`;
}
