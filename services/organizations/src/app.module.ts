import { Module } from '@nestjs/common';
import { UnitsModule } from './units/units.module.js';

@Module({ imports: [UnitsModule] })
export class AppModule {}
