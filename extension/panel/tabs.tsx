import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';

interface TabsProps<Name extends string> {
  label: string;
  /** Name and label of each, in order. */
  names: Record<Name, string>;
  chosen: Name;
  choose(name: Name): void;
  children: ComponentChildren;
}

/** Parts of which one is shown; the arrow keys go from one to the next. */
export function Tabs<Name extends string>(props: TabsProps<Name>): JSX.Element {
  const { label, names, chosen, choose, children } = props;
  const list = useRef<HTMLDivElement>(null);
  const all = Object.entries(names) as [Name, string][];
  const step = (by: number) => {
    const at = all.findIndex(([name]) => name === chosen);
    const [next] = all[(at + by + all.length) % all.length] ?? [];
    if (next === undefined) return;
    choose(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list}>
        {all.map(([name, text]) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={name === chosen}
            aria-controls="tabpanel"
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => choose(name)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') step(1);
              else if (event.key === 'ArrowLeft') step(-1);
            }}
          >
            {text}
          </button>
        ))}
      </div>
      <div class="tabpanel" role="tabpanel" id="tabpanel" aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
    </>
  );
}
