import type { PlainDate } from '../../shared/dates.ts';
import { Forbidden, TooMany } from '../http/problem.ts';
import type { Judged, Question } from './homes.ts';

/** Distinct addresses a day for one viewer without exact numbers. */
const BUDGET = 250;

/**
 * What-if is an oracle: whoever may see no numbers could find them by asking (DESIGN.md, "Who sees which number").
 * So they ask for one place, today, and for a limited number of addresses a day.
 */
export class Oracle {
  #day: PlainDate = '';
  #asked = new Map<string, Set<string>>();

  /** Throws Forbidden or TooMany; `hidden` are the homes whose numbers the viewer `who` may not see. */
  allow(who: string, hidden: readonly Judged[], question: Question, today: PlainDate): void {
    if (hidden.length === 0) return;
    if (question.places !== 1)
      throw new Forbidden('Met deze rol toetst u één plek tegelijk. Vraag 1 plek, of vraag de coördinator.');
    if (question.date !== today)
      throw new Forbidden('Met deze rol toetst u alleen voor vandaag. Laat de datum weg.');
    if (this.#day !== today) {
      this.#day = today;
      this.#asked = new Map();
    }
    const seen = new Set(this.#asked.get(who));
    for (const { home } of hidden) if (home.homeKey !== null) seen.add(home.homeKey);
    if (seen.size > BUDGET)
      throw new TooMany(
        `Met deze rol toetst u ten hoogste ${BUDGET} adressen per dag. Probeer het morgen weer, of vraag de coördinator.`,
        3600,
      );
    this.#asked.set(who, seen);
  }
}
