package import Coding
import Compliance
package import Primitives

/// How often codes were right, per coder, provider or clinic, from reviews, audits and adjudications.
package struct MeasureAccuracy: Sendable {
    package enum Grouping: String, Codable, Sendable, CaseIterable {
        case coder, provider, clinic
    }

    let office: Office

    package init(_ office: Office) { self.office = office }

    /// Whoever may not see everybody's figures sees their own as a coder.
    package func callAsFunction(
        by grouping: Grouping, _ filter: ReviewFilter, in context: WorkContext
    ) async throws -> [CodingAccuracy] {
        let office = office
        return try await office.store.write { session in
            var filter = filter
            if try !office.may(.seeEverybodysFigures, context, session) {
                filter.coder = try office.person(context, session)
            }
            if let coder = filter.coder { filter.coder = try session.user(coder)?.name ?? coder }
            let reviews = try session.reviews(filter).filter { context.mayWork(in: $0.clinic) }
            try session.append(
                office.event(
                    .read, "accuracy", grouping.rawValue, in: context, clinic: filter.clinic,
                    detail: "\(reviews.count) reviews measured"))
            return switch grouping {
            case .coder: CodingAccuracy.each({ $0.coder }, of: reviews)
            case .provider: CodingAccuracy.each({ $0.provider }, of: reviews)
            case .clinic: CodingAccuracy.each({ $0.clinic }, of: reviews)
            }
        }
    }
}
