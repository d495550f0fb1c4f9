import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useT, useText } from '../app/i18n/translate.js';
import { joined } from '../components/format.js';
import { useCopy } from '../components/useCopy.js';
import { dropDraft, readDraft } from '../components/useDraft.js';
import { draftOf, fieldsOf, nameOf, read, same, textsOf, type Filing } from './filing.js';
import type { Report } from './report.js';

/** What was typed and could not be saved before the report was closed to its filler: said, and given back. */
export const UnsavedNotice = ({ report }: { report: Report }) => {
  const t = useT();
  const text = useText();
  const copy = useCopy();
  const draft = draftOf(report.id);
  const [texts, setTexts] = useState(() => (readDraft(draft)?.values as Filing | undefined)?.texts);
  if (!texts) return null;
  const now = textsOf(report);
  const fields = fieldsOf(texts).filter((field) => !same(report, field, read(texts, field), read(now, field)));
  if (!fields.length) return null;
  const named = fields.map((field) => ({ name: nameOf(report, field, t, text), typed: read(texts, field) }));
  const give = () => copy(named.map(({ name, typed }) => t('form.labelled', { label: name, value: typed })).join('\n'));
  const forget = () => {
    dropDraft(draft);
    setTexts(undefined);
  };
  return (
    <Alert
      severity="warning"
      role="alert"
      action={
        <>
          <Button color="inherit" size="small" onClick={() => void give()}>
            {t('problem.copy')}
          </Button>
          <Button color="inherit" size="small" onClick={forget}>
            {t('reports.unsaved.forget')}
          </Button>
        </>
      }
    >
      {t('reports.unsaved.closed', { fields: joined(named.map(({ name }) => name)) })}
    </Alert>
  );
};
