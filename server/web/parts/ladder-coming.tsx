import { useState } from 'preact/hooks';
import type { RungChangeItem } from '../../../shared/api/ladder-changes.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { LinkButton } from '../../../shared/ui/button.tsx';
import { machineClock } from '../../clock.ts';
import { post } from '../client.ts';
import type { Rules } from '../data.ts';
import { useLanguage, useTexts } from '../language.ts';
import { RUNG_EDITOR } from '../text/rung-editor.ts';
import { useAttempt } from '../use-attempt.ts';
import { AttemptTrouble } from './form-fields.tsx';
import { SourceLine } from './rule-source.tsx';
import { Differences } from './rung-editor.tsx';

const clock = machineClock(null);

/** What was decided of the ladder and holds from a later day; with a region, who may can withdraw it. */
export function ComingChanges(props: { rules: Rules; region: string | null; onSaved(): void }) {
  const { rules, region } = props;
  const texts = useTexts(RUNG_EDITOR);
  const language = useLanguage();
  const [withdrawn, setWithdrawn] = useState('');
  const attempt = useAttempt();
  const today = clock.today();
  const coming = rules.changes.filter(({ from, differences }) => from > today && differences.length > 0);
  const withdraw = ({ rung, label, from, source }: RungChangeItem) =>
    attempt.run(async () => {
      // A rung that is there stays as it is that day; one that would only be added is not.
      const set = rules.ladder.rungs.some(({ id }) => id === rung) ? {} : null;
      await post('ladder/changes', { region, rung, from, source, set });
      setWithdrawn(texts.withdrawn(label));
      props.onSaved();
    });
  if (coming.length === 0 && withdrawn === '') return null;
  return (
    <div class="changes">
      {coming.length > 0 && <h3>{texts.coming}</h3>}
      <p role="status" class="left">
        {withdrawn}
      </p>
      <AttemptTrouble attempt={attempt} />
      <ul>
        {coming.map((change) => (
          <li key={`${change.rung} ${change.from}`} data-coming={change.rung}>
            {change.label}, {texts.comingFrom(formatDate(change.from, language))}
            <Differences differences={change.differences} />
            <SourceLine source={change.source} />
            {region !== null && (
              <LinkButton disabled={attempt.busy} onClick={() => void withdraw(change)}>
                {texts.withdraw}
                <span class="unseen">: {change.label}</span>
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
