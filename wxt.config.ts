import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The public half of a key; its private half is kept nowhere: the extension is packed by the store. */
const KEY = [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyaQoHyEN4PEjLXkRH1XqX1zunA4IK1J2l57sOmkrjbjKPNX7o/vAzH',
  'fvtQjWg3qawmVWBJLfQuep5AcAMl9qIYu78ZChrDTyd5i98GVTbPJY7eWvlKArxJej0TxTLGXlKRlaP+wDkN7SR9/VN/vZ41HA',
  'u4BQgD+Qi32mHZLlFZITI7Hj2TqD9Y1XA+SuptTls/RHgc/E8msP2ZdLSevQy26l8UKr9k9rIvy/bF8IzNagjI9tc0b8Yx+oWx',
  'VOPEwDFA6+mvmaMc41gWJogQANWee9C74AsKrPtUuLrjbIIeVUD+n8iMqAYp4z3Utl2vhVaQzxH+m7BiBIwNSFW+rtBwIDAQAB',
].join('');

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  modulesDir: 'extension/modules',
  imports: false,
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ mode }) => ({
    name: 'Trede',
    description:
      'Toont bij elke woning in uw portaal of zij naar een trede van de woonladder kan, en waarom.',
    // Fixes the extension's id, whatever folder it is loaded from, so that a pairing survives a move.
    key: KEY,
    permissions: ['storage', 'scripting', 'activeTab'],
    optional_host_permissions: ['*://*/*'],
    // Tests cannot press the browser's own question for permission.
    ...(mode === 'e2e' ? { host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'] } : {}),
    action: { default_title: 'Trede' },
    minimum_chrome_version: '120',
  }),
});
