import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useDataProvider } from 'ra-core';
import { Link, useNavigate } from 'react-router-dom';
import { z } from 'zod';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { CommandButton } from '../components/CommandButton.js';
import { formatDate, joined } from '../components/format.js';
import { Panel } from '../components/Panel.js';
import { RecordHeader } from '../components/RecordHeader.js';
import { RecordTimeline } from '../components/RecordTimeline.js';
import { StateChip } from '../components/StateChip.js';
import { useLiveUpdates } from '../components/useLiveUpdates.js';
import { RecordPage } from '../components/RecordPage.js';
import { ScrollBox } from '../components/RecordColumns.js';
import { shownRule } from './ruleText.js';
import type { Template } from './template.js';

const resource = 'reports/templates';
type Indicator = Template['indicators'][number];
const Created = z.object({ id: z.string() });

/** One version of a template: its sections, indicators and rules. */
const TemplatePage = ({ record: template }: { record: Template }) => {
  const t = useT();
  const text = useText();
  const navigate = useNavigate();
  const provider = useDataProvider<JucaiDataProvider>();
  return (
    <Box sx={{ bgcolor: 'background.paper', minHeight: '100%' }}>
      <RecordHeader
        title={text(template.name)}
        state={<StateChip words="templateState" state={template.state} quiet={template.state === 'published'} />}
        note={[
          t('templates.version', { version: template.templateVersion }),
          template.publishedOn && t('templates.publishedOn', { date: formatDate(template.publishedOn) }),
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            {template.actions.includes('edit') && (
              <Button variant="outlined" component={Link} to={`/${resource}/${template.id}`}>
                {t('templates.edit')}
              </Button>
            )}
            {(template.actions.includes('edit') || template.actions.includes('new-version')) && (
              <Button variant="outlined" component={Link} to={`/${resource}/create?like=${template.id}`}>
                {t('templateEditor.like')}
              </Button>
            )}
            <CommandButton
              resource={resource}
              record={template}
              verb="publish"
              words="templates.commands.publish"
              primary
            />
            <CommandButton
              resource={resource}
              record={template}
              verb="new-version"
              words="templates.commands.newVersion"
              run={async (_, subject) => {
                const answer = await provider.command(resource, subject, 'new-version');
                void navigate(`/${resource}/${Created.parse(answer).id}`);
              }}
            />
          </>
        }
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: { lg: 'minmax(0, 1fr) 320px' } }}>
        <Box sx={{ minWidth: 0 }}>
          <Sections sections={template.sections} />
          <Indicators indicators={template.indicators} />
          <Rules rules={template.rules} indicators={template.indicators} />
        </Box>
        <Box component="aside" sx={{ borderLeft: { lg: 1 }, borderColor: { lg: 'divider' } }}>
          <RecordTimeline words="reportActions" of={`${resource}/${template.id}`} />
        </Box>
      </Box>
    </Box>
  );
};

const Sections = ({ sections }: Pick<Template, 'sections'>) => {
  const t = useT();
  const text = useText();
  const field = (name: 'number' | 'name') => t(`resources.reports/reports.fields.${name}`);
  if (!sections.length) return null;
  return (
    <Panel title={t('reports.sections')}>
      <ScrollBox label={t('reports.sections')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{field('number')}</TableCell>
              <TableCell>{field('name')}</TableCell>
              <TableCell>{t('templates.guidance')}</TableCell>
              <TableCell>{t('templates.length')}</TableCell>
              <TableCell>{t('templates.required')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {sections.map((section) => (
              <TableRow key={section.code}>
                <TableCell>{section.number}</TableCell>
                <TableCell>{text(section.name)}</TableCell>
                <TableCell>{text(section.guidance)}</TableCell>
                <TableCell>{`${section.minLength}–${section.maxLength}`}</TableCell>
                <TableCell>{t(section.required ? 'reports.yes' : 'reports.no')}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollBox>
    </Panel>
  );
};

const Indicators = ({ indicators }: Pick<Template, 'indicators'>) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const field = (name: 'number' | 'name' | 'unitOfMeasure') => t(`resources.reports/reports.fields.${name}`);
  if (!indicators.length) return null;
  const detailOf = ({ type, decimals, choices }: Indicator) => {
    if (type === 'choice') return joined(choices.map((choice) => text(choice)));
    return type === 'decimal' || type === 'percent' ? t('templateEditor.places', { places: decimals }) : null;
  };
  const weightOf = ({ weight }: Indicator) => {
    if (!weight) return null;
    const by = 'indicatorCode' in weight && indicators.find(({ code }) => code === weight.indicatorCode);
    const name = by ? `${by.number} ${text(by.name)}` : t('templateEditor.unitFigure');
    return t('form.labelled', { label: t('templateEditor.weight'), value: name });
  };
  return (
    <Panel title={t('reports.indicators')}>
      <ScrollBox label={t('reports.indicators')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{field('number')}</TableCell>
              <TableCell>{field('name')}</TableCell>
              <TableCell>{field('unitOfMeasure')}</TableCell>
              <TableCell>{t('templates.type')}</TableCell>
              <TableCell>{t('campaigns.rollUp.acrossUnits')}</TableCell>
              <TableCell>{t('templateEditor.periods')}</TableCell>
              <TableCell>{t('templates.direction')}</TableCell>
              <TableCell>{t('templates.evidence')}</TableCell>
              <TableCell>{t('templateEditor.code')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {indicators.map((indicator) => (
              <TableRow key={indicator.code}>
                <TableCell>{indicator.number}</TableCell>
                <TableCell>{text(indicator.name)}</TableCell>
                <TableCell>{text(indicator.unitOfMeasure) || '—'}</TableCell>
                <TableCell>
                  {word('indicatorType', indicator.type)}
                  <Detail>{detailOf(indicator)}</Detail>
                </TableCell>
                <TableCell>
                  {word('acrossUnits', indicator.acrossUnits)}
                  <Detail>{weightOf(indicator)}</Detail>
                </TableCell>
                <TableCell>
                  {word('acrossPeriods', indicator.cumulative ? 'cumulative' : indicator.acrossPeriods)}
                </TableCell>
                <TableCell>{word('indicatorDirection', indicator.direction)}</TableCell>
                <TableCell>{t(indicator.evidenceRequired ? 'reports.yes' : 'reports.no')}</TableCell>
                <TableCell>{indicator.code}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollBox>
    </Panel>
  );
};

const Detail = ({ children }: { children: string | null }) =>
  children && <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{children}</Box>;

const Rules = ({ rules, indicators }: Pick<Template, 'rules' | 'indicators'>) => {
  const t = useT();
  const text = useText();
  if (!rules.length) return null;
  const conditionOf = (rule: Template['rules'][number]) => {
    if (rule.kind === 'expression') return shownRule(rule.expression, indicators);
    const numbers = indicators
      .filter(({ code }) => rule.indicatorCodes?.includes(code))
      .map(({ number }) => `[${number}]`);
    return [...numbers, t('templates.changeOver', { percent: rule.overPercent ?? 0 })].join(' ');
  };
  return (
    <Panel title={t('templates.rules')}>
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {rules.map((rule) => (
          <li key={rule.code}>
            {t(rule.severity === 'error' ? 'templates.mustHold' : 'templates.explain', { message: text(rule.message) })}
            <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{conditionOf(rule)}</Box>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const TemplateShow = () => {
  useLiveUpdates('reports', { template: resource });
  return <RecordPage resource={resource} page={TemplatePage} />;
};

export default TemplateShow;
