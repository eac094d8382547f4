import { expect, it } from 'vitest';
import { CARD_STYLES } from '../../../extension/overlay/card/styles.ts';
import { RECEIPT_STYLES } from '../../../extension/pages/receipt-styles.ts';
import { PAGE_STYLES } from '../../../extension/pages/styles.ts';
import { PANEL_STYLES } from '../../../extension/panel/styles.ts';
import { INSTEAD } from '../../../shared/ui/dark.ts';
import { LIST_STYLES } from '../../../shared/ui/list-styles.ts';
import { STYLES } from '../../../shared/ui/tokens.ts';

it.each(Object.entries({ STYLES, LIST_STYLES, PAGE_STYLES, PANEL_STYLES, RECEIPT_STYLES, CARD_STYLES }))(
  'every colour of %s has one for a dark page',
  (_, styles) => {
    const colours = styles.match(/#[0-9a-f]{3,8}\b/g) ?? [];
    expect(colours.filter((colour) => !INSTEAD.has(colour))).toEqual([]);
  },
);
