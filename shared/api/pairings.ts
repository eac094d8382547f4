import { z } from 'zod';
import { RoleName } from './common.ts';

export const PairingRequest = z
  .object({ role: RoleName, organisation: z.string().max(80).nullish() })
  .meta({ id: 'PairingRequest' });
/** A six-digit code: 5 minutes, 3 tries. */
export const Pairing = z
  .object({ code: z.string(), role: RoleName, until: z.string() })
  .meta({ id: 'Pairing' });
export type Pairing = z.infer<typeof Pairing>;

export const TokenRequest = z
  .object({
    code: z.string().regex(/^\d{6}$/, 'De koppelcode heeft zes cijfers.'),
    name: z.string().trim().min(1, 'Geef deze koppeling een naam, zoals Chrome op kantoor.').max(80),
  })
  .meta({ id: 'TokenRequest' });
/** The token is shown once; only its hash is kept. */
export const Token = z.object({ id: z.string(), token: z.string(), role: RoleName }).meta({ id: 'Token' });
export type Token = z.infer<typeof Token>;

/** A browser or programme that may come in, without its token. */
export const Connection = z
  .object({
    id: z.string(),
    name: z.string(),
    role: RoleName,
    organisation: z.string().nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'Connection' });
export type Connection = z.infer<typeof Connection>;
export const ConnectionList = z
  .object({ items: z.array(Connection), next: z.null() })
  .meta({ id: 'ConnectionList' });
