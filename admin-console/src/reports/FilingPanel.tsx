import { Alert, Box, Button } from '@mui/material';
import { useImperativeHandle, useReducer, type Ref } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useT, useText } from '../app/i18n/translate.js';
import { formatMoment } from '../components/format.js';
import { held, HoldSubmit } from '../components/HoldSubmit.js';
import { Panel } from '../components/Panel.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { KeepDraft, useDraft } from '../components/useDraft.js';
import { draftOf, nameOf, needsOwnReason, read, restored, textsOf, type Field, type Filing } from './filing.js';
import { FilingTable } from './FilingTable.js';
import { FindingReason } from './FindingReason.js';
import type { Report } from './report.js';
import { useAutosave } from './useAutosave.js';

/** What a command waits for: nothing goes on with a report while something typed into it is not with the service. */
export interface FilingHandle {
  /** The report with everything typed; says what is not saved, and why, when that can't be. */
  finish: () => Promise<Report>;
}

/** The form of a report while it may be filled in: saved by itself, kept locally while the service is away. */
export const FilingPanel = ({ report, ref }: { report: Report; ref: Ref<FilingHandle> }) => {
  const t = useT();
  const draft = draftOf(report.id);
  const texts = textsOf(report);
  const start = useDraft(draft, { texts, base: { version: report.version, texts } });
  const form = useForm<Filing>({
    defaultValues: restored(report, start.values as unknown as Filing),
    mode: 'onChange',
  });
  const { state, failure, clash, settle, take, attach, save, finish } = useAutosave(report, form, draft);
  const [uploads, hold] = useReducer(held, 0);
  useImperativeHandle(
    ref,
    () => ({ finish: uploads ? () => Promise.reject(new Error(t('reports.unsaved.files'))) : finish }),
    [finish, uploads, t],
  );
  return (
    <FormProvider {...form}>
      <KeepDraft name={draft} />
      <Panel
        title={t('reports.form')}
        aside={
          <>
            {t('reports.progress', report.progress)}
            {' · '}
            <span role="status">{t(`reports.saving.${state}`)}</span>
          </>
        }
      >
        <Box sx={{ display: 'grid', gap: 1, mb: 1, '&:empty': { display: 'none' } }}>
          {start.restoredAt && state !== 'saved' && (
            <Alert severity="info">{t('form.draftRestored', { time: formatMoment(start.restoredAt) })}</Alert>
          )}
          {failure !== null && <ProblemNotice failure={failure} />}
          {clash && (
            <ClashNotice report={clash.theirs} fields={clash.fields} mine={form.getValues('texts')} onSettle={settle} />
          )}
          {report.findings.filter(needsOwnReason).map((finding) => (
            <FindingReason key={finding.reasonKey} finding={finding} />
          ))}
        </Box>
        <Box component="form" noValidate onBlur={() => void save()} onSubmit={(event) => event.preventDefault()}>
          <HoldSubmit value={hold}>
            <FilingTable report={report} editable onTake={take} onAttach={attach} />
          </HoldSubmit>
        </Box>
      </Panel>
    </FormProvider>
  );
};

interface ClashNoticeProps {
  report: Report;
  fields: Field[];
  mine: Filing['texts'];
  onSettle: (keep: 'mine' | 'theirs') => void;
}

const ClashNotice = ({ report, fields, mine, onSettle }: ClashNoticeProps) => {
  const t = useT();
  const text = useText();
  const theirs = textsOf(report);
  return (
    <Alert
      severity="warning"
      role="alert"
      action={
        <>
          <Button color="inherit" onClick={() => onSettle('mine')}>
            {t('conflict.keepMine')}
          </Button>
          <Button color="inherit" onClick={() => onSettle('theirs')}>
            {t('conflict.takeTheirs')}
          </Button>
        </>
      }
    >
      {t('conflict.text')}
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {fields.map((field) => (
          <li key={`${field.group}.${field.code}`}>
            {t('reports.clash', {
              field: nameOf(report, field, t, text),
              mine: read(mine, field) || '—',
              theirs: read(theirs, field) || '—',
            })}
          </li>
        ))}
      </ul>
    </Alert>
  );
};
