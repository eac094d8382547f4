import { useEffect, useState } from 'preact/hooks';
import type { Import, ImportMend, IntakeKind } from '../../shared/api/imports.ts';
import { post, upload } from './client.ts';
import { Trouble, troubleOf } from './trouble.ts';

/** A file on its way in: being sent, or as the server has it. */
export type Coming = { state: 'sending'; file: string } | { state: 'there'; shown: Import };

/** How the table of a file is to be read. */
export interface TableChoice {
  sheet: string | null;
  columns: Record<string, string>;
}

/** What is so of all homes in a VERA file, which has no word for it. */
export interface VeraChoice {
  rung: string | null;
  corporation: string | null;
}

/** What can be done with one file of a kind. */
export interface ImportActions {
  coming: Coming | null;
  trouble: Trouble | null;
  /** How the file was last said to be read. */
  choice: TableChoice | VeraChoice | null;
  /** The file that was sent last, to send it as another kind; null where it came earlier. */
  file: File | null;
  /** Sends the file, or with null asks PDOK, and tries it; `as` says the kind of this one. */
  choose(file: File | null, as?: IntakeKind): void;
  apply(skipRefused: boolean): void;
  /** Tries it again, read in this way. */
  read(choice: TableChoice | VeraChoice): void;
  /** Mends refused rows in the file, and tries it again. */
  mend(mended: ImportMend): void;
  stop(): void;
  /** Forgets the file, to choose another. */
  clear(): void;
}

const RUNNING: readonly Import['state'][] = ['proef-loopt', 'wordt-ingelezen'];

/** Whether something is under way. */
export function isUnderWay(coming: Coming | null): boolean {
  return coming?.state === 'sending' || (coming?.state === 'there' && RUNNING.includes(coming.shown.state));
}

/**
 * Brings a file of a kind in (with null the server looks which): sent, tried on a copy, taken in. `onTaken` is called when it was. With `source` its columns and
 * rows are of that source; with `before` it goes on with a file that was sent earlier.
 */
export function useImport(
  kind: IntakeKind | null,
  onTaken: () => void,
  { source = null, before = null }: { source?: string | null; before?: Import | null } = {},
): ImportActions {
  const [coming, setComing] = useState<Coming | null>(before && { state: 'there', shown: before });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // What was chosen for this file goes with each further request.
  const [choice, setChoice] = useState<TableChoice | VeraChoice | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const id = coming?.state === 'there' && isUnderWay(coming) ? coming.shown.id : null;

  useEffect(() => {
    if (id === null) return;
    const events = new EventSource(`v1/imports/${id}/events`);
    events.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const shown = JSON.parse(data) as Import;
      setComing({ state: 'there', shown });
      if (RUNNING.includes(shown.state)) return;
      events.close();
      if (shown.state === 'ingelezen') onTaken();
    });
    return () => events.close();
  }, [id]);

  async function ask(path: string, body: object = {}) {
    if (coming?.state !== 'there') return;
    await tried(async () => {
      setComing({ state: 'there', shown: await post<Import>(`imports/${coming.shown.id}/${path}`, body) });
    });
  }
  async function tried(work: () => Promise<void>) {
    setTrouble(null);
    try {
      await work();
    } catch (cause) {
      setTrouble(cause instanceof Trouble ? cause : troubleOf(500, null));
      setComing((before) => (before?.state === 'sending' ? null : before));
    }
  }
  return {
    coming,
    trouble,
    choice,
    file,
    choose(file, as) {
      void tried(async () => {
        setChoice(null);
        setFile(file);
        setComing({ state: 'sending', file: file?.name ?? 'PDOK' });
        const sent = await upload<Import>(
          'imports',
          { kind: as ?? kind, file: file?.name.slice(0, 120) },
          file,
        );
        setComing({ state: 'there', shown: await post<Import>(`imports/${sent.id}/trial`, { source }) });
      });
    },
    apply: (skipRefused) => void ask('apply', { skipRefused, source, ...choice }),
    read(chosen) {
      setChoice(chosen);
      void ask('trial', { ...chosen, source });
    },
    mend: (mended) => void ask('mend', { ...mended, choice: { ...choice, source } }),
    stop: () => void ask('stop'),
    clear() {
      setTrouble(null);
      setFile(null);
      setComing(null);
    },
  };
}
