import Primitives
import Records

/// The body mass index that the record states, in tenths of kg/m².
struct BodyMass {
    let tenths: Int
    let evidence: Evidence

    private static let words = Phrases([
        "bmi ~4 #", "body mass index ~4 #", "mass index bmi ~3 #", "# kg ~3 m2|m",
    ])

    init?(_ record: CaseRecord, _ visit: VisitRecord) {
        for place in record.statements(BodyMass.words) where place.assertion.polarity == .present {
            guard let tenths = place.numbers.lazy.compactMap(BodyMass.tenths).first else { continue }
            self.init(tenths: tenths, evidence: place.evidence)
            return
        }
        for fact in visit.facts where fact.kind == .observation && fact.concept.code(in: Concept.loinc) == "39156-5" {
            let label = fact.concept.label
            guard let first = fact.value?.split(separator: " ").first, let tenths = BodyMass.tenths(String(first)),
                !label.isEmpty
            else { continue }
            self.init(
                tenths: tenths,
                evidence: Evidence(
                    source: .fact, sourceID: fact.sourceID, start: 0, end: label.utf8.count, quote: label))
            return
        }
        return nil
    }

    private init(tenths: Int, evidence: Evidence) {
        self.tenths = tenths
        self.evidence = evidence
    }

    /// `42` is 420, `31.46` is 314.
    private static func tenths(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first.flatMap({ Int($0) }), (10..<100).contains(whole) else {
            return nil
        }
        let tenth = parts.count == 2 ? parts[1].first?.wholeNumberValue ?? 0 : 0
        return whole * 10 + tenth
    }

    /// Adults only: a child's index is coded by its percentile.
    func code(age: Int?) -> String? {
        guard age ?? 40 >= 20 else { return nil }
        switch tenths / 10 {
        case ..<20: return "Z68.1"
        case 20..<40: return "Z68.\(tenths / 10)"
        case 40..<45: return "Z68.41"
        case 45..<50: return "Z68.42"
        case 50..<60: return "Z68.43"
        case 60..<70: return "Z68.44"
        default: return "Z68.45"
        }
    }
}
