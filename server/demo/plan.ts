/** The made-up land as someone drew it: kilometres from its south-west corner, x to the east, y to the north. */
export type Km = [number, number];

/** Where the corner lies on the Dutch grid, in metres: in the North Sea, where nobody lives. */
export const CORNER = { x: 22_000, y: 482_000 };

/** The coast, by hand: a bay from the west reaches the harbour of Meerwijk. */
export const COAST: readonly Km[] = [
  [3.4, 4.4],
  [8, 2],
  [11.5, 4.6],
  [14, 1.6],
  [21, 0.6],
  [23.5, 3],
  [28.5, 2.6],
  [29.2, 8],
  [32.5, 12.5],
  [29, 17],
  [31.8, 21.5],
  [29, 27.5],
  [24.6, 27],
  [21.5, 31.5],
  [17.4, 32],
  [14.5, 29.4],
  [9, 30.4],
  [6.4, 27],
  [2.6, 26],
  [3.6, 22.5],
  [1.8, 19.6],
  [5.5, 18.2],
  [9.5, 18],
  [12.9, 16.2],
  [12.6, 15],
  [9, 14.2],
  [5.5, 14.6],
  [1.8, 12.8],
  [2.8, 9.5],
  [1.2, 7],
];

export interface Town {
  at: Km;
  /** Kilometres within which buurten are small. */
  radius: number;
}

export const TOWNS: readonly Town[] = [
  { at: [15.6, 15.6], radius: 2.5 },
  { at: [24.6, 20.4], radius: 1.3 },
  { at: [8.4, 23], radius: 0.9 },
  { at: [6.2, 8.6], radius: 0.8 },
  { at: [24, 8.4], radius: 0.8 },
  { at: [16, 26.4], radius: 0.5 },
  { at: [12.6, 8.6], radius: 0.1 },
];

export interface WijkPlan {
  gemeente: string;
  name: string;
  /** The place name that its addresses carry. */
  woonplaats: string;
  at: Km;
  /** Share of homes against other wijken of its gemeente: towns are dense, the countryside is not. */
  kind: 'stad' | 'dorp' | 'buiten';
}

const wijk = (
  gemeente: string,
  name: string,
  woonplaats: string,
  at: Km,
  kind: WijkPlan['kind'],
): WijkPlan => ({
  gemeente,
  name,
  woonplaats,
  at,
  kind,
});

/** A buurt belongs to the wijk whose centre is nearest. */
export const WIJKEN: readonly WijkPlan[] = [
  wijk('GM9901', 'Binnenstad', 'Meerwijk', [15.5, 15.8], 'stad'),
  wijk('GM9901', 'Havenkwartier', 'Meerwijk', [13.6, 15.6], 'stad'),
  wijk('GM9901', 'Meerwijk-Noord', 'Meerwijk', [15.6, 17.9], 'stad'),
  wijk('GM9901', 'Oosterpark', 'Meerwijk', [17.8, 16], 'stad'),
  wijk('GM9901', 'Zuiderpoort', 'Meerwijk', [16.3, 13.5], 'stad'),
  wijk('GM9901', 'De Velden', 'Meerwijk', [13.8, 13.6], 'stad'),
  wijk('GM9901', 'Meerdijk', 'Meerdijk', [12.6, 8.6], 'dorp'),
  wijk('GM9901', 'Achterbroek', 'Achterbroek', [19.5, 11.6], 'buiten'),
  wijk('GM9902', 'Broekhoven-Centrum', 'Broekhoven', [24.4, 20.4], 'stad'),
  wijk('GM9902', 'De Hoven', 'Broekhoven', [26, 21.5], 'stad'),
  wijk('GM9902', 'Wilgendal', 'Broekhoven', [23.2, 22.4], 'dorp'),
  wijk('GM9902', 'Lage Broek', 'Broekhoven', [24.6, 18.2], 'dorp'),
  wijk('GM9902', 'Oosterbroek', 'Oosterbroek', [26.2, 25.6], 'buiten'),
  wijk('GM9903', 'Eikerade-Dorp', 'Eikerade', [8.4, 23], 'stad'),
  wijk('GM9903', 'De Rade', 'Eikerade', [10.2, 24.6], 'dorp'),
  wijk('GM9903', 'Eikenbos', 'Eikerade', [6, 24.2], 'dorp'),
  wijk('GM9903', 'Lange Akkers', 'Lange Akkers', [9.6, 20.2], 'buiten'),
  wijk('GM9904', 'Sluisdam-Haven', 'Sluisdam', [6, 8.6], 'stad'),
  wijk('GM9904', 'Oude Sluis', 'Sluisdam', [8, 7], 'dorp'),
  wijk('GM9904', 'Zeepolder', 'Zeepolder', [6.6, 11.6], 'buiten'),
  wijk('GM9905', 'Heidelo-Kern', 'Heidelo', [24, 8.4], 'stad'),
  wijk('GM9905', 'Hoge Heide', 'Heidelo', [26.6, 10.6], 'dorp'),
  wijk('GM9905', 'Zandbergen', 'Zandbergen', [21.4, 6], 'buiten'),
  wijk('GM9906', 'Wolderveen-Dorp', 'Wolderveen', [16, 26.4], 'stad'),
  wijk('GM9906', 'Het Veen', 'Wolderveen', [17.4, 22.8], 'buiten'),
];
