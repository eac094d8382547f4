import { defineRung } from '../define.ts';
import type { RegionPreset } from '../rung.ts';

const DOCUMENT = 'Ontwerp Beschermd Thuis 2030, regio Oost Veluwe';
const par = (paragraph: string) => ({ document: DOCUMENT, paragraph, year: 2021 });

/** First ladder of Oost Veluwe; the ids are those of the column `trede` in its register. */
const rungs = [
  defineRung({
    id: 'beschermd-wonen',
    label: 'Beschermd wonen',
    order: 1,
    kind: 'beschermd-wonen',
    oneHousehold: false,
    secrecy: 'open',
    countsUntil: { kind: 'always' },
    source: par('1.1'),
  }),
  defineRung({
    id: 'safehouse',
    label: 'Safehouse',
    order: 2,
    kind: 'tussenvorm',
    oneHousehold: false,
    secrecy: 'gebied',
    countsUntil: { kind: 'always' },
    source: par('2.4'),
  }),
  defineRung({
    id: 'groepswonen',
    label: 'Groepswonen',
    order: 3,
    kind: 'tussenvorm',
    oneHousehold: false,
    secrecy: 'gebied',
    countsUntil: { kind: 'always' },
    source: par('2.4'),
  }),
  defineRung({
    id: 'kamertraining',
    label: 'Kamertraining',
    order: 4,
    kind: 'tussenvorm',
    oneHousehold: false,
    secrecy: 'gebied',
    countsUntil: { kind: 'always' },
    source: par('2.4, jongeren'),
  }),
  defineRung({
    id: 'begeleid-wonen',
    label: 'Begeleid wonen',
    order: 5,
    kind: 'tussenvorm',
    oneHousehold: true,
    secrecy: 'gebied',
    countsUntil: { kind: 'always' },
    source: par('2.4, jongeren'),
  }),
  defineRung({
    id: 'geclusterd-wonen',
    label: 'Geclusterd wonen',
    order: 6,
    kind: 'tussenvorm',
    oneHousehold: true,
    secrecy: 'gebied',
    countsUntil: { kind: 'always' },
    source: par('2.4, tussenvormen wonen'),
  }),
  defineRung({
    id: 'opstapwoning',
    label: 'Opstapwoning',
    order: 7,
    kind: 'opstap',
    oneHousehold: true,
    secrecy: 'gebied',
    countsUntil: { kind: 'omklap' },
    source: par('2.4, opstapregeling'),
  }),
];

export const oostVeluwe: RegionPreset = {
  id: 'oost-veluwe',
  name: 'Oost Veluwe',
  fictional: false,
  gemeenten: [
    { code: 'GM0200', name: 'Apeldoorn' },
    { code: 'GM0213', name: 'Brummen' },
    { code: 'GM0232', name: 'Epe' },
    { code: 'GM0244', name: 'Hattem' },
    { code: 'GM0246', name: 'Heerde' },
    { code: 'GM0285', name: 'Voorst' },
  ],
  rungs,
  paths: [],
  providerBands: [],
  source: par('1'),
};
