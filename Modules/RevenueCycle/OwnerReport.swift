import Claims
import Compliance
package import Payments
package import Primitives

/// What a practice owner asks first: claims, charges, payments, what is open, what was denied, and whether it all adds up.
package struct OwnerReport: Sendable {
    package struct Row: Codable, Equatable, Sendable {
        package var clinic: String
        package var claims: Int
        package var charged: Money
        package var insurancePaid: Money
        package var patientPaid: Money
        package var adjusted: Money
        package var insuranceOwes: Money
        package var patientsOwe: Money
        package var deniedClaims: Int
        package var heldClaims: Int
        package var openWork: Int
        /// charged = paid + adjusted + owed, to the cent, and every transaction sums to zero.
        package var isBalanced: Bool

        package init(
            clinic: String, claims: Int, charged: Money, insurancePaid: Money, patientPaid: Money, adjusted: Money,
            insuranceOwes: Money, patientsOwe: Money, deniedClaims: Int, heldClaims: Int, openWork: Int,
            isBalanced: Bool
        ) {
            self.clinic = clinic
            self.claims = claims
            self.charged = charged
            self.insurancePaid = insurancePaid
            self.patientPaid = patientPaid
            self.adjusted = adjusted
            self.insuranceOwes = insuranceOwes
            self.patientsOwe = patientsOwe
            self.deniedClaims = deniedClaims
            self.heldClaims = heldClaims
            self.openWork = openWork
            self.isBalanced = isBalanced
        }
    }

    let office: Office

    package init(_ office: Office) { self.office = office }

    package func callAsFunction(in context: WorkContext) async throws -> [Row] {
        let office = office
        return try await office.store.write { session in
            let rows = try office.clinics.all.filter { context.mayWork(in: $0.id) }.map { clinic in
                try Self.row(clinic.id, session)
            }
            try session.append(office.event(.read, "report", "owner", in: context, detail: "\(rows.count) clinics"))
            return rows
        }
    }

    private static func row(_ clinic: String, _ session: any OfficeSession) throws -> Row {
        let claims = try session.claims(ClaimFilter(clinic: clinic, limit: Int(Int32.max)))
        let balances = try session.balances(clinic: clinic)
        let charged = try balances.total(.charges).negated()
        let adjusted = try Money.sum([
            try balances.total(.contractualAdjustment), try balances.total(.otherAdjustment),
            try balances.total(.writeOff),
        ])
        let patientPaid = try session.patientPayments(clinic: clinic)
        let cash = try balances.total(.cash)
        let unapplied = try balances.total(.unapplied)
        let others = try Money.sum([try balances.total(.takebacks), try balances.total(.interest)])
        // Cash that belongs to charges: all cash less what is unapplied and what payers took or added.
        let insurancePaid = try cash - patientPaid + unapplied + others
        let insuranceOwes = try balances.total(.insuranceReceivable)
        let patientsOwe = try balances.total(.patientReceivable)
        let sum = try Money.sum([insurancePaid, patientPaid, adjusted, insuranceOwes, patientsOwe])
        let total = try Money.sum(balances.map(\.amount))
        return Row(
            clinic: clinic, claims: claims.filter { $0.state != .void }.count, charged: charged,
            insurancePaid: insurancePaid, patientPaid: patientPaid, adjusted: adjusted, insuranceOwes: insuranceOwes,
            patientsOwe: patientsOwe, deniedClaims: claims.filter { $0.state == .denied }.count,
            heldClaims: claims.filter { $0.state == .held }.count,
            openWork: try session.workItems(clinic: clinic, includingDone: false).count,
            isBalanced: sum == charged && total == .zero)
    }
}

/// What is to be done, for the person who does it.
package struct WorkList: Sendable {
    let office: Office

    package init(_ office: Office) { self.office = office }

    package func callAsFunction(clinic: String?, includingDone: Bool = false, in context: WorkContext) async throws
        -> [WorkItem]
    {
        let office = office
        return try await office.store.write { session in
            let items = try session.workItems(clinic: clinic, includingDone: includingDone)
                .filter { context.mayWork(in: $0.clinic) }
            try session.append(
                office.event(
                    .read, "work-list", clinic ?? "all", in: context, clinic: clinic,
                    detail: "\(items.count) items listed"))
            return items
        }
    }

    package func finish(_ id: Int64, in context: WorkContext) async throws {
        let office = office
        try await office.store.write { session in
            guard let item = try session.workItem(id: id), context.mayWork(in: item.clinic) else {
                throw UseCaseError.notFound("work item", String(id))
            }
            try session.finishWorkItem(id: id)
            try session.append(
                office.event(
                    .update, "work-item", String(id), in: context, clinic: item.clinic, patient: item.patientKey,
                    detail: "done"))
        }
    }
}
