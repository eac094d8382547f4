import { render } from 'preact';
import { adoptBoth } from '../../../shared/ui/dark.ts';
import { STYLES } from '../../../shared/ui/tokens.ts';
import { Options } from '../../pages/options.tsx';
import { PAGE_STYLES } from '../../pages/styles.ts';

adoptBoth(document, STYLES, PAGE_STYLES);
const app = document.getElementById('app');
if (app !== null) render(<Options />, app);
