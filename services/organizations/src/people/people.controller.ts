import {
  type Actor,
  CurrentActor,
  History,
  type HistoryEntry,
  HistoryView,
  IfMatch,
  type Page,
  RequirePermission,
  Returns,
} from '@jucai/service-kit';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { PeopleQueries } from './people.queries.js';
import {
  ChangePerson,
  DisablePerson,
  PersonListQuery,
  PersonPage,
  PersonView,
  RegisterPerson,
} from './people.schemas.js';
import { PeopleService } from './people.service.js';

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly queries: PeopleQueries,
    private readonly history: History,
  ) {}

  @Get()
  @RequirePermission('person.read')
  @Returns(200, PersonPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: PersonListQuery }) query: PersonListQuery,
  ): Promise<Page<PersonView>> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('person.read')
  @Returns(200, PersonView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<PersonView> {
    return this.queries.get(actor, id);
  }

  @Get(':id/history')
  @RequirePermission('person.read')
  @Returns(200, HistoryView)
  async changes(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<{ items: HistoryEntry[] }> {
    const person = await this.queries.get(actor, id);
    return this.history.of(actor, 'person', person.id);
  }

  @Post()
  @RequirePermission('person.change')
  @Returns(201, PersonView)
  register(@CurrentActor() actor: Actor, @Body({ schema: RegisterPerson }) body: RegisterPerson): Promise<PersonView> {
    return this.people.register(actor, body);
  }

  @Patch(':id')
  @RequirePermission('person.change')
  @Returns(200, PersonView)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ChangePerson }) body: ChangePerson,
  ): Promise<PersonView> {
    return this.people.change(actor, id, version, body);
  }

  @Post(':id/disable')
  @RequirePermission('person.change')
  @Returns(200, PersonView)
  disable(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: DisablePerson }) body: DisablePerson,
  ): Promise<PersonView> {
    return this.people.disable(actor, id, version, body);
  }

  @Post(':id/enable')
  @RequirePermission('person.change')
  @Returns(200, PersonView)
  enable(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
  ): Promise<PersonView> {
    return this.people.enable(actor, id, version);
  }
}
