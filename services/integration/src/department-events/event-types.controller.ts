import { departmentEventTypes } from '@jucai/contracts';
import { RequirePermission, Returns } from '@jucai/service-kit';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { EventTypes, type EventTypeView } from './department-events.schemas.js';

const items = departmentEventTypes.map(({ name, version, type, title, summary, data, example }): EventTypeView => ({
  name,
  version,
  type,
  title,
  summary,
  schema: z.toJSONSchema(data, { target: 'draft-2020-12' }),
  example: {
    specversion: '1.0',
    id: '2023-0001',
    source: '/statistics',
    type,
    time: '2023-01-10T09:00:00+08:00',
    datacontenttype: 'application/json',
    data: example,
  },
}));

/** The contracts that department systems keep. */
@ApiTags('events')
@Controller('event-types')
export class EventTypesController {
  @Get()
  @RequirePermission('department-event.read')
  @Returns(200, EventTypes)
  list(): z.infer<typeof EventTypes> {
    return { items };
  }
}
