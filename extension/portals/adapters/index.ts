import angularMaterial from './angular-material.json' with { type: 'json' };
import carbon from './carbon.json' with { type: 'json' };
import dynamics from './dynamics.json' with { type: 'json' };
import embrace from './embrace.json' with { type: 'json' };
import formio from './formio.json' with { type: 'json' };
import itris from './itris.json' with { type: 'json' };
import qvision from './qvision.json' with { type: 'json' };
import woningnetDak from './woningnet-dak.json' with { type: 'json' };
import zig from './zig.json' with { type: 'json' };

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
