import type { departmentSystemState, LocalText } from '@jucai/contracts';
import { DomainError, ScopedRecord } from '@jucai/service-kit/domain';
import { Column, Entity } from 'typeorm';
import type { z } from 'zod';

const refuse = (code: string, zh: string, en: string) => new DomainError('conflict', code, { zh, en });

export interface NewDepartmentSystem {
  readonly id: string;
  readonly client: string;
  readonly name: LocalText;
  readonly unitCode: string;
  readonly eventTypes: readonly string[];
}

/** A machine publisher: it speaks in the scope of its unit, of named types of events only. */
@Entity('department_system')
export class DepartmentSystem extends ScopedRecord {
  /** Its client in Keycloak; never changed, never given again. */
  @Column('text') client!: string;
  @Column('text') nameZh!: string;
  @Column('text') nameEn!: string;
  @Column('text', { array: true }) eventTypes!: string[];
  @Column('boolean') enabled!: boolean;

  static register({ name, eventTypes, ...input }: NewDepartmentSystem): DepartmentSystem {
    return Object.assign(new DepartmentSystem(), {
      ...input,
      nameZh: name.zh,
      nameEn: name.en,
      eventTypes: [...new Set(eventTypes)].sort(),
      enabled: true,
    });
  }

  change(input: { name?: LocalText | undefined; eventTypes?: readonly string[] | undefined }): void {
    if (input.name) Object.assign(this, { nameZh: input.name.zh, nameEn: input.name.en });
    if (input.eventTypes) this.eventTypes = [...new Set(input.eventTypes)].sort();
  }

  disable(): void {
    if (!this.enabled) throw refuse('department-system.disabled', '该系统已停用', 'The system is disabled already');
    this.enabled = false;
  }

  enable(): void {
    if (this.enabled) throw refuse('department-system.enabled', '该系统未停用', 'The system is not disabled');
    this.enabled = true;
  }

  /** The whole state as other services get it. */
  state(): z.infer<typeof departmentSystemState.data> {
    return {
      client: this.client,
      name: { zh: this.nameZh, en: this.nameEn },
      unitCode: this.unitCode,
      eventTypes: this.eventTypes,
      enabled: this.enabled,
      version: this.version,
    };
  }
}
