import { COLOURS } from '../../shared/ui/tokens.ts';

/** For popup and options: one column, a 4 px grid, nothing that moves. */
export const PAGE_STYLES = `
html{background:${COLOURS.ground};color-scheme:only light}
body{margin:0}
.page{max-width:640px;margin:0 auto;padding:24px 20px 40px}
.popup{width:340px;max-width:100%;padding:14px 16px 16px;box-sizing:border-box}
h1{margin:0 0 12px;font-size:18px;color:${COLOURS.accent}}
.popup h1{margin:0;font-size:16px}
h2{margin:0 0 8px;font-size:13px;font-weight:600;color:${COLOURS.soft}}
section{padding:14px 0;border-top:1px solid ${COLOURS.hair}}
.page section{padding:20px 0}
.page h2{font-size:16px;color:${COLOURS.ink}}
h3{margin:20px 0 4px;font-size:14px}
p{margin:4px 0}
.soft{color:${COLOURS.soft};font-size:13px}
.state{display:flex;align-items:center;gap:8px;margin:0}
.dot{flex:none;width:10px;height:10px;border-radius:50%;border:2px solid ${COLOURS.soft}}
.dot[data-on=true]{border-color:${COLOURS.accent};background:${COLOURS.accent}}
label{display:block;margin:12px 0 4px;font-weight:600}
section>label:first-child{margin-top:0}
label.switch{display:flex;gap:10px;align-items:center;margin:0;font-weight:400;overflow-wrap:anywhere}
input[type=checkbox]{flex:none;width:18px;height:18px;margin:0;accent-color:${COLOURS.accent}}
select,input[type=text],input[type=number],input[type=url]{width:100%;padding:8px;border:1px solid ${COLOURS.now};border-radius:6px;background:${COLOURS.ground};color:${COLOURS.ink};font:inherit}
.two{display:grid;grid-template-columns:1fr 96px;gap:0 12px}
.btn{padding:7px 14px;border:1px solid ${COLOURS.accent};border-radius:6px;background:${COLOURS.accent};color:${COLOURS.ground};font:inherit;font-weight:600;cursor:pointer}
.btn.quiet{background:${COLOURS.ground};color:${COLOURS.accent}}
.btn:disabled{border-color:${COLOURS.soft};background:${COLOURS.soft};cursor:default}
.actions{display:flex;flex-wrap:wrap;gap:8px;margin-top:14px}
.said{margin:12px 0 0;padding:8px 12px;border-left:3px solid ${COLOURS.accent};background:${COLOURS.calm}}
.portals{margin:0;padding:0;list-style:none}
.portals li{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:12px;padding:8px 0;border-bottom:1px solid ${COLOURS.hair};overflow-wrap:anywhere}
.portals .actions{margin:0}
summary{min-height:24px;cursor:pointer}
pre{margin:8px 0 0;padding:8px 12px;border:1px solid ${COLOURS.line};border-radius:6px;background:${COLOURS.calm};font:12px/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
.page h2 label{margin:0;font:inherit}
select:disabled,input:disabled{color:${COLOURS.soft};background:${COLOURS.calm}}
.waits{color:${COLOURS.soft};font-size:13px}
.signals{margin:0 0 8px;padding-left:18px}
.top{display:flex;justify-content:space-between;align-items:center;padding-bottom:12px}
.link{display:inline-block;min-height:24px;padding:0;border:0;background:none;color:${COLOURS.accent};font:inherit;text-decoration:underline;cursor:pointer}
`;
