import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { homesInFile } from '../../../shared/ui/list-source.ts';

beforeEach(() => vi.stubGlobal('DOMParser', new JSDOM().window.DOMParser));
afterEach(() => vi.unstubAllGlobals());

const mail = (...lines: string[]) => new File([lines.join('\r\n')], 'aanbod.eml');
const homes = async (file: File) =>
  (await homesInFile(file, 'nl')).map(({ readings: [best] }) => `${best?.straat} ${best?.huisnummer}`);

const HEAD = [
  'From: jan@corporatie.example',
  'To: anna@gemeente.example',
  'Subject: Aanbod',
  'MIME-Version: 1.0',
];

it('reads a mail in plain text, with its letters as they were sent', async () => {
  const file = mail(
    ...HEAD,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Beste Anna,',
    '',
    '- Ge=C3=AFnstraat 3, 7311 AB Apeldoorn',
  );
  expect(await homes(file)).toEqual(['Geïnstraat 3']);
});

it('reads a mail that is HTML alone, a row of its table at a time, and no styles', async () => {
  const file = mail(
    ...HEAD,
    'Content-Type: text/html; charset=utf-8',
    '',
    '<style>p { color: red }</style><p>Beste Anna,</p><table>',
    '<tr><td>Kerkstraat 12</td><td>7311 AB</td></tr><tr><td>Dorpsweg 3</td><td>7322 CD</td></tr></table>',
  );
  expect(await homes(file)).toEqual(['Kerkstraat 12', 'Dorpsweg 3']);
});

it('reads the list that came with a mail, each home once, and leaves its pictures be', async () => {
  const csv = Buffer.from('Straat;Huisnr;Postcode\nKerkstraat;12;7311 AB\nDorpsweg;3;7322 CD\n').toString(
    'base64',
  );
  const part = (...lines: string[]) => ['--deel', ...lines];
  const file = mail(
    ...HEAD,
    'Content-Type: multipart/mixed; boundary=deel',
    '',
    ...part('Content-Type: text/plain', '', 'Kerkstraat 12, 7311 AB Apeldoorn, en zie de bijlage.'),
    ...part(
      'Content-Type: text/csv; name=aanbod.csv',
      'Content-Disposition: attachment; filename=aanbod.csv',
      'Content-Transfer-Encoding: base64',
      '',
      csv,
    ),
    ...part(
      'Content-Type: image/png; name=logo.png',
      'Content-Disposition: inline; filename=logo.png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
    ),
    '--deel--',
    '',
  );
  const found = await homes(file);
  expect(found.filter((home) => home === 'Dorpsweg 3')).toHaveLength(1);
  expect(found[0]).toBe('Kerkstraat 12');
});

it('says how a mail of one program can be read', async () => {
  await expect(homesInFile(new File(['?'], 'aanbod.msg'), 'nl')).rejects.toThrow(
    'aanbod.msg kan Trede niet lezen. Open de mail en plak de tekst hier, of sla de mail op als EML.',
  );
});
