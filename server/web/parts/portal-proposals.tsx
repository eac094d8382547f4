import type { PortalProposal } from '../../../shared/api/portals.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { useTexts } from '../language.ts';
import { PORTALS } from '../text/portals.ts';

/** What people offered, each to be published for the region or declined. */
export function PortalProposals(props: {
  proposals: readonly PortalProposal[];
  busy: boolean;
  decide(proposal: PortalProposal, take: boolean): void;
}) {
  const texts = useTexts(PORTALS);
  return (
    <section aria-labelledby="portals-proposals">
      <h2 id="portals-proposals">{texts.proposals}</h2>
      <p class="soft">{props.proposals.length === 0 ? texts.noProposals : texts.proposalsAbout}</p>
      <ul class="plain">
        {props.proposals.map((proposal) => (
          <Proposal key={proposal.id} {...props} proposal={proposal} />
        ))}
      </ul>
    </section>
  );
}

interface ProposalProps {
  proposal: PortalProposal;
  busy: boolean;
  decide(proposal: PortalProposal, take: boolean): void;
}

function Proposal({ proposal, busy, decide }: ProposalProps) {
  const texts = useTexts(PORTALS);
  const { role, organisation, proposedOn, adapter } = proposal;
  const page = pageOf(proposal);
  return (
    <li class="rule" data-proposal={proposal.id}>
      <h3>{page}</h3>
      <p class="soft">{texts.by(role, organisation, proposedOn)}</p>
      <details>
        <summary>{texts.reads}</summary>
        <pre>{JSON.stringify({ card: adapter.card, fields: adapter.fields }, null, 2)}</pre>
      </details>
      <p class="actions">
        <Button disabled={busy} aria-label={texts.publishLabel(page)} onClick={() => decide(proposal, true)}>
          {texts.publish}
        </Button>
        <Button
          quiet
          disabled={busy}
          aria-label={texts.declineLabel(page)}
          onClick={() => decide(proposal, false)}
        >
          {texts.decline}
        </Button>
      </p>
    </li>
  );
}

/** The page that it was made on, as people recognise it. */
export function pageOf({ id, adapter: { examples } }: PortalProposal): string {
  return (examples[0] ?? id).replace(/^[a-z]+:\/\/|\/$/g, '');
}
