import { countText } from '../text.ts';
import { INK, WHITE } from './classes.ts';
import type { Layer, LayerClass, LayerData } from './layer.ts';

const CLASSES: readonly LayerClass[] = [
  {
    id: 'minder-dan-half',
    label: { nl: 'Minder dan de helft', en: 'Less than half' },
    sign: '✕',
    fill: '#b2182b',
    ink: WHITE,
  },
  { id: 'half', label: { nl: 'Helft tot 80%', en: 'Half to 80%' }, sign: '▲', fill: '#ef8a62', ink: INK },
  { id: 'bijna', label: { nl: '80% tot alles', en: '80% to all' }, sign: '△', fill: '#fbe3d4', ink: INK },
  {
    id: 'alles',
    label: { nl: 'Alles geleverd', en: 'All delivered' },
    sign: '✓',
    fill: '#2b73b3',
    ink: WHITE,
  },
  {
    id: 'geen-afspraak',
    label: { nl: 'Geen afspraak', en: 'No agreement' },
    sign: '–',
    fill: 'url(#geen-norm)',
    ink: INK,
  },
];

/** Fair share: what each gemeente delivered of what it promised in the period of the day. */
export const share: Layer = {
  id: 'verdeling',
  title: { nl: 'Eerlijke verdeling', en: 'Fair share' },
  explanation: {
    nl: 'In een gemeente staat wat zij leverde en wat zij in deze periode moet leveren, met wat van eerder kwam en wat geruild is.',
    en: 'A municipality shows what it delivered and what it has to deliver in this period, with what came from earlier ones and swaps.',
  },
  needs: 'ledger',
  level: 'gemeente',
  classes: CLASSES,
  classOf: ({ gemeente }, data) => {
    const found = data.shares.get(gemeente);
    if (!found) return 'geen-afspraak';
    if (found.delivered >= found.target) return 'alles';
    const part = found.delivered / found.target;
    return part < 0.5 ? 'minder-dan-half' : part < 0.8 ? 'half' : 'bijna';
  },
  mark: (area, data) => {
    const found = data.shares.get(area.gemeente);
    return found ? `${countText(found.delivered)} / ${countText(found.target)}` : '–';
  },
  describe: ({ gemeente }, data) => text(gemeente, data),
};

function text(gemeente: string, { shares, language }: LayerData): string {
  const found = shares.get(gemeente);
  if (!found) return language === 'nl' ? '– Geen afspraak over deze trede' : '– No agreement on this rung';
  const [done, all] = [countText(found.delivered), countText(found.target)];
  const left = found.target - found.delivered;
  if (language === 'en')
    return left > 0
      ? `Delivered ${done} of ${all}; ${countText(left)} to go`
      : `Delivered ${done} of ${all}: done`;
  return left > 0
    ? `Geleverd ${done} van ${all}; nog ${countText(left)}`
    : `Geleverd ${done} van ${all}: klaar`;
}
