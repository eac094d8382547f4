import type { Language } from '../language.ts';

interface WhatIfTexts {
  title: string;
  about: string;
  newName(letter: string): string;
  add: string;
  name: string;
  drop: string;
  show: string;
  now: string;
  compare: string;
  copy: string;
  copied: string;
  empty: string;
  homes: string;
  rung: string;
  putHere: string;
  putTitle: string;
  pointAt: string;
  pointing: string;
  toMap: string;
  stopPointing: string;
  put(homes: string, rung: string, place: string): string;
  takeAway(what: string): string;
  why: string;
  wordOnly: string;
  onPoint: string;
  offersTitle: string;
  offersAsk: string;
  offersGo: string;
  offersNone: string;
  offersTogether(count: string, wanted: string): string;
  offersEnough(count: string, wanted: string): string;
  spread(buurt: string): string;
  ofHomes(homes: string): string;
  fits(count: string): string;
  putSome(count: string): string;
  putSomeIn(count: string, place: string): string;
  rows: {
    homes: string;
    above: string;
    dissimilarity: string;
    hhi: string;
    hoover: string;
    delivered(title: string, name: string): string;
  };
  of(delivered: string, target: string): string;
  withVariant(name: string): string;
  becomes: string;
  after: string;
  nothingHere: string;
  notKept: string;
  full: string;
}

/** What-if: homes put on the map in thought, in variants side by side. */
export const WHAT_IF: Record<Language, WhatIfTexts> = {
  nl: {
    title: 'Wat als',
    about:
      'Zet woningen neer in gedachten en zie wat dat doet. Er wordt niets bewaard; de link onthoudt het.',
    newName: (letter) => `Variant ${letter}`,
    add: 'Nieuwe variant',
    name: 'Naam van de variant',
    drop: 'Weg met deze variant',
    show: 'De kaart toont',
    now: 'Nu',
    compare: 'Naast elkaar',
    copy: 'Kopieer de link',
    copied: 'De link staat op het klembord.',
    empty: 'Nog niets neergezet. Kies een gebied, of wijs een plek aan.',
    homes: 'Aantal woningen',
    rung: 'Trede',
    putHere: 'Zet hier neer',
    putTitle: 'Wat als hier woningen komen?',
    pointAt: 'Wijs een plek aan op de kaart',
    pointing: 'Klik nu op de kaart waar ze komen.',
    toMap: 'Naar de kaart',
    stopPointing: 'Toch niet',
    put: (homes, rung, place) => `${homes} × ${rung} in ${place}`,
    takeAway: (what) => `Haal weg: ${what}`,
    why: 'Waarom',
    wordOnly: 'Uw rol ziet hier het woord voor één plek, vandaag.',
    onPoint: 'een plek op de kaart',
    offersTitle: 'Waar kan ik woningen aanbieden?',
    offersAsk: 'Hoeveel woningen',
    offersGo: 'Zoek in het bezit',
    offersNone: 'In het bezit dat u ziet, is voor deze trede nergens ruimte.',
    offersTogether: (count, wanted) => `Samen passen er ${count}, niet de ${wanted} die u zoekt.`,
    offersEnough: (count, wanted) => `Er is plek genoeg voor ${wanted}: samen passen er ${count}.`,
    spread: (buurt) => `Verspreid bezit in ${buurt}`,
    ofHomes: (homes) => `${homes} woningen`,
    fits: (count) => `${count} passen`,
    putSome: (count) => `Zet er ${count} neer`,
    putSomeIn: (count, place) => `Zet er ${count} neer in ${place}`,
    rows: {
      homes: 'Woningen erbij',
      above: 'Buurten boven norm',
      dissimilarity: 'Ongelijkheid (D)',
      hhi: 'Concentratie (HHI)',
      hoover: 'Hoover',
      delivered: (title, name) => `${title}, ${name}`,
    },
    of: (delivered, target) => `${delivered} van ${target}`,
    withVariant: (name) => `Met ${name}`,
    becomes: 'wordt',
    after: 'Dan',
    nothingHere: 'De uitkomst en de aantallen van dit gebied blijven gelijk.',
    notKept: 'Een variant is geen plan en staat in geen gegevens.',
    full: 'Er passen niet meer plekken in een variant. Maak een nieuwe.',
  },
  en: {
    title: 'What if',
    about:
      'Put homes on the map in thought and see what that does. Nothing is stored; the link remembers it.',
    newName: (letter) => `Variant ${letter}`,
    add: 'New variant',
    name: 'Name of the variant',
    drop: 'Remove this variant',
    show: 'The map shows',
    now: 'Now',
    compare: 'Side by side',
    copy: 'Copy the link',
    copied: 'The link is on the clipboard.',
    empty: 'Nothing here yet. Choose an area, or point at a place.',
    homes: 'Number of homes',
    rung: 'Rung',
    putHere: 'Put them here',
    putTitle: 'What if homes come here?',
    pointAt: 'Point at a place on the map',
    pointing: 'Now click on the map where they should go.',
    toMap: 'Go to the map',
    stopPointing: 'Never mind',
    put: (homes, rung, place) => `${homes} × ${rung} in ${place}`,
    takeAway: (what) => `Remove: ${what}`,
    why: 'Why',
    wordOnly: 'Your role sees only the word here, for one place today.',
    onPoint: 'a place on the map',
    offersTitle: 'Where can I offer homes?',
    offersAsk: 'How many homes',
    offersGo: 'Search the stock',
    offersNone: 'There is no room for this rung in the stock that you can see.',
    offersTogether: (count, wanted) =>
      `Only ${count} fit in all, not the ${wanted} that you are looking for.`,
    offersEnough: (count, wanted) => `There is room for ${wanted}: ${count} fit in all.`,
    spread: (buurt) => `Scattered homes in ${buurt}`,
    ofHomes: (homes) => `${homes} homes`,
    fits: (count) => `${count} fit`,
    putSome: (count) => `Put ${count} here`,
    putSomeIn: (count, place) => `Put ${count} in ${place}`,
    rows: {
      homes: 'Homes added',
      above: 'Neighbourhoods over the norm',
      dissimilarity: 'Dissimilarity (D)',
      hhi: 'Concentration (HHI)',
      hoover: 'Hoover',
      delivered: (title, name) => `${title}, ${name}`,
    },
    of: (delivered, target) => `${delivered} of ${target}`,
    withVariant: (name) => `With ${name}`,
    becomes: 'becomes',
    after: 'Then',
    nothingHere: 'The outcome and the numbers of this area stay the same.',
    notKept: 'A variant is only a thought: it is not kept anywhere.',
    full: 'This variant is full. Make a new one.',
  },
};
