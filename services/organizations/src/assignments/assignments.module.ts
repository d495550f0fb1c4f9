import { Module } from '@nestjs/common';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsQueries } from './assignments.queries.js';
import { AssignmentsService } from './assignments.service.js';

@Module({ controllers: [AssignmentsController], providers: [AssignmentsService, AssignmentsQueries] })
export class AssignmentsModule {}
