import { useEffect } from 'preact/hooks';

/** Calls `beat` every `seconds` and whenever the page is looked at again; nothing while it is out of sight. */
export function usePulse(seconds: number, beat: () => void): void {
  useEffect(() => {
    const inSight = () => {
      if (document.visibilityState === 'visible') beat();
    };
    const timer = setInterval(inSight, seconds * 1000);
    document.addEventListener('visibilitychange', inSight);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', inSight);
    };
  }, [seconds, beat]);
}
