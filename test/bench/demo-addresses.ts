import type { Vacancy } from '../../shared/api/vacancies.ts';

/** So many addresses of the demo region as a page writes them: the free homes and their neighbours. */
export async function demoAddresses(
  server: string,
  token: string,
  count: number,
): Promise<{ street: string; place: string }[]> {
  const answer = await fetch(`${server}/v1/vacancies?limit=1000`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { items } = (await answer.json()) as { items: Vacancy[] };
  return Array.from({ length: count }, (_, at) => {
    const { address } = items[at % items.length] as Vacancy;
    const number = (address.huisnummer ?? 1) + 2 * Math.floor(at / items.length);
    return {
      street: `${address.straat} ${number}`,
      place: `${address.postcode?.replace(/^\d{4}/, '$& ')} ${address.woonplaats}`,
    };
  });
}
