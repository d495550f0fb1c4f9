import { Module } from '@nestjs/common';
import { TodosController } from './todos.controller.js';
import { TodosQueries } from './todos.queries.js';

@Module({
  controllers: [TodosController],
  providers: [TodosQueries],
})
export class TodosModule {}
