import { COLOURS } from '../../shared/ui/tokens.ts';

export const PANEL_STYLES = `
:host{all:initial;position:fixed;inset:0;width:auto;height:auto;margin:0;padding:0;border:0;background:none;overflow:visible;pointer-events:none;z-index:2147483647}
.panel{position:absolute;right:16px;bottom:16px;box-sizing:border-box;width:min(380px,calc(100vw - 32px));max-height:calc(100vh - 32px);overflow:auto;
overscroll-behavior:contain;padding:14px 16px 16px;pointer-events:auto;background:${COLOURS.ground};border:1px solid ${COLOURS.line};border-radius:10px;
box-shadow:0 10px 34px rgba(20,32,45,.28);text-align:left}
.panel.left{right:auto;left:16px}
.panel:focus{outline:none}
h2{margin:0 72px 8px 0;font-size:15px;line-height:1.35}
p{margin:6px 0}
.task{font-weight:600}
.soft{color:${COLOURS.soft};font-size:13px}
.here{min-height:40px;padding:8px 10px;border-radius:6px;background:${COLOURS.calm};overflow-wrap:anywhere}
.said{padding:8px 12px;border-left:3px solid ${COLOURS.accent};background:${COLOURS.calm}}
.found{font-weight:600}
ul{margin:10px 0;padding:0;list-style:none}
li{display:flex;flex-wrap:wrap;gap:4px 8px;align-items:center;min-height:36px;border-bottom:1px solid ${COLOURS.hair}}
.name{flex:none;width:84px}
.value{flex:1 1 130px;min-width:0;overflow-wrap:anywhere}
.value:empty{flex-basis:0}
button{min-height:28px;margin:0;padding:4px 10px;border:1px solid ${COLOURS.now};border-radius:6px;background:${COLOURS.ground};color:${COLOURS.accent};font:inherit;cursor:pointer}
.main{border-color:${COLOURS.accent};background:${COLOURS.accent};color:${COLOURS.ground};font-weight:600}
button:disabled{border-color:${COLOURS.soft};background:${COLOURS.soft};color:${COLOURS.ground};cursor:default}
.corner{position:absolute;top:10px;right:10px;display:flex;gap:4px}
.corner button,.drop{width:28px;padding:0;border-color:transparent;color:${COLOURS.soft};font-size:18px;line-height:1}
.actions{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px}
@media print{:host{display:none}}
`;
