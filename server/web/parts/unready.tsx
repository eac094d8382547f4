import type { Loaded } from '../use-loaded.ts';
import { Loading, TroubleNotice } from './notice.tsx';

/** In the place of a page that has nothing to show yet: that it is on its way, or why not. */
export function Unready(props: { loaded: Loaded<unknown>; again(): void; text: string }) {
  const { loaded } = props;
  if (loaded.state === 'trouble') return <TroubleNotice trouble={loaded.trouble} again={props.again} />;
  return <Loading text={props.text} />;
}
