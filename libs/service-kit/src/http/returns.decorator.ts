import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { Problem } from './problem.js';

/** The one place that states a route's answer: strips what the schema does not name, and documents it. */
export const Returns = (status: number, schema: z.ZodType) =>
  applyDecorators(
    HttpCode(status),
    SerializeOptions({ schema }),
    ApiResponse({ status, standardSchema: schema, description: schema.description ?? '' }),
    ApiResponse({ status: 'default', standardSchema: Problem, description: 'What went wrong (RFC 9457)' }),
  );
