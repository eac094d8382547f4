import type { VerdictWord } from '../norms/reason.ts';

/** Sign, colour, ground and edge of a verdict: always colour + sign + word, never colour alone. */
export const VERDICT_LOOK: Record<VerdictWord, { sign: string; ink: string; ground: string; edge: string }> =
  {
    ruimte: { sign: '✓', ink: '#1f5fa8', ground: '#e6f0fa', edge: '#b9d3ee' },
    'let-op': { sign: '▲', ink: '#8f4b00', ground: '#fdeed9', edge: '#efcf9f' },
    'boven-norm': { sign: '✕', ink: '#a3172c', ground: '#fbe6e9', edge: '#efb8c0' },
    onbekend: { sign: '?', ink: '#4b5660', ground: '#eceff1', edge: '#cbd2d8' },
  };

/** One accent, one ink, one soft, one line, on a 4 px grid. */
export const COLOURS = {
  accent: '#1f5fa8',
  ink: '#1b2530',
  soft: '#5a6672',
  line: '#d5dbe1',
  hair: '#edf0f3',
  ground: '#ffffff',
  calm: '#f8fafb',
  now: '#9aa7b4',
  pointed: '#eef4fb',
} as const;

const FONT = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

const verdictRules = Object.entries(VERDICT_LOOK)
  .map(
    ([word, look]) =>
      `.t-badge[data-verdict="${word}"]{color:${look.ink};background:${look.ground};border-color:${look.edge}}`,
  )
  .join('\n');

/** Tokens and the parts of shared/ui, for a document or a shadow root; every class begins with `t-`. */
export const STYLES = `
.t-root{font:14px/1.45 ${FONT};color:${COLOURS.ink};-webkit-text-size-adjust:100%}
.t-root *,.t-root *::before,.t-root *::after{box-sizing:border-box}
.t-badge{display:inline-flex;align-items:center;gap:6px;height:26px;margin:0;padding:0 10px 0 8px;border:1px solid;border-radius:13px;
font:600 13px/1 ${FONT};letter-spacing:0;white-space:nowrap;text-transform:none}
button.t-badge{cursor:pointer}
.t-badge:focus-visible,.t-root :focus-visible{outline:2px solid ${COLOURS.accent};outline-offset:2px}
${verdictRules}
.t-bars{display:grid;gap:8px;margin:0;padding:0;list-style:none}
.t-bar{display:grid;grid-template-columns:minmax(0,128px) minmax(48px,1fr) auto;gap:2px 10px;align-items:center;font-variant-numeric:tabular-nums}
.t-bar-name{overflow-wrap:anywhere}
.t-bar-figures{min-width:64px;text-align:right;white-space:nowrap}
.t-bar-track{display:block;position:relative;height:8px;border-radius:4px;background:${COLOURS.hair}}
.t-bar-now,.t-bar-asked{position:absolute;top:0;bottom:0;left:0}
.t-bar-now{border-radius:4px 0 0 4px;background:${COLOURS.now}}
.t-bar-asked{border-radius:0 4px 4px 0;background:repeating-linear-gradient(45deg,${COLOURS.soft} 0 3px,${COLOURS.now} 3px 6px)}
.t-bar-norm{position:absolute;top:-3px;bottom:-3px;width:2px;background:${COLOURS.ink}}
`;

/** Gives a document or shadow root our styles, once, without touching its nodes (and so past any style-src). */
export function adoptStyles(root: Document | ShadowRoot, ...texts: string[]): void {
  const sheets = texts.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
