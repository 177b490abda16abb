package import Primitives

/// The lists that are small public facts, as part of the program: states, countries, places of service, adjustment
/// reasons and the like, code numbers only.
///
/// Where a list is not known to be complete, or may have grown since, the answer is nil and nothing is said; imported
/// tables come first in a ``CodeListChain``.
package struct BuiltInCodeLists: CodeLists {
    package init() {}

    package func contains(_ code: String, in list: ExternalCodeList, on date: CalendarDate?) -> Bool? {
        guard let packed = PackedCode(code.utf8) else { return longCode(code, list) }
        switch list {
        case .state: return AddressCodes.states.contains(packed)
        case .country: return AddressCodes.isCountry(packed, code)
        case .currency: return AddressCodes.currencies.contains(packed)
        case .pos: return PlaceOfServiceCodes.contains(packed, date)
        case .carc: return AdjustmentReasonCodes.contains(packed, date)
        case .rarc: return RemarkCodes.contains(code)
        case .modifier: return ModifierCodes.contains(packed, date)
        case .tooth: return DentalCodes.teeth.contains(packed)
        case .toothsurface: return DentalCodes.surfaces.contains(packed)
        case .oralcavity: return DentalCodes.areas.contains(packed)
        case .claimstatuscategory: return ClaimStatusCodes.isCategory(packed)
        case .claimstatus: return ClaimStatusCodes.isStatus(code)
        case .facilitybill, .frequency, .admissiontype, .admissionsource, .patientstatus, .condition, .occurrence,
            .occurrencespan, .value:
            return BillCodes.contains(packed, code, list)
        default: return nil
        }
    }

    /// Codes of more than eight characters, and what has none at all.
    private func longCode(_ code: String, _ list: ExternalCodeList) -> Bool? {
        switch list {
        case .taxonomy: return TaxonomyGroups.contains(code)
        case .state, .country, .currency, .pos, .carc, .rarc, .modifier, .tooth, .toothsurface, .oralcavity,
            .claimstatuscategory, .claimstatus, .facilitybill, .frequency, .admissiontype, .admissionsource,
            .patientstatus, .condition, .occurrence, .occurrencespan, .value:
            return false
        default: return nil
        }
    }
}

/// Several sources of code lists, asked in turn: the first that has the list answers.
package struct CodeListChain: CodeLists {
    private let sources: [any CodeLists]

    package init(_ sources: [any CodeLists]) { self.sources = sources }

    package func contains(_ code: String, in list: ExternalCodeList, on date: CalendarDate?) -> Bool? {
        for source in sources {
            if let answer = source.contains(code, in: list, on: date) { return answer }
        }
        return nil
    }
}

/// A set of short codes, ascending, made of a text with blanks between them.
struct CodeTable: Sendable {
    private let codes: [PackedCode]

    init(_ text: String) {
        codes = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).compactMap { PackedCode($0.utf8) }.sorted()
    }

    var count: Int { codes.count }

    func contains(_ code: PackedCode) -> Bool { index(code) != nil }

    /// The place of a code among the ascending ones.
    func index(_ code: PackedCode) -> Int? {
        var low = 0
        var high = codes.count
        while low < high {
            let middle = (low &+ high) / 2
            if codes[middle] < code { low = middle &+ 1 } else { high = middle }
        }
        return low < codes.count && codes[low] == code ? low : nil
    }
}
