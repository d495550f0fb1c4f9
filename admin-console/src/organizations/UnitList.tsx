import { useAssignment } from '../app/assignment/session.js';
import { useT } from '../app/i18n/translate.js';
import { DocumentTitle } from '../components/PageTitle.js';
import { UnitDetails } from './UnitDetails.js';
import { UnitsFrame } from './UnitsFrame.js';

/** The tree, with one's own unit open beside it. */
const UnitList = () => {
  const t = useT();
  const { assignment } = useAssignment();
  return (
    <UnitsFrame selected={assignment.unitCode} phone="tree">
      <UnitDetails code={assignment.unitCode} />
      <DocumentTitle>{t('organizations.tree')}</DocumentTitle>
    </UnitsFrame>
  );
};

export default UnitList;
