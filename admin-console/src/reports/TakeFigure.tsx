import { Button } from '@mui/material';
import { useT } from '../app/i18n/translate.js';
import { useFigureWords } from './figures.js';
import type { Take } from './FilingTable.js';
import type { Indicator, Report } from './report.js';

interface TakeFigureProps {
  report: Report;
  indicator: Indicator;
  onTake: Take;
}

/** Offers the figure that is known already, so that nobody types it again. */
export const TakeFigure = ({ report, indicator, onTake }: TakeFigureProps) => {
  const t = useT();
  const words = useFigureWords();
  const { code } = indicator;
  const now = report.values[code]?.value ?? null;
  const department = report.department[code]?.value;
  const previous = report.previous[code];
  const small = { minHeight: 24, py: 0, px: 0.5, fontSize: 12.5 };
  if (department !== undefined && department !== now)
    return (
      <Button size="small" sx={small} onClick={() => void onTake(code, 'department-event')}>
        {t('reports.takeDepartment', { value: words(indicator, department) })}
      </Button>
    );
  if (now !== null || previous === null || previous === undefined) return null;
  return (
    <Button size="small" sx={small} onClick={() => void onTake(code, 'last-year')}>
      {t('reports.takePrevious')}
    </Button>
  );
};
