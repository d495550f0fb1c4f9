import type { LocalText } from '@jucai/contracts';
import { DomainError, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';
import type { Indicator } from './indicator.js';
import { checkRules, type IndicatorRule } from './indicator-rules.js';
import type { Section } from './section.js';

export interface TemplateContent {
  readonly name: LocalText;
  readonly sections: Section[];
  readonly indicators: Indicator[];
  readonly rules: IndicatorRule[];
}

const published = () =>
  new DomainError('conflict', 'template.published', {
    zh: '模板已发布，不能再改；请另起新版本',
    en: 'A published template is never changed; make a new version',
  });

/** One version of a template (报表模板). A published one is never edited: reports stand on it. */
@Entity('template')
export class Template extends ScopedRecord {
  @Column('text') code!: string;
  @Column('int') templateVersion!: number;
  @Column('text') nameZh!: string;
  @Column('text') nameEn!: string;
  @Column('jsonb') sections!: Section[];
  @Column('jsonb') indicators!: Indicator[];
  @Column('jsonb') rules!: IndicatorRule[];
  @Column('text') state!: 'draft' | 'published';
  @Column('date', { nullable: true }) publishedOn!: string | null;

  static draft(
    id: string,
    unitCode: string,
    code: string,
    templateVersion: number,
    content: TemplateContent,
  ): Template {
    const template = Object.assign(new Template(), {
      id,
      unitCode,
      code,
      templateVersion,
      state: 'draft' as const,
      publishedOn: null,
    });
    template.edit(content);
    return template;
  }

  edit({ name, sections, indicators, rules }: TemplateContent): void {
    if (this.state !== 'draft') throw published();
    Object.assign(this, { nameZh: name.zh, nameEn: name.en, sections, indicators, rules });
  }

  publish(today: string): void {
    if (this.state !== 'draft') throw published();
    const problems = checkRules(this.indicators, this.rules);
    if (problems.length > 0) {
      const details = problems.map(({ ruleCode, message }) => {
        const place = this.rules.findIndex(({ code }) => code === ruleCode);
        const says = this.rules[place]?.message ?? { zh: ruleCode, en: ruleCode };
        return {
          path: `rules.${place}`,
          message: { zh: `“${says.zh}”：${message.zh}`, en: `"${says.en}": ${message.en}` },
        };
      });
      throw new DomainError(
        'unprocessable',
        'template.rules-unusable',
        { zh: '有校验规则不能执行，请先改正', en: 'Some rules can not be evaluated' },
        details,
      );
    }
    Object.assign(this, { state: 'published', publishedOn: today });
  }

  /** A new draft with the same content, to be changed and published in its turn. */
  nextVersion(id: string, templateVersion: number): Template {
    if (this.state !== 'published') {
      throw new DomainError('conflict', 'template.not-published', {
        zh: '草稿可直接修改，无需另起版本',
        en: 'A draft is edited, not copied',
      });
    }
    const { nameZh, nameEn, sections, indicators, rules } = this;
    return Template.draft(id, this.unitCode, this.code, templateVersion, {
      name: { zh: nameZh, en: nameEn },
      sections,
      indicators,
      rules,
    });
  }
}
