import { Module } from '@nestjs/common';
import { ReminderSchedule } from './reminder-schedule.js';

@Module({ providers: [ReminderSchedule], exports: [ReminderSchedule] })
export class RemindersModule {}
