import { COLOURS } from '../../shared/ui/tokens.ts';

/** For the receipt, on the screen and on paper. */
export const RECEIPT_STYLES = `
.receipt{max-width:760px}
.receipt h1{margin:0 0 4px;color:${COLOURS.ink};font-size:22px}
.receipt h2{font-size:15px}
.receipt .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(220px,1fr));gap:8px 24px;margin:0 0 16px}
.receipt dt{color:${COLOURS.soft};font-size:13px}
.receipt dd{margin:0;overflow-wrap:anywhere}
.receipt .plain{margin:0;padding:0;list-style:none}
.receipt .rule{padding:8px 0;border-bottom:1px solid ${COLOURS.hair}}
.receipt .verdict-line{display:flex;gap:10px;align-items:start;margin:4px 0}
.receipt .verdict-line .t-badge,.receipt .status{flex:none}
.receipt .status{color:${COLOURS.soft}}
.receipt .actions{margin:12px 0 20px}
.receipt table{min-width:min(360px,100%);border-collapse:collapse;font-variant-numeric:tabular-nums}
.receipt th{padding:2px 24px 2px 0;font-weight:400;text-align:left}
.receipt td{padding:2px 0;text-align:right}
.small{font-size:13px}
@page{margin:16mm}
@media print{
.no-print{display:none}
.page{max-width:none;margin:0;padding:0;font-size:11pt}
.receipt .rule{break-inside:avoid}
.receipt h2{break-after:avoid}
}
`;
