import type { BeginStep } from '../../shared/api/begin.ts';
import { addMonths, type PlainDate } from '../../shared/dates.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import type { Finding } from '../commands/diagnosis.ts';
import type { Reference } from '../geo/types.ts';
import type { BeginChoice } from '../store/begin-choice.ts';
import { countUnconfirmed } from '../store/confirmations.ts';
import type { Registry } from '../store/open.ts';
import { countToReplace, type ReplaceCounts } from '../store/to-replace.ts';
import { countBegin } from '../store/totals.ts';
import { nameOf } from './names.ts';
import { areaYears } from './replacements.ts';

/** What a step still lacks: done or not, whether it may be left, and in words. */
export interface Stand {
  id: BeginStep['id'];
  done: boolean;
  optional: boolean;
  found: string;
  todo: string;
}

/** How each step stands, in the order of the steps. */
export async function standsOf(
  registry: Registry,
  reference: Reference | null,
  choice: BeginChoice | null,
  findings: readonly Finding[],
  asksPdok: boolean,
  today: PlainDate,
): Promise<Stand[]> {
  const finding = (id: Finding['id']) => findings.find((one) => one.id === id);
  const demo = registry.state().origin === 'demo';
  // What the demo has of areas and homes counts for nothing here.
  const of = (id: Finding['id']) => ({
    done: !demo && finding(id)?.ok === true,
    found: demo ? 'Nog niets van uw eigen regio.' : (finding(id)?.found ?? ''),
  });
  const { stock, browsers, vacancies, groups } = await countBegin(registry.db);
  const waiting = await countUnconfirmed(registry.db, today, addMonths(today, -3));
  const toReplace = reference ? await countToReplace(registry.db, reference.year) : null;
  const left = toReplace === null ? 0 : sumOf(toReplace);
  const newer = areaYears(registry.folder, null).some(
    ({ year }) => reference !== null && year > reference.year,
  );
  const lacking = (choice?.gemeenten ?? []).filter((code) => !reference?.area(code));
  const areas = of('gebieden');
  return [
    {
      id: 'voorbeeld',
      done: !demo,
      optional: false,
      found: demo
        ? 'Hier staan voorbeeldgegevens van een verzonnen regio.'
        : 'Er zijn geen voorbeeldgegevens.',
      todo: 'Verlaat het voorbeeld; het blijft in een map ernaast bewaard.',
    },
    {
      id: 'gemeenten',
      done: choice !== null,
      optional: false,
      found:
        choice === null
          ? 'Er zijn nog geen gemeenten gekozen.'
          : `${choice.gemeenten.length === 1 ? 'Eén gemeente' : `${choice.gemeenten.length} gemeenten`} gekozen, met de gebieden van ${choice.year}.`,
      todo: 'Kies de gemeenten van uw regio en het jaar van hun gebieden.',
    },
    {
      id: 'gebieden',
      done: areas.done && choice !== null && lacking.length === 0,
      optional: false,
      found:
        areas.done && lacking.length > 0
          ? `${areas.found} Nog niet: ${lacking.map((code) => nameOf(code, reference)).join(', ')}.`
          : areas.found,
      todo: `${asksPdok ? 'Haal de gebieden op bij PDOK, of kies' : 'Kies'} het GeoPackage "wijken en buurten" van het CBS.`,
    },
    {
      ...of('cijfers'),
      id: 'cijfers',
      optional: true,
      todo: 'Kies een bestand met kerncijfers van het CBS. Zonder huishoudens geeft een norm per 1.000 geen oordeel.',
    },
    {
      ...of('adressen'),
      id: 'adressen',
      optional: false,
      todo: `Kies de postcodetabel van het CBS van ${choice?.year ?? 'hetzelfde jaar'}, een CSV met adressen of het GeoPackage van de BAG.`,
    },
    {
      ...of('jaar'),
      id: 'jaar',
      optional: true,
      todo: newer
        ? 'Er is een nieuwer jaar ingelezen. Bekijk eerst wat er verandert als u dat gebruikt.'
        : 'De gebieden zijn van jaren terug. Kies bij stap Gemeenten kiezen een nieuwer jaar en lees dat in.',
    },
    {
      ...of('normen'),
      id: 'regels',
      optional: true,
      todo: 'Kies voorbeeldnormen, of een bestand met de normen en afspraken van uw regio.',
    },
    {
      ...of('eenheden'),
      id: 'woningen',
      // What stands in another year is there: placing it again is a step of its own.
      done: of('eenheden').done || (!demo && (toReplace?.unit ?? 0) > 0),
      optional: false,
      todo: 'Kies een bestand met wat er nu al is aan woningen en locaties.',
    },
    {
      id: 'vrije-woningen',
      done: !demo && vacancies > 0,
      optional: true,
      found:
        demo || vacancies === 0
          ? 'Er zijn nog geen vrije woningen.'
          : `${formatNumber(vacancies)} vrije ${vacancies === 1 ? 'woning' : 'woningen'}.`,
      todo: 'Kies een bestand met woningen die corporaties aanbieden. Daaruit noemt een uitkomst wat in de buurt wel kan.',
    },
    {
      id: 'bezit',
      done: !demo && stock > 0,
      optional: true,
      found:
        demo || stock === 0
          ? 'Er is nog geen bezit van corporaties.'
          : stock === 1
            ? 'Eén rij met bezit van corporaties.'
            : `${formatNumber(stock)} rijen met bezit van corporaties.`,
      todo: 'Kies een bestand met het bezit. Alleen normen over corporatiebezit hebben het nodig.',
    },
    {
      id: 'groepen',
      done: !demo && groups > 0,
      optional: true,
      found:
        demo || groups === 0
          ? 'Er zijn nog geen aantallen van andere aandachtsgroepen.'
          : groups === 1
            ? 'Eén aantal van een andere aandachtsgroep.'
            : `${formatNumber(groups)} aantallen van andere aandachtsgroepen.`,
      todo: 'Kies een bestand met aantallen per gebied: groep, code, jaar en aantal. Alleen normen die een groep noemen, hebben het nodig.',
    },
    {
      id: 'opnieuw',
      done: demo || left === 0,
      optional: true,
      found:
        demo || left === 0
          ? 'Alles staat in de gebieden die in gebruik zijn.'
          : `${formatNumber(left)} ${left === 1 ? 'ding heeft' : 'dingen hebben'} een code van een ander jaar en ${left === 1 ? 'telt' : 'tellen'} in geen uitkomst mee.`,
      todo: 'Kies voor elk in welk gebied het nu staat. Een code kan in een ander jaar een andere plek betekenen, dus Trede raadt het niet.',
    },
    {
      id: 'bevestigen',
      done: !demo && waiting.units > 0 && waiting.unconfirmed === 0,
      optional: true,
      found:
        demo || waiting.units === 0
          ? 'Er is nog niets om te bevestigen.'
          : waiting.unconfirmed === 0
            ? `Alle ${formatNumber(waiting.units)} woningen en locaties zijn de laatste drie maanden bevestigd.`
            : `${formatNumber(waiting.unconfirmed)} van de ${formatNumber(waiting.units)} woningen en locaties ${waiting.unconfirmed === 1 ? 'is' : 'zijn'} nooit bevestigd, of langer dan drie maanden geleden.`,
      todo: 'Vraag aanbieders en corporaties elke maand: klopt dit nog? Een uitkomst noemt de oudste dag die zij telde.',
    },
    {
      id: 'browser',
      done: !demo && browsers > 0,
      optional: true,
      found:
        demo || browsers === 0
          ? 'Er is nog geen browser gekoppeld.'
          : `${formatNumber(browsers)} ${browsers === 1 ? 'browser' : 'browsers'} gekoppeld.`,
      todo: 'Maak op de kaart een koppelcode en vul die in bij de opties van de extensie.',
    },
  ];
}

function sumOf(counts: ReplaceCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
