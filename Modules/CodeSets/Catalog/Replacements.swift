public import Primitives

/// A code that may take the place of one that ended or became a heading. A person chooses; titles alone do not say that
/// two codes mean the same.
public struct CodeReplacement: Hashable, Sendable, Codable {
    public enum Ground: String, Hashable, Sendable, Codable {
        /// The former code became a heading; this code stands below it, or took its characters over.
        case divided
        /// The titles are alike.
        case similarTitle
    }

    public let code: ICD10CM.Code
    public let title: String
    public let ground: Ground
}

extension InstalledCodeSets {
    /// Codes to choose from instead of one that may not be billed on the date. Empty when it may, or nothing is near.
    public func replacements(of code: ICD10CM.Code, on date: CalendarDate, limit: Int = 8) -> [CodeReplacement] {
        guard limit > 0 else { return [] }
        switch standing(of: code, on: date) {
        case .valid, .unverified, .systemNotInForce: return []
        case .notBillable, .ended, .unknown: break
        }
        var found = embedded.changes.successors(of: code).filter { standing(of: $0, on: date) == .valid }
        if found.isEmpty { found = billableCodes(below: code, on: date, limit: limit) }
        if !found.isEmpty {
            return found.prefix(limit).map {
                CodeReplacement(code: $0, title: title(of: $0, on: date), ground: .divided)
            }
        }
        guard let title = titleBefore(code, date) else { return [] }
        return search(title, on: date, limit: 12).filter {
            $0.code != code && standing(of: $0.code, on: date) == .valid
        }
        .prefix(3).map { CodeReplacement(code: $0.code, title: $0.title, ground: .similarTitle) }
    }

    private func title(of code: ICD10CM.Code, on date: CalendarDate) -> String {
        diagnosis(code, on: date)?.title ?? ""
    }

    private func billableCodes(below code: ICD10CM.Code, on date: CalendarDate, limit: Int) -> [ICD10CM.Code] {
        if let edition = shelf.edition(of: "icd10cm", on: date), let order = order(edition) {
            return Array(order.codes(below: code).lazy.filter { order.isBillable($0) == true }.prefix(limit))
        }
        let list = tabularList(on: date)
        guard let place = list.place(of: code), place.seventh == nil, !list.isBillable(place) else { return [] }
        var found: [ICD10CM.Code] = []
        var open = [code]
        while let next = open.popLast(), found.count < limit {
            guard let entry = diagnosis(next, on: date) else { continue }
            if entry.isBillable, next != code, standing(of: next, on: date) == .valid { found.append(next) }
            open += entry.children.reversed()
        }
        return found
    }

    /// The title that the code had in the last edition before the date that has it.
    private func titleBefore(_ code: ICD10CM.Code, _ date: CalendarDate) -> String? {
        for edition in shelf.editions(of: "icd10cm").reversed() where edition.effectiveFrom.map({ $0 <= date }) ?? true
        {
            if let title = order(edition)?.title(of: code) { return title }
        }
        return embedded.list.place(of: code).map { embedded.list.title(of: $0) }
    }
}
