// Generated from services/reports/openapi.json by npm run console:types.
export interface paths {
    "/api/reports/settled": {
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
    "/api/reports/stream": {
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
    "/api/reports/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload one file; it stays yours alone until a record refers to it */
        post: operations["Files.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The content of a file of a record that you may see */
        get: operations["Files.download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Templates.list"];
        put?: never;
        post: operations["Templates.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Templates.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Templates.edit"];
        trace?: never;
    };
    "/api/reports/templates/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Templates.changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/templates/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Templates.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/templates/{id}/new-version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Templates.newVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Campaigns.list"];
        put?: never;
        post: operations["Campaigns.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Campaigns.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Campaigns.edit"];
        trace?: never;
    };
    "/api/reports/campaigns/{id}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Campaigns.targets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/campaigns/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Campaigns.changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/campaigns/{id}/baseline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Campaigns.importBaseline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/campaigns/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Campaigns.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/campaigns/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Campaigns.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/reports/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports.changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/reports/{id}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Reports.fill"];
        trace?: never;
    };
    "/api/reports/reports/{id}/evidence/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Reports.putEvidence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/reports/{id}/presentation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Reports.present"];
        trace?: never;
    };
    "/api/reports/reports/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportCommands.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/reports/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportCommands.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/reports/{id}/request-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportCommands.requestExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/reports/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportCommands.giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/reports/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportCommands.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/reports/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportCommands.correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/reports/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportCommands.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/reports/{id}/refuse-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportCommands.refuseExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/campaigns/{id}/roll-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RollUp.rollUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/campaigns/{id}/timeliness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RollUp.timeliness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/campaigns/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RollUp.board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Snapshots.list"];
        put?: never;
        post: operations["Snapshots.freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/snapshots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Snapshots.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/todos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Todos.todos"];
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
        File: {
            /** Format: uuid */
            id: string;
            sha256: string;
            name: string;
            size: number;
            mediaType: string;
        };
        TemplatePage: {
            items: components["schemas"]["Template"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
        };
        Template: {
            /** Format: uuid */
            id: string;
            version: number;
            code: string;
            templateVersion: number;
            name: components["schemas"]["LocalText"];
            unitCode: string;
            /** @enum {string} */
            state: "draft" | "published";
            /** Format: date */
            publishedOn: string | null;
            sections: components["schemas"]["Section"][];
            indicators: components["schemas"]["Indicator"][];
            rules: components["schemas"]["IndicatorRule"][];
            actions: ("edit" | "publish" | "new-version")[];
        };
        LocalText: {
            zh: string;
            en: string;
        };
        Section: {
            code: string;
            number: number;
            name: {
                zh: string;
                en: string;
            };
            guidance: {
                zh: string;
                en: string;
            };
            minLength: number;
            maxLength: number;
            required: boolean;
            minSharePercent?: number;
        };
        Indicator: {
            code: components["schemas"]["IndicatorCode"];
            number: number;
            name: {
                zh: string;
                en: string;
            };
            unitOfMeasure: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            type: "integer" | "decimal" | "percent" | "money" | "yes-no" | "choice" | "text";
            /** @default 0 */
            decimals: number;
            /** @default [] */
            choices: {
                code: string;
                zh: string;
                en: string;
            }[];
            /** @enum {string} */
            acrossUnits: "sum" | "weighted-mean" | "max" | "distinct-persons" | "none";
            weight?: components["schemas"]["WeightSource"];
            /** @enum {string} */
            acrossPeriods: "sum" | "last" | "none";
            cumulative: boolean;
            /** @enum {string} */
            direction: "higher" | "lower" | "none";
            evidenceRequired: boolean;
        };
        IndicatorCode: string;
        WeightSource: {
            indicatorCode: components["schemas"]["IndicatorCode"];
        } | {
            source: string;
        };
        IndicatorRule: components["schemas"]["ExpressionRule"] | components["schemas"]["ChangeRule"];
        ExpressionRule: {
            /** @enum {string} */
            kind: "expression";
            code: string;
            expression: string;
            /** @enum {string} */
            severity: "error" | "warning";
            message: {
                zh: string;
                en: string;
            };
        };
        ChangeRule: {
            /** @enum {string} */
            kind: "change";
            code: string;
            indicatorCodes?: components["schemas"]["IndicatorCode"][];
            overPercent: number;
            /** @enum {string} */
            severity: "warning";
            message: {
                zh: string;
                en: string;
            };
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
        CreateTemplate: {
            code: string;
            name: {
                zh: string;
                en: string;
            };
            sections: components["schemas"]["Section"][];
            indicators: components["schemas"]["Indicator"][];
            /** @default [] */
            rules: components["schemas"]["IndicatorRule"][];
        };
        EditTemplate: {
            name: {
                zh: string;
                en: string;
            };
            sections: components["schemas"]["Section"][];
            indicators: components["schemas"]["Indicator"][];
            /** @default [] */
            rules: components["schemas"]["IndicatorRule"][];
        };
        CampaignPage: {
            items: components["schemas"]["Campaign"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
        };
        Campaign: {
            /** Format: uuid */
            id: string;
            version: number;
            title: components["schemas"]["LocalText"];
            period: string;
            /** @enum {string} */
            periodKind: "year" | "half" | "quarter";
            basis: {
                number: string;
                title: string;
                plan?: string;
            };
            burden: {
                forms: number;
                cells: number;
                hours: number | null;
            };
            template: {
                /** Format: uuid */
                id: string;
                code: string;
                templateVersion: number;
                name: components["schemas"]["LocalText"];
            };
            unitCode: string;
            unitName: components["schemas"]["LocalText"];
            targets: {
                units: {
                    code: string;
                    name: components["schemas"]["LocalText"];
                    shortName: components["schemas"]["LocalText"];
                    /** @enum {string} */
                    tier: "city" | "city-department" | "county" | "county-department" | "employer";
                }[];
                tiers: ("city" | "city-department" | "county" | "county-department" | "employer")[];
            };
            /** Format: date */
            opensOn: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            lateUntil: string;
            /** @enum {string} */
            state: "draft" | "open" | "closed";
            /** Format: date */
            openedOn: string | null;
            /** Format: date */
            closedOn: string | null;
            /** @description Reports in the caller’s scope, by state */
            reports: {
                [key: string]: number;
            };
            /** @description Units whose figures of the period before were brought in, in the caller’s scope */
            baselineUnits: string[];
            actions: ("edit" | "open" | "baseline" | "close" | "freeze")[];
        };
        CampaignUnits: {
            items: {
                unitCode: string;
                unitName: components["schemas"]["LocalText"];
                unitShortName: components["schemas"]["LocalText"];
                /** @enum {string} */
                tier: "city" | "city-department" | "county" | "county-department" | "employer";
                reviewerName: components["schemas"]["LocalText"];
                /** @description Figures of the period before */
                baseline: {
                    [key: string]: string | null;
                } | null;
            }[];
            /** @description Named, but not able to report */
            unusable: {
                unitCode: string;
                unitName: components["schemas"]["LocalText"];
            }[];
        };
        CreateCampaign: {
            title: {
                zh: string;
                en: string;
            };
            period: components["schemas"]["Period"];
            basis: {
                /** @description 文号或批准号 */
                number: string;
                title: string;
                plan?: string;
            };
            /**
             * @description Hours that one unit needs, for the burden
             * @default null
             */
            estimatedHours: number | null;
            /** Format: uuid */
            templateId: string;
            targets: {
                /** @default [] */
                unitCodes: string[];
                /** @default [] */
                tiers: ("city" | "city-department" | "county" | "county-department" | "employer")[];
            };
            /** Format: date */
            opensOn: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            lateUntil: string;
        };
        Period: string;
        EditCampaign: {
            title: {
                zh: string;
                en: string;
            };
            period: components["schemas"]["Period"];
            basis: {
                /** @description 文号或批准号 */
                number: string;
                title: string;
                plan?: string;
            };
            /**
             * @description Hours that one unit needs, for the burden
             * @default null
             */
            estimatedHours: number | null;
            /** Format: uuid */
            templateId: string;
            targets: {
                /** @default [] */
                unitCodes: string[];
                /** @default [] */
                tiers: ("city" | "city-department" | "county" | "county-department" | "employer")[];
            };
            /** Format: date */
            opensOn: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            lateUntil: string;
        };
        ImportBaseline: {
            unitCode: string;
            /** @description Figures to bring in; those already there of other indicators stay */
            values: {
                [key: string]: string | null;
            };
            /**
             * @description What the sender saw before, null for nothing: where something else is there by now, nothing is brought in
             * @default {}
             */
            replaces: {
                [key: string]: string | null;
            };
        };
        ReportPage: {
            items: components["schemas"]["ReportSummary"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
        };
        ReportSummary: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            campaignId: string;
            campaignTitle: components["schemas"]["LocalText"];
            period: string;
            unitCode: string;
            unitName: components["schemas"]["LocalText"];
            unitShortName: components["schemas"]["LocalText"];
            reviewerUnitCode: string;
            reviewerName: components["schemas"]["LocalText"];
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "accepted" | "heard";
            /**
             * Format: date
             * @description The deadline that runs for this unit, its extension included
             */
            dueOn: string;
            /**
             * Format: date
             * @description The last day on which it may be submitted
             */
            lateUntil: string;
            /** Format: date */
            extendedUntil: string | null;
            /** @enum {string|null} */
            light: "green" | "yellow" | "red" | null;
            workingDaysLeft: number | null;
            /** Format: date */
            submittedOn: string | null;
            /** Format: date */
            firstSubmittedOn: string | null;
            /** Format: date */
            acceptedOn: string | null;
            /** Format: date */
            heardOn: string | null;
            /** @description First submitted after the common deadline, be it within an extension */
            late: boolean;
            returns: number;
            presentation: {
                /** @enum {string} */
                mode: "in-person" | "written";
                reporterName: string | null;
                reporterPost: string | null;
            };
            actions: ("fill" | "present" | "submit" | "withdraw" | "request-extension" | "return" | "accept" | "extend" | "refuse-extension" | "correct" | "freeze")[];
        };
        Report: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            campaignId: string;
            campaignTitle: components["schemas"]["LocalText"];
            period: string;
            unitCode: string;
            unitName: components["schemas"]["LocalText"];
            unitShortName: components["schemas"]["LocalText"];
            reviewerUnitCode: string;
            reviewerName: components["schemas"]["LocalText"];
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "accepted" | "heard";
            /**
             * Format: date
             * @description The deadline that runs for this unit, its extension included
             */
            dueOn: string;
            /**
             * Format: date
             * @description The last day on which it may be submitted
             */
            lateUntil: string;
            /** Format: date */
            extendedUntil: string | null;
            /** @enum {string|null} */
            light: "green" | "yellow" | "red" | null;
            workingDaysLeft: number | null;
            /** Format: date */
            submittedOn: string | null;
            /** Format: date */
            firstSubmittedOn: string | null;
            /** Format: date */
            acceptedOn: string | null;
            /** Format: date */
            heardOn: string | null;
            /** @description First submitted after the common deadline, be it within an extension */
            late: boolean;
            returns: number;
            presentation: {
                /** @enum {string} */
                mode: "in-person" | "written";
                reporterName: string | null;
                reporterPost: string | null;
            };
            actions: ("fill" | "present" | "submit" | "withdraw" | "request-extension" | "return" | "accept" | "extend" | "refuse-extension" | "correct" | "freeze")[];
            template: {
                /** Format: uuid */
                id: string;
                templateVersion: number;
                name: components["schemas"]["LocalText"];
                sections: components["schemas"]["Section"][];
                indicators: components["schemas"]["Indicator"][];
            };
            values: {
                [key: string]: {
                    value: string | null;
                    reason: string | null;
                    /** @enum {string} */
                    source: "typed" | "department-event" | "last-year" | "correction";
                    personName: string | null;
                    /** Format: date-time */
                    at: string;
                };
            };
            sections: {
                [key: string]: {
                    text: string;
                    personName: string | null;
                    /** Format: date-time */
                    at: string;
                };
            };
            reasons: {
                [key: string]: string;
            };
            /** @description Figures of the period before */
            previous: {
                [key: string]: string | null;
            };
            /** @description Figures that department systems gave */
            department: {
                [key: string]: {
                    value: string;
                    system: string;
                    /** Format: date-time */
                    at: string;
                };
            };
            evidence: {
                [key: string]: {
                    /** Format: uuid */
                    id: string;
                    sha256: string;
                    name: string;
                    size: number;
                    mediaType: string;
                }[];
            };
            missingReason: string | null;
            openUnits: {
                unitCode: string;
                name: components["schemas"]["LocalText"];
                /** @enum {string} */
                state: "draft" | "submitted" | "returned" | "accepted" | "heard";
                /** Format: uuid */
                reportId: string;
            }[];
            comments: {
                reason: string;
                comments: {
                    target: string;
                    code: string;
                    text: string;
                    answer: {
                        text: string;
                        personName: string | null;
                        /** Format: date-time */
                        at: string;
                    } | null;
                }[];
                personName: string | null;
                /** Format: date-time */
                at: string;
            }[];
            corrections: {
                indicatorCode: string;
                before: string | null;
                after: string | null;
                reason: string;
                personName: string | null;
                /** Format: date-time */
                at: string;
            }[];
            extensions: {
                /** Format: date */
                until: string;
                reason: string;
                personName: string | null;
                /** Format: date-time */
                at: string;
            }[];
            refusedExtensions: {
                /** Format: date */
                until: string;
                reason: string;
                personName: string | null;
                /** Format: date-time */
                at: string;
            }[];
            /** @description The refused extension that still holds: nothing was asked or given since */
            refusal: {
                /** Format: date */
                until: string;
                reason: string;
                personName: string | null;
                /** Format: date-time */
                at: string;
            } | null;
            extensionRequest: {
                /** Format: date */
                until: string;
                reason: string;
                personName: string | null;
                /** Format: date-time */
                at: string;
            } | null;
            lock: {
                code: string;
                message: components["schemas"]["LocalText"];
                since: string | null;
                liftedBy: components["schemas"]["LocalText"];
            } | null;
            findings: {
                /** @enum {string} */
                kind: "rule" | "empty" | "variance" | "evidence" | "section" | "missing-units";
                paths: string[];
                /** @enum {string} */
                severity: "error" | "warning";
                message: components["schemas"]["LocalText"];
                reasonKey: string | null;
                reason: string | null;
                blocks: boolean;
            }[];
            progress: {
                filled: number;
                total: number;
            };
        };
        FillReport: {
            /** @default {} */
            values: {
                [key: string]: {
                    /** @description Decimal text, true or false, the code of a choice, or text */
                    value?: string | null;
                    /**
                     * @description Takes the figure from there in place of a value
                     * @enum {string}
                     */
                    takeFrom?: "department-event" | "last-year";
                    reason?: string | null;
                };
            };
            /** @default {} */
            sections: {
                [key: string]: string;
            };
            /**
             * @description By the reasonKey of a finding
             * @default {}
             */
            reasons: {
                [key: string]: string | null;
            };
            /**
             * @description What was done about a remark, by its place in the last return, from 0
             * @default {}
             */
            answers: {
                [key: string]: string | null;
            };
        };
        PutEvidence: {
            fileIds: string[];
        };
        PresentReport: {
            /**
             * @description 现场述职 / 书面述职
             * @enum {string}
             */
            mode: "in-person" | "written";
            reporterName: string | null;
            reporterPost: string | null;
        };
        SubmitReport: {
            /**
             * @description Which units are missing and why, when some are not accepted
             * @default null
             */
            missingReason: string | null;
        };
        RequestExtension: {
            /** Format: date */
            until: string;
            reason: string;
        };
        ReturnReport: {
            reason: string;
            comments: {
                /** @enum {string} */
                target: "section" | "indicator";
                code: string;
                text: string;
            }[];
        };
        CorrectReport: {
            /** @description Figures that a rule ties together are corrected together */
            corrections: {
                indicatorCode: components["schemas"]["IndicatorCode"];
                value: string;
            }[];
            reason: string;
        };
        ExtendReport: {
            /** Format: date */
            until: string;
            reason: string;
        };
        RefuseExtension: {
            reason: string;
        };
        RollUp: {
            /** Format: uuid */
            campaignId: string;
            campaignTitle: components["schemas"]["LocalText"];
            period: string;
            unitCode: string;
            unitName: components["schemas"]["LocalText"];
            figures: {
                indicator: {
                    code: string;
                    number: number;
                    name: components["schemas"]["LocalText"];
                    unitOfMeasure: {
                        zh: string;
                        en: string;
                    };
                    type: string;
                    decimals: number;
                    choices: {
                        code: string;
                        zh: string;
                        en: string;
                    }[];
                    /** @enum {string} */
                    acrossUnits: "sum" | "weighted-mean" | "max" | "distinct-persons" | "none";
                    /** @enum {string} */
                    direction: "higher" | "lower" | "none";
                    weight: ({
                        indicatorCode: string;
                    } | {
                        source: string;
                    }) | null;
                };
                value: string | null;
                /** @enum {string|null} */
                distinctCount: "as-reported" | null;
                withoutWeight: string[];
                parts: {
                    unitCode: string;
                    unitName: components["schemas"]["LocalText"];
                    unitShortName: components["schemas"]["LocalText"];
                    /** Format: uuid */
                    reportId: string;
                    /** @enum {string} */
                    state: "draft" | "submitted" | "returned" | "accepted" | "heard";
                    link: string;
                    /** @description Reports are filed to this unit: its own roll-up is the next step down */
                    opensRollUp: boolean;
                    value: string | null;
                    weight: string | null;
                }[];
            }[];
            coverage: {
                accepted: number;
                expected: number;
                missing: {
                    unitCode: string;
                    unitName: components["schemas"]["LocalText"];
                    unitShortName: components["schemas"]["LocalText"];
                    /** Format: uuid */
                    reportId: string;
                    /** @enum {string} */
                    state: "draft" | "submitted" | "returned" | "accepted" | "heard";
                    link: string;
                    /** @description Reports are filed to this unit: its own roll-up is the next step down */
                    opensRollUp: boolean;
                }[];
            };
        };
        Timeliness: {
            /** Format: uuid */
            campaignId: string;
            total: {
                expected: number;
                complete: number;
                onTime: number;
                late: number;
                missing: number;
                returnedUnits: number;
                returns: number;
                correctedUnits: number;
                corrections: number;
                completenessPercent: number | null;
                timelinessPercent: number | null;
            };
            reviewers: {
                unitCode: string;
                unitName: components["schemas"]["LocalText"];
                expected: number;
                complete: number;
                onTime: number;
                late: number;
                missing: number;
                returnedUnits: number;
                returns: number;
                correctedUnits: number;
                corrections: number;
                completenessPercent: number | null;
                timelinessPercent: number | null;
            }[];
            units: {
                /** Format: uuid */
                reportId: string;
                unitCode: string;
                unitName: components["schemas"]["LocalText"];
                unitShortName: components["schemas"]["LocalText"];
                reviewerUnitCode: string;
                /** @enum {string} */
                state: "draft" | "submitted" | "returned" | "accepted" | "heard";
                /** Format: date */
                dueOn: string;
                /** Format: date */
                extendedUntil: string | null;
                /** Format: date */
                firstSubmittedOn: string | null;
                expected: boolean;
                onTime: boolean;
                late: boolean;
                missing: boolean;
                returns: number;
                corrections: number;
            }[];
        };
        Board: {
            /** Format: uuid */
            campaignId: string;
            nodes: {
                unitCode: string;
                parentCode: string | null;
                unitName: components["schemas"]["LocalText"];
                unitShortName: components["schemas"]["LocalText"];
                /** @enum {string} */
                tier: "city" | "city-department" | "county" | "county-department" | "employer";
                depth: number;
                /** Format: uuid */
                reportId: string | null;
                /** @enum {string|null} */
                state: "draft" | "submitted" | "returned" | "accepted" | "heard" | null;
                late: boolean;
                returns: number;
                /** Format: date */
                dueOn: string | null;
                /** @enum {string|null} */
                light: "green" | "yellow" | "red" | null;
                below: {
                    reports: number;
                    accepted: number;
                    submitted: number;
                    returned: number;
                    draft: number;
                };
            }[];
        };
        SnapshotPage: {
            items: components["schemas"]["SnapshotSummary"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
        };
        SnapshotSummary: {
            /**
             * Format: uuid
             * @description The subjectId under which a meeting points at it
             */
            id: string;
            version: number;
            /** @enum {string} */
            kind: "reports.roll-up" | "reports.report";
            /** Format: uuid */
            campaignId: string;
            title: components["schemas"]["LocalText"];
            unitCode: string;
            unitName: components["schemas"]["LocalText"];
            sha256: string;
            /** Format: date-time */
            frozenAt: string;
            reports: number;
            heardReports: number;
            actions: unknown[];
        };
        Snapshot: {
            /**
             * Format: uuid
             * @description The subjectId under which a meeting points at it
             */
            id: string;
            version: number;
            /** @enum {string} */
            kind: "reports.roll-up" | "reports.report";
            /** Format: uuid */
            campaignId: string;
            title: components["schemas"]["LocalText"];
            unitCode: string;
            unitName: components["schemas"]["LocalText"];
            sha256: string;
            /** Format: date-time */
            frozenAt: string;
            reports: number;
            heardReports: number;
            actions: unknown[];
            /** @description Canonical JSON (RFC 8785) */
            content: string;
            files: {
                sha256: string;
                name: string;
                size: number;
                mediaType: string;
            }[];
        };
        FreezeSnapshot: {
            /** @enum {string} */
            kind: "reports.roll-up";
            /** Format: uuid */
            campaignId: string;
            title?: {
                zh: string;
                en: string;
            };
        } | {
            /** @enum {string} */
            kind: "reports.report";
            /** Format: uuid */
            reportId: string;
            title?: {
                zh: string;
                en: string;
            };
        };
        Todos: {
            items: components["schemas"]["Todo"][];
        };
        Todo: {
            id: string;
            /** @enum {string} */
            kind: "report-to-file" | "report-returned" | "report-reminder" | "report-to-review" | "report-overdue" | "report-extension-requested" | "report-extension-refused";
            title: components["schemas"]["LocalText"];
            unitCode: string;
            unitName: components["schemas"]["LocalText"];
            /** Format: date */
            dueAt: string | null;
            /** @enum {string|null} */
            light: "green" | "yellow" | "red" | null;
            workingDaysLeft: number | null;
            /** @description Path in the console */
            link: string;
            /** Format: date-time */
            createdAt: string;
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
    "Files.upload": {
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
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
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
    "Files.download": {
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
                content?: never;
            };
        };
    };
    "Templates.list": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "code" | "-code" | "templateVersion" | "-templateVersion" | "publishedOn" | "-publishedOn" | "createdAt" | "-createdAt";
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
                    "application/json": components["schemas"]["TemplatePage"];
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
    "Templates.create": {
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
                "application/json": components["schemas"]["CreateTemplate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
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
    "Templates.get": {
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
                    "application/json": components["schemas"]["Template"];
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
    "Templates.edit": {
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
                "application/json": components["schemas"]["EditTemplate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
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
    "Templates.changes": {
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
    "Templates.publish": {
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
                    "application/json": components["schemas"]["Template"];
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
    "Templates.newVersion": {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
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
    "Campaigns.list": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "dueOn" | "-dueOn" | "period" | "-period" | "title" | "-title" | "createdAt" | "-createdAt";
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
                    "application/json": components["schemas"]["CampaignPage"];
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
    "Campaigns.create": {
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
                "application/json": components["schemas"]["CreateCampaign"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
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
    "Campaigns.get": {
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
                    "application/json": components["schemas"]["Campaign"];
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
    "Campaigns.edit": {
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
                "application/json": components["schemas"]["EditCampaign"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
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
    "Campaigns.targets": {
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
                    "application/json": components["schemas"]["CampaignUnits"];
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
    "Campaigns.changes": {
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
    "Campaigns.importBaseline": {
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
                "application/json": components["schemas"]["ImportBaseline"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
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
    "Campaigns.open": {
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
                    "application/json": components["schemas"]["Campaign"];
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
    "Campaigns.close": {
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
                    "application/json": components["schemas"]["Campaign"];
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
    "Reports.list": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "dueOn" | "-dueOn" | "unit" | "-unit" | "state" | "-state" | "submittedOn" | "-submittedOn" | "returns" | "-returns";
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
                    "application/json": components["schemas"]["ReportPage"];
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
    "Reports.get": {
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
                    "application/json": components["schemas"]["Report"];
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
    "Reports.changes": {
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
    "Reports.fill": {
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
                "application/json": components["schemas"]["FillReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
    "Reports.putEvidence": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path: {
                id: string;
                code: components["schemas"]["IndicatorCode"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutEvidence"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
    "Reports.present": {
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
                "application/json": components["schemas"]["PresentReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
    "ReportCommands.submit": {
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
                "application/json": components["schemas"]["SubmitReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
    "ReportCommands.withdraw": {
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
                    "application/json": components["schemas"]["Report"];
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
    "ReportCommands.requestExtension": {
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
                "application/json": components["schemas"]["RequestExtension"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
    "ReportCommands.giveBack": {
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
                "application/json": components["schemas"]["ReturnReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
    "ReportCommands.accept": {
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
                    "application/json": components["schemas"]["Report"];
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
    "ReportCommands.correct": {
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
                "application/json": components["schemas"]["CorrectReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
    "ReportCommands.extend": {
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
                "application/json": components["schemas"]["ExtendReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
    "ReportCommands.refuseExtension": {
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
                "application/json": components["schemas"]["RefuseExtension"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
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
    "RollUp.rollUp": {
        parameters: {
            query?: {
                /** @description Default: the unit that the caller acts for */
                unit?: string;
            };
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
                    "application/json": components["schemas"]["RollUp"];
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
    "RollUp.timeliness": {
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
                    "application/json": components["schemas"]["Timeliness"];
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
    "RollUp.board": {
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
                    "application/json": components["schemas"]["Board"];
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
    "Snapshots.list": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "frozenAt" | "-frozenAt" | "kind" | "-kind";
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
                    "application/json": components["schemas"]["SnapshotPage"];
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
    "Snapshots.freeze": {
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
                "application/json": components["schemas"]["FreezeSnapshot"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
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
    "Snapshots.get": {
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
                    "application/json": components["schemas"]["Snapshot"];
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
    "Todos.todos": {
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
                    "application/json": components["schemas"]["Todos"];
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
