/**
 * Calls `gone` when the process that runs this one has ended without telling: killed outright, or stopped on Windows,
 * where no signal is passed on. Gives the function that ends the watch.
 */
export function watchParent(gone: () => void): () => void {
  // What npm and tsx start waits for this process to end. Any other parent, such as a shell, may leave and let it run.
  const byTsx = process.execArgv.some((argument) => /[\\/]tsx[\\/].*preflight/.test(argument));
  if (!byTsx && process.env.npm_lifecycle_event === undefined) return () => {};
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent || !isRunning(parent)) gone();
  }, 1000);
  watch.unref();
  return () => clearInterval(watch);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
