import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import { Box, Button, Typography } from '@mui/material';
import { useT, useText } from '../app/i18n/translate.js';
import { Panel } from '../components/Panel.js';
import { ProblemNotice } from '../components/ProblemNotice.js';
import { useAnswer } from '../components/useAnswer.js';
import { useCopy } from '../components/useCopy.js';
import type { components } from '../generated/integration.js';

type EventType = components['schemas']['EventType'];

/** What a system is to send, kind by kind, with a whole example that the department can begin with. */
export const EventContracts = ({ names }: { names: string[] }) => {
  const t = useT();
  const { data, error } = useAnswer<components['schemas']['EventTypes']>('integration/event-types');
  const types = data?.items.filter(({ name }) => names.includes(name)) ?? [];
  return (
    <Panel title={t('events.contract')} aside={t('events.contractHint')}>
      {error && <ProblemNotice failure={error} />}
      {types.map((type) => (
        <Contract key={type.type} type={type} />
      ))}
    </Panel>
  );
};

const Contract = ({ type }: { type: EventType }) => {
  const t = useT();
  const text = useText();
  const copy = useCopy();
  const example = JSON.stringify(type.example, null, 2);
  return (
    <Box sx={{ mb: 1.5 }}>
      <Typography>
        {text(type.title)} · {t('events.version', { version: type.version })}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 0.5 }}>
        {text(type.summary)}
      </Typography>
      <Box component="details">
        <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main' }}>
          {t('events.example')}
        </Box>
        <Box
          component="pre"
          tabIndex={0}
          aria-label={t('events.example')}
          sx={{ m: 0, mt: 0.5, p: 1.5, overflow: 'auto', bgcolor: 'background.default', fontSize: 12.5 }}
        >
          {example}
        </Box>
        <Button startIcon={<ContentCopyIcon />} onClick={() => void copy(example)}>
          {t('events.copy')}
        </Button>
      </Box>
    </Box>
  );
};
