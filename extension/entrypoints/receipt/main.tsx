import { render } from 'preact';
import { adoptBoth } from '../../../shared/ui/dark.ts';
import { STYLES } from '../../../shared/ui/tokens.ts';
import { ReceiptPage } from '../../pages/receipt.tsx';
import { RECEIPT_STYLES } from '../../pages/receipt-styles.ts';
import { PAGE_STYLES } from '../../pages/styles.ts';

adoptBoth(document, STYLES, PAGE_STYLES, RECEIPT_STYLES);
const app = document.getElementById('app');
if (app !== null) render(<ReceiptPage placement={location.hash.slice(1)} />, app);
