import { capacity } from './capacity.ts';
import { change } from './change.ts';
import { clusters } from './clusters.ts';
import { density } from './density.ts';
import type { Layer } from './layer.ts';
import { locations } from './locations.ts';
import { planned } from './planned.ts';
import { quotient } from './quotient.ts';
import { room } from './room.ts';
import { share } from './share.ts';

/** All layers of the map, the first one chosen at the start; a new layer is a file and its line. */
export const LAYERS: readonly [Layer, ...Layer[]] = [
  room,
  density,
  quotient,
  share,
  locations,
  planned,
  change,
  clusters,
  capacity,
];
