import { auditVerify } from './audit-verify.ts';
import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { restore } from './restore.ts';
import { token } from './token.ts';

/** All commands, in the order in which help shows them; a new one is a file and its lines here. */
export const COMMANDS: readonly Command[] = [token, backup, restore, auditVerify];
