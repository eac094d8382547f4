import { COLOURS } from './tokens.ts';

/** For a list of homes with their verdicts; every class begins with `t-`. */
export const LIST_STYLES = `
.t-paste{display:grid;gap:8px;padding:12px;border:1px dashed ${COLOURS.now};border-radius:8px;background:${COLOURS.calm}}
.t-paste[data-over=true]{border-color:${COLOURS.accent};background:${COLOURS.ground}}
.t-paste label{font-weight:600;margin:0}
.t-paste textarea{width:100%;min-height:112px;padding:8px 10px;border:1px solid ${COLOURS.soft};border-radius:6px;background:${COLOURS.ground};color:${COLOURS.ink};font:inherit;resize:vertical}
.t-paste textarea::placeholder{color:${COLOURS.soft};opacity:1}
.t-paste p,.t-listed p{margin:0}
.t-row{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center}
.t-file input{position:absolute;width:1px;height:1px;min-height:0;padding:0;opacity:0}
.t-file{position:relative;color:${COLOURS.accent};font-weight:600;text-decoration:underline;text-underline-offset:2px;cursor:pointer}
.t-paste label.t-file{padding:4px 0}
.t-file:focus-within{outline:2px solid ${COLOURS.accent};outline-offset:2px}
.t-unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.t-soft{color:${COLOURS.soft};font-size:13px}
.t-listed{display:grid;gap:12px;grid-template-columns:minmax(0,1fr)}
.t-order{display:flex;gap:8px;align-items:center;margin:0;font-size:13px;font-weight:400;color:${COLOURS.soft}}
.t-order select{width:auto;min-height:32px;padding:4px 8px}
.t-list{width:100%;border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums}
.t-list th,.t-list td{padding:10px 10px 10px 0;border-bottom:1px solid ${COLOURS.hair};text-align:left;vertical-align:top;font-weight:400}
.t-list thead th{padding:6px 10px 6px 0;border-bottom:1px solid ${COLOURS.line};font-size:13px;color:${COLOURS.soft};white-space:nowrap}
.t-list th:first-child,.t-list td:first-child{padding-left:8px}
.t-list th:first-child{width:1%}
.t-list .t-room{width:1%;text-align:right;white-space:nowrap}
.t-list thead button{min-height:24px;padding:4px 0;border:0;background:none;color:inherit;font:inherit;font-weight:600;cursor:pointer}
.t-list [aria-sort] button{color:${COLOURS.ink};text-decoration:underline;text-underline-offset:3px}
.t-list [data-pointed=true]{background:${COLOURS.pointed};box-shadow:inset 3px 0 0 ${COLOURS.accent}}
.t-list .t-home{display:block;font-weight:600;overflow-wrap:anywhere}
.t-list button.t-home{width:100%;min-height:24px;padding:0;border:0;background:none;color:${COLOURS.ink};font:inherit;font-weight:600;text-align:left;cursor:pointer}
.t-list button.t-home:hover{text-decoration:underline;text-underline-offset:2px}
.t-list .t-said{display:block;margin-top:2px}
ul.t-list{margin:0;padding:0;list-style:none}
.t-list li{padding:10px 8px;border-bottom:1px solid ${COLOURS.hair}}
.t-line{display:flex;justify-content:space-between;align-items:center;gap:8px;margin-bottom:6px}
.t-doing{display:flex;flex-wrap:wrap;gap:2px 14px;margin-top:4px;font-size:13px}
.t-doing button{min-height:24px;padding:3px 0}
.t-answer{padding:10px 12px;border-left:3px solid ${COLOURS.accent};background:${COLOURS.calm};overflow-wrap:anywhere;user-select:all}
.t-left summary{min-height:24px;cursor:pointer;color:${COLOURS.soft};font-size:13px}
.t-left ul{margin:4px 0 0;padding-left:20px;font-size:13px}
`;
