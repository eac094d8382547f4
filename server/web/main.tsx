import { render } from 'preact';
import { App } from './app.tsx';
import { askAhead } from './client.ts';
import { askIn } from './language.ts';
import { readView } from './view.ts';

const { language, region } = readView(location.hash);
askIn(language);
// All that comes before a page can be drawn, side by side: one leads to the next only in what is done with it.
askAhead('health');
askAhead('regions');
askAhead('ladder', { region });

const root = document.getElementById('app');
if (root) render(<App />, root);
