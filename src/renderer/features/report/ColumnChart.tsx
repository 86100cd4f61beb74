import type { ReactNode } from 'react';
import type { ReportBlock } from '../../../domain/report/report-document';
import { Chart } from './Chart';
import css from './ColumnChart.module.css';

const STEP = 52;
const COLUMN = 40;
const TALLEST = 120;
const ABOVE = 18;
const BELOW = 20;

/** Columns with their numbers on top, zero too. The text alternative says the same. */
export function ColumnChart({ chart }: { chart: Extract<ReportBlock, { type: 'chart' }> }): ReactNode {
  const { title, alt, categories, values } = chart;
  const most = Math.max(1, ...values);
  const width = STEP * categories.length;
  const floor = ABOVE + TALLEST;
  return (
    <Chart title={title}>
      <svg viewBox={`0 0 ${width} ${floor + BELOW}`} role="img" aria-label={alt} className={css.drawing}>
        {categories.map((category, index) => {
          const value = values[index] ?? 0;
          const height = (TALLEST * value) / most;
          const middle = STEP * (index + 0.5);
          return (
            <g key={category}>
              <rect
                x={middle - COLUMN / 2}
                y={floor - height}
                width={COLUMN}
                height={height}
                rx={2}
                className={css.column}
              />
              <text x={middle} y={floor - height - 5} className={css.number}>
                {value}
              </text>
              <text x={middle} y={floor + 15} className={css.label}>
                {category}
              </text>
            </g>
          );
        })}
        <line x1={0} x2={width} y1={floor} y2={floor} className={css.floor} />
      </svg>
    </Chart>
  );
}
