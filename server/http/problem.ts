import type { Problem } from '../../shared/api/common.ts';

/** The statuses that the contract gives an error; see DESIGN.md, "The contract". */
export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

const TITLES: Record<ProblemStatus, string> = {
  400: 'De aanvraag klopt niet',
  401: 'Niet aangemeld',
  403: 'Niet toegestaan',
  404: 'Niet gevonden',
  409: 'Botst met wat er al staat',
  413: 'De aanvraag is te groot',
  415: 'Soort inhoud niet ondersteund',
  422: 'De aanvraag past niet bij een eerdere',
  429: 'Te veel aanvragen',
  500: 'Er ging iets mis',
  503: 'Nu niet beschikbaar',
};

/** One field that is wrong: `#/addresses/0/readings` in the body, `#/query/limit`, `#/path/code`. */
export interface FieldProblem {
  pointer: string;
  detail: string;
}

/** An expected failure with its HTTP status: `detail` is one Dutch sentence that says how to mend it. */
export class HttpProblem extends Error {
  override readonly name: string = 'HttpProblem';
  readonly status: ProblemStatus;
  readonly title: string;
  readonly detail: string;
  readonly errors: FieldProblem[];
  /** Headers that belong to the answer, such as `retry-after`. */
  readonly headers: Record<string, string>;

  constructor(
    status: ProblemStatus,
    detail: string,
    more: { errors?: FieldProblem[]; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.status = status;
    this.title = TITLES[status];
    this.detail = detail;
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
  }

  /** The answer in the form of RFC 9457. */
  toJSON(): Problem {
    return {
      type: 'about:blank',
      title: this.title,
      status: this.status,
      detail: this.detail,
      ...(this.errors.length > 0 && { errors: this.errors }),
    };
  }

  /** The answer as `application/problem+json`. */
  toResponse(): Response {
    return new Response(JSON.stringify(this), {
      status: this.status,
      headers: { 'content-type': 'application/problem+json', ...this.headers },
    });
  }
}

/** The viewer's role may not ask this (403). */
export class Forbidden extends HttpProblem {
  override readonly name = 'Forbidden';
  constructor(detail: string) {
    super(403, detail);
  }
}

/** Asked too often, or over a budget (429); `retryAfter` in seconds. */
export class TooMany extends HttpProblem {
  override readonly name = 'TooMany';
  constructor(detail: string, retryAfter = 60) {
    super(429, detail, { headers: { 'retry-after': String(retryAfter) } });
  }
}

/** Nothing stands at this address of the API, or the viewer may not know of it (404). */
export class NotFound extends HttpProblem {
  override readonly name = 'NotFound';
  constructor(detail: string) {
    super(404, detail);
  }
}
