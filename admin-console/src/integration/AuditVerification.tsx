import { Alert, Button, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import { z } from 'zod';
import { may } from '../app/assignment/session.js';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT, useText } from '../app/i18n/translate.js';
import { Facts } from '../components/Facts.js';
import { formatMoment, formatNumber } from '../components/format.js';
import { ProblemNotice } from '../components/ProblemNotice.js';

const Verification = z.object({
  ok: z.boolean(),
  count: z.number(),
  anchors: z.number(),
  headPosition: z.number(),
  headHash: z.string(),
  verifiedAt: z.string(),
  broken: z.object({ position: z.number(), text: z.object({ zh: z.string(), en: z.string() }) }).nullable(),
});

/** Checks the chain of the audit trail from its first entry, and says what was found. */
export const AuditVerification = () => {
  const t = useT();
  const text = useText();
  const provider = useDataProvider<JucaiDataProvider>();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => Verification.parse(await provider.command('integration/audit-entries', null, 'verify')),
  });
  if (!may('audit.verify')) return null;
  return (
    <Stack spacing={1} className="no-print">
      <Stack direction="row" sx={{ alignItems: 'center', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" onClick={() => mutate()} disabled={isPending}>
          {t(isPending ? 'audit.verifying' : 'audit.verify')}
        </Button>
        <Typography variant="caption" color="textSecondary">
          {t('audit.verifyHint')}
        </Typography>
      </Stack>
      {error && <ProblemNotice failure={error} />}
      {data?.ok && (
        <Alert severity="success" role="status">
          {t('audit.verified', { count: data.count })}
        </Alert>
      )}
      {data?.broken && (
        <Alert severity="error" role="alert">
          {t('audit.broken', { position: data.broken.position, what: text(data.broken.text) })}
        </Alert>
      )}
      {data && (
        <Facts
          facts={[
            { label: t('audit.proofAt'), value: formatMoment(data.verifiedAt) },
            { label: t('audit.proofCount'), value: formatNumber(data.count) },
            { label: t('audit.proofAnchors'), value: formatNumber(data.anchors) },
            { label: t('audit.proofHead'), value: formatNumber(data.headPosition) },
            {
              label: t('audit.proofHash'),
              value: (
                <>
                  <code style={{ overflowWrap: 'anywhere' }}>{data.headHash}</code>
                  <Typography variant="caption" color="textSecondary" component="div">
                    {t('audit.proofHashHint')}
                  </Typography>
                </>
              ),
            },
          ]}
        />
      )}
    </Stack>
  );
};
