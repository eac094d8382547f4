import { Refusal } from '../../../shared/refusal.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { pdokClient } from '../../geo/pdok/client.ts';
import { readAreaFile } from '../area-file.ts';
import type { AreaRow } from '../area-row.ts';
import { importAreaRows } from '../areas.ts';
import { PDOK, readAreasFromPdok } from '../areas-pdok.ts';
import { done, type Intake, type IntakePlace } from './intake.ts';

/** Areas of the chosen gemeenten, from a file or from PDOK. What a file has of other gemeenten is left out. */
export const takeAreas: Intake = async ({ path, name }, place) => {
  const { registry, folder, by, gemeenten, year, steps } = place;
  const all = path === null ? await fromPdok(place) : readAreaFile(path, year);
  const rows = all.filter((row) => gemeenten.includes(row.gemeente));
  if (rows.length === 0)
    throw new Refusal(
      `In ${name} staat geen van de gekozen gemeenten (${gemeenten.join(', ')}); kies een ander bestand, of kies eerst andere gemeenten.`,
    );
  steps.signal.throwIfAborted();
  const report = await importAreaRows(registry, folder, by, {
    file: path === null ? PDOK : name,
    rows,
    year,
    activate: true,
  });
  const { buurten, wijken, gemeenten: read } = report.read;
  const told = [
    `${report.file}: ${counted(read, 'gemeente', 'gemeenten')}, ${counted(wijken, 'wijk', 'wijken')} en ${counted(buurten, 'buurt', 'buurten')} van ${year} ingelezen.`,
  ];
  const left = all.length - rows.length;
  if (left > 0) told.push(`${formatNumber(left)} gebieden van andere gemeenten zijn overgeslagen.`);
  const lacking = gemeenten.filter((code) => !rows.some((row) => row.gemeente === code));
  if (lacking.length > 0)
    told.push(`Van ${lacking.join(', ')} staat niets in ${name}; lees daarvoor nog een bestand in.`);
  if (report.lostAddresses > 0)
    told.push(
      `${formatNumber(report.lostAddresses)} adressen vervielen, omdat hun buurt er niet meer is; lees de adressen opnieuw in.`,
    );
  return done(told);
};

function fromPdok({ pdok, by, gemeenten, year, steps }: IntakePlace): Promise<AreaRow[]> {
  return readAreasFromPdok({ pdok: pdokClient(pdok, by.clock), gemeenten, year }, steps);
}

function counted(count: number, one: string, more: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : more}`;
}
