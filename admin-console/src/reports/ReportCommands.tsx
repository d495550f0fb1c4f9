import { useDataProvider } from 'ra-core';
import type { RefObject } from 'react';
import { ArrayInput, DateInput, SelectInput, SimpleFormIterator, TextInput } from 'react-admin';
import type { JucaiDataProvider } from '../app/dataProvider.js';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { request } from '../app/request.js';
import { CommandButton } from '../components/CommandButton.js';
import { formatDate } from '../components/format.js';
import { ReasonInput } from '../components/ReasonInput.js';
import { useBusinessDay } from '../organizations/useClock.js';
import { CorrectionInputs } from './CorrectionInputs.js';
import { unanswered } from './Remarks.js';
import type { FilingHandle } from './FilingPanel.js';
import type { Report } from './report.js';
import {
  correctionForm,
  extensionForm,
  presentationForm,
  refuseExtensionForm,
  returnForm,
  submitForm,
  submitWithoutForm,
} from './reportForms.js';

const resource = 'reports/reports';

const UntilInput = () => {
  const t = useT();
  return <DateInput source="until" label={t('resources.reports/reports.fields.until')} isRequired fullWidth />;
};

interface ReportCommandsProps {
  report: Report;
  /** The form that is being filled in, where it is. */
  filing: RefObject<FilingHandle | null>;
}

/** What may be done with a report; each button shows only when the service offers it. */
export const ReportCommands = ({ report, filing }: ReportCommandsProps) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const provider = useDataProvider<JucaiDataProvider>();
  const moreTime = extensionForm(t, report, useBusinessDay());
  const { sections, indicators } = report.template;
  const asked = report.extensionRequest;
  const wish = asked ? t('reports.askedUntil', { date: formatDate(asked.until), reason: asked.reason }) : '';
  const missing = report.openUnits.length > 0;
  const open = unanswered(report);
  const fields = [
    ...sections.map(({ code, number, name }) => ({ id: `section:${code}`, name: `${number} ${text(name)}` })),
    ...indicators.map(({ code, number, name }) => ({ id: `indicator:${code}`, name: `${number} ${text(name)}` })),
  ];
  return (
    <>
      <CommandButton
        resource={resource}
        record={report}
        verb="submit"
        words="reports.commands.submit"
        hint={{
          unit: text(report.reviewerName),
          open: open > 0 ? t('reports.unanswered', { count: open }) : '',
        }}
        schema={missing ? submitWithoutForm : submitForm}
        defaults={{ missingReason: report.missingReason ?? '' }}
        // What was typed last goes first; a report that lacks it must not be handed in.
        run={async ({ missingReason = null }) => {
          const saved = (await filing.current?.finish()) ?? report;
          return provider.command(resource, saved, 'submit', { missingReason });
        }}
        primary
      >
        {missing && (
          <ReasonInput source="missingReason" label={t('reports.missingReason', { count: report.openUnits.length })} />
        )}
      </CommandButton>
      <CommandButton resource={resource} record={report} verb="withdraw" words="reports.commands.withdraw" />
      <CommandButton
        resource={resource}
        record={report}
        verb="present"
        words="reports.commands.present"
        schema={presentationForm}
        defaults={{ ...report.presentation }}
        run={({ mode, reporterName = null, reporterPost = null }, { version }) =>
          request(`/api/${resource}/${report.id}/presentation`, {
            method: 'PATCH',
            version,
            body: { mode, reporterName, reporterPost },
          })
        }
      >
        <SelectInput
          source="mode"
          label={t('resources.reports/reports.fields.mode')}
          choices={presentationForm.shape.mode.options.map((id) => ({ id, name: word('presentationMode', id) }))}
          isRequired
          fullWidth
        />
        <TextInput source="reporterName" label={t('resources.reports/reports.fields.reporterName')} fullWidth />
        <TextInput source="reporterPost" label={t('resources.reports/reports.fields.reporterPost')} fullWidth />
      </CommandButton>
      <CommandButton
        resource={resource}
        record={report}
        verb="request-extension"
        words="reports.commands.requestExtension"
        schema={moreTime}
      >
        <UntilInput />
        <ReasonInput />
      </CommandButton>
      <CommandButton resource={resource} record={report} verb="accept" words="reports.commands.accept" primary />
      <CommandButton
        resource={resource}
        record={report}
        verb="return"
        words="reports.commands.return"
        schema={returnForm}
        defaults={{ reason: '', comments: [{ field: '', text: '' }] }}
        run={({ reason, comments }, subject) =>
          provider.command(resource, subject, 'return', {
            reason,
            comments: comments.map(({ field, text: comment }) => {
              const [target, ...code] = field.split(':');
              return { target, code: code.join(':'), text: comment };
            }),
          })
        }
        danger
      >
        <ReasonInput />
        <ArrayInput source="comments" label={t('reports.comments')}>
          <SimpleFormIterator disableReordering disableClear>
            <SelectInput
              source="field"
              label={t('resources.reports/reports.fields.field')}
              choices={fields}
              isRequired
              fullWidth
            />
            <TextInput
              source="text"
              label={t('resources.reports/reports.fields.comment')}
              multiline
              isRequired
              fullWidth
            />
          </SimpleFormIterator>
        </ArrayInput>
      </CommandButton>
      <CommandButton
        resource={resource}
        record={report}
        verb="extend"
        words="reports.commands.extend"
        hint={{ asked: wish }}
        schema={moreTime}
        defaults={asked ? { until: asked.until } : {}}
        run={(values, subject) => provider.command(resource, subject, 'extension', values)}
      >
        <UntilInput />
        <ReasonInput />
      </CommandButton>
      <CommandButton
        resource={resource}
        record={report}
        verb="refuse-extension"
        words="reports.commands.refuseExtension"
        hint={{ asked: wish }}
        schema={refuseExtensionForm}
        danger
      >
        <ReasonInput />
      </CommandButton>
      <CommandButton
        resource={resource}
        record={report}
        verb="correct"
        words="reports.commands.correct"
        schema={correctionForm(t, report)}
        defaults={{ corrections: [{ indicatorCode: '', value: '' }] }}
        danger
      >
        <CorrectionInputs report={report} />
        <ReasonInput />
      </CommandButton>
      <CommandButton
        resource={resource}
        record={report}
        verb="freeze"
        words="reports.commands.freeze"
        run={() => provider.create('reports/snapshots', { data: { kind: 'reports.report', reportId: report.id } })}
      />
    </>
  );
};
