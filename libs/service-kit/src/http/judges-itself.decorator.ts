import { RouteConfig } from '@nestjs/platform-fastify';

/** A route that judges each part of its body by itself: what can't be kept is not refused for all of it. */
export const JudgesItself = () => RouteConfig({ judgesItself: true });
