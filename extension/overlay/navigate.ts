/** Browsers without a Navigation API tell of no change of address; then this look does, so many milliseconds apart. */
const LOOK = 1_000;

/** The part of the Navigation API that we hear; it is not in every browser. */
interface WithNavigation {
  navigation?: EventTarget;
}

/** Calls `moved` when the address bar shows another page without a page load, until the signal aborts. */
export function onNavigate(moved: () => void, signal: AbortSignal): void {
  let last = location.href;
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    moved();
  };
  (window as WithNavigation).navigation?.addEventListener('navigatesuccess', look, { signal });
  window.addEventListener('popstate', look, { signal });
  const timer = setInterval(look, LOOK);
  signal.addEventListener('abort', () => clearInterval(timer));
}
