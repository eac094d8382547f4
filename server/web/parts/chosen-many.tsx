import type { ComponentProps } from 'preact';
import { LinkButton } from '../../../shared/ui/button.tsx';
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
        {chosen.size < total && <LinkButton onClick={onAll}>{texts.selectAll(total)}</LinkButton>}
        <LinkButton onClick={onNone}>{texts.selectNone}</LinkButton>
      </p>
      <BulkForm ids={[...chosen]} {...form} />
    </section>
  );
}
