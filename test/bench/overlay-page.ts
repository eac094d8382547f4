/** A portal's list of so many homes, drawn by its own script as such pages are: pictures, labels, prices, buttons. */
export function pageOf(addresses: readonly { street: string; place: string }[]): string {
  return page(`const homes = ${JSON.stringify(addresses)};
    const list = document.querySelector('#list');
    for (const [at, { street, place }] of homes.entries()) {
      const card = document.createElement('li');
      card.className = 'home';
      card.innerHTML = '<div class="picture"><svg viewBox="0 0 40 30"><path d="M4 28V14L20 3l16 11v14z"/></svg></div>'
        + '<div class="about"><h3><a href="/woning/' + at + '"></a></h3><p class="place"></p>'
        + '<ul class="facts"><li>' + (40 + at % 60) + ' m²</li><li>' + (1 + at % 4) + ' kamers</li><li>label ' + 'ABCDE'[at % 5] + '</li></ul>'
        + '<p class="rent">€ ' + (520 + at % 300) + ' per maand</p><p class="until">Reageren kan tot en met 12 december</p>'
        + '<div class="actions"><button type="button">Bewaar</button><button type="button">Reageer</button></div></div>';
      card.querySelector('a').textContent = street;
      card.querySelector('.place').textContent = place;
      list.append(card);
    }`);
}

/** A page of the same make and length that holds no address. */
export function pageWithout(paragraphs: number): string {
  return page(`const list = document.querySelector('#list');
    for (let at = 0; at < ${paragraphs}; at += 1) {
      const card = document.createElement('li');
      card.className = 'home';
      card.innerHTML = '<div class="about"><h3><a href="/nieuws">Nieuws van de corporatie</a></h3>'
        + '<p>Wij schrijven elke week over wonen, over buurten en over wie er werkt.</p><p class="until">Lees verder</p></div>';
      list.append(card);
    }`);
}

function page(script: string): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Aanbod</title><style>
    body{font:15px/1.5 sans-serif;margin:0;color:#222}main{max-width:1080px;margin:0 auto}
    #list{display:grid;grid-template-columns:repeat(2,1fr);gap:16px;margin:0;padding:16px;list-style:none}
    .home{display:flex;gap:12px;padding:12px;border:1px solid #ddd;border-radius:8px;box-shadow:0 1px 3px #0002}
    .picture{width:120px;height:90px;background:#eef}.picture svg{width:100%;fill:#99b}.about{flex:1}
    .facts{display:flex;gap:8px;margin:4px 0;padding:0;list-style:none}.facts li{padding:2px 8px;background:#f3f3f3}
    .rent{font-weight:600}.actions{display:flex;gap:8px}button{padding:6px 12px}
  </style></head><body><header><h1>Aanbod</h1></header><main><ul id="list"></ul></main><script>${script}</script></body></html>`;
}
