import { COLOURS, VERDICT_LOOK } from '../../../shared/ui/tokens.ts';
import { CARD_WIDTH, NARROW } from '../card-size.ts';

/** Buttons and fields, on the card and in the choice at the edge of the page. */
const FORM_STYLES = `
.btn{padding:7px 14px;border:1px solid ${COLOURS.accent};border-radius:6px;background:${COLOURS.accent};color:${COLOURS.ground};font:inherit;font-weight:600;cursor:pointer}
.btn.q{background:${COLOURS.ground};color:${COLOURS.accent}}
.btn:disabled{opacity:.6;cursor:default}
.link{min-height:24px;padding:0;border:0;background:none;color:${COLOURS.accent};font:inherit;text-align:left;text-decoration:underline;cursor:pointer}
.row{display:flex;flex-wrap:wrap;gap:8px}
.field{display:block;margin:0 0 8px}
.field>span:first-child{display:block;font-size:13px;font-weight:600}
select,input,textarea{box-sizing:border-box;width:100%;margin:2px 0 0;padding:6px 8px;border:1px solid ${COLOURS.soft};border-radius:6px;background:${COLOURS.ground};color:${COLOURS.ink};font:inherit}
textarea{resize:vertical}
.soft{color:${COLOURS.soft};font-size:13px}
p{margin:4px 0}
`;

const signRules = Object.entries(VERDICT_LOOK)
  .map(([word, { ink }]) => `.sign[data-verdict="${word}"]{color:${ink}}`)
  .join('');

/** The choice of what the tab checks for. */
export const TASK_STYLES = `
:host{all:initial;display:block}
.task{margin:0;color-scheme:only light;box-sizing:border-box;width:280px;max-width:calc(100vw - 24px);padding:14px 16px 16px;border:1px solid ${COLOURS.line};border-radius:10px;background:${COLOURS.ground};
box-shadow:0 10px 34px rgba(20,32,45,.18)}
.few input{width:96px}
${FORM_STYLES}
`;

export const CARD_STYLES = `
:host{all:initial;position:absolute;inset:auto;margin:0;padding:0;border:0;background:none;overflow:visible;z-index:2147483647}
.card{position:relative;color-scheme:only light;box-sizing:border-box;width:${CARD_WIDTH}px;max-height:calc(100vh - 24px);overflow:auto;overscroll-behavior:contain;
background:${COLOURS.ground};border:1px solid ${COLOURS.line};border-radius:10px;box-shadow:0 10px 34px rgba(20,32,45,.18);text-align:left}
.card:focus{outline:none}
.top{padding:14px 16px 12px}
.card section{padding:12px 16px;border-top:1px solid ${COLOURS.hair}}
h2{margin:0 32px 2px 0;font-size:15px;line-height:1.35;overflow-wrap:anywhere}
h3{margin:0 0 6px;font-size:12px;font-weight:600;color:${COLOURS.soft}}
p{margin:4px 0}
.soft{color:${COLOURS.soft};font-size:13px}
.head{display:flex;gap:10px;align-items:center;margin-top:10px}
.head b{font-size:15px;line-height:1.35}
.head .t-badge,.alt .t-badge{flex:none}
.close{position:absolute;top:10px;right:10px;width:28px;height:28px;padding:0;border:0;border-radius:6px;background:none;
color:${COLOURS.soft};font:20px/1 system-ui,sans-serif;cursor:pointer}
.close:hover{background:${COLOURS.hair}}
.notice{margin:0;padding:0 16px 16px}
.reasons{display:grid;gap:6px;font-size:13px;margin:0;padding:0;list-style:none}
.reasons li{display:flex;gap:8px}
.sign{flex:none;width:14px;text-align:center;font-weight:600}
${signRules}
.where{display:block}
.alt{display:flex;justify-content:space-between;align-items:center;gap:8px;margin:6px 0}
.source{padding:10px 16px 12px;border-top:1px solid ${COLOURS.hair};color:${COLOURS.soft};font-size:12px}
.source p{margin:2px 0}
.acts{position:sticky;bottom:0;margin:0;padding:12px 16px;border-top:1px solid ${COLOURS.line};background:${COLOURS.calm}}
.acts p{margin:0 0 8px}
.acts p:last-child{margin:8px 0 0}
p.acts{margin:0}
.stands{font-weight:600}
.for{display:flex;flex-wrap:wrap;gap:4px 8px;align-items:center;margin-right:24px}
.step{width:24px;height:24px;padding:0;border:1px solid ${COLOURS.line};border-radius:6px;background:${COLOURS.ground};color:${COLOURS.accent};font:600 15px/1 system-ui,sans-serif;cursor:pointer}
.step:disabled{color:${COLOURS.now};cursor:default}
.for .link{font-size:13px}
.news{margin:0;padding:10px 16px;border-left:4px solid ${VERDICT_LOOK.ruimte.ink};background:${VERDICT_LOOK.ruimte.ground}}
.news[data-kind=anders]{border-color:${VERDICT_LOOK['let-op'].ink};background:${VERDICT_LOOK['let-op'].ground}}
.news[data-kind=niet]{border-color:${VERDICT_LOOK['boven-norm'].ink};background:${VERDICT_LOOK['boven-norm'].ground}}
.news[data-kind=weg]{border-color:${VERDICT_LOOK.onbekend.ink};background:${VERDICT_LOOK.onbekend.ground}}
.choices{display:grid;gap:6px;margin:0;padding:0;list-style:none}
.choices .btn{width:100%;text-align:left}
.form,.ask{min-width:0;margin:0;padding:0;border:0}
legend{margin:0 0 8px;padding:0;font-size:13px}
.missing{color:${VERDICT_LOOK['boven-norm'].ink};font-size:13px;font-weight:600}
@media (max-height:760px){.acts:has(.form){position:static}}
details{margin-top:6px;font-size:13px}
summary{min-height:24px;color:${COLOURS.accent};cursor:pointer}
.share{font-size:13px}
${FORM_STYLES}
@media (max-width:${NARROW}px){
:host{position:fixed;inset:auto 0 0 0;width:100%;max-width:none}
.card{width:100%;max-height:80vh;border-width:1px 0 0;border-radius:12px 12px 0 0}
}
@media print{:host{display:none}}
`;
