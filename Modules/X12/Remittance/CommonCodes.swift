import Primitives

/// Codes that every remittance repeats, as text that exists already.
extension SegmentView {
    /// The element as text without surrounding blanks, or nil when nothing is left.
    func word(_ number: Int) -> String? { word(range(number)) }

    private func word(_ range: Range<Int>) -> String? {
        guard range.count <= 3 else { return trimmed(range) }
        switch packed(range) {
        case "": return nil
        case "1": return "1"
        case "2": return "2"
        case "3": return "3"
        case "11": return "11"
        case "12": return "12"
        case "45": return "45"
        case "CO": return "CO"
        case "PR": return "PR"
        case "OA": return "OA"
        case "HC": return "HC"
        case "MI": return "MI"
        case "XX": return "XX"
        case "472": return "472"
        case "232": return "232"
        case "233": return "233"
        case "050": return "050"
        case "AU": return "AU"
        default: return trimmed(range)
        }
    }
}
