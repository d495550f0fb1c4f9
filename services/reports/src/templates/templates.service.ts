import { type Actor, Database, DomainError, notFound, type Transaction } from '@jucai/service-kit';
import { Injectable } from '@nestjs/common';
import { Template } from './template.entity.js';
import { mayManageTemplates, templateActions } from './templates.policy.js';
import { TemplatesQueries } from './templates.queries.js';
import type { CreateTemplate, EditTemplate, TemplateView } from './templates.schemas.js';

/** Templates: drafted, published, never changed again; a new version begins as a copy. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly database: Database,
    private readonly queries: TemplatesQueries,
  ) {}

  create(actor: Actor, { code, ...content }: CreateTemplate): Promise<TemplateView> {
    return this.database.transaction(actor, async (tx) => {
      if (!mayManageTemplates(actor)) {
        throw new DomainError('forbidden', 'template.city-only', {
          zh: '报表模板由市人才办管理',
          en: 'Templates are managed by the city office',
        });
      }
      await this.lockCode(tx, code);
      if ((await this.latestVersion(tx, code)) > 0) {
        throw new DomainError(
          'conflict',
          'template.code-taken',
          { zh: '该模板编码已存在，请在其上另起新版本', en: 'The code is taken; make a new version of that template' },
          [{ path: 'code', message: { zh: '已被使用', en: 'Taken' } }],
        );
      }
      return this.added(tx, Template.draft(tx.newId(), actor.unitCode, code, 1, content), 'template.create');
    });
  }

  edit(actor: Actor, id: string, version: number, content: EditTemplate): Promise<TemplateView> {
    return this.database.transaction(actor, async (tx) => {
      const template = await this.changeable(tx, id);
      tx.expectVersion(template, version);
      template.edit(content);
      await tx.save(template, 'template.edit');
      return this.queries.getIn(tx, id);
    });
  }

  publish(actor: Actor, id: string, version: number): Promise<TemplateView> {
    return this.database.transaction(actor, async (tx) => {
      const template = await this.changeable(tx, id);
      tx.expectVersion(template, version);
      template.publish(tx.today);
      await tx.save(template, 'template.publish');
      return this.queries.getIn(tx, id);
    });
  }

  newVersion(actor: Actor, id: string, version: number): Promise<TemplateView> {
    return this.database.transaction(actor, async (tx) => {
      const template = await this.changeable(tx, id);
      tx.expectVersion(template, version);
      await this.lockCode(tx, template.code);
      if (await tx.one(Template, { code: template.code, state: 'draft' })) {
        throw new DomainError('conflict', 'template.draft-exists', {
          zh: '该模板已有未发布的草稿',
          en: 'There is a draft of this template already',
        });
      }
      const next = template.nextVersion(tx.newId(), (await this.latestVersion(tx, template.code)) + 1);
      return this.added(tx, next, 'template.new-version');
    });
  }

  private async added(tx: Transaction, template: Template, action: string): Promise<TemplateView> {
    await tx.insert(template, action);
    return this.queries.getIn(tx, template.id);
  }

  /** A template that the actor may change, locked; every other is absent to them. */
  private async changeable(tx: Transaction, id: string): Promise<Template> {
    const template = await tx.one(Template, { id }, 'update');
    if (!template || templateActions(tx.actor, template).length === 0) throw notFound('template', '报表模板');
    return template;
  }

  /** Two first or next versions at once would both find the same number free. */
  private async lockCode(tx: Transaction, code: string): Promise<void> {
    await tx.em.query(`select pg_advisory_xact_lock(hashtext($1))`, [`template/${code}`]);
  }

  private async latestVersion(tx: Transaction, code: string): Promise<number> {
    const [row] = await tx.select<{ latest: number | null }>({
      text: 'select max(template_version) as latest from template where code = $1',
      values: [code],
    });
    return row?.latest ?? 0;
  }
}
