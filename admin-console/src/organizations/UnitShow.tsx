import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import { Button } from '@mui/material';
import { Link, useParams } from 'react-router-dom';
import { useT } from '../app/i18n/translate.js';
import { UnitDetails } from './UnitDetails.js';
import { UnitsFrame } from './UnitsFrame.js';

/** A unit's page. */
const UnitShow = () => {
  const t = useT();
  const { id } = useParams();
  if (!id) return null;
  return (
    <UnitsFrame selected={id} phone="unit">
      <Button
        component={Link}
        to="/organizations/units"
        startIcon={<ArrowBackIcon />}
        sx={{ display: { md: 'none' }, m: 1, mb: 0 }}
      >
        {t('organizations.tree')}
      </Button>
      <UnitDetails code={id} />
    </UnitsFrame>
  );
};

export default UnitShow;
