/** Version of the tables below; a file of another version is built anew by importing again. */
export const REFERENCE_VERSION = 1;

/**
 * The tables of a reference file, one year of areas each. Written once and then only read, so no foreign keys and no journal.
 *
 * - `outline` is well-known binary in metres of the Dutch grid, for distances; `shape` is GeoJSON in degrees, for the map.
 * - `derived` marks a wijk or gemeente that no file gave, made from its buurten.
 * - `number` is the CBS postcode table: `numberKey` and the buurt's row id. A pair of the two is kept once; a number that
 *   the source puts in two buurten stays visible as such.
 * - `address` holds the homes that a source gives with letters; `key` is null without a postcode.
 */
export const REFERENCE_TABLES = `
  create table about (version integer not null, year integer not null, built_on text not null, areas integer not null,
    addresses integer not null);
  create table area (id integer primary key, code text not null unique, level text not null, name text not null, wijk text,
    gemeente text not null, huishoudens integer, woningen integer, inwoners integer, x integer not null, y integer not null,
    derived integer not null, outline blob not null, shape text not null);
  create virtual table buurt_box using rtree (id, min_x, max_x, min_y, max_y);
  create table number (key integer not null, buurt integer not null, primary key (key, buurt)) without rowid;
  create table address (id integer primary key, key integer, huisnummer integer not null, huisletter text,
    huisnummertoevoeging text, postcode text, straat text, straat_key text, woonplaats text, bag_id text, lon real, lat real,
    buurt integer not null);
`;

/** Made after the rows are in, which is faster than along with them. */
export const REFERENCE_INDEXES = `
  create index area_level on area (level, gemeente);
  create index address_key on address (key) where key is not null;
  create index address_bag on address (bag_id) where bag_id is not null;
  create index address_straat on address (straat_key, huisnummer) where straat_key is not null;
`;
