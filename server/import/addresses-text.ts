import { formatNumber } from '../../shared/text/numbers.ts';
import type { AddressesReport } from './postcodes.ts';

/** What an import of addresses did, in Dutch sentences. */
export function addressesTold({
  file,
  kind,
  year,
  rows,
  taken,
  leftOut,
  replaced,
  addresses,
}: AddressesReport): string[] {
  const table = kind === 'postcodetabel';
  const what = table ? 'postcodes met huisnummer' : 'adressen';
  const lines = [`${file}: ${formatNumber(taken)} van ${formatNumber(rows)} ${what} ingelezen.`];
  if (leftOut > 0)
    lines.push(
      `${leftOut === 1 ? '1 regel is' : `${formatNumber(leftOut)} regels zijn`} weggelaten: de plek ligt in geen ingelezen buurt van ${year}${table ? '' : ', of er staat geen punt of buurtcode bij'}.`,
    );
  if (replaced > 0) lines.push(`Ze vervangen de ${formatNumber(replaced)} ${what} die er stonden.`);
  lines.push(
    `Trede kent nu ${formatNumber(addresses)} ${addresses === 1 ? 'adres' : 'adressen'} van ${year}.`,
  );
  return lines;
}
