/** Version of the tables below; a file of another version is built anew by importing again. */
export const REFERENCE_VERSION = 2;

/**
 * The tables of a reference file, one year of areas each. Written once and then only read, so no foreign keys and no journal.
 *
 * - `outline` is well-known binary in metres of the Dutch grid, for distances; `shape` is GeoJSON in degrees, for the map.
 * - `derived` marks a wijk or gemeente that no file gave, made from its buurten.
 * - `figure` holds what a source tells beyond the columns of an area.
 * - `number` is the CBS postcode table: `numberKey` and the buurt's row id. A pair of the two is kept once; a number that
 *   the source puts in two buurten stays visible as such.
 * - `address` holds the homes that a source gives with letters; `key` is null without a postcode. `dwelling` is 0 for what
 *   the source says is no home (a shop, an office).
 * - `street` is a street of one place within one gemeente: `folded` is `foldStreet` of its name (empty where a source gives
 *   a place and no street), `place` is `foldPlace` of its woonplaats (empty when not told). `street_key` holds every
 *   `streetKey` by which it is found.
 */
export const REFERENCE_TABLES = `
  create table about (version integer not null, year integer not null, built_on text not null, areas integer not null,
    addresses integer not null);
  create table area (id integer primary key, code text not null unique, level text not null, name text not null, wijk text,
    gemeente text not null, huishoudens integer, woningen integer, inwoners integer, x integer not null, y integer not null,
    derived integer not null, outline blob not null, shape text not null);
  create table figure (area integer not null, name text not null, value integer not null, primary key (area, name))
    without rowid;
  create virtual table buurt_box using rtree (id, min_x, max_x, min_y, max_y);
  create table number (key integer not null, buurt integer not null, primary key (key, buurt)) without rowid;
  create table address (id integer primary key, key integer, huisnummer integer not null, huisletter text,
    huisnummertoevoeging text, postcode text, street integer, bag_id text, lon real, lat real, buurt integer not null,
    dwelling integer not null);
  create table street (id integer primary key, gemeente text not null, place text not null, folded text not null,
    name text, woonplaats text);
  create table street_key (key text not null, gemeente text not null, street integer not null,
    primary key (key, gemeente, street)) without rowid;
`;

/** Made after the rows are in, which is faster than along with them. */
export const REFERENCE_INDEXES = `
  create index area_level on area (level, gemeente);
  create index address_key on address (key) where key is not null;
  create index address_bag on address (bag_id) where bag_id is not null;
  create index street_name on street (gemeente, folded, place);
  create index address_street on address (street, huisnummer) where street is not null;
`;
