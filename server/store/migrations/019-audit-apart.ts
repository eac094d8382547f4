import { type Kysely, sql } from 'kysely';
import { canonicalJson, hashOf } from '../audit.ts';
import { partSides } from '../audit-apart.ts';

/** A row of the audit as it is at this version. */
interface Row {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: Parameters<typeof partSides>[0];
  subject_id: string;
  before: string | null;
  after: string | null;
  prev_hash: string;
  hash: string;
}

const PAGE = 1000;
const START = '0'.repeat(64);

/**
 * What leads to a home in the audit comes beside the chain, so that it can be forgotten once the home is someone's own. Rows
 * that held it are chained anew; a row of its own keeps the hash that the chain ended with until now.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table audit_apart (
        seq integer not null, side text not null, subject text not null, subject_id text not null, salt text not null,
        body text not null, primary key (seq, side)) without rowid`,
    )
    .execute(db);
  await sql.raw('create index audit_apart_subject on audit_apart (subject_id)').execute(db);
  let end = { seq: 0, hash: START };
  let was = START;
  let at = '';
  for (;;) {
    const { rows } =
      await sql<Row>`select * from audit where seq > ${end.seq} order by seq limit ${PAGE}`.execute(db);
    for (const row of rows) {
      const { hash, ...rest } = row;
      // Someone changed it: from here on the chain stays as broken as it was.
      if (row.prev_hash !== was || hash !== hashOf(rest)) return;
      end = await parted(db, row, end.hash);
      was = hash;
      at = row.at;
    }
    if (rows.length < PAGE) break;
  }
  if (end.seq > 0) await tell(db, end, at, was);
}

/** A row that says what the chain ended with before; the last step can still be undone after it. */
async function tell(
  db: Kysely<unknown>,
  end: { seq: number; hash: string },
  at: string,
  lastHash: string,
): Promise<void> {
  const row = {
    seq: end.seq + 1,
    at,
    actor: 'trede',
    action: 'audit.apart',
    subject: 'registry',
    subject_id: 'audit',
    before: canonicalJson({ lastHash }),
    after: null,
    prev_hash: end.hash,
  };
  await sql`insert into audit (seq, at, actor, action, subject, subject_id, before, after, prev_hash, hash)
    values (${row.seq}, ${row.at}, ${row.actor}, ${row.action}, ${row.subject}, ${row.subject_id},
    ${row.before}, ${row.after}, ${row.prev_hash}, ${hashOf(row)})`.execute(db);
  await sql`update steps set seq_to = ${row.seq} where seq_to = ${end.seq}`.execute(db);
}

async function parted(
  db: Kysely<unknown>,
  row: Row,
  prevHash: string,
): Promise<{ seq: number; hash: string }> {
  const said = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
  const sides = partSides(row.subject, said(row.before), said(row.after));
  const [before = null, after = null] = sides.map(({ kept }) => (kept === null ? null : canonicalJson(kept)));
  const { hash: _was, ...rest } = { ...row, before, after, prev_hash: prevHash };
  const hash = hashOf(rest);
  await sql`update audit set before = ${before}, after = ${after}, prev_hash = ${prevHash}, hash = ${hash}
    where seq = ${row.seq}`.execute(db);
  for (const { side, apart } of sides)
    if (apart !== null)
      await sql`insert into audit_apart (seq, side, subject, subject_id, salt, body)
        values (${row.seq}, ${side}, ${row.subject}, ${row.subject_id}, ${apart.salt}, ${apart.body})`.execute(
        db,
      );
  return { seq: row.seq, hash };
}
