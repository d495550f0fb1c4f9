import { Alert, Button, Stack, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import { useState } from 'react';
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

const Witness = z.object({
  position: z.coerce.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Checks the chain of the audit trail from its first entry, against what was copied down at an earlier check if given, and says what was found. */
export const AuditVerification = () => {
  const t = useT();
  const text = useText();
  const provider = useDataProvider<JucaiDataProvider>();
  const [kept, setKept] = useState<{ position: string; hash: string } | null>(null);
  const witness = Witness.safeParse(kept);
  const { mutate, data, error, variables, isPending } = useMutation({
    mutationFn: async (against: z.output<typeof Witness> | undefined) =>
      Verification.parse(
        await provider.command('integration/audit-entries', null, 'verify', against && { witness: against }),
      ),
  });
  if (!may('audit.verify')) return null;
  const typed = kept !== null && (kept.position !== '' || kept.hash !== '');
  const wrong = typed && !witness.success;
  return (
    <Stack spacing={1} className="no-print">
      <Stack direction="row" sx={{ alignItems: 'center', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" onClick={() => mutate(witness.data)} disabled={isPending || wrong}>
          {t(isPending ? 'audit.verifying' : 'audit.verify')}
        </Button>
        <Typography variant="caption" color="textSecondary">
          {t('audit.verifyHint')}
        </Typography>
        <Button onClick={() => setKept(kept ? null : { position: '', hash: '' })} aria-expanded={kept !== null}>
          {t('audit.witness')}
        </Button>
      </Stack>
      {kept && (
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
          <TextField
            size="small"
            label={t('audit.witnessPosition')}
            value={kept.position}
            error={wrong}
            onChange={({ target }) => setKept({ ...kept, position: target.value.trim() })}
          />
          <TextField
            size="small"
            label={t('audit.witnessHash')}
            value={kept.hash}
            error={wrong}
            helperText={wrong ? t('audit.witnessBad') : undefined}
            onChange={({ target }) => setKept({ ...kept, hash: target.value.trim() })}
            sx={{ flex: '1 1 320px', maxWidth: 620 }}
          />
        </Stack>
      )}
      {error && <ProblemNotice failure={error} />}
      {data?.ok && (
        <Alert severity="success" role="status">
          {t('audit.verified', { count: data.count })}
          {variables && ` ${t('audit.witnessed', { position: variables.position })}`}
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
