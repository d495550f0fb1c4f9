import { Module } from '@nestjs/common';

/** Its features come with the issues that build them; what the kit gives (hierarchy, health, messages) works already. */
@Module({})
export class AppModule {}
