// Generated from services/integration/openapi.json by npm run console:types.
export interface paths {
    "/api/integration/settled": {
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
    "/api/integration/stream": {
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
    "/api/integration/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditEntries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/audit-entries/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AuditEntries.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeadLetters.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeadLetters.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/dead-letters/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeadLetters.changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeadLetters.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/dead-letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeadLetters.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DepartmentEvents.list"];
        put?: never;
        post: operations["DepartmentEvents.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DepartmentEvents.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/integration/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventTypes.list"];
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
        AuditEntryPage: {
            items: components["schemas"]["AuditEntry"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
            /** @description `cursor` of the next page; null on the last */
            nextCursor: number | null;
        };
        AuditEntry: {
            /** Format: uuid */
            id: string;
            position: number;
            /** Format: date-time */
            occurredAt: string;
            service: string;
            account: string;
            personName: string | null;
            /** Format: uuid */
            assignmentId: string | null;
            unitCode: string | null;
            unitName: components["schemas"]["LocalText"] | null;
            action: string;
            recordType: string | null;
            recordId: string | null;
            /** @description What people call the record, where this service knows it */
            recordLabel: string | null;
            changedFields: string[];
            valuesHash: string | null;
            /** @enum {string} */
            result: "done" | "denied";
            address: string | null;
            correlationId: string | null;
        };
        LocalText: {
            zh: string;
            en: string;
        };
        VerifyAuditEntries: {
            /**
             * @description First entry to check; those before it are taken as they are
             * @default 1
             */
            fromPosition: number;
            /** @description What an earlier check answered as its head: shows that nothing of what was there then has been replaced */
            witness?: {
                position: number;
                hash: string;
            };
        };
        AuditVerification: {
            ok: boolean;
            /** @description Entries that were found good */
            count: number;
            /** @description Anchors that were found good */
            anchors: number;
            headPosition: number;
            headHash: string;
            broken: {
                position: number;
                /** @enum {string} */
                reason: "changed" | "missing" | "tail-cut" | "anchor-differs" | "head-differs" | "witness-differs";
                text: components["schemas"]["LocalText"];
            } | null;
            /** Format: date-time */
            verifiedAt: string;
        };
        DeadLetterPage: {
            items: components["schemas"]["DeadLetter"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
        };
        DeadLetter: {
            /** Format: uuid */
            id: string;
            service: string;
            topic: string;
            type: string | null;
            eventId: string | null;
            key: string | null;
            unitCode: string;
            unitName: components["schemas"]["LocalText"];
            error: string;
            attempts: number;
            /** Format: date-time */
            occurredAt: string;
            /** @enum {string} */
            state: "open" | "replay-asked" | "discard-asked" | "replayed" | "discarded";
            /** @description Excerpt of the message; runs of digits are masked */
            payload: string;
            reason: string | null;
            /** @description Name of the person who decided */
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: date-time */
            settledAt: string | null;
            version: number;
            actions: ("replay" | "discard")[];
        };
        History: {
            items: components["schemas"]["HistoryEntry"][];
        };
        HistoryEntry: {
            version: number;
            action: string;
            personName: string | null;
            actingUnitCode: string | null;
            actingUnitName: {
                zh: string;
                en: string;
            } | null;
            /** Format: date-time */
            at: string;
            changes: {
                field: string;
                before: unknown;
                after: unknown;
            }[];
        };
        DecideDeadLetter: {
            /** @description Why; kept on the trail */
            reason: string;
        };
        /** @description One event, or a batch of at most 1000: see CloudEvent */
        PublishEvents: {
            [key: string]: unknown;
        } | {
            [key: string]: unknown;
        }[];
        PublishAnswer: {
            results: components["schemas"]["PublishResult"][];
        };
        PublishResult: {
            source: string | null;
            id: string | null;
            /** @enum {string} */
            status: "accepted" | "refused" | "repeated";
            /**
             * Format: uuid
             * @description Where to read what became of it: GET /events/:eventId
             */
            eventId: string | null;
            /** @description Why it was refused, for programs */
            code: string | null;
            errors: {
                path: string;
                message: string;
                messageEn: string;
            }[];
        };
        DepartmentEventPage: {
            items: components["schemas"]["DepartmentEvent"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
        };
        DepartmentEvent: {
            /** Format: uuid */
            id: string;
            client: string;
            systemName: components["schemas"]["LocalText"] | null;
            unitCode: string;
            unitName: components["schemas"]["LocalText"];
            source: string;
            sourceId: string;
            type: string;
            schemaVersion: number;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            status: "accepted";
            data: {
                [key: string]: unknown;
            };
            lineage: {
                /** @description Type of the event by which the other services heard of it */
                announcedAs: string;
                /** @description The unit as it was then */
                filedAs: {
                    code: string;
                    nameZh: string;
                    nameEn: string;
                };
                correlationId: string | null;
            };
            version: number;
            actions: unknown[];
        };
        EventTypes: {
            items: components["schemas"]["EventType"][];
        };
        EventType: {
            name: string;
            version: number;
            type: string;
            title: components["schemas"]["LocalText"];
            summary: components["schemas"]["LocalText"];
            /** @description JSON Schema (2020-12) of `data` */
            schema: {
                [key: string]: unknown;
            };
            /** @description A whole event */
            example: {
                [key: string]: unknown;
            };
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
    "AuditEntries.list": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "position" | "-position";
                filter?: string;
                /** @description Position of the last entry seen: for reading on deep into the trail; `page` stays 1 */
                cursor?: number;
            };
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
                    "application/json": components["schemas"]["AuditEntryPage"];
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
    "AuditEntries.verify": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyAuditEntries"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
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
    "DeadLetters.list": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "occurredAt" | "-occurredAt" | "service" | "-service" | "attempts" | "-attempts";
                filter?: string;
            };
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
                    "application/json": components["schemas"]["DeadLetterPage"];
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
    "DeadLetters.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
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
    "DeadLetters.changes": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
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
    "DeadLetters.replay": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDeadLetter"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
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
    "DeadLetters.discard": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDeadLetter"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
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
    "DepartmentEvents.list": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "receivedAt" | "-receivedAt" | "occurredAt" | "-occurredAt";
                filter?: string;
            };
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
                    "application/json": components["schemas"]["DepartmentEventPage"];
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
    "DepartmentEvents.publish": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishEvents"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishAnswer"];
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
    "DepartmentEvents.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentEvent"];
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
    "EventTypes.list": {
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
                    "application/json": components["schemas"]["EventTypes"];
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
}
