import { useState } from 'preact/hooks';
import type { PortalItem, PortalMisfit, PortalProposal } from '../../../shared/api/portals.ts';
import { getAll, post } from '../client.ts';
import { useTexts } from '../language.ts';
import { Alert } from '../parts/alert.tsx';
import { TroubleLine } from '../parts/notice.tsx';
import { PortalProposals, pageOf } from '../parts/portal-proposals.tsx';
import { PortalReaders, readersOf } from '../parts/portal-readers.tsx';
import { Unready } from '../parts/unready.tsx';
import { PORTALS } from '../text/portals.ts';
import { useAttempt } from '../use-attempt.ts';
import { useLoaded } from '../use-loaded.ts';
import type { PageProps } from './page.ts';

interface Portals {
  items: PortalItem[];
  proposals: PortalProposal[];
  misfits: PortalMisfit[];
}

async function loadPortals(signal: AbortSignal): Promise<Portals> {
  const [items, proposals, misfits] = await Promise.all([
    getAll<PortalItem>('portals', {}, signal),
    getAll<PortalProposal>('portal-proposals', {}, signal),
    getAll<PortalMisfit>('portal-misfits', {}, signal),
  ]);
  return { items, proposals, misfits };
}

/** How portals are read: what waits for the region, what it published, what no longer fits, and what is off. */
export function PortalsPage(props: PageProps) {
  const texts = useTexts(PORTALS);
  const [loaded, again] = useLoaded(`${props.health.dataVersion}`, loadPortals);
  const attempt = useAttempt();
  const [said, setSaid] = useState<string | null>(null);
  const portals = loaded.value;
  if (!portals) return <Unready loaded={loaded} again={again} text={texts.loading} />;
  const trouble = props.trouble ?? (loaded.state === 'trouble' ? loaded.trouble : null);
  const done = (path: string, body: object, what: string) => {
    setSaid(null);
    return attempt.run(async () => {
      await post(path, body);
      setSaid(what);
      again();
    });
  };
  return (
    <main class="rules portals">
      <h1>{texts.title}</h1>
      <p class="soft">{texts.about}</p>
      {trouble && <TroubleLine trouble={trouble} again={props.again} />}
      <div role="status">{said && <p class="said">{said}</p>}</div>
      {attempt.trouble && <Alert>{attempt.trouble}</Alert>}
      <PortalProposals
        proposals={portals.proposals}
        busy={attempt.busy}
        decide={(proposal, take) =>
          void done(
            `portal-proposals/${proposal.id}/${take ? 'accept' : 'decline'}`,
            {},
            (take ? texts.published : texts.declined)(pageOf(proposal)),
          )
        }
      />
      <PortalReaders
        readers={readersOf(portals.items, portals.misfits)}
        busy={attempt.busy}
        turn={({ id, version, off }) =>
          void done(
            `portals/${encodeURIComponent(id)}/${off ? 'off' : 'on'}`,
            { version },
            (off ? texts.isOff : texts.isOn)(id),
          )
        }
      />
    </main>
  );
}
