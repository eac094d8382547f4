/** What the made-up region has, in the proportions of Oost Veluwe ("Ontwerp Beschermd Thuis 2030", 1.1 and 2.4). */

/** Places of each facility, by gemeente: 800 of beschermd wonen, 600 of them in the largest town. */
export const FACILITIES: Record<string, Record<string, readonly number[]>> = {
  'beschermd-wonen': {
    GM9901: [
      ...[
        32, 32, 28, 28, 24, 24, 24, 24, 20, 20, 20, 20, 18, 18, 16, 16, 16, 16, 16, 14, 14, 12, 12, 12, 12,
        12,
      ],
      ...[10, 10, 8, 8, 8, 8, 6, 6, 6, 6, 6, 6, 4, 4, 4],
    ],
    GM9902: [24, 16, 12, 8, 6, 4],
    GM9903: [24, 16, 12, 8],
    GM9904: [16, 10, 4],
    GM9905: [16, 12, 4],
    GM9906: [8],
  },
  groepswonen: { GM9901: [8, 8, 6], GM9902: [8] },
  kamertraining: { GM9901: [12, 8, 8], GM9903: [8, 6], GM9904: [4] },
};

/** Rows of homes that share a scheme, one place each: 32 of geclusterd wonen. */
export const CLUSTERS: Record<string, readonly number[]> = { GM9901: [10, 8], GM9902: [14] };

/** Homes of begeleid wonen, one place each: 32. */
export const SUPPORTED: Record<string, number> = { GM9901: 28, GM9905: 4 };

/** Opstapwoningen allocated in the last three years: 222. */
export const OPSTAP: Record<string, number> = {
  GM9901: 150,
  GM9902: 27,
  GM9903: 18,
  GM9904: 17,
  GM9905: 5,
  GM9906: 5,
};

/** Places of the one facility that is secret. */
export const SAFEHOUSE = { gemeente: 'GM9901', places: 7 };
