import type { Layer } from './layer.ts';
import { room } from './room.ts';

/** All layers of the map, the first one chosen at the start; a new layer is a file and its line. */
export const LAYERS: readonly [Layer, ...Layer[]] = [room];
