import { createHash, randomBytes } from 'node:crypto';
import type { AuditSubject } from './audit.ts';
import type { AuditApartTable } from './audit-schema.ts';
import { NO_ADDRESS } from './no-address.ts';
import type { Executor } from './open.ts';

import type { Writing } from './write.ts';

/**
 * What leads to a home stands beside the chain of the audit, which holds only its seal: so it can be forgotten once the home
 * is someone's own, and the chain stays whole (DESIGN.md, "Words": the address of a one-person home is about health).
 */
const APART: readonly string[] = [...Object.keys(NO_ADDRESS), 'complex'];

export type Side = AuditApartTable['side'];

/** One side of an audit row: what the chain keeps of it, and what is kept apart; null where nothing is. */
interface Parted {
  kept: unknown;
  apart: string | null;
}

/** A side as it is written: what was kept apart shows in the chain as its seal alone. */
export interface WrittenSide {
  side: Side;
  kept: unknown;
  apart: { salt: string; body: string } | null;
}

/** Both sides of an audit row. What is the same before and after gets the same seal, so that this still shows. */
export function partSides(
  subject: AuditSubject,
  before: unknown,
  after: unknown,
): [WrittenSide, WrittenSide] {
  const [was, is] = [part(subject, before), part(subject, after)];
  const salt = newSalt();
  return [written('before', was, salt), written('after', is, was.apart === is.apart ? salt : newSalt())];
}

function written(side: Side, { kept, apart }: Parted, salt: string): WrittenSide {
  if (apart === null) return { side, kept, apart: null };
  return { side, kept: { ...Object(kept), apart: sealOf(salt, apart) }, apart: { salt, body: apart } };
}

function part(subject: AuditSubject, value: unknown): Parted {
  // A VERA file says everything of a home in one piece.
  if (subject === 'vera' && typeof value === 'string') return { kept: {}, apart: value };
  if ((subject !== 'unit' && subject !== 'vacancy') || typeof value !== 'object' || value === null)
    return { kept: value, apart: null };
  const fields = Object.entries(value);
  const leads = fields.filter(([field, said]) => APART.includes(field) && said !== null);
  if (leads.length === 0) return { kept: value, apart: null };
  const rest = fields.filter(([field]) => !leads.some(([lead]) => lead === field));
  return { kept: Object.fromEntries(rest), apart: JSON.stringify(Object.fromEntries(leads)) };
}

function newSalt(): string {
  return randomBytes(16).toString('hex');
}

/** Tells later whether what stands apart is what was written, and nothing of it without the salt. */
function sealOf(salt: string, body: string): string {
  return createHash('sha256').update(salt).update(body).digest('hex');
}

/** What is kept apart of the audit rows from one number to another, or of one subject alone, by row and side. */
export async function apartOf(
  executor: Executor,
  from: number,
  until: number,
  subjectId?: string,
): Promise<Map<string, { seal: string; body: string }>> {
  const rows = await executor
    .selectFrom('audit_apart')
    .select(['seq', 'side', 'salt', 'body'])
    .where('seq', '>=', from)
    .where('seq', '<=', until)
    .$if(subjectId !== undefined, (found) => found.where('subject_id', '=', subjectId ?? ''))
    .execute();
  return new Map(
    rows.map(({ seq, side, salt, body }) => [apartKey(seq, side), { seal: sealOf(salt, body), body }]),
  );
}

/** How `apartOf` names a side of a row. */
export function apartKey(seq: number, side: Side): string {
  return `${side} ${seq}`;
}

/** Forgets for good what the audit kept of where a home stands: of a unit or free home, and of what VERA said of it. */
export async function forgetApart(trx: Writing, subject: 'unit' | 'vacancy', id: string): Promise<void> {
  await trx
    .deleteFrom('audit_apart')
    .where('subject', 'in', [subject, 'vera'])
    .where('subject_id', '=', id)
    .execute();
}
