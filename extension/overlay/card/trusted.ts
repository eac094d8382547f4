/** Only what a person did counts: a page can make events of its own. */
export function trusted<E extends Event>(work: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) work(event);
  };
}
