/** A mail that was saved as a file (EML): what it says, and the files that came with it. */
export interface SavedMail {
  text: string;
  attachments: File[];
}

/** Reads a mail in EML. Of one in plain text and HTML the plain text counts. Rejects for what is no mail. */
export async function readMail(file: File): Promise<SavedMail> {
  // Only who brings a mail loads what reads it.
  const { default: PostalMime } = await import('postal-mime');
  const { text = '', html = '', attachments } = await PostalMime.parse(await file.arrayBuffer());
  return {
    text: text.trim() === '' ? textOf(html) : text,
    attachments: attachments.flatMap(({ filename, content }) =>
      filename === null || typeof content === 'string' ? [] : [new File([new Uint8Array(content)], filename)],
    ),
  };
}

/** HTML as text: a line per block or row, a tab between cells. It is never shown. */
function textOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const unread of body.querySelectorAll('style,script,template')) unread.remove();
  for (const cell of body.querySelectorAll('td,th')) cell.append('\t');
  for (const block of body.querySelectorAll('br,p,div,li,tr,h1,h2,h3,h4')) block.after('\n');
  return body.textContent ?? '';
}
