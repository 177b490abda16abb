package import Coding
import Compliance
package import Primitives
import Records

/// Two people code one visit without seeing each other's codes; a third decides where they differ.
package struct CodeBlind: Sendable {
    let office: Office

    package init(_ office: Office) { self.office = office }

    /// Gives a visit to two coders.
    package func assign(
        _ visitKey: Int64, to first: String, and second: String, in context: WorkContext
    ) async throws -> BlindAssignment {
        let office = office
        return try await office.store.write { session in
            let by = try office.require(.assignReviews, context, session)
            let visit = try office.visit(visitKey, session, context)
            let coders = try [first, second].map { try office.coder($0, clinic: visit.clinic, session) }
            guard coders[0] != coders[1] else {
                throw office.refused("the assignment", "blind.same", "Two different people code a visit blind.")
            }
            guard try !session.assignments(clinic: nil, visit: visitKey).contains(where: { $0.state == .open }) else {
                throw UseCaseError.conflict("visit \(visitKey) is being coded blind already")
            }
            let known = try session.decisions(ofVisit: visitKey).first { coders.contains($0.by) }
            if let known {
                throw office.refused(
                    "the assignment", "blind.known", "\(known.by) has decided on this visit's codes before.",
                    "Name somebody who has not seen them.")
            }
            var assignment = BlindAssignment(
                visit: visitKey, clinic: visit.clinic, first: coders[0], second: coders[1], by: by,
                at: office.clock.now)
            assignment.id = try session.add(assignment)
            try session.append(
                office.event(
                    .create, "blind-coding", String(assignment.id), in: context, clinic: visit.clinic,
                    patient: visit.patientKey, detail: "visit \(visitKey) to \(coders[0]) and \(coders[1])"))
            return assignment
        }
    }

    /// Hands in one of the two codings. It cannot be changed afterwards.
    package func code(_ id: Int64, _ codes: CodedVisit, in context: WorkContext) async throws -> BlindAssignment {
        let office = office
        return try await office.store.write { session in
            let coder = try office.person(context, session)
            var assignment = try office.assignment(id, session, context)
            guard [assignment.first, assignment.second].contains(coder) else {
                throw office.refused(
                    "the coding", "blind.not-assigned", "The visit was not given to \(coder) for blind coding.")
            }
            guard assignment.coding(of: coder) == nil else {
                throw UseCaseError.conflict("\(coder) has handed in the codes already")
            }
            let visit = try office.visit(assignment.visit, session, context)
            let coding = BlindCoding(
                coder: coder, codes: try office.checked(codes, on: visit.record.encounter.start, for: "the coding"),
                credential: try office.workingCredential(of: coder, clinic: visit.clinic, session)?.kind.rawValue,
                at: office.clock.now)
            try session.append(coding, toAssignment: id)
            assignment.codings.append(coding)
            try session.append(
                office.event(
                    .update, "blind-coding", String(id), in: context, clinic: visit.clinic, patient: visit.patientKey,
                    detail: "\(codes.diagnoses.count) diagnoses and \(codes.services.count) services handed in"))
            return assignment.asSeen(by: coder)
        }
    }

    package func list(clinic: String?, in context: WorkContext) async throws -> [BlindAssignment] {
        let office = office
        return try await office.store.write { session in
            let person = try office.person(context, session)
            let seen = try session.assignments(clinic: clinic, visit: nil).filter { context.mayWork(in: $0.clinic) }
                .map { $0.asSeen(by: person) }
            try session.append(
                office.event(
                    .read, "blind-coding", clinic ?? "all", in: context, clinic: clinic,
                    detail: "\(seen.count) blind codings listed"))
            return seen
        }
    }

    /// An assignment as the person may see it, with the differences once both codings are in.
    package func show(
        _ id: Int64, in context: WorkContext
    ) async throws -> (assignment: BlindAssignment, comparison: CodingComparison?) {
        let office = office
        return try await office.store.write { session in
            let assignment = try office.assignment(id, session, context)
            let visit = try office.visit(assignment.visit, session, context)
            try session.append(
                office.event(
                    .read, "blind-coding", String(id), in: context, clinic: visit.clinic, patient: visit.patientKey,
                    detail: "shown"))
            return (
                assignment.asSeen(by: try office.person(context, session)),
                office.comparison(of: assignment, on: visit.record.encounter.start)
            )
        }
    }

    /// A third person's decision, which is the truth for both coders' accuracy.
    package func adjudicate(
        _ id: Int64, _ truth: CodedVisit, reason: String, in context: WorkContext
    ) async throws -> BlindAssignment {
        let office = office
        return try await office.store.write { session in
            let by = try office.require(.review, context, session)
            var assignment = try office.assignment(id, session, context)
            guard assignment.isComplete else {
                throw UseCaseError.conflict("both codings must be in before somebody decides")
            }
            guard assignment.adjudication == nil else { throw UseCaseError.conflict("this was decided already") }
            guard ![assignment.first, assignment.second].contains(by) else {
                throw office.refused(
                    "the decision", "blind.own", "A third person decides between two coders.",
                    "Somebody else decides.")
            }
            guard (3...500).contains(reason.count) else {
                throw office.refused(
                    "the decision", "blind.reason",
                    "A decision between two coders needs a reason of 3 to 500 characters.")
            }
            let visit = try office.visit(assignment.visit, session, context)
            try office.checkCertificate(of: by, clinic: visit.clinic, session)
            let date = visit.record.encounter.start
            let adjudication = Adjudication(
                by: by, credential: try office.workingCredential(of: by, clinic: visit.clinic, session)?.kind.rawValue,
                truth: try office.checked(truth, on: date, for: "the decision"), reason: reason, at: office.clock.now)
            try session.append(adjudication, toAssignment: id)
            assignment.adjudication = adjudication
            for coding in assignment.codings {
                try session.append(
                    CodingReview(
                        visit: visit.key, clinic: visit.clinic, source: .adjudication, serviceDate: date,
                        coder: coding.coder, provider: visit.record.practitioner.map { $0.npi ?? $0.sourceID },
                        coded: coding.codes, truth: adjudication.truth,
                        comparison: office.compare(coding.codes, with: adjudication.truth, on: date), by: by,
                        credential: adjudication.credential, at: adjudication.at, reason: reason))
            }
            try session.append(
                office.event(
                    .update, "blind-coding", String(id), in: context, clinic: visit.clinic, patient: visit.patientKey,
                    detail: "adjudicated"))
            return assignment
        }
    }

    /// How often two coders agreed, over every assignment of the time that both have coded.
    package func agreement(
        clinic: String?, from: CalendarDate? = nil, through: CalendarDate? = nil, in context: WorkContext
    ) async throws -> CodingAgreement {
        let office = office
        return try await office.store.write { session in
            let complete = try session.assignments(clinic: clinic, visit: nil).filter {
                let day = $0.at.date
                return $0.isComplete && context.mayWork(in: $0.clinic) && (from.map { $0 <= day } ?? true)
                    && (through.map { day <= $0 } ?? true)
            }
            let comparisons = try complete.compactMap { assignment in
                office.comparison(
                    of: assignment, on: try session.visit(assignment.visit)?.record.encounter.start)
            }
            try session.append(
                office.event(
                    .read, "accuracy", "agreement", in: context, clinic: clinic,
                    detail: "\(comparisons.count) blind codings measured"))
            return CodingAgreement(comparisons)
        }
    }
}

extension Office {
    fileprivate func assignment(
        _ id: Int64, _ session: any OfficeSession, _ context: WorkContext
    ) throws -> BlindAssignment {
        guard let assignment = try session.assignment(id), context.mayWork(in: assignment.clinic) else {
            throw UseCaseError.notFound("blind coding", String(id))
        }
        return assignment
    }

    /// An account that codes in the clinic.
    fileprivate func coder(_ name: String, clinic: String, _ session: any OfficeSession) throws -> String {
        guard let user = try session.user(name), !user.isDisabled, user.mayWork(in: clinic) else {
            throw UseCaseError.notFound("user", "\(name.prefix(40)) in \(clinic)")
        }
        return user.name
    }

    fileprivate func comparison(of assignment: BlindAssignment, on date: CalendarDate?) -> CodingComparison? {
        guard let first = assignment.coding(of: assignment.first), let second = assignment.coding(of: assignment.second)
        else { return nil }
        return compare(first.codes, with: second.codes, on: date)
    }

    /// Nobody who codes a visit blind touches its codes or reads a review of them in the meantime.
    func checkNotBlind(_ visit: Int64, _ person: String, _ session: any OfficeSession) throws {
        guard let open = try session.openAssignment(ofVisit: visit, to: person) else { return }
        throw refused(
            "the visit", "blind.open", "\(person) codes this visit blind.",
            "Hand the codes in: superbill quality blind code \(open.id) --codes \"…\"")
    }

    /// A visit's decisions; none for somebody who codes the visit blind.
    func decisions(
        ofVisit visit: Int64, seenIn context: WorkContext, _ session: any OfficeSession
    ) throws -> [CodingDecision] {
        let isBlind = try session.openAssignment(ofVisit: visit, to: person(context, session)) != nil
        return isBlind ? [] : try session.decisions(ofVisit: visit)
    }
}

extension ReviewStore {
    /// The assignment by which a person codes the visit blind, until both codings are in.
    fileprivate func openAssignment(ofVisit visit: Int64, to person: String) throws -> BlindAssignment? {
        try assignments(clinic: nil, visit: visit).first {
            !$0.isComplete && [$0.first, $0.second].contains(person)
        }
    }
}
