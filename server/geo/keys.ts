/** One whole number for a postcode and house number, small enough for a double and for SQLite's compact integers. */
export function numberKey(postcode: string, huisnummer: number): number {
  const digits = Number(postcode.slice(0, 4));
  const letters = (postcode.charCodeAt(4) - 65) * 26 + (postcode.charCodeAt(5) - 65);
  return (digits * 676 + letters) * 100000 + huisnummer;
}

/**
 * A CBS buurt code with its prefix: `BU02001203`, `02001203` and `2001203` (a leading zero lost in a spreadsheet) are the
 * same one. Null when it can be no buurt code. Codes may hold letters (`BU0363AF09`).
 */
export function foldBuurt(text: string): string | null {
  const bare = text.trim().toUpperCase().replace(/^BU/, '');
  // The four last characters are always there; of the gemeente at least one digit is.
  if (bare.length < 5) return null;
  const whole = bare.padStart(8, '0');
  return /^\d{4}[0-9A-Z]{4}$/.test(whole) ? `BU${whole}` : null;
}
