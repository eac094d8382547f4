import 'leaflet/dist/leaflet.css';
import { render } from 'preact';
import { adoptBoth } from '../../../shared/ui/dark.ts';
import { LIST_STYLES } from '../../../shared/ui/list-styles.ts';
import { STYLES } from '../../../shared/ui/tokens.ts';
import { PAGE_STYLES } from '../../pages/styles.ts';
import { Panel } from '../../panel/panel.tsx';
import { PANEL_STYLES } from '../../panel/styles.ts';

adoptBoth(document, STYLES, PAGE_STYLES, LIST_STYLES, PANEL_STYLES);
// In a tab of its own the link says beside which tab it stands.
const beside = Number(new URLSearchParams(location.search).get('tab') || Number.NaN);
const app = document.getElementById('app');
if (app !== null) render(<Panel beside={Number.isInteger(beside) ? beside : null} />, app);
