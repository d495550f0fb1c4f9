import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useEffect, useId, useState } from 'react';
import { answerConflictsWith, type Choice, type Conflict } from '../app/conflict.js';
import { useT } from '../app/i18n/translate.js';
import { ConflictTable } from './ConflictTable.js';

interface Question {
  conflict: Conflict;
  decide: (choice: Choice) => void;
}

/** Two versions side by side when somebody else was quicker; the user decides which one stays. One question after the other. */
export const ConflictDialog = () => {
  const t = useT();
  const title = useId();
  const [[asked], setQuestions] = useState<Question[]>([]);
  useEffect(() => {
    answerConflictsWith(
      (conflict) => new Promise((decide) => setQuestions((waiting) => [...waiting, { conflict, decide }])),
    );
  }, []);
  if (!asked) return null;

  const { conflict, decide } = asked;
  const end = (choice: Choice) => () => {
    setQuestions((waiting) => waiting.filter((question) => question !== asked));
    decide(choice);
  };
  const edit = conflict.kind === 'edit';
  return (
    <Dialog open onClose={end('back')} maxWidth="md" aria-labelledby={title}>
      <DialogTitle id={title}>{t('conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1.5 }}>{t(edit ? 'conflict.text' : 'conflict.commandText')}</DialogContentText>
        <ConflictTable conflict={conflict} />
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button color="inherit" onClick={end('back')}>
          {t('conflict.back')}
        </Button>
        <Button variant="outlined" onClick={end('theirs')}>
          {t(edit ? 'conflict.takeTheirs' : 'conflict.leave')}
        </Button>
        <Button variant="contained" onClick={end('mine')}>
          {t(edit ? 'conflict.keepMine' : 'conflict.proceed')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
