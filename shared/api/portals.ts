import { z } from 'zod';
import { GemeenteCode, PlainDateText, RoleName } from './common.ts';
import { LONGEST_SELECTOR } from './selector-limit.ts';

/** Addresses of pages, as browsers write them: `https://*.voorbeeld.nl/aanbod/*`. Ports are left out of it. */
export const PagePattern = z
  .string()
  .max(200)
  .regex(
    /^(?:\*|https?):\/\/(?:\*|(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*)\/[^?#\s]*$/,
    'Schrijf een adres van pagina’s als https://*.voorbeeld.nl/aanbod/*.',
  )
  .refine(
    (text) => text.replace(/^[^/]*\/\/[^/]*/, '').split('*').length <= 3,
    'Gebruik achter de naam van het portaal ten hoogste twee sterretjes.',
  );

/** A CSS selector; empty is the card itself. A field for a password is never read. */
export const Selector = z
  .string()
  .max(LONGEST_SELECTOR, 'Een selector heeft ten hoogste 200 tekens.')
  .refine((css) => !/password/i.test(css), 'Een wachtwoordveld wordt nooit gelezen; kies een ander veld.')
  .refine((css) => !/:has\(/i.test(css), 'Een selector zonder :has(); die is op lange pagina’s te traag.')
  .refine(
    (css) => css.replaceAll('~=', '').split('~').length <= 2,
    'Gebruik ten hoogste één ~ in een selector; meer is op lange pagina’s te traag.',
  );

/** How a value becomes a part of an address; each is a function of Trede, no code of the adapter. */
export const ParserName = z.enum([
  'text',
  'own-text',
  'lines',
  'first-line',
  'last-line',
  'postcode',
  'place',
  'link',
  'bag-id',
]);
export type ParserName = z.infer<typeof ParserName>;

/** Where a part of the address stands, and how to take it from there. */
export const FieldSource = z
  .object({
    css: Selector,
    from: z.enum(['text', 'value', 'attr']),
    /** Which attribute, with `from: attr`. */
    attr: z
      .string()
      .regex(/^[a-z][a-z0-9:_-]{0,39}$/i, 'Schrijf de naam van een attribuut, zoals href.')
      .optional(),
    parser: ParserName,
  })
  .refine(
    ({ from, attr }) => (from === 'attr') === (attr !== undefined),
    'Noem een attribuut bij from: attr.',
  )
  .meta({ id: 'FieldSource' });
export type FieldSource = z.infer<typeof FieldSource>;

const sources = z.array(FieldSource).min(1).max(5);

/** The parts that an adapter may name. `adres` may hold several; `link` is read as the last part of a link. */
export const AdapterFields = z
  .object({
    adres: sources.optional(),
    straat: sources.optional(),
    huisnummer: sources.optional(),
    huisletter: sources.optional(),
    huisnummertoevoeging: sources.optional(),
    postcode: sources.optional(),
    woonplaats: sources.optional(),
    link: sources.optional(),
    bagId: sources.optional(),
  })
  .refine(
    (fields) =>
      [fields.adres, fields.straat, fields.huisnummer, fields.link, fields.bagId].some(
        (one) => one !== undefined,
      ),
    'Noem minstens een adres, straat, huisnummer, link of BAG-id.',
  );

/** When an adapter no longer fits: on these pages so many cards, and such a share of them read. */
export const SelfCheck = z.object({
  pages: z.array(PagePattern).min(1).max(20),
  cards: z.number().int().min(1).max(50),
  share: z.number().min(0.1).max(1),
});

/** The name of an adapter. */
export const AdapterId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/, 'Schrijf de naam in kleine letters, zoals zig.');

/** What the blocks of homes are. */
export const CardSelectors = z.array(Selector.min(1)).min(1).max(5);

/** How to find the homes of one family of portals: data alone. */
export const Adapter = z
  .object({
    id: AdapterId,
    version: z.number().int().min(1).max(99999),
    matches: z.array(PagePattern).min(1).max(60),
    examples: z.array(z.url().max(300)).min(1).max(20),
    card: CardSelectors,
    fields: AdapterFields,
    gemeenten: z.array(GemeenteCode).max(400).optional(),
    selfCheck: SelfCheck,
    disabled: z.boolean().optional(),
  })
  .meta({ id: 'Adapter' });
export type Adapter = z.infer<typeof Adapter>;

/** What a region says of an adapter; without `adapter` it switches off one that the extension brings itself. */
export const PortalItem = z
  .object({
    id: z.string(),
    version: z.number().int(),
    disabled: z.boolean(),
    changedOn: PlainDateText,
    adapter: Adapter.nullable(),
  })
  .meta({ id: 'PortalItem' });
export type PortalItem = z.infer<typeof PortalItem>;

export const PortalList = z
  .object({ items: z.array(PortalItem), next: z.string().nullable() })
  .meta({ id: 'PortalList' });

/** Which version is meant; needed where the server does not hold the adapter. */
export const PortalSwitch = z
  .object({ version: z.number().int().min(1).max(99999).nullish() })
  .meta({ id: 'PortalSwitch' });

/** An adapter that no longer fits its portal, as the self-check in browsers found. */
export const PortalMisfit = z
  .object({
    id: z.string(),
    version: z.number().int(),
    /** How often browsers told so, each once in a session. */
    reports: z.number().int(),
    lastOn: PlainDateText,
  })
  .meta({ id: 'PortalMisfit' });
export type PortalMisfit = z.infer<typeof PortalMisfit>;

export const PortalMisfitList = z
  .object({ items: z.array(PortalMisfit), next: z.string().nullable() })
  .meta({ id: 'PortalMisfitList' });

/** The version that does not fit; nothing of the page is told. */
export const PortalMisfitReport = z
  .object({ version: z.number().int().min(1).max(99999) })
  .meta({ id: 'PortalMisfitReport' });

/** An adapter that someone offers to the region, and on whose behalf; the region publishes it or not. */
export const PortalProposal = z
  .object({
    id: z.string(),
    role: RoleName,
    organisation: z.string().nullable(),
    proposedOn: PlainDateText,
    adapter: Adapter,
  })
  .meta({ id: 'PortalProposal' });
export type PortalProposal = z.infer<typeof PortalProposal>;

export const PortalProposalList = z
  .object({ items: z.array(PortalProposal), next: z.string().nullable() })
  .meta({ id: 'PortalProposalList' });
