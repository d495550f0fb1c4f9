import { Module } from '@nestjs/common';
import { ActionItemsModule } from './action-items/action-items.module.js';
import { AgendaModule } from './agenda/agenda.module.js';
import { BulletinModule } from './bulletin/bulletin.module.js';
import { LeadingGroupsModule } from './leading-groups/leading-groups.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { MinutesModule } from './minutes/minutes.module.js';
import { ReceiptsModule } from './receipts/receipts.module.js';
import { ResolutionsModule } from './resolutions/resolutions.module.js';
import { SessionModule } from './session/session.module.js';
import { TodosModule } from './todos/todos.module.js';

@Module({
  imports: [
    ActionItemsModule,
    AgendaModule,
    BulletinModule,
    LeadingGroupsModule,
    MeetingsModule,
    MinutesModule,
    ReceiptsModule,
    ResolutionsModule,
    SessionModule,
    TodosModule,
  ],
})
export class AppModule {}
