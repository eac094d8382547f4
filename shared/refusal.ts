/**
 * An expected failure: one Dutch sentence that says what is wrong, where, and how to mend it.
 * The edges (command line, HTTP, popup) show it as it is; anything else that is thrown is a defect.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** What in a request is wrong, as the wire names it: `#/startsOn`, `#/query/cursor`; `#` for the whole of it. */
  readonly pointer: string;

  constructor(message: string, { pointer = '#', ...cause }: ErrorOptions & { pointer?: string } = {}) {
    super(message, cause);
    this.pointer = pointer;
  }
}
