/// Claim status categories and claim statuses. Source: code sources 507 and 508, numbers only.
enum ClaimStatusCodes {
    private static let categories = CodeTable(
        """
        A0 A1 A2 A3 A4 A5 A6 A7 A8 D0 E0 E1 E2 E3 E4 F0 F1 F2 F3 F3F F3N F4 F5 P0 P1 P2 P3 P4 P5 R0 R1 R3 R4 R5 R6 R7
        R8 R9 R10 R11 R12 R13 R14 R15 R16 R17 RQ X0
        """)

    /// Nil for what the list may have been given since: a letter that it knows, with digits.
    static func isCategory(_ code: PackedCode) -> Bool? {
        if categories.contains(code) { return true }
        let text = Array(code.description.utf8)
        guard (2...4).contains(text.count), let first = text.first else { return false }
        switch first {
        case UInt8(ascii: "A"), UInt8(ascii: "D"), UInt8(ascii: "E"), UInt8(ascii: "F"), UInt8(ascii: "P"),
            UInt8(ascii: "R"):
            break
        default: return false
        }
        return text.dropFirst().contains(where: CodeForm.isDigit) ? nil : false
    }

    /// Statuses are numbers from 0 without leading zeros; the list is not known in full, so that only what can not be
    /// one is wrong.
    static func isStatus(_ code: String) -> Bool? {
        let isNumber = !code.isEmpty && code.utf8.allSatisfy(CodeForm.isDigit)
        guard isNumber, code.utf8.count <= 4, code == "0" || code.utf8.first != UInt8(ascii: "0") else { return false }
        return code.utf8.count == 4 ? false : nil
    }
}

/// The groups of the provider taxonomy: the first two digits of a code.
///
/// Source: National Uniform Claim Committee, groups of individuals and organisations.
enum TaxonomyGroups {
    private static let groups = CodeTable(
        "10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 36 37 38 39 40")

    /// False for a group that is not used; whether the code is on the list can not be said here.
    static func contains(_ code: String) -> Bool? {
        guard code.utf8.count == 10, let group = PackedCode(code.utf8.prefix(2)) else { return nil }
        return groups.contains(group) ? nil : false
    }
}
