/** Longest short name, in characters (NEN 5825:2002; the column of 24 in the persons register). */
export const SHORT_LENGTH = 24;

/**
 * Words that have a usual abbreviation in short street names. The norm's own text is not public: these are the
 * abbreviations that the BAG and the persons register (RvIG, "Lange straatnamen en afkorten volgens NEN normering",
 * 2016) show. Where a source gives a short name of its own, that one counts too.
 */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    admiraal: 'Adm',
    baron: 'Bar',
    barones: 'Bsse',
    burgemeester: 'Burg',
    commissaris: 'Comm',
    directeur: 'Dir',
    doctor: 'Dr',
    dokter: 'Dr',
    dominee: 'Ds',
    generaal: 'Gen',
    ingenieur: 'Ir',
    jonkheer: 'Jhr',
    jonkvrouw: 'Jkvr',
    kanunnik: 'Kan',
    kapelaan: 'Kap',
    kapitein: 'Kapt',
    kardinaal: 'Kard',
    kolonel: 'Kol',
    koning: 'Kon',
    koningin: 'Kon',
    luitenant: 'Luit',
    majoor: 'Maj',
    meester: 'Mr',
    mevrouw: 'Mevr',
    minister: 'Min',
    monseigneur: 'Mgr',
    notaris: 'Not',
    pastoor: 'Past',
    president: 'Pres',
    professor: 'Prof',
    secretaris: 'Secr',
    sint: 'St',
    van: 'v',
    wethouder: 'Weth',
    eerste: '1e',
    tweede: '2e',
    derde: '3e',
    vierde: '4e',
    vijfde: '5e',
    zesde: '6e',
    zevende: '7e',
    achtste: '8e',
    negende: '9e',
    tiende: '10e',
    elfde: '11e',
    twaalfde: '12e',
    dertiende: '13e',
  }),
);

/** Endings of a name, whole words or not, and how they are shortened. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/straat$/i, 'str'],
  [/laan$/i, 'ln'],
  [/plein$/i, 'pln'],
  [/plantsoen$/i, 'plnts'],
  [/boulevard$/i, 'blvd'],
];

/** A word as short names have it, or null when it has no usual abbreviation. Case and accents do not matter. */
export function abbreviationOf(word: string): string | null {
  return ABBREVIATIONS.get(word.toLowerCase()) ?? null;
}

/** A word with its street ending shortened: "Kerkstraat" is "Kerkstr". */
export function shortEnding(word: string): string {
  for (const [ending, short] of ENDINGS) {
    const found = ending.exec(word);
    if (found) return word.slice(0, found.index) + short;
  }
  return word;
}

interface Word {
  text: string;
  /** A name that may be cut to its first letter. */
  name: boolean;
}

/**
 * A street name of at most 24 characters after NEN 5825: a longer one gets its usual abbreviations, and then first
 * letters for its names, from the left, until it fits.
 */
export function shortStreet(name: string): string {
  if (name.length <= SHORT_LENGTH) return name;
  return shorten(name, (text) => text.length <= SHORT_LENGTH);
}

/** As shortStreet, with a first letter for every name but the last, as people write on envelopes. */
export function initialledStreet(name: string): string {
  return shorten(name, () => false);
}

function shorten(name: string, fits: (text: string) => boolean): string {
  const words = abbreviated(name);
  const text = () => words.map((word) => word.text).join(' ');
  for (const word of words.slice(0, -1)) {
    if (fits(text())) break;
    if (word.name) word.text = word.text.slice(0, 1);
  }
  return text().slice(0, SHORT_LENGTH).trim();
}

function abbreviated(name: string): Word[] {
  const joined = name.replace(/\bvan (?:der|den|de)(?= )/gi, 'vd').replace(/\./g, ' ');
  const all = joined.split(/\s+/).filter(Boolean);
  return all.map((word, index) => {
    const short = word === 'vd' ? word : abbreviationOf(word);
    if (short !== null) return { text: short, name: false };
    const last = index === all.length - 1;
    return { text: last ? shortEnding(word) : word, name: !last && /^\p{Lu}\p{Ll}{2}/u.test(word) };
  });
}
