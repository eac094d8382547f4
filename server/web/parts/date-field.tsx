/** A day that must be chosen. */
export function DateField(props: { label: string; value: string; onChange(day: string): void }) {
  return (
    <label class="field">
      <span>{props.label}</span>
      <input
        type="date"
        required
        value={props.value}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
    </label>
  );
}
