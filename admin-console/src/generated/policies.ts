// Generated from services/policies/openapi.json by npm run console:types.
export interface paths {
    "/api/policies/settled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Settled.settled"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policies/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live changes (server-sent events); resumes after Last-Event-ID */
        get: operations["Stream.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Settled: {
            /** @description Number of the last move of the business clock that has arrived here */
            clock: number;
            outbox: number;
            lag: number;
            parked: number;
            deadLetters: number;
            dueJobs: number;
        };
        Problem: {
            type: string;
            title: string;
            titleEn: string;
            status: number;
            code: string;
            detail: string;
            detailEn: string;
            errors: {
                path: string;
                message: string;
                messageEn: string;
            }[];
            correlationId: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "Settled.settled": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            /** @description What went wrong (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Stream.stream": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
