import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { may } from '../app/assignment/session.js';
import type { Complaint } from '../app/problem.js';
import { pages } from '../app/sections.js';

/**
 * One of the things that stand in the way, which a service names by its place (`meetings/action-item/<id>`): opens
 * there for who may read it. Others read what it is and whose, and can ask that unit.
 */
export const ComplaintText = ({ path, message }: Complaint) => {
  const [service, kind, id, ...more] = path.split('/');
  const page = pages.find(({ resource, show }) => show && resource === `${service}/${plural(kind ?? '')}`);
  if (!id || more.length > 0 || !page || !may(page.permission)) return <>{message}</>;
  // In a tab of its own: the form that was refused stays as it is.
  return (
    <Box
      component={Link}
      to={`/${page.resource}/${encodeURIComponent(id)}/show`}
      target="_blank"
      sx={{ color: 'inherit' }}
    >
      {message}
    </Box>
  );
};

// Resources are named by the plural of the thing.
const plural = (kind: string) => (kind === 'person' ? 'people' : `${kind}s`);
