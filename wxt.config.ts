import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { latinLetters } from './extension/latin-letters.ts';

/** The public half of a key; its private half is kept nowhere: the extension is packed by the store. */
const KEY = [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyaQoHyEN4PEjLXkRH1XqX1zunA4IK1J2l57sOmkrjbjKPNX7o/vAzH',
  'fvtQjWg3qawmVWBJLfQuep5AcAMl9qIYu78ZChrDTyd5i98GVTbPJY7eWvlKArxJej0TxTLGXlKRlaP+wDkN7SR9/VN/vZ41HA',
  'u4BQgD+Qi32mHZLlFZITI7Hj2TqD9Y1XA+SuptTls/RHgc/E8msP2ZdLSevQy26l8UKr9k9rIvy/bF8IzNagjI9tc0b8Yx+oWx',
  'VOPEwDFA6+mvmaMc41gWJogQANWee9C74AsKrPtUuLrjbIIeVUD+n8iMqAYp4z3Utl2vhVaQzxH+m7BiBIwNSFW+rtBwIDAQAB',
].join('');

/** Tests cannot press the browser's own question for permission. */
const TEST_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];

/**
 * The hosts of a build for IT: `TREDE_HOSTS`, match patterns with a comma between them, of server and portals; without it
 * those of this computer, to try it out. Nobody is asked for permission then, and nothing else can be turned on.
 */
function managedHosts(): string[] {
  const hosts = (process.env.TREDE_HOSTS ?? TEST_HOSTS.join())
    .split(',')
    .flatMap((host) => host.trim() || []);
  const wrong = hosts.find((host) => !/^https?:\/\/[^*/]+(?::\d+)?\/\*$/.test(host.replace('//*.', '//')));
  if (wrong !== undefined)
    throw new Error(
      `Noem in TREDE_HOSTS de server en de portalen, zoals TREDE_HOSTS="https://trede.voorbeeld.nl/*,https://*.portaal.nl/*"; ${wrong} heeft die vorm niet.`,
    );
  return hosts;
}

function hostsOf(mode: string): Record<string, string[]> {
  if (mode === 'managed') return { host_permissions: managedHosts() };
  const optional = { optional_host_permissions: ['*://*/*'] };
  return mode === 'e2e' ? { ...optional, host_permissions: TEST_HOSTS } : optional;
}

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  modulesDir: 'extension/modules',
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact(), latinLetters()] }),
  zip: {
    // Of the code for the store's reviewers: what builds the extension, and nothing of the server.
    includeSources: ['extension/**', 'shared/**', 'wxt.config.ts', 'package.json', 'package-lock.json'],
    excludeSources: ['server/**', 'test/**', 'docs/**'],
  },
  manifest: ({ mode, browser }) => ({
    name: 'Trede',
    description:
      'Toont bij elke woning in uw portaal of zij naar een trede van de woonladder kan, en waarom.',
    permissions: ['storage', 'scripting', 'activeTab'],
    ...hostsOf(mode),
    action: { default_title: 'Trede' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'trede@trede.invalid',
              strict_min_version: '140.0',
              // Addresses go to the server that the person paired with, and nowhere else.
              data_collection_permissions: { required: ['websiteContent'] },
            },
          },
        }
      : {
          // Fixes the extension's id, whatever folder it is loaded from, so that a pairing survives a move.
          key: KEY,
          minimum_chrome_version: '120',
          storage: { managed_schema: 'managed_schema.json' },
        }),
  }),
});
