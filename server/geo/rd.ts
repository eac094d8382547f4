import proj4 from 'proj4';

/** A point in degrees, WGS84. */
export interface LonLat {
  lon: number;
  lat: number;
}

/** A point in metres of the Dutch grid, Amersfoort / RD New (EPSG:28992). */
export interface Rd {
  x: number;
  y: number;
}

/** EPSG:28992 with its seven datum parameters (rotations in arc seconds); good to some decimetres, without RDNAPTRANS's grid. */
const RD_NEW =
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 ' +
  '+ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 ' +
  '+units=m +no_defs';

const between = proj4('EPSG:4326', RD_NEW);

/** Degrees to metres of the Dutch grid, unrounded. */
export function toRd(point: LonLat): Rd {
  const [x, y] = between.forward([point.lon, point.lat]) as [number, number];
  return { x, y };
}

/** Metres of the Dutch grid to degrees. */
export function toWgs(point: Rd): LonLat {
  const [lon, lat] = between.inverse([point.x, point.y]) as [number, number];
  return { lon, lat };
}

/** Whether a point in degrees lies where the Dutch grid is defined: the Netherlands with some room around. */
export function inNetherlands(point: LonLat): boolean {
  return point.lon > 3 && point.lon < 7.5 && point.lat > 50.5 && point.lat < 53.8;
}
