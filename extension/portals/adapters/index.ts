import angularMaterial from './angular-material.json';
import carbon from './carbon.json';
import dynamics from './dynamics.json';
import embrace from './embrace.json';
import formio from './formio.json';
import itris from './itris.json';
import qvision from './qvision.json';
import woningnetDak from './woningnet-dak.json';
import zig from './zig.json';

/** The adapters that come with the extension; a new one is a file and its line. Whoever uses them checks their form. */
export const ADAPTERS: readonly unknown[] = [
  woningnetDak,
  zig,
  embrace,
  qvision,
  itris,
  angularMaterial,
  carbon,
  formio,
  dynamics,
];
