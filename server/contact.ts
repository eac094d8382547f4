/** Whom to ask about Trede. The one place in code that says so; publiccode.yml says the same. */
export const CONTACT = {
  name: 'Trede',
  email: 'trede@example.org',
  url: 'https://example.org/trede',
} as const;
