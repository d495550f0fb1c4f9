import type { EmployerType, Tier, UnitKind } from '@jucai/contracts';
import type { JucaiRecord } from '../app/dataProvider.js';
import type { LocalText } from '../app/i18n/locale.js';

/** A unit as GET /api/organizations/units answers it; its code is its id. */
export interface Unit extends JucaiRecord {
  id: string;
  code: string;
  name: LocalText;
  shortName: LocalText;
  kind: UnitKind;
  tier: Tier;
  parentCode: string | null;
  status: 'active' | 'abolished';
  successorCode?: string | null;
  line?: string | null;
  /** Of an employer only, once it is known. */
  employer?: {
    type: EmployerType;
    creditCode: string;
    statisticalHomeCode: string;
    statisticalHomeName: LocalText;
  } | null;
  validFrom?: string;
  validTo?: string | null;
}

/** One operation of a unit's history. */
export interface UnitOperation extends JucaiRecord {
  id: string;
  kind: 'create' | 'rename' | 'move' | 'abolish';
  /** Day from which it holds. */
  effectiveOn: string;
  personName: string | null;
  reason: string;
  /** Names that changed: of the unit for a rename, of its parents for a move. */
  before: LocalText | null;
  after: LocalText | null;
}
