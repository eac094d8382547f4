import type { z } from 'zod';
import { AgreementInput } from '../api/agreements.ts';
import type { Agreement } from './agreement.ts';
import { agreementProblems } from './sound.ts';

/** An agreement as it is kept and imported: its fields, and that they make sense together. */
export const AgreementSchema: z.ZodType<Agreement> = AgreementInput.superRefine((agreement, context) => {
  for (const { path, text } of agreementProblems(agreement))
    context.addIssue({ code: 'custom', path, message: text });
});
