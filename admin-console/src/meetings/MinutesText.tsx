import { Box, Typography } from '@mui/material';
import { useT, useWord } from '../app/i18n/translate.js';
import { formatDay, joined } from '../components/format.js';
import type { MinutesContent } from './records.js';

const groups = ['attended', 'onLeave', 'satIn'] as const;
type Matter = MinutesContent['sections'][number]['matters'][number];

const Duties = ({ matter }: { matter: Matter }) => {
  const t = useT();
  const said = [
    matter.leadUnits.length > 0 &&
      t('form.labelled', { label: t('minutes.leadUnits'), value: joined(matter.leadUnits) }),
    matter.cooperatingUnits.length > 0 &&
      t('form.labelled', { label: t('minutes.cooperatingUnits'), value: joined(matter.cooperatingUnits) }),
    matter.dueOn && t('form.labelled', { label: t('minutes.dueOn'), value: formatDay(matter.dueOn) }),
  ].filter(Boolean);
  return said.length ? <Box sx={{ color: 'text.secondary' }}>{said.join(t('list.and'))}</Box> : null;
};

/** The minutes as they will be laid out. */
export const MinutesText = ({ content }: { content: MinutesContent }) => {
  const t = useT();
  const word = useWord();
  return (
    <Box component="article" lang="zh-CN" sx={{ maxWidth: '52em', '& p': { my: 0.75, textIndent: '2em' } }}>
      {content.title && (
        <Typography variant="h2" component="h3" sx={{ textAlign: 'center', my: 1 }}>
          {content.title}
        </Typography>
      )}
      {content.intro.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
      {content.sections.map((section, index) => (
        <section key={index}>
          <Typography component="h4" sx={{ fontWeight: 600, mt: 1 }}>
            {section.heading ?? word('minutesSection', section.kind)}
          </Typography>
          {section.paragraphs.map((paragraph, position) => (
            <p key={position}>{paragraph}</p>
          ))}
          {section.matters.length > 0 && (
            <Box component="ol" sx={{ m: 0, pl: 4 }}>
              {section.matters.map((matter, position) => (
                <li key={position}>
                  {matter.title && <strong>{matter.title} </strong>}
                  {matter.text}
                  <Duties matter={matter} />
                </li>
              ))}
            </Box>
          )}
        </section>
      ))}
      {groups
        .filter((group) => content.attendance[group].length > 0)
        .map((group) => (
          <Box key={group} sx={{ mt: 1 }}>
            <strong>{t('form.labelled', { label: word('minutesAttendance', group), value: '' })}</strong>
            {joined(content.attendance[group].map(({ unit, name }) => (unit ? `${unit} ${name}` : name)))}
          </Box>
        ))}
    </Box>
  );
};
