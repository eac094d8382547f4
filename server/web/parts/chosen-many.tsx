import type { ComponentProps } from 'preact';
import { useTexts } from '../language.ts';
import { UNIT_BULK } from '../text/unit-bulk.ts';
import { BulkForm } from './bulk-form.tsx';

/** What was chosen of a list, with the way to choose all of it or nothing, and to change it at once. */
export function ChosenMany(
  props: Omit<ComponentProps<typeof BulkForm>, 'ids'> & {
    chosen: ReadonlySet<string>;
    /** How many there are to choose from. */
    total: number;
    onAll(): void;
    onNone(): void;
  },
) {
  const { chosen, total, onAll, onNone, ...form } = props;
  const texts = useTexts(UNIT_BULK);
  return (
    <section class="chosen-many" aria-label={texts.bulk}>
      <p class="actions">
        <b>{texts.selected(chosen.size)}</b>
        {chosen.size < total && (
          <button type="button" class="link" onClick={onAll}>
            {texts.selectAll(total)}
          </button>
        )}
        <button type="button" class="link" onClick={onNone}>
          {texts.selectNone}
        </button>
      </p>
      <BulkForm ids={[...chosen]} {...form} />
    </section>
  );
}
