import { type Actor, CurrentActor, RequirePermission, Returns } from '@jucai/service-kit';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TodosQueries } from './todos.queries.js';
import { TodosView } from './todos.schemas.js';

@ApiTags('todos')
@Controller('todos')
export class TodosController {
  constructor(private readonly queries: TodosQueries) {}

  @Get()
  @RequirePermission('self.read')
  @Returns(200, TodosView)
  todos(@CurrentActor() actor: Actor): Promise<TodosView> {
    return this.queries.of(actor);
  }
}
