// Generated from services/organizations/openapi.json by npm run console:types.
export interface paths {
    "/api/organizations/settled": {
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
    "/api/organizations/stream": {
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
    "/api/organizations/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units.list"];
        put?: never;
        post: operations["Units.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/units/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/units/{code}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units.changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/units/{code}/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units.operations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/units/{code}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units.rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/units/{code}/describe-employer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units.describeEmployer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/units/{code}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/units/{code}/abolish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Units.abolish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People.list"];
        put?: never;
        post: operations["People.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["People.change"];
        trace?: never;
    };
    "/api/organizations/people/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People.changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/people/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["People.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/people/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["People.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Assignments.list"];
        put?: never;
        post: operations["Assignments.grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Assignments.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Assignments.change"];
        trace?: never;
    };
    "/api/organizations/assignments/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Assignments.changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/assignments/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignments.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Clock.now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/clock/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Clock.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/department-systems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DepartmentSystems.list"];
        put?: never;
        post: operations["DepartmentSystems.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/department-systems/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DepartmentSystems.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["DepartmentSystems.change"];
        trace?: never;
    };
    "/api/organizations/department-systems/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DepartmentSystems.changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/department-systems/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DepartmentSystems.newSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/department-systems/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DepartmentSystems.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/department-systems/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DepartmentSystems.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/identity/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Identity.drift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/identity/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Identity.reconcile"];
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
        UnitPage: {
            items: components["schemas"]["Unit"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
        };
        Unit: {
            /** Format: uuid */
            id: string;
            code: string;
            name: components["schemas"]["LocalText"];
            shortName: components["schemas"]["LocalText"];
            /** @enum {string} */
            kind: "city" | "county" | "district" | "functional-area" | "department" | "employer";
            /** @enum {string} */
            tier: "city" | "city-department" | "county" | "county-department" | "employer";
            parentCode: string | null;
            parentName: components["schemas"]["LocalText"] | null;
            line: string | null;
            /** @description Of an employer only, once it is known */
            employer: {
                /** @enum {string} */
                type: "enterprise" | "university" | "research-institute" | "hospital" | "state-owned-enterprise" | "social-organization" | "stationed-unit";
                creditCode: string;
                statisticalHomeCode: string;
                statisticalHomeName: components["schemas"]["LocalText"];
            } | null;
            /** @enum {string} */
            status: "active" | "abolished";
            successorCode: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            sortOrder: number;
            version: number;
            actions: ("create-child" | "rename" | "describe-employer" | "move" | "abolish")[];
        };
        LocalText: {
            zh: string;
            en: string;
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
        UnitOperations: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "create" | "rename" | "move" | "abolish";
                /** Format: date */
                effectiveOn: string;
                reason: string;
                personName: string | null;
                before: components["schemas"]["LocalText"] | null;
                after: components["schemas"]["LocalText"] | null;
            }[];
        };
        CreateUnit: {
            code: string;
            name: {
                zh: string;
                en: string;
            };
            shortName: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            kind: "city" | "county" | "district" | "functional-area" | "department" | "employer";
            parentCode: string;
            /** @default null */
            line: string | null;
            /**
             * @description Of an employer only
             * @default null
             */
            employer: {
                /** @enum {string} */
                type: "enterprise" | "university" | "research-institute" | "hospital" | "state-owned-enterprise" | "social-organization" | "stationed-unit";
                creditCode: string;
                statisticalHomeCode: string;
            } | null;
            /**
             * Format: date
             * @description Default: today
             */
            validFrom?: string;
            /** @default 0 */
            sortOrder: number;
            /**
             * Format: date
             * @description The day from which it holds; default and latest: today
             */
            effectiveOn?: string;
            /** @description Why; kept on the trail */
            reason: string;
        };
        RenameUnit: {
            name: {
                zh: string;
                en: string;
            };
            shortName: {
                zh: string;
                en: string;
            };
            /**
             * Format: date
             * @description The day from which it holds; default and latest: today
             */
            effectiveOn?: string;
            /** @description Why; kept on the trail */
            reason: string;
        };
        DescribeEmployer: {
            /** @enum {string} */
            type: "enterprise" | "university" | "research-institute" | "hospital" | "state-owned-enterprise" | "social-organization" | "stationed-unit";
            creditCode: string;
            statisticalHomeCode: string;
        };
        MoveUnit: {
            parentCode: string;
            /**
             * Format: date
             * @description The day from which it holds; default and latest: today
             */
            effectiveOn?: string;
            /** @description Why; kept on the trail */
            reason: string;
        };
        AbolishUnit: {
            /** @default null */
            successorCode: string | null;
            /**
             * Format: date
             * @description The day from which it holds; default and latest: today
             */
            effectiveOn?: string;
            /** @description Why; kept on the trail */
            reason: string;
        };
        PersonPage: {
            items: components["schemas"]["Person"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
        };
        Person: {
            /** Format: uuid */
            id: string;
            account: string;
            name: string;
            unitCode: string;
            unitName: components["schemas"]["LocalText"];
            enabled: boolean;
            disabledReason: string | null;
            assignmentsInForce: number;
            version: number;
            actions: ("change" | "disable" | "enable")[];
        };
        RegisterPerson: {
            account: string;
            name: string;
            /** @description The home unit */
            unitCode: string;
        };
        ChangePerson: {
            name?: string;
            /** @description The home unit */
            unitCode?: string;
        };
        DisablePerson: {
            reason: string;
        };
        AssignmentPage: {
            items: components["schemas"]["Assignment"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
        };
        Assignment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            account: string;
            personName: string;
            post: string | null;
            unitCode: string;
            unitName: components["schemas"]["LocalText"];
            homeUnitCode: string | null;
            homeUnitName: components["schemas"]["LocalText"] | null;
            roles: ("leader" | "office" | "unit-lead" | "unit-staff" | "expert" | "service-desk" | "org-admin" | "security-admin" | "auditor")[];
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            enabled: boolean;
            inForce: boolean;
            endReason: string | null;
            version: number;
            actions: ("change" | "end")[];
        };
        GrantAssignment: {
            account: string;
            /** @description The scope: this unit and all below it */
            unitCode: string;
            /**
             * @description The department where the post sits, for display
             * @default null
             */
            homeUnitCode: string | null;
            roles: ("leader" | "office" | "unit-lead" | "unit-staff" | "expert" | "service-desk" | "org-admin" | "security-admin" | "auditor")[];
            /** @default null */
            post: string | null;
            /**
             * Format: date
             * @description Default: today
             */
            validFrom?: string;
            /**
             * Format: date
             * @description The last day
             * @default null
             */
            validTo: string | null;
        };
        ChangeAssignment: {
            roles?: ("leader" | "office" | "unit-lead" | "unit-staff" | "expert" | "service-desk" | "org-admin" | "security-admin" | "auditor")[];
            post?: string | null;
            /** Format: date */
            validTo?: string | null;
        };
        EndAssignment: {
            /**
             * Format: date
             * @description The last day; without it, at once
             * @default null
             */
            on: string | null;
            reason: string;
        };
        Me: {
            account: string;
            personName: string;
            assignments: {
                /** Format: uuid */
                id: string;
                unitCode: string;
                unitName: components["schemas"]["LocalText"];
                /** @enum {string} */
                unitKind: "city" | "county" | "district" | "functional-area" | "department" | "employer";
                /** @enum {string} */
                tier: "city" | "city-department" | "county" | "county-department" | "employer";
                roles: ("leader" | "office" | "unit-lead" | "unit-staff" | "expert" | "service-desk" | "org-admin" | "security-admin" | "auditor")[];
                post: string | null;
                permissions: ("self.read" | "unit.read" | "unit.change" | "person.read" | "person.change" | "assignment.read" | "assignment.grant" | "identity.read" | "identity.reconcile" | "clock.move" | "department-system.read" | "department-system.change" | "template.read" | "template.manage" | "campaign.read" | "campaign.manage" | "report.read" | "report.fill" | "report.submit" | "report.review" | "report.extend" | "roll-up.read" | "snapshot.read" | "snapshot.freeze" | "leading-group.read" | "leading-group.manage" | "meeting.read" | "meeting.manage" | "meeting.preside" | "meeting.conduct" | "receipt.read" | "receipt.answer" | "minutes.read" | "minutes.edit" | "minutes.approve" | "minutes.sign" | "resolution.read" | "action-item.read" | "action-item.assign" | "action-item.handle" | "action-item.submit" | "action-item.verify" | "bulletin.read" | "file.upload" | "file.read" | "department-event.publish" | "department-event.read" | "dead-letter.read" | "dead-letter.handle" | "audit.read" | "audit.verify")[];
            }[];
            /** Format: date-time */
            businessTime: string;
            /** @enum {string} */
            mode: "production" | "demonstration" | "test";
        };
        Clock: {
            /** @description Number of the last move; 0 while business time is real time */
            number: number;
            /** Format: date-time */
            businessTime: string;
            /** @enum {string} */
            mode: "production" | "demonstration" | "test";
        };
        MoveClock: {
            /** Format: date-time */
            to: string;
        };
        DepartmentSystemPage: {
            items: components["schemas"]["DepartmentSystem"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
        };
        DepartmentSystem: {
            /** Format: uuid */
            id: string;
            client: string;
            name: components["schemas"]["LocalText"];
            unitCode: string;
            unitName: components["schemas"]["LocalText"];
            eventTypes: string[];
            enabled: boolean;
            version: number;
            actions: ("change" | "new-secret" | "disable" | "enable")[];
        };
        RegisterDepartmentSystem: {
            client: string;
            name: {
                zh: string;
                en: string;
            };
            /** @description In whose scope it speaks */
            unitCode: string;
            /** @description Short names, such as statistics.value */
            eventTypes: string[];
        };
        ChangeDepartmentSystem: {
            name?: {
                zh: string;
                en: string;
            };
            /** @description Short names, such as statistics.value */
            eventTypes?: string[];
        };
        DepartmentSystemSecret: {
            client: string;
            secret: string | null;
        };
        Drift: {
            /** Format: date-time */
            checkedAt: string;
            pending: number;
            failing: {
                /** @enum {string} */
                kind: "person" | "unit" | "department-system";
                subject: string;
                attempts: number;
                lastError: string;
            }[];
            items: components["schemas"]["DriftItem"][];
            total: number;
        };
        DriftItem: {
            /** @enum {string} */
            kind: "person" | "unit" | "department-system";
            subject: string;
            name: string;
            /** @enum {string} */
            problem: "missing" | "unknown" | "differs";
            differences: {
                /** @enum {string} */
                field: "enabled" | "name" | "roles" | "units" | "place";
                expected: string;
                actual: string;
            }[];
        };
        Reconciled: {
            /** @description Subjects that will be mirrored anew */
            marked: number;
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
    "Units.list": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "code" | "-code" | "name" | "-name" | "sortOrder" | "-sortOrder" | "path" | "-path";
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
                    "application/json": components["schemas"]["UnitPage"];
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
    "Units.create": {
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
                "application/json": components["schemas"]["CreateUnit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
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
    "Units.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path: {
                code: string;
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
                    "application/json": components["schemas"]["Unit"];
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
    "Units.changes": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path: {
                code: string;
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
    "Units.operations": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path: {
                code: string;
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
                    "application/json": components["schemas"]["UnitOperations"];
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
    "Units.rename": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameUnit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
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
    "Units.describeEmployer": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DescribeEmployer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
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
    "Units.move": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveUnit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
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
    "Units.abolish": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbolishUnit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
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
    "People.list": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "name" | "-name" | "account" | "-account" | "unitName" | "-unitName";
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
                    "application/json": components["schemas"]["PersonPage"];
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
    "People.register": {
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
                "application/json": components["schemas"]["RegisterPerson"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
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
    "People.get": {
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
                    "application/json": components["schemas"]["Person"];
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
    "People.change": {
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
                "application/json": components["schemas"]["ChangePerson"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
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
    "People.changes": {
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
    "People.disable": {
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
                "application/json": components["schemas"]["DisablePerson"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
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
    "People.enable": {
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
                    "application/json": components["schemas"]["Person"];
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
    "Assignments.list": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "personName" | "-personName" | "account" | "-account" | "unitName" | "-unitName" | "validFrom" | "-validFrom";
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
                    "application/json": components["schemas"]["AssignmentPage"];
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
    "Assignments.grant": {
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
                "application/json": components["schemas"]["GrantAssignment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
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
    "Assignments.get": {
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
                    "application/json": components["schemas"]["Assignment"];
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
    "Assignments.change": {
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
                "application/json": components["schemas"]["ChangeAssignment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
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
    "Assignments.changes": {
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
    "Assignments.end": {
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
                "application/json": components["schemas"]["EndAssignment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
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
    "Me.me": {
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
                    "application/json": components["schemas"]["Me"];
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
    "Clock.now": {
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
                    "application/json": components["schemas"]["Clock"];
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
    "Clock.move": {
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
                "application/json": components["schemas"]["MoveClock"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
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
    "DepartmentSystems.list": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "client" | "-client" | "name" | "-name";
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
                    "application/json": components["schemas"]["DepartmentSystemPage"];
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
    "DepartmentSystems.register": {
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
                "application/json": components["schemas"]["RegisterDepartmentSystem"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentSystem"];
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
    "DepartmentSystems.get": {
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
                    "application/json": components["schemas"]["DepartmentSystem"];
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
    "DepartmentSystems.change": {
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
                "application/json": components["schemas"]["ChangeDepartmentSystem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentSystem"];
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
    "DepartmentSystems.changes": {
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
    "DepartmentSystems.newSecret": {
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
                    "application/json": components["schemas"]["DepartmentSystemSecret"];
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
    "DepartmentSystems.disable": {
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
                    "application/json": components["schemas"]["DepartmentSystem"];
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
    "DepartmentSystems.enable": {
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
                    "application/json": components["schemas"]["DepartmentSystem"];
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
    "Identity.drift": {
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
                    "application/json": components["schemas"]["Drift"];
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
    "Identity.reconcile": {
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciled"];
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
