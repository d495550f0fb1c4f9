import { List, ListItemButton, ListItemText, Typography } from '@mui/material';
import { joined } from '../../components/format.js';
import { currentLocale, textOf } from '../i18n/locale.js';
import { messagesOf } from '../i18n/messages.js';
import { choose, type Assignment, type Session } from './session.js';

/** Post if there is one, else the roles in words. */
export const postOf = ({ post, roles }: Assignment): string => {
  if (post) return post;
  const words: Record<string, string> = messagesOf(currentLocale()).roles;
  return joined(roles.map((role) => words[role] ?? words['fallback'] ?? ''));
};

/** Whoever holds several assignments says here which one they work under. */
export const AssignmentChooser = ({ session }: { session: Session }) => {
  const words = messagesOf(currentLocale()).assignment;
  return (
    <>
      <Typography variant="h1">{words.choose}</Typography>
      <Typography color="textSecondary" sx={{ mt: 1, mb: 2 }}>
        {words.chooseHint}
      </Typography>
      <List
        aria-label={words.choose}
        sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, py: 0 }}
      >
        {session.assignments.map((assignment, index) => (
          <li key={assignment.id}>
            <ListItemButton
              autoFocus={index === 0}
              divider={index < session.assignments.length - 1}
              onClick={() => choose(assignment)}
            >
              <ListItemText
                primary={textOf(assignment.unitName)}
                secondary={`${session.personName} · ${postOf(assignment)}`}
                slotProps={{ primary: { sx: { fontWeight: 600 } } }}
              />
            </ListItemButton>
          </li>
        ))}
      </List>
    </>
  );
};
