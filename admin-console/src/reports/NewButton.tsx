import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import type { Permission } from '@jucai/contracts';
import { Link } from 'react-router-dom';
import { may, useAssignment } from '../app/assignment/session.js';

/** Leads to a page that makes a record; what the city's office makes is offered to it alone. */
export const NewButton = ({ to, label, permission }: { to: string; label: string; permission: Permission }) => {
  const { assignment } = useAssignment();
  if (!may(permission) || assignment.tier !== 'city') return null;
  return (
    <Button component={Link} to={to} variant="contained" startIcon={<AddIcon />}>
      {label}
    </Button>
  );
};
