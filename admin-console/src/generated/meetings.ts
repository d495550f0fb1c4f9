// Generated from services/meetings/openapi.json by npm run console:types.
export interface paths {
    "/api/meetings/settled": {
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
    "/api/meetings/stream": {
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
    "/api/meetings/files": {
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
    "/api/meetings/files/{id}": {
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
    "/api/meetings/action-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ActionItems.list"];
        put?: never;
        post: operations["ActionItems.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/action-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ActionItems.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/action-items/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ActionItems.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/action-items/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Handling.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/action-items/{id}/not-ours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Handling.sayNotOurs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/action-items/{id}/report-progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Handling.reportProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/action-items/{id}/ask-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Handling.askExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/action-items/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Handling.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/action-items/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Supervision.reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/action-items/{id}/overrule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Supervision.overrule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/action-items/{id}/decide-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Supervision.decideExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/action-items/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Supervision.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/action-items/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Supervision.sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/action-items/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Supervision.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/action-items/{id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Supervision.urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/agenda-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Agenda.list"];
        put?: never;
        post: operations["Agenda.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/agenda-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Agenda.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Agenda.change"];
        trace?: never;
    };
    "/api/meetings/agenda-items/{id}/subjects/{subjectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Agenda.subject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Agenda.subjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/order-agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Agenda.order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/urgent-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Agenda.addUrgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/agenda-items/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Agenda.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Meetings.list"];
        put?: never;
        post: operations["Meetings.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Meetings.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Meetings.change"];
        trace?: never;
    };
    "/api/meetings/meetings/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Meetings.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The notice in force, for one’s own calendar; a later notice replaces the entry */
        get: operations["Meetings.calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/approve-agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Meetings.approveAgenda"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/convene": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Meetings.convene"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/change-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Meetings.changeNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/send-materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Meetings.sendMaterials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Meetings.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/conclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Meetings.conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/postpone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Meetings.postpone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Meetings.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Meetings.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/bulletin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Bulletin.bulletin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/leading-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LeadingGroups.list"];
        put?: never;
        post: operations["LeadingGroups.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/leading-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LeadingGroups.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["LeadingGroups.change"];
        trace?: never;
    };
    "/api/meetings/leading-groups/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LeadingGroups.members"];
        put?: never;
        post: operations["LeadingGroups.addMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/memberships/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LeadingGroups.endMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Minutes.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Minutes.edit"];
        trace?: never;
    };
    "/api/meetings/meetings/{id}/minutes/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Minutes.revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/minutes.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The minutes as a document; once issued, the very file that was issued */
        get: operations["Minutes.download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/minutes/compose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Minutes.compose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/minutes/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Minutes.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/minutes/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Minutes.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/minutes/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Minutes.giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/minutes/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Minutes.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/minutes/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Minutes.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/minutes-receipts/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Minutes.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Issued minutes: those sent to your unit, or all of your own office */
        get: operations["MinutesRegister.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/minutes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MinutesRegister.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Receipts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Receipts.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/receipts/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Receipts.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/receipts/{id}/decide-leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Receipts.decideLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/resolutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Resolutions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/resolutions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Resolutions.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/agenda-items/{id}/conclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Resolutions.conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/resolutions/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Resolutions.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/resolutions/{id}/handle-refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Resolutions.handleRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session.checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/check-ins/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session.undoCheckIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/current-item": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session.setCurrentItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/meetings/{id}/speeches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session.addSpeech"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/agenda-items/{id}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session.recuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/todos": {
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
        ActionItemPage: {
            items: components["schemas"]["ActionItemSummary"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
        };
        ActionItemSummary: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meetingId: string;
            meetingTitle: components["schemas"]["LocalText"] | null;
            /** Format: uuid */
            resolutionId: string | null;
            title: components["schemas"]["LocalText"];
            leadUnitCode: string;
            leadUnitName: components["schemas"]["LocalText"];
            coUnits: {
                unitCode: string;
                unitName: components["schemas"]["LocalText"] | null;
            }[];
            responsiblePost: string;
            /** @enum {string} */
            priority: "normal" | "high";
            /** @enum {string} */
            cadence: "monthly" | "quarterly" | "none";
            /** Format: date */
            dueOn: string;
            /** Format: date */
            originalDueOn: string;
            /** Format: date */
            assignedOn: string;
            /** @enum {string} */
            state: "assigned" | "accepted" | "in-progress" | "submitted" | "rejected" | "closed" | "cancelled";
            progressPercent: number | null;
            notOurs: {
                reason: string;
                /** Format: date */
                on: string;
            } | null;
            extensionAsked: boolean;
            /** @enum {string} */
            light: "green" | "yellow" | "red";
            workingDaysLeft: number | null;
            version: number;
            actions: ("accept" | "not-ours" | "report-progress" | "ask-extension" | "submit" | "decide-extension" | "reassign" | "overrule" | "close" | "send-back" | "cancel" | "urge")[];
        };
        LocalText: {
            zh: string;
            en: string;
        };
        ActionItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meetingId: string;
            meetingTitle: components["schemas"]["LocalText"] | null;
            /** Format: uuid */
            resolutionId: string | null;
            title: components["schemas"]["LocalText"];
            leadUnitCode: string;
            leadUnitName: components["schemas"]["LocalText"];
            coUnits: {
                unitCode: string;
                unitName: components["schemas"]["LocalText"] | null;
            }[];
            responsiblePost: string;
            /** @enum {string} */
            priority: "normal" | "high";
            /** @enum {string} */
            cadence: "monthly" | "quarterly" | "none";
            /** Format: date */
            dueOn: string;
            /** Format: date */
            originalDueOn: string;
            /** Format: date */
            assignedOn: string;
            /** @enum {string} */
            state: "assigned" | "accepted" | "in-progress" | "submitted" | "rejected" | "closed" | "cancelled";
            progressPercent: number | null;
            notOurs: {
                reason: string;
                /** Format: date */
                on: string;
            } | null;
            extensionAsked: boolean;
            /** @enum {string} */
            light: "green" | "yellow" | "red";
            workingDaysLeft: number | null;
            version: number;
            actions: ("accept" | "not-ours" | "report-progress" | "ask-extension" | "submit" | "decide-extension" | "reassign" | "overrule" | "close" | "send-back" | "cancel" | "urge")[];
            requirement: string | null;
            /** @description Null when you may not see the resolution */
            resolutionText: string | null;
            standardOfDone: string;
            stateReason: string | null;
            /** Format: date */
            acceptedOn: string | null;
            /** Format: date */
            submittedOn: string | null;
            /** Format: date */
            closedOn: string | null;
            satisfaction: number | null;
            timesRejected: number;
            /** @description Newest first */
            handIns: {
                /** Format: uuid */
                id: string;
                text: string;
                submittedByName: string | null;
                /** Format: date */
                submittedOn: string;
                /** @enum {string|null} */
                verdict: "closed" | "sent-back" | null;
                verdictReason: string | null;
                verifiedByName: string | null;
                /** Format: date */
                verifiedOn: string | null;
                /** @description Evidence */
                files: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    size: number;
                    mediaType: string;
                }[];
            }[];
            progress: {
                /** Format: uuid */
                id: string;
                text: string;
                percent: number;
                reportedByName: string | null;
                /** Format: date */
                reportedOn: string;
                files: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    size: number;
                    mediaType: string;
                }[];
            }[];
            extensions: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                requestedUntil: string;
                reason: string;
                askedByName: string | null;
                /** Format: date */
                askedOn: string;
                /** Format: date */
                dueOnWhenAsked: string;
                /** @enum {string} */
                state: "asked" | "granted" | "refused" | "withdrawn";
                /** Format: date */
                grantedUntil: string | null;
                decidedByName: string | null;
                /** Format: date */
                decidedOn: string | null;
                decisionReason: string | null;
            }[];
            warnings: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "reminder" | "overdue" | "escalation" | "progress-due" | "urged";
                text: string;
                recipients: {
                    personName: string;
                    unitCode: string;
                }[];
                /** Format: date-time */
                warnedAt: string;
            }[];
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
        AssignActionItem: {
            /** Format: uuid */
            meetingId: string;
            /**
             * Format: uuid
             * @default null
             */
            resolutionId: string | null;
            /**
             * @description What the meeting asked for, when it comes from no resolution
             * @default null
             */
            requirement: string | null;
            title: {
                zh: string;
                en: string;
            };
            standardOfDone: string;
            leadUnitCode: string;
            /** @default [] */
            coUnitCodes: string[];
            /** @description 责任领导, by post */
            responsiblePost: string;
            /**
             * @default normal
             * @enum {string}
             */
            priority: "normal" | "high";
            /**
             * @default monthly
             * @enum {string}
             */
            cadence: "monthly" | "quarterly" | "none";
            /** Format: date */
            dueOn: string;
        };
        SayNotOurs: {
            reason: string;
        };
        ReportProgress: {
            text: string;
            percent: number;
            /** @default [] */
            fileIds: string[];
        };
        AskExtension: {
            /** Format: date */
            until: string;
            reason: string;
        };
        SubmitActionItem: {
            text: string;
            fileIds: string[];
        };
        ReassignActionItem: {
            leadUnitCode: string;
            /** @description Default: as before, without the new lead unit. Who is on it no longer loses sight of the item */
            coUnitCodes?: string[];
            reason: string;
        };
        ActionItemReason: {
            reason: string;
        };
        DecideExtension: {
            granted: boolean;
            /**
             * Format: date
             * @description Default: as asked
             * @default null
             */
            until: string | null;
            /** @default null */
            reason: string | null;
        };
        CloseActionItem: {
            satisfaction: number;
            /** @default null */
            reason: string | null;
        };
        UrgeActionItem: {
            text: string;
        };
        Agenda: {
            items: components["schemas"]["AgendaItem"][];
        };
        AgendaItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meetingId: string;
            position: number;
            /** @enum {string} */
            kind: "hear" | "review" | "study";
            title: string;
            presenterUnitCode: string;
            presenterUnitName: components["schemas"]["LocalText"] | null;
            minutes: number;
            /** @enum {string|null} */
            mode: "in-person" | "written" | null;
            subjects: {
                /** Format: uuid */
                subjectId: string;
                /** @enum {string} */
                kind: "reports.roll-up" | "reports.report";
                title: components["schemas"]["LocalText"];
                unitCode: string;
                sha256: string;
            }[];
            files: {
                /** Format: uuid */
                id: string;
                name: string;
                size: number;
                mediaType: string;
                sha256: string;
            }[];
            offlineNote: string | null;
            note: string | null;
            restricted: boolean;
            urgentReason: string | null;
            /** Format: date-time */
            pinnedAt: string | null;
            /** @enum {string} */
            state: "open" | "concluded" | "decided";
            recusals: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                membershipId: string;
                displayName: string;
                reason: string;
            }[];
            resolution: components["schemas"]["Resolution"] | null;
            version: number;
            actions: ("change" | "remove" | "conclude" | "record-recusal" | "make-current")[];
        };
        Resolution: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meetingId: string;
            meetingTitle: components["schemas"]["LocalText"];
            /** Format: date */
            meetingDate: string;
            /** Format: uuid */
            agendaItemId: string;
            itemTitle: string;
            /** @enum {string} */
            itemKind: "hear" | "review" | "study";
            /** @description Of the meeting, given when confirmed; restricted ones are counted for themselves */
            number: number | null;
            /** @enum {string} */
            outcome: "approved" | "approved-with-changes" | "deferred" | "rejected" | "noted";
            text: string;
            conditions: string[];
            /** @enum {string} */
            state: "concluded" | "confirmed";
            restricted: boolean;
            recordedByName: string | null;
            /** @description The office wrote down what the presider concluded */
            recordedForPresider: boolean;
            presiderName: string;
            /** Format: date-time */
            concludedAt: string;
            /** Format: date-time */
            confirmedAt: string | null;
            /** @enum {string} */
            application: "none" | "waiting" | "applied" | "refused";
            applicationDetail: components["schemas"]["LocalText"] | null;
            /** Format: date-time */
            appliedAt: string | null;
            /** @description How long an unanswered one has waited */
            waitingWorkingDays: number | null;
            refusalHandled: string | null;
            /** @description Action items that you may see */
            actionItemCount: number;
            version: number;
            actions: ("confirm" | "handle-refusal" | "assign-action-item")[];
        };
        SubjectContent: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "reports.roll-up" | "reports.report";
            title: components["schemas"]["LocalText"];
            unitCode: string;
            unitName: components["schemas"]["LocalText"] | null;
            sha256: string;
            /** Format: date-time */
            frozenAt: string;
            /** @description Canonical JSON (RFC 8785) */
            content: string;
            files: {
                /** Format: uuid */
                id: string;
                name: string;
                size: number;
                mediaType: string;
                sha256: string;
            }[];
        };
        SubjectPage: {
            items: components["schemas"]["SubjectSummary"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
        };
        SubjectSummary: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "reports.roll-up" | "reports.report";
            title: components["schemas"]["LocalText"];
            unitCode: string;
            unitName: components["schemas"]["LocalText"] | null;
            sha256: string;
            /** Format: date-time */
            frozenAt: string;
            onAgendas: number;
        };
        AddAgendaItem: {
            /** @enum {string} */
            kind: "hear" | "review" | "study";
            title: string;
            presenterUnitCode: string;
            /** @description Minutes of time */
            minutes: number;
            /**
             * @default null
             * @enum {string|null}
             */
            mode: "in-person" | "written" | null;
            /** @default [] */
            subjectIds: string[];
            /** @default [] */
            fileIds: string[];
            /**
             * @description 另行办理: number in the offline register
             * @default null
             */
            offlineNote: string | null;
            /** @default null */
            note: string | null;
            /** @default false */
            restricted: boolean;
        };
        OrderAgenda: {
            itemIds: string[];
        };
        AddUrgentItem: {
            /** @enum {string} */
            kind: "hear" | "review" | "study";
            title: string;
            presenterUnitCode: string;
            /** @description Minutes of time */
            minutes: number;
            /**
             * @default null
             * @enum {string|null}
             */
            mode: "in-person" | "written" | null;
            /** @default [] */
            subjectIds: string[];
            /** @default [] */
            fileIds: string[];
            /**
             * @description 另行办理: number in the offline register
             * @default null
             */
            offlineNote: string | null;
            /** @default null */
            note: string | null;
            /** @default false */
            restricted: boolean;
            reason: string;
            noticeText: string;
        };
        ChangeAgendaItem: {
            /** @enum {string} */
            kind: "hear" | "review" | "study";
            title: string;
            presenterUnitCode: string;
            /** @description Minutes of time */
            minutes: number;
            /**
             * @default null
             * @enum {string|null}
             */
            mode: "in-person" | "written" | null;
            /** @default [] */
            subjectIds: string[];
            /** @default [] */
            fileIds: string[];
            /**
             * @description 另行办理: number in the offline register
             * @default null
             */
            offlineNote: string | null;
            /** @default null */
            note: string | null;
            /** @default false */
            restricted: boolean;
        };
        Removed: {
            /** Format: uuid */
            id: string;
        };
        MeetingPage: {
            items: components["schemas"]["MeetingSummary"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
        };
        MeetingSummary: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            groupId: string;
            groupName: components["schemas"]["LocalText"];
            unitCode: string;
            /** @enum {string} */
            kind: "plenary" | "special" | "office";
            title: components["schemas"]["LocalText"];
            year: number | null;
            number: number | null;
            place: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date */
            date: string;
            /** Format: uuid */
            presiderMembershipId: string;
            presiderName: string;
            secretary: string;
            /** @enum {string} */
            state: "planning" | "convened" | "in-session" | "concluded" | "minutes-issued" | "archived" | "postponed" | "cancelled";
            stateReason: string | null;
            /** Format: date */
            answerBy: string | null;
            /** Format: date */
            materialsSentOn: string | null;
            /** @description Items that you may see */
            itemCount: number;
            /** @description Invited units that you may see */
            invitedCount: number;
            answeredCount: number;
            version: number;
            actions: ("change" | "edit-agenda" | "approve-agenda" | "convene" | "change-notice" | "send-materials" | "add-urgent-item" | "start" | "check-in" | "conduct" | "conclude" | "compose-minutes" | "assign-action-item" | "postpone" | "cancel" | "archive")[];
        };
        Meeting: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            groupId: string;
            groupName: components["schemas"]["LocalText"];
            unitCode: string;
            /** @enum {string} */
            kind: "plenary" | "special" | "office";
            title: components["schemas"]["LocalText"];
            year: number | null;
            number: number | null;
            place: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date */
            date: string;
            /** Format: uuid */
            presiderMembershipId: string;
            presiderName: string;
            secretary: string;
            /** @enum {string} */
            state: "planning" | "convened" | "in-session" | "concluded" | "minutes-issued" | "archived" | "postponed" | "cancelled";
            stateReason: string | null;
            /** Format: date */
            answerBy: string | null;
            /** Format: date */
            materialsSentOn: string | null;
            /** @description Items that you may see */
            itemCount: number;
            /** @description Invited units that you may see */
            invitedCount: number;
            answeredCount: number;
            version: number;
            actions: ("change" | "edit-agenda" | "approve-agenda" | "convene" | "change-notice" | "send-materials" | "add-urgent-item" | "start" | "check-in" | "conduct" | "conclude" | "compose-minutes" | "assign-action-item" | "postpone" | "cancel" | "archive")[];
            /** @enum {string|null} */
            nextApproval: "office-director" | "deputy-head" | "head" | null;
            /** @description Names of the members any of whom may agree next; empty when it is the office’s director */
            nextApprovers: string[];
            agendaApprovals: {
                stage: string;
                personName: string | null;
                opinion: string | null;
                at: string;
            }[];
            /** Format: uuid */
            currentItemId: string | null;
            /** Format: date-time */
            convenedAt: string | null;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            concludedAt: string | null;
            notices: {
                number: number;
                text: string;
                place: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date */
                answerBy: string;
                changes: components["schemas"]["LocalText"][];
                reason: string | null;
                workingDaysAhead: number;
                /** @description Fewer than five working days ahead */
                short: boolean;
                issuedByName: string | null;
                /** Format: date-time */
                issuedAt: string;
            }[];
        };
        PlanMeeting: {
            /** Format: uuid */
            groupId: string;
            /** @enum {string} */
            kind: "plenary" | "special" | "office";
            title: {
                zh: string;
                en: string;
            };
            place: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: uuid */
            presiderMembershipId: string;
            /** @description Name of the secretary */
            secretary: string;
        };
        ChangeMeeting: {
            title: {
                zh: string;
                en: string;
            };
            place: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: uuid */
            presiderMembershipId: string;
            /** @description Name of the secretary */
            secretary: string;
        };
        ApproveAgenda: {
            /** @default null */
            opinion: string | null;
        };
        ConveneMeeting: {
            text: string;
            /** Format: date */
            answerBy: string;
            invited: {
                unitCode: string;
                /** @enum {string} */
                mode: "attend" | "sit-in";
            }[];
            /**
             * @description Why fewer than three working days
             * @default null
             */
            reason: string | null;
        };
        ChangeNotice: {
            text: string;
            /** Format: date */
            answerBy: string;
            place?: string;
            /** Format: date-time */
            startsAt?: string;
            /** @default null */
            reason: string | null;
        };
        SendMaterials: {
            /**
             * @description Why fewer than two working days
             * @default null
             */
            reason: string | null;
        };
        WithReason: {
            reason: string;
        };
        Bulletin: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** Format: date */
            asOf: string;
            items: {
                unitCode: string;
                unitName: components["schemas"]["LocalText"];
                /** @description Items whose due day lies in the period, cancelled ones left out */
                due: number;
                /** @description Closed, and submitted by the due day in force */
                closedOnTime: number;
                closedLate: number;
                /** @description Past their due day and not submitted */
                overdue: number;
                /** @description Times an item was sent back */
                sentBack: number;
                /** @description Calendar days, over those that were or are late; null when none */
                meanDaysLate: number | null;
            }[];
        };
        LeadingGroupPage: {
            items: components["schemas"]["LeadingGroup"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
        };
        LeadingGroup: {
            /** Format: uuid */
            id: string;
            code: string;
            unitCode: string;
            unitName: components["schemas"]["LocalText"];
            name: components["schemas"]["LocalText"];
            officeName: components["schemas"]["LocalText"];
            documentSeries: string;
            minutesMark: string;
            /** @description Members today */
            memberCount: number;
            version: number;
            actions: ("change" | "add-membership" | "plan-meeting")[];
        };
        MembershipList: {
            items: components["schemas"]["Membership"][];
        };
        Membership: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            groupId: string;
            /** @enum {string} */
            position: "head" | "deputy-head" | "member";
            displayName: string;
            post: string | null;
            account: string | null;
            exOfficioUnitCode: string | null;
            exOfficioUnitName: components["schemas"]["LocalText"] | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            sortOrder: number;
            version: number;
            actions: "end"[];
        };
        CreateLeadingGroup: {
            code: string;
            name: {
                zh: string;
                en: string;
            };
            officeName: {
                zh: string;
                en: string;
            };
            /** @description 发文代字, such as 鹤人才 */
            documentSeries: string;
            minutesMark: string;
            /** @description Default: the unit of the assignment */
            unitCode?: string;
        };
        ChangeLeadingGroup: {
            name: {
                zh: string;
                en: string;
            };
            officeName: {
                zh: string;
                en: string;
            };
            /** @description 发文代字, such as 鹤人才 */
            documentSeries: string;
            minutesMark: string;
        };
        AddMembership: {
            /** @enum {string} */
            position: "head" | "deputy-head" | "member";
            displayName: string;
            /** @default null */
            post: string | null;
            /** @default null */
            account: string | null;
            /** @default null */
            exOfficioUnitCode: string | null;
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @default null
             */
            validTo: string | null;
            /** @default 0 */
            sortOrder: number;
        };
        EndMembership: {
            /** Format: date */
            validTo: string;
        };
        Minutes: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meetingId: string;
            /** @description The unit that convened the meeting */
            unitCode: string;
            meetingTitle: components["schemas"]["LocalText"] | null;
            /** @enum {string} */
            state: "draft" | "submitted" | "checked" | "reviewed" | "signed" | "issued";
            /** @enum {string|null} */
            nextStage: "office-director" | "deputy-head" | "presider" | null;
            content: components["schemas"]["MinutesContent"];
            handEdited: boolean;
            revision: number;
            approvals: {
                /** @enum {string} */
                stage: "office-director" | "deputy-head" | "presider";
                personName: string | null;
                opinion: string | null;
                at: string;
            }[];
            returnReason: string | null;
            documentNumber: string | null;
            /** Format: date */
            issuedOn: string | null;
            /** @description Of the issued document */
            sha256: string | null;
            distribution: {
                unitCode: string;
                unitName: components["schemas"]["LocalText"] | null;
            }[];
            receipts: components["schemas"]["MinutesReceipt"][];
            version: number;
            actions: ("compose" | "edit" | "submit" | "approve" | "return" | "sign" | "issue")[];
        };
        MinutesContent: {
            title?: string;
            intro: string[];
            sections: {
                /** @enum {string} */
                kind: "heard" | "reviewed" | "studied" | "agreed" | "required";
                heading?: string;
                /** @default [] */
                paragraphs: string[];
                /** @default [] */
                matters: {
                    title?: string;
                    text: string;
                    /** @default [] */
                    leadUnits: string[];
                    /** @default [] */
                    cooperatingUnits: string[];
                    /** Format: date */
                    dueOn?: string;
                }[];
            }[];
            attendance: {
                /** @default [] */
                attended: {
                    unit?: string;
                    name: string;
                }[];
                /** @default [] */
                onLeave: {
                    unit?: string;
                    name: string;
                }[];
                /** @default [] */
                satIn: {
                    unit?: string;
                    name: string;
                }[];
            };
        };
        MinutesReceipt: {
            /** Format: uuid */
            id: string;
            unitCode: string;
            unitName: components["schemas"]["LocalText"];
            acknowledgedByName: string | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            version: number;
            actions: "acknowledge"[];
        };
        MinutesRevisionList: {
            items: {
                number: number;
                /** @enum {string} */
                origin: "composed" | "edited";
                content: components["schemas"]["MinutesContent"];
                writtenByName: string | null;
                /** Format: date-time */
                writtenAt: string;
            }[];
        };
        ComposeMinutes: {
            /**
             * @description Compose anew although somebody edited; the edited text is kept as a revision
             * @default false
             */
            confirm: boolean;
        };
        EditMinutes: {
            content: components["schemas"]["MinutesContent"];
        };
        ApproveMinutes: {
            /** @default null */
            opinion: string | null;
        };
        ReturnMinutes: {
            reason: string;
        };
        IssueMinutes: {
            /** @description Default: the group’s own, such as 鹤人才 */
            series?: string;
            distribution: string[];
        };
        IssuedMinutesPage: {
            items: components["schemas"]["IssuedMinutes"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
        };
        IssuedMinutes: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meetingId: string;
            documentNumber: string;
            /** Format: date */
            issuedOn: string;
            /** @description As it stands in the document */
            title: string | null;
            /** @description Null when you may not see the meeting */
            meetingTitle: components["schemas"]["LocalText"] | null;
            groupName: components["schemas"]["LocalText"] | null;
            /** @description Units that they went to, as far as you see them */
            sentCount: number;
            acknowledgedCount: number;
            /** @description Your own unit’s */
            receipt: components["schemas"]["MinutesReceipt"] | null;
            version: number;
        };
        ReceiptPage: {
            items: components["schemas"]["Receipt"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
        };
        Receipt: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meetingId: string;
            meetingTitle: components["schemas"]["LocalText"];
            /** @enum {string} */
            meetingState: "planning" | "convened" | "in-session" | "concluded" | "minutes-issued" | "archived" | "postponed" | "cancelled";
            /** Format: date-time */
            startsAt: string;
            place: string;
            unitCode: string;
            unitName: components["schemas"]["LocalText"];
            /** @enum {string} */
            mode: "attend" | "sit-in";
            noticeNumber: number;
            noticeText: string;
            changes: components["schemas"]["LocalText"][];
            /** Format: date */
            answerBy: string;
            /** @enum {string} */
            state: "unanswered" | "attending" | "leave-asked" | "leave-approved" | "leave-refused";
            attendees: {
                name: string;
                post: string;
            }[];
            reason: string | null;
            delegate: {
                name: string;
                post: string;
            } | null;
            answeredByName: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            decidedByName: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            version: number;
            actions: ("answer" | "decide-leave")[];
        };
        AnswerReceipt: {
            /** @enum {string} */
            answer: "attend";
            attendees: {
                name: string;
                post: string;
            }[];
        } | {
            /** @enum {string} */
            answer: "leave";
            reason: string;
            /** @default null */
            delegate: {
                name: string;
                post: string;
            } | null;
        };
        DecideLeave: {
            approved: boolean;
            /** @default null */
            reason: string | null;
        };
        ResolutionPage: {
            items: components["schemas"]["Resolution"][];
            total: number;
            totalCapped: boolean;
            page: number;
            perPage: number;
        };
        ConcludeItem: {
            /** @enum {string} */
            outcome: "approved" | "approved-with-changes" | "deferred" | "rejected" | "noted";
            text: string;
            /** @default [] */
            conditions: string[];
        };
        HandleRefusal: {
            note: string;
        };
        Session: {
            /** Format: uuid */
            meetingId: string;
            /** @enum {string} */
            state: "planning" | "convened" | "in-session" | "concluded" | "minutes-issued" | "archived" | "postponed" | "cancelled";
            /** Format: uuid */
            currentItemId: string | null;
            quorum: {
                members: number;
                present: number;
                met: boolean;
            };
            expected: {
                /** Format: uuid */
                membershipId: string | null;
                displayName: string | null;
                /** @enum {string|null} */
                position: "head" | "deputy-head" | "member" | null;
                unitCode: string | null;
                unitName: components["schemas"]["LocalText"] | null;
                /** @enum {string} */
                capacity: "member" | "sit-in";
                /** @description State of the unit’s receipt */
                answer: string | null;
                checkIn: components["schemas"]["CheckIn"] | null;
            }[];
            others: components["schemas"]["CheckIn"][];
            speeches: components["schemas"]["Speech"][];
            /** @description Of the meeting */
            version: number;
        };
        CheckIn: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            membershipId: string | null;
            unitCode: string;
            unitName: components["schemas"]["LocalText"] | null;
            name: string;
            post: string | null;
            /** @enum {string} */
            capacity: "member" | "sit-in";
            /** @enum {string} */
            presence: "present" | "delegate";
            /** Format: date-time */
            at: string;
        };
        Speech: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            agendaItemId: string | null;
            speaker: string;
            text: string;
            /** Format: date-time */
            at: string;
        };
        AddCheckIn: {
            /**
             * Format: uuid
             * @description The seat; left out for who sits in
             * @default null
             */
            membershipId: string | null;
            unitCode: string;
            name: string;
            /** @default null */
            post: string | null;
            /**
             * @default present
             * @enum {string}
             */
            presence: "present" | "delegate";
        };
        SetCurrentItem: {
            /** Format: uuid */
            itemId: string | null;
        };
        AddSpeech: {
            /**
             * Format: uuid
             * @default null
             */
            agendaItemId: string | null;
            speaker: string;
            text: string;
        };
        AddRecusal: {
            /** Format: uuid */
            membershipId: string;
            reason: string;
        };
        MeetingTodos: {
            items: components["schemas"]["MeetingTodo"][];
        };
        MeetingTodo: {
            id: string;
            /** @enum {string} */
            kind: "agenda-to-approve" | "notice-to-answer" | "leave-to-approve" | "minutes-to-approve" | "minutes-to-sign" | "minutes-to-issue" | "minutes-to-acknowledge" | "action-item-to-accept" | "action-item-open" | "action-item-rejected" | "action-item-not-ours" | "extension-to-decide" | "action-item-to-verify" | "action-item-overdue" | "resolution-refused";
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
    "ActionItems.list": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "dueOn" | "-dueOn" | "title" | "-title" | "assignedOn" | "-assignedOn" | "unit" | "-unit" | "state" | "-state";
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
                    "application/json": components["schemas"]["ActionItemPage"];
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
    "ActionItems.assign": {
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
                "application/json": components["schemas"]["AssignActionItem"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
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
    "ActionItems.get": {
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
                    "application/json": components["schemas"]["ActionItem"];
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
    "ActionItems.history": {
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
    "Handling.accept": {
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
                    "application/json": components["schemas"]["ActionItem"];
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
    "Handling.sayNotOurs": {
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
                "application/json": components["schemas"]["SayNotOurs"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
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
    "Handling.reportProgress": {
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
                "application/json": components["schemas"]["ReportProgress"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
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
    "Handling.askExtension": {
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
                "application/json": components["schemas"]["AskExtension"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
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
    "Handling.submit": {
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
                "application/json": components["schemas"]["SubmitActionItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
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
    "Supervision.reassign": {
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
                "application/json": components["schemas"]["ReassignActionItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
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
    "Supervision.overrule": {
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
                "application/json": components["schemas"]["ActionItemReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
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
    "Supervision.decideExtension": {
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
                "application/json": components["schemas"]["DecideExtension"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
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
    "Supervision.close": {
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
                "application/json": components["schemas"]["CloseActionItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
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
    "Supervision.sendBack": {
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
                "application/json": components["schemas"]["ActionItemReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
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
    "Supervision.cancel": {
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
                "application/json": components["schemas"]["ActionItemReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
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
    "Supervision.urge": {
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
                "application/json": components["schemas"]["UrgeActionItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
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
    "Agenda.list": {
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
                    "application/json": components["schemas"]["Agenda"];
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
    "Agenda.add": {
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
                "application/json": components["schemas"]["AddAgendaItem"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItem"];
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
    "Agenda.get": {
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
                    "application/json": components["schemas"]["AgendaItem"];
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
    "Agenda.change": {
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
                "application/json": components["schemas"]["ChangeAgendaItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItem"];
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
    "Agenda.subject": {
        parameters: {
            query?: never;
            header?: {
                /** @description The assignment that the caller acts as; needed when the account has several */
                "Jucai-Assignment"?: string;
            };
            path: {
                id: string;
                subjectId: string;
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
                    "application/json": components["schemas"]["SubjectContent"];
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
    "Agenda.subjects": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "frozenAt" | "-frozenAt" | "title" | "-title";
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
                    "application/json": components["schemas"]["SubjectPage"];
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
    "Agenda.order": {
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
                "application/json": components["schemas"]["OrderAgenda"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agenda"];
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
    "Agenda.addUrgent": {
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
                "application/json": components["schemas"]["AddUrgentItem"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItem"];
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
    "Agenda.remove": {
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
                    "application/json": components["schemas"]["Removed"];
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
    "Meetings.list": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "startsAt" | "-startsAt" | "title" | "-title" | "number" | "-number" | "createdAt" | "-createdAt";
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
                    "application/json": components["schemas"]["MeetingPage"];
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
    "Meetings.plan": {
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
                "application/json": components["schemas"]["PlanMeeting"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
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
    "Meetings.get": {
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
                    "application/json": components["schemas"]["Meeting"];
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
    "Meetings.change": {
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
                "application/json": components["schemas"]["ChangeMeeting"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
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
    "Meetings.history": {
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
    "Meetings.calendar": {
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
    "Meetings.approveAgenda": {
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
                "application/json": components["schemas"]["ApproveAgenda"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
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
    "Meetings.convene": {
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
                "application/json": components["schemas"]["ConveneMeeting"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
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
    "Meetings.changeNotice": {
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
                "application/json": components["schemas"]["ChangeNotice"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
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
    "Meetings.sendMaterials": {
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
                "application/json": components["schemas"]["SendMaterials"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
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
    "Meetings.start": {
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
                    "application/json": components["schemas"]["Meeting"];
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
    "Meetings.conclude": {
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
                    "application/json": components["schemas"]["Meeting"];
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
    "Meetings.postpone": {
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
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
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
    "Meetings.cancel": {
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
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
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
    "Meetings.archive": {
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
                    "application/json": components["schemas"]["Meeting"];
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
    "Bulletin.bulletin": {
        parameters: {
            query: {
                from: string;
                to: string;
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
                    "application/json": components["schemas"]["Bulletin"];
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
    "LeadingGroups.list": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "name" | "-name" | "code" | "-code";
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
                    "application/json": components["schemas"]["LeadingGroupPage"];
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
    "LeadingGroups.create": {
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
                "application/json": components["schemas"]["CreateLeadingGroup"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadingGroup"];
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
    "LeadingGroups.get": {
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
                    "application/json": components["schemas"]["LeadingGroup"];
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
    "LeadingGroups.change": {
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
                "application/json": components["schemas"]["ChangeLeadingGroup"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadingGroup"];
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
    "LeadingGroups.members": {
        parameters: {
            query?: {
                /** @description Members on this day; left out, all there ever were */
                on?: string;
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
                    "application/json": components["schemas"]["MembershipList"];
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
    "LeadingGroups.addMembership": {
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
                "application/json": components["schemas"]["AddMembership"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
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
    "LeadingGroups.endMembership": {
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
                "application/json": components["schemas"]["EndMembership"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
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
    "Minutes.get": {
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
                    "application/json": components["schemas"]["Minutes"];
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
    "Minutes.edit": {
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
                "application/json": components["schemas"]["EditMinutes"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Minutes"];
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
    "Minutes.revisions": {
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
                    "application/json": components["schemas"]["MinutesRevisionList"];
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
    "Minutes.download": {
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
    "Minutes.compose": {
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
                "application/json": components["schemas"]["ComposeMinutes"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Minutes"];
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
    "Minutes.submit": {
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
                    "application/json": components["schemas"]["Minutes"];
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
    "Minutes.approve": {
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
                "application/json": components["schemas"]["ApproveMinutes"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Minutes"];
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
    "Minutes.giveBack": {
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
                "application/json": components["schemas"]["ReturnMinutes"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Minutes"];
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
    "Minutes.sign": {
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
                "application/json": components["schemas"]["ApproveMinutes"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Minutes"];
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
    "Minutes.issue": {
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
                "application/json": components["schemas"]["IssueMinutes"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Minutes"];
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
    "Minutes.acknowledge": {
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
                    "application/json": components["schemas"]["Minutes"];
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
    "MinutesRegister.list": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "issuedOn" | "-issuedOn" | "number" | "-number";
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
                    "application/json": components["schemas"]["IssuedMinutesPage"];
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
    "MinutesRegister.get": {
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
                    "application/json": components["schemas"]["Minutes"];
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
    "Receipts.list": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "answerBy" | "-answerBy" | "unit" | "-unit" | "answeredAt" | "-answeredAt";
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
                    "application/json": components["schemas"]["ReceiptPage"];
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
    "Receipts.get": {
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
                    "application/json": components["schemas"]["Receipt"];
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
    "Receipts.answer": {
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
                "application/json": components["schemas"]["AnswerReceipt"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
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
    "Receipts.decideLeave": {
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
                "application/json": components["schemas"]["DecideLeave"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
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
    "Resolutions.list": {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                sort?: "confirmedAt" | "-confirmedAt" | "number" | "-number" | "meetingDate" | "-meetingDate";
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
                    "application/json": components["schemas"]["ResolutionPage"];
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
    "Resolutions.get": {
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
                    "application/json": components["schemas"]["Resolution"];
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
    "Resolutions.conclude": {
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
                "application/json": components["schemas"]["ConcludeItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItem"];
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
    "Resolutions.confirm": {
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
                    "application/json": components["schemas"]["Resolution"];
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
    "Resolutions.handleRefusal": {
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
                "application/json": components["schemas"]["HandleRefusal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resolution"];
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
    "Session.get": {
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
                    "application/json": components["schemas"]["Session"];
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
    "Session.checkIn": {
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
                "application/json": components["schemas"]["AddCheckIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
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
    "Session.undoCheckIn": {
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
                    "application/json": components["schemas"]["Session"];
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
    "Session.setCurrentItem": {
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
                "application/json": components["schemas"]["SetCurrentItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
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
    "Session.addSpeech": {
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
                "application/json": components["schemas"]["AddSpeech"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
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
    "Session.recuse": {
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
                "application/json": components["schemas"]["AddRecusal"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItem"];
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
                    "application/json": components["schemas"]["MeetingTodos"];
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
