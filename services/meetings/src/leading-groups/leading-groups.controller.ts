import { type Actor, CurrentActor, IfMatch, type Page, RequirePermission, Returns } from '@jucai/service-kit';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { LeadingGroupsQueries } from './leading-groups.queries.js';
import {
  AddMembership,
  ChangeLeadingGroup,
  CreateLeadingGroup,
  EndMembership,
  LeadingGroupListQuery,
  LeadingGroupPage,
  LeadingGroupView,
  MembershipsOf,
  MembershipView,
  MembersQuery,
} from './leading-groups.schemas.js';
import { LeadingGroupsService } from './leading-groups.service.js';

@ApiTags('leading-groups')
@Controller()
export class LeadingGroupsController {
  constructor(
    private readonly groups: LeadingGroupsService,
    private readonly queries: LeadingGroupsQueries,
  ) {}

  @Get('leading-groups')
  @RequirePermission('leading-group.read')
  @Returns(200, LeadingGroupPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: LeadingGroupListQuery }) query: LeadingGroupListQuery,
  ): Promise<Page<LeadingGroupView>> {
    return this.queries.list(actor, query);
  }

  @Get('leading-groups/:id')
  @RequirePermission('leading-group.read')
  @Returns(200, LeadingGroupView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<LeadingGroupView> {
    return this.queries.get(actor, id);
  }

  @Get('leading-groups/:id/members')
  @RequirePermission('leading-group.read')
  @Returns(200, MembershipsOf)
  members(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: MembersQuery }) { on }: MembersQuery,
  ): Promise<{ items: MembershipView[] }> {
    return this.queries.members(actor, id, on);
  }

  @Post('leading-groups')
  @RequirePermission('leading-group.manage')
  @Returns(201, LeadingGroupView)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateLeadingGroup }) body: CreateLeadingGroup,
  ): Promise<LeadingGroupView> {
    return this.groups.create(actor, body);
  }

  @Patch('leading-groups/:id')
  @RequirePermission('leading-group.manage')
  @Returns(200, LeadingGroupView)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ChangeLeadingGroup }) body: ChangeLeadingGroup,
  ): Promise<LeadingGroupView> {
    return this.groups.change(actor, id, version, body);
  }

  @Post('leading-groups/:id/members')
  @RequirePermission('leading-group.manage')
  @Returns(201, MembershipView)
  addMembership(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: AddMembership }) body: AddMembership,
  ): Promise<MembershipView> {
    return this.groups.addMembership(actor, id, body);
  }

  @Post('memberships/:id/end')
  @RequirePermission('leading-group.manage')
  @Returns(200, MembershipView)
  endMembership(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: EndMembership }) body: EndMembership,
  ): Promise<MembershipView> {
    return this.groups.endMembership(actor, id, version, body);
  }
}
