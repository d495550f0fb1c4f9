import { Account, roles } from '@jucai/contracts';
import { z } from 'zod';
import type { JucaiRecord } from '../app/dataProvider.js';
import type { Translate } from '../app/i18n/translate.js';
import type { components } from '../generated/organizations.js';

/** A person and their account, as GET /api/organizations/people answers it. */
export type Person = JucaiRecord & components['schemas']['Person'];

/** Roles that a person holds at a unit from one day to another. */
export type Assignment = JucaiRecord & components['schemas']['Assignment'];

const name = z.string().trim().min(1).max(60);
const reason = z.string().trim().min(2).max(500);
const post = z.string().trim().min(1).max(60);
const chosenRoles = (t: Translate) => z.array(z.enum(roles)).min(1, { error: t('assignments.rolesRequired') });

/** What a new person needs. */
export const registerPersonForm = (t: Translate) =>
  z.object({
    name,
    account: z.string().refine((typed) => Account.safeParse(typed).success, {
      error: t('resources.organizations/people.fields.accountHint'),
    }),
    unitCode: z.string(),
  });

/** What may be corrected of a person; the account never changes. */
export const changePersonForm = z.object({ name, unitCode: z.string() });

/** Why an account is closed. */
export const disablePersonForm = z.object({ reason });

/** An assignment to be given. */
export const grantAssignmentForm = (t: Translate) =>
  z.object({
    account: z.string(),
    unitCode: z.string(),
    roles: chosenRoles(t),
    post: post.optional(),
    homeUnitCode: z.string().optional(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().optional(),
  });

/** What may be changed of an assignment; empty fields are taken out of it. */
export const changeAssignmentForm = (t: Translate) =>
  z.object({
    roles: chosenRoles(t),
    post: post.optional(),
    validTo: z.iso.date().optional(),
  });

/** The end of an assignment: with a day's end, or at once. */
export const endAssignmentForm = z.object({ on: z.iso.date().optional(), reason });
