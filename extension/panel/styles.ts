import { COLOURS } from '../../shared/ui/tokens.ts';

/** For the side panel: one column from 300 px, two where it stands in a tab of its own. */
export const PANEL_STYLES = `
.panel{max-width:1120px;margin:0 auto;padding:12px 12px 32px}
.panel .top{padding-bottom:8px}
.panel h1{margin:0;font-size:16px}
.panel h2{margin:0 0 8px;font-size:14px;color:${COLOURS.ink}}
.task{padding:8px 0;border-top:1px solid ${COLOURS.hair};border-bottom:1px solid ${COLOURS.hair}}
.task summary{min-height:24px}
.task b{font-weight:600}
.tabs{display:flex;gap:4px;margin:12px 0 0;border-bottom:1px solid ${COLOURS.line}}
.tabs button{padding:8px 10px;border:0;border-bottom:3px solid transparent;background:none;color:${COLOURS.soft};font:inherit;font-weight:600;cursor:pointer}
.tabs [aria-selected=true]{border-bottom-color:${COLOURS.accent};color:${COLOURS.ink}}
.tabpanel{padding-top:12px;display:grid;gap:16px;grid-template-columns:minmax(0,1fr);align-items:start}
.around{padding:0;border:0;display:grid;gap:8px;grid-template-columns:minmax(0,1fr)}
.panel section{border:0;padding:0}
.ground{height:200px;border:1px solid ${COLOURS.line};border-radius:6px;background:${COLOURS.calm};overflow:hidden;isolation:isolate}
.ground .leaflet-control-attribution{padding:0 6px;color:${COLOURS.ink};font-size:11px;background:${COLOURS.ground}}
.legend{margin:0;font-size:12px;color:${COLOURS.soft}}
.counts{width:100%;border-collapse:collapse;font-size:13px;font-variant-numeric:tabular-nums}
.counts caption{padding-bottom:4px;text-align:left;font-size:14px}
.counts th,.counts td{padding:4px 0 4px 8px;border-bottom:1px solid ${COLOURS.hair};font-weight:400;text-align:left;vertical-align:bottom}
.counts th:first-child{padding-left:0}
.counts thead th{color:${COLOURS.soft}}
.counts .number{text-align:right}
.utrecht-button{padding:7px 14px;border:1px solid ${COLOURS.accent};border-radius:6px;background:${COLOURS.accent};color:${COLOURS.ground};font:inherit;font-weight:600;cursor:pointer}
.utrecht-button--secondary-action{background:${COLOURS.ground};color:${COLOURS.accent}}
.utrecht-button:disabled{border-color:${COLOURS.soft};background:${COLOURS.soft};cursor:default}
.downloads{display:inline-flex;gap:8px}
.utrecht-link-button{min-height:24px;padding:0;border:0;background:none;color:${COLOURS.accent};font:inherit;text-decoration:underline;cursor:pointer}
.panel .link,.panel .utrecht-link-button{text-align:left;text-underline-offset:2px}
.panel .t-order select{width:auto}
@media (min-width:760px){
.tabpanel{grid-template-columns:minmax(0,3fr) minmax(280px,2fr)}
.tabpanel .around{order:2;position:sticky;top:12px}
.ground{height:320px}
}
`;
