import type { SignalItem } from '../../../shared/api/signals.ts';
import { useTexts } from '../language.ts';
import { CONCENTRATION } from '../text/concentration.ts';
import { FigureTable } from './figure-table.tsx';

/** Areas above a norm by what is in use, each with since when and by what, as signals tell it. */
export function OverNorm(props: {
  /** Null for who may not see signals. */
  signals: readonly SignalItem[] | null;
  region: string;
  linkOf(code: string): string;
}) {
  const { over: texts } = useTexts(CONCENTRATION);
  const { signals } = props;
  return (
    <section aria-labelledby="over-norm">
      <h2 id="over-norm">{texts.title}</h2>
      {signals === null ? (
        <p>{texts.notYours}</p>
      ) : signals.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <FigureTable
          caption={texts.title}
          file={`boven-norm-${props.region}`}
          columns={[
            {
              label: texts.area,
              cell: ({ title }) => title,
              show: ({ title, subject }) =>
                subject.area === null ? title : <a href={props.linkOf(subject.area)}>{title}</a>,
            },
            { label: texts.what, cell: ({ text }) => text },
          ]}
          rows={signals}
          keyOf={({ key }) => key}
          notes={[texts.about]}
        />
      )}
    </section>
  );
}
