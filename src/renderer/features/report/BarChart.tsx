import type { ReactNode } from 'react';
import type { BlockOf } from '../../../domain/report/report-document';
import css from './BarChart.module.css';
import { Chart } from './Chart';

/** Bars lying down, with room for long names. The text alternative says the same. */
export function BarChart({ chart }: { chart: BlockOf<'chart'> }): ReactNode {
  const { title, alt, categories, values } = chart;
  const most = Math.max(1, ...values);
  return (
    <Chart title={title}>
      <div role="img" aria-label={alt} className={css.bars}>
        {categories.map((category, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two choices may have the same name.
          <div key={at} className={css.row}>
            <span>{category}</span>
            <span className={css.track}>
              <span className={css.bar} style={{ width: `${(100 * (values[at] ?? 0)) / most}%` }} />
            </span>
            <span className={css.value}>{values[at] ?? 0}</span>
          </div>
        ))}
      </div>
    </Chart>
  );
}
