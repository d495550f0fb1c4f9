import { Module } from '@nestjs/common';
import { ArrivingFigures } from './arriving-figures.js';
import { TakeStatisticsValueHandler } from './take-statistics-value.handler.js';

@Module({ controllers: [TakeStatisticsValueHandler], providers: [ArrivingFigures] })
export class DepartmentValuesModule {}
