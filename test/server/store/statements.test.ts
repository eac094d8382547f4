import SqliteDriver from 'better-sqlite3';
import { expect, it } from 'vitest';
import { withStatements } from '../../../server/store/statements.ts';

function words(count: number): { sqlite: SqliteDriver.Database; kept: ReturnType<typeof withStatements> } {
  const sqlite = new SqliteDriver(':memory:');
  sqlite.exec('create table word (id integer primary key, text text)');
  for (let id = 1; id <= count; id++) sqlite.prepare('insert into word values (?, ?)').run(id, `woord ${id}`);
  return { sqlite, kept: withStatements(sqlite) };
}

it('keeps a statement ready for the same text', () => {
  const { kept } = words(1);
  const text = 'select text from word where id = ?';
  expect(kept.prepare(text)).toBe(kept.prepare(text));
  expect(kept.prepare(text).all([1])).toEqual([{ text: 'woord 1' }]);
});

it('keeps at most 200 of them, those that were used last', () => {
  const { kept } = words(1);
  const text = (n: number) => `select ${n} as n from word`;
  const [first, second] = [kept.prepare(text(0)), kept.prepare(text(1))];
  for (let n = 2; n < 200; n++) kept.prepare(text(n));
  expect(kept.prepare(text(0))).toBe(first);
  kept.prepare(text(200));
  expect(kept.prepare(text(0))).toBe(first);
  expect(kept.prepare(text(1))).not.toBe(second);
});

it('answers with the columns that a table has by now', () => {
  const { sqlite, kept } = words(1);
  const all = () => kept.prepare('select * from word').all([]);
  expect(all()).toEqual([{ id: 1, text: 'woord 1' }]);
  sqlite.exec("alter table word add column taal text not null default 'nl'");
  expect(all()).toEqual([{ id: 1, text: 'woord 1', taal: 'nl' }]);
});

it('gives another statement while rows of the first are still being gone through', () => {
  const { kept } = words(2);
  const text = 'select id from word order by id';
  const rows = kept.prepare(text).iterate([]);
  expect(rows.next().value).toEqual({ id: 1 });
  expect(kept.prepare(text).all([])).toEqual([{ id: 1 }, { id: 2 }]);
  expect(rows.next().value).toEqual({ id: 2 });
  rows.return?.();
});

it('makes what is no reading or writing of rows anew', () => {
  const { kept } = words(1);
  expect(kept.prepare('begin')).not.toBe(kept.prepare('begin'));
});
