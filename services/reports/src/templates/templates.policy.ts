import { type Actor, covers, may } from '@jucai/service-kit/domain';

/** Whether the actor acts for the whole city: its path has one step. */
export const atTheCity = ({ path }: Pick<Actor, 'path'>): boolean => /^\/[^/]+\/$/.test(path);

/** Templates are the city office's. */
export const mayManageTemplates = (actor: Actor): boolean => may(actor, 'template.manage') && atTheCity(actor);

export type TemplateAction = 'edit' | 'publish' | 'new-version';

export function templateActions(
  actor: Actor,
  template: { path: string; state: 'draft' | 'published' },
): TemplateAction[] {
  if (!mayManageTemplates(actor) || !covers(actor, template.path)) return [];
  return template.state === 'draft' ? ['edit', 'publish'] : ['new-version'];
}
