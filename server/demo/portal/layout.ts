import { html } from 'hono/html';

type Html = ReturnType<typeof html>;

const LOGO = html`<svg viewBox="0 0 34 34" aria-hidden="true"><path d="M17 3 3 15h4v15h20V15h4z" fill="#ffc64a"/><path d="M13 30V19h8v11z" fill="#56286b"/></svg>`;

/** A page of the site. `here` is the path of the menu item that it belongs to. */
export function page(title: string, here: string, content: Html): Html {
  const item = (path: string, name: string) =>
    html`<a href="${path}" ${path === here ? html`aria-current="page"` : ''}>${name}</a>`;
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Thuis in Voorbeeldland</title>
<link rel="stylesheet" href="/huisstijl.css">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#inhoud">Naar de inhoud</a>
<header class="top"><div>
<a class="brand" href="/">${LOGO}<span>Thuis in Voorbeeldland</span></a>
<nav aria-label="Hoofdmenu">${item('/', 'Aanbod')} ${item('/tabel', 'Overzicht voor medewerkers')}</nav>
</div></header>
<main id="inhoud">${content}</main>
<footer><p>Thuis in Voorbeeldland is het gezamenlijke woningaanbod van Woonvereniging Zilverdijk, De Sleutelbrug en
Wolderwonen. De corporaties, straten en woningen zijn verzonnen.</p></footer>
</body>
</html>`;
}

const WALLS = ['#c98a6b', '#b5654a', '#d9b48f', '#9c5f55', '#cfa27a'];
const ROOFS = ['#5f4a45', '#7a4038', '#4c5561', '#6d5a3f'];
const SKIES = ['#dcebf3', '#e9eef6', '#f3eadf', '#e2f0ea'];

/** A drawing in the place of a photograph, the same for a home each time. Sky and grass go on beyond its frame. */
export function picture(id: string, flat: boolean): Html {
  const made = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_973, 7);
  const of = (colours: string[], step: number) => colours[Math.floor(made / step) % colours.length] ?? '';
  const window = (x: number, y: number) =>
    html`<path d="M${x} ${y}h17v20h-17z" fill="#fdf6df" stroke="#fff" stroke-width="2"/><path d="M${x + 8.5} ${y}v20" stroke="#fff"/>`;
  return html`<svg class="photo" viewBox="0 0 160 120" preserveAspectRatio="xMidYMax meet" aria-hidden="true">
<path d="M-300 -60h760v180h-760z" fill="${of(SKIES, 1)}"/><circle cx="${20 + (made % 30)}" cy="92" r="17" fill="#7d9f6d"/><path d="M-300 104h760v16h-760z" fill="#a9bd8f"/>
${
  flat
    ? html`<path d="M42 16h78v90H42z" fill="${of(WALLS, 2)}"/><path d="M38 12h86v7H38z" fill="${of(ROOFS, 3)}"/>${[25, 53].map((y) => [48, 73, 98].map((x) => window(x, y)))}`
    : html`<path d="M36 54h92v52H36z" fill="${of(WALLS, 2)}"/><path d="M28 56 82 14l54 42z" fill="${of(ROOFS, 3)}"/>${window(49, 64)}${window(98, 64)}`
}<path d="M74 80h16v26H74z" fill="#fff"/><path d="M76 82h12v24H76z" fill="${of(['#56286b', '#2f5d50', '#8a3b2e', '#2d4a6b'], 5)}"/>
</svg>`;
}
