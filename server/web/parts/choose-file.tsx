import { useEffect, useRef, useState } from 'preact/hooks';
import type { IntakeKind } from '../../../shared/api/imports.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { useTexts } from '../language.ts';
import { INTAKE } from '../text/intake.ts';

const ACCEPTS: Record<IntakeKind, string> = {
  gebieden: '.gpkg,.geojson,.json',
  cijfers: '.csv,.xlsx',
  adressen: '.csv,.gpkg',
  regels: '.yaml,.yml,.json',
  woningen: '.csv,.xlsx,.json',
  'vrije-woningen': '.csv,.xlsx,.json',
  bezit: '.csv,.xlsx',
  groepen: '.csv,.xlsx',
  wachtlijsten: '.csv,.xlsx',
  woningzoekenden: '.csv,.xlsx',
};

const ANY = [...new Set(Object.values(ACCEPTS).flatMap((some) => some.split(',')))].join();

/** Where a file is chosen or dropped; `onChoose` with null asks PDOK, where that may be. */
export function ChooseFile(props: {
  /** Null for any of them. */
  kind: IntakeKind | null;
  pdok: boolean;
  disabled: boolean;
  onChoose(file: File | null): void;
}) {
  const { kind, pdok, disabled, onChoose } = props;
  const texts = useTexts(INTAKE);
  const area = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  // Listened to on the node itself: for the keyboard and a screen reader there is the field, and this is no control.
  useEffect(() => {
    const stop = new AbortController();
    const on = (name: 'dragover' | 'dragleave' | 'drop', work: (event: DragEvent) => void) =>
      area.current?.addEventListener(name, work, { signal: stop.signal });
    on('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', () => setOver(false));
    on('drop', (event) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file && !disabled) onChoose(file);
    });
    return () => stop.abort();
  });
  return (
    <div ref={area} class={over ? 'choose drop over' : 'choose drop'}>
      {pdok && (
        <Button disabled={disabled} onClick={() => onChoose(null)}>
          {texts.fetch}
        </Button>
      )}
      <label class="field">
        <span>{pdok ? texts.orChoose : texts.choose}</span>
        <input
          type="file"
          accept={kind === null ? ANY : ACCEPTS[kind]}
          disabled={disabled}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // So that the same name can be chosen again once the file was mended.
            event.currentTarget.value = '';
            if (file) onChoose(file);
          }}
        />
      </label>
      <p class="small soft">{texts.drop}</p>
    </div>
  );
}
