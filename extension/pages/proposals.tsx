import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PortalProposal } from '../../shared/api/portals.ts';
import { formatDate } from '../../shared/text/numbers.ts';
import { tellBackground } from './own.ts';
import { useTexts } from './texts.ts';

/** What others offered, for who acts for the region: published for all, or declined. */
export function Proposals(): JSX.Element {
  const { teachTexts } = useTexts();
  const [items, setItems] = useState<PortalProposal[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const refresh = async () => {
    const answer = await tellBackground({ type: 'proposals' });
    if ('items' in answer) setItems(answer.items);
    else setSaid(answer.text);
  };
  useEffect(() => void refresh(), []);
  const decide = async (proposal: PortalProposal, take: boolean) => {
    const done = await tellBackground({ type: 'proposal', id: proposal.id, take });
    const text = take ? teachTexts.taken : teachTexts.declined;
    setSaid(done.done ? text(pageOf(proposal)) : done.text);
    await refresh();
  };
  return (
    <section>
      <h2>{teachTexts.proposals}</h2>
      <p class="soft">{teachTexts.proposalsHint}</p>
      {items.length === 0 ? (
        <p>{teachTexts.noProposals}</p>
      ) : (
        <ul class="portals">
          {items.map((proposal) => (
            <li key={proposal.id}>
              <Proposal proposal={proposal} decide={decide} />
            </li>
          ))}
        </ul>
      )}
      <div role="status">{said === null ? null : <p class="said">{said}</p>}</div>
    </section>
  );
}

interface ProposalProps {
  proposal: PortalProposal;
  decide(proposal: PortalProposal, take: boolean): Promise<void>;
}

function Proposal({ proposal, decide }: ProposalProps): JSX.Element {
  const { role, organisation, proposedOn, adapter } = proposal;
  const { teachTexts, roleText, language } = useTexts();
  const page = pageOf(proposal);
  const who = [roleText(role), organisation].filter(Boolean).join(' ');
  return (
    <>
      <div>
        <b>{page}</b>
        <div class="soft">{teachTexts.proposedBy(who, formatDate(proposedOn, language))}</div>
        <details>
          <summary>{teachTexts.whatItReads}</summary>
          <pre>{JSON.stringify({ card: adapter.card, fields: adapter.fields }, null, 2)}</pre>
        </details>
      </div>
      <div class="actions">
        <button
          type="button"
          class="btn"
          aria-label={teachTexts.takeLabel(page)}
          onClick={() => void decide(proposal, true)}
        >
          {teachTexts.take}
        </button>
        <button
          type="button"
          class="btn quiet"
          aria-label={teachTexts.declineLabel(page)}
          onClick={() => void decide(proposal, false)}
        >
          {teachTexts.decline}
        </button>
      </div>
    </>
  );
}

/** The page that it was made on, as people recognise it. */
function pageOf({ id, adapter: { examples } }: PortalProposal): string {
  return (examples[0] ?? id).replace(/^[a-z]+:\/\/|\/$/g, '');
}
