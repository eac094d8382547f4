/** Patterns for what has no colour: stripes where there are no figures, dots where there is no norm. */
export function Patterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern
          id="geen-cijfers"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="7" height="7" fill="#ffffff" />
          <rect width="2" height="7" fill="#b6c0c9" />
        </pattern>
        <pattern id="geen-norm" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="#f4f6f7" />
          <circle cx="4" cy="4" r="1.1" fill="#9aa7b4" />
        </pattern>
      </defs>
    </svg>
  );
}
