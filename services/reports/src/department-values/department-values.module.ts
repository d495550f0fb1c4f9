import { Module } from '@nestjs/common';
import { TakeStatisticsValueHandler } from './take-statistics-value.handler.js';

@Module({ controllers: [TakeStatisticsValueHandler] })
export class DepartmentValuesModule {}
