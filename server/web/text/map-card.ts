import type { RuleStatus } from '../../../shared/source.ts';
import type { Language } from '../language.ts';

interface CardTexts {
  aside: string;
  close: string;
  failed: string;
  fetching: string;
  wait: string;
  choose: string;
  chooseHow: string;
  mostRoom(rung: string): string;
  per1000: string;
  room: string;
  wordOnly: string;
  normFor(rung: string): string;
  nowStill: string;
  stands: string;
  rung: string;
  places: string;
  year: string;
  share: string;
  nearby: string;
  units: string;
  liesIn: string;
  footer(level: string, code: string, year: number, day: string): string;
  figures: Record<string, string>;
  none: string;
  status: Record<RuleStatus, string>;
  sentences: {
    full: string;
    near: string;
    noFigures: string;
    noNorm: string;
    some: string;
    noneLeft: string;
    still: string;
    left(start: string, places: string): string;
    partsFull: string;
    parts(places: string): string;
  };
  address: {
    above: string;
    onePlace: string;
    candidates: string;
    spread: string;
    why: string;
    nearby: string;
    footer(day: string): string;
  };
}

/** The cards of an area and of an address. */
export const CARD: Record<Language, CardTexts> = {
  nl: {
    aside: 'Kaartje',
    close: 'Sluit dit kaartje',
    failed: 'Niet gelukt',
    fetching: 'Wordt opgehaald',
    wait: 'Even wachten…',
    choose: 'Kies een gebied',
    chooseHow:
      'Klik op de kaart, kies uit de tabel, of zoek een plaats of adres. Een adres wordt meteen getoetst.',
    mostRoom: (rung) => `Meeste ruimte voor ${rung}`,
    per1000: 'per 1.000 huishoudens',
    room: 'ruimte',
    wordOnly: 'Uw rol ziet hier de uitkomst, niet de aantallen waarop die rust.',
    normFor: (rung) => `Norm voor ${rung}, met één plek erbij`,
    nowStill: 'Nu nog',
    stands: 'Wat er staat',
    rung: 'Trede',
    places: 'Plekken',
    year: '12 maanden',
    share: 'Eerlijke verdeling',
    nearby: 'Dichtbij met ruimte',
    units: 'Open locaties hier',
    liesIn: 'Ligt in',
    footer: (level, code, year, day) =>
      `${level} ${code}, indeling ${year} · gegevens van ${day}. Trede adviseert, een mens beslist.`,
    figures: { huishoudens: 'Huishoudens', woningen: 'Woningen', inwoners: 'Inwoners' },
    none: 'geen cijfers',
    status: {
      voorbeeld: 'Voorbeeldnorm',
      voorstel: 'Voorgestelde norm',
      vastgesteld: 'Vastgestelde norm',
    },
    sentences: {
      full: 'Hier is geen ruimte meer.',
      near: 'Dicht bij de norm.',
      noFigures: 'Geen cijfers over huishoudens: oordeel niet mogelijk.',
      noNorm: 'Voor deze trede geldt hier geen norm.',
      some: 'Hier is ruimte.',
      noneLeft: 'Geen ruimte meer tot de norm.',
      still: 'Nog',
      left: (start, places) => `${start} ${places} tot de norm.`,
      partsFull: 'In geen van de buurten hier is nog ruimte.',
      parts: (places) => `De buurten hier hebben samen nog ${places} tot hun norm.`,
    },
    address: {
      above: 'Toets van een adres',
      onePlace: '1 plek',
      candidates: 'Bedoelt u een van deze adressen?',
      spread: 'Spreiding, met deze plaatsing erbij',
      why: 'Waarom',
      nearby: 'Dichtbij wél ruimte',
      footer: (day) => `Gegevens van ${day}. Trede adviseert, een mens beslist.`,
    },
  },
  en: {
    aside: 'Card',
    close: 'Close this card',
    failed: 'That did not work',
    fetching: 'Loading',
    wait: 'One moment…',
    choose: 'Choose an area',
    chooseHow:
      'Click on the map, choose from the table, or look for a place or address. An address is checked at once.',
    mostRoom: (rung) => `Most room for ${rung}`,
    per1000: 'per 1,000 households',
    room: 'room',
    wordOnly: 'Your role sees the outcome here, not the counts behind it.',
    normFor: (rung) => `Norm for ${rung}, with one place added`,
    nowStill: 'As things stand, room for',
    stands: 'What is here',
    rung: 'Rung',
    places: 'Places',
    year: '12 months',
    share: 'Fair share',
    nearby: 'Room nearby',
    units: 'Open locations here',
    liesIn: 'Part of',
    footer: (level, code, year, day) =>
      `${level} ${code}, boundaries of ${year} · data of ${day}. Trede advises; a person decides.`,
    figures: { huishoudens: 'Households', woningen: 'Homes', inwoners: 'Residents' },
    none: 'no figures',
    status: { voorbeeld: 'Sample norm', voorstel: 'Proposed norm', vastgesteld: 'Adopted norm' },
    sentences: {
      full: 'There is no room left here.',
      near: 'Close to the norm.',
      noFigures: 'No household figures, so no verdict is possible.',
      noNorm: 'No norm applies to this rung here.',
      some: 'There is room here.',
      noneLeft: 'No room left under the norm.',
      still: 'Room for',
      left: (start, places) => `${start} ${places} under the norm.`,
      partsFull: 'None of the neighbourhoods here has room left.',
      parts: (places) => `The neighbourhoods here together have room for ${places} under their norms.`,
    },
    address: {
      above: 'Check of an address',
      onePlace: '1 place',
      candidates: 'Do you mean one of these addresses?',
      spread: 'Spread, with this placement added',
      why: 'Why',
      nearby: 'Room nearby',
      footer: (day) => `Data of ${day}. Trede advises; a person decides.`,
    },
  },
};
