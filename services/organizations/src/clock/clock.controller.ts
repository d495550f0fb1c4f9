import { type Actor, CurrentActor, RequirePermission, Returns } from '@jucai/service-kit';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ClockView, MoveClock } from './clock.schemas.js';
import { ClockService } from './clock.service.js';

@ApiTags('clock')
@Controller('clock')
export class ClockController {
  constructor(private readonly clock: ClockService) {}

  @Get()
  @RequirePermission('self.read')
  @Returns(200, ClockView)
  now(@CurrentActor() actor: Actor): Promise<ClockView> {
    return this.clock.now(actor);
  }

  @Post('move')
  @RequirePermission('clock.move')
  @Returns(200, ClockView)
  move(@CurrentActor() actor: Actor, @Body({ schema: MoveClock }) body: MoveClock): Promise<ClockView> {
    return this.clock.move(actor, body);
  }
}
