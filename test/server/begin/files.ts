import { file } from '../import/world.ts';

/** A square in degrees, a kilometre or so wide. */
function square(west: number, south: number) {
  const [east, north] = [west + 0.02, south + 0.01];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function feature(code: string, naam: string, west: number, south: number) {
  return {
    type: 'Feature',
    properties: { code, naam, huishoudens: 500 },
    geometry: { type: 'Polygon', coordinates: [square(west, south)] },
  };
}

/** Two buurten in Apeldoorn, one in Brummen, and one in Zwolle that is no part of the region. */
export const areas = (folder: string) =>
  file(
    folder,
    'gebieden.geojson',
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        feature('BU02000101', 'Westhoek', 5.96, 52.2),
        feature('BU02000102', 'Oosthoek', 5.98, 52.2),
        feature('BU02130101', 'Zuidhoek', 6.16, 52.1),
        feature('BU01930101', 'Elders', 6.1, 52.5),
      ],
    }),
  );

/** Three numbers in the postcode table, one of them in Zwolle. */
export const postcodes = (folder: string) =>
  file(
    folder,
    'postcodes.csv',
    [
      'PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024',
      '7311AB;1;02000101;020001;0200',
      '7311AC;7;02000102;020001;0200',
      '8011AA;1;01930101;019301;0193',
    ].join('\n'),
  );

export const units = (folder: string, rows: string[], name = 'woningen.csv') =>
  file(folder, name, ['id;trede;plekken;buurtcode', ...rows].join('\n'));

export const TWO_UNITS = ['A1;opstapwoning;1;BU02000101', 'A2;beschermd-wonen;8;BU02000102'];
