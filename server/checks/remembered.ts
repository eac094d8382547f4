/** Look-ups by key that are asked for in sets: what is not remembered is loaded in one go. */
export class Remembered<V> {
  readonly #values = new Map<string, V>();
  readonly #most: number;

  /** Keeps at most about `most` keys; then it starts afresh. */
  constructor(most: number) {
    this.#most = most;
  }

  /** After this, `get` answers for all keys; keys that `load` does not give get `empty`. */
  async ensure(
    keys: Iterable<string>,
    load: (missing: string[]) => Promise<ReadonlyMap<string, V>>,
    empty: V,
  ): Promise<void> {
    const missing = new Set<string>();
    for (const key of keys) if (!this.#values.has(key)) missing.add(key);
    if (missing.size === 0) return;
    if (this.#values.size > this.#most) this.#values.clear();
    const loaded = await load([...missing]);
    for (const key of missing) this.#values.set(key, loaded.get(key) ?? empty);
  }

  get(key: string): V | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: V): void {
    if (this.#values.size > this.#most) this.#values.clear();
    this.#values.set(key, value);
  }
}
