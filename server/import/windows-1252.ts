/** What Windows-1252 has at 0x80 to 0x9f; a dot where it has nothing (WHATWG Encoding, index windows-1252). */
const HIGH = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

/**
 * Text in Windows-1252. Some versions of Node 20 take that name for Latin-1, in which the euro sign and curled quotes are
 * control characters; those are put right.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (control) => {
    const letter = HIGH[control.charCodeAt(0) - 0x80];
    return letter === undefined || letter === '.' ? control : letter;
  });
}
