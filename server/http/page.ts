import { createHash } from 'node:crypto';

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;color:#1b2530;background:#fff;max-width:32rem;margin:15vh auto 0;padding:0 1.5rem}h1{font-size:1.375rem;line-height:1.25;margin:0 0 .5rem}p{margin:0 0 .75rem}code{background:#eceff1;padding:.125rem .375rem;border-radius:4px}';
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A page of one message, for when there is no map to show: what is the matter and what to do. Backticks mark a command. */
export function messagePage(status: number, title: string, paragraphs: string[]): Response {
  const body = paragraphs
    .map((text) => `<p>${escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>')}</p>`)
    .join('');
  const html = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)} - Trede</title><style>${STYLE}</style></head><body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; frame-ancestors 'none'`,
    },
  });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
