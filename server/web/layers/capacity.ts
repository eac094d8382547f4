import type { AreaNumbers } from '../../../shared/api/areas.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { INK, WHITE } from './classes.ts';
import type { Layer, LayerClass, LayerData } from './layer.ts';

const CLASSES: readonly LayerClass[] = [
  { id: 'stop', label: { nl: 'Stop', en: 'Stop' }, sign: '✕', fill: '#b2182b', ink: WHITE },
  {
    id: 'weinig',
    label: { nl: 'Kan weinig aan', en: 'Can take few more' },
    sign: '▲',
    fill: '#ef8a62',
    ink: INK,
  },
  {
    id: 'normaal',
    label: { nl: 'Kan het gewone aan', en: 'Can take the usual' },
    sign: '=',
    fill: '#d3e3f1',
    ink: INK,
  },
  { id: 'extra', label: { nl: 'Kan meer aan', en: 'Can take more' }, sign: '+', fill: '#2b73b3', ink: WHITE },
  {
    id: 'niets',
    label: { nl: 'Niets gezegd', en: 'Nothing said' },
    sign: '–',
    fill: 'url(#geen-norm)',
    ink: INK,
  },
];

/** Stops, and what gemeenten say that their wijken can bear. */
export const capacity: Layer = {
  id: 'draagkracht',
  title: { nl: 'Stops en draagkracht', en: 'Stops and capacity' },
  explanation: {
    nl: 'Wat de gemeente zegt dat een wijk aankan, en waar nu een stop geldt. Een buurt volgt haar wijk.',
    en: 'What the municipality says a district can take, and where a stop applies now. A neighbourhood follows its district.',
  },
  needs: 'norms',
  classes: CLASSES,
  classOf: (area, data) => ruleOf(area, data).id,
  mark: (area, data) => CLASSES.find(({ id }) => id === ruleOf(area, data).id)?.sign ?? '–',
  describe: (area, data) => ruleOf(area, data).text,
};

/** The gravest that is said of the area itself or of one around it. */
function ruleOf(area: AreaNumbers, { rules, language }: LayerData): { id: string; text: string } {
  const around = [area.code, area.wijk, area.gemeente, 'regio'].flatMap((code) =>
    code === null ? [] : (rules.get(code) ?? []),
  );
  const stop = around.find((rule) => rule.stop !== null)?.stop;
  if (stop) {
    const until = stop.until === null ? '' : formatDate(stop.until, language);
    if (language === 'en') return { id: 'stop', text: `✕ Stop${until && ` until ${until}`}: ${stop.reason}` };
    return { id: 'stop', text: `✕ Stop${until && ` tot ${until}`}: ${stop.reason}` };
  }
  const word = around.find((rule) => rule.capacity !== null)?.capacity;
  const found = CLASSES.find(({ id }) => id === word) ?? CLASSES[4];
  return { id: found?.id ?? 'niets', text: `${found?.sign} ${found?.label[language]}` };
}
