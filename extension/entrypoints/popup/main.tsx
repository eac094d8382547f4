import { render } from 'preact';
import { browser } from 'wxt/browser';
import { adoptBoth } from '../../../shared/ui/dark.ts';
import { STYLES } from '../../../shared/ui/tokens.ts';
import { originOf } from '../../pages/own.ts';
import { Popup } from '../../pages/popup.tsx';
import { PAGE_STYLES } from '../../pages/styles.ts';

adoptBoth(document, STYLES, PAGE_STYLES);
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const portal = tab?.url === undefined ? null : originOf(tab.url);
const app = document.getElementById('app');
if (app !== null) render(<Popup portal={portal} tab={tab?.id ?? null} />, app);
