import { useState } from 'preact/hooks';
import type { PortalItem, PortalMisfit } from '../../../shared/api/portals.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { useLanguage, useTexts } from '../language.ts';
import { PORTALS } from '../text/portals.ts';
import { TEXTBOX } from './controls.ts';
import { type FigureColumn, FigureTable } from './figure-table.tsx';

/** A way to read a portal: of the region, or of the extension and told of by browsers. */
export interface Reader {
  id: string;
  version: number;
  disabled: boolean;
  /** Null where the region never said anything of it. */
  changedOn: string | null;
  /** The pages that it reads; null for what comes with the extension. */
  pages: readonly string[] | null;
  misfit: PortalMisfit | null;
}

/** What the region published or switched off, and what of the extension itself browsers told of. */
export function readersOf(items: readonly PortalItem[], misfits: readonly PortalMisfit[]): Reader[] {
  const about = ({ id, version }: { id: string; version: number }) =>
    misfits.find((misfit) => misfit.id === id && misfit.version === version) ?? null;
  const known = items.map((item) => ({
    id: item.id,
    version: item.version,
    disabled: item.disabled,
    changedOn: item.changedOn,
    pages: item.adapter?.matches ?? null,
    misfit: about(item),
  }));
  const brought = misfits
    .filter(({ id, version }) => !items.some((item) => item.id === id && item.version >= version))
    .map((misfit) => ({ ...misfit, disabled: false, changedOn: null, pages: null, misfit }));
  return [...known, ...brought].toSorted((one, other) => one.id.localeCompare(other.id, 'nl'));
}

interface ReadersProps {
  readers: readonly Reader[];
  busy: boolean;
  turn(reader: { id: string; version: number; off: boolean }): void;
}

/** Every reader with its version, whether it still fits, and a way to turn it off or on again. */
export function PortalReaders({ readers, busy, turn }: ReadersProps) {
  const texts = useTexts(PORTALS);
  const language = useLanguage();
  const { columns } = texts;
  const checked = ({ misfit }: Reader) =>
    misfit === null ? texts.fits : texts.misfits(misfit.reports, misfit.lastOn);
  const shown: FigureColumn<Reader>[] = [
    {
      label: columns.reader,
      cell: ({ id }) => id,
      show: ({ id, pages }) => (
        <>
          {id}
          <span class="soft reader-pages">{pages?.join(' ') ?? texts.brought}</span>
        </>
      ),
    },
    { label: columns.version, cell: ({ version }) => version, figures: true },
    {
      label: columns.check,
      cell: checked,
      show: (reader) => (reader.misfit === null ? checked(reader) : <b>{checked(reader)}</b>),
    },
    {
      label: columns.since,
      cell: ({ changedOn }) => changedOn ?? '',
      show: ({ changedOn }) => (changedOn === null ? '' : formatDate(changedOn, language)),
    },
    {
      label: columns.state,
      cell: ({ disabled }) => (disabled ? texts.off : texts.on),
      show: ({ id, version, disabled }) => (
        <>
          {disabled ? texts.off : texts.on}{' '}
          <Button
            quiet
            disabled={busy}
            aria-label={disabled ? texts.turnOnLabel(id) : texts.turnOffLabel(id)}
            onClick={() => turn({ id, version, off: !disabled })}
          >
            {disabled ? texts.turnOn : texts.turnOff}
          </Button>
        </>
      ),
    },
  ];
  return (
    <section aria-labelledby="portals-readers">
      <h2 id="portals-readers">{texts.readers}</h2>
      <p class="soft">{texts.readersAbout}</p>
      {readers.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <FigureTable
          caption={texts.readers}
          file={texts.file}
          columns={shown}
          rows={readers}
          keyOf={({ id, version }) => `${id} ${version}`}
          notes={[]}
        />
      )}
      <OffByName busy={busy} turn={turn} />
    </section>
  );
}

/** The server does not know what the extension brings: it is named. */
function OffByName({ busy, turn }: Pick<ReadersProps, 'busy' | 'turn'>) {
  const texts = useTexts(PORTALS);
  const [id, setId] = useState('');
  const [version, setVersion] = useState(1);
  return (
    <details>
      <summary>{texts.byName}</summary>
      <form
        class="move-form"
        onSubmit={(event) => {
          event.preventDefault();
          turn({ id: id.trim(), version, off: true });
        }}
      >
        <label class="field">
          <span>{texts.name}</span>
          <input
            class={TEXTBOX}
            required
            pattern="[a-z][a-z0-9\-]{1,39}"
            value={id}
            onInput={(event) => setId(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>{texts.version}</span>
          <input
            class={TEXTBOX}
            required
            type="number"
            min={1}
            max={99999}
            value={version}
            onInput={(event) => setVersion(event.currentTarget.valueAsNumber)}
          />
        </label>
        <Button type="submit" quiet disabled={busy}>
          {texts.turnOff}
        </Button>
      </form>
      <p class="soft small">{texts.byNameAbout}</p>
    </details>
  );
}
