import { COLOURS } from '../../shared/ui/tokens.ts';
import { CARD_WIDTH, NARROW } from './card-size.ts';

export const CARD_STYLES = `
:host{all:initial;position:absolute;inset:auto;margin:0;padding:0;border:0;background:none;overflow:visible;z-index:2147483647}
.card{position:relative;box-sizing:border-box;width:${CARD_WIDTH}px;max-height:calc(100vh - 24px);overflow:auto;overscroll-behavior:contain;
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
.where{display:block}
.alt{display:flex;justify-content:space-between;align-items:center;gap:8px;margin:6px 0}
.foot{padding:10px 16px 12px;border-top:1px solid ${COLOURS.hair};background:${COLOURS.calm};border-radius:0 0 10px 10px;
color:${COLOURS.soft};font-size:12px}
.foot p{margin:2px 0}
@media (max-width:${NARROW}px){
:host{position:fixed;inset:auto 0 0 0;width:100%;max-width:none}
.card{width:100%;max-height:80vh;border-width:1px 0 0;border-radius:12px 12px 0 0}
.foot{border-radius:0}
}
@media print{:host{display:none}}
`;
