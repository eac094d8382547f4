/** House style of the made-up corporations' site. */
export const STYLE = `
:root { --plum: #56286b; --plum-dark: #3d1a4e; --lilac: #f4eef7; --sun: #ffc64a; --ink: #2a2230; --soft: #655b6c; --line: #e2d8e8; }
* { box-sizing: border-box; }
body { margin: 0; background: #fbf9fc; color: var(--ink); font: 16px/1.5 Verdana, "DejaVu Sans", sans-serif; font-size: 15px; }
a { color: var(--plum); }
a:focus-visible, button:focus-visible, select:focus-visible { outline: 3px solid var(--sun); outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; background: #fff; padding: 8px 12px; z-index: 2; }
.top { background: var(--plum); color: #fff; border-bottom: 6px solid var(--sun); }
.top div { max-width: 1160px; margin: auto; padding: 14px 20px; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 28px; }
.brand { display: flex; align-items: center; gap: 10px; color: #fff; text-decoration: none; font-weight: bold; font-size: 20px; }
.brand svg { width: 34px; height: 34px; flex: none; }
.top nav { display: flex; flex-wrap: wrap; gap: 4px 20px; }
.top nav a { color: #fff; text-decoration: none; padding: 6px 0; border-bottom: 3px solid transparent; }
.top nav a:hover, .top nav a[aria-current] { border-color: var(--sun); }
main { max-width: 1160px; margin: auto; padding: 24px 20px 48px; }
h1 { margin: 0 0 4px; font-size: 26px; line-height: 1.25; color: var(--plum-dark); }
.lead { margin: 0 0 20px; color: var(--soft); }
.filter { display: flex; flex-wrap: wrap; align-items: end; gap: 12px; margin: 0 0 20px; padding: 14px 16px; background: var(--lilac); border-radius: 8px; }
.filter label { display: grid; gap: 4px; font-size: 13px; font-weight: bold; }
select, .button { font: inherit; min-height: 42px; padding: 8px 14px; border-radius: 6px; border: 1px solid #8d7499; background: #fff; color: var(--ink); }
.button { display: inline-block; background: var(--plum); border-color: var(--plum); color: #fff; font-weight: bold; text-decoration: none; cursor: pointer; }
.button:hover { background: var(--plum-dark); }
.homes { list-style: none; margin: 0; padding: 0; display: grid; gap: 16px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 500px), 1fr)); }
.home { display: flex; gap: 18px; padding: 16px; background: #fff; border: 1px solid var(--line); border-radius: 10px; }
.home:hover { border-color: #b494c4; }
.photo { flex: none; width: 132px; height: 112px; border-radius: 6px; }
.about { flex: 1; min-width: 0; }
.home h2 { margin: 0; font-size: 17px; line-height: 1.3; }
.home h2 a { text-decoration: none; }
.home h2 a:hover { text-decoration: underline; }
.home p { margin: 2px 0 0; }
.kind { color: var(--soft); font-size: 13px; }
.money { margin-top: 8px !important; display: flex; flex-wrap: wrap; gap: 2px 16px; align-items: baseline; }
.money b { font-size: 17px; color: var(--plum-dark); }
.more { margin: 28px 0 0; text-align: center; }
.detail { display: grid; gap: 28px; grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr); }
.detail .photo { width: 100%; height: auto; aspect-ratio: 4 / 3; }
.detail section { background: #fff; border: 1px solid var(--line); border-radius: 10px; padding: 20px; align-self: start; }
dl { margin: 16px 0; display: grid; grid-template-columns: auto 1fr; gap: 8px 20px; }
dt { color: var(--soft); }
dd { margin: 0; font-weight: bold; }
.wide { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; background: #fff; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
caption { text-align: left; padding: 12px 14px; color: var(--soft); }
th, td { padding: 9px 14px; text-align: left; white-space: nowrap; border-top: 1px solid var(--line); }
thead th { background: var(--lilac); border-top: 0; }
tbody tr:hover { background: #faf6fc; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
footer { border-top: 1px solid var(--line); color: var(--soft); font-size: 13px; }
footer p { max-width: 1160px; margin: auto; padding: 18px 20px 32px; }
@media (max-width: 720px) { .detail { grid-template-columns: 1fr; } }
@media (max-width: 460px) {
  main, .top div, footer p { padding-left: 14px; padding-right: 14px; }
  .home { flex-direction: column; gap: 10px; padding: 12px; }
  .home .photo { width: 100%; height: 110px; }
  h1 { font-size: 22px; }
}
`;
