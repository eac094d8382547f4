import { html, raw } from 'hono/html';
import { page, picture } from './layout.ts';
import { addressLine, type Offer } from './offer.ts';

type Html = ReturnType<typeof html>;

/** How many homes the list shows at first. */
export const FIRST = 50;

/** The list of homes as cards, for one place or all. */
export function listPage(offers: Offer[], chosen: string | null, all: boolean): Html {
  const places = [...new Set(offers.map(({ plaats }) => plaats))].sort();
  const found = chosen === null ? offers : offers.filter(({ plaats }) => plaats === chosen);
  const shown = all ? found : found.slice(0, FIRST);
  const query = new URLSearchParams({ ...(chosen === null ? {} : { plaats: chosen }), alle: 'ja' });
  return page(
    'Aanbod',
    '/',
    html`<h1>Vrije woningen</h1>
<p class="lead">${found.length} ${found.length === 1 ? 'woning' : 'woningen'} ${chosen === null ? 'in Voorbeeldland' : `in ${chosen}`}, de eerste die vrijkomt staat bovenaan.</p>
<form class="filter" method="get" action="/">
<label>Plaats <select name="plaats"><option value="">Alle plaatsen</option>${places.map((place) => html`<option ${place === chosen ? 'selected' : ''}>${place}</option>`)}</select></label>
<button class="button">Toon woningen</button>
</form>
<ul class="homes">${shown.map(card)}</ul>
${shown.length < found.length ? html`<p class="more"><a class="button" href="/?${query.toString()}#woning-${FIRST + 1}">Toon meer woningen</a></p>` : ''}`,
  );
}

function card(offer: Offer, index: number): Html {
  return html`<li class="home" id="woning-${index + 1}">${picture(offer.id, offer.kind === 'Appartement')}<div class="about">
<h2><a href="/woning/${offer.id}">${addressLine(offer)}</a></h2>
<p class="place">${offer.postcode} ${offer.plaats}</p>
<p class="kind">${offer.kind} · ${offer.rooms} kamers · ${offer.squareMetres} m²</p>
<p class="money"><b>${offer.rent}</b> <span>Vrij per ${offer.free}</span></p>
<p class="kind">${offer.corporation}</p>
</div></li>
`;
}

/** One home, also told to search engines. */
export function homePage(offer: Offer): Html {
  const line = addressLine(offer);
  return page(
    line,
    '',
    html`<script type="application/ld+json">${raw(forSearchEngines(offer))}</script>
<p class="lead"><a href="/">‹ Terug naar het aanbod</a></p>
<div class="detail">${picture(offer.id, offer.kind === 'Appartement')}<section>
<h1>${line}</h1>
<p class="lead">${offer.postcode} ${offer.plaats}</p>
<dl>
<dt>Soort</dt><dd>${offer.kind}</dd>
<dt>Kamers</dt><dd>${offer.rooms}</dd>
<dt>Oppervlakte</dt><dd>${offer.squareMetres} m²</dd>
<dt>Huur per maand</dt><dd>${offer.rent}</dd>
<dt>Vrij per</dt><dd>${offer.free}</dd>
<dt>Verhuurder</dt><dd>${offer.corporation}</dd>
</dl>
<p>Wilt u deze woning bekijken? Neem contact op met ${offer.corporation}.</p>
</section></div>`,
  );
}

/** JSON-LD as schema.org has it; `<` is written as its code, so that no text can end the script. */
function forSearchEngines(offer: Offer): string {
  const told = {
    '@context': 'https://schema.org',
    '@type': offer.kind === 'Eengezinswoning' ? 'House' : 'Apartment',
    name: addressLine(offer),
    numberOfRooms: offer.rooms,
    floorSize: { '@type': 'QuantitativeValue', value: offer.squareMetres, unitCode: 'MTK' },
    address: {
      '@type': 'PostalAddress',
      streetAddress: addressLine(offer),
      postalCode: offer.postcode,
      addressLocality: offer.plaats,
      addressCountry: 'NL',
    },
  };
  return JSON.stringify(told).replaceAll('<', '\\u003c');
}

/** The back office: a row for each home, a column for each field. */
export function tablePage(offers: Offer[]): Html {
  return page(
    'Overzicht',
    '/tabel',
    html`<h1>Overzicht vrije woningen</h1>
<p class="lead">Voor medewerkers van de corporaties.</p>
<div class="wide" tabindex="0" role="region" aria-label="Tabel met vrije woningen"><table>
<caption>${offers.length} woningen</caption>
<thead><tr><th scope="col">Straat</th><th scope="col" class="n">Huisnummer</th><th scope="col">Huisletter</th><th scope="col">Toevoeging</th><th scope="col">Postcode</th><th scope="col">Plaats</th><th scope="col" class="n">Huur</th><th scope="col">Vrij per</th></tr></thead>
<tbody>${offers.map(
      (
        offer,
      ) => html`<tr><td><a href="/woning/${offer.id}">${offer.straat}</a></td><td class="n">${offer.huisnummer}</td><td>${offer.huisletter}</td><td>${offer.toevoeging}</td><td>${offer.postcode.replace(' ', '')}</td><td>${offer.plaats}</td><td class="n">${offer.rent}</td><td>${offer.freeOn === null ? offer.free : html`<time datetime="${offer.freeOn}">${offer.freeOn.split('-').reverse().join('-')}</time>`}</td></tr>
`,
    )}</tbody>
</table></div>`,
  );
}

/** For an address of the site that leads nowhere, or to a home that was let. */
export function lostPage(): Html {
  return page(
    'Niet gevonden',
    '',
    html`<h1>Deze pagina is er niet (meer)</h1><p>Misschien is de woning al verhuurd. Bekijk het <a href="/">aanbod van nu</a>.</p>`,
  );
}
