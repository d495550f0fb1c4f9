import { z } from 'zod';
import { Account, CreditCode, EmployerType, Role, Tier, UnitCode, UnitKind } from '@jucai/contracts';
import { Day, DemonstrationLabel, IndicatorCode, LocalName, StepName, Text } from './values.schemas.js';

const ScenarioUnit = z
  .strictObject({
    code: UnitCode,
    name: LocalName,
    shortName: LocalName,
    kind: UnitKind,
    tier: Tier,
    parentCode: UnitCode.nullable(),
    line: Text.nullable(),
    employerType: EmployerType.optional(),
    statisticalHomeCode: UnitCode.optional(),
    creditCode: CreditCode.optional(),
    creditCodeNote: Text.optional(),
    validFrom: Day,
    sortOrder: z.int().positive(),
    /** Made by the bootstrap command of organizations, not by a step. */
    bootstrap: z.literal(true).optional(),
  })
  .refine((unit) => (unit.kind === 'employer') === (unit.employerType !== undefined), {
    error: 'An employer has a type, a statistical home and a credit code, and nothing else has',
    path: ['employerType'],
  });

export const UnitsFile = z.strictObject({ label: DemonstrationLabel, note: Text, units: z.array(ScenarioUnit).min(1) });

const ScenarioAssignment = z.strictObject({
  unitCode: UnitCode,
  roles: z.array(Role).min(1),
  post: Text,
  validFrom: Day,
  validTo: Day.nullable(),
  homeUnitCode: UnitCode.nullable(),
});

const ScenarioPerson = z.strictObject({
  account: Account,
  personName: Text,
  assignments: z.array(ScenarioAssignment).min(1),
  bootstrap: z.literal(true).optional(),
  /** Acts for a post in the demonstration and stands for no real person. */
  standIn: z.literal(true).optional(),
  note: Text.optional(),
});

export const PeopleFile = z.strictObject({
  label: DemonstrationLabel,
  note: Text,
  people: z.array(ScenarioPerson).min(1),
});

export const StatisticsFile = z.strictObject({
  label: DemonstrationLabel,
  note: Text,
  system: z.strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
    unitCode: UnitCode,
    scopeUnitCode: UnitCode,
    name: LocalName,
    eventType: Text,
  }),
  step: StepName,
  on: Day,
  period: Text,
  values: z.array(z.strictObject({ unitCode: UnitCode, indicator: IndicatorCode, value: z.number().positive() })),
});

export const LeadingGroupFile = z.strictObject({
  label: DemonstrationLabel,
  note: Text,
  code: Text,
  unitCode: UnitCode,
  officeUnitCode: UnitCode,
  name: LocalName,
  officeName: LocalName,
  rules: z.strictObject({
    noticeWorkingDays: z.int().positive(),
    materialsWorkingDays: z.int().positive(),
    quorumPercent: z.int().min(1).max(100),
    delegateCountsForQuorum: z.boolean(),
  }),
  members: z.array(
    z.strictObject({
      account: Account,
      unitCode: UnitCode,
      position: z.enum(['head', 'deputy-head', 'member']),
      post: Text,
      exOfficio: z.boolean(),
      validFrom: Day,
      sortOrder: z.int().positive(),
    }),
  ),
});
