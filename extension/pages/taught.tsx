import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Taught } from '../lessons.ts';
import type { Status } from '../messages.ts';
import { tellBackground } from './own.ts';
import { useTexts } from './texts.ts';

/** What this person taught by pointing, each to be forgotten. */
export function TaughtHere({ status, changed }: { status: Status; changed(): Promise<void> }): JSX.Element {
  const { teachTexts } = useTexts();
  const [said, setSaid] = useState<string | null>(null);
  const forget = async ({ id, page }: Taught) => {
    await tellBackground({ type: 'forget', id });
    setSaid(teachTexts.forgotten(page));
    await changed();
  };
  return (
    <>
      {status.taught.length === 0 ? null : (
        <>
          <h3>{teachTexts.taught}</h3>
          <p class="soft">{teachTexts.taughtHint}</p>
          <ul class="portals">
            {status.taught.map((taught) => (
              <li key={taught.id}>
                <span>{taught.page}</span>
                <button
                  type="button"
                  class="btn quiet"
                  aria-label={teachTexts.forgetLabel(taught.page)}
                  onClick={() => void forget(taught)}
                >
                  {teachTexts.forgetIt}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div role="status">{said === null ? null : <p class="said">{said}</p>}</div>
    </>
  );
}
