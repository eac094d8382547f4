import { formatNumber } from '../../shared/text/numbers.ts';
import type { BeginWords } from './words.ts';

/** The steps of beginning in English. */
export const EN: BeginWords = {
  titles: {
    voorbeeld: 'Leave the sample',
    gemeenten: 'Choose municipalities',
    gebieden: 'Read in areas',
    cijfers: 'Add figures',
    adressen: 'Read in addresses',
    jaar: 'Choose the year of the areas',
    regels: 'Choose rules',
    woningen: 'Read in homes and locations',
    'vrije-woningen': 'Read in free homes',
    bezit: 'Read in the stock of corporations',
    groepen: 'Read in other groups',
    opnieuw: 'Place again',
    bevestigen: 'Confirm that it is still so',
    browser: 'Pair a browser',
  },
  otherTitle: 'Read in',
  nothingOwn: 'Nothing of your own region yet.',
  demo: (there) => (there ? 'There is sample data here of a made-up region.' : 'There is no sample data.'),
  gemeenten: (count, year) =>
    `${count === 1 ? 'One municipality' : `${count} municipalities`} chosen, with the areas of ${year}.`,
  noGemeenten: 'No municipalities have been chosen yet.',
  lacking: (found, names) => `${found} Not yet: ${names}.`,
  vacancies: (count) =>
    count === 0
      ? 'There are no free homes yet.'
      : `${formatNumber(count, 'en')} free ${count === 1 ? 'home' : 'homes'}.`,
  stock: (count) =>
    count === 0
      ? 'There is no stock of corporations yet.'
      : `${count === 1 ? 'One row' : `${formatNumber(count, 'en')} rows`} with stock of corporations.`,
  groups: (count) =>
    count === 0
      ? 'There are no numbers of other groups yet.'
      : count === 1
        ? 'One number of another group.'
        : `${formatNumber(count, 'en')} numbers of other groups.`,
  toReplace: (count) =>
    count === 0
      ? 'Everything stands in the areas that are in use.'
      : `${formatNumber(count, 'en')} ${count === 1 ? 'thing has' : 'things have'} a code of another year and ${count === 1 ? 'counts' : 'count'} in no verdict.`,
  confirmed: (units, unconfirmed) =>
    units === 0
      ? 'There is nothing to confirm yet.'
      : unconfirmed === 0
        ? `All ${formatNumber(units, 'en')} homes and locations were confirmed in the last three months.`
        : `${formatNumber(unconfirmed, 'en')} of the ${formatNumber(units, 'en')} homes and locations ${unconfirmed === 1 ? 'was' : 'were'} never confirmed, or longer than three months ago.`,
  browsers: (count) =>
    count === 0
      ? 'No browser has been paired yet.'
      : `${formatNumber(count, 'en')} ${count === 1 ? 'browser' : 'browsers'} paired.`,
  demoKept: (folder) => `The sample is still in the folder ${folder}.`,
  todo: ({ asksPdok, year, newer }) => ({
    voorbeeld: 'Leave the sample; it is kept in a folder beside it.',
    gemeenten: 'Choose the municipalities of your region and the year of their areas.',
    gebieden: `${asksPdok ? 'Fetch the areas from PDOK, or choose' : 'Choose'} the GeoPackage "wijken en buurten" of CBS.`,
    cijfers: 'Choose a file with key figures of CBS. Without households a norm per 1,000 gives no verdict.',
    adressen: `Choose the postcode table of CBS of ${year ?? 'the same year'}, a CSV with addresses or the GeoPackage of the BAG.`,
    jaar: newer
      ? 'A newer year was read in. See first what changes if you use it.'
      : 'The areas are of years ago. Choose a newer year at the step Choose municipalities, and read it in.',
    regels: 'Choose sample norms, or a file with the norms and agreements of your region.',
    woningen: 'Choose a file with the homes and locations that there are now.',
    'vrije-woningen':
      'Choose a file with homes that corporations offer. From these a verdict names what would work nearby.',
    bezit: 'Choose a file with the stock. Only norms on the stock of corporations need it.',
    groepen:
      'Choose a file with numbers per area: group, code, year and number. Only norms that name a group need it.',
    opnieuw:
      'Choose for each in which area it stands now. A code can mean another place in another year, so Trede does not guess.',
    bevestigen:
      'Ask providers and corporations every month: is this still so? A verdict names the oldest day that it counted.',
    browser: 'Make a pairing code on the map and fill it in at the options of the extension.',
  }),
};
