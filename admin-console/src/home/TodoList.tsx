import {
  Box,
  List,
  ListItem,
  ListItemButton,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import type { MouseEvent } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { choose, useAssignment } from '../app/assignment/session.js';
import { useT, useText, useWord } from '../app/i18n/translate.js';
import { Deadline } from '../components/Deadline.js';
import { Light } from '../components/Light.js';
import { ScrollBox } from '../components/RecordColumns.js';
import type { Todo } from './todos.js';

// A matter of another assignment is opened as that assignment: every act belongs to exactly one.
const useOpen = () => {
  const { assignment } = useAssignment();
  const navigate = useNavigate();
  return (todo: Todo) => (event: MouseEvent) => {
    if (todo.assignment.id === assignment.id || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void navigate(todo.link);
    choose(todo.assignment);
  };
};

/** To-dos in the order of their deadlines; each opens where the work is done. */
export const TodoList = ({ items }: { items: Todo[] }) => {
  const t = useT();
  const text = useText();
  const word = useWord();
  const open = useOpen();
  const { assignment } = useAssignment();
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const keyOf = ({ service, assignment, id }: Todo) => `${service}.${assignment.id}.${id}`;

  if (phone)
    return (
      <List disablePadding>
        {items.map((todo) => (
          <ListItem key={keyOf(todo)} disablePadding divider>
            <ListItemButton component={Link} to={todo.link} onClick={open(todo)} sx={{ display: 'block', py: 1 }}>
              <Box sx={{ fontWeight: 600 }}>{text(todo.title)}</Box>
              <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
                {word('todoKinds', todo.kind)} · {text(todo.unitName)}
              </Box>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, columnGap: 1.5, fontSize: 13 }}>
                {todo.light && <Light state={todo.light} />}
                <Deadline dueAt={todo.dueAt} workingDaysLeft={todo.workingDaysLeft} />
              </Box>
            </ListItemButton>
          </ListItem>
        ))}
      </List>
    );
  return (
    <ScrollBox label={t('home.title')}>
      <Table size="small" aria-label={t('home.title')}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 88 }}>{t('home.light')}</TableCell>
            <TableCell>{t('home.matter')}</TableCell>
            <TableCell>{t('home.kind')}</TableCell>
            <TableCell>{t('home.unit')}</TableCell>
            <TableCell>{t('home.deadline')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map((todo) => (
            <TableRow key={keyOf(todo)} hover>
              <TableCell>{todo.light && <Light state={todo.light} />}</TableCell>
              <TableCell sx={{ minWidth: 220 }}>
                <Box
                  component={Link}
                  to={todo.link}
                  onClick={open(todo)}
                  sx={{
                    color: 'text.primary',
                    fontWeight: 500,
                    textDecoration: 'none',
                    '&:hover': { textDecoration: 'underline' },
                  }}
                >
                  {text(todo.title)}
                </Box>
                {todo.assignment.id !== assignment.id && (
                  <Box component="span" sx={{ ml: 1, color: 'text.secondary', fontSize: 12.5 }}>
                    {t('home.as', { unit: text(todo.assignment.unitName) })}
                  </Box>
                )}
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{word('todoKinds', todo.kind)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{text(todo.unitName)}</TableCell>
              <TableCell>
                <Deadline dueAt={todo.dueAt} workingDaysLeft={todo.workingDaysLeft} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollBox>
  );
};
