import { sql } from 'kysely';

/**
 * That no secret unit stands at a free home: such a home is never offered, named or judged aloud (DESIGN.md, "Who sees which
 * number"). Asked per home: the list of all secret homes of a country takes longer than all the rest.
 */
export const noSecretUnit = sql<boolean>`not exists (
  select 1 from units as hidden where hidden.secrecy = 'geheim' and hidden.home_key = vacancies.home_key)`;
